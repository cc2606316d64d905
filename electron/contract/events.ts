import type { Command } from "../commands";
import type { FileHandle } from "./files";
import type { FolderKind } from "./folders";
import type { Settings } from "./settings";

/** What main tells the renderer, event by event. */
export interface Events {
	/** The user chose a command in the native menu. */
	readonly "menu:command": Command;
	/** The user asked for a file outside the window: recent list, command line, file manager. */
	readonly "file:requested": FileHandle;
	/** The window's file was changed by another program, or is gone, since it was last read or written. */
	readonly "file:outside": { readonly token: string; readonly found: "changed" | "gone" };
	/** What a folder of the user's holds may have changed. */
	readonly "folder:changed": FolderKind;
	/** The window is asked to close while changes are unsaved; the renderer asks, saves, then calls `closeNow` or `stayOpen`. */
	readonly "window:close-requested": null;
	/** Settings changed, whether by the menu or by a request. */
	readonly "settings:changed": Settings;
}
