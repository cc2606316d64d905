import type { DraftMaps, DraftReport, Language, Phrase, ReadClauseInput } from "../engine/index";

/** A scored draft with all that a report says of it. */
export interface ReportSource {
	/** The file as the user named it. */
	readonly file: string;
	/** The draft's title; empty where it has none. */
	readonly title: string;
	/** Its marking and its symbol, each only where it has one. */
	readonly head: readonly string[];
	/** The clauses as they were read. */
	readonly inputs: readonly Pick<ReadClauseInput, "input">[];
	readonly report: DraftReport;
	/** The three maps of the clauses that were read. */
	readonly maps: DraftMaps;
	/** Version of the engine. */
	readonly engine: string;
	/** When the report was made, ISO 8601, a day or a time; the caller's clock. */
	readonly date: string;
	/** The interface's language, in which the report is written. */
	readonly language: Language;
	/** Writes a message in the interface's language, with the names of the checklist's own checks. */
	readonly tell: (phrase: Phrase) => string;
	/** Where a clause stands, as people cite it. */
	readonly addressOf: (clause: string) => string;
	/** The words of a clause as they were read. */
	readonly textOf: (clause: string) => string;
	/** Gaps that a baseline knows of. */
	readonly known: ReadonlySet<DraftReport["gaps"][number]>;
}
