import type { Language } from "../language/types";
import { endsAbbreviation } from "./abbreviations";
import { isHan, isSpace } from "./characters";
import type { Span } from "./types";

const CLOSING = /["'”’」』»)\]）】〕》〉]/;
/** Followed by one of these, a closed quotation is a part of the sentence around it. */
const CONTINUES = /[的、，；：,;:]/;
/** What may open a list item on a new line. */
const MARKER =
	/(?:[-*•·–—▪●○◦]\s|[(（][0-9A-Za-z０-９一二三四五六七八九十百]{1,5}[)）]|[0-9]{1,3}[.)、．]\s?\D|[a-zA-Z][.)]\s|[ivxlcIVXLC]{1,6}[.)]\s|[一二三四五六七八九十百]{1,5}、|[①-⓿㈠-㈩])/y;

/**
 * The sentences in textual order, without the white space between them; words outside a sentence there are none.
 * A sentence ends at . ! ? … 。！？ with the quotation marks and brackets that close after them, at a blank line, and before a
 * list item on a new line; never at a semicolon, an abbreviation ("Art. 3", "U.N."), a decimal or a list label ("1.").
 */
export function splitSentences(text: string, language: Language): Span[] {
	const sentences: Span[] = [];
	let from = skipSpace(text, 0);
	let at = from;
	while (at < text.length) {
		const end = endAt(text, from, at, language);
		if (end < 0) {
			at++;
			continue;
		}
		push(sentences, text, from, end);
		from = skipSpace(text, end);
		at = from;
	}
	push(sentences, text, from, text.length);
	return sentences;
}

/** The end of the sentence if the unit at `at` ends it, else -1. */
function endAt(text: string, from: number, at: number, language: Language): number {
	const unit = text.charCodeAt(at);
	if (unit === 10 || unit === 13) return breaksLine(text, at) ? at : -1;
	switch (unit) {
		case 0x3002: // 。
		case 0xff01: // ！
		case 0xff1f: // ？
		case 0xff61: // ｡
			return chineseEnd(text, at);
		case 0x21: // !
		case 0x2e: // .
		case 0x3f: // ?
		case 0x2026: // …
			return latinEnd(text, from, at, language);
		default:
			return -1;
	}
}

function chineseEnd(text: string, at: number): number {
	let end = at + 1;
	while (/[。！？!?…]/.test(text.charAt(end))) end++;
	const marks = end;
	while (CLOSING.test(text.charAt(end))) end++;
	return end > marks && CONTINUES.test(text.charAt(end)) ? -1 : end;
}

function latinEnd(text: string, from: number, at: number, language: Language): number {
	// Marks in a row are judged once, at the first.
	if (at > from && /[.!?…]/.test(text.charAt(at - 1))) return -1;
	let end = at + 1;
	while (/[.!?…]/.test(text.charAt(end))) end++;
	const marks = end;
	while (CLOSING.test(text.charAt(end))) end++;
	if (end === text.length) return end;
	if (!isSpace(text, end)) {
		const afterHan = language !== "en" && isHan(text, at - 1) && text.charAt(at) !== "…";
		return afterHan && isHan(text, marks) ? end : -1;
	}
	const next = skipSpace(text, end);
	if (next === text.length) return end;
	const stop = marks === at + 1 && text.charAt(at) === ".";
	if (stop && (isLabel(text, from, at) || endsAbbreviation(text, from, at, next))) return -1;
	return /[\p{Ll},;:]/u.test(text.charAt(next)) ? -1 : end;
}

/** Whether all of the sentence before its first full stop is a list label: "1.", "(a).", "iv.", "A.". */
function isLabel(text: string, from: number, at: number): boolean {
	return (
		at - from <= 6 &&
		/^[(（]?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivxlcIVXLC]{1,6})[)）]?$/.test(text.slice(from, at))
	);
}

/** Whether the line break at `at` separates sentences: a blank line or a list item follows. */
function breaksLine(text: string, at: number): boolean {
	let next = text.startsWith("\r\n", at) ? at + 2 : at + 1;
	while (isSpace(text, next) && !/[\r\n]/.test(text.charAt(next))) next++;
	if (/[\r\n]/.test(text.charAt(next))) return true;
	MARKER.lastIndex = next;
	return MARKER.test(text);
}

function skipSpace(text: string, from: number): number {
	let at = from;
	while (isSpace(text, at)) at++;
	return at;
}

function push(sentences: Span[], text: string, from: number, end: number): void {
	let to = end;
	while (to > from && isSpace(text, to - 1)) to--;
	if (to > from) sentences.push({ from, to });
}
