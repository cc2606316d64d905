import type { ByLanguage } from "../language/types";
import type { DraftNode, Run, TableHeaders } from "./types";

/** How many rows and columns a table has, the row of headers among them. */
export interface TableSize {
	readonly rows: number;
	readonly columns: number;
}

/** What a table is made of; every row has as many cells, given by language. */
export interface TableContent {
	readonly caption: ByLanguage<readonly Run[]>;
	readonly headers: TableHeaders | null;
	readonly numbering: DraftNode["numbering"];
	readonly rows: readonly (readonly ByLanguage<readonly Run[]>[])[];
}

/** A table of cells with words, rows shorter than the longest filled up with empty cells. */
export function tableOf(content: TableContent, newId: () => string): DraftNode {
	const { caption, headers, numbering, rows } = content;
	const width = Math.max(1, ...rows.map(({ length }) => length));
	const node = (
		kind: "row" | "cell",
		text: ByLanguage<readonly Run[]>,
		children: readonly DraftNode[],
	): DraftNode => ({ id: newId(), kind, heading: {}, text, numbering: "none", children });
	const filled = rows.length > 0 ? rows : [[]];
	return {
		id: newId(),
		kind: "table",
		heading: caption,
		text: {},
		numbering,
		...(headers === null ? {} : { headers }),
		children: filled.map((cells) =>
			node(
				"row",
				{},
				Array.from({ length: width }, (_, at) => node("cell", cells[at] ?? {}, [])),
			),
		),
	};
}

/** An empty table with a row of headers and an automatic number. */
export function blankTable({ rows, columns }: TableSize, newId: () => string): DraftNode {
	const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({})));
	return tableOf({ caption: {}, headers: "row", numbering: "automatic", rows: cells }, newId);
}
