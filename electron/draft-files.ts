import { randomBytes } from "node:crypto";
import { realpath } from "node:fs/promises";
import path from "node:path";
import type { Asides } from "./asides";
import type { FileHandle, OpenedFile, SampleFile } from "./contract/files";
import type { Outcome } from "./contract/outcome";
import { lookOutside, readDraftFile, type Stamp, writeDraftFile } from "./draft-file";
import { failure } from "./failure";
import { FileTable } from "./file-table";
import { RecentFiles } from "./recent-files";

/** The files of one run: what tokens stand for, what was last read or written, and which files are recent. */
export class DraftFiles {
	readonly #table = new FileTable(() => randomBytes(16).toString("hex"));
	readonly #recent: RecentFiles;
	readonly #samples: readonly string[];
	readonly #onRecent: () => void;
	readonly #asides: Asides;
	/** Tokens of files that are being written. */
	readonly #saving = new Set<string>();
	readonly #told = new Map<string, "changed" | "gone" | null>();
	/** Where the files that were read or written lie behind all links, by token. */
	readonly #real = new Map<string, string>();

	/** `samples` are the folders of the drafts that come with Clausula; `onRecent` is told when the recent list changed; `asides` of what saves write beside drafts. */
	constructor(places: {
		readonly recent: string;
		readonly samples: readonly string[];
		readonly onRecent: () => void;
		readonly asides: Asides;
	}) {
		this.#recent = new RecentFiles(places.recent);
		this.#samples = places.samples;
		this.#onRecent = places.onRecent;
		this.#asides = places.asides;
	}

	/** A handle for a path that the user named. */
	handle(file: string): FileHandle {
		return this.#table.handle(file);
	}

	/** The handle of a token; `null` where main never gave it out. */
	handleOf(token: string): FileHandle | null {
		const entry = this.#table.lookup(token);
		return entry && this.#table.handle(entry.path);
	}

	/** The absolute path behind a token; `null` where main never gave it out. */
	pathOf(token: string): string | null {
		return this.#table.lookup(token)?.path ?? null;
	}

	/** What the file behind a token was when last read or written; `null` where it never was. */
	stampOf(token: string): Stamp | null {
		return this.#table.lookup(token)?.stamp ?? null;
	}

	/** Tokens of files read or written in this run that are, by way of links, the one behind a token. */
	async twinsOf(token: string): Promise<readonly string[]> {
		const real = await realOf(this.#table.lookup(token)?.path ?? "");
		return [...this.#real].flatMap(([other, place]) =>
			other !== token && place === real ? [other] : [],
		);
	}

	/** How the file behind a token differs from what was last read or written of it; told once for each state that it comes to be in. */
	async lookOutside(token: string): Promise<"changed" | "gone" | null> {
		const entry = this.#table.lookup(token);
		if (!entry?.stamp) return null;
		const found = await lookOutside(entry.path, entry.stamp);
		// What was saved or read meanwhile is no change from outside.
		if (this.#saving.has(token) || this.#table.lookup(token)?.stamp !== entry.stamp) return null;
		const before = this.#told.get(token) ?? null;
		this.#told.set(token, found);
		return found === before ? null : found;
	}

	/** A handle for a file that changes not yet saved were made on, when it was as `stamp` says. */
	handleAsLeft(file: string, stamp: Stamp | null): FileHandle {
		const handle = this.#table.handle(file);
		if (stamp !== null) this.#table.stamp(handle.token, stamp);
		return handle;
	}

	/** Reads the file behind a token; one that is gone leaves the recent list. */
	async open(token: string): Promise<Outcome<OpenedFile>> {
		const entry = this.#table.lookup(token);
		if (entry === null) return failure("unknown-token");
		const content = await readDraftFile(entry.path);
		if (!content.ok) {
			if (content.code === "not-found") {
				this.#recent.remove(entry.path);
				this.#onRecent();
			}
			return content;
		}
		const { bytes, stamp } = content.value;
		this.#stamp(token, stamp);
		this.#real.set(token, await realOf(entry.path));
		this.#remember(entry.path);
		return { ok: true, value: { ...this.#table.handle(entry.path), bytes } };
	}

	/** Writes the file behind a token; refuses with `changed-on-disk` or `deleted-on-disk` where another program wrote or removed it since, unless `overwrite`. */
	async save(request: {
		readonly token: string;
		readonly bytes: Uint8Array;
		readonly overwrite: boolean;
	}): Promise<Outcome<FileHandle>> {
		const entry = this.#table.lookup(request.token);
		if (entry === null) return failure("unknown-token");
		const expected = request.overwrite ? null : entry.stamp;
		let end = () => {};
		this.#saving.add(request.token);
		const written = await writeDraftFile(entry.path, request.bytes, expected, (aside) => {
			end = this.#asides.begin(aside);
		});
		end();
		if (written.ok) {
			this.#stamp(request.token, written.value);
			this.#real.set(request.token, await realOf(entry.path));
		}
		this.#saving.delete(request.token);
		if (!written.ok) return written;
		this.#remember(entry.path);
		return { ok: true, value: this.#table.handle(entry.path) };
	}

	/** The recent files, newest first. */
	recent(): readonly FileHandle[] {
		return this.#recent.paths.map((file) => this.#table.handle(file));
	}

	/** Forgets the recent files. */
	clearRecent(): void {
		this.#recent.clear();
		this.#onRecent();
	}

	/** Reads a bundled draft by its id, the file's name without extension. */
	async sample(id: string): Promise<Outcome<SampleFile>> {
		const name = `${id}.clausula`;
		for (const folder of this.#samples) {
			const content = await readDraftFile(path.join(folder, name));
			if (content.ok) return { ok: true, value: { name, bytes: content.value.bytes } };
			if (content.code !== "not-found") return content;
		}
		return failure("not-found", { name });
	}

	/** What is known of the file now; a change from outside after it is a new one. */
	#stamp(token: string, stamp: Stamp): void {
		this.#table.stamp(token, stamp);
		this.#told.delete(token);
	}

	#remember(file: string): void {
		this.#recent.add(file);
		this.#onRecent();
	}
}

/** Where a file lies behind all links, as the system writes it; the path itself where nothing is there. */
function realOf(file: string): Promise<string> {
	return realpath(file).catch(() => file);
}
