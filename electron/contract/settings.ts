import { PANEL_WIDTHS, SIDEBAR_WIDTHS } from "../sizes";
import {
	flag,
	listUpTo,
	oneOf,
	shape,
	textLike,
	textUpTo,
	type Validator,
	wholeNumber,
} from "../validators";
import type { KnownKey } from "./signing";

/** The interface languages, in the order in which the menu lists them. */
export const INTERFACE_LANGUAGES = ["en", "zh-Hans", "zh-Hant"] as const;

/** A language of the interface; the languages of a draft are its own matter. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The themes; `system` follows the desktop. */
export const THEMES = ["system", "light", "dark"] as const;

/** The look the user chose. */
export type Theme = (typeof THEMES)[number];

/** The faces that the draft's text may have: the two that come with Clausula, and the system's own. */
export const TEXT_FONTS = ["source-serif", "inter", "system-serif", "system-sans"] as const;

/** A face of the draft's text. */
export type TextFont = (typeof TEXT_FONTS)[number];

/** How wide the page is on the screen: 620, 704 and 840 CSS pixels, or all there is. */
export const LINE_WIDTHS = ["narrow", "medium", "wide", "full"] as const;

/** The width of the page on the screen. */
export type LineWidth = (typeof LINE_WIDTHS)[number];

const NUMBERINGS_EN = ["full", "short", "decimal"] as const;
const NUMBERINGS_ZH = ["numerals", "figures", "decimal"] as const;

/** The spellings that can be checked. */
export const SPELLINGS = ["off", "en-GB", "en-US"] as const;

/** The spelling that English text is checked by, British with "-ise" or "-ize"; `off` checks none. */
export type Spelling = (typeof SPELLINGS)[number];

/** When a draft is saved by itself. */
export const AUTOSAVES = ["off", "pause"] as const;

/** Whether a draft is saved by itself. */
export type Autosave = (typeof AUTOSAVES)[number];

/** What can be marked in the text: evidence of each dimension of the core, of any other, and problems of form. */
export const MARK_NAMES = [
	"autonomy",
	"accountability",
	"verification",
	"other",
	"problems",
] as const;

/** A switch for what is marked in the text. */
export type MarkName = (typeof MARK_NAMES)[number];

/** The tabs of the right panel. */
export const PANEL_TABS = ["clause", "gaps", "score", "maps", "forecast"] as const;

/** A tab of the right panel. */
export type PanelTab = (typeof PANEL_TABS)[number];

/** The views of the left sidebar. */
export const SIDEBAR_VIEWS = ["outline", "problems", "terms", "review", "precedents"] as const;

/** A view of the left sidebar. */
export type SidebarView = (typeof SIDEBAR_VIEWS)[number];

/** What the user set for the interface, on this machine. */
export interface Settings {
	readonly language: InterfaceLanguage;
	readonly theme: Theme;
	/** The name under which the user decides on findings, comments and suggests; empty until it is given. */
	readonly reviewer: string;
	/** The face of the draft's text. */
	readonly textFont: TextFont;
	/** The size of the draft's text in CSS pixels, 14 to 24. */
	readonly textSize: number;
	readonly lineWidth: LineWidth;
	/** How large windows are drawn, in percent, 50 to 300. */
	readonly zoom: number;
	/** How new drafts write their numbers in English; the schema of drafts says what each means. */
	readonly numberingEn: (typeof NUMBERINGS_EN)[number];
	/** How new drafts write their numbers in Chinese. */
	readonly numberingZh: (typeof NUMBERINGS_ZH)[number];
	/** Id of the built-in checklist that new drafts start with; empty for the first. */
	readonly checklist: string;
	/** `pause` saves a draft that has a file whenever typing has paused. */
	readonly autosave: Autosave;
	/** Whether saving leaves versions in the draft. */
	readonly keepVersions: boolean;
	/** SHA-256 of the checklists and profiles that the user looked at and uses, hexadecimal. */
	readonly trusted: readonly string[];
	/** Whether a start without a file opens the drafts that were open at the end of the last run. */
	readonly reopen: boolean;
	/** The spelling that English text is checked by. */
	readonly spelling: Spelling;
	/** The user's own dictionary: words that are spelled right. */
	readonly words: readonly string[];
	/** Whether the guide of the first run was taken or skipped. */
	readonly guided: boolean;
	/** What is not marked in the text; all else is. */
	readonly hiddenMarks: readonly MarkName[];
	/** Whether clauses that need nothing are dimmed. */
	readonly focus: boolean;
	/** The tab of the right panel that was last in sight. */
	readonly tab: PanelTab;
	/** The view of the sidebar that was last in sight. */
	readonly sidebar: SidebarView;
	/** The public keys whose signatures the user knows. */
	readonly knownKeys: readonly KnownKey[];
	readonly sidebarShown: boolean;
	readonly panelShown: boolean;
	/** CSS pixels. */
	readonly sidebarWidth: number;
	/** CSS pixels. */
	readonly panelWidth: number;
}

/** What each setting may be; the one list for requests and for the stored file. */
export const SETTING_VALUES: { readonly [K in keyof Settings]: Validator<Settings[K]> } = {
	language: oneOf(INTERFACE_LANGUAGES),
	theme: oneOf(THEMES),
	reviewer: textUpTo(120),
	textFont: oneOf(TEXT_FONTS),
	textSize: wholeNumber(14, 24),
	lineWidth: oneOf(LINE_WIDTHS),
	zoom: wholeNumber(50, 300),
	numberingEn: oneOf(NUMBERINGS_EN),
	numberingZh: oneOf(NUMBERINGS_ZH),
	checklist: textLike(/^[\w.-]{0,100}$/),
	autosave: oneOf(AUTOSAVES),
	keepVersions: flag,
	trusted: listUpTo(1000, textLike(/^[0-9a-f]{64}$/)),
	reopen: flag,
	guided: flag,
	spelling: oneOf(SPELLINGS),
	words: listUpTo(10_000, textUpTo(64)),
	hiddenMarks: listUpTo(MARK_NAMES.length, oneOf(MARK_NAMES)),
	focus: flag,
	tab: oneOf(PANEL_TABS),
	sidebar: oneOf(SIDEBAR_VIEWS),
	knownKeys: listUpTo(500, shape({ key: textLike(/^[\w-]{43}$/), name: textUpTo(120) })),
	sidebarShown: flag,
	panelShown: flag,
	sidebarWidth: wholeNumber(SIDEBAR_WIDTHS.least, SIDEBAR_WIDTHS.most),
	panelWidth: wholeNumber(PANEL_WIDTHS.least, PANEL_WIDTHS.most),
};
