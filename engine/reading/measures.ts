import * as en from "../language/en/quantities";
import type { PackId } from "../language/pack";
import * as zh from "../language/zh/quantities";
import type { Span } from "../text/types";
import type { Quantity } from "./types";

/** How a quantity bounds. */
type Comparator = Quantity["comparator"];

/** How far around a unit its number and comparator are sought, in UTF-16 units. */
const WINDOW = 64;

/** A number with its unit as the words bound it. */
interface Measured extends Span {
	readonly words: string;
	readonly comparator: Comparator;
	readonly repeating: boolean;
	readonly value: number | null;
	readonly low: number | null;
}

function englishComparator(words: string): Comparator {
	if (words === "" || en.EXACTLY.test(words)) return "exactly";
	return en.AT_LEAST.test(words) ? "at-least" : "at-most";
}

function englishMeasure(folded: string, unit: Span, time: boolean): Measured | null {
	const before = folded.slice(Math.max(0, unit.from - WINDOW), unit.from);
	const offset = unit.from - before.length;
	const times = time ? en.TIMES_PER.exec(before) : null;
	if (times?.[1])
		return {
			from: unit.from - times[1].length,
			to: unit.to,
			words: times[1],
			comparator: /at least|not less|no fewer/.test(times[1])
				? "at-least"
				: /not more|up to/.test(times[1])
					? "at-most"
					: "exactly",
			repeating: true,
			value: 1,
			low: null,
		};
	const match = en.BEFORE_UNIT.exec(before);
	const number = match?.[1];
	if (!match || !number) return null;
	let from = offset + match.index + match[0].indexOf(number);
	const head = folded.slice(Math.max(0, from - WINDOW), from);
	const range = en.RANGE.exec(head);
	const compared = range ? null : en.COMPARATOR.exec(head);
	const bare = /^(?:an?)$/.test(number);
	if (
		bare &&
		!(
			time &&
			compared &&
			/within|every|later|least|once|less|more|prior|before|after/.test(compared[1] ?? "")
		)
	)
		return null;
	if (range) from -= head.length - range.index;
	else if (compared?.[1]) from -= head.length - head.lastIndexOf(compared[1]);
	let comparator = range ? "at-most" : englishComparator(compared?.[1] ?? "");
	let { to } = unit;
	const after = en.AFTER_UNIT.exec(folded.slice(to, to + 24));
	if (after) {
		comparator = after[1] ? "at-least" : "at-most";
		to += after[0].length;
	}
	const lead = folded.slice(
		Math.max(0, from - 24),
		offset + match.index + match[0].indexOf(number),
	);
	return {
		from,
		to,
		words: number,
		comparator,
		repeating: time && en.REPEATING.test(lead),
		value: en.numberValue(number.replace(/^half an?$/, "half")),
		low: range?.[1] ? en.numberValue(range[1]) : null,
	};
}

function chineseMeasure(folded: string, unit: Span, time: boolean): Measured | null {
	if (zh.FRACTION_AFTER.test(folded.slice(unit.from, unit.to + 1))) return null;
	const before = folded.slice(Math.max(0, unit.from - WINDOW), unit.from);
	const match = zh.BEFORE_UNIT.exec(before);
	if (!match?.[1]) return null;
	let from = unit.from - (before.length - match.index);
	if (/第 ?$/.test(before.slice(0, match.index)) || zh.YEAR.test(folded.slice(from, unit.to)))
		return null;
	const low = zh.RANGE.exec(folded.slice(Math.max(0, from - WINDOW), from));
	if (low) from -= low[0].length;
	const head = folded.slice(Math.max(0, from - WINDOW), from);
	const compared = zh.COMPARATOR.exec(head);
	if (compared) from -= compared[0].length;
	const words = compared?.[1] ?? "";
	let { to } = unit;
	const after = zh.AFTER_UNIT.exec(folded.slice(to, to + 4))?.[0] ?? "";
	to += after.length;
	const comparator: Comparator =
		zh.AT_LEAST.test(words) || /[以之]?上$|下限$/.test(after)
			? "at-least"
			: zh.AT_MOST.test(words) || low || /[内前下限]$/.test(after)
				? "at-most"
				: "exactly";
	const repeating =
		time && (/每/.test(words) || (after === "" && zh.REPEATED.test(folded.slice(to, to + 16))));
	const value = zh.numberValue(match[1]);
	const article = value === 1 && words === "" && after === "";
	if (article && zh.ARTICLE_LIKE.test(folded.slice(unit.from, unit.to))) return null;
	return {
		from,
		to,
		words: match[1],
		comparator,
		repeating,
		value,
		low: low?.[1] ? zh.numberValue(low[1]) : null,
	};
}

/** The number before a unit of time or amount, by language. */
export const MEASURES: Readonly<
	Record<PackId, (folded: string, unit: Span, time: boolean) => Measured | null>
> = { en: englishMeasure, zh: chineseMeasure };

/** The event that a period is counted from or to, joined to its words ("within 30 days of receipt", 自收到之日起十五日内). */
export function withEvent(folded: string, measured: Measured, pack: PackId): Span {
	if (pack === "en") {
		const after = en.EVENT.exec(folded.slice(measured.to, measured.to + 80));
		return { from: measured.from, to: measured.to + (after?.[0].length ?? 0) };
	}
	const before = zh.EVENT_BEFORE.exec(folded.slice(Math.max(0, measured.from - 40), measured.from));
	const starts = before !== null && /^(?:自|从)/.test(before[0]);
	return { from: measured.from - (starts ? before[0].length : 0), to: measured.to };
}

/** How a pattern's match is bounded, and how many units of comparing words stand before it. */
export interface Bounds {
	readonly comparator: Comparator;
	readonly lead: number;
}

/** The comparing words right before a place. */
export function boundsBefore(folded: string, at: number, pack: PackId): Bounds {
	const head = folded.slice(Math.max(0, at - WINDOW), at);
	if (pack === "en") {
		const compared = en.COMPARATOR.exec(head)?.[1] ?? "";
		const lead = compared === "" ? 0 : head.length - head.lastIndexOf(compared);
		return { comparator: englishComparator(compared), lead };
	}
	const compared = zh.COMPARATOR.exec(head);
	const words = compared?.[1] ?? "";
	const comparator = zh.AT_LEAST.test(words)
		? "at-least"
		: zh.AT_MOST.test(words)
			? "at-most"
			: "exactly";
	return { comparator, lead: compared?.[0].length ?? 0 };
}

/** Whether a date limits an act; the date of a document or thing does not. */
export function englishDate(folded: string, from: number): Bounds {
	const before = folded.slice(Math.max(0, from - 48), from);
	const limits = en.DEADLINE.test(before) && !en.DATED.test(before);
	return { comparator: limits ? "at-most" : "exactly", lead: 0 };
}

/** Whether a Chinese date limits an act. */
export function chineseDate(folded: string, from: number, to: number): Bounds {
	const after = folded.slice(to, to + 20);
	const lead = zh.DEADLINE_BEFORE.exec(folded.slice(Math.max(0, from - 4), from))?.[0].length ?? 0;
	const limits =
		lead > 0 || zh.DEADLINE_AFTER.test(after) || /(?:底|前)$/.test(folded.slice(from, to));
	const dated = zh.DATED_AFTER.test(after);
	return limits && !dated ? { comparator: "at-most", lead } : { comparator: "exactly", lead: 0 };
}
