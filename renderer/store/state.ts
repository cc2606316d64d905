import type { FileHandle } from "../../electron/contract/files";
import type { PanelTab, Settings, SidebarView } from "../../electron/contract/settings";
import { DEFAULT_SETTINGS } from "../../electron/default-settings";
import type {
	Dimension,
	Draft,
	DraftMaps,
	ExaminedChecklist,
	Forecast,
	Language,
	Moves,
	Profile,
} from "../../engine/index";
import type { CardRequest } from "../cards/types";
import type { CaretRequest, DimensionLevels, Place, ReadClause } from "../editor/types";
import { NO_RECOVERY, type RecoveryState } from "../recovery/recovery-state";
import type {
	ChecklistTexts,
	ReportSummary,
	ReviewerPair,
	ScoreSummary,
	Standing,
} from "../worker/protocol";
import type { LossReport } from "./exchange-flows";
import { type FindState, NO_FIND } from "./find-state";
import type { GuideState } from "./guide-flows";
import { type LibraryState, NO_LIBRARY } from "./library-state";
import { NO_PRECEDENTS, type PrecedentState } from "./precedent-state";
import { NO_PRIVATE_NOTES, type PrivateNoteState } from "./private-note-state";
import { NO_REVIEW, type ReviewState } from "./review-state";
import type { TabStops } from "./tab-stops";
import { NO_TEMPLATES, type TemplateState } from "./template-flows";
import { NO_TERMS, type OpenFootnote, type ReferenceRequest, type TermsState } from "./terms-state";

/** The open draft, its file, and what of it the file holds. */
export interface OpenDocument {
	readonly draft: Draft;
	/** New for every draft opened, so that results for another draft are known as such. */
	readonly session: string;
	/** Grows with each change of the draft or of the language shown. */
	readonly version: number;
	/** `null` until the draft is first saved: new drafts, samples, imported texts. */
	readonly file: FileHandle | null;
	/** The file's name, or the name offered for it. */
	readonly name: string;
	/** The draft as the file holds it; compared by identity. */
	readonly saved: Draft;
	/** When it was last saved or opened, in milliseconds since 1970; `null` for a draft without a file. */
	readonly savedAt: number | null;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** The kind of instrument was guessed from an imported text and nobody has confirmed it. */
	readonly instrumentGuessed: boolean;
}

/** A checklist from a file, shown before it is used. */
export interface OfferedChecklist {
	/** The file's name. */
	readonly name: string;
	readonly text: string;
	/** SHA-256 of the file in hexadecimal. */
	readonly digest: string;
	/** `null` while it is looked through; `late` where that took too long. */
	readonly examined: ExaminedChecklist | "late" | null;
}

/** What opens as a dialog over the window. */
export type DialogName =
	| "settings"
	| "library"
	| "shortcuts"
	| "counts"
	| "reference"
	| "term"
	| "print"
	| "table"
	| "recovery"
	| "reviewer"
	| "export"
	| "losses"
	| "share"
	| "signatures"
	| "private-note"
	| "private-notes"
	| "history"
	| "save-version"
	| "note";

/** A forecast as it is shown, with the lifts it was asked about. */
export interface ShownForecast {
	readonly forecast: Forecast;
	/** The delegations that each lift of the report would win and lose, by `liftKey`. */
	readonly moves: ReadonlyMap<string, Moves>;
}

