import type { ByLanguage } from "../language/types";
import type { Message, Where } from "../reading/types";
import type { Span } from "../text/types";

/** What a delegation does with a text, the worst for the text first. */
export type ForecastVerdict = "refuse" | "hesitate" | "sign";

/** Phrases by the pack of the text in which they are looked for. */
export interface Terms {
	readonly en?: readonly string[];
	readonly zh?: readonly string[];
}

/** What decides whatever else the text says: a level, phrases, or a modifier of the whole text. */
export interface RedLine {
	/** Once in its profile. */
	readonly id: string;
	/** The built-in check whose level decides; absent where something else does. */
	readonly check?: string;
	readonly atLeast?: number;
	readonly atMost?: number;
	/** The modifier that must stand, or may not; absent where something else decides. */
	readonly modifier?: string;
	readonly stands?: boolean;
	/** In the notation of checks. */
	readonly phrases?: Terms;
	/** Letter for letter. */
	readonly words?: Terms;
	/** What the delegation does where the line is crossed. */
	readonly otherwise: "refuse" | "hesitate";
	readonly note: ByLanguage<string>;
}

/** A delegation as the author of a file imagines it. */
export interface Profile {
	readonly id: string;
	readonly name: ByLanguage<string>;
	readonly author: string | null;
	readonly notes: ByLanguage<string>;
	/** In the order of the file. */
	readonly redLines: readonly RedLine[];
	/** Check → -10 to 10; empty where red lines alone decide. */
	readonly weights: Readonly<Record<string, number>>;
	/** Points, 0–100; `null` where there are no weights. */
	readonly thresholds: { readonly sign: number; readonly hesitate: number } | null;
}

/** Words of a clause. */
export interface TextPlace extends Span {
	readonly clause: string;
	readonly in: Where;
	readonly text: string;
}

/** A check that keeps points from a delegation. */
export interface LostPoints {
	readonly check: string;
	readonly level: number;
	readonly weight: number;
	/** Points of 100 that it keeps. */
	readonly lost: number;
	/** The clause that it stands on; `null` where the text is silent. */
	readonly clause: string | null;
}

/** What is common to all reasons. */
interface ReasonBase {
	/** What the reason alone would make of the delegation. */
	readonly verdict: ForecastVerdict;
	/** Whether the verdict rests on it: of several, each alone is enough. */
	readonly decides: boolean;
	readonly message: Message;
	/** Why the line is drawn, in the words of the profile's author. */
	readonly note: ByLanguage<string>;
}

/** Why a delegation does not sign. */
export type Reason =
	/** A level that is demanded is not reached, or one that is refused is passed. */
	| (ReasonBase & {
			readonly kind: "level";
			readonly line: string;
			readonly check: string;
			readonly level: number;
			readonly least: number | null;
			readonly most: number | null;
			/** The clauses that carry the level, with the words that earned it; empty where the text is silent. */
			readonly places: readonly TextPlace[];
			/** The modifiers that hold the level down below what its clauses earn. */
			readonly modifiers: readonly string[];
	  })
	/** Words stand that may not. */
	| (ReasonBase & {
			readonly kind: "words";
			readonly line: string;
			/** In textual order. */
			readonly places: readonly TextPlace[];
	  })
	/** A modifier of the whole text stands that may not, or is missing. */
	| (ReasonBase & {
			readonly kind: "modifier";
			readonly line: string;
			readonly modifier: string;
			readonly stands: boolean;
			/** The clauses that hold it; empty where it is missing. */
			readonly clauses: readonly string[];
	  })
	/** The weights do not come to what the threshold asks. */
	| (ReasonBase & {
			readonly kind: "points";
			readonly points: number;
			readonly least: number;
			/** The checks that keep the most points, at most five. */
			readonly lost: readonly LostPoints[];
	  });

