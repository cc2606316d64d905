import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from "electron";
import type { Command } from "./commands";
import type { DocumentState } from "./contract/windows";
import { commandItem, isCommand } from "./menu";
import { MENU_PLACES, type MenuExtra } from "./menu-places";
import type { Translate } from "./messages";

/** What context menus are made with. */
export interface ContextMenuParts {
	readonly translate: () => Translate;
	readonly document: () => DocumentState;
	readonly command: (command: Command) => void;
}

/** What can be done with the words of a draft at the caret, behind cutting, copying and pasting. */
const AT_WORDS: readonly (Command | "-")[] = [
	"edit.fix",
	"-",
	"review.comment",
	"review.note",
	"term.define",
	"insert.reference",
	"insert.footnote",
	"-",
	"go.definition",
];

/** Whether a place of a menu is a command or a line. */
function isOffered(place: Command | MenuExtra): place is Command | "-" {
	return place === "-" || isCommand(place);
}

/** Offers what can be done with text where it can be edited or is selected: in the draft, also the commands for its words and for the table they stand in. */
export function offerContextMenu(window: BrowserWindow, parts: ContextMenuParts): void {
	window.webContents.on("context-menu", (_event, params) => {
		const { isEditable, editFlags, selectionText, formControlType } = params;
		const say = parts.translate();
		const copy = {
			role: "copy",
			label: say("menu.edit.copy"),
			enabled: editFlags.canCopy,
		} as const;
		if (isEditable) {
			// Fields are form controls; the draft's text is none.
			const { inTable } = parts.document();
			const offered = inTable ? [...AT_WORDS, "-" as const, ...MENU_PLACES.table] : AT_WORDS;
			const ofDraft = formControlType === "none" ? itemsOf(offered.filter(isOffered), parts) : [];
			popUp(window, [
				{ role: "cut", label: say("menu.edit.cut"), enabled: editFlags.canCut },
				copy,
				{ role: "paste", label: say("menu.edit.paste"), enabled: editFlags.canPaste },
				{ type: "separator" },
				...(ofDraft.length > 0 ? [...ofDraft, { type: "separator" } as const] : []),
				{ role: "selectAll", label: say("menu.edit.selectAll") },
			]);
		} else if (selectionText !== "") popUp(window, [copy]);
	});
}

/** Shows a menu of commands that the page asks for, such as those of a row of the outline; what is no command is left out. */
export function showCommands(
	window: BrowserWindow,
	ids: readonly string[],
	parts: ContextMenuParts,
): void {
	const known = ids.filter((id): id is Command | "-" => id === "-" || isCommand(id));
	if (known.length > 0) popUp(window, itemsOf(known, parts));
}

function itemsOf(
	ids: readonly (Command | "-")[],
	parts: ContextMenuParts,
): MenuItemConstructorOptions[] {
	return ids.map((id) =>
		id === "-"
			? { type: "separator" }
			: commandItem(id, parts.document(), parts.translate(), parts.command),
	);
}

function popUp(window: BrowserWindow, items: MenuItemConstructorOptions[]): void {
	Menu.buildFromTemplate(items).popup({ window });
}
