import type { Language } from "../language/types";
import { chineseNumeral, letters, numeralValue, roman } from "./numerals";
import type { Draft, DraftNode, NodeKind, NumberingStyle } from "./types";

/** The number of a node as it is shown, by node id; nodes without a number map to the empty string. */
export type Labels = ReadonlyMap<string, string>;

/** The style of drafts that have none of their own. */
export const CUSTOMARY_STYLE: NumberingStyle = { en: "full", zh: "numerals" };

/** The style in which a draft's numbers are written in one language. */
export function styleIn(
	draft: Pick<Draft, "numberingStyle">,
	language: Language,
): NumberingStyle["en"] | NumberingStyle["zh"] {
	return (draft.numberingStyle ?? CUSTOMARY_STYLE)[language === "en" ? "en" : "zh"];
}

interface Counters {
	part: number;
	article: number;
	annex: number;
	clause: number;
	table: number;
}

type Counted = keyof Counters;

/** How numbers are written here. */
interface Writing {
	readonly language: Language;
	readonly style: ReturnType<typeof styleIn>;
}

/** A fixed number that the style of its kind is put around: figures, or letters as in "2 bis" and "36a". */
const BARE_NUMBER = /^([0-9]+|[ivxlcdm]+|[零一二三四五六七八九十百千万]+)( ?[a-z]{1,8})?$/i;

/** Brackets and stops around a number. */
const AROUND = /^[(（]|[.)）、]+$/g;

function containerLabel(
	kind: "part" | "article" | "annex" | "table",
	value: number,
	suffix: string,
	{ language, style }: Writing,
): string {
	if (kind === "table") return (language === "en" ? `Table ${value}` : `表${value}`) + suffix;
	if (kind === "article" && style === "decimal") return `${value}${suffix}`;
	if (language === "en") {
		if (kind === "part") return `Part ${roman(value).toUpperCase()}${suffix}`;
		if (kind === "annex") return `Annex ${letters(value).toUpperCase()}${suffix}`;
		return `Article ${value}${suffix}`;
	}
	const number = style === "numerals" ? chineseNumeral(value) : String(value);
	if (kind === "part") return `第${number}部分${suffix}`;
	if (kind === "annex") return `附件${number}${suffix}`;
	return `第${number}${language === "zh-Hant" ? "條" : "条"}${suffix}`;
}

/** `prefix` is the decimal number of what holds the clause, with its point. */
function clauseLabel(
	depth: number,
	value: number,
	prefix: string,
	{ language, style }: Writing,
): string {
	if (style === "decimal") return prefix + value;
	if (language === "en") {
		if (depth === 0) return `${value}.`;
		if (depth === 1) return `(${letters(value)})`;
		if (depth === 2) return `(${roman(value)})`;
		if (depth === 3) return `(${letters(value).toUpperCase()})`;
		return `(${value})`;
	}
	if (style === "figures") {
		if (depth === 0) return `${value}.`;
		if (depth === 1) return `(${value})`;
		if (depth === 2) return `${value})`;
		return depth === 3 ? `(${letters(value)})` : `(${roman(value)})`;
	}
	if (depth === 0) return `${chineseNumeral(value)}、`;
	if (depth === 1) return `（${chineseNumeral(value)}）`;
	if (depth === 2) return `${value}.`;
	if (depth === 3) return `（${value}）`;
	return `（${letters(value)}）`;
}

function isCounted(kind: NodeKind): kind is Counted {
	return (
		kind === "part" ||
		kind === "article" ||
		kind === "annex" ||
		kind === "clause" ||
		kind === "table"
	);
}

/** The label of a node, moving its counter; a fixed number that can be read moves the counter to itself. */
function nextLabel(
	node: DraftNode,
	depth: number,
	prefix: string,
	counters: Counters,
	writing: Writing,
	numbered: boolean,
): string {
	const { kind, numbering } = node;
	if (!isCounted(kind) || numbering === "none") return "";
	if (!numbered) return numbering === "automatic" ? "" : numbering.fixed;
	if (numbering === "automatic") {
		counters[kind] += 1;
		return kind === "clause"
			? clauseLabel(depth, counters.clause, prefix, writing)
			: containerLabel(kind, counters[kind], "", writing);
	}
	const { fixed } = numbering;
	const bare = BARE_NUMBER.exec(fixed);
	const value = numeralValue(bare?.[1] ?? fixed.replace(AROUND, ""));
	if (value !== null) counters[kind] = value;
	if (kind === "clause" || !bare || value === null) return fixed;
	return containerLabel(kind, value, bare[2] ?? "", writing);
}

/** What the decimal numbers of a node's clauses begin with: its own, where it has one that reads on. */
function prefixWithin({ kind }: DraftNode, label: string): string {
	const own = label.replace(AROUND, "");
	const counts = (kind === "article" || kind === "clause") && own !== "";
	return counts && !/\s/.test(own) ? `${own}.` : "";
}

/**
 * The labels of all nodes in one language: articles run on through parts and begin again in an annex; clauses begin again
 * under each parent; tables run on through all; recitals and cells have none but fixed ones; the options of one group of alternatives share their numbers.
 */
export function labelsOf(
	draft: Pick<Draft, "body" | "numberingStyle">,
	language: Language,
): Labels {
	const writing = { language, style: styleIn(draft, language) };
	const labels = new Map<string, string>();

	const label = (
		nodes: readonly DraftNode[],
		counters: Counters,
		depth: number,
		prefix: string,
		numbered: boolean,
	) => {
		for (const node of nodes) {
			if (node.kind === "alternatives") {
				labels.set(node.id, "");
				labelOptions(node.children, counters, depth, prefix, numbered);
				continue;
			}
			const own = nextLabel(node, depth, prefix, counters, writing, numbered);
			labels.set(node.id, own);
			const inner = { ...counters, clause: 0 };
			if (node.kind === "annex") Object.assign(inner, { part: 0, article: 0 });
			label(
				node.children,
				inner,
				node.kind === "clause" ? depth + 1 : 0,
				prefixWithin(node, own),
				numbered && node.kind !== "preamble",
			);
			if (node.kind === "part") counters.article = inner.article;
			counters.table = inner.table;
		}
	};
	const labelOptions = (
		options: readonly DraftNode[],
		counters: Counters,
		depth: number,
		prefix: string,
		numbered: boolean,
	) => {
		const start = { ...counters };
		for (const option of options) {
			labels.set(option.id, "");
			const branch = { ...start };
			label(option.children, branch, depth, prefix, numbered);
			for (const key of Object.keys(branch) as Counted[]) {
				counters[key] = Math.max(counters[key], branch[key]);
			}
		}
	};

	label(draft.body, { part: 0, article: 0, annex: 0, clause: 0, table: 0 }, 0, "", true);
	return labels;
}
