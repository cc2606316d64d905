/** Keys that the text and the window know besides commands: a message says what each does. */
export const EDITOR_KEYS: readonly {
	readonly title: string;
	readonly keys: readonly { readonly id: string; readonly accelerator: string }[];
}[] = [
	{
		title: "shortcuts.text",
		keys: [
			{ id: "shortcuts.split", accelerator: "Enter" },
			{ id: "shortcuts.nest", accelerator: "Tab" },
			{ id: "shortcuts.lift", accelerator: "Shift+Tab" },
			{ id: "shortcuts.join", accelerator: "Backspace" },
			{ id: "shortcuts.joinNext", accelerator: "Delete" },
			{ id: "shortcuts.moveUp", accelerator: "Alt+Up" },
			{ id: "shortcuts.moveDown", accelerator: "Alt+Down" },
			{ id: "shortcuts.bold", accelerator: "CmdOrCtrl+B" },
			{ id: "shortcuts.italic", accelerator: "CmdOrCtrl+I" },
			{ id: "shortcuts.underline", accelerator: "CmdOrCtrl+U" },
			{ id: "shortcuts.leave", accelerator: "Escape" },
		],
	},
	{
		title: "shortcuts.window",
		keys: [
			{ id: "shortcuts.nextRegion", accelerator: "F6" },
			{ id: "shortcuts.previousRegion", accelerator: "Shift+F6" },
			{ id: "shortcuts.here", accelerator: "CmdOrCtrl+/" },
		],
	},
];
