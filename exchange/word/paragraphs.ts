import type { TableHeaders } from "../../engine/index";
import type { Fragment } from "./fragments";
import type { WordStyle } from "./read-styles";

/** A paragraph as it was read. */
export interface WordParagraph {
	readonly style: WordStyle | null;
	/** Its automatic number as Word shows it, `•` for bullets; `null` without one. */
	readonly label: string | null;
	/** Level among headings, 0 the highest; `null` for text. */
	readonly outline: number | null;
	readonly fragments: readonly Fragment[];
	readonly bookmarks: readonly string[];
}

/** A cell of a table: the words of all its paragraphs. */
export type WordCell = Pick<WordParagraph, "fragments" | "bookmarks">;

/** A table that stands behind so many paragraphs; every row has as many cells. */
export interface WordTable {
	readonly at: number;
	/** The caption with its number, where the file says that it is one; `runsOn` tells that a draft would count it so. */
	readonly caption: {
		readonly runsOn?: boolean;
		readonly fragments: readonly Fragment[];
		readonly label: string | null;
	} | null;
	readonly headers: TableHeaders | null;
	readonly rows: readonly (readonly WordCell[])[];
}
