import {
	type Block,
	type Comment,
	type Draft,
	type DraftNode,
	type Language,
	labelsOf,
	type Suggestion,
} from "../engine/index";
import { type Piece, piecesOf } from "./pieces";

/** A paragraph of an exported document. */
export type Line =
	| {
			readonly type: "block";
			/** Id of the node; the draft's own for the title. */
			readonly id: string;
			readonly kind: Block["kind"];
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
			if (kind === "option") continue;
			lines.push({
				type: "block",
				id: node.id,
				kind,
				depth: kind === "clause" ? depth : kind === "part" ? parts : 0,
				label: labels.get(node.id) ?? "",
				numbering: node.numbering,
				inside,
				pieces: pieces(node.id, kind === "clause" ? node.text : node.heading),
				note: (explained && node.note?.[language]) || "",
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
