import { type BrowserWindow, dialog } from "electron";
import type { FolderKind } from "./contract/folders";
import type { Translate } from "./messages";

/** Lets the user choose a folder of their own; `null` where they cancel. */
export async function chooseFolder(
	window: BrowserWindow,
	translate: Translate,
	kind: FolderKind | "precedents",
): Promise<string | null> {
	const { canceled, filePaths } = await dialog.showOpenDialog(window, {
		title: translate(`dialog.${kind}.title`),
		properties: ["openDirectory"],
	});
	return canceled ? null : (filePaths[0] ?? null);
}
