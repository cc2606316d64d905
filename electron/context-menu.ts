import { type BrowserWindow, Menu } from "electron";
import type { Translate } from "./messages";

/** Offers cut, copy, paste and select all where text can be edited, and copy where it is selected. */
export function offerContextMenu(window: BrowserWindow, translate: () => Translate): void {
	window.webContents.on("context-menu", (_event, { isEditable, editFlags, selectionText }) => {
		const say = translate();
		const copy = {
			role: "copy",
			label: say("menu.edit.copy"),
			enabled: editFlags.canCopy,
		} as const;
		if (isEditable) {
			Menu.buildFromTemplate([
				{ role: "cut", label: say("menu.edit.cut"), enabled: editFlags.canCut },
				copy,
				{ role: "paste", label: say("menu.edit.paste"), enabled: editFlags.canPaste },
				{ type: "separator" },
				{ role: "selectAll", label: say("menu.edit.selectAll") },
			]).popup({ window });
		} else if (selectionText !== "") {
			Menu.buildFromTemplate([copy]).popup({ window });
		}
	});
}
