import type { ByLanguage, Language } from "../language/types";
import type { InstrumentType } from "../reading/types";
import type { Span } from "../text/types";

/** Inline content: a list of runs, never nested except through brackets and footnotes. */
export type Run = TextRun | ReferenceRun | TermRun | FootnoteRun | BracketRun;

/** Emphasis of a text run, in this order when several stand together. */
export type Mark = "bold" | "italic" | "underline";

/** Plain words. */
export interface TextRun {
	readonly type: "text";
	readonly text: string;
	readonly marks?: readonly Mark[];
}

/** A cross-reference to a node by id; what is shown follows the numbering. */
export interface ReferenceRun {
	readonly type: "reference";
	readonly target: string;
}

/** A use of a defined term by id, in the words used. */
export interface TermRun {
	readonly type: "term";
	readonly term: string;
	readonly text: string;
}

/** A footnote anchored here. */
export interface FootnoteRun {
	readonly type: "footnote";
	readonly id: string;
	readonly content: readonly Run[];
}

/** Bracketed alternatives left open in the text; ids are shared by the languages. */
export interface BracketRun {
	readonly type: "bracket";
	readonly id: string;
	readonly options: readonly BracketOption[];
}

/** One alternative of a bracket with the delegations behind it. */
export interface BracketOption {
	readonly id: string;
	readonly proposers: readonly string[];
	readonly supporters: readonly string[];
	readonly content: readonly Run[];
}

/** The kinds of structural nodes. `part` is a chapter of a treaty; `alternatives` holds whole nodes as options. */
export type NodeKind =
	| "preamble"
	| "part"
	| "article"
	| "clause"
	| "annex"
	| "alternatives"
	| "option"
	| "table"
	| "row"
	| "cell";

/** The cells of a table that head others: those of its first row, of its first column, or both. */
export type TableHeaders = "row" | "column" | "both";

/**
 * A node of the one structural tree, shared by all languages.
 * `preamble` and `article` hold clauses; a clause with children is their chapeau. A `table` holds rows of as many cells each.
 */
export interface DraftNode {
	readonly id: string;
	readonly kind: NodeKind;
	/** Headings of parts, articles and annexes, and the captions of tables; empty for clauses and cells. */
	readonly heading: ByLanguage<readonly Run[]>;
	/** The words of a clause or a cell; empty for containers. */
	readonly text: ByLanguage<readonly Run[]>;
	/** `false` leaves the node without a number (recitals, flush text); a string is a number fixed by an imported text. */
	readonly numbering: "automatic" | "none" | { readonly fixed: string };
	readonly children: readonly DraftNode[];
	/** Which cells of a `table` head others; absent where none do, and elsewhere. */
	readonly headers?: TableHeaders;
	/** Delegations behind an `option` node; absent elsewhere. */
	readonly proposers?: readonly string[];
	/** Explanatory note, by language; no part of the instrument's words. Absent where there is none. */
	readonly note?: ByLanguage<string>;
}

/** A place in the text of one node in one language: UTF-16 offsets into its plain text with every bracket shown open. */
export interface Anchor extends Span {
	readonly node: string;
	readonly language: Language;
}

/** An answer in a thread. `time` is ISO 8601 in UTC. */
export interface Reply {
	readonly author: string;
	readonly time: string;
	readonly text: string;
}

/** A comment thread anchored to words. Times are ISO 8601 in UTC. */
export interface Comment {
	readonly id: string;
	/** Without room where the words are gone. */
	readonly anchor: Anchor;
	/** The words that the comment was made about; absent in files that never named them until an edit changes those words. */
	readonly quote?: string;
	readonly author: string;
	readonly time: string;
	readonly text: string;
	readonly resolved: boolean;
	readonly replies: readonly Reply[];
}

/** A proposed insertion (the words stand in the text) or deletion (they would go). */
export interface Suggestion {
	readonly id: string;
	readonly kind: "insertion" | "deletion";
	readonly anchor: Anchor;
	readonly author: string;
	readonly time: string;
}

/** A reviewer's verdict on a finding, one for each reviewer; its key is clause, check and evidence text, so it outlives edits elsewhere. */
export interface Decision {
	readonly node: string;
	readonly check: string;
	readonly evidence: string;
	/** `set` puts `level` in place of the engine's. */
	readonly verdict: "accepted" | "rejected" | "set";
	/** 0 to 3; present with the verdict `set` only. */
	readonly level?: number;
	readonly reason: string;
	readonly author: string;
	readonly time: string;
}

