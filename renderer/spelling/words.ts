import type { Span } from "../../engine/index";

/** A word of a text, as a spelling dictionary is asked for it. */
export interface SpelledWord extends Span {
	readonly text: string;
}

/** Latin letters with their marks; an apostrophe only between letters, and never a letter next to a digit or to another script. */
const WORD =
	/(?<![\p{L}\p{M}\p{N}_@/\\.])[\p{Script=Latin}][\p{Script=Latin}\p{M}]*(?:['’][\p{Script=Latin}\p{M}]+)*(?![\p{L}\p{M}\p{N}_@])/gu;

/** Shorter words are letters of lists and units of measure. */
const SHORTEST = 3;

/** The words of a text that can be spelled wrong: Latin words of three letters or more; not acronyms, addresses or names of files. */
export function spelledWords(text: string): readonly SpelledWord[] {
	const words: SpelledWord[] = [];
	for (const { 0: whole, index } of text.matchAll(WORD)) {
		const word = whole.replaceAll("’", "'");
		if (word.length < SHORTEST || word === word.toUpperCase()) continue;
		if (/^[A-Z]+s$/.test(word)) continue;
		words.push({ from: index, to: index + whole.length, text: word });
	}
	return words;
}
