import type { BracketOption, Comment, Mark, Run, Span, Suggestion } from "../engine/index";

interface Placed extends Span {
	/** The proposed changes that the piece is part of, in the draft's order. */
	readonly changes: readonly Suggestion[];
}

/**
 * A piece of a block's words as exporters write them one after another. `from..to` are UTF-16 units of the text with every bracket
 * shown open, as anchors count; footnotes and proposers take no room, a reference takes one unit.
 */
export type Piece =
	| (Placed & {
			readonly type: "text";
			readonly text: string;
			readonly marks: readonly Mark[];
			/** Id of the defined term that the words use; `null` for other words. */
			readonly term: string | null;
	  })
	| (Placed & { readonly type: "sign"; readonly text: string })
	| (Placed & { readonly type: "proposers"; readonly text: string })
	| (Placed & { readonly type: "reference"; readonly target: string })
	| (Placed & { readonly type: "footnote"; readonly content: readonly Run[] })
	| { readonly type: "comment"; readonly edge: "start" | "end"; readonly comment: Comment };

/** What is anchored to the words of one block in one language. */
export interface Anchored {
	readonly comments: readonly Comment[];
	readonly suggestions: readonly Suggestion[];
}

type Words = Exclude<Piece, { readonly type: "comment" }>;

/** Who stands behind an option, as it is shown before its words: `Norland, Ostia (+ Sudland): `; "" for nobody. */
export function proposersText(option: Pick<BracketOption, "proposers" | "supporters">): string {
	const { proposers, supporters } = option;
	if (proposers.length + supporters.length === 0) return "";
	const behind = supporters.length > 0 ? ` (+ ${supporters.join(", ")})` : "";
	return `${proposers.join(", ")}${behind}: `;
}

function wordsOf(runs: readonly Run[]): Words[] {
	const out: Words[] = [];
	let at = 0;
	const room = (length: number) => {
		const place = { from: at, to: at + length, changes: [] };
		at += length;
		return place;
	};
	const add = (list: readonly Run[]): void => {
		for (const run of list) {
			if (run.type === "text")
				out.push({
					type: "text",
					text: run.text,
					marks: run.marks ?? [],
					term: null,
					...room(run.text.length),
				});
			else if (run.type === "term")
				out.push({
					type: "text",
					text: run.text,
					marks: [],
					term: run.term,
					...room(run.text.length),
				});
			else if (run.type === "reference")
				out.push({ type: "reference", target: run.target, ...room(1) });
			else if (run.type === "footnote")
				out.push({ type: "footnote", content: run.content, ...room(0) });
			else {
				run.options.forEach((option, index) => {
					const text = index === 0 ? "[" : " / ";
					out.push({ type: "sign", text, ...room(text.length) });
					const behind = proposersText(option);
					if (behind !== "") out.push({ type: "proposers", text: behind, ...room(0) });
					add(option.content);
				});
				out.push({ type: "sign", text: "]", ...room(1) });
			}
		}
	};
	add(runs);
	return out;
}

/** The piece cut at offsets, of which only those inside words of its own count. */
function cut(piece: Words, cuts: readonly number[]): Words[] {
	if (piece.type !== "text" && piece.type !== "sign") return [piece];
	const inside = cuts.filter((at) => at > piece.from && at < piece.to);
	if (inside.length === 0) return [piece];
	const ends = [...inside, piece.to];
	let from = piece.from;
	return ends.map((to) => {
		const part = { ...piece, from, to, text: piece.text.slice(from - piece.from, to - piece.from) };
		from = to;
		return part;
	});
}

/** Whether a change covers a piece; one without room belongs to the words before it. */
function covers(change: Suggestion, piece: Span): boolean {
	const { from, to } = change.anchor;
	if (piece.from === piece.to) return from < piece.from && piece.to <= to;
	return from <= piece.from && piece.to <= to;
}

/** The words of a block in order, cut where comments and changes begin and end. */
export function piecesOf(runs: readonly Run[], anchored: Anchored): Piece[] {
	const { comments, suggestions } = anchored;
	const cuts = [
		...new Set([...comments, ...suggestions].flatMap(({ anchor }) => [anchor.from, anchor.to])),
	].sort((a, b) => a - b);
	const out: Piece[] = [];
	const opened = new Set<Comment>();
	const closed = new Set<Comment>();
	const edges = (at: number): void => {
		for (const comment of comments) {
			const { from, to } = comment.anchor;
			if (opened.has(comment) && !closed.has(comment) && to <= at) {
				out.push({ type: "comment", edge: "end", comment });
				closed.add(comment);
			}
			if (!opened.has(comment) && from <= at) {
				out.push({ type: "comment", edge: "start", comment });
				opened.add(comment);
				if (to > at) continue;
				out.push({ type: "comment", edge: "end", comment });
				closed.add(comment);
			}
		}
	};
	for (const whole of wordsOf(runs)) {
		for (const piece of cut(whole, cuts)) {
			if (piece.to > piece.from) edges(piece.from);
			out.push({ ...piece, changes: suggestions.filter((change) => covers(change, piece)) });
		}
	}
	edges(Number.POSITIVE_INFINITY);
	return out;
}
