import { type Draft, headOf, type Language, plainText } from "../../engine/index";
import { htmlParts } from "../../exchange/index";
import type { Paper } from "./print-style";

/** What is printed of a draft. */
export interface PrintOptions {
	readonly paper: Paper;
	/** One after another, each beginning a page. */
	readonly languages: readonly Language[];
	/** Comments, behind the text. */
	readonly comments: boolean;
	/** The explanatory notes of clauses, each behind its own. */
	readonly explanations: boolean;
}

/** A draft in one language as elements to set on pages, in order. */
export interface PrintPart {
	readonly language: Language;
	readonly blocks: readonly Element[];
}

/** The draft's title as the document's name; empty where it has none. */
export function titleOf(draft: Draft, language: Language): string {
	return plainText(draft.title[language] ?? [], "open").text.trim();
}

/** What a draft's pages are set from; anchors within it lead to the same language. */
export function printParts(draft: Draft, options: PrintOptions): readonly PrintPart[] {
	const shown = options.comments ? draft : { ...draft, comments: [] };
	return options.languages.map((language) => {
		const { paragraphs, ends } = htmlParts(shown, language, options.explanations);
		// Parsed apart from the page: nothing in it runs or is fetched.
		const parse = (markup: readonly string[]) => [
			...new DOMParser().parseFromString(markup.join(""), "text/html").body.children,
		];
		const notes = parse(ends);
		for (const [index, note] of notes.entries())
			note.className = index === 0 ? "end end-first" : "end";
		const blocks = [...parse(paragraphs), ...notes];
		for (const block of blocks) unanchor(block, language);
		return { language, blocks };
	});
}

/** Makes ids and what points at them differ between the languages. */
function unanchor(block: Element, language: Language): void {
	for (const each of [block, ...block.querySelectorAll("[id], a[href]")]) {
		if (each.id !== "") each.id = `${language}-${each.id}`;
		const target = each.getAttribute("href");
		if (target?.startsWith("#")) each.setAttribute("href", `#${language}-${target.slice(1)}`);
	}
}

/** What stands at the top of every sheet: the marking left, the symbol right. */
export function sheetHead(draft: Draft): Element | null {
	if (headOf(draft).length === 0) return null;
	const head = document.createElement("div");
	head.className = "head";
	const marking = document.createElement("strong");
	marking.textContent = draft.marking ?? "";
	const symbol = document.createElement("span");
	symbol.textContent = draft.symbol ?? "";
	head.append(marking, symbol);
	return head;
}
