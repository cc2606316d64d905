import type { ReactNode } from "react";
import type { Span } from "../../engine/index";
import type { AppState } from "../store/state";

/** What a card is about: a place in a block's open text, or the whole block where `offset` is `null`. */
export interface CardPlace {
	readonly block: string;
	/** UTF-16 units into the block's plain text with every bracket shown open. */
	readonly offset: number | null;
}

/** A card that is asked for: by resting the pointer on words, or by key at the caret, which takes the focus. */
export interface CardRequest extends CardPlace {
	readonly by: "pointer" | "keyboard";
}

/** What one feature says of a place. */
export interface CardPart {
	/** The words it is about, as spans of the open text; none where the whole block is meant. */
	readonly spans: readonly Span[];
	readonly content: ReactNode;
}

/** A feature's section of the card; `null` where it has nothing to say of the place. Components read the rest from the store. */
export type CardSource = (place: CardPlace, state: AppState) => CardPart | null;

/** Whether a span is what a place is about; a place without an offset means all of its block. */
export function isAt({ from, to }: Span, { offset }: CardPlace): boolean {
	return offset === null || (from <= offset && offset <= to);
}
