import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { digestOf, readDraftFile, type Stamp } from "./draft-file";
import { type Journal, type JournalHead, joinJournal, splitJournal } from "./recovery-journal";
import { flushFolder, writeWhole } from "./whole-file";

/** What a file is to the journal that belongs to it: none, as it was then, written since, or gone. */
export type FileState = "none" | "as-left" | "changed" | "missing";

/** A draft that was not saved when its window or the whole app came to a sudden end. */
export interface Waiting {
	readonly id: string;
	readonly head: JournalHead;
	readonly state: FileState;
}

/** What is written of a draft whose changes no file holds. */
export interface Unsaved {
	readonly name: string;
	/** The absolute path of its file; `null` for a draft that was never saved. */
	readonly file: string | null;
	/** What the file was when last read or written. */
	readonly stamp: Stamp | null;
	readonly bytes: Uint8Array;
}

/** What the recovery keeps its journals by. */
export interface RecoveryParts {
	/** Where the journals lie; no other app that runs uses the same. */
	readonly folder: string;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** 32 hexadecimal digits, never the same twice. */
	readonly newId: () => string;
}

const JOURNAL = /^([0-9a-f]{32})\.clausula-recovery$/;
/** What a write leaves behind that was ended half-way. */
const TORN = /^[0-9a-f]{32}\.clausula-recovery\.\d{1,10}$/;

/**
 * Journals of unsaved drafts, one a window `W`. A journal whose window lives is that window's alone; all others wait to be offered.
 * Only one app of a user runs at a time, so that what lies there at its start belongs to none that lives.
 */
export class Recovery<W> {
	readonly #parts: RecoveryParts;
	readonly #own = new Map<W, string>();
	/** Every change of the folder waits for the one before it. */
	#last: Promise<unknown> = Promise.resolve();
	#pending = 0;

	constructor(parts: RecoveryParts) {
		this.#parts = parts;
	}

	/** Writes the window's draft as it is now in place of what was kept of it. Throws the system's error; the old journal then stands. */
	keep(from: W, { bytes, ...unsaved }: Unsaved): Promise<void> {
		return this.#inTurn(async () => {
			const { folder, now, newId } = this.#parts;
			const id = this.#own.get(from) ?? newId();
			const head = { ...unsaved, time: now(), size: bytes.byteLength, digest: digestOf(bytes) };
			await mkdir(folder, { recursive: true, mode: 0o700 });
			await writeWhole(this.#fileOf(id), joinJournal(head, bytes), { mode: 0o600 });
			this.#own.set(from, id);
		});
	}

	/** The window's draft is in a file now, or the user let it go. */
	drop(from: W): Promise<void> {
		return this.#inTurn(async () => {
			const id = this.#own.get(from);
			this.#own.delete(from);
			if (id !== undefined) await this.#remove(id);
		});
	}

	/** The window has ended; what was kept of it waits from now on. */
	release(from: W): Promise<void> {
		return this.#inTurn(async () => {
			this.#own.delete(from);
		});
	}

	/** Drafts that wait, the newest first, and names of journals that can't be read: those are kept under another name and told once. */
	waiting(): Promise<{
		readonly drafts: readonly Waiting[];
		readonly unreadable: readonly string[];
	}> {
		return this.#inTurn(async () => {
			const drafts: Waiting[] = [];
			const unreadable: string[] = [];
			for (const id of await this.#listed()) {
				const journal = await this.#read(id);
				if (journal === "gone") continue;
				if (journal === null) {
					const aside = `${id}.unreadable`;
					await rename(this.#fileOf(id), path.join(this.#parts.folder, aside));
					unreadable.push(path.join(this.#parts.folder, aside));
					continue;
				}
				const state = await stateOf(journal.head);
				// The app was ended between a save and the end of its journal.
				if (state === "saved") await this.#remove(id);
				else drafts.push({ id, head: journal.head, state });
			}
			drafts.sort((a, b) => b.head.time - a.head.time);
			return { drafts, unreadable };
		});
	}

	/** A waiting journal, whole; `null` where none waits under that id. */
	read(id: string): Promise<Journal | null> {
		return this.#inTurn(async () => {
			if (this.#isOwned(id)) return null;
			const journal = await this.#read(id);
			return journal === "gone" ? null : journal;
		});
	}

	/** Makes a waiting journal the window's own, in place of the one it has; `null` where none waits under that id. */
	take(from: W, id: string): Promise<JournalHead | null> {
		return this.#inTurn(async () => {
			if (this.#isOwned(id)) return null;
			const journal = await this.#read(id);
			if (journal === "gone" || journal === null) return null;
			const before = this.#own.get(from);
			this.#own.set(from, id);
			if (before !== undefined) await this.#remove(before);
			return journal.head;
		});
	}

	/** Removes a waiting journal for good. */
	discard(id: string): Promise<void> {
		return this.#inTurn(async () => {
			if (!this.#isOwned(id)) await this.#remove(id);
		});
	}

	/** Whether something is still to be written or removed. */
	get busy(): boolean {
		return this.#pending > 0;
	}

	/** Resolves once all that was asked for so far is done. */
	async settled(): Promise<void> {
		await this.#last;
	}

	#isOwned(id: string): boolean {
		return [...this.#own.values()].includes(id);
	}

	async #listed(): Promise<readonly string[]> {
		const names = await readdir(this.#parts.folder).catch(() => []);
		for (const name of names)
			if (TORN.test(name)) await rm(path.join(this.#parts.folder, name), { force: true });
		return names.flatMap((name) => {
			const id = JOURNAL.exec(name)?.[1];
			return id === undefined || this.#isOwned(id) ? [] : [id];
		});
	}

	/** `null` for what is no whole journal. */
	async #read(id: string): Promise<Journal | "gone" | null> {
		const content = await readDraftFile(this.#fileOf(id));
		if (!content.ok) return content.code === "not-found" ? "gone" : null;
		const journal = splitJournal(content.value.bytes);
		return journal && digestOf(journal.bytes) === journal.head.digest ? journal : null;
	}

	async #remove(id: string): Promise<void> {
		await rm(this.#fileOf(id), { force: true });
		await flushFolder(this.#parts.folder).catch(() => {});
	}

	#fileOf(id: string): string {
		return path.join(this.#parts.folder, `${id}.clausula-recovery`);
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		this.#pending += 1;
		const done = this.#last.then(work).finally(() => {
			this.#pending -= 1;
		});
		this.#last = done.catch(() => {});
		return done;
	}
}

async function stateOf({ file, stamp, digest }: JournalHead): Promise<FileState | "saved"> {
	if (file === null) return "none";
	const content = await readDraftFile(file);
	if (!content.ok) return "missing";
	const now = content.value.stamp.digest;
	if (now === digest) return "saved";
	return now === stamp?.digest ? "as-left" : "changed";
}
