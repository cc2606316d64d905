import type { FindHit } from "../../engine/index";
import { openRange, openWords } from "../editor/open-words";
import { reveal } from "../editor/reveal";

/** Room that the bar takes at the top of the page, and as much again below, in CSS pixels. */
const ROOM = 120;

/** Scrolls the words of a hit into view, if they are not; the caret stays where it is. */
export function revealHit(hit: FindHit): void {
	reveal(() => scrollTo(hit));
}

function scrollTo({ block, from, to, footnote }: FindHit): void {
	const element = document.querySelector<HTMLElement>(
		`.draft-text [data-block="${CSS.escape(block)}"]`,
	);
	if (!element) return;
	const area = element.closest<HTMLElement>(".page-area");
	// Blocks out of view may not be laid out yet: the words have a place only once their block is near.
	element.scrollIntoView?.({ block: "nearest" });
	const words = openRange(
		openWords(element),
		footnote === null ? { from, to } : { from: 0, to: 1 },
	);
	if (!area || !words) return;
	const range = document.createRange();
	range.setStart(words.startContainer, words.startOffset);
	range.setEnd(words.endContainer, words.endOffset);
	const at = range.getBoundingClientRect?.();
	if (!at) return;
	const seen = area.getBoundingClientRect();
	if (at.top < seen.top + ROOM) area.scrollBy({ top: at.top - seen.top - ROOM });
	else if (at.bottom > seen.bottom - ROOM / 2)
		area.scrollBy({ top: at.bottom - seen.bottom + ROOM });
}
