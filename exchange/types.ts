import type { Draft, InstrumentType, Language } from "../engine/index";

/** Formats that a draft leaves in. */
export type ExportFormat = "text" | "markdown" | "html" | "word" | "akoma-ntoso";

/** Formats that a draft is made of. */
export type ImportFormat = "text" | "markdown" | "html" | "word" | "akoma-ntoso";

/** Something that a format could not carry, as a message of the catalogues (`exchange.loss.*`); never the same one twice. */
export interface Loss {
	readonly id: string;
	readonly params: Readonly<Record<string, string | number>>;
}

/** What a draft takes along into another format, where the format can hold it. */
export interface ExportChoice {
	/** The explanatory notes of clauses. */
	readonly explanations: boolean;
}

/** A draft in another format. */
export interface Exported {
	readonly bytes: Uint8Array;
	readonly losses: readonly Loss[];
}

/** A draft made of another format. */
export interface Imported {
	readonly draft: Draft;
	readonly losses: readonly Loss[];
}

/** What an importer cannot know by itself. */
export interface ImportBasis {
	/** The language of the text; `null` to find it out. */
	readonly language: Language | null;
	/** What kind of instrument it is; `null` to guess by its words. */
	readonly instrument: InstrumentType | null;
	/** Gives a fresh id at each call. */
	readonly newId: () => string;
	/** ISO 8601 in UTC: the time of comments and changes that carry none. */
	readonly now: string;
}
