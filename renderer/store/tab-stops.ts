import type { Span } from "../../engine/index";
import type { Place } from "../editor/types";

/** What a drafter still sets in words that were inserted: places of one block that Tab goes through. */
export interface TabStops {
	readonly block: string;
	/** In the order of the text, in UTF-16 units of the block's open text. */
	readonly spans: readonly Span[];
	/** What was proposed at each; a stop with other words by now has been set. */
	readonly proposals: readonly string[];
	/** Index of the stop that was last gone to. */
	readonly current: number;
	/** The open text that the spans count in. */
	readonly text: string;
}

/** The stops of words just inserted, the first of them gone to; `null` where there is nothing to set. */
export function tabStops(block: string, text: string, spans: readonly Span[]): TabStops | null {
	if (spans.length === 0) return null;
	const proposals = spans.map(({ from, to }) => text.slice(from, to));
	return { block, spans, proposals, current: 0, text };
}

/** Where a stop stands: what the caret request that selects it takes. */
export function stopPlace(stops: TabStops): { readonly place: Place; readonly select: number } {
	const { from, to } = stops.spans[stops.current] ?? { from: 0, to: 0 };
	return { place: { block: stops.block, offset: from }, select: to - from };
}

/** The stops after the block's text has changed in one stretch; `null` where the stretch cuts into one of them. */
export function carryStops(stops: TabStops, now: string): TabStops | null {
	const { text: before, spans, current } = stops;
	if (before === now) return stops;
	const most = Math.min(before.length, now.length);
	let head = 0;
	while (head < most && before.charCodeAt(head) === now.charCodeAt(head)) head += 1;
	const shift = now.length - before.length;
	let tail = 0;
	while (
		tail < most - head &&
		before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
	)
		tail += 1;
	const end = before.length - tail;
	const carried: Span[] = [];
	for (const [index, { from, to }] of spans.entries()) {
		const inside = from <= head && end <= to;
		if (inside && (index === current || (from < head && end < to)))
			carried.push({ from, to: to + shift });
		else if (end <= from) carried.push({ from: from + shift, to: to + shift });
		else if (to <= head) carried.push({ from, to });
		else return null;
	}
	return { ...stops, spans: carried, text: now };
}

/** The stops with the next one gone to that is still as proposed, round from the end; `null` where all others are set. */
export function stepStops(stops: TabStops, by: 1 | -1): TabStops | null {
	const { spans, proposals, text, current } = stops;
	for (let steps = 1; steps < spans.length; steps += 1) {
		const at = (current + by * steps + spans.length * steps) % spans.length;
		const { from, to } = spans[at] ?? { from: 0, to: 0 };
		if (text.slice(from, to) === proposals[at]) return { ...stops, current: at };
	}
	return null;
}
