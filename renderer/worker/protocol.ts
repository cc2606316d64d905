import type {
	ByLanguage,
	ClauseInput,
	ClauseReading,
	Dimension,
	Draft,
	DraftMaps,
	FindingsDocument,
	InstrumentType,
	Language,
	Report,
} from "../../engine/index";

/** What the engine needs to know of a draft besides its clauses, so that the draft itself need not travel at each key. */
export interface DraftFrame {
	readonly instrument: InstrumentType;
	readonly languages: readonly Language[];
	/** The language whose text is read. */
	readonly language: Language;
	readonly checklist: string;
}

/** A report without the findings themselves: those are in the readings already. */
export interface ReportSummary extends Omit<Report, "findings"> {
	readonly counts: FindingsDocument["draft"];
}

/** One entry of a checklist as panels show it. */
export interface EntryTexts {
	readonly check: string;
	readonly dimension: Dimension;
	readonly severity: "error" | "warning" | "info";
	readonly label: ByLanguage<string>;
	readonly question: ByLanguage<string>;
	readonly fix: ByLanguage<string>;
	readonly source: string;
}

/** A checklist as panels show it. */
export interface ChecklistTexts {
	readonly id: string;
	readonly version: string;
	readonly label: ByLanguage<string>;
	readonly entries: readonly EntryTexts[];
}

/** What the window asks of the engine; `id` comes back with the answer. */
export type EngineRequest =
	| { readonly kind: "checklists"; readonly id: number }
	| {
			readonly kind: "parse";
			readonly id: number;
			readonly name: string;
			readonly bytes: Uint8Array;
	  }
	| { readonly kind: "serialise"; readonly id: number; readonly draft: Draft }
	/** The maps of what was last read in a session. */
	| { readonly kind: "maps"; readonly id: number; readonly session: string }
	| {
			readonly kind: "read";
			readonly id: number;
			/** The open draft and language: clauses of another session are forgotten. */
			readonly session: string;
			/** The version of the draft that `order` describes. */
			readonly version: number;
			readonly frame: DraftFrame;
			/** Clauses whose words or surroundings the engine has not been sent in this session. */
			readonly changed: readonly ClauseInput[];
			/** All clauses in the order of the text; `null` where the order last sent still holds. */
			readonly order: readonly string[] | null;
	  };

/** Readings of the clauses that were sent and of those whose problems changed with them, and the report over all. */
export interface Analysis {
	readonly session: string;
	readonly version: number;
	readonly readings: readonly ClauseReading[];
	readonly report: ReportSummary;
}

/** Why a file could not be read as a draft; its message is `error.draft.<code>` in the catalogues. */
export interface UnusableFile {
	readonly code: string;
	/** 1-based line and column; `null` where the fault has no place. */
	readonly position: { readonly line: number; readonly column: number } | null;
	readonly params: Readonly<Record<string, string | number>>;
}

/** What the engine answers. `crashed` carries a fault of the program, never of the user's file. */
export type EngineResponse =
	| {
			readonly kind: "checklists";
			readonly id: number;
			readonly checklists: readonly ChecklistTexts[];
	  }
	| { readonly kind: "parsed"; readonly id: number; readonly draft: Draft }
	| { readonly kind: "unusable"; readonly id: number; readonly reason: UnusableFile }
	| { readonly kind: "serialised"; readonly id: number; readonly bytes: Uint8Array }
	/** `null` where another session is being read by now. */
	| { readonly kind: "mapped"; readonly id: number; readonly maps: DraftMaps | null }
	| { readonly kind: "analysed"; readonly id: number; readonly analysis: Analysis }
	| { readonly kind: "crashed"; readonly id: number; readonly detail: string };
