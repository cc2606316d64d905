import { openLength, type Run } from "../../engine/index";
import type { Place } from "./types";

/** An edit of one block's words, as undo steps are told apart by. */
export interface TypedWords {
	readonly block: string;
	readonly before: Place | null;
	readonly old: readonly Run[];
	readonly runs: readonly Run[];
}

/**
 * Names the undo step that an edit of words belongs to. A step ends at a move of the caret or to another block, and where
 * writing turns into deleting or back; that it ends with a pause is up to the history.
 */
export function createTypingBursts(
	language: string,
): (typed: TypedWords, after: Place | null) => string {
	let burst = 0;
	let caret: Place | null = null;
	let growing = true;
	return ({ block, before, old, runs }, after) => {
		const grows = openLength(runs) >= openLength(old);
		const continues =
			caret !== null &&
			before?.block === caret.block &&
			before.offset === caret.offset &&
			block === caret.block &&
			grows === growing;
		if (!continues) burst += 1;
		caret = after;
		growing = grows;
		return `type:${language}:${block}:${burst}`;
	};
}
