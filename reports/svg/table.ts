import { type Mark, type MarkGroup, type Tone, textMark } from "./drawing";
import { type Band, MARGIN } from "./sheet";
import { strongSize, wrap } from "./text";

/** A line of a cell before it is broken to the cell's width. */
export interface CellLine {
	readonly text: string;
	readonly tone: Tone;
	readonly strong?: boolean;
	readonly quoted?: boolean;
}

/** A cell: its lines, its colours, and where it leads. */
export interface TableCell {
	readonly label: string;
	readonly lines: readonly CellLine[];
	readonly clauses: readonly string[];
	readonly fill: Tone | null;
	/** `null` leaves the cell without a border. */
	readonly stroke: Tone | null;
	readonly dashed: boolean;
}

/** A table: the first cell of a row is its head. */
export interface Table {
	/** Shares of the width that the columns take. */
	readonly widths: readonly number[];
	readonly heads: readonly string[];
	readonly rows: readonly (readonly TableCell[])[];
}

const SIZE = 11.5;
const LEADING = 15;
const PADDING = 6;
const GAP = 4;

interface Placed {
	readonly cell: TableCell;
	readonly lines: readonly CellLine[];
}

function placed(cell: TableCell, width: number): Placed {
	const lines = cell.lines.flatMap((line) =>
		wrap(line.text, width - 2 * PADDING, line.strong ? strongSize(SIZE) : SIZE).map((text) => ({
			...line,
			text,
		})),
	);
	return { cell, lines };
}

function marksOf({ cell, lines }: Placed, x: number, y: number, width: number, height: number) {
	const marks: Mark[] = [];
	const { fill, stroke, dashed } = cell;
	if (fill || stroke)
		marks.push({ type: "rect", x, y, width, height, radius: 4, fill, stroke, dashed });
	lines.forEach(({ text, tone, strong = false, quoted = false }, index) => {
		const baseline = y + PADDING + 10 + index * LEADING;
		marks.push(textMark(x + PADDING, baseline, text, { size: SIZE, tone, strong, quoted }));
	});
	return marks;
}

/** Draws a table from a height down; rows are as high as their fullest cell. */
export function tableBand(table: Table, top: number, width: number): Band {
	const shares = table.widths.reduce((sum, share) => sum + share, 0);
	const room = width - 2 * MARGIN - GAP * (table.widths.length - 1);
	const widths = table.widths.map((share) => (share / shares) * room);
	const lefts = widths.map(
		(_, index) =>
			MARGIN + widths.slice(0, index).reduce((sum, each) => sum + each, 0) + index * GAP,
	);
	const groups: MarkGroup[] = [];
	const add = (id: string, row: readonly TableCell[], y: number): number => {
		const cells = row.map((cell, column) => placed(cell, widths[column] ?? 0));
		const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
		const height = 2 * PADDING + most * LEADING - 2;
		cells.forEach((each, column) => {
			const { label, clauses } = each.cell;
			const marks = marksOf(each, lefts[column] ?? 0, y, widths[column] ?? 0, height);
			groups.push({ id: `${id}-${column}`, label, clauses, marks });
		});
		return y + height + GAP;
	};
	const head = table.heads.map(
		(text): TableCell => ({
			label: "",
			lines: [{ text, tone: "secondary", strong: true }],
			clauses: [],
			fill: null,
			stroke: null,
			dashed: false,
		}),
	);
	let y = add("head", head, top);
	for (const [index, row] of table.rows.entries()) y = add(`row-${index}`, row, y);
	return { groups, height: y - top };
}
