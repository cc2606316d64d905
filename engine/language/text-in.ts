import { type ByLanguage, LANGUAGES, type Language } from "./types";

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
