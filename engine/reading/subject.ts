import type { PackId } from "../language/pack";
import type { Span } from "../text/types";
import type { ActorHit } from "./actors";
import type { Hits } from "./hits";
import type { ActorStatus, Bearer, Where } from "./types";

/** How far before its word of force a subject may begin, in UTF-16 units. */
export const SUBJECT_REACH = 600;
/** The longest stretch of words quoted as a bearer, in UTF-16 units. */
export const LONGEST_SUBJECT = 160;

/** What is needed to find who a word of force binds. Ranges count in `text`. */
export interface SubjectSearch {
	readonly text: string;
	readonly folded: string;
	readonly hits: Hits;
	readonly actors: readonly ActorHit[];
	readonly pack: PackId;
	/** Start of the segment that may hold the subject. */
	readonly from: number;
	/** Start and end of the word of force. */
	readonly modal: number;
	readonly modalEnd: number;
	/** The word of force is addressed to whoever follows it ("Requests", 鼓励). */
	readonly addressing: boolean;
	/** End of the norm's words, for agents named after the verb. */
	readonly end: number;
	readonly previous: Bearer | null;
	readonly where?: Where;
}

/** The subject as found: who it is, if anybody, and whether a weapon, a system or a procedure stands in its place. */
export interface Subject {
	readonly span: Span | null;
	readonly bearer: Bearer | null;
	readonly system: boolean;
	/** That thing is a weapon, a system or a part of one, which somebody fields. */
	readonly fielded?: boolean;
	readonly negative: boolean;
}

/** The bearer that stands at `span` of the search's text. */
export function bearerAt(
	search: Pick<SubjectSearch, "text" | "where">,
	span: Span,
	status: ActorStatus,
	source: Bearer["source"] = "text",
): Bearer {
	return {
		from: span.from,
		to: span.to,
		in: search.where ?? "text",
		text: search.text.slice(span.from, span.to),
		status,
		source,
	};
}

/** A bearer named before, as the bearer of what follows. */
export function again(bearer: Bearer | null): Bearer | null {
	return bearer && { ...bearer, source: "previous" };
}

/** A range without the space and punctuation at its ends. */
export function trimmed(text: string, from: number, to: number): Span {
	let start = from;
	let end = to;
	while (start < end && /[\s,;:，；：、。"“”(（–—-]/.test(text[start] ?? "")) start += 1;
	while (end > start && /[\s,;:，；：、。–—]/.test(text[end - 1] ?? "")) end -= 1;
	return { from: start, to: end };
}

/** A weapon, a system or a part of one. */
export function isFielded(hits: Hits, range: Span): boolean {
	return ["pack:weapon", "pack:ai-system", "pack:fielded"].some(
		(concept) =>
			hits.get(concept)?.some((span) => span.from >= range.from && span.to <= range.to) ?? false,
	);
}

/** A subject that owes nothing itself but binds whoever fields or runs it: a weapon, a system, an attack, or a step of the procedure laid down. */
export function isThing(hits: Hits, range: Span): boolean {
	return ["pack:weapon", "pack:ai-system", "pack:fielded", "pack:force-use", "pack:procedure"].some(
		(concept) =>
			hits.get(concept)?.some((span) => span.from >= range.from && span.to <= range.to) ?? false,
	);
}
