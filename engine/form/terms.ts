import type { PackId } from "../language/pack";
import { TERM_PATTERNS, type TermPatterns } from "../language/term-patterns";
import { matchesOf } from "../text/matches";
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
	return matchesOf(pattern, text).map((match) => {
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

/** Terms known by their capitals, no proper names and no part of another instrument's title. */
function capitalisedTerms(text: string, patterns: TermPatterns): TermPlace[] {
	const { capitalised, proper, foreign, stem } = patterns;
	if (!capitalised) return [];
	return places(text, capitalised, stem).filter(
		(place) =>
			!proper.test(place.text) &&
			!foreign?.test(text.slice(Math.max(0, place.from - 200), place.from)),
	);
}

/** Reads the terms of a clause. Linear in the text: every repetition of the patterns is bounded. */
export function readTerms(text: string, pack: PackId): ClauseTerms {
	const patterns = TERM_PATTERNS[pack];
	const { definitions, quoted, established, founding, stem } = patterns;
	const defined: TermPlace[] = [];
	for (const pattern of definitions) {
		for (const place of places(text, pattern, stem))
			if (!defined.some((known) => overlaps(known, place))) defined.push(place);
	}
	defined.sort((a, b) => a.from - b.from);
	const capitalised = capitalisedTerms(text, patterns);
	const founds = founding?.test(text) ?? false;
	const setUp = [...places(text, established, stem), ...(founds ? capitalised : [])];
	const known = [...defined, ...setUp];
	const used = [...places(text, quoted, stem), ...capitalised];
	return {
		defined,
		established: setUp,
		used: used
			.filter((place) => isTerm(place) && !known.some((other) => overlaps(other, place)))
			.sort((a, b) => a.from - b.from),
	};
}
