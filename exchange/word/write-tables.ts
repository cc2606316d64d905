import type { CellLine, TableLine } from "../lines";
import { element, empty, type Markup } from "../markup";
import { SIGN_STYLES, TABLE_STYLES } from "./style-ids";
import { tableIndent } from "./styles";
import { runXml } from "./write-runs";

/** The room between the margins of the page, in twentieths of a point. */
const PAGE_WIDTH = 11906 - 2 * 1417;

/** The number of a table before its caption, its figure in the field that Word counts tables by. */
export function captionNumber({ label, numbering }: TableLine): Markup {
	if (label === "") return "";
	const { 1: name = "", 2: figure = "" } = /^(.*?)(\d+)$/.exec(label) ?? [];
	if (numbering !== "automatic" || figure === "") return runXml(`${label} `, SIGN_STYLES.number);
	return [
		runXml(name, SIGN_STYLES.number),
		element("w:fldSimple", { "w:instr": " SEQ Table \\* ARABIC " }, [
			runXml(figure, SIGN_STYLES.number),
		]),
		runXml(" ", SIGN_STYLES.number),
	].join("");
}

/** A table of Word: its cells share the width, and a row of headers is repeated on every page. */
export function tableXml({ rows, depth }: TableLine, cellXml: (cell: CellLine) => Markup): Markup {
	const columns = rows[0]?.length ?? 1;
	const indent = tableIndent(depth);
	const width = Math.floor((PAGE_WIDTH - indent) / columns);
	const firstRow = rows[0]?.every(({ heads }) => heads === "column") === true;
	const firstColumn = rows.at(-1)?.[0]?.heads === "row" ? 1 : 0;
	const tblPr = element("w:tblPr", {}, [
		empty("w:tblStyle", { "w:val": TABLE_STYLES.grid }),
		empty("w:tblW", { "w:w": width * columns, "w:type": "dxa" }),
		empty("w:tblInd", { "w:w": indent, "w:type": "dxa" }),
		empty("w:tblLook", {
			"w:firstRow": firstRow ? 1 : 0,
			"w:lastRow": 0,
			"w:firstColumn": firstColumn,
			"w:lastColumn": 0,
			"w:noHBand": 1,
			"w:noVBand": 1,
		}),
	]);
	const grid = element(
		"w:tblGrid",
		{},
		Array.from({ length: columns }, () => empty("w:gridCol", { "w:w": width })),
	);
	const body = rows.map((cells, index) => {
		const head = index === 0 && firstRow;
		const trPr = element("w:trPr", {}, [empty("w:cantSplit"), head ? empty("w:tblHeader") : ""]);
		const tcPr = element("w:tcPr", {}, [empty("w:tcW", { "w:w": width, "w:type": "dxa" })]);
		return element("w:tr", {}, [
			trPr,
			...cells.map((cell) => element("w:tc", {}, [tcPr, cellXml(cell)])),
		]);
	});
	return element("w:tbl", {}, [tblPr, grid, ...body]);
}
