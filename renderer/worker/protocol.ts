import type {
	Agreement,
	ByLanguage,
	Catalogue,
	ChecklistEntry,
	ClauseInput,
	ClauseReading,
	Decision,
	Dimension,
	DocumentFinding,
	Draft,
	DraftMaps,
	DraftReport,
	ExaminedChecklist,
	FindingsDocument,
	Fix,
	Forecast,
	InspectedProfile,
	InstrumentType,
	Language,
	Lift,
	Moves,
	PrivateNotes,
	Profile,
	Report,
	SectionName,
} from "../../engine/index";
import type { ExportChoice, Exported, ExportFormat, Loss } from "../../exchange/index";

/** What the engine needs to know of a draft besides its clauses, so that the draft itself need not travel at each key. */
export interface DraftFrame {
	readonly instrument: InstrumentType;
	readonly languages: readonly Language[];
	/** The language whose text is read. */
	readonly language: Language;
	/** The key of a checklist that the engine has. */
	readonly checklist: string;
	/** What reviewers decided, as the draft holds it. */
	readonly decisions: readonly Decision[];
	/** The names in that language of the terms that the draft says are defined; none where absent. */
	readonly terms?: readonly string[];
}

/** What one finding came to in the whole draft, where that is more than its clause shows by itself. */
export interface Standing
	extends Pick<DocumentFinding, "automatic" | "decision" | "coveredBy" | "reach" | "copyOf"> {
	readonly check: string;
	/** The words the finding rests on, as decisions remember them. */
	readonly words: string;
	/** 0 to 4, before the caps of modifiers. */
	readonly level: number;
}

/** How far two reviewers agree, or one with the engine where `other` is `null`. */
export interface ReviewerPair {
	readonly one: string;
	readonly other: string | null;
	readonly agreement: Agreement;
}

/** What is waited for at a key: the score and what stands beside it, without what would lift it. */
export interface ScoreSummary extends Pick<Report, "instrument" | "legalStatus" | "caps"> {
	readonly overall: number;
	readonly weakest: Dimension;
	readonly dimensions: readonly Pick<
		Report["score"]["dimensions"][number],
		"dimension" | "score"
	>[];
}

/** The score of a text that is being read: it comes before the rest of the analysis. */
export interface EarlyScore {
	readonly session: string;
	readonly version: number;
	readonly score: ScoreSummary;
}

/** A report without the findings themselves: those are in the readings already. */
export interface ReportSummary extends Omit<Report, "findings"> {
	readonly counts: FindingsDocument["draft"];
}

/** What a report is written from: the score with every finding, the clauses as they were read, and the maps. */
export interface WholeReport {
	readonly report: DraftReport;
	readonly inputs: readonly ClauseInput[];
	readonly maps: DraftMaps;
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
	/** The share of its weight (0–1) that a clause at level 0 to 4 earns. */
	readonly credit: ChecklistEntry["credit"];
}

/** A checklist as panels show it. */
export interface ChecklistTexts {
	/** What the engine knows it by: its digest, or its name where it is built in. */
	readonly key: string;
	readonly id: string;
	readonly version: string;
	readonly author: string | null;
	/** SHA-256 of its file; `null` where it is built in. */
	readonly digest: string | null;
	readonly label: ByLanguage<string>;
	/** Names of the checks that it brings along, harmless to show, by language. */
	readonly messages: Readonly<Record<Language, Catalogue>>;
	readonly entries: readonly EntryTexts[];
}

