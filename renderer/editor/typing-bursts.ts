import { openLength, type Run } from "../../engine/index";
import type { Place } from "./types";

/** A pause of this many milliseconds begins a new undo step: about the time of a thought between words. */
const PAUSE_MILLISECONDS = 900;

/** An edit of one block's words, as undo steps are told apart by. */
export interface TypedWords {
	readonly block: string;
	readonly before: Place | null;
	readonly old: readonly Run[];
	readonly runs: readonly Run[];
}

/**
 * Names the undo step that an edit of words belongs to. A step ends with a pause, at a move of the caret or to another block,
 * and where writing turns into deleting or back.
 */
export function createTypingBursts(
	language: string,
	now: () => number,
): (typed: TypedWords, after: Place | null) => string {
	let burst = 0;
	let time = Number.NEGATIVE_INFINITY;
	let caret: Place | null = null;
	let growing = true;
	return ({ block, before, old, runs }, after) => {
		const grows = openLength(runs) >= openLength(old);
		const moment = now();
		const continues =
			caret !== null &&
			before?.block === caret.block &&
			before.offset === caret.offset &&
			block === caret.block &&
			grows === growing &&
			moment - time < PAUSE_MILLISECONDS;
		if (!continues) burst += 1;
		time = moment;
		caret = after;
		growing = grows;
		return `type:${language}:${block}:${burst}`;
	};
}
