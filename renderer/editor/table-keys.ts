import {
	$getSelection,
	$isRangeSelection,
	COMMAND_PRIORITY_CRITICAL,
	CONTROLLED_TEXT_INSERTION_COMMAND,
	DELETE_CHARACTER_COMMAND,
	DELETE_LINE_COMMAND,
	DELETE_WORD_COMMAND,
	INSERT_LINE_BREAK_COMMAND,
	INSERT_PARAGRAPH_COMMAND,
	KEY_ARROW_DOWN_COMMAND,
	KEY_ARROW_UP_COMMAND,
	KEY_TAB_COMMAND,
	type LexicalEditor,
	mergeRegister,
	REMOVE_TEXT_COMMAND,
} from "lexical";
import { openLength } from "../../engine/index";
import type { BlockMaking } from "./block-edits";
import { $isBlockNode, type BlockNode } from "./nodes/block-node";
import {
	$allBlocks,
	$blocksOfTable,
	$isRowNode,
	$tableOf,
	type TableNode,
} from "./nodes/table-nodes";
import { $blockOf, $caretPlace, $selectPlace } from "./places";
import { $readRuns } from "./run-content";
import type { Restructure } from "./structure-keys";
import { $clearTables } from "./table-selection";

interface At {
	readonly table: TableNode;
	readonly block: BlockNode;
	/** The caption and the cells. */
	readonly blocks: readonly BlockNode[];
	readonly index: number;
}

/** The caption or cell that the moving end of the selection is in; `null` outside of tables. */
function $atCell(): At | null {
	const selection = $getSelection();
	if (!$isRangeSelection(selection)) return null;
	const block = $blockOf(selection.focus.getNode());
	const table = block && $tableOf(block);
	if (!table) return null;
	const blocks = $blocksOfTable(table);
	return { table, block, blocks, index: blocks.findIndex((each) => each.is(block)) };
}

function $goTo(block: BlockNode | undefined): boolean {
	return block !== undefined && $selectPlace({ block: block.getFace().id, offset: 0 });
}

/** Whether the caret is in the first or the last line of what a block shows. */
function isAtEdge(editor: LexicalEditor, block: BlockNode, upwards: boolean): boolean {
	const element = editor.getElementByKey(block.getKey());
	const selection = getSelection();
	if (!element || !selection || selection.rangeCount === 0) return false;
	const caret = selection.getRangeAt(0).getBoundingClientRect();
	const words = document.createRange();
	words.selectNodeContents(element);
	const all = words.getBoundingClientRect();
	// A caret without room stands in an empty block.
	if (caret.height === 0) return true;
	return upwards
		? caret.top - all.top < caret.height / 2
		: all.bottom - caret.bottom < caret.height / 2;
}

/** The block beside a table: the last before it, or the first behind. */
function $beside({ blocks }: At, upwards: boolean): BlockNode | undefined {
	const all = [...$allBlocks()];
	const edge = upwards ? blocks[0] : blocks.at(-1);
	const at = all.findIndex((block) => block.is(edge));
	return all[upwards ? at - 1 : at + 1];
}

/** The block above or below one of a table: that of the same column, else the caption or what stands beside the table. */
function $vertical(at: At, upwards: boolean): BlockNode | undefined {
	const { block, blocks } = at;
	const row = block.getParent();
	if (!$isRowNode(row)) return upwards ? $beside(at, true) : blocks[1];
	const other = upwards ? row.getPreviousSibling() : row.getNextSibling();
	if (!$isRowNode(other)) return upwards ? blocks[0] : $beside(at, false);
	const cell = other.getChildAtIndex(block.getIndexWithinParent());
	return $isBlockNode(cell) ? cell : undefined;
}

/**
 * The keys of tables: Tab goes from cell to cell and begins a row behind the last, Enter goes to the cell below and out of the last row,
 * and what is deleted or written over several cells empties them, for a table is changed by its commands alone.
 */
export function registerTableKeys(
	editor: LexicalEditor,
	making: () => BlockMaking,
	restructure: Restructure,
): () => void {
	const tab = (event: KeyboardEvent): boolean => {
		const at = $atCell();
		if (at === null) return false;
		event.preventDefault();
		if (!editor.isEditable()) return true;
		if (event.shiftKey) return $goTo(at.blocks[at.index - 1]) || true;
		if ($goTo(at.blocks[at.index + 1])) return true;
		const row = at.block.getParent();
		const first = $isRowNode(row) ? row.getFirstChild() : null;
		if ($isBlockNode(first))
			restructure({ table: "row-below" }, { block: first.getFace().id, offset: 0 });
		return true;
	};
	const enter = (): boolean => {
		if ($clearTables(making().wordsOf)) return true;
		const at = $atCell();
		if (at === null) return false;
		const place = $caretPlace();
		const below = $vertical(at, false);
		const isInside = below !== undefined && $tableOf(below)?.is(at.table) === true;
		if (isInside) return $goTo(below);
		if (place) restructure("split", place);
		return true;
	};
	/** The browser's own way from cell to cell is along the row. */
	const arrow = (event: KeyboardEvent, upwards: boolean): boolean => {
		const selection = $getSelection();
		const plain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
		if (!plain || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
		const at = $atCell();
		const place = $caretPlace();
		if (at === null || place === null || !isAtEdge(editor, at.block, upwards)) return false;
		const goal = $vertical(at, upwards);
		if (goal === undefined) return false;
		event.preventDefault();
		const offset = Math.min(place.offset, openLength($readRuns(goal)));
		return $selectPlace({ block: goal.getFace().id, offset });
	};
	/** Whether the command goes no further: a selection over cells was emptied. */
	const clear = (): boolean => $clearTables(making().wordsOf);
	const overwrite = (): boolean => {
		$clearTables(making().wordsOf);
		return false;
	};
	return mergeRegister(
		editor.registerCommand(KEY_TAB_COMMAND, tab, COMMAND_PRIORITY_CRITICAL),
		editor.registerCommand(
			KEY_ARROW_UP_COMMAND,
			(event) => arrow(event, true),
			COMMAND_PRIORITY_CRITICAL,
		),
		editor.registerCommand(
			KEY_ARROW_DOWN_COMMAND,
			(event) => arrow(event, false),
			COMMAND_PRIORITY_CRITICAL,
		),
		editor.registerCommand(INSERT_PARAGRAPH_COMMAND, enter, COMMAND_PRIORITY_CRITICAL),
		editor.registerCommand(INSERT_LINE_BREAK_COMMAND, enter, COMMAND_PRIORITY_CRITICAL),
		...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
			editor.registerCommand(command, clear, COMMAND_PRIORITY_CRITICAL),
		),
		editor.registerCommand(REMOVE_TEXT_COMMAND, clear, COMMAND_PRIORITY_CRITICAL),
		editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, overwrite, COMMAND_PRIORITY_CRITICAL),
	);
}
