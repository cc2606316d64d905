import { existsSync, type FSWatcher, watch } from "node:fs";

/** Milliseconds without a further change after which a change is told. */
const SETTLED = 200;

/** Milliseconds after which a folder that is not there is looked for again. */
const AGAIN = 3000;

/**
 * Tells when what a folder holds may have changed, once for changes that come together. A folder that is away, such as one on a stick,
 * is told when it comes back. What stands in folders below it is not watched.
 */
export class FolderWatch {
	readonly #onChange: () => void;
	#folder: string | null = null;
	#watcher: FSWatcher | null = null;
	#timer: NodeJS.Timeout | undefined;
	#search: NodeJS.Timeout | undefined;

	constructor(onChange: () => void) {
		this.#onChange = onChange;
	}

	/** Watches this folder from now on, and no other; `null` for none. */
	point(folder: string | null): void {
		if (folder === this.#folder && this.#watcher !== null) return;
		this.end();
		this.#folder = folder;
		this.#begin();
	}

	/** Watches nothing any more. */
	end(): void {
		this.#watcher?.close();
		this.#watcher = null;
		clearTimeout(this.#timer);
		clearTimeout(this.#search);
	}

	#begin(): boolean {
		const folder = this.#folder;
		if (folder === null) return false;
		try {
			this.#watcher = watch(folder, { persistent: false }, () => this.#soon());
			this.#watcher.on("error", () => this.#lost());
			return true;
		} catch {
			this.#lost();
			return false;
		}
	}

	#soon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			// A folder that was removed is told like any change of it, and watched no more.
			if (this.#folder !== null && !existsSync(this.#folder)) this.#lost();
			this.#onChange();
		}, SETTLED);
		this.#timer.unref();
	}

	#lost(): void {
		this.#watcher?.close();
		this.#watcher = null;
		clearTimeout(this.#search);
		this.#search = setTimeout(() => {
			if (this.#begin()) this.#onChange();
		}, AGAIN);
		this.#search.unref();
	}
}
