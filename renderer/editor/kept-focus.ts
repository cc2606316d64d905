import {
	$addUpdateTag,
	COMMAND_PRIORITY_CRITICAL,
	type LexicalEditor,
	SELECTION_CHANGE_COMMAND,
	SKIP_SELECTION_FOCUS_TAG,
} from "lexical";

/**
 * Leaves the focus where it is when the selection is told of from elsewhere: fields outside of the text tell of their own by the same
 * event, as some do when they appear, and the editor would take the focus from them.
 */
export function registerKeptFocus(editor: LexicalEditor): () => void {
	return editor.registerCommand(
		SELECTION_CHANGE_COMMAND,
		() => {
			const focused = editor.getRootElement()?.contains(document.activeElement) === true;
			if (!focused) $addUpdateTag(SKIP_SELECTION_FOCUS_TAG);
			return false;
		},
		COMMAND_PRIORITY_CRITICAL,
	);
}
