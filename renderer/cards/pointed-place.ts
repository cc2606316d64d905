import { openRange, openWords } from "../editor/open-words";
import type { CardPlace } from "./types";

/** The place in the draft of a position in the document; `null` outside of a block's words. */
export function placeAt(node: Node | null, offset: number): CardPlace | null {
	const element = node instanceof Element ? node : (node?.parentElement ?? null);
	const block = element?.closest<HTMLElement>(".draft-text [data-block]");
	const id = block?.dataset.block;
	if (!block || id === undefined) return null;
	const words = openWords(block);
	const piece = words.find((each) => each.node === node);
	if (piece) return { block: id, offset: piece.whole ? piece.from : piece.from + offset };
	return { block: id, offset: null };
}

/** The words under the pointer; `null` where it rests beside them. */
export function pointedPlace(x: number, y: number): CardPlace | null {
	const position = document.caretPositionFromPoint(x, y);
	if (!position || !(position.offsetNode instanceof Text)) return null;
	const { offsetNode: node, offset } = position;
	const range = document.createRange();
	range.setStart(node, Math.max(0, offset - 1));
	range.setEnd(node, Math.min(node.length, offset + 1));
	const over = [...range.getClientRects()].some(
		({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
	);
	return over ? placeAt(node, offset) : null;
}

/** The element of a block of the draft on the page. */
function blockElement(block: string): HTMLElement | null {
	return document.querySelector<HTMLElement>(`.draft-text [data-block="${CSS.escape(block)}"]`);
}

/** Where words of a block stand on the screen, or the block's first line where no words are given; `null` where it isn't shown. */
export function wordsRect(
	block: string,
	span: { readonly from: number; readonly to: number } | null,
): DOMRect | null {
	const element = blockElement(block);
	if (!element) return null;
	const found = span && openRange(openWords(element), span);
	if (!found) {
		const { left, top, width, height } = element.getBoundingClientRect();
		return new DOMRect(left, top, width, Math.min(height, 32));
	}
	const range = document.createRange();
	range.setStart(found.startContainer, found.startOffset);
	range.setEnd(found.endContainer, found.endOffset);
	return range.getBoundingClientRect();
}
