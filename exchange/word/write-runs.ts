import type { Comment, Mark, Run, Suggestion } from "../../engine/index";
import type { LossCounter } from "../losses";
import { element, empty, escapeText, type Markup } from "../markup";
import { type Piece, piecesOf } from "../pieces";
import { REFERENCE_STYLES, SIGN_STYLES } from "./style-ids";

/** What the writing of a document's words gathers for its other parts. */
export class WordParts {
	/** Footnotes in order; their ids in the file count from 1. */
	readonly footnotes: (readonly Run[])[] = [];
	/** Comments in order; each reply is a comment of its own behind the one that it answers. */
	readonly comments: { readonly id: number; readonly comment: Comment }[] = [];
	private annotations = 0;
	private voices = 0;
	private references = 0;

	/** A fresh id for a tracked change or bookmark. */
	annotation(): number {
		this.annotations += 1;
		return this.annotations;
	}

	/** The style of the next reference. */
	referenceStyle(): string {
		this.references += 1;
		return REFERENCE_STYLES[this.references % REFERENCE_STYLES.length] as string;
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

function fieldXml(bookmark: string, shown: string, style: string, deleted: boolean): Markup {
	const run = (content: Markup) => element("w:r", {}, [properties(style), content]);
	const mark = (type: string) => run(empty("w:fldChar", { "w:fldCharType": type }));
	const code = element(deleted ? "w:delInstrText" : "w:instrText", { "xml:space": "preserve" }, [
		` REF ${bookmark} \\n \\h `,
	]);
	return [
		mark("begin"),
		run(code),
		mark("separate"),
		runXml(shown, style, [], deleted),
		mark("end"),
	].join("");
}

/** A reference to be written: its words, where it leads, and the numbers on the way. */
interface Address {
	readonly shown: string;
	readonly bookmark: string;
	readonly steps: readonly ReferenceStep[];
	readonly style: string;
	readonly deleted: boolean;
	/** Puts tracked changes around runs; no tracked change may hold a link. */
	readonly tracked: (runs: Markup) => Markup;
}

/**
 * The words of an address in a style of their own, with a field for each number in it. Where the last field does not lead to the
 * target, the words behind it are a link that does: fields inside a link are what LibreOffice 7.4 puts out of order.
 */
function addressXml({ shown, bookmark, steps, style, deleted, tracked }: Address): Markup {
	const out: Markup[] = [];
	let at = 0;
	let last = "";
	const words = (to: number) => runXml(shown.slice(at, to), style, [], deleted);
	const link = (inner: Markup) =>
		element("w:hyperlink", { "w:anchor": bookmark }, [tracked(inner)]);
	for (const step of steps) {
		const found = shown.indexOf(step.number, at);
		if (found < 0) continue;
		if (found > at) out.push(words(found));
		out.push(fieldXml(step.bookmark, step.number, style, deleted));
		at = found + step.number.length;
		last = step.bookmark;
	}
	const rest = at < shown.length ? words(shown.length) : "";
	if (last === bookmark) return tracked([...out, rest].join(""));
	if (rest !== "") return tracked(out.join("")) + link(rest);
	at = 0;
	return link(words(shown.length));
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
	const words = (
		piece: Exclude<Piece, { readonly type: "comment" | "reference" }>,
		deleted: boolean,
	): Markup => {
		switch (piece.type) {
			case "text":
				return runXml(piece.text, null, piece.marks, deleted);
			case "sign":
				return runXml(piece.text, SIGN_STYLES.bracket, [], deleted);
			case "proposers":
				return runXml(piece.text, SIGN_STYLES.proposers, [], deleted);
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
		const changes = held(piece.changes, losses);
		const deleted = changes.some(({ kind }) => kind === "deletion");
		const tracked = (inner: Markup): Markup => {
			let out = inner;
			for (const { kind, author, time } of inner === "" ? [] : changes)
				out = element(
					kind === "insertion" ? "w:ins" : "w:del",
					{ "w:id": parts.annotation(), "w:author": author, "w:date": wordTime(time) },
					[out],
				);
			return out;
		};
		if (piece.type !== "reference") return tracked(words(piece, deleted));
		const bookmark = context.bookmarkOf(piece.target);
		if (bookmark === undefined) {
			losses.add("dead-references");
			return "";
		}
		return addressXml({
			shown: context.referenceText(piece.target),
			bookmark,
			steps: context.stepsOf(piece.target),
			style: parts.referenceStyle(),
			deleted,
			tracked,
		});
	};
	return pieces.map(write).join("");
}

/** A time as Word writes it: without fractions of a second, in UTC. */
export function wordTime(time: string): string {
	return time.replace(/\.\d+(?=Z$)/, "");
}
