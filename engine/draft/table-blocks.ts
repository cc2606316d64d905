import type { Language } from "../language/types";
import { cellsOf } from "./table-grid";
import type { Block, DraftNode } from "./types";
import { holderOf } from "./words";

/** The words of a caption or a cell, which may be empty: missing only where another language has some. */
export function tableWords(node: DraftNode, language: Language): Pick<Block, "runs" | "missing"> {
	const words = node[holderOf(node.kind)];
	const runs = words[language];
	return { runs: runs ?? [], missing: runs === undefined && Object.keys(words).length > 0 };
}

/** The blocks of a table: its caption, then its cells row by row. */
export function* tableBlocks(
	table: DraftNode,
	depth: number,
	label: string,
	language: Language,
): Generator<Block> {
	yield { id: table.id, kind: "table", depth, label, ...tableWords(table, language) };
	for (const { node, place } of cellsOf(table))
		yield {
			id: node.id,
			kind: "cell",
			depth: 0,
			label: "",
			...tableWords(node, language),
			cell: place,
		};
}
