import type { Language } from "../../engine/index";
import { element, empty, type Markup } from "../markup";
import { INDENT, LIST_IDS } from "./lists";
import {
	CLAUSE_LEVELS,
	END_OPTIONS_STYLE,
	HEAD_STYLES,
	NOTE_STYLE,
	OPTION_STYLE,
	REFERENCE_STYLES,
	SIGN_STYLES,
	STYLED_BLOCKS,
	type StyledBlock,
	styleOf,
	TABLE_STYLES,
} from "./style-ids";

/** Faces for Chinese that come with Word and that other programs replace by their like. */
const EAST_ASIAN: Readonly<Record<Language, string>> = {
	en: "SimSun",
	"zh-Hans": "SimSun",
	"zh-Hant": "PMingLiU",
};

const LANGS: Readonly<Record<Language, readonly [latin: string, eastAsian: string]>> = {
	en: ["en-GB", "zh-CN"],
	"zh-Hans": ["en-GB", "zh-CN"],
	"zh-Hant": ["en-GB", "zh-TW"],
};

const NOT_SHOWN = new Set(["Normal"]);

function style(
	type: "paragraph" | "character" | "table",
	id: string,
	name: string,
	inner: readonly Markup[],
	basedOn: string | null,
): Markup {
	const custom = id.startsWith("Clausula") ? { "w:customStyle": 1 } : {};
	return element(
		"w:style",
		{
			"w:type": type,
			...(NOT_SHOWN.has(id) ? { "w:default": 1 } : {}),
			...custom,
			"w:styleId": id,
		},
		[
			empty("w:name", { "w:val": name }),
			...(basedOn === null ? [] : [empty("w:basedOn", { "w:val": basedOn })]),
			...(type === "paragraph" ? [empty("w:qFormat")] : []),
			...inner,
		],
	);
}

const size = (halfPoints: number): Markup =>
	empty("w:sz", { "w:val": halfPoints }) + empty("w:szCs", { "w:val": halfPoints });
const bold = empty("w:b") + empty("w:bCs");
const spacing = (before: number, after: number): Markup =>
	empty("w:spacing", { "w:before": before, "w:after": after });

/** The name that Word shows of a style: its id with spaces, which LibreOffice makes the id of again. */
function nameOf(id: string): string {
	return id.replaceAll(/([a-z])(?=[A-Z0-9])/g, "$1 ");
}

function numberXml(num: number, level: number): Markup {
	return element("w:numPr", {}, [
		empty("w:ilvl", { "w:val": level }),
		empty("w:numId", { "w:val": num }),
	]);
}

/** How far a table stands in, in twentieths of a point. */
export function tableIndent(depth: number): number {
	return INDENT * Math.min(depth, CLAUSE_LEVELS - 1);
}

/** The styles of tables: lines around all cells, words without room below, headers bold and tinted. */
function tableStyles(): Markup {
	const line = { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "999999" };
	const edges = ["top", "left", "bottom", "right", "insideH", "insideV"];
	const tblPr = element("w:tblPr", {}, [
		element(
			"w:tblBorders",
			{},
			edges.map((edge) => empty(`w:${edge}`, line)),
		),
	]);
	const cellLine = element("w:pPr", {}, [spacing(40, 40)]);
	const { grid, cell, head } = TABLE_STYLES;
	return [
		style("table", grid, nameOf(grid), [tblPr], null),
		style("paragraph", cell, nameOf(cell), [cellLine, element("w:rPr", {}, [size(22)])], "Normal"),
		style("paragraph", head, nameOf(head), [element("w:rPr", {}, [bold])], cell),
	].join("");
}

function blockStyle(block: StyledBlock): Markup {
	const { kind, inside, depth } = block;
	const id = styleOf(block);
	if (kind === "clause") {
		const numbered = inside === "article";
		const left = inside === "preamble" ? INDENT * depth : INDENT * (depth + 1);
		const pPr = element("w:pPr", {}, [
			...(numbered ? [numberXml(LIST_IDS.article, depth + 1)] : []),
			spacing(0, 120),
			empty("w:ind", { "w:left": left, ...(inside === "preamble" ? {} : { "w:hanging": INDENT }) }),
			...(kind === "clause" ? [empty("w:jc", { "w:val": "both" })] : []),
		]);
		return style("paragraph", id, nameOf(id), [pPr], "Normal");
	}
	if (kind === "table") {
		const pPr = element("w:pPr", {}, [
			empty("w:keepNext"),
			spacing(120, 60),
			empty("w:ind", { "w:left": tableIndent(depth) }),
		]);
		return style(
			"paragraph",
			id,
			nameOf(id),
			[pPr, element("w:rPr", {}, [bold, size(22)])],
			"Normal",
		);
	}
	const list = kind === "article" || kind === "part" || kind === "annex" ? LIST_IDS[kind] : null;
	const own = inside === null && list !== null;
	const pPr = element("w:pPr", {}, [
		empty("w:keepNext"),
		...(kind === "annex" ? [empty("w:pageBreakBefore")] : []),
		...(own ? [numberXml(list, 0)] : []),
		spacing(kind === "article" ? 240 : 360, 120),
		...(kind === "article" ? [] : [empty("w:jc", { "w:val": "center" })]),
		empty("w:outlineLvl", { "w:val": kind === "article" ? 1 : 0 }),
	]);
	const rPr = element("w:rPr", {}, [bold, size(kind === "article" ? 24 : 28)]);
	return style("paragraph", id, nameOf(id), [pPr, rPr], "Normal");
}

