import type { Resolution, Span } from "../../engine/index";
import { openWords } from "./open-words";

/** The text nodes of a block's element that a reading counts, in order, and their words joined. */
export interface ReadWords {
	readonly text: string;
	readonly nodes: readonly Text[];
	/** UTF-16 offset in `text` at which each node starts. */
	readonly starts: readonly number[];
	/** UTF-16 offset in each node at which its words start: above 0 where words before them are left out. */
	readonly within: readonly number[];
	/** Whether words before those of the node are left out. */
	readonly parted: readonly boolean[];
}

/**
 * Collects the words of a block as they are read under `resolution`: one option of each bracket, no signs, no tags, and none of the
 * words in `leftOut`, sorted spans of the block's open text.
 */
export function readWords(
	block: Element,
	resolution: Resolution,
	leftOut: readonly Span[] = [],
): ReadWords {
	const nodes: Text[] = [];
	const starts: number[] = [];
	const within: number[] = [];
	const parted: boolean[] = [];
	let skipped = false;
	let text = "";
	const open = leftOut.length === 0 ? null : openWords(block);
	const put = (node: Text, from: number, to: number): void => {
		nodes.push(node);
		starts.push(text.length);
		within.push(from);
		parted.push(skipped);
		skipped = false;
		text += node.data.slice(from, to);
	};
	const add = (node: Text): void => {
		const place = open?.find((piece) => piece.node === node);
		if (!place) {
			put(node, 0, node.length);
			return;
		}
		if (place.whole) {
			if (leftOut.some(({ from, to }) => from <= place.from && place.from < to)) skipped = true;
			else put(node, 0, node.length);
			return;
		}
		let at = 0;
		for (const gone of leftOut) {
			if (gone.to <= place.from + at) continue;
			if (gone.from >= place.to) break;
			if (gone.from > place.from + at) put(node, at, gone.from - place.from);
			at = Math.min(node.length, gone.to - place.from);
			skipped = true;
		}
		if (at < node.length || node.length === 0) put(node, at, node.length);
	};
	const visit = (parent: Element): void => {
		for (let child = parent.firstChild; child; child = child.nextSibling) {
			if (child instanceof Text) {
				add(child);
			} else if (child instanceof HTMLElement && child.dataset.unread === undefined) {
				const { option } = child.dataset;
				if (option === undefined || option === readOption(child, resolution)) visit(child);
			}
		}
	};
	visit(block);
	return { text, nodes, starts, within, parted };
}

function readOption(option: HTMLElement, resolution: Resolution): string | undefined {
	const bracket = option.parentElement;
	const chosen = resolution[bracket?.dataset.bracket ?? ""];
	if (chosen !== undefined) return chosen;
	return bracket?.querySelector<HTMLElement>(":scope > [data-option]")?.dataset.option;
}

/**
 * Moves a span of the text that was read to the text that stands now, as if one stretch had been replaced;
 * `null` where the span touches that stretch.
 */
export function carrySpan(span: Span, read: string, now: string): Span | null {
	if (read === now) return span;
	const most = Math.min(read.length, now.length);
	let head = 0;
	while (head < most && read.charCodeAt(head) === now.charCodeAt(head)) head++;
	let tail = 0;
	while (
		tail < most - head &&
		read.charCodeAt(read.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
	) {
		tail++;
	}
	if (span.to <= head) return span;
	const shift = now.length - read.length;
	if (span.from >= read.length - tail) return { from: span.from + shift, to: span.to + shift };
	return null;
}

/**
 * The ranges of the document over `span` of `words.text`: one, or several where words between are left out; none where the span is
 * empty or out of bounds.
 */
export function wordsRanges(words: ReadWords, span: Span): readonly StaticRange[] {
	if (span.from >= span.to || span.from < 0 || span.to > words.text.length) return [];
	const last = lastAtOrBefore(words.starts, span.to - 1);
	const ranges: StaticRange[] = [];
	let first = lastAtOrBefore(words.starts, span.from);
	for (let at = first; at <= last; at += 1) {
		if (at < last && !words.parted[at + 1]) continue;
		const startContainer = words.nodes[first];
		const endContainer = words.nodes[at];
		if (startContainer === undefined || endContainer === undefined) return [];
		const from = Math.max(span.from, words.starts[first] ?? 0);
		const to = Math.min(span.to, words.starts[at + 1] ?? words.text.length);
		ranges.push(
			new StaticRange({
				startContainer,
				startOffset: from - (words.starts[first] ?? 0) + (words.within[first] ?? 0),
				endContainer,
				endOffset: to - (words.starts[at] ?? 0) + (words.within[at] ?? 0),
			}),
		);
		first = at + 1;
	}
	return ranges;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
