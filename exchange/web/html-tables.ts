import type { TableHeaders } from "../../engine/index";
import type { LossCounter } from "../losses";
import type { Fragment } from "../word/fragments";
import type { WordCell, WordTable } from "../word/paragraphs";

interface GridCell {
	readonly isHead: boolean;
	readonly columns: number;
	readonly rows: number;
	readonly fragments: readonly Fragment[];
}

/** Rows and columns that a merged cell is split over at most. */
const MOST_SPAN = 64;

const EMPTY: WordCell = { fragments: [], bookmarks: [] };

/** The start of an item that a page lays out in columns: its number or bullet stands in a cell of its own. */
const ITEM_NUMBER = /^\s*(?:[-•·]|[(（]?[0-9a-z一二三四五六七八九十]{1,4}[.)）、])\s*$/i;

function spanOf(written: string | undefined): number {
	const span = Number(written ?? 1);
	return Number.isInteger(span) ? Math.min(Math.max(span, 1), MOST_SPAN) : 1;
}

function textOf(fragments: readonly Fragment[]): string {
	return fragments.map((each) => (each.type === "text" ? each.text : "")).join("");
}

/** The fragments of a cell without spaces at the end. */
function trimmed(fragments: readonly Fragment[]): readonly Fragment[] {
	const last = fragments.at(-1);
	if (last?.type !== "text") return fragments;
	const text = last.text.trimEnd();
	return text === "" ? fragments.slice(0, -1) : fragments.with(-1, { ...last, text });
}

/** A table of a page while it is read: it is kept where it holds data in rows and columns. */
export class HtmlGrid {
	private readonly rows: GridCell[][] = [];
	private caption: WordTable["caption"] = null;
	private isLayout = false;

	/** `at` is how many paragraphs stand before the table. */
	constructor(readonly at: number) {}

	beginRow(): void {
		this.rows.push([]);
	}

	/** Takes a cell that has ended. */
	add(
		isHead: boolean,
		spans: { readonly columns: string | undefined; readonly rows: string | undefined },
		fragments: readonly Fragment[],
	): void {
		const cell = {
			isHead,
			columns: spanOf(spans.columns),
			rows: spanOf(spans.rows),
			fragments: trimmed(fragments),
		};
		this.rows.at(-1)?.push(cell);
	}

	/** Takes the caption, with the number before it. */
	addCaption(fragments: readonly Fragment[], label: string | null): void {
		this.caption = { fragments: trimmed(fragments), label };
	}

	/** Notes that the table holds more than lines of words: another table, a list, a heading, several paragraphs in a cell. */
	layOut(): void {
		this.isLayout = true;
	}

	/** The table; `null` for one that lays out text. Merged cells are split and counted. */
	table(losses: LossCounter): WordTable | null {
		const filled = this.rows.filter((cells) => cells.length > 0);
		const widest = Math.max(0, ...filled.map(({ length }) => length));
		const isList =
			widest === 2 && filled.every(([first]) => ITEM_NUMBER.test(textOf(first?.fragments ?? [])));
		if (this.isLayout || filled.length < 2 || widest < 2 || isList) return null;
		const [first = []] = filled;
		const isHeadRow = first.every(({ isHead }) => isHead);
		// Markdown has tables with a row of headers only: an empty one stands for none.
		const isBlank = isHeadRow && first.every(({ fragments }) => textOf(fragments).trim() === "");
		const rows = this.split(isBlank ? filled.slice(1) : filled, losses);
		const isHeadColumn = filled.slice(1).every(([cell]) => cell?.isHead === true);
		return {
			at: this.at,
			caption: this.caption,
			headers: headers(isHeadRow && !isBlank, isHeadColumn),
			rows,
		};
	}

	private split(rows: readonly (readonly GridCell[])[], losses: LossCounter): WordCell[][] {
		const grid = rows.map((): (WordCell | undefined)[] => []);
		for (const [at, cells] of rows.entries()) {
			let column = 0;
			for (const { fragments, columns, rows: height } of cells) {
				const own = grid[at] ?? [];
				while (own[column] !== undefined) column += 1;
				if (columns * height > 1) losses.add("merged-cells");
				for (const line of grid.slice(at, at + height))
					for (let beside = 0; beside < columns; beside += 1) line[column + beside] = EMPTY;
				own[column] = { fragments, bookmarks: [] };
				column += columns;
			}
		}
		const width = Math.max(...grid.map(({ length }) => length));
		return grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? EMPTY));
	}
}

function headers(row: boolean, column: boolean): TableHeaders | null {
	if (row) return column ? "both" : "row";
	return column ? "column" : null;
}
