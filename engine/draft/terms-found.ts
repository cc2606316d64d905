import { readTerms, type TermPlace } from "../form/terms";
import { packOf } from "../language/pack";
import { TERM_PATTERNS } from "../language/term-patterns";
import type { ByLanguage, Language } from "../language/types";
import type { Span } from "../text/types";
import { openText } from "./runs";
import { cleanName } from "./terms-matcher";
import { usualCases, wordsOfBlocks } from "./terms-uses";
import type { Draft, Run } from "./types";

/** A definition in the text of a term that the draft doesn't list: its words as a span of the block's open text, and its names. */
export interface FoundDefinition extends Span {
	readonly block: string;
	/** In the language asked for, and in the others where the clause defines as many terms in them, by their order. */
	readonly names: ByLanguage<string>;
}

const NONE: readonly TermPlace[] = [];
const IN_RUNS = new Map<Language, WeakMap<readonly Run[], readonly TermPlace[]>>();

/** The terms that the words of a clause define. */
function definedIn(runs: readonly Run[], language: Language): readonly TermPlace[] {
	const known = IN_RUNS.get(language) ?? new WeakMap<readonly Run[], readonly TermPlace[]>();
	IN_RUNS.set(language, known);
	const before = known.get(runs);
	if (before) return before;
	const { defined } = readTerms(openText(runs), packOf(language));
	const found = defined.length === 0 ? NONE : defined;
	known.set(runs, found);
	return found;
}

/** The form under which two names of a language are one: case and number put aside. */
export function nameStem(name: string, language: Language): string {
	return TERM_PATTERNS[packOf(language)].stem(cleanName(name));
}

/** The definitions in a draft's text, in one language, of terms that its list doesn't hold; in document order, each name once. */
export function foundDefinitions(draft: Draft, language: Language): readonly FoundDefinition[] {
	const listed = new Set(
		draft.terms.flatMap(({ name }) => {
			const own = name[language];
			return own === undefined ? [] : [nameStem(own, language)];
		}),
	);
	const others = draft.languages
		.filter((other) => other !== language)
		.map((other) => [other, new Map(wordsOfBlocks(draft, other))] as const);
	const found: FoundDefinition[] = [];
	for (const [block, runs] of wordsOfBlocks(draft, language)) {
		const places = definedIn(runs, language);
		places.forEach(({ from, to, text, stem }, index) => {
			if (listed.has(stem) || text.includes("\uFFFC")) return;
			listed.add(stem);
			const names: Partial<Record<Language, string>> = { [language]: cleanName(text) };
			for (const [other, words] of others) {
				const theirs = definedIn(words.get(block) ?? [], other);
				const match = theirs[index];
				if (match && theirs.length === places.length) names[other] = cleanName(match.text);
			}
			found.push({ block, from, to, names });
		});
	}
	const usual = usualCases(
		draft,
		found.flatMap(({ names }) => names.en ?? []),
	);
	return found.map((each) => {
		const { en } = each.names;
		return en === undefined ? each : { ...each, names: { ...each.names, en: usual.get(en) ?? en } };
	});
}
