import {
	$createRangeSelection,
	$findMatchingParent,
	$getSelection,
	$isElementNode,
	$isRangeSelection,
	$isTextNode,
	$setSelection,
	type LexicalNode,
	type PointType,
} from "lexical";
import { $isBlockNode, type BlockNode } from "./nodes/block-node";
import { $isInlineRunNode } from "./nodes/inline-run-node";
import { $allBlocks } from "./nodes/table-nodes";
import type { Place } from "./types";

function $lengthOf(node: LexicalNode): number {
	return $isInlineRunNode(node) ? node.getOpenLength() : node.getTextContentSize();
}

/** The block that holds a node; `null` outside of blocks. */
export function $blockOf(node: LexicalNode | null): BlockNode | null {
	return node === null ? null : $findMatchingParent(node, $isBlockNode);
}

/** The block of the draft with an id; `null` where this editor shows none. */
export function $blockById(id: string): BlockNode | null {
	for (const block of $allBlocks()) if (block.getFace().id === id) return block;
	return null;
}

/** The place in the draft of one end of a selection; `null` outside of blocks. */
export function $placeOf(point: PointType): Place | null {
	const node = point.getNode();
	const block = $blockOf(node);
	if (block === null) return null;
	let offset = 0;
	if ($isTextNode(node)) {
		for (const before of node.getPreviousSiblings()) offset += $lengthOf(before);
		offset += point.offset;
	} else if ($isElementNode(node)) {
		for (const before of node.getChildren().slice(0, point.offset)) offset += $lengthOf(before);
	}
	return { block: block.getFace().id, offset };
}

/** The place behind a run that is shown whole, and the one before it; `null` outside of blocks. */
export function $placesAround(node: LexicalNode): readonly [after: Place, before: Place] | null {
	const block = $blockOf(node);
	if (block === null) return null;
	const { id } = block.getFace();
	let offset = 0;
	for (const before of node.getPreviousSiblings()) offset += $lengthOf(before);
	return [
		{ block: id, offset: offset + $lengthOf(node) },
		{ block: id, offset },
	];
}

/** The place of the caret, or of the moving end of a selection with the other end as its anchor. */
export function $caretPlace(): Place | null {
	const selection = $getSelection();
	if (!$isRangeSelection(selection)) return null;
	const place = $placeOf(selection.focus);
	const anchor = selection.isCollapsed() ? null : $placeOf(selection.anchor);
	return place && anchor ? { ...place, anchor } : place;
}

function $setPoint(point: PointType, block: BlockNode, offset: number): void {
	let left = offset;
	let index = 0;
	for (const child of block.getChildren()) {
		const length = $lengthOf(child);
		if ($isTextNode(child) && left <= length) {
			point.set(child.getKey(), left, "text");
			return;
		}
		if (left < length || (left === 0 && length > 0)) break;
		left -= length;
		index += 1;
	}
	point.set(block.getKey(), index, "element");
}

/** Puts the caret, or the selection, at a place, or selects so many units behind it; past the block's end it goes to the end. Returns whether the block is there. */
export function $selectPlace(place: Place, length = 0): boolean {
	const block = $blockById(place.block);
	if (block === null) return false;
	const selection = $createRangeSelection();
	const { anchor } = place;
	const start = anchor && $blockById(anchor.block);
	if (start && length === 0) $setPoint(selection.anchor, start, anchor.offset);
	else $setPoint(selection.anchor, block, place.offset);
	$setPoint(selection.focus, block, place.offset + length);
	$setSelection(selection);
	return true;
}
