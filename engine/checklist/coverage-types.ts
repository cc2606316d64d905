import type { Relation } from "./relations";

/** A means of verification, in the order in which the coverage map shows them. */
export type Means =
	| "declaration"
	| "access"
	| "body"
	| "standards"
	| "time-limit"
	| "clarification"
	| "consequence";

/** Whether a verifying clause lets somebody outside the State check, or its own authorities only. */
export type Venue = "international" | "national";

/** A clause that verifies. */
export interface Verifier {
	readonly clause: string;
	/** The level of each means that the clause provides, 2 or 3. */
	readonly means: Readonly<Partial<Record<Means, number>>>;
	readonly venue: Venue;
	/** Somebody other than the bearer looks for themselves: by access, or as a body that checks. */
	readonly checks: boolean;
	/** What access reaches, in the words of the rubric's attribute `object`. */
	readonly objects: readonly string[];
	/** Who checks, in the words of the rubric's attribute `body`. */
	readonly bodies: readonly string[];
}

/** The verifying clauses of an instrument and what each reaches. */
export interface Coverage {
	/** In document order. */
	readonly verifiers: readonly Verifier[];
	/** Why a verifier reaches a clause; `null` where it doesn't. Throws `RangeError` for an id that no clause has. */
	basis(verifier: Verifier, clause: string): Relation | null;
	/** The international verifiers by which somebody other than the clause's bearer can check it: what level 4 rests on. */
	checkedBy(clause: string): readonly Verifier[];
	/** The first of them that may be taken, by its clause's id; `null` where there is none. */
	firstChecker(clause: string, may: (verifier: string) => boolean): Verifier | null;
}