/** The part `styles.xml`: fonts and languages by the draft's language, and a style for each kind of block. */
export function stylesXml(
	language: Language,
	attributes: Readonly<Record<string, string>>,
): Markup {
	const [latin, eastAsian] = LANGS[language];
	const defaults = element("w:docDefaults", {}, [
		element("w:rPrDefault", {}, [
			element("w:rPr", {}, [
				empty("w:rFonts", {
					"w:ascii": "Times New Roman",
					"w:hAnsi": "Times New Roman",
					"w:eastAsia": EAST_ASIAN[language],
					"w:cs": "Times New Roman",
				}),
				size(24),
				empty("w:lang", { "w:val": latin, "w:eastAsia": eastAsian }),
			]),
		]),
		element("w:pPrDefault", {}, [
			element("w:pPr", {}, [empty("w:spacing", { "w:line": 276, "w:lineRule": "auto" })]),
		]),
	]);
	const headLine = element("w:pPr", {}, [spacing(0, 0), empty("w:jc", { "w:val": "right" })]);
	const markingWords = element("w:rPr", {}, [bold, size(20)]);
	const optionLine = element("w:pPr", {}, [empty("w:keepNext"), spacing(120, 120)]);
	const noteLine = element("w:pPr", {}, [spacing(0, 120), empty("w:ind", { "w:left": 567 })]);
	const aside = element("w:rPr", {}, [
		empty("w:i"),
		empty("w:iCs"),
		empty("w:color", { "w:val": "555555" }),
	]);
	return element("w:styles", attributes, [
		defaults,
		style("paragraph", "Normal", "Normal", [], null),
		style(
			"paragraph",
			HEAD_STYLES.marking,
			nameOf(HEAD_STYLES.marking),
			[headLine, markingWords],
			"Normal",
		),
		style("paragraph", HEAD_STYLES.symbol, nameOf(HEAD_STYLES.symbol), [headLine], "Normal"),
		style(
			"paragraph",
			"Title",
			"Title",
			[
				element("w:pPr", {}, [spacing(0, 360), empty("w:jc", { "w:val": "center" })]),
				element("w:rPr", {}, [bold, size(32)]),
			],
			"Normal",
		),
		...STYLED_BLOCKS.map(blockStyle),
		tableStyles(),
		style("paragraph", NOTE_STYLE, nameOf(NOTE_STYLE), [noteLine, aside], "Normal"),
		style("paragraph", OPTION_STYLE, nameOf(OPTION_STYLE), [optionLine, aside], "Normal"),
		style("paragraph", END_OPTIONS_STYLE, nameOf(END_OPTIONS_STYLE), [aside], "Normal"),
		style(
			"paragraph",
			"FootnoteText",
			"footnote text",
			[element("w:rPr", {}, [size(20)])],
			"Normal",
		),
		style(
			"paragraph",
			"CommentText",
			"annotation text",
			[element("w:rPr", {}, [size(20)])],
			"Normal",
		),
		style("character", SIGN_STYLES.number, nameOf(SIGN_STYLES.number), [], null),
		style("character", SIGN_STYLES.bracket, nameOf(SIGN_STYLES.bracket), [], null),
		style("character", SIGN_STYLES.proposers, nameOf(SIGN_STYLES.proposers), [aside], null),
		...REFERENCE_STYLES.map((id) => style("character", id, nameOf(id), [], null)),
		style(
			"character",
			"FootnoteReference",
			"footnote reference",
			[element("w:rPr", {}, [empty("w:vertAlign", { "w:val": "superscript" })])],
			null,
		),
		style(
			"character",
			"CommentReference",
			"annotation reference",
			[element("w:rPr", {}, [size(16)])],
			null,
		),
	]);
}
