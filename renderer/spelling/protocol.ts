import type { Dialect } from "./speller";

/** What the window asks of the spelling worker. */
export type SpellingRequest =
	| {
			readonly id: number;
			readonly kind: "check";
			readonly dialect: Dialect;
			readonly words: readonly string[];
	  }
	| {
			readonly id: number;
			readonly kind: "suggest";
			readonly dialect: Dialect;
			readonly word: string;
	  };

/** The words asked about that are spelled wrong, or what may have been meant. */
export interface SpellingResponse {
	readonly id: number;
	readonly words: readonly string[];
}
