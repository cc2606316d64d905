import type { Level } from "../reading/types";
import type { Span } from "../text/types";

/** A function of a weapon system, in the order of an engagement; `unnamed` holds what names none. */
export type AutonomyFunction =
	| "search"
	| "detect"
	| "identify"
	| "track"
	| "select"
	| "prioritise"
	| "time"
	| "launch"
	| "engage"
	| "assess"
	| "unnamed";

/** The human's place: each case is decided by a human, a human can step in, the machine acts alone, or the machine may not act. */
export type HumanRole = "in" | "on" | "out" | "prohibited";

/** Where a system acts; `any` holds clauses that name no domain and so speak of all. */
export type AutonomyDomain =
	| "any"
	| "kinetic"
	| "cyber"
	| "electromagnetic"
	| "reconnaissance"
	| "swarm";

/** A bound in its own words; the span counts UTF-16 units of the clause's text, half-open. */
export interface MapBound extends Span {
	readonly clause: string;
	readonly text: string;
}

/** What one clause says in a cell. From level 2 it draws a line; at level 1 it only speaks of it. */
export interface MatrixEntry {
	readonly clause: string;
	readonly level: Level;
	/** The clause permits; it doesn't demand. */
	readonly permits: boolean;
	readonly bounds: readonly MapBound[];
}

/** A cell of the matrix that some clause speaks to. */
export interface MatrixCell {
	readonly domain: AutonomyDomain;
	readonly function: AutonomyFunction;
	readonly role: HumanRole;
	/** In document order, one for each clause. */
	readonly entries: readonly MatrixEntry[];
}

/**
 * A line that the draft does not draw: no clause binds on a function; a function is left to machines with no human and no ban
 * beside it; a human's role in it has no bound; a domain is named nowhere.
 */
export type UndrawnLine =
	| { readonly kind: "function" | "human" | "bound"; readonly function: AutonomyFunction }
	| { readonly kind: "domain"; readonly domain: AutonomyDomain };

/** Clauses that cannot both be obeyed: what one permits to machines, the other prohibits or reserves to humans. */
export interface MatrixContradiction {
	readonly kind: "permitted-and-prohibited" | "permitted-and-reserved";
	readonly function: AutonomyFunction;
	/** The domain in which they meet. */
	readonly domain: AutonomyDomain;
	readonly permitting: string;
	readonly denying: string;
}

/** Functions by human role for each domain, with what is missing and what clashes. */
export interface AutonomyMatrix {
	/** Cells without an entry are left out; order: domain, function, role. */
	readonly cells: readonly MatrixCell[];
	/** Bounds of clauses that stand with no human role, for any function. */
	readonly bounds: readonly MapBound[];
	readonly undrawn: readonly UndrawnLine[];
	readonly contradictions: readonly MatrixContradiction[];
}