/** Everything the window shows. Replaced member by member, never changed in place. */
export interface AppState {
	readonly view: "welcome" | "draft";
	readonly settings: Settings;
	readonly recent: readonly FileHandle[];
	readonly document: OpenDocument | null;
	/** The language of the draft that is shown. */
	readonly language: Language;
	/** Whether that block is a caption or a cell. */
	readonly inTable: boolean;
	/** The block the caret was last in. */
	readonly block: string | null;
	readonly caretRequest: CaretRequest | null;
	readonly tab: PanelTab;
	readonly sidebar: SidebarView;
	/** The guide of the first run; `null` where it is not shown. */
	readonly guide: GuideState | null;
	/** The dialog over the window; `null` for none. */
	readonly dialog: DialogName | null;
	/** What the last import or export did not carry; `null` before there was anything. */
	readonly losses: LossReport | null;
	readonly find: FindState;
	readonly precedents: PrecedentState;
	/** The folder of checklists and profiles. */
	readonly library: LibraryState;
	/** The user's own templates. */
	readonly templates: TemplateState;
	/** The palette of commands and places, or of places alone; `null` while it is closed. */
	readonly palette: "all" | "places" | null;
	/** Whether the window is too narrow for three columns. */
	readonly narrow: boolean;
	/** Whether the sidebar lies over the page, which it does only in a narrow window. */
	readonly sidebarOver: boolean;
	/** Whether the window is too narrow for two columns, as at twice the zoom. */
	readonly tight: boolean;
	/** Whether the panel lies over the page, which it does only in a tight window. */
	readonly panelOver: boolean;
	/** The card at the words; `null` for none. */
	readonly card: CardRequest | null;
	readonly review: ReviewState;
	readonly recovery: RecoveryState;
	/** What is still to be set in words just inserted; `null` for nothing. */
	readonly stops: TabStops | null;
	readonly terms: TermsState;
	readonly privateNotes: PrivateNoteState;
	/** What the dialog for cross-references was opened for. */
	readonly reference: ReferenceRequest | null;
	/** The footnote in the popover; `null` while it is closed. */
	readonly footnote: OpenFootnote | null;
	/** Words near the viewport that were found spelled wrong, each after its dialect and a space. */
	readonly misspelt: ReadonlySet<string>;
	readonly readings: ReadonlyMap<string, ReadClause>;
	readonly levels: ReadonlyMap<string, DimensionLevels>;
	/** The score of the draft; `null` until the first is there. */
	readonly score: ScoreSummary | null;
	/** What is behind the score and beside it, a frame later than it; `null` until the first report of the draft is there. */
	readonly report: ReportSummary | null;
	/** The maps of the readings, kept up to date while they are in sight; `null` until they are drawn. */
	readonly maps: DraftMaps | null;
	/** The delegation profiles at hand, in the order in which they came; never part of the draft. */
	readonly profiles: readonly Profile[];
	/** The forecast of the open draft, kept up to date while it is in sight; `null` until there is one. */
	readonly forecast: ShownForecast | null;
	/** The checklist that the draft is read against. */
	readonly checklist: ChecklistTexts | null;
	/** Every checklist that can be chosen: those built in, then those from files. */
	readonly checklists: readonly ChecklistTexts[];
	/** The checklist that the draft asks for, where it is not at hand and another stands in; else `null`. */
	readonly missingChecklist: Draft["checklist"] | null;
	readonly offer: OfferedChecklist | null;
	/** What findings came to in the whole draft, by clause. */
	readonly standings: ReadonlyMap<string, readonly Standing[]>;
	/** The version of the draft that the score is of; 0 before the first. */
	readonly readVersion: number;
	/** How much of the draft (0–1) has been read where its first score takes its time. */
	readonly readShare: number;
	/** How far reviewers agree, kept up to date while it is in sight. */
	readonly agreement: readonly ReviewerPair[] | null;
	/** The dimension whose points are shown check by check; `null` for none. */
	readonly shownDimension: Dimension | null;
	/** What was last done, for those who don't see it: a message of the catalogue; a new object is told anew. */
	readonly notice: {
		readonly id: string;
		readonly params: Readonly<Record<string, string>>;
	} | null;
	/** A run of the engine has taken over a second. */
	readonly slow: boolean;
	/** A file is being read or written. */
	readonly busy: boolean;
	/** The name of the file that is being opened; `null` for none. */
	readonly opening: string | null;
}

/** Where a caret request points when a whole block is meant. */
export function startOf(block: string): Place {
	return { block, offset: 0 };
}

/** Whether there are changes that no file holds. */
export function isEdited(document: OpenDocument): boolean {
	return document.draft !== document.saved;
}

/** Stands for what the file of a draft holds where no file holds the draft: none is like it, however a user edits and undoes. */
export function neverSaved(draft: Draft): Draft {
	return { ...draft, id: `${draft.id}-unsaved` };
}

/** The window as it starts: no draft, settings still to come. */
export const INITIAL_STATE: AppState = {
	view: "welcome",
	// Nobody is guided and no word is looked up before the user's own settings are there.
	settings: { ...DEFAULT_SETTINGS, language: "en", guided: true, spelling: "off" },
	recent: [],
	document: null,
	language: "en",
	block: null,
	inTable: false,
	caretRequest: null,
	tab: "clause",
	sidebar: "outline",
	review: NO_REVIEW,
	recovery: NO_RECOVERY,
	guide: null,
	dialog: null,
	losses: null,
	find: NO_FIND,
	precedents: NO_PRECEDENTS,
	library: NO_LIBRARY,
	templates: NO_TEMPLATES,
	palette: null,
	narrow: false,
	sidebarOver: false,
	tight: false,
	panelOver: false,
	card: null,
	stops: null,
	terms: NO_TERMS,
	privateNotes: NO_PRIVATE_NOTES,
	reference: null,
	footnote: null,
	misspelt: new Set(),
	readings: new Map(),
	levels: new Map(),
	score: null,
	report: null,
	maps: null,
	profiles: [],
	forecast: null,
	checklist: null,
	checklists: [],
	missingChecklist: null,
	offer: null,
	standings: new Map(),
	readVersion: 0,
	readShare: 0,
	agreement: null,
	shownDimension: null,
	notice: null,
	slow: false,
	busy: false,
	opening: null,
};
