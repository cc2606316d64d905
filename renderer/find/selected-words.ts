import { openWords } from "../editor/open-words";
import type { Place } from "../editor/types";
import type { SelectedWords } from "../store/find-state";

function placeOf(container: Node, offset: number): Place | null {
	const element = container instanceof Element ? container : container.parentElement;
	const block = element?.closest<HTMLElement>(".draft-text [data-block]");
	const id = block?.dataset.block;
	if (!block || id === undefined) return null;
	const point = document.createRange();
	point.setStart(container, offset);
	let at = 0;
	for (const { node, from, to, whole } of openWords(block)) {
		if (node === container) return { block: id, offset: whole ? from : from + offset };
		if (point.comparePoint(node, 0) >= 0) break;
		at = to;
	}
	return { block: id, offset: at };
}

/** The words selected in the text of the page; `null` where nothing is, or the selection lies elsewhere. */
export function selectedWords(): SelectedWords | null {
	const selection = document.getSelection();
	if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
	const range = selection.getRangeAt(0);
	const from = placeOf(range.startContainer, range.startOffset);
	const to = placeOf(range.endContainer, range.endOffset);
	return from && to ? { from, to, text: selection.toString().trim() } : null;
}
