import type { Resolution, Span } from "../../engine/index";
import type { Store } from "../store/store";
import type { BlockWatch } from "./block-watch";
import { evidenceSpans, PAINTS, type Paint, type PaintChoice } from "./evidence-spans";
import { type PaintedRange, paintRanges } from "./range-paint";
import { readWords, wordsRanges } from "./read-words";
import type { ReadClause } from "./types";

/** What the highlights are drawn from. */
export interface EvidenceState extends PaintChoice {
	readonly readings: ReadonlyMap<string, ReadClause>;
	readonly resolution: Resolution;
	/** Words of each block that are proposed to go, and so not read: sorted spans of its open text. */
	readonly leftOut: ReadonlyMap<string, readonly Span[]>;
	/** The block whose evidence is drawn stronger. */
	readonly currentBlock: string | null;
}

/** The registry's name of a paint; the current clause's evidence stands under a second name as well. */
export function highlightName(paint: Paint, current: boolean): string {
	return current ? `clausula-${paint}-current` : `clausula-${paint}`;
}

/**
 * Paints the evidence of blocks near the viewport through the CSS Custom Highlight API; the document isn't touched.
 * Does nothing where the API is missing. Returns what takes the paint away.
 */
export function registerEvidenceHighlights(
	watch: BlockWatch,
	state: Store<EvidenceState>,
): () => void {
	const priorities = Object.fromEntries(
		PAINTS.flatMap((paint, index) => [
			[highlightName(paint, false), index],
			[highlightName(paint, true), index + PAINTS.length],
		]),
	);
	const paint = paintRanges(watch, priorities, (block) => {
		const { readings, resolution, leftOut, currentBlock, ...choice } = state.get();
		const id = block.dataset.block ?? "";
		const read = readings.get(id);
		if (read === undefined) return [];
		const words = readWords(block, resolution, leftOut.get(id));
		const ranges: PaintedRange[] = [];
		for (const [kind, spans] of evidenceSpans(read, words.text, choice)) {
			for (const span of spans) {
				for (const range of wordsRanges(words, span))
					for (const current of id === currentBlock ? [false, true] : [false])
						ranges.push({ name: highlightName(kind, current), range });
			}
		}
		return ranges;
	});

	let before = state.get();
	const stopState = state.subscribe(() => {
		const now = state.get();
		const everything =
			now.resolution !== before.resolution ||
			now.leftOut !== before.leftOut ||
			now.dimensionOf !== before.dimensionOf ||
			now.enabledDimensions !== before.enabledDimensions ||
			now.showProblems !== before.showProblems;
		paint.repaint(({ dataset }) => {
			const id = dataset.block ?? "";
			const moved =
				now.currentBlock !== before.currentBlock &&
				(id === now.currentBlock || id === before.currentBlock);
			return everything || moved || now.readings.get(id) !== before.readings.get(id);
		});
		before = now;
	});
	return () => {
		stopState();
		paint.close();
	};
}
