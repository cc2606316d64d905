import type { Language } from "../../engine/index";
import type { Drawing } from "../svg/drawing";

/** Words that need more than their letters. */
export interface Words {
	readonly text: string;
	/** The language they are in; `null` for the interface's, and for what is in none (file names, digests). */
	readonly language: Language | null;
	readonly style?: "strong" | "code" | "quote";
	/** The clause that they lead to in the same report. */
	readonly clause?: string;
}

/** A bar that stands for points of 100; the number itself stands beside it. */
export interface Bar {
	readonly points: number;
}

/** A piece of a line; a plain string is in the interface's language. */
export type Inline = string | Words | Bar;

/** Pieces that stand on one line. */
export type Line = readonly Inline[];

/** A row of a table; the first cell is its head. */
export interface Row {
	/** The clause that the row is about, where links to the clause lead here. */
	readonly clause?: string;
	readonly cells: readonly (readonly Line[])[];
}

/** What a report is made of, whatever it is written in. */
export type Block =
	| { readonly type: "paragraph"; readonly content: Line; readonly tone?: "verdict" | "note" }
	| { readonly type: "quote"; readonly content: Line }
	| {
			readonly type: "list";
			readonly ordered: boolean;
			readonly items: readonly (readonly Block[])[];
	  }
	| { readonly type: "facts"; readonly items: readonly (readonly [term: string, value: Line])[] }
	| {
			readonly type: "table";
			readonly caption: string;
			readonly heads: readonly string[];
			/** Columns of numbers, set flush right. */
			readonly numbers: readonly number[];
			readonly rows: readonly Row[];
	  }
	| { readonly type: "figure"; readonly drawing: Drawing; readonly name: string }
	| {
			readonly type: "section";
			/** Unique in its report; ASCII letters and hyphens. */
			readonly name: string;
			readonly title: string;
			readonly blocks: readonly Block[];
	  };

/** A report as sections under a title. */
export interface ReportDocument {
	readonly title: Line;
	/** Marking and symbol. */
	readonly head: readonly string[];
	readonly sections: readonly Extract<Block, { type: "section" }>[];
}

/** A paragraph. */
export function paragraph(...content: Line): Block {
	return { type: "paragraph", content };
}

/** A remark beside the matter. */
export function note(...content: Line): Block {
	return { type: "paragraph", content, tone: "note" };
}

/** A section with its heading. */
export function section(
	name: string,
	title: string,
	blocks: readonly Block[],
): Extract<Block, { type: "section" }> {
	return { type: "section", name, title, blocks };
}

/** A list of lines without order. */
export function bullets(items: readonly Line[]): Block {
	return {
		type: "list",
		ordered: false,
		items: items.map((content) => [{ type: "paragraph", content }]),
	};
}

/** Lines one behind the other, with the interface's separator between them. */
export function joined(lines: readonly Line[], separator: string): Line {
	return lines.flatMap((line, index) => (index === 0 ? line : [separator, ...line]));
}