/** A signature over the digests of the draft's sections; members that this version does not know are signed too. */
export interface DraftSignature {
	/** The kind of signature; another one than this version makes is kept and told as such. */
	readonly type: string;
	/** Who signs, as they say. */
	readonly signer: string;
	/** The Ed25519 public key: 32 bytes in base64url without padding. */
	readonly key: string;
	/** ISO 8601 in UTC, by the signer's clock. */
	readonly time: string;
	/** SHA-256 of each section in hexadecimal. */
	readonly manifest: Readonly<Record<string, string>>;
	/** 64 bytes in base64url without padding. */
	readonly signature: string;
}

/** A defined term with its words in each language. */
export interface DefinedTerm {
	readonly id: string;
	readonly name: ByLanguage<string>;
	/** The clause that defines it; `null` where none does. */
	readonly definedIn: string | null;
}

/**
 * How numbers are written and cited. English: `full` is "Article 3, paragraph 2 (b)", `short` "Art. 3(2)(b)", `decimal` "paragraph 3.2.1".
 * Chinese: `numerals` is 第三条第二款第（二）项, `figures` 第3条第2款(2)项, `decimal` 第3.2.1条.
 */
export interface NumberingStyle {
	readonly en: "full" | "short" | "decimal";
	readonly zh: "numerals" | "figures" | "decimal";
}

/** A whole draft: an immutable value. Unknown members of a newer minor version are kept in `extra` by the file codec. */
export interface Draft {
	readonly id: string;
	readonly title: ByLanguage<readonly Run[]>;
	readonly instrument: InstrumentType;
	/** How the draft may be handled, such as "RESTRICTED"; absent where nothing is said. One line. */
	readonly marking?: string;
	/** The symbol under which it circulates, such as "CCW/GGE.1/2026/WP.1"; absent where it has none. One line. */
	readonly symbol?: string;
	/** The languages the draft is written in, the leading one first. */
	readonly languages: readonly Language[];
	/** Absent where the first style of each language holds. */
	readonly numberingStyle?: NumberingStyle;
	readonly body: readonly DraftNode[];
	readonly terms: readonly DefinedTerm[];
	readonly comments: readonly Comment[];
	readonly suggestions: readonly Suggestion[];
	readonly decisions: readonly Decision[];
	/** Absent where nobody signed. */
	readonly signatures?: readonly DraftSignature[];
	/** The chosen checklist; `digest` is `null` for a built-in one. */
	readonly checklist: { readonly id: string; readonly digest: string | null };
	/** Versions, the newest first. */
	readonly history: readonly Version[];
	/** What the versions are made of: JSON texts by digest, each once; absent where there are none. */
	readonly pieces?: Readonly<Record<string, string>>;
	/**
	 * Members of the file that this version does not know, by JSON pointer of their parent object: at "" those of the file itself,
	 * with its `version` where that is another minor one. Unknown members further in stay in their objects.
	 */
	readonly extra: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The score that a version had when it was made, by one checklist in one language. */
export interface VersionScore {
	/** The checklist's id. */
	readonly checklist: string;
	readonly language: Language;
	/** 0 to 100. */
	readonly overall: number;
	readonly weakest: string;
	/** 0 to 100 by dimension; a dimension that was not scored is absent. */
	readonly dimensions: Readonly<Record<string, number>>;
}

/** A named or automatic version of the draft's words and structure. */
export interface Version {
	readonly id: string;
	/** ISO 8601 in UTC. */
	readonly time: string;
	/** Empty where nobody gave a name. */
	readonly author: string;
	/** What it was made at: `command`, `save`, or before a `restore`, `accept` or `import`; later versions may know others. */
	readonly occasion: string;
	/** Absent for an automatic version that nobody named. */
	readonly name?: string;
	readonly note: string;
	/** Absent where the draft was not scored at that time. */
	readonly score?: VersionScore;
	/** Digest of the piece that it begins with. */
	readonly root: string;
}

/** Which option of each bracket is read: bracket id → option id; a bracket not named is read with its first option. */
export type Resolution = Readonly<Record<string, string>>;

/** Where a cell stands in its table. */
export interface CellPlace {
	readonly table: string;
	readonly row: string;
	/** From 0. */
	readonly rowIndex: number;
	/** From 0. */
	readonly column: number;
	/** What it heads; `null` for a cell of the body. */
	readonly heads: "column" | "row" | null;
}

/**
 * One block of the draft as an editor of one language shows it, in document order.
 * `depth` counts nesting among clauses (0 = directly under its article); a table's block is its caption, and its cells follow it row by row; `label` is the number shown ("Article 2", "1.", "(a)", "第二条").
 */
export interface Block {
	readonly id: string;
	readonly kind: "title" | "preamble" | "part" | "article" | "clause" | "annex" | "table" | "cell";
	readonly depth: number;
	readonly label: string;
	readonly runs: readonly Run[];
	/** `true` where this language has no text yet; of captions and cells, which may be empty, where another language has. */
	readonly missing: boolean;
	/** Present for cells. */
	readonly cell?: CellPlace;
}
