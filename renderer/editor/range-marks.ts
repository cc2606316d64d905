import type { Span } from "../../engine/index";
import type { BlockWatch } from "./block-watch";
import { type OpenWords, openRange, openText, openWords } from "./open-words";
import { type PaintedRange, paintRanges } from "./range-paint";

/** Words of a block that a feature marks; offsets are UTF-16 into its plain text with brackets shown open. */
export interface RangeMark extends Span {
	/** Painted by the style rule `::highlight(clausula-<name>)`. */
	readonly name: string;
}

/** What a feature marks over the text. */
export interface RangeMarks {
	/** Each name's place over the other marks; evidence takes 0 to 7. */
	readonly priorities: Readonly<Record<string, number>>;
	/** `text` yields the block's words as they stand on the page. */
	readonly marksOf: (block: string, text: () => string) => readonly RangeMark[];
	/** Tells of changes that typing did not make, until the function returned is called. */
	readonly subscribe: (changed: () => void) => () => void;
}

/** Paints the marks of a feature near the viewport; returns what takes them away. */
export function registerRangeMarks(watch: BlockWatch, marks: RangeMarks): () => void {
	const named = (name: string): string => `clausula-${name}`;
	const priorities = Object.fromEntries(
		Object.entries(marks.priorities).map(([name, priority]) => [named(name), priority]),
	);
	const paint = paintRanges(watch, priorities, (block): readonly PaintedRange[] => {
		let words: OpenWords | null = null;
		const known = (): OpenWords => (words ??= openWords(block));
		const own = marks.marksOf(block.dataset.block ?? "", () => openText(known()));
		return own.flatMap(({ name, ...span }) => {
			const range = openRange(known(), span);
			return range ? [{ name: named(name), range }] : [];
		});
	});
	const stop = marks.subscribe(() => paint.repaint());
	return () => {
		stop();
		paint.close();
	};
}
