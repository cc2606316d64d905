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
	KEY_TAB_COMMAND,
	type LexicalEditor,
	mergeRegister,
	REMOVE_TEXT_COMMAND,
} from "lexical";
import type { BlockMaking } from "./block-edits";
import { $isBlockNode, type BlockNode } from "./nodes/block-node";
import { $blocksOfTable, $isRowNode, $tableOf } from "./nodes/table-nodes";
import { $blockOf, $caretPlace, $selectPlace } from "./places";
import type { Restructure } from "./structure-keys";
import { $clearTables } from "./table-selection";

interface At {
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
	return { block, blocks, index: blocks.findIndex((each) => each.is(block)) };
}

function $goTo(block: BlockNode | undefined): boolean {
	return block !== undefined && $selectPlace({ block: block.getFace().id, offset: 0 });
}

/** The cell below one, or that below a caption; undefined in the last row. */
function $below({ block, blocks }: At): BlockNode | undefined {
	const row = block.getParent();
	if (!$isRowNode(row)) return blocks[1];
	const next = row.getNextSibling();
	const cell = $isRowNode(next) ? next.getChildAtIndex(block.getIndexWithinParent()) : null;
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
		if (!$goTo($below(at)) && place) restructure("split", place);
		return true;
	};
	/** Whether the command goes no further: a selection over cells was emptied. */
	const clear = (): boolean => $clearTables(making().wordsOf);
	const overwrite = (): boolean => {
		$clearTables(making().wordsOf);
		return false;
	};
	return mergeRegister(
		editor.registerCommand(KEY_TAB_COMMAND, tab, COMMAND_PRIORITY_CRITICAL),
		editor.registerCommand(INSERT_PARAGRAPH_COMMAND, enter, COMMAND_PRIORITY_CRITICAL),
		editor.registerCommand(INSERT_LINE_BREAK_COMMAND, enter, COMMAND_PRIORITY_CRITICAL),
		...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
			editor.registerCommand(command, clear, COMMAND_PRIORITY_CRITICAL),
		),
		editor.registerCommand(REMOVE_TEXT_COMMAND, clear, COMMAND_PRIORITY_CRITICAL),
		editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, overwrite, COMMAND_PRIORITY_CRITICAL),
	);
}
