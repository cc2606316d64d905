/** The folders of the user's that Clausula has a usual place for: own templates, and checklists with profiles. */
export const FOLDER_KINDS = ["templates", "library"] as const;

/** What such a folder is for. */
export type FolderKind = (typeof FOLDER_KINDS)[number];

/** A file of a folder of the user's. */
export interface ListedFile {
	readonly token: string;
	/** Its path inside the folder. */
	readonly name: string;
	/** In bytes. */
	readonly size: number;
}

/** A folder of the user's as it is now: of precedents, of templates, or of checklists and profiles. */
export interface FolderListing {
	readonly name: string;
	/** To be shown, never to be sent back. */
	readonly path: string;
	/** Whether it is the one that holds as long as the user chooses no other. */
	readonly usual: boolean;
	readonly files: readonly ListedFile[];
	/** How many files, links and folders were left out because of the bounds. */
	readonly skipped: number;
}

/** A file of such a folder just read, whole. Main has not looked inside the bytes. */
export interface PrecedentBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
}
