import type { Dimension } from "../checks/types";
import type { ByLanguage, Language } from "../language/types";
import type { Phrase } from "../messages";
import type { InstrumentType, Message } from "../reading/types";

/** What share (0–1) of the systems, actors and situations named in the scope a clause covers; `null` where the scope names none. */
export interface Reach {
	readonly systems: number | null;
	readonly actors: number | null;
	readonly situations: number | null;
}

/** A modifier of the whole text: no check stands above `cap` while the clauses that hold it stand. */
export interface Cap {
	readonly modifier: string;
	readonly cap: number;
	readonly clauses: readonly string[];
}

/** A clause that frees rather than constrains: it earns nothing on the check. */
export interface CarveOut {
	readonly check: string;
	readonly clause: string;
}

/** A clause's finding as checklists see it: plain JSON. */
export interface DocumentFinding {
	readonly clause: string;
	/** 0 to 3; 0 only where a reviewer rejected the finding. */
	readonly level: number;
	/** The level that the words alone earn, where a reviewer decided otherwise. */
	readonly automatic?: number;
	/** What a reviewer decided of it, where one did. */
	readonly decision?: {
		readonly verdict: Verdict;
		readonly author: string;
		readonly reason: string;
	};
	/** The clause by which somebody other than the bearer can check this one, where it stands at level 3. */
	readonly coveredBy?: string;
	/** What the clause covers of the scope, where it stands at level 3. */
	readonly reach?: Reach;
	/** The smallest change that lifts the clause by a level; absent where it frees or is covered. */
	readonly next?: Message;
	/** Present where one looks only at oneself: what an instrument between States owes to others then counts as mentioned. */
	readonly domestic?: true;
	/** The earlier clause whose words it repeats: a clause said twice counts once. */
	readonly copyOf?: string;
	readonly attributes: Readonly<Record<string, readonly string[]>>;
	readonly evidence: readonly {
		readonly from: number;
		readonly to: number;
		readonly in: string;
		readonly role: string;
		readonly text: string;
	}[];
}

/** What one check came to over a whole draft. */
export interface CheckResult {
	/** 0 to 4: the highest of its clauses, 4 where one at level 3 is covered, under the caps of the modifiers. */
	readonly level: number;
	readonly findings: readonly DocumentFinding[];
}

/** Obligation, precision and delegation, each 0–100 and never summed. */
export interface Legalization {
	/** How far the words and the status of the text bind. */
	readonly obligation: number;
	/** What share of what is undertaken is specified. */
	readonly precision: number;
	/** How far others than the parties concerned see, check, settle and answer. */
	readonly delegation: number;
}

/** What reviewers decided of the findings of a draft. */
export interface ReviewCounts {
	/** All findings, decided or not. */
	readonly findings: number;
	readonly accepted: number;
	readonly rejected: number;
	readonly set: number;
	/** Decisions whose words are no longer found: shown, never dropped. */
	readonly orphaned: readonly {
		readonly clause: string;
		readonly check: string;
		readonly evidence: string;
		readonly verdict: Verdict;
		readonly author: string;
	}[];
}

/** A reviewer's verdict on a finding. */
export type Verdict = "accepted" | "rejected" | "set";

/** The findings document: what a checklist, a JSON Schema, is evaluated over. */
export interface FindingsDocument {
	readonly draft: {
		readonly instrument: InstrumentType;
		readonly languages: readonly Language[];
		readonly modifiers: readonly string[];
		/** The same modifiers with what they cap and where they stand. */
		readonly caps: readonly Cap[];
		readonly clauses: number;
		readonly words: number;
		readonly problems: number;
		readonly legalization: Legalization;
		readonly review: ReviewCounts;
	};
	readonly checks: Readonly<Record<string, CheckResult>>;
}

/** Checks of which one must reach its level for a check to earn its whole credit; else it earns `share` of it (0–1). */
export interface RestsOn {
	readonly anyOf: Readonly<Record<string, number>>;
	readonly share: number;
}

