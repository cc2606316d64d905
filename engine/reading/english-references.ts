import * as words from "../language/en/references";
import type { Span } from "../text/types";
import { DEPTH, type Item, itemsAt, matchAt, step, tailAt, unitAt } from "./english-places";
import type { Hits } from "./hits";
import type { Reference, ReferenceStep } from "./types";

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
