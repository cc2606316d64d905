/** The largest file that is read or written: 64 MiB. A real treaty of 500 articles takes about 1 MiB. */
export const FILE_BYTES_LIMIT = 64 * 1024 * 1024;

/** A file the user chose. Main alone turns `token` into a path; `path` is there to be shown, never to be sent back. */
export interface FileHandle {
	readonly token: string;
	/** The last part of the path. */
	readonly name: string;
	readonly path: string;
}

/** A file just read, whole. Main has not looked inside the bytes. */
export interface OpenedFile extends FileHandle {
	readonly bytes: Uint8Array;
}

/** A draft that comes with Clausula; it has no path, so saving it asks for one. */
export interface SampleFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A checklist's file that the user chose, whole. Main has not looked inside the bytes. */
export interface ChosenChecklist {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A delegation profile's file that the user chose, whole; it never joins the recent files. */
export type ChosenProfile = ChosenChecklist;

/** What may be written besides drafts, by the extension of its file; of a PDF the page sends the HTML that is printed. */
export const EXPORT_KINDS = ["svg", "html", "pdf", "docx", "md", "txt", "xml", "clausula"] as const;

/** A kind of file that is written and never read back. */
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What the user chose when asked about unsaved changes. */
export type UnsavedChoice = "save" | "discard" | "cancel";

/**
 * What is wrong with a draft's file: `changed` or `deleted` outside found when saving, `failed` to be saved for any other reason,
 * `reloadable` where it was changed outside and the window has no changes of its own.
 */
export const FILE_TROUBLES = ["changed", "deleted", "failed", "reloadable"] as const;

/** A trouble that the user is asked about. */
export type FileTrouble = (typeof FILE_TROUBLES)[number];

/** What the user chose to do about it; each trouble offers some of these. */
export type TroubleChoice = "save-as" | "overwrite" | "retry" | "reload" | "cancel";
