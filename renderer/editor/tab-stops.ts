import {
	COMMAND_PRIORITY_CRITICAL,
	KEY_ESCAPE_COMMAND,
	KEY_TAB_COMMAND,
	type LexicalEditor,
	mergeRegister,
} from "lexical";

/** What Tab and Escape do while words just inserted hold places to set; each tells whether the key was taken. */
export interface StopKeys {
	readonly step: (by: 1 | -1) => boolean;
	readonly end: () => boolean;
}

/** Gives Tab, Shift+Tab and Escape to places to set, before they change the structure or leave the text. */
export function registerTabStops(editor: LexicalEditor, keys: StopKeys): () => void {
	return mergeRegister(
		editor.registerCommand(
			KEY_TAB_COMMAND,
			(event) => {
				if (event.ctrlKey || event.altKey || event.metaKey) return false;
				if (!keys.step(event.shiftKey ? -1 : 1)) return false;
				event.preventDefault();
				return true;
			},
			COMMAND_PRIORITY_CRITICAL,
		),
		editor.registerCommand(
			KEY_ESCAPE_COMMAND,
			(event) => {
				if (!keys.end()) return false;
				event.preventDefault();
				return true;
			},
			COMMAND_PRIORITY_CRITICAL,
		),
	);
}
