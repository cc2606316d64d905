import { LANGUAGES, type Language } from "../language/types";
import type { DraftCommand } from "./commands";
import { canHold } from "./containment";
import { normaliseRuns, openText, textRuns } from "./runs";
import { type DraftingEdit, placeOf } from "./scene";
import { isOfTable } from "./table-grid";
import type { CellPlace, Draft, DraftNode, Run, TableHeaders } from "./types";
import { findNode } from "./walk";

/** What can be done to a table at one of its cells, or at its caption. */
export type TableEdit =
	| "row-above"
	| "row-below"
	| "column-before"
	| "column-after"
	| "remove-row"
	| "remove-column"
	| "header-row"
	| "header-column"
	| "remove-table"
	| "to-paragraphs";

interface At {
	readonly table: DraftNode;
	/** 0 at the caption. */
	readonly row: number;
	readonly column: number;
	/** The block that the caret is in. */
	readonly block: string;
}

/** The table of a caption or a cell; `null` for any other block. */
export function tableAround(draft: Draft, block: string): DraftNode | null {
	return tableAt(draft, block)?.table ?? null;
}

function tableAt(draft: Draft, block: string): At | null {
	const place = findNode(draft, block);
	if (place?.node.kind === "table") return { table: place.node, row: 0, column: 0, block };
	if (place?.node.kind !== "cell") return null;
	const table = place.ancestors.at(-2);
	const [row = 0, column = 0] = place.path.slice(-2);
	return table ? { table, row, column, block } : null;
}

function cell(newId: () => string): DraftNode {
	return { id: newId(), kind: "cell", heading: {}, text: {}, numbering: "none", children: [] };
}

function changed(
	{ table }: At,
	rows: readonly DraftNode[],
	caret: string,
	headers: TableHeaders | null = table.headers ?? null,
): DraftingEdit {
	return {
		command: { type: "set-table", table: table.id, headers, rows },
		caret: { block: caret, offset: 0 },
	};
}

function withRow(at: At, index: number, newId: () => string): DraftingEdit {
	const { children: rows } = at.table;
	const cells = (rows[0]?.children ?? []).map(() => cell(newId));
	const row: DraftNode = {
		id: newId(),
		kind: "row",
		heading: {},
		text: {},
		numbering: "none",
		children: cells,
	};
	return changed(at, rows.toSpliced(index, 0, row), cells[at.column]?.id ?? at.block);
}

function withColumn(at: At, index: number, newId: () => string): DraftingEdit {
	const rows = at.table.children.map((row) => ({
		...row,
		children: row.children.toSpliced(index, 0, cell(newId)),
	}));
	return changed(at, rows, rows[at.row]?.children[index]?.id ?? at.block);
}

/** A table without a row has nothing left: it goes as a whole. */
function withoutRow(draft: Draft, at: At): DraftingEdit {
	const rows = at.table.children.toSpliced(at.row, 1);
	const near = rows[Math.min(at.row, rows.length - 1)];
	return near
		? changed(at, rows, near.children[at.column]?.id ?? at.table.id)
		: withoutTable(draft, at);
}

function withoutColumn(draft: Draft, at: At): DraftingEdit {
	const rows = at.table.children.map((row) => ({
		...row,
		children: row.children.toSpliced(at.column, 1),
	}));
	const cells = rows[at.row]?.children ?? [];
	const near = cells[Math.min(at.column, cells.length - 1)];
	return near ? changed(at, rows, near.id) : withoutTable(draft, at);
}

/** The block that the caret goes to where a table went: what stands before it, else what holds it. */
function withoutTable(draft: Draft, { table }: At): DraftingEdit {
	const place = placeOf(draft, table.id);
	const elder = place?.siblings.slice(0, place.index).findLast(({ kind }) => kind === "clause");
	const holder = findNode(draft, table.id)?.ancestors.findLast(
		({ kind }) => kind !== "option" && kind !== "alternatives",
	);
	return {
		command: { type: "remove", node: table.id },
		caret: { block: elder?.id ?? holder?.id ?? draft.id, offset: 0 },
	};
}

function toggled(at: At, side: "row" | "column"): DraftingEdit {
	const other = side === "row" ? "column" : "row";
	const { headers } = at.table;
	const rest = headers === "both" || headers === other ? other : null;
	const isOn = headers === "both" || headers === side;
	const next = isOn ? rest : rest === null ? side : "both";
	return changed(at, at.table.children, at.block, next);
}

/** What stands between the words of two cells that come to stand in one paragraph. */
const BETWEEN: Readonly<Record<Language, string>> = { en: "; ", "zh-Hans": "；", "zh-Hant": "；" };

