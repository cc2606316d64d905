import type { Span } from "../text/types";

/** The spans of a list in textual order that lie within a range; found by halving, so that long texts stay linear. */
export function spansWithin<T extends Span>(
	spans: readonly T[] | undefined,
	from: number,
	to: number,
): T[] {
	if (!spans || spans.length === 0) return [];
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle] as T).from < from) low = middle + 1;
		else high = middle;
	}
	const found: T[] = [];
	for (let at = low; at < spans.length; at += 1) {
		const span = spans[at] as T;
		if (span.from > to) break;
		if (span.to <= to) found.push(span);
	}
	return found;
}
