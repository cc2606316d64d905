import type { Bridge, FileHandle, MenuCommand, Settings } from "../../electron/contract";
import {
	clausesOf,
	type Dimension,
	type DraftCommand,
	type InstrumentType,
	type Language,
	plainText,
} from "../../engine/index";
import type { EditHints, Place } from "../editor/types";
import { translatorFor } from "../i18n";
import type { EngineClient } from "../worker/engine-client";
import { createDocumentHistory } from "./document-history";
import { createFileFlows, type FileFlows } from "./file-flows";
import { levelsByClause } from "./levels";
import { createLiveReading, type LiveReadingTiming } from "./live-reading";
import { type AppState, INITIAL_STATE, isEdited, type PanelTab, startOf } from "./state";
import { createStore, type Store } from "./store";

/** What the workbench is given: everything that reaches outside, so that tests hold it. */
export interface WorkbenchParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly newId: () => string;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly timing: LiveReadingTiming;
}

/** The store of the window and all that can be done to it; components hold nothing of their own but what is being looked at. */
export interface Workbench extends FileFlows {
	readonly store: Store<AppState>;
	/** Fetches settings, recent files and checklists, listens to the menu, and opens the file named at start. */
	readonly start: () => Promise<void>;
	readonly newId: () => string;
	/** Changes the draft by a command, as one step of the history. */
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly undo: () => void;
	readonly redo: () => void;
	readonly caretMoved: (place: Place | null) => void;
	/** Puts the caret at the start of a block and the focus into the text. */
	readonly moveCaretTo: (block: string) => void;
	readonly showTab: (tab: PanelTab) => void;
	readonly showLanguage: (language: Language) => void;
	readonly showDraft: () => void;
	readonly setInstrument: (instrument: InstrumentType) => void;
	/** Sets the draft's languages, the leading one first. */
	readonly setLanguages: (languages: readonly Language[]) => void;
	readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
	readonly dimensionOf: (check: string) => Dimension | null;
}
