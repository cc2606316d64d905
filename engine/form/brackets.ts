import type { Span } from "../text/types";

/** Words in square brackets, one level of nesting inside; a bare number that touches the word before is a note's mark. */
const BRACKET = /[[【]([^[\]【】]{1,2000}(?:\[[^[\]]{1,400}\][^[\]【】]{0,2000}){0,8})[\]】]/g;
const EDITORIAL = /^(?:sic|\.{3}|…|emphasis added|原文如此|省略)$/i;

/** An open bracket in running text with what closing it on its own words would leave. */
export interface OpenBracket extends Span {
	readonly inner: string;
}

/** Bracketed text that a clause leaves open, in textual order. */
export function openBrackets(text: string): readonly OpenBracket[] {
	return Array.from(text.matchAll(BRACKET), (match) => ({
		from: match.index,
		to: match.index + match[0].length,
		inner: match[1] ?? "",
	})).filter(({ from, inner }) => {
		if (EDITORIAL.test(inner.trim())) return false;
		return !(/^\d{1,3}$/.test(inner) && from > 0 && /\S/.test(text[from - 1] ?? ""));
	});
}
