import type { TableHeaders } from "../../engine/index";
import { elementsOf, firstIn, type XmlElement } from "../xml";
import { cellsOf, isOff, isOn, rowsOf } from "./elements";
import { valOf, wholeNumber } from "./read-styles";

/** Columns that a cell is split over at most: more than a page has room for. */
const MAX_SPAN = 62;

/** Most paragraphs in a cell of a table that holds data; tables that lay out two languages side by side have more. */
const MOST_IN_CELL = 3;

/** Whether a table holds data in rows and columns; one that Clausula wrote always does. */
export function isData(table: XmlElement, own: boolean): boolean {
	const rows = rowsOf(table).map(cellsOf);
	if (rows.length === 0 || rows.every((cells) => cells.length === 0)) return false;
	if (own) return true;
	const isSmall = (cell: XmlElement) => elementsOf(cell, "w:p").length <= MOST_IN_CELL;
	return rows.length > 1 && rows.some(({ length }) => length > 1) && rows.flat().every(isSmall);
}

/** What a table says of its headers. That its first column is told apart is Word's default, and so counts only where we wrote it. */
export function headersOf(table: XmlElement, own: boolean): TableHeaders | null {
	const look = firstIn(table, "w:tblPr", "w:tblLook");
	const bits = Number.parseInt(valOf(look) ?? "0", 16);
	const on = (name: string, bit: number): boolean => {
		const said = look?.attributes.get(`w:${name}`);
		return said === undefined ? (bits & bit) !== 0 : !isOff(said);
	};
	const [first] = rowsOf(table);
	const row = isOn(firstIn(first, "w:trPr", "w:tblHeader")) || on("firstRow", 0x20);
	const column = own && on("firstColumn", 0x80);
	if (row) return column ? "both" : "row";
	return column ? "column" : null;
}

/** How many columns more than one a cell spans. */
export function spanOf(tcPr: XmlElement | undefined): number {
	const span = wholeNumber(valOf(firstIn(tcPr, "w:gridSpan"))) ?? 1;
	return Math.min(Math.max(span - 1, 0), MAX_SPAN);
}

/** How many columns a row leaves out before its first cell. */
export function indentOf(row: XmlElement): number {
	const before = wholeNumber(valOf(firstIn(row, "w:trPr", "w:gridBefore"))) ?? 0;
	return Math.min(Math.max(before, 0), MAX_SPAN);
}
