import * as words from "../language/zh/references";
import { matchesOf } from "../text/matches";
import { hanValue } from "../text/numerals";
import type { Hits } from "./hits";
import type { Reference, ReferenceStep, ReferenceUnit } from "./types";

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

function step(
	unit: ReferenceUnit,
	label: string | null,
	which?: ReferenceStep["which"],
): ReferenceStep {
	const value = label === null ? null : /^\d+$/.test(label) ? Number(label) : hanValue(label);
	return { unit, label, value, which: which ?? (label === null ? "only" : "numbered") };
}

/** The place that a chain of numbers names, with what its last link repeats or ranges over. */
interface Chain {
	readonly steps: readonly ReferenceStep[];
	/** Further numbers of the innermost unit: the 五 of 第四、五条. */
	readonly also: readonly ReferenceStep[];
	readonly through: ReferenceStep | null;
	readonly to: number;
}

function chainAt(folded: string, at: number): Chain | null {
	const decimal = matchAt(words.DECIMAL, folded, at);
	if (decimal) {
		const own = step("paragraph", decimal[1] ?? null);
		return { steps: [own], also: [], through: null, to: at + decimal[0].length };
	}
	const steps: ReferenceStep[] = [];
	let also: readonly ReferenceStep[] = [];
	let through: ReferenceStep | null = null;
	let to = at;
	for (let turn = 0; turn < 5 && also.length === 0 && through === null; turn += 1) {
		const match = matchAt(words.STEP, folded, to);
		const unit = match && words.UNITS[match[4] ?? ""];
		if (!match || !unit || (turn > 0 && !/^第? ?[第（(]/.test(match[0]))) break;
		steps.push(step(unit, match[1] ?? null));
		also = (match[2]?.match(/[0-9〇零一二三四五六七八九十百]+/g) ?? []).map((label) =>
			step(unit, label),
		);
		if (match[3]) through = step(unit, match[3]);
		to += match[0].length;
	}
	if (steps.length === 0) return null;
	const point = also.length === 0 && through === null ? matchAt(words.POINT, folded, to) : null;
	if (point) {
		steps.push(step("point", point[1] ?? null));
		to += point[0].length;
	}
	const range = through === null ? matchAt(words.THROUGH, folded, to) : null;
	const unit = range && words.UNITS[range[2] ?? ""];
	if (range && unit && unit === steps.at(-1)?.unit) {
		through = step(unit, range[1] ?? null);
		to += range[0].length;
	}
	return { steps, also, through, to };
}

const DEPTH: readonly ReferenceUnit[] = [
	"annex",
	"part",
	"chapter",
	"section",
	"article",
	"paragraph",
	"point",
];

/** The outer steps that a reference shares with the one it is joined to: 第三条第二款和第三款. */
function shared(previous: Reference, unit: ReferenceUnit): readonly ReferenceStep[] {
	return previous.path.filter((one) => DEPTH.indexOf(one.unit) < DEPTH.indexOf(unit));
}

function targetOf(steps: readonly ReferenceStep[]): Reference["target"] {
	const unit = steps.at(-1)?.unit;
	if (steps.every((one) => one.unit === "annex")) return "annex";
	return unit === "paragraph" || unit === "point" ? "paragraph" : "article";
}

/** The chain that begins at a place's first word. */
function placeAt(folded: string, at: number, word: string): Chain | null {
	if (word === "第") return chainAt(folded, at);
	if (word.startsWith("附")) {
		const label = matchAt(words.ANNEX_LABEL, folded, at + word.length);
		const to = at + word.length + (label?.[0].length ?? 0);
		const own = step("annex", label?.[0] ?? null);
		const inner = folded[to] === "第" ? chainAt(folded, to) : null;
		if (inner) return { ...inner, steps: [own, ...inner.steps] };
		return { steps: [own], also: [], through: null, to };
	}
	const unit = words.UNITS[word.at(-1) ?? ""];
	if (!unit) return null;
	const to = at + word.length;
	const inner = folded[to] === "第" ? chainAt(folded, to) : null;
	const own = step(unit, null, "previous");
	return inner
		? { ...inner, steps: [own, ...inner.steps] }
		: { steps: [own], also: [], through: null, to };
}

/** The references of a Chinese text, in textual order. */
export function chineseReferences(text: string, folded: string, _hits: Hits): readonly Reference[] {
	const found: Reference[] = [];
	let end = words.OWN_LABEL.exec(folded.slice(0, 24))?.[0].length ?? 0;
	words.START.lastIndex = end;
	for (let match = words.START.exec(folded); match; match = words.START.exec(folded)) {
		const chain = placeAt(folded, match.index, match[0]);
		if (!chain) continue;
		const before = folded.slice(Math.max(end, match.index - 64), match.index);
		const pointing = words.POINTING_BEFORE.exec(before);
		const previous = found.at(-1);
		const joined =
			previous !== undefined && words.JOINED.test(folded.slice(previous.to, match.index))
				? previous
				: null;
		const other = words.OWN_BEFORE.test(before) ? null : words.OTHER_BEFORE.exec(before);
		const first = chain.steps[0] as ReferenceStep;
		const pointed = pointing ? words.UNITS[pointing[2] ?? ""] : undefined;
		const outer = pointing
			? [step(pointed ?? "annex", null, pointing[1] === "本" ? "this" : "previous")]
			: joined && !other
				? shared(joined, first.unit)
				: [];
		const title =
			other?.[1] ??
			(joined && !other && !words.OWN_BEFORE.test(before) && !pointing ? joined.title : null);
		const from = match.index - (pointing?.[0].length ?? other?.[0].length ?? 0);
		const path = [...outer, ...chain.steps];
		const make = (steps: readonly ReferenceStep[], start: number): Reference => ({
			from: start,
			to: chain.to,
			in: "text",
			text: text.slice(start, chain.to),
			target: targetOf(steps),
			number: steps.at(-1)?.label ?? null,
			path: steps,
			through: chain.through,
			instrument: title === null ? "this" : "other",
			title,
		});
		found.push(make(path, from));
		for (const extra of chain.also) found.push(make([...path.slice(0, -1), extra], from));
		end = chain.to;
		words.START.lastIndex = end;
	}
	return [...found, ...titles(text, folded, found)].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Other instruments named without a place in them: 《联合国宪章》. */
function titles(text: string, folded: string, found: readonly Reference[]): Reference[] {
	if (!folded.includes("《")) return [];
	const named: Reference[] = [];
	let at = 0;
	for (const match of matchesOf(words.TITLE, folded)) {
		if (!words.INSTRUMENT.test(match[0])) continue;
		const from = match.index;
		const to = from + match[0].length;
		while (at < found.length && (found[at] as Reference).to <= from) at += 1;
		if ((found[at]?.from ?? to) < to) continue;
		named.push({
			from,
			to,
			in: "text",
			text: text.slice(from, to),
			target: "instrument",
			number: null,
			path: [],
			through: null,
			instrument: "other",
			title: text.slice(from, to),
		});
	}
	return named;
}
