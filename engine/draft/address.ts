import type { Language } from "../language/types";
import { type Labels, labelsOf, styleIn } from "./numbering";
import { chineseNumeral } from "./numerals";
import type { Draft, DraftNode } from "./types";
import { findNode } from "./walk";

const CHINESE_STEPS = {
	"zh-Hans": ["款", "项", "目"],
	"zh-Hant": ["款", "項", "目"],
} as const;

/** What a list puts behind a number, and a citation leaves out. */
const LIST_STOP = /[.、]$|(?<=^\d+)\)$/;

interface Citing {
	readonly language: Language;
	readonly style: ReturnType<typeof styleIn>;
	readonly labels: Labels;
	readonly inPreamble: boolean;
}

/** The clause's own number without the list style's full stop or comma; its place among its siblings where it has none. */
function clauseNumber(
	node: DraftNode,
	siblings: readonly DraftNode[],
	{ labels, language, style }: Citing,
): string {
	const label = labels.get(node.id) ?? "";
	if (label !== "") return label.replace(LIST_STOP, "");
	let place = 0;
	for (const sibling of siblings) {
		if (sibling.kind === "clause") place += 1;
		if (sibling === node) break;
	}
	return language === "en" || style !== "numerals" ? String(place) : chineseNumeral(place);
}

function clauseStep(depth: number, number: string, citing: Citing): string {
	const { language, style, inPreamble } = citing;
	if (language === "en") {
		if (depth > 0) return style === "short" ? bracketed(number) : number;
		if (style !== "short") return `paragraph ${number}`;
		return inPreamble ? `para. ${number}` : bracketed(number);
	}
	if (depth === 0 && inPreamble) return `第${number}段`;
	const unit = CHINESE_STEPS[language][Math.min(depth, 2)];
	return depth > 0 && /^[(（]/.test(number) && style === "figures"
		? number + unit
		: `第${number}${unit}`;
}

function bracketed(number: string): string {
	return number.startsWith("(") ? number : `(${number})`;
}

function containerStep(node: DraftNode, citing: Citing): string {
	const { language, style, labels } = citing;
	if (node.kind === "preamble") return language === "en" ? "Preamble" : "序言";
	const label = (labels.get(node.id) ?? "").replace(LIST_STOP, "");
	if (node.kind !== "article") return label;
	if (style === "short") return label.replace(/^Article /, "Art. ");
	if (style !== "decimal" || !/^\d/.test(label)) return label;
	if (language === "en") return `Article ${label}`;
	return `第${label}${language === "zh-Hant" ? "條" : "条"}`;
}

/** The citation of a clause whose decimal number says the whole way; `null` where it has no such number. */
function decimalStep(node: DraftNode, citing: Citing): string | null {
	const { language, style, labels, inPreamble } = citing;
	const label = labels.get(node.id) ?? "";
	if (style !== "decimal" || inPreamble || !/^\d+(\.\d+)+$/.test(label)) return null;
	if (language === "en") return `paragraph ${label}`;
	return `第${label}${language === "zh-Hant" ? "條" : "条"}`;
}

/** Row and column are told by their place; a table without a number is one of what holds it. */
function tableAddress(
	draft: Draft,
	line: readonly DraftNode[],
	at: number,
	language: Language,
	labels: Labels,
): string {
	const english = language === "en";
	const own = labels.get(line[at]?.id ?? "") ?? "";
	const holder = own === "" ? line[at - 1] : undefined;
	const steps = [own || (english ? "table" : "表")];
	for (const [index, node] of line.slice(at + 1).entries()) {
		const place = (line[at + index]?.children.indexOf(node) ?? 0) + 1;
		if (english) steps.push(`${index === 0 ? "row" : "column"} ${place}`);
		else steps.push(`第${chineseNumeral(place)}${index === 0 ? "行" : "列"}`);
	}
	const around = holder ? addressOf(draft, holder.id, language, labels) : "";
	return [around, ...steps].filter((step) => step !== "").join(english ? ", " : "");
}

/**
 * The address of a node as lawyers cite it, in the draft's numbering style: "Article 3, paragraph 2 (b)", 第三条第二款第（二）项.
 * An article's only, unnumbered paragraph is cited as the article. Throws `RangeError` for an unknown id.
 */
export function addressOf(
	draft: Draft,
	id: string,
	language: Language,
	labels: Labels = labelsOf(draft, language),
): string {
	const place = findNode(draft, id);
	if (!place) throw new RangeError(`No node ${id} in the draft`);
	let containers: string[] = [];
	let steps: string[] = [];
	let depth = 0;
	let siblings: readonly DraftNode[] = draft.body;
	const line = [...place.ancestors, place.node];
	const table = line.findIndex(({ kind }) => kind === "table");
	if (table >= 0) return tableAddress(draft, line, table, language, labels);
	const inArticle = line.some((node) => node.kind === "article");
	const style = styleIn(draft, language);
	const citing = { language, style, labels, inPreamble: line[0]?.kind === "preamble" };
	for (const node of line) {
		const whole = decimalStep(node, citing);
		if (whole !== null) {
			containers = line[0]?.kind === "annex" ? containers.slice(0, 1) : [];
			steps = [whole];
			depth += 1;
		} else if (node.kind === "clause") {
			const alone = siblings.length === 1 && depth === 0 && labels.get(id) === "" && inArticle;
			const number = clauseNumber(node, siblings, citing);
			if (!alone) steps.push(clauseStep(depth, number, citing));
			depth += 1;
		} else if (node.kind !== "part" || !inArticle || node === place.node) {
			const step = containerStep(node, citing);
			if (step !== "") containers.push(step);
		}
		siblings = node.children;
	}
	if (language !== "en") return containers.join("") + steps.join("");
	const clause = steps.join(style === "short" ? "" : " ");
	const last = containers.at(-1) ?? "";
	if (!clause.startsWith("("))
		return [...containers, ...(clause === "" ? [] : [clause])].join(", ");
	if (last.startsWith("Art. ")) return containers.with(-1, last + clause).join(", ");
	return [...containers, `para. ${clause}`].join(", ");
}
