import {
	type DefinedTerm,
	type Draft,
	findNode,
	type Language,
	termUses,
} from "../../engine/index";

/** A term as the list shows it. */
export interface TermRow {
	readonly term: DefinedTerm;
	/** Its name in the language shown, else in another. */
	readonly name: string;
	readonly nameLanguage: Language;
	/** The names in the draft's other languages. */
	readonly others: readonly { readonly language: Language; readonly name: string }[];
	/** Uses by the draft's languages, the defining place left out. */
	readonly counts: readonly { readonly language: Language; readonly count: number }[];
	readonly unused: boolean;
	/** Whether no clause that is still there defines it. */
	readonly undefined: boolean;
	/** Languages of the draft in which it has no name. */
	readonly unnamed: readonly Language[];
}

function countsOf(draft: Draft, language: Language): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { term, defining } of termUses(draft, language))
		if (!defining) counts.set(term, (counts.get(term) ?? 0) + 1);
	return counts;
}

/** The rows of the list of terms, by their names. */
export function termRows(draft: Draft, language: Language): readonly TermRow[] {
	const counts = new Map(draft.languages.map((each) => [each, countsOf(draft, each)]));
	const rows = draft.terms.map((term): TermRow => {
		const named = draft.languages.filter((each) => term.name[each] !== undefined);
		const first = named.includes(language) ? language : (named[0] ?? language);
		const own = draft.languages.map((each) => ({
			language: each,
			count: counts.get(each)?.get(term.id) ?? 0,
		}));
		return {
			term,
			name: term.name[first] ?? "",
			nameLanguage: first,
			others: named
				.filter((each) => each !== first)
				.map((each) => ({ language: each, name: term.name[each] ?? "" })),
			counts: own.filter((each) => term.name[each.language] !== undefined),
			unused: own.every(({ count }) => count === 0),
			undefined: term.definedIn === null || findNode(draft, term.definedIn) === null,
			unnamed: draft.languages.filter((each) => term.name[each] === undefined),
		};
	});
	const { compare } = new Intl.Collator(language === "zh-Hans" ? "zh-Hans-u-co-pinyin" : language);
	return rows.sort((a, b) => compare(a.name, b.name));
}
