import { empty, escapeText, type Markup } from "../markup";

/** Words with their line breaks as elements, and returns as references, which XML would else read as line breaks. */
export function inlineText(words: string): Markup {
	return escapeText(words).replaceAll("\r", "&#13;").replaceAll("\n", empty("br"));
}
