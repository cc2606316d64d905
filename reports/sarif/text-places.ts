import {
	clausesOf,
	type Draft,
	type DraftNode,
	type Language,
	type OutlineNode,
} from "../../engine/index";
import { LineIndex, type Region } from "./line-index";

/** Finds the words of clauses in the file they were read from. */
export interface SourcePlaces {
	/** Where the words `from..to` of a clause (UTF-16 units of its text) stand; `null` for a clause that the file doesn't hold. */
	regionOf(clause: string, from: number, to: number): Region | null;
}

/** The outline's node behind each node of the draft that was made of it; the two trees have one shape. */
function nodesById(draft: Draft, outline: readonly OutlineNode[]): Map<string, OutlineNode> {
	const found = new Map<string, OutlineNode>();
	const pair = (nodes: readonly DraftNode[], others: readonly OutlineNode[]): void => {
		nodes.forEach((node, index) => {
			const other = others[index];
			if (other === undefined) return;
			found.set(node.id, other);
			pair(node.children, other.children);
		});
	};
	pair(draft.body, outline[0]?.kind === "title" ? outline.slice(1) : outline);
	return found;
}

const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The source offset of every unit of a clause's words, which stand in the source in the same order, with line breaks, indents,
 * marks of Markdown and dropped rules between them; `label` stands before them.
 */
function aligned(source: string, node: OutlineNode, words: string): readonly number[] {
	const end = node.to;
	let at = node.from;
	/** Only what is neither letter nor number can have been left out between two units. */
	const take = (unit: string): number => {
		for (let next = at; next < end; next++) {
			if (source[next] === unit) {
				at = next + 1;
				return next;
			}
			if (WORD.test(source.charAt(next))) return -1;
		}
		return -1;
	};
	for (const unit of node.label ?? "") if (!SPACE.test(unit)) take(unit);
	const offsets: number[] = [];
	for (let index = 0; index < words.length; index++) {
		const unit = words.charAt(index);
		if (SPACE.test(unit)) offsets.push(at);
		else {
			const found = take(unit);
			offsets.push(found < 0 ? at : found);
		}
	}
	return offsets;
}

/** The places of clauses in a plain text or Markdown file. `text` is the file without a byte-order mark, `outline` what was found in it. */
export function textPlaces(
	text: string,
	outline: readonly OutlineNode[],
	draft: Draft,
	language: Language,
): SourcePlaces {
	const lines = new LineIndex(text);
	const nodes = nodesById(draft, outline);
	const words = new Map([...clausesOf(draft, language)].map((clause) => [clause.id, clause.text]));
	const known = new Map<string, readonly number[]>();
	return {
		regionOf: (clause, from, to) => {
			const node = nodes.get(clause);
			const said = words.get(clause);
			if (node === undefined || said === undefined) return null;
			const offsets = known.get(clause) ?? aligned(text, node, said);
			known.set(clause, offsets);
			const start = offsets[from] ?? node.from;
			const last = offsets[Math.max(from, to - 1)] ?? start;
			return lines.region(start, to > from ? last + 1 : start);
		},
	};
}