function joinedWords(cells: readonly DraftNode[]): DraftNode["text"] {
	return Object.fromEntries(
		LANGUAGES.flatMap((language) => {
			const words = cells.flatMap(({ text }) => {
				const runs = text[language] ?? [];
				return openText(runs).trim() === "" ? [] : [runs];
			});
			const runs = words.flatMap((own, index): readonly Run[] =>
				index === 0 ? own : [...textRuns(BETWEEN[language]), ...own],
			);
			return runs.length > 0 ? [[language, normaliseRuns(runs)]] : [];
		}),
	);
}

/** A paragraph for the caption, where it has words, and one for each row: its cells in a line. */
function asParagraphs(draft: Draft, at: At): DraftingEdit | null {
	const { table } = at;
	const place = placeOf(draft, table.id);
	if (!place) return null;
	const clause = (id: string, text: DraftNode["text"]): DraftNode => ({
		id,
		kind: "clause",
		heading: {},
		text,
		numbering: "none",
		children: [],
	});
	const caption = Object.keys(table.heading).length > 0 ? [clause(table.id, table.heading)] : [];
	const clauses = [
		...caption,
		...table.children.map((row) => clause(row.id, joinedWords(row.children))),
	];
	const parent = place.parent?.id ?? null;
	const commands: DraftCommand[] = clauses.map((node, index) => ({
		type: "insert",
		parent,
		index: place.index + index,
		node,
	}));
	const block = table.children[at.row]?.id ?? draft.id;
	return {
		command: { type: "batch", commands: [{ type: "remove", node: table.id }, ...commands] },
		caret: { block, offset: 0 },
	};
}

/** Changes a table at a cell or its caption; `null` where the block is of no table. Taking out the last row or column takes the table out. */
export function editTable(
	draft: Draft,
	block: string,
	edit: TableEdit,
	newId: () => string,
): DraftingEdit | null {
	const at = tableAt(draft, block);
	if (!at) return null;
	switch (edit) {
		case "row-above":
			return withRow(at, at.row, newId);
		case "row-below":
			return withRow(at, at.row + 1, newId);
		case "column-before":
			return withColumn(at, at.column, newId);
		case "column-after":
			return withColumn(at, at.column + 1, newId);
		case "remove-row":
			return withoutRow(draft, at);
		case "remove-column":
			return withoutColumn(draft, at);
		case "header-row":
			return toggled(at, "row");
		case "header-column":
			return toggled(at, "column");
		case "remove-table":
			return withoutTable(draft, at);
		case "to-paragraphs":
			return asParagraphs(draft, at);
	}
}

/** Moves the row of a cell past the one above or below; `null` at the edge, and where a row of headers would have to give way. */
export function moveRow(
	draft: Draft,
	{ table: id, rowIndex }: CellPlace,
	by: 1 | -1,
): DraftingEdit | null {
	const table = findNode(draft, id)?.node;
	const rows = table?.children ?? [];
	const row = rows[rowIndex];
	const other = rows[rowIndex + by];
	const first = table?.headers === "row" || table?.headers === "both" ? 1 : 0;
	if (!table || !row || !other || Math.min(rowIndex, rowIndex + by) < first) return null;
	const moved = rows.with(rowIndex, other).with(rowIndex + by, row);
	return changed({ table, row: rowIndex, column: 0, block: id }, moved, row.children[0]?.id ?? id);
}

/** Words that a table continues: it belongs to their clause, which heads its cells. */
const INTRODUCES = /[:：]\s*$/;

interface Slot {
	readonly parent: string | null;
	readonly index: number;
}

function slotAt(draft: Draft, language: Language, block: string): Slot | null {
	if (block === draft.id) {
		const preamble = draft.body.findIndex(({ kind }) => kind === "preamble");
		return { parent: null, index: preamble + 1 };
	}
	const found = findNode(draft, block);
	if (!found) return null;
	const { node, ancestors } = found;
	const around = isOfTable(node.kind) ? ancestors.at(-2) : undefined;
	if (around) return slotAt(draft, language, around.id);
	if (node.kind === "clause" || node.kind === "table") {
		const introduces = INTRODUCES.test(openText(node.text[language] ?? []));
		if (node.kind === "clause" && (introduces || node.children.length > 0))
			return { parent: node.id, index: 0 };
		const place = placeOf(draft, block);
		return place && { parent: place.parent?.id ?? null, index: place.index + 1 };
	}
	return { parent: node.id, index: 0 };
}

/**
 * Puts a table in behind the words of a block: into the clause that introduces it with a colon or holds more, else beside it. The caret
 * goes to its first cell. `null` where no table can stand: too deep among clauses.
 */
export function insertTable(
	draft: Draft,
	language: Language,
	block: string,
	table: DraftNode,
): DraftingEdit | null {
	const slot = slotAt(draft, language, block);
	if (!slot || !canHold(draft, slot.parent, table)) return null;
	return {
		command: { type: "insert", ...slot, node: table },
		caret: { block: table.children[0]?.children[0]?.id ?? table.id, offset: 0 },
	};
}
