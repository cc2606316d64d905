import { clausesOf, type Draft, type Language, type PlacedClause } from "../engine/index";

type Clauses = readonly PlacedClause[];

const KNOWN = new WeakMap<Draft, Map<Language, Clauses>>();

/** The clauses of a draft with their context, gathered once: a command neither changes a draft nor chooses among its options. */
export function draftClauses(draft: Draft, language: Language): Clauses {
	const byLanguage = KNOWN.get(draft) ?? new Map<Language, Clauses>();
	KNOWN.set(draft, byLanguage);
	const clauses = byLanguage.get(language) ?? [...clausesOf(draft, language)];
	byLanguage.set(language, clauses);
	return clauses;
}
