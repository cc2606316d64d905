import { EN_TERM_PATTERNS } from "./en/terms";
import type { PackId } from "./pack";
import { ZH_TERM_PATTERNS } from "./zh/terms";

/** How a language defines terms and marks their use. Patterns are global and run on the text as written. */
export interface TermPatterns {
	/** Each match's first group is a term that is being defined. */
	readonly definitions: readonly RegExp[];
	/** Each match's first group is a term in quotation marks. */
	readonly quoted: RegExp;
	/** Each match's first group is a term known by its capitals; `null` where a script has none. */
	readonly capitalised: RegExp | null;
	/** Names that need no definition. */
	readonly proper: RegExp;
	/** Words before a capitalised term that make it part of another instrument's title; `null` where a script has none. */
	readonly foreign: RegExp | null;
	/** A clause with these words sets up what it names in capitals. */
	readonly founding: RegExp | null;
	/** Each match's first group is a body or thing that the words set up, and so explain. */
	readonly established: RegExp;
	/** The form under which two uses of a term are one: case and number put aside. */
	readonly stem: (term: string) => string;
	/** Letters that stand, in lower case, in every text whose stem holds the given one; `""` where none are sure to. */
	readonly root: (stem: string) => string;
}

/** The patterns of each pack. */
export const TERM_PATTERNS: Readonly<Record<PackId, TermPatterns>> = {
	en: EN_TERM_PATTERNS,
	zh: ZH_TERM_PATTERNS,
};
