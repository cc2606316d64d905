/** Signs of keys on a Mac; elsewhere keys have names. */
const MAC: Readonly<Record<string, string>> = {
	CmdOrCtrl: "⌘",
	Ctrl: "⌃",
	Shift: "⇧",
	Alt: "⌥",
	Enter: "↩",
	Tab: "⇥",
	Backspace: "⌫",
	Delete: "⌦",
	Escape: "⎋",
	Plus: "+",
	Up: "↑",
	Down: "↓",
	Left: "←",
	Right: "→",
};

const NAMES: Readonly<Record<string, string>> = {
	CmdOrCtrl: "Ctrl",
	Escape: "Esc",
	Plus: "+",
	Up: "↑",
	Down: "↓",
	Left: "←",
	Right: "→",
};

/** Whether keys have the signs of a Mac here. */
export const ON_MAC = typeof navigator !== "undefined" && /mac/i.test(navigator.userAgent);

/** The keys of an accelerator, as Electron writes it, each as it stands on the keyboard. */
export function keyNames(accelerator: string, mac: boolean = ON_MAC): readonly string[] {
	const names = mac ? MAC : NAMES;
	return accelerator.split("+").map((key) => names[key] ?? key);
}
