import {
	$getSelection,
	$isRangeSelection,
	BEFORE_INPUT_COMMAND,
	COMMAND_PRIORITY_HIGH,
	CONTROLLED_TEXT_INSERTION_COMMAND,
	DELETE_CHARACTER_COMMAND,
	DELETE_LINE_COMMAND,
	DELETE_WORD_COMMAND,
	INSERT_LINE_BREAK_COMMAND,
	INSERT_PARAGRAPH_COMMAND,
	KEY_TAB_COMMAND,
	type LexicalEditor,
	mergeRegister,
} from "lexical";
import { openLength } from "../../engine/index";
import { $splitSelection, type BlockMaking } from "./block-edits";
import { $blockOf, $caretPlace, $placeOf } from "./places";
import { $readRuns } from "./run-content";
import type { StructuralEdit } from "./structure";
import type { Place } from "./types";

const IS_MAC = /Mac/.test(navigator.platform);

/** Performs a structural edit of the draft at a place; returns whether it is allowed there. */
export type Restructure = (edit: StructuralEdit, place: Place) => boolean;

/** The place of a lone caret at the very start or end of its block; `null` anywhere else. */
function $caretAtEdge(atStart: boolean): Place | null {
	const selection = $getSelection();
	if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
	const place = $placeOf(selection.anchor);
	const block = $blockOf(selection.anchor.getNode());
	if (place === null || block === null) return null;
	return place.offset === (atStart ? 0 : openLength($readRuns(block))) ? place : null;
}

/**
 * Turns the keys of structure into edits of the draft: Enter, Tab, Backspace and Delete at a block's edge, Alt with an arrow,
 * Ctrl or Command with Enter, and with Shift as well. Enter and Tab in a composition stay with the input method.
 */
export function registerStructureKeys(
	editor: LexicalEditor,
	making: () => BlockMaking,
	restructure: Restructure,
): () => void {
	const split = (): boolean => {
		const selection = $getSelection();
		if (!$isRangeSelection(selection)) return false;
		if (!selection.isCollapsed()) return $splitSelection(making());
		const place = $caretPlace();
		if (place !== null) restructure("split", place);
		return true;
	};
	const remove = (backward: boolean): boolean => {
		const place = $caretAtEdge(backward);
		if (place === null) return false;
		restructure(backward ? "join-previous" : "join-next", place);
		return true;
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const edit = chordOf(event);
		if (edit === null || editor.isComposing() || !editor.isEditable()) return;
		const place = editor.read($caretPlace);
		if (place === null) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		restructure(edit, place);
	};
	/**
	 * Words that come at once behind Enter, from dictation or an input method, stay in the new block: Lexical takes them everywhere for
	 * the text replacement of macOS, and puts the caret into the block behind.
	 */
	const insert = (event: InputEvent): boolean => {
		const words = event.inputType === "insertText" ? (event.data ?? "") : "";
		const alone = [...words].length > 1 && !IS_MAC && !editor.isComposing();
		if (!alone || !$isRangeSelection($getSelection())) return false;
		event.preventDefault();
		return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, words);
	};
	return mergeRegister(
		editor.registerCommand(BEFORE_INPUT_COMMAND, insert, COMMAND_PRIORITY_HIGH),
		editor.registerCommand(INSERT_PARAGRAPH_COMMAND, split, COMMAND_PRIORITY_HIGH),
		editor.registerCommand(INSERT_LINE_BREAK_COMMAND, split, COMMAND_PRIORITY_HIGH),
		...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
			editor.registerCommand(command, remove, COMMAND_PRIORITY_HIGH),
		),
		editor.registerCommand(
			KEY_TAB_COMMAND,
			(event) => {
				const place = $caretPlace();
				if (place === null) return false;
				event.preventDefault();
				restructure(event.shiftKey ? "lift" : "nest", place);
				return true;
			},
			COMMAND_PRIORITY_HIGH,
		),
		editor.registerRootListener((root, previous) => {
			previous?.removeEventListener("keydown", onKeyDown, { capture: true });
			root?.addEventListener("keydown", onKeyDown, { capture: true });
		}),
	);
}

function chordOf(event: KeyboardEvent): StructuralEdit | null {
	const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
	if (altKey && !ctrlKey && !metaKey && !shiftKey) {
		if (key === "ArrowUp") return "move-up";
		if (key === "ArrowDown") return "move-down";
	}
	if (key === "Enter" && (ctrlKey || metaKey) && !altKey)
		return shiftKey ? "insert-clause" : "insert-article";
	return null;
}
