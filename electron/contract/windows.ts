import type { FileHandle } from "./files";

/** What window title and menus need to know about the open draft. */
export interface DocumentState {
	/** `true` where there are changes that no file holds: closing asks, and the title shows a mark. */
	readonly edited: boolean;
	/** The draft's name as shown in the window's title; empty where no draft is open. */
	readonly title: string;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** Whether the caret is in a table. */
	readonly inTable: boolean;
	/** Whether the window holds a draft, also while it shows the welcome view. */
	readonly open: boolean;
	/** The token of the file that the draft is in; `null` for none. */
	readonly file: string | null;
}

/** What a new window begins with. */
export interface WindowStart {
	/** A file to open. */
	readonly file: FileHandle | null;
	/** What the page that asked for the window tells the new one, as it wrote it. */
	readonly message: string | null;
}
