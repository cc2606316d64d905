import type { Resolution } from "../../engine/index";
import type { Store } from "../store/store";
import type { BlockWatch } from "./block-watch";
import { evidenceSpans, PAINTS, type Paint, type PaintChoice } from "./evidence-spans";
import { readWords, wordsRange } from "./read-words";
import type { ReadClause } from "./types";

/** What the highlights are drawn from. */
export interface EvidenceState extends PaintChoice {
	readonly readings: ReadonlyMap<string, ReadClause>;
	readonly resolution: Resolution;
	/** The block whose evidence is drawn stronger. */
	readonly currentBlock: string | null;
}

/** The registry's name of a paint; the current clause's evidence stands under a second name as well. */
export function highlightName(paint: Paint, current: boolean): string {
	return current ? `clausula-${paint}-current` : `clausula-${paint}`;
}

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
 * Paints the evidence of blocks near the viewport through the CSS Custom Highlight API; the document isn't touched.
 * Does nothing where the API is missing. Returns what takes the paint away.
 */
export function registerEvidenceHighlights(
	watch: BlockWatch,
	state: Store<EvidenceState>,
): () => void {
	if (typeof Highlight === "undefined") return () => {};
	const highlights = new Map<string, Highlight>();
	PAINTS.forEach((paint, index) => {
		highlights.set(
			highlightName(paint, false),
			sharedHighlight(highlightName(paint, false), index),
		);
		highlights.set(
			highlightName(paint, true),
			sharedHighlight(highlightName(paint, true), index + PAINTS.length),
		);
	});
	const painted = new Map<HTMLElement, (readonly [Highlight, AbstractRange])[]>();

	const clear = (block: HTMLElement): void => {
		for (const [highlight, range] of painted.get(block) ?? []) highlight.delete(range);
		painted.delete(block);
	};
	const paintBlock = (block: HTMLElement): void => {
		clear(block);
		const { readings, resolution, currentBlock, ...choice } = state.get();
		const id = block.dataset.block ?? "";
		const read = readings.get(id);
		if (read === undefined) return;
		const words = readWords(block, resolution);
		const ranges: (readonly [Highlight, AbstractRange])[] = [];
		for (const [paint, spans] of evidenceSpans(read, words.text, choice)) {
			for (const span of spans) {
				const range = wordsRange(words, span);
				if (range === null) continue;
				for (const current of id === currentBlock ? [false, true] : [false]) {
					const highlight = highlights.get(highlightName(paint, current));
					if (!highlight) continue;
					highlight.add(range);
					ranges.push([highlight, range]);
				}
			}
		}
		if (ranges.length > 0) painted.set(block, ranges);
	};

	let before = state.get();
	const stopState = state.subscribe(() => {
		const now = state.get();
		const everything =
			now.resolution !== before.resolution ||
			now.dimensionOf !== before.dimensionOf ||
			now.enabledDimensions !== before.enabledDimensions ||
			now.showProblems !== before.showProblems;
		for (const block of watch.near()) {
			const id = block.dataset.block ?? "";
			const moved =
				now.currentBlock !== before.currentBlock &&
				(id === now.currentBlock || id === before.currentBlock);
			if (everything || moved || now.readings.get(id) !== before.readings.get(id))
				paintBlock(block);
		}
		before = now;
	});
	const stopWatch = watch.listen(({ shown, gone }) => {
		gone.forEach(clear);
		shown.forEach(paintBlock);
	});
	return () => {
		stopState();
		stopWatch();
		for (const block of [...painted.keys()]) clear(block);
	};
}
