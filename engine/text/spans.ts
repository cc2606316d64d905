import type { Span } from "./types";

/** Index of the first of some spans, sorted by their starts, that starts at or behind an offset; their number where none does. */
export function firstAt(spans: readonly Span[], offset: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle] as Span).from < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

const NONE: readonly never[] = [];

/** The spans, sorted by their starts, that lie in a window. */
export function spansIn<T extends Span>(spans: readonly T[], window: Span): readonly T[] {
	const first = firstAt(spans, window.from);
	let within = true;
	let end = first;
	for (; end < spans.length; end++) {
		const span = spans[end] as T;
		if (span.from > window.to) break;
		within &&= span.to <= window.to;
	}
	if (end === first) return NONE;
	if (within) return first === 0 && end === spans.length ? spans : spans.slice(first, end);
	const found: T[] = [];
	for (let at = first; at < end; at++) {
		const span = spans[at] as T;
		if (span.to <= window.to) found.push(span);
	}
	return found;
}

/** Whether one of the spans, sorted by their starts, lies in a window. */
export function anyIn(spans: readonly Span[] | undefined, window: Span): boolean {
	if (!spans) return false;
	for (let at = firstAt(spans, window.from); at < spans.length; at++) {
		const span = spans[at] as Span;
		if (span.from > window.to) return false;
		if (span.to <= window.to) return true;
	}
	return false;
}

const BUCKET = 256;
/** Fewer spans are quicker looked through than put into buckets. */
const FEW = 16;

/** Finds, in nearly constant time, which of some spans (in any order) hold an offset: their indices, ascending. */
export function spanLookup(spans: readonly Span[]): (offset: number) => readonly number[] {
	const all = spans.map((_, index) => index);
	const holding = (indices: readonly number[], offset: number): readonly number[] => {
		const found: number[] = [];
		for (let at = 0; at < indices.length; at++) {
			const index = indices[at] as number;
			const { from, to } = spans[index] as Span;
			if (from <= offset && offset < to) found.push(index);
		}
		return found;
	};
	if (spans.length <= FEW) return (offset) => holding(all, offset);
	const buckets = new Map<number, number[]>();
	spans.forEach(({ from, to }, index) => {
		for (let bucket = Math.floor(from / BUCKET); bucket * BUCKET < to; bucket++) {
			const list = buckets.get(bucket);
			if (list) list.push(index);
			else buckets.set(bucket, [index]);
		}
	});
	return (offset) => holding(buckets.get(Math.floor(offset / BUCKET)) ?? [], offset);
}
