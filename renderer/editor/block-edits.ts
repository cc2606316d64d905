import { $getSelection, $isRangeSelection } from "lexical";
import { openLength, type Run, sliceRuns } from "../../engine/index";
import { $createBlockNode, type BlockFace, type BlockNode } from "./nodes/block-node";
import { $blockOf, $placeOf, $selectPlace } from "./places";
import type { PlainLine } from "./plain-lines";
import { $readRuns, $writeRuns } from "./run-content";
import type { WordsOfRun } from "./run-words";

/** What edits that make blocks need from outside. */
export interface BlockMaking {
	readonly newId: () => string;
	readonly wordsOf: WordsOfRun;
}

/** The block of the caret cut in two at it, after a selection has been deleted; `null` where there is no caret. */
function $cutAtCaret(): { block: BlockNode; head: readonly Run[]; tail: readonly Run[] } | null {
	const selection = $getSelection();
	if (!$isRangeSelection(selection)) return null;
	if (!selection.isCollapsed()) selection.removeText();
	const block = $blockOf(selection.anchor.getNode());
	const place = $placeOf(selection.anchor);
	if (block === null || place === null) return null;
	const runs = $readRuns(block);
	return {
		block,
		head: sliceRuns(runs, 0, place.offset),
		tail: sliceRuns(runs, place.offset, openLength(runs)),
	};
}

function faceAfter(before: BlockFace, line: PlainLine, id: string): BlockFace {
	const inside = before.kind === "clause" && line.kind === "clause" ? before.depth : 0;
	return {
		...before,
		id,
		kind: line.kind,
		depth: line.depth + inside,
		label: "",
		missing: false,
		placeholder: "",
		placeholderLanguage: null,
	};
}

/**
 * Puts lines in the place of the selection: the first joins the words before it where both are clauses or the block is empty,
 * the words after it join the last. The caret goes behind the last line.
 */
export function $insertLines(lines: readonly PlainLine[], making: BlockMaking): boolean {
	const cut = $cutAtCaret();
	const [first] = lines;
	if (cut === null || first === undefined) return false;
	const { block, head, tail } = cut;
	const face = block.getFace();
	const joins = first.kind === "clause" && (face.kind === "clause" || head.length === 0);
	const rest = joins ? lines.slice(1) : lines;
	const start: readonly Run[] = joins ? [...head, { type: "text", text: first.text }] : head;
	let last = block;
	let lastRuns = start;
	for (const line of rest) {
		$writeRuns(last, lastRuns, making.wordsOf);
		const node = $createBlockNode(faceAfter(face, line, making.newId()));
		last.insertAfter(node);
		last = node;
		lastRuns = line.text === "" ? [] : [{ type: "text", text: line.text }];
	}
	$writeRuns(last, [...lastRuns, ...tail], making.wordsOf);
	$selectPlace({ block: last.getFace().id, offset: openLength(lastRuns) });
	return true;
}

/** Deletes the selection and begins a new clause where it stood. */
export function $splitSelection(making: BlockMaking): boolean {
	const cut = $cutAtCaret();
	if (cut === null) return false;
	const { block, head, tail } = cut;
	const line: PlainLine = { kind: "clause", depth: 0, text: "" };
	const node = $createBlockNode(faceAfter(block.getFace(), line, making.newId()));
	$writeRuns(block, head, making.wordsOf);
	block.insertAfter(node);
	$writeRuns(node, tail, making.wordsOf);
	return $selectPlace({ block: node.getFace().id, offset: 0 });
}
