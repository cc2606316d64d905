import type { MenuItemConstructorOptions } from "electron";
import { COMMANDS, type Command } from "./commands";
import {
	type DocumentState,
	type FileHandle,
	INTERFACE_LANGUAGES,
	type InterfaceLanguage,
	type Settings,
	THEMES,
} from "./contract";
import type { Translate } from "./messages";

/** What choosing a menu item does. */
export interface MenuActions {
	command(command: Command): void;
	openRecent(file: FileHandle): void;
	clearRecent(): void;
	set(change: Partial<Settings>): void;
	about(): void;
	quit(): void;
}

/** What the menu shows. */
export interface MenuState {
	readonly settings: Settings;
	readonly recent: readonly FileHandle[];
	readonly document: DocumentState;
}

/** Makes the menu's item of a command. */
type CommandItem = (id: Command) => MenuItemConstructorOptions;

/** Languages are named in themselves, so that whoever is lost in one finds the way back. */
const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
	en: "English",
	"zh-Hans": "简体中文",
	"zh-Hant": "繁體中文",
};

const THEME_MESSAGES = {
	system: "menu.view.theme.system",
	light: "menu.view.theme.light",
	dark: "menu.view.theme.dark",
} as const;

const BY_ID = new Map(COMMANDS.map((entry) => [entry.id, entry]));

function acceleratorOf(id: Command): Pick<MenuItemConstructorOptions, "accelerator"> {
	const entry = BY_ID.get(id);
	return entry && "accelerator" in entry ? { accelerator: entry.accelerator } : {};
}

/** Whether a command makes sense for a document in this state. */
export function isCommandEnabled(command: Command, document: DocumentState): boolean {
	switch (BY_ID.get(command)?.needs) {
		case "undo":
			return document.canUndo;
		case "redo":
			return document.canRedo;
		case "draft":
			return document.title !== "";
		default:
			return true;
	}
}

/** The whole menu in one interface language; items of the renderer carry their command as id. */
export function menuTemplate(
	state: MenuState,
	translate: Translate,
	actions: MenuActions,
): MenuItemConstructorOptions[] {
	const command: CommandItem = (id) => ({
		id,
		label: translate(`menu.${id}`),
		enabled: isCommandEnabled(id, state.document),
		click: () => actions.command(id),
		...acceleratorOf(id),
	});
	const separator: MenuItemConstructorOptions = { type: "separator" };
	return [
		{
			label: translate("menu.file"),
			submenu: [
				command("file.new"),
				command("file.open"),
				{
					label: translate("menu.file.recent"),
					submenu: recentItems(state.recent, translate, actions),
				},
				separator,
				command("file.save"),
				command("file.saveAs"),
				separator,
				command("file.report"),
				command("file.reportPdf"),
				separator,
				command("checklist.import"),
				separator,
				{
					id: "file.quit",
					label: translate("menu.file.quit"),
					accelerator: "CmdOrCtrl+Q",
					click: () => actions.quit(),
				},
			],
		},
		{
			label: translate("menu.edit"),
			submenu: [
				command("edit.undo"),
				command("edit.redo"),
				separator,
				{ role: "cut", label: translate("menu.edit.cut") },
				{ role: "copy", label: translate("menu.edit.copy") },
				{ role: "paste", label: translate("menu.edit.paste") },
				{ role: "selectAll", label: translate("menu.edit.selectAll") },
			],
		},
		{
			label: translate("menu.insert"),
			submenu: [
				command("insert.article"),
				command("insert.clause"),
				separator,
				command("format.nest"),
				command("format.lift"),
			],
		},
		{ label: translate("menu.view"), submenu: viewItems(state, translate, actions, command) },
		{
			label: translate("menu.help"),
			submenu: [
				{
					id: "help.about",
					label: translate("menu.help.about"),
					click: () => actions.about(),
				},
			],
		},
	];
}

function recentItems(
	recent: readonly FileHandle[],
	translate: Translate,
	actions: MenuActions,
): MenuItemConstructorOptions[] {
	if (recent.length === 0) return [{ label: translate("menu.file.noRecent"), enabled: false }];
	return [
		...recent.map((file, index) => ({
			id: `file.recent.${index}`,
			// An ampersand would be taken for the mark of an access key.
			label: file.path.replaceAll("&", "&&"),
			click: () => actions.openRecent(file),
		})),
		{ type: "separator" },
		{
			id: "file.clearRecent",
			label: translate("menu.file.clearRecent"),
			click: () => actions.clearRecent(),
		},
	];
}

function viewItems(
	state: MenuState,
	translate: Translate,
	actions: MenuActions,
	command: CommandItem,
): MenuItemConstructorOptions[] {
	return [
		command("view.welcome"),
		command("view.score"),
		{
			label: translate("menu.view.theme"),
			submenu: THEMES.map((theme) => ({
				id: `view.theme.${theme}`,
				label: translate(THEME_MESSAGES[theme]),
				type: "radio",
				checked: state.settings.theme === theme,
				click: () => actions.set({ theme }),
			})),
		},
		{
			label: translate("menu.view.language"),
			submenu: INTERFACE_LANGUAGES.map((language) => ({
				id: `view.language.${language}`,
				label: LANGUAGE_NAMES[language],
				type: "radio",
				checked: state.settings.language === language,
				click: () => actions.set({ language }),
			})),
		},
		{ type: "separator" },
		{ role: "zoomIn", label: translate("menu.view.zoomIn") },
		{ role: "zoomOut", label: translate("menu.view.zoomOut") },
		{ role: "resetZoom", label: translate("menu.view.zoomReset") },
		{ role: "togglefullscreen", label: translate("menu.view.fullScreen") },
	];
}
