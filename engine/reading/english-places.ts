import * as words from "../language/en/references";
import { romanValue } from "../text/numerals";
import type { Span } from "../text/types";
import type { Reference, ReferenceStep, ReferenceUnit } from "./types";

/** How deep a level of numbering lies. */
export const DEPTH: Readonly<Record<ReferenceUnit, number>> = {
	annex: 0,
	part: 1,
	chapter: 2,
	section: 3,
	article: 4,
	paragraph: 5,
	point: 6,
};

/** One number of a list of references, or a range. */
export interface Item extends Span {
	readonly steps: readonly ReferenceStep[];
	readonly through: ReferenceStep | null;
}

/** A sticky pattern’s match at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** A Roman numeral's value; a lone C, D, L or M is a letter. */
function romanNumber(label: string): number | null {
	return /^[cdlm]$/i.test(label) ? null : romanValue(label);
}

/** A step of a path; a missing label only points. */
export function step(
	unit: ReferenceUnit,
	label: string | null,
	which?: ReferenceStep["which"],
): ReferenceStep {
	const bare = label?.replace(/[()\s]/g, "") ?? null;
	const number = bare !== null && /^\d+$/.test(bare) ? Number(bare) : null;
	const roman = bare !== null && number === null ? romanNumber(bare) : null;
	return {
		unit,
		label: bare,
		value: number ?? roman,
		which: which ?? (bare === null ? "only" : "numbered"),
	};
}

/** The number that follows a unit at `at`: one step, and those of its brackets. A letter or Roman numeral counts only as a capital or in brackets. */
function numberAt(
	text: string,
	folded: string,
	at: number,
	unit: ReferenceUnit,
): { steps: ReferenceStep[]; to: number } | null {
	const match = matchAt(words.NUMBER, folded, at);
	if (!match) return null;
	const [whole, plain, brackets = ""] = match;
	const start = at + (folded[at] === " " ? 1 : 0);
	const label = plain ? text.slice(start, start + plain.length) : "";
	const named = /\d/.test(label) || (label !== "" && label === label.toUpperCase());
	if (label !== "" && !named) return null;
	if (!named && brackets === "") return null;
	const steps: ReferenceStep[] = named ? [step(unit, label)] : [];
	for (const bracket of text.slice(at, at + whole.length).match(/\([^)]*\)/g) ?? []) {
		const deeper = named && unit === "article" && steps.length === 1 && /\d/.test(bracket);
		steps.push(step(steps.length === 0 ? unit : deeper ? "paragraph" : "point", bracket));
	}
	return { steps, to: at + whole.length };
}

/** The numbers after a unit: one item each, a range as one. */
export function itemsAt(
	text: string,
	folded: string,
	from: number,
	at: number,
	unit: ReferenceUnit,
	plural: boolean,
): Item[] {
	const items: Item[] = [];
	let start = from;
	let next = at;
	for (let turn = 0; turn < 24; turn += 1) {
		const number = numberAt(text, folded, next, unit);
		if (!number) break;
		let { to } = number;
		const range = matchAt(words.THROUGH, folded, to);
		const last = range && numberAt(text, folded, to + range[0].length, unit);
		const through = last?.steps.at(-1) ?? null;
		if (last) to = last.to;
		items.push({ from: start, to, steps: number.steps, through });
		const joined = matchAt(words.JOINED, folded, to);
		if (!joined || !(plural || / or /.test(joined[0]))) break;
		start = to + joined[0].length;
		next = start;
	}
	return items;
}

/** The unit whose word begins at a place. */
export function unitAt(folded: string, at: number): { unit: ReferenceUnit; word: string } | null {
	const word = /^[a-z-]+\.?/.exec(folded.slice(at, at + 16))?.[0] ?? "";
	const key = words.UNITS[word] ? word : word.replace(/\.$/, "");
	const unit = words.UNITS[key];
	return unit ? { unit, word: key } : null;
}

interface Tail {
	readonly outer: readonly ReferenceStep[];
	readonly instrument: Reference["instrument"];
	readonly title: string | null;
	readonly to: number;
}

/** What follows the innermost step: the units around it, and the instrument. */
export function tailAt(text: string, folded: string, at: number, depth: number): Tail {
	let to = at;
	let level = depth;
	const outer: ReferenceStep[] = [];
	for (let turn = 0; turn < 4; turn += 1) {
		const open = matchAt(words.OUTER, folded, to);
		if (!open) break;
		const found = unitAt(folded, to + open[0].length);
		if (!found || DEPTH[found.unit] >= level) break;
		const after = to + open[0].length + found.word.length;
		const number = numberAt(text, folded, after, found.unit);
		const pointing = /preceding|previous/.test(open[1] ?? "")
			? "previous"
			: open[1] && open[1] !== "the"
				? "this"
				: "only";
		outer.unshift(...(number?.steps ?? [step(found.unit, null, pointing)]));
		to = number?.to ?? after;
		level = DEPTH[found.unit];
	}
	const own = matchAt(words.OWN, folded, to);
	if (own) return { outer, instrument: "this", title: null, to: to + own[0].length };
	const other = matchAt(words.OTHER, text, to);
	if (other?.[1] && words.INSTRUMENT.test(other[1]))
		return { outer, instrument: "other", title: other[1], to: to + other[0].length };
	return { outer, instrument: "this", title: null, to };
}
