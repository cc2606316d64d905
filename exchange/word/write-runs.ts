import type { Comment, Mark, Run, Suggestion } from "../../engine/index";
import type { LossCounter } from "../losses";
import { element, empty, escapeText, type Markup } from "../markup";
import { type Piece, piecesOf } from "../pieces";
import { SIGN_STYLES } from "./style-ids";

/** What the writing of a document's words gathers for its other parts. */
export class WordParts {
	/** Footnotes in order; their ids in the file count from 1. */
	readonly footnotes: (readonly Run[])[] = [];
	/** Comments in order; each reply is a comment of its own behind the one that it answers. */
	readonly comments: { readonly id: number; readonly comment: Comment }[] = [];
	private annotations = 0;
	private voices = 0;

	/** A fresh id for a tracked change or bookmark. */
	annotation(): number {
		this.annotations += 1;
		return this.annotations;
	}

	/** The ids of a comment and of its replies. */
	commentIds(comment: Comment): number[] {
		const known = this.comments.find((each) => each.comment === comment);
		const first = known?.id ?? this.voices;
		if (!known) {
			this.comments.push({ id: first, comment });
			this.voices += 1 + comment.replies.length;
		}
		return Array.from({ length: 1 + comment.replies.length }, (_, index) => first + index);
	}
}

/** A number in the address of a block, which a field keeps up to date. */
export interface ReferenceStep {
	readonly number: string;
	readonly bookmark: string;
}

/** What of the draft the words of its blocks need. */
export interface RunContext {
	readonly parts: WordParts;
	readonly losses: LossCounter;
	/** The words shown for a reference. */
	readonly referenceText: (target: string) => string;
	/** The bookmark of a block; undefined where the draft has no such block. */
	readonly bookmarkOf: (target: string) => string | undefined;
	/** The automatic numbers on the way to a block, outermost first, as its address shows them. */
	readonly stepsOf: (target: string) => readonly ReferenceStep[];
}

const MARKS: Readonly<Record<Mark, Markup>> = {
	bold: empty("w:b") + empty("w:bCs"),
	italic: empty("w:i") + empty("w:iCs"),
	underline: empty("w:u", { "w:val": "single" }),
};
const MARK_ORDER: readonly Mark[] = ["bold", "italic", "underline"];

function properties(style: string | null, marks: readonly Mark[] = []): Markup {
	const inner = [
		...(style === null ? [] : [empty("w:rStyle", { "w:val": style })]),
		...MARK_ORDER.filter((mark) => marks.includes(mark)).map((mark) => MARKS[mark]),
	];
	return inner.length === 0 ? "" : element("w:rPr", {}, inner);
}

/** Words with tabs and line breaks as Word keeps them. */
export function textXml(text: string, deleted: boolean): Markup {
	const name = deleted ? "w:delText" : "w:t";
	return text
		.split(/(\r\n|[\n\r\t])/)
		.map((part) => {
			if (part === "\t") return empty("w:tab");
			if (/^[\r\n]/.test(part)) return empty("w:br");
			return part === "" ? "" : element(name, { "xml:space": "preserve" }, [escapeText(part)]);
		})
		.join("");
}

/** A run of words in a style of characters. */
export function runXml(
	text: string,
	style: string | null,
	marks: readonly Mark[] = [],
	deleted = false,
): Markup {
	return element("w:r", {}, [properties(style, marks), textXml(text, deleted)]);
}

function fieldXml(bookmark: string, shown: string, deleted: boolean): Markup {
	const mark = (type: string) =>
		element("w:r", {}, [empty("w:fldChar", { "w:fldCharType": type })]);
	const code = element(deleted ? "w:delInstrText" : "w:instrText", { "xml:space": "preserve" }, [
		` REF ${bookmark} \\n \\h `,
	]);
	return [
		mark("begin"),
		element("w:r", {}, [code]),
		mark("separate"),
		runXml(shown, null, [], deleted),
		mark("end"),
	].join("");
}

/** The words of an address, with a field for each number in it. */
function addressXml(shown: string, steps: readonly ReferenceStep[], deleted: boolean): Markup {
	const out: Markup[] = [];
	let at = 0;
	const literal = (to: number) => {
		if (to > at) out.push(runXml(shown.slice(at, to), null, [], deleted));
	};
	for (const { number, bookmark } of steps) {
		const found = shown.indexOf(number, at);
		if (found < 0) continue;
		literal(found);
		out.push(fieldXml(bookmark, number, deleted));
		at = found + number.length;
	}
	literal(shown.length);
	return out.join("");
}

/** The changes that Word can hold around the same words: one insertion and one deletion in it. */
function held(changes: readonly Suggestion[], losses: LossCounter): Suggestion[] {
	const insertion = changes.find(({ kind }) => kind === "insertion");
	const deletion = changes.find(({ kind }) => kind === "deletion");
	const kept = [deletion, insertion].filter((each) => each !== undefined);
	losses.add("overlapping-changes", changes.length - kept.length);
	return kept;
}

/** Writes the pieces of a block; `inNote` for those of a footnote, which can hold no other. */
export function piecesXml(pieces: readonly Piece[], context: RunContext, inNote = false): Markup {
	const { parts, losses } = context;
	const words = (piece: Exclude<Piece, { readonly type: "comment" }>, deleted: boolean): Markup => {
		switch (piece.type) {
			case "text":
				return runXml(piece.text, null, piece.marks, deleted);
			case "sign":
				return runXml(piece.text, SIGN_STYLES.bracket, [], deleted);
			case "proposers":
				return runXml(piece.text, SIGN_STYLES.proposers, [], deleted);
			case "reference":
				return addressXml(
					context.referenceText(piece.target),
					context.stepsOf(piece.target),
					deleted,
				);
			case "footnote": {
				if (inNote) {
					losses.add("nested-footnotes");
					const content = piecesOf(piece.content, { comments: [], suggestions: [] });
					return runXml(" (", null) + piecesXml(content, context, true) + runXml(")", null);
				}
				const id = parts.footnotes.push(piece.content);
				return element("w:r", {}, [
					properties("FootnoteReference"),
					empty("w:footnoteReference", { "w:id": id }),
				]);
			}
		}
	};
	const write = (piece: Piece): Markup => {
		if (piece.type === "comment") {
			const name = piece.edge === "start" ? "w:commentRangeStart" : "w:commentRangeEnd";
			return parts
				.commentIds(piece.comment)
				.map((id) => {
					const edge = empty(name, { "w:id": id });
					if (piece.edge === "start") return edge;
					const sign = [
						properties("CommentReference"),
						empty("w:commentReference", { "w:id": id }),
					];
					return edge + element("w:r", {}, sign);
				})
				.join("");
		}
		const link = piece.type === "reference" ? context.bookmarkOf(piece.target) : undefined;
		if (piece.type === "reference" && link === undefined) {
			losses.add("dead-references");
			return "";
		}
		const changes = held(piece.changes, losses);
		let out = words(
			piece,
			changes.some(({ kind }) => kind === "deletion"),
		);
		if (out === "") return "";
		for (const { kind, author, time } of changes)
			out = element(
				kind === "insertion" ? "w:ins" : "w:del",
				{ "w:id": parts.annotation(), "w:author": author, "w:date": wordTime(time) },
				[out],
			);
		// A link may hold tracked changes, but no tracked change may hold a link.
		return link === undefined ? out : element("w:hyperlink", { "w:anchor": link }, [out]);
	};
	return pieces.map(write).join("");
}

/** A time as Word writes it: without fractions of a second, in UTC. */
export function wordTime(time: string): string {
	return time.replace(/\.\d+(?=Z$)/, "");
}
