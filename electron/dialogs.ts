import { existsSync } from "node:fs";
import path from "node:path";
import { type BrowserWindow, dialog } from "electron";
import type { ExportKind, UnsavedChoice } from "./contract/files";
import { OPENED_EXTENSIONS } from "./dropped-files";
import type { MessageId, Translate } from "./messages";
import { askQuestion } from "./question";

/** The extension of a draft's file. */
const EXTENSION = "clausula";

/** Lets the user choose a file to open; `null` where they cancel. */
export async function chooseFile(
	window: BrowserWindow,
	translate: Translate,
): Promise<string | null> {
	const { canceled, filePaths } = await dialog.showOpenDialog(window, {
		title: translate("dialog.open.title"),
		properties: ["openFile"],
		filters: [
			{ name: translate("dialog.filter.drafts"), extensions: [...OPENED_EXTENSIONS] },
			{ name: translate("dialog.filter.all"), extensions: ["*"] },
		],
	});
	return canceled ? null : (filePaths[0] ?? null);
}

/** What is read from JSON besides drafts. */
export type JsonKind = "checklist" | "profile";

const JSON_FILES: Readonly<
	Record<JsonKind, { readonly title: MessageId; readonly filter: MessageId }>
> = {
	checklist: { title: "dialog.checklist.title", filter: "dialog.filter.checklists" },
	profile: { title: "dialog.profile.title", filter: "dialog.filter.profiles" },
};

/** Lets the user choose a checklist's or a profile's file; `null` where they cancel. */
export async function chooseJson(
	window: BrowserWindow,
	translate: Translate,
	kind: JsonKind,
): Promise<string | null> {
	const { canceled, filePaths } = await dialog.showOpenDialog(window, {
		title: translate(JSON_FILES[kind].title),
		properties: ["openFile"],
		filters: [
			{ name: translate(JSON_FILES[kind].filter), extensions: ["json"] },
			{ name: translate("dialog.filter.all"), extensions: ["*"] },
		],
	});
	return canceled ? null : (filePaths[0] ?? null);
}

/** What is saved: a draft, or something made from one. */
export type SavedKind = ExportKind | "clausula-key";

const SAVED: Readonly<
	Record<SavedKind, { readonly title: MessageId; readonly filter: MessageId }>
> = {
	[EXTENSION]: { title: "dialog.saveAs.title", filter: "dialog.filter.draft" },
	svg: { title: "dialog.export.title", filter: "dialog.filter.svg" },
	html: { title: "dialog.export.title", filter: "dialog.filter.html" },
	pdf: { title: "dialog.export.title", filter: "dialog.filter.pdf" },
	docx: { title: "dialog.export.title", filter: "dialog.filter.docx" },
	md: { title: "dialog.export.title", filter: "dialog.filter.md" },
	txt: { title: "dialog.export.title", filter: "dialog.filter.txt" },
	xml: { title: "dialog.export.title", filter: "dialog.filter.xml" },
	"clausula-key": { title: "dialog.key-backup.title", filter: "dialog.filter.keys" },
};

function withExtension(file: string, extension: string): string {
	return file.toLowerCase().endsWith(`.${extension}`) ? file : `${file}.${extension}`;
}

/**
 * Lets the user choose where to save, beginning in `folder` or else where the system does; the path always bears the extension of its
 * kind, and what it names is replaced only if the user agrees. `null` where they cancel.
 */
export async function choosePlace(
	window: BrowserWindow,
	translate: Translate,
	suggestedName: string,
	kind: SavedKind,
	folder = "",
): Promise<string | null> {
	const { canceled, filePath } = await dialog.showSaveDialog(window, {
		title: translate(SAVED[kind].title),
		defaultPath: path.join(folder, withExtension(path.basename(suggestedName), kind)),
		filters: [{ name: translate(SAVED[kind].filter), extensions: [kind] }],
	});
	if (canceled || !filePath) return null;
	const file = withExtension(filePath, kind);
	if (file === filePath || !existsSync(file)) return file;
	const answer = await askReplace(window, translate, path.basename(file));
	return answer === "cancel" ? null : file;
}

/** Asks what to do with unsaved changes; closing the question keeps everything as it is. */
export function askUnsaved(
	window: BrowserWindow,
	translate: Translate,
	name: string,
): Promise<UnsavedChoice> {
	return ask(window, translate, ["dialog.unsaved.message", "dialog.unsaved.detail"], name, [
		["save", "dialog.unsaved.save"],
		["discard", "dialog.unsaved.discard"],
		["cancel", "dialog.cancel"],
	]);
}

/** Asks before a file is replaced that the system's own dialog did not ask about. */
export function askReplace(
	window: BrowserWindow,
	translate: Translate,
	name: string,
): Promise<"replace" | "cancel"> {
	return ask(window, translate, ["dialog.replace.message"], name, [
		["replace", "dialog.replace.replace"],
		["cancel", "dialog.cancel"],
	]);
}

/** Asks what to do when the page's process has ended. */
export function askGone(window: BrowserWindow, translate: Translate): Promise<"restart" | "quit"> {
	return ask(window, translate, ["dialog.gone.message", "dialog.gone.detail"], "", [
		["restart", "dialog.gone.restart"],
		["quit", "dialog.gone.quit"],
	]);
}

/** Asks what to do when the page does not answer and the user wants to close. */
export function askHung(window: BrowserWindow, translate: Translate): Promise<"wait" | "close"> {
	return ask(window, translate, ["dialog.hung.message", "dialog.hung.detail"], "", [
		["close", "dialog.hung.close"],
		["wait", "dialog.hung.wait"],
	]);
}

/** Says what Clausula is, and what its scores are not. */
export async function showAbout(
	window: BrowserWindow,
	translate: Translate,
	version: string,
): Promise<void> {
	await dialog.showMessageBox(window, {
		type: "info",
		message: "Clausula",
		detail: translate("about.detail", { version }),
		buttons: [translate("dialog.ok")],
	});
}

/** Shows an error whose words the page has already put into the interface language. */
export async function showError(
	window: BrowserWindow,
	translate: Translate,
	error: { readonly title: string; readonly detail: string },
): Promise<void> {
	await dialog.showMessageBox(window, {
		type: "error",
		message: error.title,
		detail: error.detail,
		buttons: [translate("dialog.ok")],
	});
}

/** A question about something of a name. */
function ask<T extends string>(
	window: BrowserWindow,
	translate: Translate,
	[message, detail]: readonly [message: MessageId, detail?: MessageId],
	name: string,
	answers: readonly (readonly [answer: T, label: MessageId])[],
): Promise<T> {
	return askQuestion(
		window,
		{
			type: "question",
			message: translate(message, { name }),
			...(detail === undefined ? {} : { detail: translate(detail, { name }) }),
		},
		answers.map(([answer, label]) => [answer, translate(label)]),
	);
}
