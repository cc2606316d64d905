import {
	type Language,
	type OutlineNode,
	openLength,
	openText,
	outlineText,
	type Run,
	sliceRuns,
	type TableHeaders,
	textRuns,
} from "../../engine/index";
import type { PastedParagraph } from "./pasted-html";

/** The rows of a pasted table. */
export interface PastedTable {
	readonly headers: TableHeaders | null;
	readonly rows: readonly (readonly (readonly Run[])[])[];
}

/** A line of pasted text as the block it becomes, or a table with its caption; `depth` counts among clauses. */
export type PastedLine =
	| {
			readonly kind: "part" | "article" | "clause" | "annex";
			readonly depth: number;
			readonly runs: readonly Run[];
	  }
	| {
			readonly kind: "table";
			readonly depth: number;
			readonly runs: readonly Run[];
			readonly table: PastedTable;
	  };

/** Control characters and the space for an object, none of which belongs into a clause. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff\ufffc]/g;

/** Longest plain text that is pasted, in UTF-16 units: far more than any instrument. */
const MAX_TEXT = 8 * 1024 * 1024;

/** Bullets of Word's symbol fonts, and the letters that stand for them. */
const SYMBOL_BULLET = /^[·•§oüØvq\uf000-\uf0ff]$/;

/** Words with white space of any kind as one space; the ends are kept. */
export function cleanText(text: string): string {
	return text.replace(UNWANTED, "").replace(/\s+/g, " ");
}

/** The paragraphs of plain text, a line each; none where the text is too long to be pasted. */
export function textParagraphs(text: string): readonly PastedParagraph[] {
	if (text.length > MAX_TEXT) return [];
	return text
		.split(/\r\n?|\n|\u2028|\u2029/)
		.map((line) => cleanText(line).trim())
		.filter((line) => line !== "")
		.map((line) => ({ label: "", level: 0, runs: textRuns(line) }));
}

interface Source extends PastedParagraph {
	readonly from: number;
	/** The words with the label before them. */
	readonly text: string;
}

/** The paragraphs as one text; pages tell where paragraphs end, lines of plain text may be broken anywhere. */
function sourcesOf(paragraphs: readonly PastedParagraph[], gap: string): readonly Source[] {
	let from = 0;
	return paragraphs.map((paragraph) => {
		const label = SYMBOL_BULLET.test(paragraph.label) ? "•" : paragraph.label;
		const text = `${label}${label === "" ? "" : " "}${openText(paragraph.runs)}`;
		const source = { ...paragraph, label, text, from };
		from += text.length + gap.length;
		return source;
	});
}

/** The runs of a source that say `words`, which stand in it behind its label; plain words where they were gathered from several. */
function runsOf(source: Source | undefined, words: string): readonly Run[] {
	const at = source?.text.lastIndexOf(words) ?? -1;
	if (!source || at < 0) return textRuns(words);
	const label = source.text.length - openLength(source.runs);
	const from = Math.max(0, at - label);
	return sliceRuns(source.runs, from, from + words.length);
}

function isHeading(kind: OutlineNode["kind"]): kind is "part" | "article" | "annex" {
	return kind === "part" || kind === "article" || kind === "annex";
}

/** The blocks that pasted paragraphs become: headings and nesting recognised, numbers taken off, for the draft counts by itself. */
export function pastedLines(
	paragraphs: readonly PastedParagraph[],
	language: Language,
	fromPage: boolean,
): readonly PastedLine[] {
	const at = paragraphs.findIndex(({ table }) => table !== undefined);
	const { runs = [], table } = paragraphs[at] ?? {};
	if (table)
		return [
			...textLines(paragraphs.slice(0, at), language, fromPage),
			{ kind: "table", depth: 0, runs, table },
			...pastedLines(paragraphs.slice(at + 1), language, fromPage),
		];
	return textLines(paragraphs, language, fromPage);
}

/** The blocks of paragraphs among which there is no table. */
function textLines(
	paragraphs: readonly PastedParagraph[],
	language: Language,
	fromPage: boolean,
): readonly PastedLine[] {
	const gap = fromPage ? "\n\n" : "\n";
	const sources = sourcesOf(paragraphs, gap);
	const lines: PastedLine[] = [];
	let at = 0;
	let list: { readonly level: number; readonly depth: number } | null = null;
	const sourceAt = (offset: number): Source | undefined => {
		while ((sources[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= offset) at += 1;
		return sources[at];
	};
	/** The lists of a page say how deep an item stands, whatever its number looks like. */
	const depthOf = (source: Source | undefined, depth: number): number => {
		if (!source || source.level === 0) {
			list = null;
			return depth;
		}
		list ??= { level: source.level, depth };
		return Math.max(0, list.depth + source.level - list.level);
	};
	const visit = (nodes: readonly OutlineNode[], depth: number): void => {
		for (const node of nodes) {
			const source = sourceAt(node.from);
			const words = cleanText(node.text).trim();
			const heading = cleanText(node.heading ?? "").trim();
			if (node.kind === "clause") {
				const said = [heading, words].filter(Boolean).join(" ");
				const own = depthOf(source, depth);
				if (said !== "") lines.push({ kind: "clause", depth: own, runs: runsOf(source, said) });
				visit(node.children, depth + 1);
				continue;
			}
			list = null;
			if (isHeading(node.kind)) lines.push({ kind: node.kind, depth: 0, runs: textRuns(heading) });
			else if (node.kind === "title" && heading !== "")
				lines.push({ kind: "clause", depth: 0, runs: textRuns(heading) });
			if (words !== "") lines.push({ kind: "clause", depth: 0, runs: runsOf(source, words) });
			visit(node.children, 0);
		}
	};
	visit(outlineText(sources.map(({ text }) => text).join(gap), language), 0);
	return lines;
}
