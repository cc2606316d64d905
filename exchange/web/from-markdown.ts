// Every program that takes this file in needs the declaration, whichever its own folder is.
/// <reference path="./markdown-it-footnote.d.ts" />
import MarkdownIt, { type Env, type MarkdownIt as Reader, type Token } from "markdown-it";
import footnotes from "markdown-it-footnote";
import { MAX_FOREIGN_UNITS } from "../bounds";
import { decodeText, withoutControls } from "../decode";
import { ExchangeError } from "../error";
import { LossCounter } from "../losses";
import type { ImportBasis, Imported } from "../types";
import { WORDING } from "../wording";
import { pageDraft } from "./from-html";
import { withoutFrontMatter } from "./front-matter";

/** Most blocks inside one another; each list counts twice. The reader passes over what is deeper, so such a text is refused. */
const MAX_NESTING = 100;

/** Most marks and beginnings of notes. */
const MAX_NOTE_SIGNS = 10_000;

/** A label of the notes that Clausula writes comments as. */
const COMMENT_LABEL = /^c\d{1,5}$/;

/** Chinese words and marks, between which a line break is no space. */
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/** What the reader keeps of a text beside its tokens. */
interface Notes extends Env {
	/** Numbers of notes by their labels, below 0 for those that no mark leads to. */
	readonly footnotes?: { readonly refs?: Readonly<Record<string, number>> };
	/** The labels of our own comments. */
	comments?: ReadonlySet<string>;
}

function labelOf(meta: Token["meta"] | undefined): string {
	const label: unknown = meta?.label;
	return typeof label === "string" ? label : "";
}

/** The labels of notes that are our comments: told by the label and the first word. */
function commentsIn(tokens: readonly Token[]): ReadonlySet<string> {
	const labels = new Set<string>();
	tokens.forEach(({ type, meta }, index) => {
		const label = labelOf(meta);
		if (type !== "footnote_open" || !COMMENT_LABEL.test(label)) return;
		const words = tokens.slice(index, index + 4).find((each) => each.type === "inline")?.content;
		const isOurs = Object.values(WORDING).some(({ comment }) => words?.startsWith(comment));
		if (isOurs) labels.add(label);
	});
	return labels;
}

/** How many targets no link or picture leads to: people write remarks as such. */
function unusedTargets(tokens: readonly Token[], { references }: Notes): number {
	const used = new Set(
		tokens.flatMap(({ children }) =>
			(children ?? []).map((each) => each.attrGet("href") ?? each.attrGet("src")),
		),
	);
	return Object.values(references ?? {}).filter(({ href }) => !used.has(href)).length;
}

/** A reader of CommonMark with tables and notes; what it gives is read tag by tag afterwards, whatever markup it lets through. */
function createReader(): Reader {
	const reader = new MarkdownIt("commonmark", { html: true, maxNesting: MAX_NESTING })
		.enable(["table", "strikethrough"])
		.use(footnotes);
	const { rules } = reader.renderer;
	rules.softbreak = (tokens, index) => {
		const before = tokens[index - 1]?.content.at(-1) ?? "";
		const after = tokens[index + 1]?.content.at(0) ?? "";
		return CHINESE.test(before) && CHINESE.test(after) ? "" : "\n";
	};
	const { footnote_ref: sign, footnote_open: open } = rules;
	rules.footnote_ref = (tokens, index, options, env, self) => {
		const label = labelOf(tokens[index]?.meta);
		if ((env as Notes).comments?.has(label))
			return `<sup><a href="#comment-${label}">[${label}]</a></sup>`;
		return sign?.(tokens, index, options, env, self) ?? "";
	};
	rules.footnote_open = (tokens, index, options, env, self) => {
		const label = labelOf(tokens[index]?.meta);
		if ((env as Notes).comments?.has(label)) return `<li id="comment-${label}">`;
		return open?.(tokens, index, options, env, self) ?? "";
	};
	return reader;
}

/**
 * A draft of Markdown: its structure by headings, lists and numbers, its words with emphasis, notes and proposed changes. HTML in it is
 * read as that of a page: nothing of it runs. Throws `ExchangeError`.
 */
export function importMarkdown(bytes: Uint8Array, basis: ImportBasis): Imported {
	const losses = new LossCounter();
	const source = decodeText(bytes, losses);
	if (source.length > MAX_FOREIGN_UNITS)
		throw new ExchangeError("too-long", { most: MAX_FOREIGN_UNITS / 1_000_000 });
	// The reader of notes takes a time that grows with the square of their number.
	if ((source.match(/\[\^/g)?.length ?? 0) > MAX_NOTE_SIGNS) throw new ExchangeError("bomb");
	const reader = createReader();
	const env: Notes = {};
	const { text, lines } = withoutFrontMatter(withoutControls(source, losses));
	losses.add("front-matter", lines);
	const tokens = reader.parse(text, env);
	if (tokens.some(({ level }) => level >= MAX_NESTING - 1))
		throw new ExchangeError("too-deep", { most: MAX_NESTING });
	const unmarked = Object.values(env.footnotes?.refs ?? {}).filter((number) => number < 0);
	losses.add("notes", unmarked.length);
	losses.add("remarks", unusedTargets(tokens, env));
	env.comments = commentsIn(tokens);
	return pageDraft(reader.renderer.render(tokens, reader.options, env), basis, losses);
}
