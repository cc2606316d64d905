import { $getSelection, $isRangeSelection, $setSelection, type LexicalEditor } from "lexical";

/** Puts the selection back where it was when the focus comes back to the text by other means than the pointer: the platform would put it at the start. */
export function registerKeptCaret(editor: LexicalEditor): () => void {
	const onFocus = (): void => {
		editor.update(() => {
			const selection = $getSelection();
			if ($isRangeSelection(selection)) $setSelection(selection.clone());
		});
	};
	return editor.registerRootListener((root, previous) => {
		previous?.removeEventListener("focus", onFocus);
		root?.addEventListener("focus", onFocus);
	});
}
