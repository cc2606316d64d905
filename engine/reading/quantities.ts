import * as en from "../language/en/quantities";
import type { PackId } from "../language/pack";
import * as zh from "../language/zh/quantities";
import { matchesOf } from "../text/matches";
import type { Span } from "../text/types";
import type { Hits } from "./hits";
import {
	type Bounds,
	boundsBefore,
	chineseDate,
	englishDate,
	MEASURES,
	withEvent,
} from "./measures";
import type { Quantity } from "./types";

/** An occasion that comes after the act. */
const EARLIER = /^(?:immediately )?(?:prior|before)|前$/;

/** The month whose name is also a verb, which its capital tells apart. */
const MAY = /\bmay\b/;

/** Quantities that a pattern finds without a unit from the lexicon: dates, shares, powers. */
function patterned(text: string, folded: string, pack: PackId): Quantity[] {
	const found: Quantity[] = [];
	const add = (
		pattern: RegExp,
		kind: Quantity["kind"],
		bounds: (from: number, to: number) => Bounds,
	): void => {
		for (const match of matchesOf(pattern, folded)) {
			const to = match.index + match[0].length;
			if (MAY.test(match[0]) && text[match.index + match[0].indexOf("may")] !== "M") continue;
			const { comparator, lead } = bounds(match.index, to);
			const from = match.index - lead;
			const words = match[0].replace(
				/^百分之|\s?(?:[%％]|per ?cent.*|(?:次?浮点运算|(?:floating[- ]point )?(?:operations|flops?)))$/g,
				"",
			);
			const value =
				kind === "date" || kind === "event"
					? null
					: (pack === "en" ? en : zh).numberValue(words.trim());
			found.push({
				from,
				to,
				in: "text",
				text: text.slice(from, to),
				kind,
				comparator,
				value,
				low: null,
				unit: null,
			});
		}
	};
	const compared = (from: number): Bounds => boundsBefore(folded, from, pack);
	const occasion = (from: number, to: number): Bounds => ({
		comparator: EARLIER.test(folded.slice(from, to)) ? "at-most" : "at-least",
		lead: 0,
	});
	if (pack === "en") {
		add(en.OCCASION, "event", occasion);

		if (/\d/.test(folded)) {
			add(en.DATE, "date", (from) => englishDate(folded, from));
			add(en.YEAR, "date", () => ({ comparator: "at-most", lead: 0 }));
			add(en.POWER, "amount", compared);
		}
		if (/%|per ?cent/.test(folded)) add(en.SHARE, "share", compared);
		if (/half|halves|third|quarter|fourth|fifth/.test(folded)) add(en.FRACTION, "share", compared);
		return found;
	}
	if (/[月年-]/.test(folded)) add(zh.DATE, "date", (from, to) => chineseDate(folded, from, to));
	if (/百分之|[%％]/.test(folded)) add(zh.PERCENT, "share", compared);
	if (/分之|数/.test(folded)) add(zh.FRACTION, "share", compared);
	if (/次方|\^/.test(folded)) add(zh.POWER, "amount", compared);
	if (/[前后起]/.test(folded)) add(zh.OCCASION, "event", occasion);
	return found;
}

/** Periods that repeat by themselves ("annually", 每年), with how often ("每年至少一次"). */
function fixedTimes(text: string, folded: string, hits: Hits, pack: PackId): Quantity[] {
	return (hits.get("pack:fixed-time") ?? []).map((span) => {
		const times = pack === "zh" ? zh.TIMES.exec(folded.slice(span.to, span.to + 12)) : null;
		const least =
			pack === "en" && /at least $/.test(folded.slice(Math.max(0, span.from - 9), span.from));
		const from = span.from - (least ? 9 : 0);
		const to = span.to + (times?.[0].length ?? 0);
		const words = times?.[1] ?? "";
		const comparator =
			least || zh.AT_LEAST.test(words)
				? "at-least"
				: zh.AT_MOST.test(words)
					? "at-most"
					: "exactly";
		return {
			from,
			to,
			in: "text",
			text: text.slice(from, to),
			kind: "frequency",
			comparator,
			value: null,
			low: null,
			unit: null,
		};
	});
}

/** Whether a span lies in one of `spans`, which are in textual order without overlap. */
function insideOf(spans: readonly Span[]): (span: Span) => boolean {
	let at = 0;
	return (span) => {
		while (at < spans.length && (spans[at] as Span).to <= span.from) at += 1;
		const next = spans[at];
		return next !== undefined && next.from < span.to;
	};
}

function inOrder(quantities: Quantity[]): readonly Quantity[] {
	quantities.sort((a, b) => a.from - b.from || b.to - a.to);
	const kept: Quantity[] = [];
	for (const quantity of quantities) {
		const last = kept.at(-1);
		if (!last || quantity.from >= last.to) kept.push(quantity);
	}
	return kept;
}

/** The numbers with units, dates, shares, frequencies and fixed triggers of a text, in textual order. `folded` is the scanner's form of `text`. */
export function readQuantities(
	text: string,
	folded: string,
	hits: Hits,
	pack: PackId,
): readonly Quantity[] {
	const whole = inOrder([
		...patterned(text, folded, pack),
		...fixedTimes(text, folded, hits, pack),
	]);
	const found: Quantity[] = [...whole];
	for (const time of [true, false]) {
		const taken = insideOf(whole);
		for (const unit of hits.get(time ? "pack:unit.time" : "pack:unit.amount") ?? []) {
			if (taken(unit)) continue;
			const measured = MEASURES[pack](folded, unit, time);
			if (!measured) continue;
			const { from, to } =
				time && !measured.repeating ? withEvent(folded, measured, pack) : measured;
			found.push({
				from,
				to,
				in: "text",
				text: text.slice(from, to),
				kind: time ? (measured.repeating ? "frequency" : "time") : "amount",
				comparator: measured.comparator,
				value: measured.value,
				low: measured.low,
				unit: folded.slice(unit.from, unit.to),
			});
		}
	}
	return inOrder(found);
}
