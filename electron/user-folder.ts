import { randomBytes } from "node:crypto";
import { lstat, mkdir, opendir, realpath } from "node:fs/promises";
import path from "node:path";
import type { FolderListing, ListedFile, PrecedentBytes } from "./contract/folders";
import type { Outcome } from "./contract/outcome";
import { readDraftFile } from "./draft-file";
import { failure, systemFailure } from "./failure";
import { readJsonFile, writeJsonFile } from "./json-file";
import { isPlainObject } from "./validators";

/** Bounds on a folder: a library of texts, not a disk. */
export interface FolderLimits {
	readonly files: number;
	/** Entries looked at, of any kind. */
	readonly entries: number;
	/** Folders inside one another; 0 for the folder itself alone. */
	readonly depth: number;
	/** Bytes of one file. */
	readonly fileBytes: number;
	/** Bytes of all files together. */
	readonly allBytes: number;
}

/** What a folder of the user's is for. */
export interface UserFolderParts {
	/** The file that remembers the folder; it never leaves main, so that no page can name a folder. */
	readonly store: string;
	/** What is listed of it, in small letters with a dot. */
	readonly extensions: ReadonlySet<string>;
	readonly limits: FolderLimits;
	/** The folder where none was chosen, made when first looked at; none without it. */
	readonly usual?: string;
}

/** A folder that the user chose, or the usual one: which files it holds, and their bytes by token. Main never looks inside them. */
export class UserFolder {
	readonly #parts: UserFolderParts;
	#chosen: string | null;
	/** Files of the folder by token, and their tokens. */
	#files = new Map<string, string>();
	#tokens = new Map<string, string>();

	constructor(parts: UserFolderParts) {
		this.#parts = parts;
		const stored = readJsonFile(parts.store);
		const folder = isPlainObject(stored) ? stored.folder : null;
		this.#chosen = typeof folder === "string" && path.isAbsolute(folder) ? folder : null;
	}

	/** Where it is now; `null` where none was chosen and there is no usual one. */
	get path(): string | null {
		return this.#chosen ?? this.#parts.usual ?? null;
	}

	/** Takes the folder that the user chose in a dialog; `null` forgets it. Throws the system's error where that can't be stored. */
	choose(folder: string | null): void {
		this.#chosen = folder;
		this.#files = new Map();
		this.#tokens = new Map();
		writeJsonFile(this.#parts.store, { folder });
	}

	/** Makes the usual folder where it is the one and not there yet. Throws the system's error. */
	async prepare(): Promise<void> {
		const { usual } = this.#parts;
		if (this.#chosen === null && usual !== undefined) await mkdir(usual, { recursive: true });
	}

	/** What the folder holds now; `null` where there is none. Links are not followed out of it, and hidden files are left out. */
	async list(): Promise<Outcome<FolderListing | null>> {
		const folder = this.path;
		if (folder === null) return { ok: true, value: null };
		try {
			await this.prepare();
			const root = await realpath(folder);
			if (!(await lstat(root)).isDirectory())
				return failure("not-found", { name: path.basename(folder) });
			const { files, skipped } = await this.#walk(root);
			const usual = this.#chosen === null;
			return {
				ok: true,
				value: { name: path.basename(folder), path: folder, usual, files, skipped },
			};
		} catch (error) {
			return systemFailure(error, path.basename(folder));
		}
	}

	/** Reads a file of the last listing; refuses one that has since become a link out of the folder, or too large. */
	async read(token: string): Promise<Outcome<PrecedentBytes>> {
		const file = this.#files.get(token);
		const folder = this.path;
		if (file === undefined || folder === null) return failure("unknown-token");
		const name = path.basename(file);
		try {
			const root = await realpath(folder);
			if (!isInside(root, await realpath(file))) return failure("no-permission", { name });
			const { size } = await lstat(file);
			const limit = this.#parts.limits.fileBytes;
			if (size > limit) return failure("too-large", { name, limit: limit / 1024 / 1024 });
			const content = await readDraftFile(file);
			return content.ok ? { ok: true, value: { name, bytes: content.value.bytes } } : content;
		} catch (error) {
			return systemFailure(error, name);
		}
	}

	/** The same file has the same token in every window. */
	#tokenOf(file: string): string {
		const token = this.#tokens.get(file) ?? randomBytes(16).toString("hex");
		this.#tokens.set(file, token);
		this.#files.set(token, file);
		return token;
	}

	async #walk(root: string): Promise<Pick<FolderListing, "files" | "skipped">> {
		const limits = this.#parts.limits;
		const files: ListedFile[] = [];
		let skipped = 0;
		let entries = 0;
		let bytes = 0;
		const folders: { readonly at: string; readonly depth: number }[] = [{ at: root, depth: 0 }];
		for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
			const { at, depth } = next;
			const names: string[] = [];
			try {
				for await (const entry of await opendir(at)) {
					entries += 1;
					if (entries > limits.entries) break;
					if (!entry.name.startsWith(".") && !entry.name.startsWith("~$")) names.push(entry.name);
				}
			} catch {
				skipped += 1;
				continue;
			}
			for (const name of names.sort()) {
				const file = path.join(at, name);
				const found = await this.#look(root, file);
				if (found === null) {
					skipped += 1;
				} else if (found.folder) {
					if (depth < limits.depth) folders.push({ at: file, depth: depth + 1 });
					else skipped += 1;
				} else if (this.#parts.extensions.has(path.extname(name).toLowerCase())) {
					const fits =
						files.length < limits.files &&
						found.size <= limits.fileBytes &&
						bytes + found.size <= limits.allBytes;
					if (fits) {
						bytes += found.size;
						files.push({
							token: this.#tokenOf(file),
							name: path.relative(root, file),
							size: found.size,
						});
					} else skipped += 1;
				}
			}
		}
		return { files, skipped };
	}

	/** A folder or a regular file; `null` for anything else, for links that lead out of the folder and for links to folders. */
	async #look(
		root: string,
		file: string,
	): Promise<{ readonly folder: boolean; readonly size: number } | null> {
		try {
			const own = await lstat(file);
			if (own.isDirectory()) return { folder: true, size: 0 };
			if (own.isFile()) return { folder: false, size: own.size };
			if (!own.isSymbolicLink()) return null;
			const target = await realpath(file);
			const there = await lstat(target);
			return there.isFile() && isInside(root, target) ? { folder: false, size: there.size } : null;
		} catch {
			return null;
		}
	}
}

function isInside(root: string, file: string): boolean {
	const way = path.relative(root, file);
	return way !== "" && !way.startsWith("..") && !path.isAbsolute(way);
}
