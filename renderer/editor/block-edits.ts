import { $getSelection, $isRangeSelection } from "lexical";
import { openLength, type Run, sliceRuns } from "../../engine/index";
import { $createBlockNode, type BlockFace, type BlockNode } from "./nodes/block-node";
import type { TableNode } from "./nodes/table-nodes";
import { $createTable, $intoCell, $selectEnd } from "./pasted-tables";
import { $blockOf, $placeOf, $selectPlace } from "./places";
import type { PastedLine } from "./plain-lines";
import { $readRuns, $writeRuns } from "./run-content";
import type { WordsOfRun } from "./run-words";
import { $clearTables } from "./table-selection";

/** What edits that make blocks need from outside. */
export interface BlockMaking {
	readonly newId: () => string;
	readonly wordsOf: WordsOfRun;
	/** Whether a block has no words in another language of the draft. */
	readonly isSilent: (id: string) => boolean;
}

/** The block of the caret cut in two at it. */
export interface CutBlock {
	readonly block: BlockNode;
	readonly head: readonly Run[];
	readonly tail: readonly Run[];
}

/** The block of the caret cut in two at it, after a selection has been deleted; `null` where there is no caret. */
function $cutAtCaret({ wordsOf }: BlockMaking): CutBlock | null {
	const selection = $getSelection();
	if (!$isRangeSelection(selection)) return null;
	if (!selection.isCollapsed() && !$clearTables(wordsOf)) selection.removeText();
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

function faceAfter(before: BlockFace, line: PastedLine, inside: number, id: string): BlockFace {
	return {
		...before,
		id,
		kind: line.kind,
		table: "",
		row: "",
		heads: "",
		depth: line.kind === "clause" ? line.depth + inside : 0,
		label: "",
		missing: false,
		placeholder: "",
		note: "",
		placeholderLanguage: null,
	};
}

/**
 * Puts lines in the place of the selection: the first joins the words before it where it is a clause and they are one too, or there
 * are none; the words after it join the last. An empty clause gives way to a heading. The caret goes behind the last line.
 */
export function $insertLines(lines: readonly PastedLine[], making: BlockMaking): boolean {
	const cut = $cutAtCaret(making);
	const [first] = lines;
	if (cut === null || first === undefined) return false;
	const { block, head, tail } = cut;
	const face = block.getFace();
	if (face.kind === "table" || face.kind === "cell") return $intoCell(lines, cut, making);
	const joins = first.kind === "clause" && (face.kind === "clause" || head.length === 0);
	const rest = joins ? lines.slice(1) : lines;
	// What is pasted nests below the clause that it is pasted into, up to the first heading of its own.
	let inside = face.kind === "clause" ? face.depth - (joins ? first.depth : 0) : 0;
	let last = block;
	let lastRuns: readonly Run[] = joins ? [...head, ...first.runs] : head;
	let opened: TableNode | null = null;
	const $begin = (line: PastedLine): void => {
		const fresh = faceAfter(face, line, inside, making.newId());
		const node = $createBlockNode({ ...fresh, depth: Math.max(0, fresh.depth) });
		(opened ?? last).insertAfter(node);
		opened = null;
		last = node;
		lastRuns = line.runs;
	};
	for (const line of rest) {
		if (opened === null) $writeRuns(last, lastRuns, making.wordsOf);
		if (line.kind === "table") {
			const table = $createTable(line, face, Math.max(0, inside), making);
			(opened ?? last).insertAfter(table);
			opened = table;
			continue;
		}
		if (line.kind !== "clause") inside = 0;
		$begin(line);
	}
	if (opened !== null && tail.length > 0) $begin({ kind: "clause", depth: 0, runs: [] });
	if (opened === null) {
		$writeRuns(last, [...lastRuns, ...tail], making.wordsOf);
		$selectPlace({ block: last.getFace().id, offset: openLength(lastRuns) });
	} else $selectEnd(opened);
	const emptied = !joins && head.length === 0 && face.kind === "clause";
	if (emptied && making.isSilent(face.id)) block.remove();
	return true;
}

/** Deletes the selection and begins a new clause where it stood. */
export function $splitSelection(making: BlockMaking): boolean {
	const cut = $cutAtCaret(making);
	if (cut === null) return false;
	const { block, head, tail } = cut;
	const face = block.getFace();
	const inside = face.kind === "clause" ? face.depth : 0;
	const line: PastedLine = { kind: "clause", depth: 0, runs: [] };
	const node = $createBlockNode(faceAfter(face, line, inside, making.newId()));
	$writeRuns(block, head, making.wordsOf);
	block.insertAfter(node);
	$writeRuns(node, tail, making.wordsOf);
	return $selectPlace({ block: node.getFace().id, offset: 0 });
}
