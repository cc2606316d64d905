import type { Language, Span } from "../../engine/index";

/** A clause of a precedent, ready to be searched and quoted. */
export interface PrecedentClause {
	/** Path of its file inside the folder. */
	readonly file: string;
	/** The instrument's title, else the file's name. */
	readonly title: string;
	readonly language: Language;
	/** Where it stands, as lawyers cite it: "Article 3, paragraph 2"; empty where it has no number. */
	readonly address: string;
	/** The heading above it; empty where there is none. */
	readonly heading: string;
	readonly text: string;
}

/** A clause that fits a query. */
export interface PrecedentHit extends PrecedentClause {
	/** One for each clause of the folder. */
	readonly id: number;
	/** Words of the text that fit, sorted and apart. */
	readonly marks: readonly Span[];
}

/** Which languages are searched. */
export type PrecedentLanguage = "all" | "en" | "zh";

/** The best hits and how many there are. */
export interface PrecedentHits {
	readonly hits: readonly PrecedentHit[];
	readonly total: number;
}

/** What a file came to: so many clauses, or why it cannot be read. */
export type PrecedentAdded =
	| { readonly ok: true; readonly clauses: number }
	| { readonly ok: false; readonly code: string };

/** The texts of a folder, to be searched. */
export interface PrecedentIndex {
	/** Reads a file of a kind that its name tells and adds its clauses; `late` where it takes too long, and all that was added is gone. */
	readonly add: (file: string, bytes: Uint8Array) => Promise<PrecedentAdded | "late">;
	readonly search: (query: string, language: PrecedentLanguage) => Promise<PrecedentHits>;
	readonly clear: () => Promise<void>;
}
