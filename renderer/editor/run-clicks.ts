import {
	$createNodeSelection,
	$createRangeSelectionFromDom,
	$getNearestNodeFromDOMNode,
	$getSelection,
	$isNodeSelection,
	$setSelection,
	CLICK_COMMAND,
	COMMAND_PRIORITY_HIGH,
	type LexicalEditor,
} from "lexical";
import { $isInlineRunNode } from "./nodes/inline-run-node";

/**
 * A tap that brings the focus back is over before the editor learns where the platform put the caret: it would only drop the
 * selected run, and the caret with it.
 */
function $placeCaret(editor: LexicalEditor): boolean {
	if (!$isNodeSelection($getSelection())) return false;
	const caret = $createRangeSelectionFromDom(getSelection(), editor);
	if (caret !== null) $setSelection(caret);
	return caret !== null;
}

/** Selects a bracket, reference or footnote's mark as a whole where it is clicked on: the platform would select nothing. */
export function registerRunClicks(editor: LexicalEditor): () => void {
	return editor.registerCommand(
		CLICK_COMMAND,
		({ target }) => {
			const node = target instanceof Node ? $getNearestNodeFromDOMNode(target) : null;
			if (!$isInlineRunNode(node)) return $placeCaret(editor);
			const selection = $createNodeSelection();
			selection.add(node.getKey());
			$setSelection(selection);
			return true;
		},
		COMMAND_PRIORITY_HIGH,
	);
}
