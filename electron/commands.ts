/** What there must be before a command makes sense: nothing, an open draft, a step to take back or make again, or the caret in a table. */
export type CommandNeed = "nothing" | "draft" | "undo" | "redo" | "table";

interface CommandEntry {
	/** Its label is the message `menu.<id>`. */
	readonly id: string;
	/** The key that chooses it, as Electron writes keys. */
	readonly accelerator?: string;
	readonly needs: CommandNeed;
}

/** Every command that the window carries out: menus, command palette and cheat sheet all read this list. Data only, so that any side may load it. */
export const COMMANDS = [
	{ id: "file.new", accelerator: "CmdOrCtrl+N", needs: "nothing" },
	{ id: "file.newWindow", accelerator: "CmdOrCtrl+Shift+N", needs: "nothing" },
	{ id: "file.open", accelerator: "CmdOrCtrl+O", needs: "nothing" },
	{ id: "file.save", accelerator: "CmdOrCtrl+S", needs: "draft" },
	{ id: "file.saveAs", accelerator: "CmdOrCtrl+Shift+S", needs: "draft" },
	{ id: "file.saveVersion", accelerator: "CmdOrCtrl+Alt+S", needs: "draft" },
	{ id: "file.history", accelerator: "CmdOrCtrl+Alt+V", needs: "draft" },
	{ id: "file.export", needs: "draft" },
	{ id: "file.share", needs: "draft" },
	{ id: "file.signatures", needs: "draft" },
	{ id: "file.print", accelerator: "CmdOrCtrl+P", needs: "draft" },
	{ id: "file.report", needs: "draft" },
	{ id: "file.reportPdf", needs: "draft" },
	{ id: "checklist.import", needs: "draft" },
	{ id: "checklist.library", needs: "nothing" },
	{ id: "file.templates", needs: "nothing" },
	{ id: "app.settings", accelerator: "CmdOrCtrl+,", needs: "nothing" },
	{ id: "edit.undo", accelerator: "CmdOrCtrl+Z", needs: "undo" },
	{ id: "edit.redo", accelerator: "CmdOrCtrl+Shift+Z", needs: "redo" },
	{ id: "edit.find", accelerator: "CmdOrCtrl+F", needs: "draft" },
	{ id: "edit.replace", accelerator: "CmdOrCtrl+H", needs: "draft" },
	{ id: "edit.findNext", accelerator: "F3", needs: "draft" },
	{ id: "edit.findPrevious", accelerator: "Shift+F3", needs: "draft" },
	{ id: "go.article", accelerator: "CmdOrCtrl+G", needs: "draft" },
	{ id: "go.commands", accelerator: "CmdOrCtrl+K", needs: "nothing" },
	{ id: "insert.article", accelerator: "CmdOrCtrl+Enter", needs: "draft" },
	{ id: "insert.clause", accelerator: "CmdOrCtrl+Shift+Enter", needs: "draft" },
	{ id: "insert.recital", needs: "draft" },
	{ id: "insert.part", needs: "draft" },
	{ id: "insert.annex", needs: "draft" },
	{ id: "insert.definitions", needs: "draft" },
	{ id: "insert.finalClauses", needs: "draft" },
	{ id: "insert.table", needs: "draft" },
	{ id: "table.rowAbove", needs: "table" },
	{ id: "table.rowBelow", needs: "table" },
	{ id: "table.columnBefore", needs: "table" },
	{ id: "table.columnAfter", needs: "table" },
	{ id: "table.removeRow", needs: "table" },
	{ id: "table.removeColumn", needs: "table" },
	{ id: "table.headerRow", needs: "table" },
	{ id: "table.headerColumn", needs: "table" },
	{ id: "table.toParagraphs", needs: "table" },
	{ id: "table.remove", needs: "table" },
	{ id: "format.nest", accelerator: "CmdOrCtrl+]", needs: "draft" },
	{ id: "format.lift", accelerator: "CmdOrCtrl+[", needs: "draft" },
	{ id: "format.moveUp", needs: "draft" },
	{ id: "format.moveDown", needs: "draft" },
	{ id: "format.clause", needs: "draft" },
	{ id: "format.article", needs: "draft" },
	{ id: "format.part", needs: "draft" },
	{ id: "format.annex", needs: "draft" },
	{ id: "format.number", needs: "draft" },
	{ id: "edit.fix", accelerator: "CmdOrCtrl+.", needs: "draft" },
	{ id: "go.nextProblem", accelerator: "F8", needs: "draft" },
	{ id: "go.previousProblem", accelerator: "Shift+F8", needs: "draft" },
	{ id: "view.problems", accelerator: "CmdOrCtrl+Shift+M", needs: "draft" },
	{ id: "review.show", needs: "draft" },
	{ id: "review.comment", accelerator: "CmdOrCtrl+Alt+M", needs: "draft" },
	{ id: "review.suggesting", accelerator: "CmdOrCtrl+Shift+E", needs: "draft" },
	{ id: "review.next", accelerator: "F9", needs: "draft" },
	{ id: "review.previous", accelerator: "Shift+F9", needs: "draft" },
	{ id: "review.accept", accelerator: "CmdOrCtrl+Alt+Enter", needs: "draft" },
	{ id: "review.reject", accelerator: "CmdOrCtrl+Alt+Backspace", needs: "draft" },
	{ id: "review.note", accelerator: "CmdOrCtrl+Alt+N", needs: "draft" },
	{ id: "review.notes", needs: "draft" },
	{ id: "private.note", accelerator: "CmdOrCtrl+Alt+P", needs: "draft" },
	{ id: "private.notes", needs: "draft" },
	{ id: "insert.reference", accelerator: "CmdOrCtrl+Shift+R", needs: "draft" },
	{ id: "insert.footnote", accelerator: "CmdOrCtrl+Alt+F", needs: "draft" },
	{ id: "term.define", accelerator: "CmdOrCtrl+Shift+D", needs: "draft" },
	{ id: "go.definition", accelerator: "F12", needs: "draft" },
	{ id: "go.back", accelerator: "Alt+Left", needs: "draft" },
	{ id: "go.forward", accelerator: "Alt+Right", needs: "draft" },
	{ id: "view.termMarks", needs: "draft" },
	{ id: "view.sidebar", accelerator: "CmdOrCtrl+\\", needs: "draft" },
	{ id: "view.panel", accelerator: "CmdOrCtrl+Shift+\\", needs: "draft" },
	{ id: "view.focus", accelerator: "CmdOrCtrl+Shift+L", needs: "draft" },
	{ id: "view.marks.autonomy", needs: "draft" },
	{ id: "view.marks.accountability", needs: "draft" },
	{ id: "view.marks.verification", needs: "draft" },
	{ id: "view.marks.other", needs: "draft" },
	{ id: "view.marks.problems", needs: "draft" },
	{ id: "view.score", accelerator: "CmdOrCtrl+Shift+P", needs: "draft" },
	{ id: "view.welcome", needs: "draft" },
	{ id: "view.counts", needs: "draft" },
	{ id: "view.zoomIn", accelerator: "CmdOrCtrl+Plus", needs: "nothing" },
	{ id: "view.zoomOut", accelerator: "CmdOrCtrl+-", needs: "nothing" },
	{ id: "view.zoomReset", accelerator: "CmdOrCtrl+0", needs: "nothing" },
	{ id: "help.guide", needs: "nothing" },
	{ id: "help.shortcuts", accelerator: "F1", needs: "nothing" },
] as const satisfies readonly CommandEntry[];

/** A command's id. */
export type Command = (typeof COMMANDS)[number]["id"];

/** Keys that mean something else to a Mac: Command+H hides the program, Option with an arrow goes by words. */
const MAC_KEYS: Readonly<Partial<Record<Command, string>>> = {
	"edit.replace": "CmdOrCtrl+Shift+H",
	"go.back": "Ctrl+-",
	"go.forward": "Ctrl+Shift+-",
};

const KEYS: ReadonlyMap<Command, string> = new Map(
	COMMANDS.flatMap((entry) => ("accelerator" in entry ? [[entry.id, entry.accelerator]] : [])),
);

/** The key that chooses a command, as Electron writes keys; nothing where it has none. */
export function acceleratorOf(command: Command, mac: boolean): string | undefined {
	return (mac ? MAC_KEYS[command] : undefined) ?? KEYS.get(command);
}
