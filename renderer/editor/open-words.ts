import type { Span } from "../../engine/index";

interface Piece extends Span {
	readonly node: Text;
	/** A reference counts as one unit however many words it shows. */
	readonly whole: boolean;
}

/** The text nodes of a block's element with their places in its plain text, brackets shown open. */
export type OpenWords = readonly Piece[];

/** Collects the words of a block as places and anchors count them: signs of brackets in, tags of delegations and footnotes out. */
export function openWords(block: Element): OpenWords {
	const pieces: Piece[] = [];
	let at = 0;
	const add = (node: Text, length: number, whole: boolean): void => {
		pieces.push({ node, from: at, to: at + length, whole });
		at += length;
	};
	const visit = (parent: Element): void => {
		for (let child = parent.firstChild; child; child = child.nextSibling) {
			if (child instanceof Text) add(child, child.length, false);
			else if (!(child instanceof HTMLElement)) continue;
			else if (child.classList.contains("draft-reference")) {
				if (child.firstChild instanceof Text) add(child.firstChild, 1, true);
				else at += 1;
			} else if (
				child.dataset.unread === undefined ||
				child.classList.contains("draft-bracket-sign")
			)
				visit(child);
		}
	};
	visit(block);
	return pieces;
}

/** The plain text that the pieces stand for; a reference is one character that is no word's. */
export function openText(words: OpenWords): string {
	return words.map(({ node, whole }) => (whole ? "\uFFFC" : node.data)).join("");
}

/** The range of the document over a span of open text; `null` where no words stand in it. */
export function openRange(words: OpenWords, { from, to }: Span): StaticRange | null {
	const first = words.find((piece) => piece.to > from && piece.from < to);
	const last = words.findLast((piece) => piece.from < to && piece.to > from);
	if (!first || !last || from >= to) return null;
	return new StaticRange({
		startContainer: first.node,
		startOffset: first.whole ? 0 : Math.max(0, from - first.from),
		endContainer: last.node,
		endOffset: last.whole ? last.node.length : Math.min(last.to, to) - last.from,
	});
}
