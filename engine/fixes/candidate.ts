import type { ClauseInput, ClauseReading, Norm } from "../reading/types";
import type { Span } from "../text/types";
import type { Fix, FixKind, TextEdit } from "./types";

/** What fixes are sought for. */
export interface FixScene {
	/** With the language that the clause was read in. */
	readonly input: ClauseInput;
	readonly reading: ClauseReading;
	/** Whoever bears norms in the draft, the most frequent first, as its sentences begin. */
	readonly bearers: readonly string[];
}

/** A fix before it has been read again. */
export interface Candidate extends Fix {
	/** Of several ways to the same end the first that holds is offered. */
	readonly end: string;
}

/** The norm that a word of force belongs to, with its index; `null` where none has it. */
export function normAt(
	{ norms }: ClauseReading,
	modal: Span,
): { readonly norm: Norm; readonly index: number } | null {
	const index = norms.findIndex(
		(norm) =>
			norm.modal?.in === "text" && norm.modal.from <= modal.from && modal.to <= norm.modal.to,
	);
	const norm = norms[index];
	return norm ? { norm, index } : null;
}

interface Offer {
	readonly kind: FixKind;
	readonly at: Span;
	readonly check: string;
	readonly norm: number | null;
	readonly edits: readonly TextEdit[];
	/** In the text after the edits. */
	readonly stops?: readonly Span[];
	/** What the label quotes as written. */
	readonly text: string;
	readonly end?: string;
}

/** Makes a candidate with its label. */
export function candidate({ input }: FixScene, offer: Offer): Candidate {
	const { kind, at, check, norm, edits, stops = [], text, end } = offer;
	const words = input.text.slice(at.from, at.to);
	return {
		kind,
		label: { id: `fix.${kind}`, params: { words, text } },
		at: { from: at.from, to: at.to },
		check,
		norm,
		edits,
		stops,
		end: end ?? `${kind} ${check} ${at.from} ${at.to} ${text}`,
	};
}
