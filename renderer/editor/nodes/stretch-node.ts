import { $getRoot, ElementNode, type LexicalNode } from "lexical";
import { $isBlockNode } from "./block-node";

/** What a line of a clause holds where the page is as wide as it gets: Latin characters, and Chinese ones, which are twice as wide. */
const LINE = 64;
const WIDE_LINE = LINE / 2;

/** What a block has above and below its lines, in CSS pixels. */
const PADDING = 10;

/** How high nodes will about be, for the scroll bar, until they are laid out: lines by the length of their words. */
function likelyHeight(nodes: readonly LexicalNode[]): string {
	let lines = 0;
	for (const node of nodes) {
		const wide = $isBlockNode(node) && node.getFace().language !== "en";
		lines += Math.max(1, Math.ceil(node.getTextContentSize() / (wide ? WIDE_LINE : LINE)));
	}
	return `auto calc(${lines}lh + ${nodes.length * PADDING}px)`;
}

/**
 * Some dozen blocks in one element, so that the browser passes over those that are out of sight: it would lay out, paint and read to
 * input methods all that stands in the page at every key. No part of the draft: which blocks stand together means nothing.
 */
export class StretchNode extends ElementNode {
	override $config() {
		return this.config("draft-stretch", { extends: ElementNode });
	}

	override createDOM(): HTMLElement {
		const element = document.createElement("div");
		element.className = "draft-stretch";
		element.style.setProperty("contain-intrinsic-block-size", likelyHeight(this.getChildren()));
		return element;
	}

	override updateDOM(): boolean {
		return false;
	}

	override canBeEmpty(): boolean {
		return false;
	}

	override canIndent(): boolean {
		return false;
	}
}

/** Whether a node is a stretch of blocks. */
export function $isStretchNode(node: LexicalNode | null | undefined): node is StretchNode {
	return node instanceof StretchNode;
}

/** What stands in the stretches, in the order of the page, and whatever an edit left beside them. */
export function $units(): readonly LexicalNode[] {
	return $getRoot()
		.getChildren()
		.flatMap((node) => ($isStretchNode(node) ? node.getChildren() : [node]));
}
