import {
	$createNodeSelection,
	$getNearestNodeFromDOMNode,
	$setSelection,
	CLICK_COMMAND,
	COMMAND_PRIORITY_HIGH,
	type LexicalEditor,
} from "lexical";
import { $isInlineRunNode } from "./nodes/inline-run-node";

/** Selects a bracket, reference or footnote's mark as a whole where it is clicked on: the platform would select nothing. */
export function registerRunClicks(editor: LexicalEditor): () => void {
	return editor.registerCommand(
		CLICK_COMMAND,
		({ target }) => {
			const node = target instanceof Node ? $getNearestNodeFromDOMNode(target) : null;
			if (!$isInlineRunNode(node)) return false;
			const selection = $createNodeSelection();
			selection.add(node.getKey());
			$setSelection(selection);
			return true;
		},
		COMMAND_PRIORITY_HIGH,
	);
}
