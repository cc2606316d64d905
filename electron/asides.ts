import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A file beside a draft that a save is writing, by the library's way of naming it. */
const ASIDE = /\.\d{1,10}$/;
const RECORD = /^[0-9a-f]{32}\.aside$/;

/**
 * Remembers the files beside drafts in which saves write the new bytes, so that the next start removes those of a save that was
 * ended half-way: exactly them, since a user's own file may be named alike. What can't be remembered is not removed.
 */
export class Asides {
	readonly #folder: string;
	readonly #newId: () => string;

	/** `newId` yields 32 hexadecimal digits, never the same twice. */
	constructor(folder: string, newId: () => string) {
		this.#folder = folder;
		this.#newId = newId;
	}

	/** A save begins to write `aside`; call what is returned once it has ended, however it did. */
	begin(aside: string): () => void {
		const record = path.join(this.#folder, `${this.#newId()}.aside`);
		try {
			mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
			writeFileSync(record, aside, { mode: 0o600 });
		} catch {
			return () => {};
		}
		return () => rmSync(record, { force: true });
	}

	/** Removes what saves of earlier runs left behind. */
	sweep(): void {
		for (const name of listOf(this.#folder)) {
			if (!RECORD.test(name)) continue;
			const record = path.join(this.#folder, name);
			try {
				const aside = readFileSync(record, "utf8");
				if (path.isAbsolute(aside) && ASIDE.test(aside)) rmSync(aside, { force: true });
				rmSync(record, { force: true });
			} catch {
				// A drive that is not there now may be at the next start.
			}
		}
	}
}

function listOf(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
