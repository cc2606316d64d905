import {
	type Block,
	type CellPlace,
	type Comment,
	cellsOf,
	type Draft,
	type DraftNode,
	isOfTable,
	type Language,
	labelsOf,
	type Suggestion,
} from "../engine/index";
import { type Piece, piecesOf } from "./pieces";

/** A cell of an exported table. */
export interface CellLine {
	readonly id: string;
	readonly heads: CellPlace["heads"];
	readonly pieces: readonly Piece[];
}

/** A table of an exported document; `pieces` are its caption, and every row has as many cells. */
export interface TableLine {
	readonly type: "table";
	readonly id: string;
	/** Nesting among clauses, as of a clause there. */
	readonly depth: number;
	readonly label: string;
	readonly numbering: DraftNode["numbering"];
	/** The innermost container it stands in, as of a block. */
	readonly inside: "preamble" | "part" | "article" | "annex" | null;
	readonly pieces: readonly Piece[];
	readonly rows: readonly (readonly CellLine[])[];
	/** Its explanatory note and those of its cells, line by line; "" for none, and where notes are left out. */
	readonly note: string;
}

/** A paragraph of an exported document, or a table. */
export type Line =
	| {
			readonly type: "block";
			/** Id of the node; the draft's own for the title. */
			readonly id: string;
			readonly kind: Exclude<Block["kind"], "table" | "cell">;
			/** Nesting among clauses, 0 directly under their container; among parts for a part. */
			readonly depth: number;
			readonly label: string;
			readonly numbering: DraftNode["numbering"];
			/** The innermost container it stands in, alternatives aside; `null` for the body. */
			readonly inside: "preamble" | "part" | "article" | "annex" | null;
			readonly pieces: readonly Piece[];
			/** Its explanatory note; "" for none, and where notes are left out. */
			readonly note: string;
	  }
	| TableLine
	/** What follows, up to the next such line or the end, is one of several alternatives; `depth` counts alternatives inside one another. */
	| {
			readonly type: "option";
			readonly number: number;
			readonly proposers: readonly string[];
			readonly depth: number;
	  }
	| { readonly type: "end-options"; readonly depth: number };

/** The block lines of an exported document. */
export type BlockLine = Extract<Line, { readonly type: "block" }>;

/** What is anchored to the words of one language, by the node whose words they are. */
export function byNode<T extends Comment | Suggestion>(
	list: readonly T[],
	language: Language,
): ReadonlyMap<string, readonly T[]> {
	const map = new Map<string, T[]>();
	for (const each of list) {
		if (each.anchor.language !== language) continue;
		const own = map.get(each.anchor.node) ?? [];
		own.push(each);
		map.set(each.anchor.node, own);
	}
	return map;
}

/** The paragraphs of a draft in one language, in order, with all alternatives, and with the notes of clauses where they are `explained`; a container without number and words has none but preambles. */
export function linesOf(draft: Draft, language: Language, explained: boolean): Line[] {
	const labels = labelsOf(draft, language);
	const comments = byNode(draft.comments, language);
	const suggestions = byNode(draft.suggestions, language);
	const lines: Line[] = [];
	const pieces = (id: string, runs: DraftNode["text"]): Piece[] =>
		piecesOf(runs[language] ?? [], {
			comments: comments.get(id) ?? [],
			suggestions: suggestions.get(id) ?? [],
		});
	const title = pieces(draft.id, draft.title);
	if (title.length > 0)
		lines.push({
			type: "block",
			id: draft.id,
			kind: "title",
			depth: 0,
			label: "",
			numbering: "none",
			inside: null,
			pieces: title,
			note: "",
		});
	const noteOf = (node: DraftNode): string => (explained && node.note?.[language]) || "";
	const tableLine = (table: DraftNode, depth: number, inside: TableLine["inside"]): TableLine => {
		const rows = new Map<string, CellLine[]>();
		const cells = [...cellsOf(table)];
		for (const { node, place } of cells) {
			const cell = { id: node.id, heads: place.heads, pieces: pieces(node.id, node.text) };
			rows.set(place.row, [...(rows.get(place.row) ?? []), cell]);
		}
		return {
			type: "table",
			id: table.id,
			depth,
			label: labels.get(table.id) ?? "",
			numbering: table.numbering,
			inside,
			pieces: pieces(table.id, table.heading),
			rows: [...rows.values()],
			note: [table, ...cells.map(({ node }) => node)].map(noteOf).filter(Boolean).join("\n"),
		};
	};
	const walk = (
		nodes: readonly DraftNode[],
		depth: number,
		inside: BlockLine["inside"],
		open: number,
		parts: number,
	): void => {
		for (const node of nodes) {
			const { kind } = node;
			if (kind === "alternatives") {
				node.children.forEach((option, index) => {
					const proposers = option.proposers ?? [];
					lines.push({ type: "option", number: index + 1, proposers, depth: open });
					walk(option.children, depth, inside, open + 1, parts);
				});
				lines.push({ type: "end-options", depth: open });
				continue;
			}
			if (kind === "option" || isOfTable(kind)) continue;
			if (kind === "table") {
				lines.push(tableLine(node, depth, inside));
				continue;
			}
			lines.push({
				type: "block",
				id: node.id,
				kind,
				depth: kind === "clause" ? depth : kind === "part" ? parts : 0,
				label: labels.get(node.id) ?? "",
				numbering: node.numbering,
				inside,
				pieces: pieces(node.id, kind === "clause" ? node.text : node.heading),
				note: noteOf(node),
			});
			walk(
				node.children,
				kind === "clause" ? depth + 1 : 0,
				kind === "clause" ? inside : kind,
				open,
				kind === "part" ? parts + 1 : kind === "annex" ? 0 : parts,
			);
		}
	};
	walk(draft.body, 0, null, 0, 0);
	return lines;
}
