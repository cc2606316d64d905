import type { Settings } from "./contract";

/** What holds until the user sets something else; the language comes from the system. */
export const DEFAULT_SETTINGS: Omit<Settings, "language"> = {
	theme: "system",
	reviewer: "",
	textFont: "source-serif",
	textSize: 17,
	lineWidth: "medium",
	zoom: 100,
	numberingEn: "full",
	numberingZh: "numerals",
	checklist: "",
	autosave: "off",
	keepVersions: true,
	reopen: false,
	guided: false,
	spelling: "en-GB",
	words: [],
	hiddenMarks: [],
	focus: false,
	tab: "clause",
	sidebar: "outline",
	knownKeys: [],
	sidebarShown: true,
	panelShown: true,
	sidebarWidth: 264,
	panelWidth: 392,
};
