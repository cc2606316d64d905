import type { Span } from "../text/types";

/** Hits that stand in no stop phrase of their concept. */
export function unstopped(hits: readonly Span[], stops: readonly Span[]): Span[] {
	return hits.filter((hit) => !stops.some((stop) => stop.from <= hit.from && hit.to <= stop.to));
}

/** The order of a concept's hits: by start, longer first. */
export function inOrder(a: Span, b: Span): number {
	return a.from - b.from || b.to - a.to;
}

/** Puts hits in order, those of two terms in one place told once. They come nearly sorted, by their starts. */
function settled(hits: Span[]): readonly Span[] {
	let kept = 1;
	for (let at = 1; at < hits.length; at++) {
		const hit = hits[at] as Span;
		let place = kept;
		while (place > 0 && inOrder(hits[place - 1] as Span, hit) > 0) place -= 1;
		const before = hits[place - 1];
		if (before && before.from === hit.from && before.to === hit.to) continue;
		for (let move = kept; move > place; move--) hits[move] = hits[move - 1] as Span;
		hits[place] = hit;
		kept += 1;
	}
	hits.length = kept;
	return hits;
}

/** The hits of one text by the numbers of their concepts, in flat tables until they are asked for. */
export interface Gathering {
	/** Adds a hit of the concept with that number, or of its stop phrases: their numbers stand behind the last concept. */
	add(number: number, from: number, to: number): void;
	/** Gives a concept its spans outright. */
	set(number: number, spans: readonly Span[]): void;
	/** The numbers that have hits, in the order of their first. */
	filled(): readonly number[];
	has(number: number): boolean;
	/** A concept's hits outside its stop phrases; `undefined` where it has none, stopped ones counted. */
	spansOf(number: number): readonly Span[] | undefined;
	clear(): void;
}

/** Makes a gathering for so many concepts. */
export function createGathering(concepts: number): Gathering {
	const first = new Int32Array(2 * concepts).fill(-1);
	const last = new Int32Array(2 * concepts);
	const lists: (readonly Span[] | undefined)[] = Array.from({ length: concepts }, () => undefined);
	// Three numbers a hit: its ends, and the next hit of the same number or -1.
	let hits = new Int32Array(3 * 128);
	let end = 0;
	let filled: number[] = [];
	const spanAt = (at: number): Span => ({ from: hits[at] as number, to: hits[at + 1] as number });
	const listed = (number: number): Span[] => {
		// Most have one hit, and what is pushed into a list takes room for many.
		const list = [spanAt(first[number] as number)];
		let at = hits[(first[number] as number) + 2] as number;
		for (; at >= 0; at = hits[at + 2] as number) list.push(spanAt(at));
		return list;
	};
	return {
		add: (number, from, to) => {
			if (end === hits.length) {
				const wider = new Int32Array(2 * hits.length);
				wider.set(hits);
				hits = wider;
			}
			hits[end] = from;
			hits[end + 1] = to;
			hits[end + 2] = -1;
			if (first[number] === -1) {
				first[number] = end;
				filled.push(number);
			} else hits[(last[number] as number) + 2] = end;
			last[number] = end;
			end += 3;
		},
		set: (number, spans) => {
			if (first[number] === -1 && lists[number] === undefined) filled.push(number);
			lists[number] = spans;
		},
		filled: () => filled,
		has: (number) => first[number] !== -1 || lists[number] !== undefined,
		spansOf: (number) => {
			const known = lists[number];
			if (known !== undefined || first[number] === -1) return known;
			const list = listed(number);
			const left =
				first[concepts + number] === -1 ? list : unstopped(list, listed(concepts + number));
			const spans = left.length > 1 ? settled(left) : left;
			lists[number] = spans;
			return spans;
		},
		clear: () => {
			for (let at = 0; at < filled.length; at++) {
				const number = filled[at] as number;
				first[number] = -1;
				if (number < concepts) lists[number] = undefined;
			}
			filled = [];
			end = 0;
		},
	};
}
