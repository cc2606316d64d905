import { type PackId, packOf } from "../language/pack";
import type { Language } from "../language/types";
import { createGather } from "../reading/gather-terms";
import { createGathering } from "../reading/gathering";
import { foldOf, tablesOf } from "../reading/term-tables";
import { compileTerm } from "../reading/terms";
import type { ClauseInput, Where } from "../reading/types";
import type { Use } from "../reading/word-scan";
import type { Span } from "../text/types";
import { asWritten, unbroken } from "../text/unbroken";
import type { Profile, RedLine, Terms, TextPlace } from "./types";

/** Words of a text that a red line forbids. */
export interface PhraseHit extends TextPlace {
	readonly delegation: string;
	readonly line: string;
	/** The words as they are compared: one phrase wherever it stands. */
	readonly folded: string;
}

/** Finds the words that the red lines of some delegations forbid. */
export type PhraseFinder = (clauses: Iterable<ClauseInput>) => readonly PhraseHit[];

/** Whether a red line has a phrase for texts of a language; true of lines that are not about words. */
export function canBeRead({ phrases, words }: RedLine, language: Language): boolean {
	const pack = packOf(language);
	const any = (terms: Terms | undefined) => (terms?.[pack] ?? []).length > 0;
	return (phrases === undefined && words === undefined) || any(phrases) || any(words);
}

/** Makes a finder for texts of one language: all phrases of all profiles are looked for at once, in time linear in the text. */
export function createPhraseFinder(profiles: readonly Profile[], language: Language): PhraseFinder {
	const pack = packOf(language);
	const lines = profiles.flatMap(({ id, redLines }) =>
		redLines
			.filter(({ phrases, words }) => phrases !== undefined || words !== undefined)
			.map((line) => ({ delegation: id, line: line.id, phrases: line.phrases, words: line.words })),
	);
	const fold = foldOf(pack);
	const uses: (readonly [literal: string, use: Use])[] = [];
	const add = (literals: readonly string[], open: boolean, number: number): void => {
		const [first = "", ...rest] = literals.map(fold);
		uses.push([first, { number, open, rest: rest.length > 0 ? rest : null }]);
	};
	lines.forEach(({ phrases, words }, number) => {
		for (const term of (phrases?.[pack] ?? []).flatMap((each) => compileTerm(each, pack)))
			add(term.literals, term.open, term.stop ? lines.length + number : number);
		for (const each of words?.[pack] ?? []) add([each.trim()], pack === "zh", number);
	});
	const gather = createGather(pack, tablesOf(uses));
	const gathered = createGathering(lines.length);

	function hitsIn(text: string, clause: string, where: Where): PhraseHit[] {
		const source = sourceOf(text, pack);
		const folded = fold(source.text);
		gather(folded, gathered);
		const hits = lines.flatMap(({ delegation, line }, number) =>
			outermost(gathered.spansOf(number) ?? []).map((span): PhraseHit => {
				const { from, to } = source.places ? asWritten(span, source.places) : span;
				return {
					delegation,
					line,
					folded: folded.slice(span.from, span.to),
					clause,
					in: where,
					from,
					to,
					text: text.slice(from, to),
				};
			}),
		);
		gathered.clear();
		return hits;
	}

	return (clauses) => {
		const hits: PhraseHit[] = [];
		let heading: string | undefined;
		for (const input of clauses) {
			// The clauses of an article share its heading: it is looked through once.
			if (input.heading !== undefined && input.heading !== heading)
				hits.push(...hitsIn(input.heading, input.id, "heading"));
			heading = input.heading;
			hits.push(...hitsIn(input.text, input.id, "text"));
		}
		return hits;
	};
}

function sourceOf(text: string, pack: PackId): ReturnType<typeof unbroken> {
	return pack === "zh" ? unbroken(text) : { text, places: null };
}

/** Without spans that stand inside another, so that two ways of writing one phrase are told once; in order, longer first. */
function outermost(spans: readonly Span[]): readonly Span[] {
	let end = 0;
	return spans.filter(({ to }) => {
		const outside = to > end;
		end = Math.max(end, to);
		return outside;
	});
}
