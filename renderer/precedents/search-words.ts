import { foldTable, foldText, type Span } from "../../engine/index";

/** Chinese in a row, or a word or number of an alphabet; "State's" and "non-binding" are one word each. */
const PIECES = /\p{Script=Han}+|[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;
const HAN = /^\p{Script=Han}/u;

/** A word to be searched, with its place in the text. */
export interface SearchWord extends Span {
	readonly word: string;
}

/** One spelling for what is written in many: lower case, Simplified characters, half-width letters. Offsets stay. */
export function foldedWords(text: string): string {
	return foldText(text, foldTable("zh")).replace(/[‘’]/g, "'");
}

/** The characters of a stretch of Chinese with the place of each; one beyond the basic plane is one character. */
function charactersOf(piece: string): readonly SearchWord[] {
	let at = 0;
	return Array.from(piece, (word) => {
		const from = at;
		at += word.length;
		return { word, from, to: at };
	});
}

/**
 * The words of a text as they are indexed: alphabetic words as they are, Chinese, which puts no spaces between words, by every two
 * characters side by side. The last character stands alone as well, so that one character is found wherever it is.
 */
export function indexedWords(text: string): readonly SearchWord[] {
	return wordsOf(text, true);
}

/** The words of a query: Chinese by twos, and a single character alone. */
export function queriedWords(text: string): readonly SearchWord[] {
	return wordsOf(text, false);
}

function wordsOf(text: string, withLast: boolean): readonly SearchWord[] {
	const words: SearchWord[] = [];
	for (const { 0: piece, index } of foldedWords(text).matchAll(PIECES)) {
		if (!HAN.test(piece)) {
			words.push({ word: piece, from: index, to: index + piece.length });
			continue;
		}
		const characters = charactersOf(piece);
		characters.forEach((one, at) => {
			const next = characters[at + 1];
			if (next)
				words.push({ word: one.word + next.word, from: index + one.from, to: index + next.to });
			else if (withLast || at === 0)
				words.push({ word: one.word, from: index + one.from, to: index + one.to });
		});
	}
	return words;
}

/** Whether a word is Chinese: it is then looked for as it is. */
export function isChinese(word: string): boolean {
	return HAN.test(word);
}
