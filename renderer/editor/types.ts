import type { ComponentType, ReactNode } from "react";
import type {
	ClauseReading,
	Dimension,
	Draft,
	DraftCommand,
	DraftingEdit,
	Language,
	Level,
	Resolution,
	Span,
	WrittenWords,
} from "../../engine/index";
import type { Translate } from "../i18n";
import type { BlockWatch } from "./block-watch";
import type { RangeMarks } from "./range-marks";
import type { StopKeys } from "./tab-stops";

/** A caret's place: a block's draft id and a UTF-16 offset into its plain text with every bracket shown open. */
export interface Place {
	readonly block: string;
	readonly offset: number;
	/** Where a selection begins whose moving end this is; absent where nothing is selected. */
	readonly anchor?: Pick<Place, "block" | "offset">;
}

/** What the history needs to know about a command that the editor sends. */
export interface EditHints {
	/** Commands with the same key in a row are one undo step; `null` stands alone. */
	readonly coalesceKey: string | null;
	readonly caretBefore: Place | null;
	readonly caretAfter: Place | null;
}

/** A wish to put the caret somewhere; a new object is a new wish, the same object is never followed twice. */
export interface CaretRequest {
	readonly place: Place;
	/** Whether the editor takes the keyboard focus as well. */
	readonly focus: boolean;
	/** UTF-16 units behind the place that are selected; none where absent. */
	readonly select?: number;
}

/** A reading with the words it was made from, so that stale offsets can be moved or dropped. */
export interface ReadClause {
	/** The clause's plain text under the resolution it was read with. */
	readonly text: string;
	readonly reading: ClauseReading;
}

/** Levels of one clause, the best of its findings in each dimension; 4 is "covered". */
export type DimensionLevels = Readonly<Record<Dimension, Level | 4>>;

/** Turns what is written into proposals. */
export interface Suggesting {
	/** Whether what is written is proposed. */
	readonly isOn: () => boolean;
	/** Words written over those of a block as a proposal to the draft as it is now; `null` where they are to be set directly. */
	readonly propose: (written: WrittenWords) => DraftingEdit | null;
	/** Says that a change of structure was made at once, or was not made because words of several clauses can't be proposed together. */
	readonly tellStructure: (done: boolean) => void;
}

/** What the editor of one language takes and tells. */
export interface DraftEditorProps {
	readonly draft: Draft;
	readonly language: Language;
	/** The language whose words hint at what is missing in `language`; `null` for no hint. */
	readonly hintLanguage: Language | null;
	readonly editable: boolean;
	/** Messages of the interface: placeholders, the editor's name, what badges say. */
	readonly translate: Translate;
	/** Applies a command to the draft; the new draft comes back through `draft`. */
	readonly onCommand: (command: DraftCommand, hints: EditHints) => void;
	readonly onUndo: () => void;
	readonly onRedo: () => void;
	/** New ids for blocks that typing makes; the engine makes none. */
	readonly newId: () => string;
	readonly caretRequest: CaretRequest | null;
	/** The caret moved, `null` when it left the text; `anchor` is the end of the selection that stays, the caret's own place where nothing is selected. */
	readonly onCaret: (place: Place | null, anchor: Place | null) => void;
	/** Readings of this language by clause id. */
	readonly readings: ReadonlyMap<string, ReadClause>;
	/** The dimension that a check belongs to; `null` for problems and unknown checks. */
	readonly dimensionOf: (check: string) => Dimension | null;
	/** Levels shown in the margin, by clause id. */
	readonly levels: ReadonlyMap<string, DimensionLevels>;
	/** The dimensions whose levels are shown in the margin. */
	readonly dimensions: readonly Dimension[];
	/** A clause's levels in the margin were chosen. */
	readonly onBadge: (clause: string) => void;
	readonly enabledDimensions: ReadonlySet<Dimension>;
	readonly showProblems: boolean;
	/** What Tab and Escape do while words just inserted hold places to set. */
	readonly stopKeys: StopKeys;
	/** What is marked over the words besides evidence; the same for the editor's lifetime. */
	readonly marks: readonly RangeMarks[];
	/** The options that brackets are read with, as the readings were. */
	readonly resolution: Resolution;
	/** Words of each block that are proposed to go, and so not read: sorted spans of its open text. */
	readonly leftOut: ReadonlyMap<string, readonly Span[]>;
	/** Whether explanatory notes are shown under their clauses. */
	readonly notesShown: boolean;
	/** Makes proposals of what is written, while that is wished; the same for the editor's lifetime. */
	readonly suggesting: Suggesting;
	/** What stands beside the blocks in the page's left margin. */
	readonly Margin: ComponentType<{ readonly watch: BlockWatch | null }>;
	/** What stands in the page's upper margin. */
	readonly head?: ReactNode;
	/** Shown below the text. */
	readonly foot?: ReactNode;
}
