import type { MenuItemConstructorOptions } from "electron";
import { acceleratorOf, COMMANDS, type Command } from "./commands";
import type { FileHandle } from "./contract/files";
import {
	INTERFACE_LANGUAGES,
	type InterfaceLanguage,
	MARK_NAMES,
	type Settings,
	THEMES,
} from "./contract/settings";
import type { DocumentState } from "./contract/windows";
import { MENU_PLACES, type MenuExtra, type MenuName } from "./menu-places";
import type { Translate } from "./messages";

/** What choosing a menu item does. */
export interface MenuActions {
	command(command: Command): void;
	/** Brings a window to the front, by its place in the list. */
	showWindow(index: number): void;
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
	/** The draft in front. */
	readonly document: DocumentState;
	/** What each window holds, in the order in which they were opened. */
	readonly windows: readonly DocumentState[];
	/** The place of the window in front among them, -1 for none. */
	readonly front: number;
}

type Item = MenuItemConstructorOptions;

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

const SEPARATOR: Item = { type: "separator" };

const BY_ID = new Map<string, (typeof COMMANDS)[number]>(
	COMMANDS.map((entry) => [entry.id, entry]),
);

/** Whether something is the id of a command. */
export function isCommand(place: string): place is Command {
	return BY_ID.has(place);
}

/** Whether a command makes sense for a document in this state. */
export function isCommandEnabled(command: Command, document: DocumentState): boolean {
	switch (BY_ID.get(command)?.needs) {
		case "undo":
			return document.canUndo && document.title !== "";
		case "redo":
			return document.canRedo && document.title !== "";
		case "draft":
			return document.title !== "";
		case "table":
			return document.inTable && document.title !== "";
		default:
			return true;
	}
}

/** The menu's item of a command; it carries the command as id. */
export function commandItem(
	id: Command,
	document: DocumentState,
	translate: Translate,
	choose: (command: Command) => void,
): Item {
	const accelerator = acceleratorOf(id, process.platform === "darwin");
	return {
		id,
		label: translate(`menu.${id}`),
		enabled: isCommandEnabled(id, document),
		click: () => choose(id),
		...(accelerator === undefined ? {} : { accelerator }),
	};
}

/** Commands that turn something on and off, with whether it is on. */
const SWITCHES: Readonly<Partial<Record<Command, (settings: Settings) => boolean>>> = {
	"view.sidebar": ({ sidebarShown }) => sidebarShown,
	"view.panel": ({ panelShown }) => panelShown,
	"view.focus": ({ focus }) => focus,
	...Object.fromEntries(
		MARK_NAMES.map((name) => [
			`view.marks.${name}`,
			({ hiddenMarks }: Settings) => !hiddenMarks.includes(name),
		]),
	),
};

function checkOf(command: Command, settings: Settings): Item {
	const isOn = SWITCHES[command];
	return isOn ? { type: "checkbox", checked: isOn(settings) } : {};
}

/** The whole menu in one interface language. */
export function menuTemplate(state: MenuState, translate: Translate, actions: MenuActions): Item[] {
	const items = (place: Command | MenuExtra): readonly Item[] =>
		isCommand(place)
			? [
					{
						...commandItem(place, state.document, translate, actions.command),
						...checkOf(place, state.settings),
					},
				]
			: EXTRAS[place](state, translate, actions);
	return (Object.keys(MENU_PLACES) as MenuName[]).map((name) => ({
		label: translate(`menu.${name}`),
		submenu: MENU_PLACES[name].flatMap(items),
	}));
}

/** An ampersand in a name would be taken for the mark of an access key. */
function plain(name: string): string {
	return name.replaceAll("&", "&&");
}

const EXTRAS: Readonly<
	Record<
		MenuExtra,
		(state: MenuState, translate: Translate, actions: MenuActions) => readonly Item[]
	>
> = {
	"-": () => [SEPARATOR],
	recent: (state, translate, actions) => [
		{
			label: translate("menu.file.recent"),
			submenu: recentItems(state.recent, translate, actions),
		},
	],
	clipboard: (_state, translate) => [
		{ role: "cut", label: translate("menu.edit.cut") },
		{ role: "copy", label: translate("menu.edit.copy") },
		{ role: "paste", label: translate("menu.edit.paste") },
		{ role: "selectAll", label: translate("menu.edit.selectAll") },
	],
	theme: ({ settings }, translate, actions) => [
		{
			label: translate("menu.view.theme"),
			submenu: THEMES.map((theme) => ({
				id: `view.theme.${theme}`,
				label: translate(THEME_MESSAGES[theme]),
				type: "radio",
				checked: settings.theme === theme,
				click: () => actions.set({ theme }),
			})),
		},
	],
	language: ({ settings }, translate, actions) => [
		{
			label: translate("menu.view.language"),
			submenu: INTERFACE_LANGUAGES.map((language) => ({
				id: `view.language.${language}`,
				label: LANGUAGE_NAMES[language],
				type: "radio",
				checked: settings.language === language,
				click: () => actions.set({ language }),
			})),
		},
	],
	fullScreen: (_state, translate) => [
		{ role: "togglefullscreen", label: translate("menu.view.fullScreen") },
	],
	window: (_state, translate) => [{ role: "minimize", label: translate("menu.window.minimize") }],
	windows: ({ windows, front }, translate, actions) =>
		windows.map(({ title, edited }, index) => ({
			id: `window.${index}`,
			label: `${edited ? "• " : ""}${plain(title) || translate("menu.window.welcome")}`,
			type: "radio",
			checked: index === front,
			click: () => actions.showWindow(index),
		})),
	// Second keys for commands, which the system shows nowhere.
	aliases: (_state, translate, actions) => [
		{
			label: translate("menu.view.zoomIn"),
			accelerator: "CmdOrCtrl+=",
			visible: false,
			click: () => actions.command("view.zoomIn"),
		},
		{
			label: translate("menu.help.shortcuts"),
			accelerator: "CmdOrCtrl+/",
			visible: false,
			click: () => actions.command("help.shortcuts"),
		},
	],
	about: (_state, translate, actions) => [
		{ id: "help.about", label: translate("menu.help.about"), click: () => actions.about() },
	],
	close: (_state, translate) => [{ role: "close", label: translate("menu.file.close") }],
	quit: (_state, translate, actions) => [
		{
			id: "file.quit",
			label: translate("menu.file.quit"),
			accelerator: "CmdOrCtrl+Q",
			click: () => actions.quit(),
		},
	],
};

function recentItems(
	recent: readonly FileHandle[],
	translate: Translate,
	actions: MenuActions,
): Item[] {
	if (recent.length === 0) return [{ label: translate("menu.file.noRecent"), enabled: false }];
	return [
		...recent.map((file, index) => ({
			id: `file.recent.${index}`,
			label: plain(file.path),
			click: () => actions.openRecent(file),
		})),
		SEPARATOR,
		{
			id: "file.clearRecent",
			label: translate("menu.file.clearRecent"),
			click: () => actions.clearRecent(),
		},
	];
}
