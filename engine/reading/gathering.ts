import type { Span } from "../text/types";

/** Spans by number, kept in flat tables until they are asked for. */
export interface Gathering {
	add(number: number, from: number, to: number): void;
	/** The numbers that have spans, in the order of their first. */
	filled(): readonly number[];
	/** In the order in which they were added. */
	spansOf(number: number): Span[];
	clear(): void;
}

/** Makes a gathering for the numbers below `numbers`. */
export function createGathering(numbers: number): Gathering {
	const first = new Int32Array(numbers).fill(-1);
	const last = new Int32Array(numbers);
	// Three numbers a span: its ends, and the next span of the same number or -1.
	let spans = new Int32Array(3 * 1024);
	let end = 0;
	let filled: number[] = [];
	return {
		add: (number, from, to) => {
			if (end + 3 > spans.length) {
				const wider = new Int32Array(2 * spans.length);
				wider.set(spans);
				spans = wider;
			}
			spans[end] = from;
			spans[end + 1] = to;
			spans[end + 2] = -1;
			if (first[number] === -1) {
				first[number] = end;
				filled.push(number);
			} else spans[(last[number] as number) + 2] = end;
			last[number] = end;
			end += 3;
		},
		filled: () => filled,
		spansOf: (number) => {
			const list: Span[] = [];
			for (let at = first[number] as number; at >= 0; at = spans[at + 2] as number)
				list.push({ from: spans[at] as number, to: spans[at + 1] as number });
			return list;
		},
		clear: () => {
			for (const number of filled) first[number] = -1;
			filled = [];
			end = 0;
		},
	};
}
