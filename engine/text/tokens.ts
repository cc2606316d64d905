import type { Language } from "../language/types";
import { CHARACTER, characterClass } from "./characters";
import type { Span } from "./types";

/** A token: an English word, a number, or one Chinese character. Punctuation makes no tokens. */
export type Token = Span;

const CHINESE_NUMERALS = /[〇零一二三四五六七八九十百千万萬亿億]/;

/**
 * The tokens in textual order, none touching another's units.
 * Words keep inner apostrophes and hyphens ("State's", "man-in-the-loop"), acronyms their inner full stops ("U.N"),
 * numbers their separators ("1,000.5"). In Chinese a run of numerals (一百二十) is one token, any other character its own.
 */
export function tokenise(text: string, language: Language): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	while (at < text.length) {
		const kind = characterClass(text.charCodeAt(at));
		let to = at + 1;
		if (kind === CHARACTER.han) to = hanEnd(text, at, language);
		else if (kind === CHARACTER.letter || kind === CHARACTER.digit) to = wordEnd(text, at);
		else {
			at = to;
			continue;
		}
		tokens.push({ from: at, to });
		at = to;
	}
	return tokens;
}

/** Index of the token that holds `offset`, else of the first one after it; `tokens.length` where none follows. */
export function tokenIndexAt(tokens: readonly Token[], offset: number): number {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens[middle] as Token).to <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

function hanEnd(text: string, from: number, language: Language): number {
	const unit = text.charCodeAt(from);
	if (unit >= 0xd800 && unit <= 0xdbff) return Math.min(from + 2, text.length);
	let to = from + 1;
	if (language === "en" || !CHINESE_NUMERALS.test(text.charAt(from))) return to;
	while (to < text.length && CHINESE_NUMERALS.test(text.charAt(to))) to++;
	return to;
}

function wordEnd(text: string, from: number): number {
	let to = from + 1;
	for (;;) {
		const kind = characterClass(text.charCodeAt(to));
		if (to < text.length && (kind === CHARACTER.letter || kind === CHARACTER.digit)) to++;
		else if (to + 1 < text.length && joins(text, from, to)) to += 2;
		else return to;
	}
}

/** Whether the mark at `at` stands inside a word or number: both neighbours belong to it. */
function joins(text: string, from: number, at: number): boolean {
	const before = characterClass(text.charCodeAt(at - 1));
	const after = characterClass(text.charCodeAt(at + 1));
	const mark = text.charAt(at);
	if (before === CHARACTER.digit && after === CHARACTER.digit)
		return /[.,．，'’\u2011-]/.test(mark);
	if (after !== CHARACTER.letter && after !== CHARACTER.digit) return false;
	if (mark === "." || mark === "．") {
		// Only single letters between full stops: "U.N", "e.g", never "end.Next".
		const single = at - from === 1 || /[.．]/.test(text.charAt(at - 2));
		const following = characterClass(text.charCodeAt(at + 2));
		return (
			single &&
			before === CHARACTER.letter &&
			after === CHARACTER.letter &&
			following !== CHARACTER.letter
		);
	}
	return /['’ʼ\u2010\u2011-]/.test(mark);
}
