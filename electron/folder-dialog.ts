import { type BrowserWindow, dialog } from "electron";
import type { Translate } from "./messages";

/** Lets the user choose the folder of precedents; `null` where they cancel. */
export async function choosePrecedents(
	window: BrowserWindow,
	translate: Translate,
): Promise<string | null> {
	const { canceled, filePaths } = await dialog.showOpenDialog(window, {
		title: translate("dialog.precedents.title"),
		properties: ["openDirectory"],
	});
	return canceled ? null : (filePaths[0] ?? null);
}
