import { access } from "node:fs/promises";
import path from "node:path";
import type { FolderKind, FolderListing, PrecedentBytes } from "./contract/folders";
import type { Outcome } from "./contract/outcome";
import { digestOf, readDraftFile, writeDraftFile } from "./draft-file";
import { failure } from "./failure";
import { FolderWatch } from "./folder-watch";
import { type FolderLimits, UserFolder } from "./user-folder";

/** Bounds on templates and on checklists: what a person keeps at hand. */
const LIMITS: FolderLimits = {
	files: 200,
	entries: 5_000,
	depth: 0,
	fileBytes: 8 * 1024 * 1024,
	allBytes: 64 * 1024 * 1024,
};

const EXTENSIONS: Readonly<Record<FolderKind, string>> = {
	templates: ".clausula",
	library: ".json",
};

/** More copies of one name than anyone keeps. */
const MOST_COPIES = 100;

/**
 * The user's folders of templates and of checklists and profiles, watched from when they are first listed. Checklists that were imported
 * are kept in the usual folder for them, also where the user chose another; both then count as one.
 */
export class UserFolders {
	readonly #folders: Readonly<Record<FolderKind, UserFolder>>;
	readonly #kept: UserFolder;
	readonly #watches: Readonly<Record<FolderKind | "kept", FolderWatch>>;

	/** `data` is the app's folder of the user's data; `onChange` is told when what a folder holds may have changed. */
	constructor(data: string, onChange: (kind: FolderKind) => void) {
		const folder = (kind: FolderKind, store: string) =>
			new UserFolder({
				store: path.join(data, store),
				extensions: new Set([EXTENSIONS[kind]]),
				limits: LIMITS,
				usual: path.join(data, kind),
			});
		this.#folders = {
			templates: folder("templates", "templates.json"),
			library: folder("library", "library.json"),
		};
		// No such file is ever written: this one is always the usual folder.
		this.#kept = folder("library", path.join("library", ".none"));
		this.#watches = {
			templates: new FolderWatch(() => onChange("templates")),
			library: new FolderWatch(() => onChange("library")),
			kept: new FolderWatch(() => onChange("library")),
		};
	}

	/** What a folder holds now. */
	async list(kind: FolderKind): Promise<Outcome<FolderListing>> {
		const folder = this.#folders[kind];
		const listed = await folder.list();
		this.#watches[kind].point(folder.path);
		if (!listed.ok || listed.value === null) return listed.ok ? failure("not-found") : listed;
		if (kind !== "library" || listed.value.usual) return { ok: true, value: listed.value };
		const kept = await this.#kept.list();
		this.#watches.kept.point(this.#kept.path);
		if (!kept.ok || kept.value === null) return { ok: true, value: listed.value };
		const files = [...listed.value.files, ...kept.value.files];
		const skipped = listed.value.skipped + kept.value.skipped;
		return { ok: true, value: { ...listed.value, files, skipped } };
	}

	/** Reads a file of the last listing of any of the folders. */
	async read(token: string): Promise<Outcome<PrecedentBytes>> {
		for (const folder of [...Object.values(this.#folders), this.#kept]) {
			const read = await folder.read(token);
			if (read.ok || read.code !== "unknown-token") return read;
		}
		return failure("unknown-token");
	}

	/** Takes another folder; `null` for the usual one. Throws the system's error where that can't be stored. */
	choose(kind: FolderKind, folder: string | null): void {
		this.#folders[kind].choose(folder);
		this.#watches.kept.end();
	}

	/** Where a folder is, there and ready to be shown. Throws the system's error. */
	async place(kind: FolderKind): Promise<string> {
		const folder = this.#folders[kind];
		await folder.prepare();
		const at = folder.path ?? "";
		await access(at);
		return at;
	}

	/** Keeps a copy of a checklist in the usual folder, under its name or one like it; the same bytes are kept once. */
	async keep(name: string, bytes: Uint8Array): Promise<Outcome<null>> {
		await this.#kept.prepare();
		const base = path.basename(name).replace(/\.json$/i, "");
		const digest = digestOf(bytes);
		for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
			const file = path.join(
				this.#kept.path ?? "",
				`${base}${copy === 1 ? "" : `-${copy}`}${EXTENSIONS.library}`,
			);
			const there = await readDraftFile(file);
			if (there.ok && there.value.stamp.digest === digest) return { ok: true, value: null };
			if (there.ok || there.code !== "not-found") continue;
			const written = await writeDraftFile(file, bytes, null);
			if (written.ok) return { ok: true, value: null };
			if (written.code !== "changed-on-disk") return written;
		}
		return failure("system-error", { name, detail: "EEXIST" });
	}

	/** Watches nothing any more. */
	end(): void {
		for (const watch of Object.values(this.#watches)) watch.end();
	}
}
