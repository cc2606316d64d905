import * as words from "../language/en/references";
import { romanValue } from "../text/numerals";
import type { Span } from "../text/types";
import type { Hits } from "./scanner";
import type { Reference, ReferenceStep, ReferenceUnit } from "./types";

const DEPTH: Readonly<Record<ReferenceUnit, number>> = {
	annex: 0,
	part: 1,
	chapter: 2,
	section: 3,
	article: 4,
	paragraph: 5,
	point: 6,
};

interface Item extends Span {
	readonly steps: readonly ReferenceStep[];
	readonly through: ReferenceStep | null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** A Roman numeral's value; a lone C, D, L or M is a letter. */
function romanNumber(label: string): number | null {
	return /^[cdlm]$/i.test(label) ? null : romanValue(label);
}

function step(
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
function itemsAt(
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

function unitAt(folded: string, at: number): { unit: ReferenceUnit; word: string } | null {
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
function tailAt(text: string, folded: string, at: number, depth: number): Tail {
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

function targetOf(steps: readonly ReferenceStep[]): Reference["target"] {
	const unit = steps.at(-1)?.unit;
	if (steps.every((one) => one.unit === "annex")) return "annex";
	return unit === "paragraph" || unit === "point" ? "paragraph" : "article";
}

/** Every reference that begins at a unit's word; empty where it names no place. */
function referencesAt(text: string, folded: string, hit: Span): readonly Reference[] {
	const found = unitAt(folded, hit.from);
	if (!found) return [];
	const { unit, word } = found;
	const after = hit.from + word.length;
	const plural = /s\.?$|ices$/.test(word);
	let items = itemsAt(text, folded, hit.from, after, unit, plural);
	if (items.length === 0) {
		const pointing =
			unit === "annex" || word.startsWith("r")
				? undefined
				: words.POINTING.exec(folded.slice(Math.max(0, hit.from - 12), hit.from))?.[1];
		const which = pointing ? (/next|following/.test(pointing) ? "next" : "previous") : "only";
		const capital = /[A-Z]/.test(text[hit.from] ?? "");
		if (which === "only" && !(unit === "annex" && capital)) return [];
		items = [{ from: hit.from, to: after, steps: [step(unit, null, which)], through: null }];
	}
	const last = items.at(-1) as Item;
	let { to } = last;
	let inner: readonly ReferenceStep[] = [];
	let innerItems: Item[] = [];
	for (let turn = 0; turn < 4; turn += 1) {
		const open = matchAt(words.INNER, folded, to);
		const deeper = open && unitAt(folded, to + open[0].length);
		const depth = DEPTH[innerItems.at(-1)?.steps.at(-1)?.unit ?? unit];
		if (!open || !deeper || DEPTH[deeper.unit] <= depth) break;
		const start = to + open[0].length;
		const next = itemsAt(
			text,
			folded,
			start,
			start + deeper.word.length,
			deeper.unit,
			deeper.word.endsWith("s"),
		);
		if (next.length === 0) break;
		inner = [...inner, ...(innerItems.at(-1)?.steps ?? [])];
		innerItems = next;
		to = (next.at(-1) as Item).to;
	}
	const tail = tailAt(text, folded, to, DEPTH[unit]);
	const before = words.OTHER_BEFORE.exec(text.slice(Math.max(0, hit.from - 120), hit.from))?.[1];
	const instrument = tail.title === null && before ? "other" : tail.instrument;
	const title = tail.title ?? before ?? null;
	const make = (
		item: Item,
		steps: readonly ReferenceStep[],
		from: number,
		end: number,
	): Reference => ({
		from,
		to: end,
		in: "text",
		text: text.slice(from, end),
		target: targetOf(steps),
		number: steps.at(-1)?.label ?? null,
		path: steps,
		through: item.through,
		instrument,
		title,
	});
	const all = items
		.slice(0, -1)
		.map((item) => make(item, [...tail.outer, ...item.steps], item.from, item.to));
	if (innerItems.length === 0)
		return [...all, make(last, [...tail.outer, ...last.steps], last.from, tail.to)];
	const head = [...tail.outer, ...last.steps, ...inner];
	return [
		...all,
		...innerItems.map((item, index) =>
			make(
				item,
				[...head, ...item.steps],
				index === 0 ? last.from : item.from,
				index === innerItems.length - 1 ? tail.to : item.to,
			),
		),
	];
}

/** An instrument named without a place in it; `null` for the text's own. */
function wholeInstrument(text: string, folded: string, hit: Span): Reference | null {
	if (!/[A-Z]/.test(text[hit.from] ?? "")) return null;
	const before = text.slice(Math.max(0, hit.from - 80), hit.from);
	const lead = (words.TITLE_BEFORE.exec(before)?.[1] ?? "")
		.split(/(?<= )/)
		.filter((word) => !words.OWN_TITLE.test(word))
		.join("");
	const own = /(?:this|the present|these) $/.test(
		folded.slice(Math.max(0, hit.from - 14), hit.from),
	);
	const after = matchAt(words.TITLE_AFTER, text, hit.to)?.[0] ?? "";
	if (own || (lead === "" && after === "")) return null;
	const from = hit.from - lead.length;
	const to = hit.to + after.length;
	const title = text.slice(from, to);
	return {
		from,
		to,
		in: "text",
		text: title,
		target: "instrument",
		number: null,
		path: [],
		through: null,
		instrument: "other",
		title,
	};
}

/** The references of an English text, in textual order. */
export function englishReferences(text: string, folded: string, hits: Hits): readonly Reference[] {
	const places = [
		...(hits.get("pack:reference.article") ?? []),
		...(hits.get("pack:reference.annex") ?? []),
	].sort((a, b) => a.from - b.from);
	const label = words.OWN_LABEL.exec(folded.slice(0, 24))?.[0].length ?? 0;
	const found: Reference[] = [];
	let end = 0;
	for (const hit of places) {
		if (hit.from < Math.max(end, label)) continue;
		const here = referencesAt(text, folded, hit);
		found.push(...here);
		end = Math.max(end, here.at(-1)?.to ?? 0);
	}
	let at = 0;
	const inside = (hit: Span): boolean => {
		while (at < found.length && (found[at] as Reference).to <= hit.from) at += 1;
		const next = found[at];
		return next !== undefined && next.from <= hit.from && hit.to <= next.to;
	};
	const instruments: Reference[] = [];
	for (const hit of hits.get("pack:reference.instrument") ?? []) {
		if (inside(hit)) continue;
		const named = wholeInstrument(text, folded, hit);
		const previous = instruments.at(-1);
		if (named && !(previous && named.from < previous.to)) instruments.push(named);
	}
	return [...found, ...instruments].sort((a, b) => a.from - b.from || b.to - a.to);
}
