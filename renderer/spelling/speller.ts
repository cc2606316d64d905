import nspell from "nspell";
import FIELD_WORDS from "./field-words.json";

/** The spellings that can be checked: British (with "-ise" or, as in United Nations documents, "-ize") and American. */
export type Dialect = "en-GB" | "en-US";

/** A dictionary's two files in Hunspell's format. */
export interface DictionaryFiles {
	readonly aff: string;
	readonly dic: string;
}

/** Tells words that are spelled right. */
export interface Speller {
	readonly isCorrect: (word: string) => boolean;
	/** What may have been meant, likeliest first; takes up to a tenth of a second. */
	readonly suggest: (word: string) => readonly string[];
}

const MOST_SUGGESTIONS = 5;

/** A speller of one dialect with the words of the field. Loading takes about half a second. */
export function createSpeller(dialect: Dialect, files: DictionaryFiles): Speller {
	const dictionary = nspell({ ...files });
	for (const word of FIELD_WORDS) dictionary.add(word);
	const isCorrect = (word: string): boolean => {
		const bare = word.replace(/'s?$/i, "");
		if (dictionary.correct(word) || dictionary.correct(bare)) return true;
		// The dictionary has the spelling in "-ise" only; Oxford's and the United Nations' is in "-ize".
		const british = bare.replace(/iz(?=[aei])/gi, "is");
		return dialect === "en-GB" && british !== bare && dictionary.correct(british);
	};
	return {
		isCorrect,
		suggest: (word) => dictionary.suggest(word).slice(0, MOST_SUGGESTIONS),
	};
}
