import type { BlockWatch } from "./block-watch";

/** A stretch of the document and the name of the highlight that paints it. */
export interface PaintedRange {
	readonly name: string;
	readonly range: StaticRange;
}

/** Paints over the text of one editor. */
export interface RangePaint {
	/** Paints anew those blocks near the viewport for which `wanted` holds; all of them where it is left out. */
	readonly repaint: (wanted?: (block: HTMLElement) => boolean) => void;
	readonly close: () => void;
}

const NOTHING: RangePaint = { repaint: () => {}, close: () => {} };

/** The highlight with a name, made where there is none; editors side by side share it. */
function sharedHighlight(name: string, priority: number): Highlight {
	const known = CSS.highlights.get(name);
	if (known) return known;
	const fresh = new Highlight();
	fresh.priority = priority;
	CSS.highlights.set(name, fresh);
	return fresh;
}

/**
 * Paints ranges in the blocks near the viewport through the CSS Custom Highlight API; the document isn't touched, and nothing
 * happens where the API is missing. `priorities` gives each name its place over the others, the highest on top.
 */
export function paintRanges(
	watch: BlockWatch,
	priorities: Readonly<Record<string, number>>,
	rangesOf: (block: HTMLElement) => readonly PaintedRange[],
): RangePaint {
	if (typeof Highlight === "undefined") return NOTHING;
	const painted = new Map<HTMLElement, (readonly [Highlight, AbstractRange])[]>();
	const clear = (block: HTMLElement): void => {
		for (const [highlight, range] of painted.get(block) ?? []) highlight.delete(range);
		painted.delete(block);
	};
	const paint = (block: HTMLElement): void => {
		clear(block);
		const ranges = rangesOf(block).map(({ name, range }) => {
			const highlight = sharedHighlight(name, priorities[name] ?? 0);
			highlight.add(range);
			return [highlight, range] as const;
		});
		if (ranges.length > 0) painted.set(block, ranges);
	};
	const stopWatch = watch.listen(({ shown, gone, edited }) => {
		gone.forEach(clear);
		shown.forEach(paint);
		edited.forEach(paint);
	});
	return {
		repaint(wanted = () => true) {
			for (const block of watch.near()) if (wanted(block)) paint(block);
		},
		close() {
			stopWatch();
			for (const block of [...painted.keys()]) clear(block);
		},
	};
}
