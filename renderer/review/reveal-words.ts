import type { Anchor } from "../../engine/index";
import { openRange, openWords } from "../editor/open-words";
import { reveal } from "../editor/reveal";

/** Part of the page's height at which revealed words stand, from its top: where the eye rests. */
const HEIGHT = 0.35;

/** Scrolls anchored words into sight, if they are not; the caret stays where it is. */
export function revealWords(anchor: Anchor): void {
	reveal(() => scrollTo(anchor));
}

function scrollTo({ node, from, to }: Anchor): void {
	const element = document.querySelector<HTMLElement>(
		`.draft-text [data-block="${CSS.escape(node)}"]`,
	);
	const area = element?.closest<HTMLElement>(".page-area");
	if (!element || !area) return;
	// Blocks out of sight may not be laid out yet: their words have a place only once they are near.
	element.scrollIntoView?.({ block: "nearest" });
	const words = openRange(openWords(element), { from, to: Math.max(to, from + 1) });
	const range = document.createRange();
	if (words) {
		range.setStart(words.startContainer, words.startOffset);
		range.setEnd(words.endContainer, words.endOffset);
	} else range.selectNodeContents(element);
	const at = range.getBoundingClientRect?.();
	const seen = area.getBoundingClientRect();
	if (!at || (at.top >= seen.top && at.bottom <= seen.bottom)) return;
	area.scrollBy({ top: at.top - seen.top - seen.height * HEIGHT });
}
