import { type ByLanguage, LANGUAGES, type Language } from "../language/types";
import type { Catalogue } from "../messages";
import type { Checklist } from "./checklist";

/** A text in a language or, where its author did not write it in that one, in the nearest that there is; `null` where there is none. */
export function textIn(texts: ByLanguage<string>, language: Language): string | null {
	const others = LANGUAGES.filter((other) => other !== language);
	// The other Chinese script is nearer than English.
	const nearest = language === "en" ? others : [...others].reverse();
	for (const each of [language, ...nearest]) {
		const text = texts[each];
		if (text !== undefined) return text;
	}
	return null;
}

/** What people call a checklist: its label, or its id. */
export function labelOf(checklist: Checklist, language: Language): string {
	return textIn(checklist.label, language) ?? checklist.id;
}

/**
 * Messages for the checks that a checklist brings along, under the ids that built-in checks have in the catalogues
 * (`check.<id>.label`, `.question`, `.needs`). They are a stranger's words: whoever prints them must make them harmless.
 */
export function ownMessages(checklist: Checklist, language: Language): Catalogue {
	const own = new Set(checklist.ownChecks.map(({ data }) => data.id));
	return Object.fromEntries(
		checklist.entries
			.filter(({ check }) => own.has(check))
			.flatMap(({ check, label, question, needs }) =>
				Object.entries({ label, question, needs }).map(([member, texts]) => [
					`check.${check}.${member}`,
					textIn(texts, language) ?? check,
				]),
			),
	);
}
