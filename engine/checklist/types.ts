import type { Dimension } from "../checks/types";
import type { ByLanguage, Language } from "../language/types";
import type { InstrumentType, Message } from "../reading/types";

/** A clause's finding as checklists see it: plain JSON. */
export interface DocumentFinding {
	readonly clause: string;
	readonly level: number;
	readonly attributes: Readonly<Record<string, readonly string[]>>;
	readonly evidence: readonly {
		readonly from: number;
		readonly to: number;
		readonly in: string;
		readonly role: string;
		readonly text: string;
	}[];
}

/** What one check came to over a whole draft. */
export interface CheckResult {
	readonly level: number;
	readonly findings: readonly DocumentFinding[];
}

/** The findings document: what a checklist, a JSON Schema, is evaluated over. */
export interface FindingsDocument {
	readonly draft: {
		readonly instrument: InstrumentType;
		readonly languages: readonly Language[];
		readonly modifiers: readonly string[];
		readonly clauses: number;
		readonly words: number;
		readonly problems: number;
	};
	readonly checks: Readonly<Record<string, CheckResult>>;
}

/** A check's entry in a checklist. `credit[level]` is 0–1. */
export interface ChecklistEntry {
	readonly check: string;
	readonly dimension: Dimension;
	readonly weight: number;
	readonly credit: readonly [number, number, number, number, number];
	readonly label: ByLanguage<string>;
	readonly question: ByLanguage<string>;
	readonly severity: "error" | "warning" | "info";
	readonly fix: ByLanguage<string>;
	readonly source: string;
}

/** A failed condition of the checklist. */
export interface Gap {
	readonly check: string;
	readonly dimension: Dimension;
	readonly severity: "error" | "warning" | "info";
	readonly level: number;
	/** The level the failed keyword asks for; `null` for a condition of another kind. */
	readonly wanted: number | null;
	/** JSON pointer of the failed keyword in the checklist. */
	readonly schemaPath: string;
	readonly message: Message;
	/** What the checklist's author calls the failed condition, where the author names it. */
	readonly label?: ByLanguage<string>;
	/** What would mend it, in the words of the checklist. */
	readonly fix?: ByLanguage<string>;
}

/** Score of one check: `score` is 0–100 from the credit of its level. */
export interface CheckScore {
	readonly check: string;
	readonly level: number;
	readonly weight: number;
	readonly credit: number;
	readonly clauses: readonly string[];
}

/** Score of one dimension, 0–100, the weighted mean of its checks' credits. */
export interface DimensionScore {
	readonly dimension: Dimension;
	readonly score: number;
	readonly checks: readonly CheckScore[];
}

/** The report of a draft against one checklist; `score.overall` is the weakest dimension, never a mean. */
export interface Report {
	readonly checklist: {
		readonly id: string;
		readonly version: string;
		readonly digest: string | null;
	};
	readonly language: Language;
	readonly instrument: InstrumentType;
	readonly legalStatus: "binding" | "not-binding" | "recommendatory" | "domestic";
	readonly score: {
		readonly overall: number;
		readonly weakest: Dimension;
		readonly dimensions: readonly DimensionScore[];
	};
	readonly gaps: readonly Gap[];
	readonly findings: FindingsDocument;
}
