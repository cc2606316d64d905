import type { Command } from "./commands";

/** What the menus hold besides commands: lines, lists that change, and what the system itself does. */
export type MenuExtra =
	| "-"
	| "recent"
	| "clipboard"
	| "theme"
	| "language"
	| "fullScreen"
	| "window"
	| "windows"
	| "about"
	| "aliases"
	| "close"
	| "quit";

/** The menus in their order. */
export type MenuName =
	| "file"
	| "edit"
	| "insert"
	| "format"
	| "table"
	| "review"
	| "view"
	| "window"
	| "help";

/** Where each command stands, and what stands around it: a command of the catalogue has one place. */
export const MENU_PLACES: Readonly<Record<MenuName, readonly (Command | MenuExtra)[]>> = {
	file: [
		"file.new",
		"file.newWindow",
		"file.open",
		"recent",
		"-",
		"file.save",
		"file.saveAs",
		"file.saveVersion",
		"file.history",
		"file.export",
		"-",
		"file.share",
		"file.signatures",
		"-",
		"file.print",
		"-",
		"file.report",
		"file.reportPdf",
		"-",
		"checklist.import",
		"checklist.library",
		"file.templates",
		"-",
		"app.settings",
		"-",
		"close",
		"quit",
	],
	edit: [
		"edit.undo",
		"edit.redo",
		"-",
		"clipboard",
		"-",
		"edit.fix",
		"go.nextProblem",
		"go.previousProblem",
		"-",
		"edit.find",
		"edit.replace",
		"edit.findNext",
		"edit.findPrevious",
		"-",
		"go.article",
		"go.definition",
		"go.back",
		"go.forward",
	],
	insert: [
		"insert.article",
		"insert.clause",
		"insert.recital",
		"insert.part",
		"insert.annex",
		"insert.definitions",
		"insert.finalClauses",
		"-",
		"insert.table",
		"insert.reference",
		"insert.footnote",
		"-",
		"term.define",
	],
	format: [
		"format.nest",
		"format.lift",
		"format.moveUp",
		"format.moveDown",
		"-",
		"format.clause",
		"format.article",
		"format.part",
		"format.annex",
		"-",
		"format.number",
	],
	table: [
		"table.rowAbove",
		"table.rowBelow",
		"table.columnBefore",
		"table.columnAfter",
		"-",
		"table.removeRow",
		"table.removeColumn",
		"-",
		"table.headerRow",
		"table.headerColumn",
		"-",
		"table.toParagraphs",
		"table.remove",
	],
	review: [
		"review.comment",
		"review.suggesting",
		"-",
		"review.next",
		"review.previous",
		"review.accept",
		"review.reject",
		"-",
		"review.note",
		"review.notes",
		"-",
		"private.note",
		"private.notes",
		"-",
		"review.show",
	],
	view: [
		"go.commands",
		"-",
		"view.welcome",
		"view.score",
		"view.problems",
		"view.termMarks",
		"-",
		"view.sidebar",
		"view.panel",
		"view.focus",
		"view.marks.autonomy",
		"view.marks.accountability",
		"view.marks.verification",
		"view.marks.other",
		"view.marks.problems",
		"-",
		"theme",
		"language",
		"-",
		"view.counts",
		"-",
		"view.zoomIn",
		"view.zoomOut",
		"view.zoomReset",
		"fullScreen",
	],
	window: ["window", "-", "windows"],
	help: ["help.guide", "help.shortcuts", "aliases", "about"],
};
