import type { ByLanguage, Language } from "../language/types";
import type { BlockInput } from "./rebuild";
import { gridFault } from "./table-grid";
import type { Block, DraftNode, Run, TableHeaders } from "./types";
import { withWords } from "./words";

/** A list of blocks in which every table is its caption. */
interface FoldedTables {
	readonly blocks: readonly BlockInput[];
	/** The words of the cells that were listed. */
	readonly cells: ReadonlyMap<string, readonly Run[]>;
	/** Tables that the draft didn't know. */
	readonly made: ReadonlyMap<string, DraftNode>;
}

const WIDE: Readonly<Record<"column" | "row", TableHeaders>> = { column: "row", row: "column" };

/** A table of listed cells, row by row; `null` where they make no grid. */
function madeTable(id: string, cells: readonly BlockInput[]): DraftNode | null {
	const node = (
		own: string,
		kind: "row" | "cell",
		runs: ByLanguage<readonly Run[]>,
		children: readonly DraftNode[],
	): DraftNode => ({ id: own, kind, heading: {}, text: runs, numbering: "none", children });
	const rows = new Map<string, DraftNode[]>();
	const heads = new Set<TableHeaders>();
	for (const { id: own, cell } of cells) {
		if (!cell) continue;
		rows.set(cell.row, [...(rows.get(cell.row) ?? []), node(own, "cell", {}, [])]);
		if (cell.heads) heads.add(WIDE[cell.heads]);
	}
	const [headers] = heads.size > 1 ? (["both"] as const) : heads;
	const table: DraftNode = {
		id,
		kind: "table",
		heading: {},
		text: {},
		numbering: "automatic",
		...(headers ? { headers } : {}),
		children: [...rows].map(([row, children]) => node(row, "row", {}, children)),
	};
	return gridFault(table) ? null : table;
}

/**
 * Takes the cells out of a list of blocks. A list cannot change the rows of a table that is there: one whose caption was left out
 * stands where the first of its cells does. Of one that isn't, the cells make the rows; what makes none is a clause.
 */
export function foldTables(before: readonly Block[], listed: readonly BlockInput[]): FoldedTables {
	const known = new Map(
		before
			.filter(({ kind }) => kind === "table" || kind === "cell")
			.map((block) => [block.id, block] as const),
	);
	const cells = new Map<string, readonly Run[]>();
	const made = new Map<string, DraftNode>();
	const ofTable = ({ kind }: BlockInput) => kind === "table" || kind === "cell";
	if (known.size === 0 && !listed.some(ofTable)) return { blocks: listed, cells, made };
	const captions = new Set<string>();
	for (const { id, kind } of listed) {
		if (known.get(id)?.kind === "table") captions.add(id);
		if (kind !== "table" || known.has(id)) continue;
		const table = madeTable(
			id,
			listed.filter(({ cell, kind: own }) => own === "cell" && cell?.table === id),
		);
		if (table) made.set(id, table);
	}
	const blocks: BlockInput[] = [];
	for (const block of listed) {
		const own = known.get(block.id);
		const table = own?.cell?.table ?? (own ? undefined : block.cell?.table) ?? "";
		if (own?.kind === "table" || made.has(block.id)) blocks.push({ ...block, kind: "table" });
		else if (own?.cell || made.has(table)) {
			cells.set(block.id, block.runs);
			if (captions.has(table) || made.has(table)) continue;
			captions.add(table);
			blocks.push({ id: table, kind: "table", depth: known.get(table)?.depth ?? 0, runs: [] });
		} else blocks.push(ofTable(block) ? { ...block, kind: "clause", depth: 0 } : block);
	}
	return { blocks, cells, made };
}

/** A table with the words of its caption and cells in one language; what is not given has none. The same table where nothing changes. */
export function tableWithWords(
	table: DraftNode,
	language: Language,
	caption: readonly Run[],
	cells: ReadonlyMap<string, readonly Run[]>,
): DraftNode {
	const heading = withWords(table.heading, language, caption);
	const rows = table.children.map((row) => {
		const fresh = row.children.map((cell) => {
			const text = withWords(cell.text, language, cells.get(cell.id) ?? []);
			return text === cell.text ? cell : { ...cell, text };
		});
		return fresh.every((cell, at) => cell === row.children[at]) ? row : { ...row, children: fresh };
	});
	const same = rows.every((row, at) => row === table.children[at]);
	if (same && heading === table.heading) return table;
	return { ...table, heading, children: same ? table.children : rows };
}
