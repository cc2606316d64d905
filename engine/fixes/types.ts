import type { Message } from "../reading/types";
import type { Span } from "../text/types";

/** What a quick fix does: words replaced or struck, somebody named, a time limit added, a vague measure given a number, a verb made binding. */
export type FixKind = "replace" | "strike" | "bearer" | "time" | "measure" | "strengthen";

/** A span of a clause's text with what takes its place; an empty span inserts, an empty text strikes. */
export interface TextEdit extends Span {
	readonly text: string;
}

/** A change of a clause's words that was read again: its problem is gone, or its level higher. */
export interface Fix {
	readonly kind: FixKind;
	/** `fix.<kind>` with what is written as `text` and what stood there as `words`. */
	readonly label: Message;
	/** The words of the clause that are mended. */
	readonly at: Span;
	/** The check of the problem or finding that it answers. */
	readonly check: string;
	/** Index into the reading's norms; `null` where the fix belongs to no norm. */
	readonly norm: number | null;
	/** In the clause's text as it was read, in order and apart. */
	readonly edits: readonly TextEdit[];
	/** What the drafter may still set, in the text after the edits and in its order; the first is selected. */
	readonly stops: readonly Span[];
}
