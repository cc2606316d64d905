import { MAX_TERM_VARIANTS } from "../bounds";
import type { PackId } from "../language/pack";
import { regionalForms } from "../language/zh/variants";
import { compileTerm } from "../reading/terms";

/** Forms that one `~` stands for, at most. */
const INFLECTIONS = 5;

/** How many terms a stretch without groups stands for. */
function inflected(text: string): number {
	return INFLECTIONS ** (text.split("~").length - 1);
}

/** How many terms a stretch of Chinese stands for. */
function inRegions(text: string): number {
	return regionalForms(text).length;
}

/**
 * How many terms a term stands for, groups, inflections and regional forms written out: an upper bound but for words across the borders of
 * groups, found without writing all of them.
 * `null` where its groups are not closed, stand inside one another, or a bar stands outside of one.
 */
export function variantsOf(term: string, pack: PackId): number | null {
	const count = pack === "en" ? inflected : inRegions;
	let variants = 1;
	let rest = term;
	for (;;) {
		const open = rest.indexOf("(");
		const before = open < 0 ? rest : rest.slice(0, open);
		if (/[)|]/.test(before)) return null;
		variants *= count(before);
		if (open < 0) return variants;
		const close = rest.indexOf(")", open);
		const group = rest.slice(open + 1, close);
		if (close < 0 || group.includes("(")) return null;
		variants *= group.split("|").reduce((sum, choice) => sum + count(choice), 0);
		rest = rest.slice(close + 1);
	}
}

/** Signs of the notation that would be looked for as they stand, and be found in no text: full-width ones, `~` behind no verb. */
const IDLE_SIGNS: Readonly<Record<PackId, RegExp>> = {
	en: /[（）｜～＊！]|(?<![a-z)])~/i,
	zh: /[（）｜～＊！~*]/,
};

/** What is wrong with a term; `null` for one that can be looked for. */
export function faultOfTerm(
	term: string,
	pack: PackId,
): "term-groups" | "term-notation" | "term-variants" | "term-empty" | null {
	if (IDLE_SIGNS[pack].test(term)) return "term-notation";
	const variants = variantsOf(term, pack);
	if (variants === null) return "term-groups";
	if (variants > MAX_TERM_VARIANTS) return "term-variants";
	const shortest = term
		.replace(/^!/, "")
		.replace(GROUP, (group, choices: string) =>
			choices.split("|").some((choice) => choice.trim() === "") ? "" : group,
		);
	const empty = shortest.trim() === "" || compileTerm(term, pack).length === 0;
	return empty ? "term-empty" : null;
}

const GROUP = /\(([^()]*)\)/g;
