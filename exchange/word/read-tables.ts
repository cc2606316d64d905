import { type DraftNode, tableOf } from "../../engine/index";
import type { Annotations } from "./annotations";
import { assemble, type Surroundings } from "./fragments";
import type { WordTable } from "./paragraphs";
import type { WordBasis } from "./read";

/** What the cells of a table need of the document around them. */
interface CellBasis {
	readonly basis: WordBasis;
	readonly around: Omit<Surroundings, "footnote">;
	readonly annotations: Annotations;
}

/** A table of a document with its node, whose cells have no words yet. */
export interface TableFrame {
	readonly table: WordTable;
	readonly node: DraftNode;
	/** The cell of each bookmark in it. */
	readonly bookmarks: ReadonlyMap<string, string>;
}

function numberingOf(caption: WordTable["caption"]): DraftNode["numbering"] {
	if (!caption?.label) return "none";
	return caption.runsOn ? "automatic" : { fixed: caption.label };
}

/** Makes the node of a table, so that references can lead into it before its words are read. */
export function tableFrame(table: WordTable, newId: () => string): TableFrame {
	const { headers, rows, caption } = table;
	const blank = rows.map((row) => row.map(() => ({})));
	const numbering = numberingOf(caption);
	const node = tableOf({ caption: {}, headers, numbering, rows: blank }, newId);
	const bookmarks = new Map<string, string>();
	for (const [index, row] of rows.entries())
		for (const [column, cell] of row.entries())
			for (const name of cell.bookmarks)
				bookmarks.set(name, node.children[index]?.children[column]?.id ?? "");
	return { table, node, bookmarks };
}

/** The node of a table with its words; what is anchored in them is noted. */
export function filledTable(
	{ table, node }: TableFrame,
	{ basis, around, annotations }: CellBasis,
): DraftNode {
	const footnote: Surroundings["footnote"] = (note, room) => basis.noteOf(note, around, room);
	const children = node.children.map((row, index) => ({
		...row,
		children: row.children.map((cell, column) => {
			const fragments = table.rows[index]?.[column]?.fragments ?? [];
			const words = assemble(fragments, { ...around, footnote });
			annotations.add(cell.id, words);
			return words.runs.length > 0 ? { ...cell, text: { [basis.language]: words.runs } } : cell;
		}),
	}));
	if (!table.caption) return { ...node, children };
	const words = assemble(table.caption.fragments, { ...around, footnote });
	annotations.add(node.id, words);
	const heading = words.runs.length > 0 ? { [basis.language]: words.runs } : {};
	return { ...node, heading, children };
}