/** An edit of the text as the forecast reckons it. */
export type Edit =
	/** A check's level is raised or lowered; `clauses` are those to be changed, none where one is to be written. */
	| {
			readonly kind: "raise" | "lower";
			readonly check: string;
			readonly from: number;
			readonly to: number;
			readonly clauses: readonly string[];
			readonly message: Message;
	  }
	/** Words are dropped wherever they stand. */
	| {
			readonly kind: "drop";
			/** As they stand at the first place. */
			readonly words: string;
			readonly places: readonly TextPlace[];
			/** Checks that the clauses of these words carry: their levels have to be read again once the words are gone. */
			readonly touches: readonly string[];
			readonly message: Message;
	  }
	/** A modifier that caps all levels is struck. */
	| {
			readonly kind: "strike";
			readonly modifier: string;
			readonly clauses: readonly string[];
			readonly message: Message;
	  };

/** A delegation whose verdict changes. */
export interface Move {
	readonly delegation: string;
	readonly from: ForecastVerdict;
	readonly to: ForecastVerdict;
}

/** Who comes nearer to signing by a change, and who goes farther away; in the order of the delegations' ids. */
export interface Moves {
	readonly gained: readonly Move[];
	readonly lost: readonly Move[];
}

/** Edits made together. */
export interface EditSet extends Moves {
	readonly edits: readonly Edit[];
	/** Ids of the delegations that sign after the edits, sorted. */
	readonly signs: readonly string[];
	/** Whether it is proven that no fewer edits do as much. */
	readonly exact: boolean;
}

/** The set of edits that wins the most delegations. */
export interface WinningEdits extends EditSet {
	/** No set of edits wins more delegations than this many; equal to those that sign where `exact`. */
	readonly most: number;
	/** The same edits one by one, each with what it would do alone. */
	readonly alone: readonly Moves[];
	/** Smaller sets that win fewer, one for each number of delegations that would sign, the fewest first; none where the search is greedy. */
	readonly ladder: readonly EditSet[];
}

/** What one delegation would do. */
export interface DelegationForecast {
	readonly delegation: string;
	readonly name: ByLanguage<string>;
	readonly notes: ByLanguage<string>;
	readonly verdict: ForecastVerdict;
	/** From the weights, 0–100 in tenths; `null` where the profile has none. */
	readonly points: number | null;
	/** Those that decide first; empty where it signs. */
	readonly reasons: readonly Reason[];
	/** Red lines that could not be looked for: they have no phrase in the language that was read. */
	readonly unread: readonly string[];
	/** The smallest set of edits that makes it sign; `null` where none does, or where it signs. */
	readonly change: EditSet | null;
}

/** How a delegation's verdict varies with the options of the open brackets. */
export interface DelegationRange {
	readonly delegation: string;
	readonly worst: ForecastVerdict;
	readonly best: ForecastVerdict;
}

/** An option of a bracket, read in its place while all others stand at their first: what it changes against its own first. */
export interface OptionMoves extends Moves {
	readonly bracket: string;
	readonly option: string;
	readonly proposers: readonly string[];
	/** The clause in which the bracket stands, or the first clause of the option. */
	readonly clause: string | null;
	/** The option's first words. */
	readonly words: string;
}

/** The forecast over the resolutions of the open brackets. */
export interface ForecastRange {
	/** How many brackets with a choice are open. */
	readonly brackets: number;
	/**
	 * `true`: every combination of options was read. `false`: each option was read in its place, then for each delegation its best
	 * and its worst options together; every verdict told is one that some resolution gives, but there may be others beyond.
	 */
	readonly exact: boolean;
	/** Brackets whose options were not read, because there are more of them than one forecast reads. */
	readonly unread: number;
	/** Fewest and most that sign under one resolution that was read. */
	readonly signs: { readonly fewest: number; readonly most: number };
	readonly delegations: readonly DelegationRange[];
	/** The options that move somebody, in textual order. */
	readonly options: readonly OptionMoves[];
}

/** What delegations would do with a text: a model of the files that describe them, and nothing else. */
export interface Forecast {
	/** Says that it is a model of files that the user wrote. */
	readonly about: Message;
	readonly counts: Readonly<Record<ForecastVerdict, number>>;
	/** In the order in which the profiles were given. */
	readonly delegations: readonly DelegationForecast[];
	/** `null` where no edit wins anybody. */
	readonly winning: WinningEdits | null;
	/** `null` where no bracket is open. */
	readonly range: ForecastRange | null;
}