/** A section of a draft in the bytes that are digested; `null` where it has no canonical form. */
export interface SectionBytes {
	readonly name: SectionName;
	readonly bytes: Uint8Array | null;
	readonly empty: boolean;
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
	/** The sections of a draft, to be digested. */
	| { readonly kind: "sections"; readonly id: number; readonly draft: Draft }
	/** Looks through a file of private notes. */
	| { readonly kind: "read-notes"; readonly id: number; readonly bytes: Uint8Array }
	| { readonly kind: "write-notes"; readonly id: number; readonly notes: PrivateNotes }
	| { readonly kind: "export"; readonly id: number; readonly order: ExportOrder }
	/** Looks through the text of a checklist and runs its examples, without taking it over. */
	| {
			readonly kind: "examine";
			readonly id: number;
			readonly text: string;
			readonly digest: string;
	  }
	/** Takes a checklist over, to be read against under its digest. */
	| { readonly kind: "adopt"; readonly id: number; readonly text: string; readonly digest: string }
	/** Looks through the text of a delegation profile. */
	| { readonly kind: "profile"; readonly id: number; readonly text: string }
	/** What the delegations of some profiles would do with a draft, and who is moved by each of some lifts. */
	| {
			readonly kind: "forecast";
			readonly id: number;
			readonly draft: Draft;
			readonly language: Language;
			readonly profiles: readonly Profile[];
			readonly lifts: readonly Lift[];
	  }
	/** The quick fixes of a clause as it was last read in a session. */
	| {
			readonly kind: "fixes";
			readonly id: number;
			readonly session: string;
			readonly clause: string;
	  }
	/** The agreement of the reviewers of what was last read in a session. */
	| { readonly kind: "agreement"; readonly id: number; readonly session: string }
	/** All that a report says of what was last read in a session. */
	| { readonly kind: "report"; readonly id: number; readonly session: string }
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
	/** Of the clauses where it changed: what their findings came to in the whole; none where the clause says it all. */
	readonly standings: readonly (readonly [clause: string, standings: readonly Standing[]])[];
	readonly report: ReportSummary;
}

/** A forecast with what each of the lifts asked about would do to it. */
export interface ForecastAnswer {
	readonly forecast: Forecast;
	/** In the order of the lifts. */
	readonly moves: readonly Moves[];
}

/** A draft on its way into another format. */
export interface ExportOrder {
	readonly draft: Draft;
	readonly format: ExportFormat;
	readonly language: Language;
	readonly choice: ExportChoice;
}

/** Why a file could not be read as a draft; its message is `error.<family>.<code>` in the catalogues. */
export interface UnusableFile {
	/** Drafts themselves, or files of other formats. */
	readonly family: "draft" | "exchange";
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
	| {
			readonly kind: "parsed";
			readonly id: number;
			readonly draft: Draft;
			readonly losses: readonly Loss[];
	  }
	| { readonly kind: "exported"; readonly id: number; readonly exported: Exported }
	| { readonly kind: "unusable"; readonly id: number; readonly reason: UnusableFile }
	| { readonly kind: "serialised"; readonly id: number; readonly bytes: Uint8Array }
	| {
			readonly kind: "sectioned";
			readonly id: number;
			readonly sections: readonly SectionBytes[];
	  }
	/** `null` where the file holds no notes that this version understands. */
	| { readonly kind: "noted"; readonly id: number; readonly notes: PrivateNotes | null }
	| { readonly kind: "examined"; readonly id: number; readonly examined: ExaminedChecklist }
	| { readonly kind: "inspected"; readonly id: number; readonly inspected: InspectedProfile }
	| { readonly kind: "forecasted"; readonly id: number; readonly answer: ForecastAnswer }
	| { readonly kind: "adopted"; readonly id: number; readonly checklist: ChecklistTexts }
	| { readonly kind: "fixed"; readonly id: number; readonly fixes: readonly Fix[] }
	/** `null` where another session is being read by now. */
	| {
			readonly kind: "agreed";
			readonly id: number;
			readonly pairs: readonly ReviewerPair[] | null;
	  }
	/** `null` where another session is being read by now. */
	| { readonly kind: "reported"; readonly id: number; readonly report: WholeReport | null }
	/** `null` where another session is being read by now. */
	| { readonly kind: "mapped"; readonly id: number; readonly maps: DraftMaps | null }
	/** Come before `scored`, to the same request, while many clauses are read: the share (0–1) of those that are. */
	| { readonly kind: "reading"; readonly id: number; readonly share: number }
	/** Comes before `analysed`, to the same request. */
	| { readonly kind: "scored"; readonly id: number; readonly early: EarlyScore }
	| { readonly kind: "analysed"; readonly id: number; readonly analysis: Analysis }
	| { readonly kind: "crashed"; readonly id: number; readonly detail: string };
