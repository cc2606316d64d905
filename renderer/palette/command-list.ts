import { acceleratorOf, COMMANDS, type Command, type CommandNeed } from "../../electron/commands";
import type { Translate } from "../i18n";
import type { AppState } from "../store/state";
import { ON_MAC } from "./key-names";

/** A command as lists show it. */
export interface ListedCommand {
	readonly id: Command;
	/** The name of the group it stands in, as menus name it; empty where it has none. */
	readonly group: string;
	readonly label: string;
	readonly accelerator: string | null;
	readonly needs: CommandNeed;
}

/** Groups of the ids that are not those of a menu. */
const GROUPS: Readonly<Record<string, string>> = {
	app: "file",
	checklist: "file",
	go: "view",
	private: "review",
	term: "insert",
};

/** Every command of the catalogue in its order, named in the interface's language. */
export function listedCommands(t: Translate): readonly ListedCommand[] {
	return COMMANDS.map((entry) => {
		const [prefix = ""] = entry.id.split(".");
		const name = `menu.${GROUPS[prefix] ?? prefix}`;
		const group = t(name);
		return {
			id: entry.id,
			group: group === name ? "" : group.replace(/[&（(].*$|&/g, "") || group,
			label: t(`menu.${entry.id}`).replace(/[…⋯]+$/, ""),
			accelerator: acceleratorOf(entry.id, ON_MAC) ?? null,
			needs: entry.needs,
		};
	});
}

/** Whether what a command needs is there. */
export function isReady(needs: CommandNeed, { document, view, inTable }: AppState): boolean {
	if (needs === "nothing") return true;
	if (!document || view !== "draft") return false;
	if (needs === "table") return inTable;
	return needs === "draft" || (needs === "undo" ? document.canUndo : document.canRedo);
}
