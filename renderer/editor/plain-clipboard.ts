import {
	$getSelection,
	$isNodeSelection,
	$isRangeSelection,
	COMMAND_PRIORITY_HIGH,
	COPY_COMMAND,
	CUT_COMMAND,
	DRAGSTART_COMMAND,
	DROP_COMMAND,
	type LexicalEditor,
	mergeRegister,
	PASTE_COMMAND,
} from "lexical";
import type { Language } from "../../engine/index";
import { $insertLines, type BlockMaking } from "./block-edits";
import { inlineText, plainLines } from "./plain-lines";

/** The data of a clipboard or drag event; `null` for events without any. */
function dataOf(event: Event | null): DataTransfer | null {
	if (event === null) return null;
	if ("clipboardData" in event) return (event as ClipboardEvent).clipboardData;
	if ("dataTransfer" in event) return (event as DragEvent).dataTransfer;
	return null;
}

function $copy(event: Event | null): boolean {
	const selection = $getSelection();
	const data = dataOf(event);
	if (selection === null || data === null) return false;
	const text = selection.getTextContent().replace(/\n{2,}/g, "\n");
	if (text === "") return false;
	event?.preventDefault();
	data.setData("text/plain", text);
	return true;
}

/** Copies and pastes plain words only: a line of pasted text becomes a block of the draft. Nothing is dragged in or out. */
export function registerPlainClipboard(
	editor: LexicalEditor,
	language: Language,
	making: () => BlockMaking,
): () => void {
	const paste = (event: Event): boolean => {
		event.preventDefault();
		const text = dataOf(event)?.getData("text/plain") ?? "";
		const selection = $getSelection();
		if (!$isRangeSelection(selection) || text.trim() === "") return true;
		const lines = plainLines(text, language);
		if (lines.length > 1) $insertLines(lines, making());
		else selection.insertText(inlineText(text));
		return true;
	};
	const refuse = (event: DragEvent): boolean => {
		event.preventDefault();
		return true;
	};
	return mergeRegister(
		editor.registerCommand(COPY_COMMAND, $copy, COMMAND_PRIORITY_HIGH),
		editor.registerCommand(
			CUT_COMMAND,
			(event) => {
				if (!$copy(event)) return false;
				const selection = $getSelection();
				if (!editor.isEditable()) return true;
				if ($isRangeSelection(selection)) selection.removeText();
				else if ($isNodeSelection(selection)) selection.deleteNodes();
				return true;
			},
			COMMAND_PRIORITY_HIGH,
		),
		editor.registerCommand(PASTE_COMMAND, paste, COMMAND_PRIORITY_HIGH),
		editor.registerCommand(DRAGSTART_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
		editor.registerCommand(DROP_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
	);
}
