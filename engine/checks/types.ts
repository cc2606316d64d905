import type { ByLanguage, Language } from "../language/types";
import type { ActorStatus, Force, InstrumentType, Level, Part } from "../reading/types";

/** The dimensions that the core checklist asks of every instrument. */
export type CoreDimension = "autonomy" | "accountability" | "verification";

/** The dimensions of the score. */
export type Dimension = CoreDimension | "responsible-use" | "alliance" | "signability";

/** Terms of a concept: English terms under `en`, Chinese under `zh` (Simplified; Traditional text is folded before matching). */
export interface ConceptTerms {
	readonly en?: readonly string[];
	readonly zh?: readonly string[];
}

/** Words that spoil a match only where they stand close to it: within `by` tokens of the matched words. */
export interface Apart {
	readonly of: readonly string[];
	readonly by: number;
}

/**
 * A condition over the words in one window. Each entry of `all` names a concept (of the check, or `pack:` of the language pack),
 * alternatives joined by `|`; every entry must occur, `near` at most that many tokens apart (English words, Chinese characters);
 * none of `none` may occur in the window. An entry may be narrowed: `subject:` to the words before a norm's word of force,
 * `predicate:` to those after it, `around:` to heading and chapeau.
 */
export interface Pattern {
	readonly all: readonly string[];
	readonly none?: readonly string[];
	readonly apart?: Apart;
	readonly near?: number;
	/** The entries occur in the order given. */
	readonly ordered?: boolean;
	/** The window: the norm's own words, the sentence, or the whole clause (default `sentence`). */
	readonly within?: "norm" | "sentence" | "clause";
}

/** A rule: when its pattern matches, the clause addresses the check. */
export interface CheckRule extends Pattern {
	readonly id: string;
	readonly languages?: readonly ("en" | "zh")[];
	/** Forces of the governing norm for which the rule applies; default: any. */
	readonly forces?: readonly Force[];
	/** Statuses of the bearer for which the rule applies; default: any. */
	readonly bearers?: readonly ActorStatus[];
	/** Concepts looked for in heading or chapeau; at least one must be there. */
	readonly context?: readonly string[];
	/** Concepts of which none may be in heading or chapeau. */
	readonly contextNone?: readonly string[];
	/** `force` derives the level from the governing norm (default); a number fixes it before specifics. */
	readonly level?: "force" | Level;
	/** The level is never above this. */
	readonly cap?: Level;
	/** Ids of the specifics that lift level 2 to 3; default: all of the check's. */
	readonly specifics?: readonly string[];
	/** The word matched by the first entry stands after the word of force ("shall not deploy", 不得部署). */
	readonly afterForce?: boolean;
	/** Attributes that the rule itself gives. */
	readonly attributes?: Readonly<Record<string, readonly string[]>>;
}

/** A specific lifts an undertaken clause to level 3 when its pattern stands with the matched act. */
export interface Specific extends Pattern {
	readonly id: string;
}

/** Rules over words and norms with what they rest on: a check, or a modifier of a whole document. */
export interface RuleSet {
	readonly id: string;
	/** Where it comes from: instruments, scholarship, practice. */
	readonly source: readonly string[];
	readonly concepts: Readonly<Record<string, ConceptTerms>>;
	readonly rules: readonly CheckRule[];
	readonly specifics: readonly Specific[];
	/** Attribute name → value → concept that shows it. */
	readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A check as data: `check.json` in the folder named by its id. */
export interface CheckData extends RuleSet {
	readonly dimension: Dimension;
}

/** An example that is run as a test: what this check says of this clause. Level 0 is a near miss. */
export interface CheckExample {
	readonly text: string;
	readonly language: Language;
	readonly heading?: string;
	readonly chapeau?: string;
	readonly part?: Part;
	readonly instrument?: InstrumentType;
	readonly level: Level;
	/** Words that the evidence must overlap; required from level 1. */
	readonly quote?: string;
}

/** Name and question of a check for people, localised. */
export interface CheckTexts {
	readonly label: ByLanguage<string>;
	readonly question: ByLanguage<string>;
}
