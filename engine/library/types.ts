import type { Language } from "../language/types";

/** A text that exists in every language. */
export type EveryLanguage = Readonly<Record<Language, string>>;

/** Something a drafter sets in a model clause; `value` is what is proposed, one text for all languages or one for each. */
export interface ModelParameter {
	readonly value: string | EveryLanguage;
	readonly label: EveryLanguage;
}

/** A clause that reaches level 3 of its check; `{name}` in its text and heading stands for a parameter. */
export interface ModelClause {
	/** Id within its check. */
	readonly id: string;
	/** Instrument and article whose technique it follows. */
	readonly technique: string;
	readonly parameters: Readonly<Record<string, ModelParameter>>;
	/** Heading of the article in which it is meant to stand; absent where it stands anywhere. */
	readonly heading?: EveryLanguage;
	readonly text: EveryLanguage;
}

/** The model clauses of one check: a file of `engine/library/`. */
export interface LibraryFile {
	readonly check: string;
	readonly clauses: readonly ModelClause[];
}
