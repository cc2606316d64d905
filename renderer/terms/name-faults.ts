import {
	type ByLanguage,
	cleanName,
	type DefinedTerm,
	type Draft,
	LANGUAGES,
	nameStem,
} from "../../engine/index";

/** The names that are no mere white space, without the spaces around them. */
export function namesGiven(names: ByLanguage<string>): ByLanguage<string> {
	return Object.fromEntries(
		LANGUAGES.flatMap((language) => {
			const name = cleanName(names[language] ?? "");
			return name === "" ? [] : [[language, name]];
		}),
	);
}

/** What is wrong with the names of a term, as a message of the catalogue; `null` for nothing. `own` is the term that bears them. */
export function nameFault(
	draft: Draft,
	names: ByLanguage<string>,
	own: DefinedTerm | null,
): string | null {
	const given = namesGiven(names);
	if (Object.keys(given).length === 0) return "terms.nameNeeded";
	const taken = draft.terms.some(
		(term) =>
			term.id !== own?.id &&
			LANGUAGES.some((language) => {
				const [theirs, ours] = [term.name[language], given[language]];
				if (theirs === undefined || ours === undefined) return false;
				// "State" and "state" are two terms; "State" and "States" are one.
				return (
					nameStem(theirs, language) === nameStem(ours, language) &&
					theirs.charAt(0) === ours.charAt(0)
				);
			}),
	);
	return taken ? "terms.taken" : null;
}
