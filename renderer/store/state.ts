import type { FileHandle, Settings } from "../../electron/contract";
import type { Draft, DraftMaps, Language } from "../../engine/index";
import type { CaretRequest, DimensionLevels, Place, ReadClause } from "../editor/types";
import type { ChecklistTexts, ReportSummary } from "../worker/protocol";

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
}

/** The tabs of the right panel. */
export type PanelTab = "clause" | "gaps" | "maps";

/** Everything the window shows. Replaced member by member, never changed in place. */
export interface AppState {
	readonly view: "welcome" | "draft";
	readonly settings: Settings;
	readonly recent: readonly FileHandle[];
	readonly document: OpenDocument | null;
	/** The language of the draft that is shown. */
	readonly language: Language;
	/** The block the caret was last in. */
	readonly block: string | null;
	readonly caretRequest: CaretRequest | null;
	readonly tab: PanelTab;
	readonly readings: ReadonlyMap<string, ReadClause>;
	readonly levels: ReadonlyMap<string, DimensionLevels>;
	/** `null` until the first report of the draft is there. */
	readonly report: ReportSummary | null;
	/** The maps of the readings, kept up to date while they are in sight; `null` until they are drawn. */
	readonly maps: DraftMaps | null;
	readonly checklist: ChecklistTexts | null;
	/** A run of the engine has taken over a second. */
	readonly slow: boolean;
	/** A file is being read or written. */
	readonly busy: boolean;
}

/** Where a caret request points when a whole block is meant. */
export function startOf(block: string): Place {
	return { block, offset: 0 };
}

/** Whether there are changes that no file holds. */
export function isEdited(document: OpenDocument): boolean {
	return document.draft !== document.saved;
}

/** The window as it starts: no draft, settings still to come. */
export const INITIAL_STATE: AppState = {
	view: "welcome",
	settings: { language: "en", theme: "system" },
	recent: [],
	document: null,
	language: "en",
	block: null,
	caretRequest: null,
	tab: "clause",
	readings: new Map(),
	levels: new Map(),
	report: null,
	maps: null,
	checklist: null,
	slow: false,
	busy: false,
};
