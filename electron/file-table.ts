import path from "node:path";
import type { FileHandle } from "./contract/files";
import type { Stamp } from "./draft-file";

/** A path that main gave out a token for, with the stamp of what was last read from or written to it. */
interface Entry {
	readonly path: string;
	readonly stamp: Stamp | null;
}

/**
 * Tokens for paths. The renderer names files by token only, so it reaches no file that
 * the user did not choose in a dialog, on the command line or from the recent list.
 */
export class FileTable {
	readonly #entries = new Map<string, Entry>();
	readonly #tokens = new Map<string, string>();
	readonly #makeToken: () => string;

	/** `makeToken` yields 32 hexadecimal digits that can't be guessed. */
	constructor(makeToken: () => string) {
		this.#makeToken = makeToken;
	}

	/** The handle of a path; the same path always has the same token. */
	handle(file: string): FileHandle {
		const absolute = path.resolve(file);
		const known = this.#tokens.get(absolute);
		const token = known ?? this.#makeToken();
		if (known === undefined) {
			this.#tokens.set(absolute, token);
			this.#entries.set(token, { path: absolute, stamp: null });
		}
		return { token, name: path.basename(absolute), path: absolute };
	}

	/** What stands behind a token; `null` where main never gave it out. */
	lookup(token: string): Entry | null {
		return this.#entries.get(token) ?? null;
	}

	/** Remembers what the file behind a token holds now. */
	stamp(token: string, stamp: Stamp): void {
		const entry = this.#entries.get(token);
		if (entry === undefined) throw new RangeError(`no such token: ${token}`);
		this.#entries.set(token, { path: entry.path, stamp });
	}
}