/** A check's entry in a checklist. `credit[level]` is 0–1. */
export interface ChecklistEntry {
	readonly check: string;
	readonly dimension: Dimension;
	readonly weight: number;
	readonly credit: readonly [number, number, number, number, number];
	/** How many distinct clauses settle the whole of what the check asks; 1 where one clause can. */
	readonly depth: number;
	/** What the check leans on, where it earns little by itself. */
	readonly restsOn: RestsOn | null;
	readonly label: ByLanguage<string>;
	readonly question: ByLanguage<string>;
	/** What level 3 asks for; empty where the check is built in. */
	readonly needs: ByLanguage<string>;
	readonly severity: "error" | "warning" | "info";
	readonly fix: ByLanguage<string>;
	readonly source: string;
}

/** A failed condition of the checklist. */
export interface Gap {
	readonly check: string;
	readonly dimension: Dimension;
	readonly severity: "error" | "warning" | "info";
	readonly level: number;
	/** The level the failed keyword asks for; `null` for a condition of another kind. */
	readonly wanted: number | null;
	/** JSON pointer of the failed keyword in the checklist. */
	readonly schemaPath: string;
	readonly message: Phrase;
	/** What the checklist's author calls the failed condition, where the author names it. */
	readonly label?: ByLanguage<string>;
	/** What would mend it, in the words of the checklist. */
	readonly fix?: ByLanguage<string>;
	/** Points of the dimension's score that it costs: what the wanted level would add; 0 for a condition of another kind. */
	readonly cost: number;
	/** The clause nearest to what is wanted; `null` where the draft says nothing of it. */
	readonly clause: string | null;
	/** Instruments, scholarship and practice behind it; empty where the checklist names none. */
	readonly source: string;
	/** The model clause of the library that is offered first; `null` where there is none. */
	readonly model: string | null;
	/** The smallest change that lifts the level. */
	readonly next: Message;
}

/** An edit with what it would gain. */
export interface Lift {
	/** `raise` a clause by a level, `write` one that is missing, `strike` a modifier. */
	readonly kind: "raise" | "write" | "strike";
	/** `null` for a modifier, which caps all checks. */
	readonly check: string | null;
	/** The clause to be changed; `null` where one is to be written. */
	readonly clause: string | null;
	readonly from: number;
	readonly to: number;
	/** The dimension that gains most. */
	readonly dimension: Dimension;
	/** Points that the dimension gains. */
	readonly gain: number;
	/** Points that the overall score, the weakest dimension, gains. */
	readonly overall: number;
	readonly next: Message;
	/** The model clause that is offered first; `null` where there is none, or nothing to write. */
	readonly model: string | null;
}

/** Score of one check: `credit`, 0–1, is the share of the weight that its clauses earn. */
export interface CheckScore {
	readonly check: string;
	readonly level: number;
	readonly weight: number;
	readonly credit: number;
	/** How many distinct clauses count, of the entry's depth. */
	readonly settled: number;
	readonly depth: number;
	/** What is missing underneath, where the check earns only a share for lack of it. */
	readonly lacks: RestsOn | null;
	/** The clauses that reach the level. */
	readonly clauses: readonly string[];
}

/** Score of one dimension, 0–100, the weighted mean of its checks' credits. */
export interface DimensionScore {
	readonly dimension: Dimension;
	readonly score: number;
	readonly checks: readonly CheckScore[];
}

/** The report of a draft against one checklist; `score.overall` is the weakest dimension, never a mean. */
export interface Report {
	readonly checklist: {
		readonly id: string;
		readonly version: string;
		readonly digest: string | null;
	};
	readonly language: Language;
	readonly instrument: InstrumentType;
	readonly legalStatus: "binding" | "not-binding" | "recommendatory" | "domestic";
	/** Beside the score, as the legal status is. */
	readonly legalization: Legalization;
	readonly score: {
		readonly overall: number;
		readonly weakest: Dimension;
		readonly dimensions: readonly DimensionScore[];
	};
	readonly gaps: readonly Gap[];
	/** The edits that would lift the score most, at most ten. */
	readonly lifts: readonly Lift[];
	/** What reviewers decided, and the share (0–1) of the earned points that rests on findings they decided. */
	readonly review: ReviewCounts & { readonly share: number };
	/** What caps the levels, and where it stands. */
	readonly caps: readonly Cap[];
	/** In the order of the checks, then of the text. */
	readonly carveOuts: readonly CarveOut[];
	readonly findings: FindingsDocument;
}
