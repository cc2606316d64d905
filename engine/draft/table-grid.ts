import type { CellPlace, DraftNode, NodeKind, TableHeaders } from "./types";

/** Whether a kind stands in its table only, which is changed as a whole: all its rows have as many cells. */
export function isOfTable(kind: NodeKind): kind is "row" | "cell" {
	return kind === "row" || kind === "cell";
}

/** The node of a table at fault and why: one without rows or cells, of rows that differ in length, or one that holds anything else; `null` for a grid. */
export function gridFault(
	table: Pick<DraftNode, "children">,
): { readonly path: readonly number[]; readonly detail: string } | null {
	const { children: rows } = table;
	const width = rows[0]?.children.length ?? 0;
	if (width === 0) return { path: [], detail: "a table without cells" };
	for (const [at, row] of rows.entries()) {
		if (row.kind !== "row") return { path: [at], detail: `table cannot hold ${row.kind}` };
		if (row.children.length !== width)
			return { path: [at], detail: "rows of a table differ in length" };
		const stray = row.children.findIndex(
			({ kind, children }) => kind !== "cell" || children.length > 0,
		);
		if (stray >= 0) return { path: [at, stray], detail: "a row holds cells without children" };
	}
	return null;
}

/** What the cell at a place heads; a corner heads its column. */
function headsAt(
	headers: TableHeaders | undefined,
	rowIndex: number,
	column: number,
): CellPlace["heads"] {
	if (rowIndex === 0 && (headers === "row" || headers === "both")) return "column";
	return column === 0 && (headers === "column" || headers === "both") ? "row" : null;
}

/** The cells of a table with their places, row by row. */
export function* cellsOf(
	table: DraftNode,
): Generator<{ readonly node: DraftNode; readonly place: CellPlace }> {
	for (const [rowIndex, row] of table.children.entries()) {
		for (const [column, node] of row.children.entries()) {
			const heads = headsAt(table.headers, rowIndex, column);
			yield { node, place: { table: table.id, row: row.id, rowIndex, column, heads } };
		}
	}
}

/** The cells that head the one at a place: its column's before its row's. */
export function headersOf(table: DraftNode, { rowIndex, column }: CellPlace): readonly DraftNode[] {
	const { headers } = table;
	const above =
		headers === "row" || headers === "both" ? [table.children[0]?.children[column]] : [];
	const beside =
		headers === "column" || headers === "both" ? [table.children[rowIndex]?.children[0]] : [];
	return [...above, ...beside].filter((node) => node !== undefined);
}
