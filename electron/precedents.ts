import { type FolderLimits, UserFolder } from "./user-folder";

/** The extensions of what is read as a precedent: drafts, plain texts and Word documents. */
const EXTENSIONS: ReadonlySet<string> = new Set([".clausula", ".txt", ".md", ".markdown", ".docx"]);

/** Bounds on a folder: a library of texts, not a disk. */
export const PRECEDENT_LIMITS = {
	files: 2_000,
	/** Entries looked at, of any kind. */
	entries: 50_000,
	/** Folders inside one another. */
	depth: 8,
	/** Bytes of one file; a treaty of 500 articles takes about 1 MiB. */
	fileBytes: 8 * 1024 * 1024,
	/** Bytes of all files together. */
	allBytes: 256 * 1024 * 1024,
} as const;

/** The folder of precedents that the user chose. */
export class Precedents extends UserFolder {
	/** `store` is the file that remembers the folder. */
	constructor(store: string, limits: FolderLimits = PRECEDENT_LIMITS) {
		super({ store, extensions: EXTENSIONS, limits });
	}
}
