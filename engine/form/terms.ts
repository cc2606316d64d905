import type { PackId } from "../language/pack";
import { TERM_PATTERNS } from "../language/term-patterns";
import type { Span } from "../text/types";

/** A term in a clause: its place, its words, and the stem under which its uses are one. UTF-16, half-open. */
export interface TermPlace extends Span {
	readonly text: string;
	readonly stem: string;
}

/** What one clause does with terms. */
export interface ClauseTerms {
	/** Terms that the clause defines or whose bearer it sets up. */
	readonly defined: readonly TermPlace[];
	/** Bodies that the clause establishes: explained, but no definitions. */
	readonly established: readonly TermPlace[];
	/** Terms in quotation marks or capitals that it neither defines nor establishes. */
	readonly used: readonly TermPlace[];
}

/** Longest term, in words of English: what stands in longer quotation marks is a quotation. */
const MOST_WORDS = 6;

function places(text: string, pattern: RegExp, stem: (term: string) => string): TermPlace[] {
	return Array.from(text.matchAll(pattern), (match) => {
		const term = match[1] ?? "";
		const from = match.index + match[0].indexOf(term);
		return { from, to: from + term.length, text: term, stem: stem(term) };
	});
}

function overlaps(a: Span, b: Span): boolean {
	return a.from < b.to && b.from < a.to;
}

function isTerm(place: TermPlace): boolean {
	return place.text.split(" ").length <= MOST_WORDS && !/[.!?。！？]$/.test(place.text);
}

/** Reads the terms of a clause. Linear in the text: every repetition of the patterns is bounded. */
export function readTerms(text: string, pack: PackId): ClauseTerms {
	const { definitions, quoted, capitalised, proper, established, stem } = TERM_PATTERNS[pack];
	const defined: TermPlace[] = [];
	for (const pattern of definitions) {
		for (const place of places(text, pattern, stem))
			if (!defined.some((known) => overlaps(known, place))) defined.push(place);
	}
	defined.sort((a, b) => a.from - b.from);
	const setUp = places(text, established, stem);
	const known = [...defined, ...setUp];
	const used = [
		...places(text, quoted, stem),
		...(capitalised
			? places(text, capitalised, stem).filter((place) => !proper.test(place.text))
			: []),
	];
	return {
		defined,
		established: setUp,
		used: used
			.filter((place) => isTerm(place) && !known.some((other) => overlaps(other, place)))
			.sort((a, b) => a.from - b.from),
	};
}
