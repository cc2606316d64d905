import { normaliseRuns, openLength, type Run, textRuns } from "../../engine/index";
import type { BlockMaking, CutBlock } from "./block-edits";
import { $createBlockNode, $isBlockNode, type BlockFace, type BlockNode } from "./nodes/block-node";
import { $blocksOfTable, $isRowNode, RowNode, TableNode } from "./nodes/table-nodes";
import { $selectPlace } from "./places";
import type { PastedLine, PastedTable } from "./plain-lines";
import { $readRuns, $writeRuns } from "./run-content";

/** What a cell of a pasted table heads. */
function headsAt({ headers }: PastedTable, row: number, column: number): BlockFace["heads"] {
	if (row === 0 && (headers === "row" || headers === "both")) return "column";
	return column === 0 && (headers === "column" || headers === "both") ? "row" : "";
}

/** A table of the page with the words of a pasted one; rows shorter than the longest are filled up. */
export function $createTable(
	{ runs, table }: PastedLine & { readonly kind: "table" },
	like: BlockFace,
	depth: number,
	{ newId, wordsOf }: BlockMaking,
): TableNode {
	const id = newId();
	const face: BlockFace = {
		...like,
		id,
		kind: "table",
		depth,
		label: "",
		missing: false,
		placeholder: "",
		placeholderLanguage: null,
		note: "",
		table: "",
		row: "",
		heads: "",
	};
	const $block = (own: BlockFace, words: readonly Run[]): BlockNode => {
		const node = $createBlockNode(own);
		$writeRuns(node, words, wordsOf);
		return node;
	};
	const node = new TableNode().setFrame({ id, depth, language: like.language });
	node.append($block(face, runs));
	const width = Math.max(...table.rows.map(({ length }) => length));
	for (const [rowIndex, cells] of table.rows.entries()) {
		const row = newId();
		const words = Array.from({ length: width }, (_, column) => cells[column] ?? []);
		const made = words.map((own, column) =>
			$block(
				{
					...face,
					id: newId(),
					kind: "cell",
					depth: 0,
					table: id,
					row,
					heads: headsAt(table, rowIndex, column),
				},
				own,
			),
		);
		node.append(new RowNode().setId(row).append(...made));
	}
	return node;
}

/** Puts the caret at the end of a table's last cell. */
export function $selectEnd(table: TableNode): void {
	const last = $blocksOfTable(table).at(-1);
	if (last) $selectPlace({ block: last.getFace().id, offset: openLength($readRuns(last)) });
}

/** The words of pasted lines in one line: what a cell can take. */
function inOneLine(lines: readonly PastedLine[]): readonly Run[] {
	const words = lines.flatMap((line) =>
		line.kind === "table" ? [line.runs, ...line.table.rows.flat()] : [line.runs],
	);
	const own = words.filter((runs) => runs.length > 0);
	return normaliseRuns(
		own.flatMap((runs, index) => (index === 0 ? runs : [...textRuns(" "), ...runs])),
	);
}

/** The cells from one on, to the right and below, that a pasted table would fill; `null` where it has no room. */
function $roomFor({ rows }: PastedTable, first: BlockNode): BlockNode[][] | null {
	const row = first.getParent();
	if (!$isRowNode(row)) return null;
	const column = first.getIndexWithinParent();
	const below = [row, ...row.getNextSiblings().filter($isRowNode)];
	const room = rows.map((cells, index) =>
		cells.map((_, at) => below[index]?.getChildAtIndex(column + at) ?? null),
	);
	const isFull = room.every((cells) => cells.every($isBlockNode));
	return isFull ? room.map((cells) => cells.filter($isBlockNode)) : null;
}

/** Pastes into a cell or a caption: a table fills the cells from there where it has room, all else is put in one line. */
export function $intoCell(
	lines: readonly PastedLine[],
	{ block, head, tail }: CutBlock,
	{ wordsOf }: BlockMaking,
): boolean {
	const [only] = lines;
	const room = only?.kind === "table" && lines.length === 1 ? $roomFor(only.table, block) : null;
	if (only?.kind === "table" && room) {
		for (const [index, cells] of room.entries())
			for (const [at, cell] of cells.entries())
				$writeRuns(cell, only.table.rows[index]?.[at] ?? [], wordsOf);
		const last = room.at(-1)?.at(-1) ?? block;
		return $selectPlace({ block: last.getFace().id, offset: openLength($readRuns(last)) });
	}
	const words = inOneLine(lines);
	$writeRuns(block, normaliseRuns([...head, ...words, ...tail]), wordsOf);
	return $selectPlace({
		block: block.getFace().id,
		offset: openLength(head) + openLength(words),
	});
}
