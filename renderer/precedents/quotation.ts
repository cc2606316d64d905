import {
	type Draft,
	type DraftCommand,
	type Language,
	normaliseRuns,
	openText,
	sliceRuns,
	toBlocks,
} from "../../engine/index";
import type { Place } from "../editor/types";
import type { PrecedentClause } from "./types";

/** Marks of quotation by language: those around, and those that they become inside. */
const MARKS: Readonly<Record<Language, { readonly around: string; readonly inside: string }>> = {
	en: { around: "“”", inside: "‘’" },
	"zh-Hans": { around: "“”", inside: "‘’" },
	"zh-Hant": { around: "「」", inside: "『』" },
};

/** The words in marks of quotation, those within them changed to the inner ones. */
export function quoted(text: string, language: Language): string {
	const { around, inside } = MARKS[language];
	const [open = "", close = ""] = around;
	const [innerOpen = "", innerClose = ""] = inside;
	const words = text.trim().replaceAll(open, innerOpen).replaceAll(close, innerClose);
	return `${open}${words}${close}`;
}

/** Where words come from: title, article, file. */
export function sourceOf({ title, address, file }: PrecedentClause, language: Language): string {
	const [comma, open, close] = language === "en" ? [", ", " (", ")."] : ["，", "（", "）。"];
	return `${title}${address === "" ? "" : comma}${address}${open}${file}${close}`;
}

/** The language of a draft in which words can be quoted: the one shown if it is written alike, else another; `null` for none. */
export function quotedIn(draft: Draft, shown: Language, words: Language): Language | null {
	const alike = (language: Language) => (language === "en") === (words === "en");
	if (alike(shown)) return shown;
	return (
		draft.languages.find((language) => language === words) ?? draft.languages.find(alike) ?? null
	);
}

/** A quotation put into a block: the command, and the caret behind it. */
export interface Quotation {
	readonly command: DraftCommand;
	readonly caret: Place;
}

/**
 * Puts a precedent's words as a quotation behind a place of the draft, or at the end of its block where `offset` is `null`, with
 * its source in a footnote; `null` where the block is gone.
 */
export function quotation(
	draft: Draft,
	language: Language,
	place: { readonly block: string; readonly offset: number | null },
	clause: PrecedentClause,
	newId: () => string,
): Quotation | null {
	const runs = toBlocks(draft, language).find(({ id }) => id === place.block)?.runs;
	if (!runs) return null;
	const all = openText(runs);
	const offset = place.offset ?? all.length;
	const before = all.slice(0, offset);
	const gap = language === "en" && /[^\s([“‘]$/u.test(before) ? " " : "";
	const follows = language === "en" && /^[\p{L}\p{N}([“‘]/u.test(all.slice(offset)) ? " " : "";
	const words = `${gap}${quoted(clause.text, language)}`;
	const fresh = normaliseRuns([
		...sliceRuns(runs, 0, offset),
		{ type: "text", text: words },
		{
			type: "footnote",
			id: newId(),
			content: [{ type: "text", text: sourceOf(clause, language) }],
		},
		{ type: "text", text: follows },
		...sliceRuns(runs, offset, all.length),
	]);
	return {
		command: { type: "set-runs", block: place.block, language, runs: fresh },
		caret: { block: place.block, offset: offset + words.length },
	};
}
