import type { Span } from "../text/types";
import type { TextEdit } from "./types";

/** A text after edits, with the place of each edit's words in it. */
export interface EditedText {
	readonly text: string;
	/** One for each edit, in their order. */
	readonly places: readonly Span[];
}

/** Applies edits, which are in order and apart. */
export function editText(text: string, edits: readonly TextEdit[]): EditedText {
	let written = "";
	let done = 0;
	const places = edits.map((edit) => {
		written += text.slice(done, edit.from);
		const from = written.length;
		written += edit.text;
		done = edit.to;
		return { from, to: written.length };
	});
	return { text: written + text.slice(done), places };
}

/** The edit that strikes words with the commas or the space that only they needed. */
export function strikeEdit(text: string, { from, to }: Span): TextEdit {
	const before = /[,，]\s*$/.exec(text.slice(0, from));
	const after = /^\s*[,，]/.exec(text.slice(to));
	if (before && after) return { from: from - before[0].length, to: to + after[0].length, text: "" };
	const first = from === 0 ? /^\s*[,，]?\s*/.exec(text.slice(to)) : null;
	if (first) return { from, to: to + first[0].length, text: "" };
	const space = /\s$/.test(text.slice(0, from)) ? 1 : 0;
	return { from: from - space, to, text: "" };
}

/** Words with a first letter that begins a sentence. */
export function capitalised(words: string): string {
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Words as they stand within a sentence: articles and determiners lose their capital, names keep it. */
export function withinSentence(words: string): string {
	return /^(?:Each|Every|The|All|A|An|Any|No|Such|These|This|Those|Appropriate)\b/.test(words)
		? words.slice(0, 1).toLowerCase() + words.slice(1)
		: words;
}
