import type { Language } from "../language/types";
import { blocksOf } from "./blocks";
import { detectLanguage } from "./language";
import { buildOutline } from "./outline-builder";
import type { Span } from "./types";

/**
 * A piece of structure found in plain text or Markdown. `from..to` covers the node with all its children, in UTF-16 units of the
 * outlined text. Every word of the text stands in the label, heading or text of exactly one node.
 */
export interface OutlineNode extends Span {
	readonly kind: "title" | "preamble" | "part" | "article" | "clause" | "annex";
	/** As written: "Article 3 bis", "(a)", "第十二条", "•"; `null` without one. */
	readonly label: string | null;
	/** Of containers and titles, `null` for clauses. */
	readonly heading: string | null;
	/** A clause's words without its label; "" for containers, and for clauses whose words are all in their items. */
	readonly text: string;
	/** The items a clause introduces, or what a container holds. */
	readonly children: readonly OutlineNode[];
}

/** The narrowest columns that instruments are wrapped to, in units; shorter lines are a list. */
const NARROWEST: Readonly<Record<Language, number>> = { en: 40, "zh-Hans": 20, "zh-Hant": 20 };

/**
 * The structure of a text: title, preamble, parts, articles, paragraphs and lists, annexes. Text without any is clauses, one a
 * paragraph. Linear in the text's length; any text has an outline. The language decides how short the lines of hard-wrapped
 * text may be; the forms of headings and labels are read in all languages.
 */
export function outlineText(
	text: string,
	language: Language = detectLanguage(text),
): OutlineNode[] {
	return buildOutline(blocksOf(text, NARROWEST[language]));
}
