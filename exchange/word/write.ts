import {
	type Draft,
	findNode,
	headOf,
	type Language,
	plainText,
	referenceTexts,
} from "../../engine/index";
import { type BlockLine, type Line, linesOf, type TableLine } from "../lines";
import { lossesOf } from "../losses";
import { element, empty, escapeText, type Markup } from "../markup";
import type { ExportChoice, Exported } from "../types";
import { WORDING } from "../wording";
import { packZip } from "../zip";
import { type ListPlace, Lists } from "./lists";
import {
	END_OPTIONS_STYLE,
	HEAD_STYLES,
	NOTE_STYLE,
	OPTION_STYLE,
	SIGN_STYLES,
	styleOf,
	TABLE_STYLES,
} from "./style-ids";
import { stylesXml } from "./styles";
import { commentsExtendedXml, commentsXml, footnotesXml } from "./write-notes";
import { piecesXml, type ReferenceStep, type RunContext, runXml, WordParts } from "./write-runs";
import { captionNumber, tableXml } from "./write-tables";

const MAIN = { "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main" };
const WITH_2010 = {
	...MAIN,
	"xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
	"xmlns:w14": "http://schemas.microsoft.com/office/word/2010/wordml",
	"mc:Ignorable": "w14",
};
const EXTENDED = {
	"xmlns:w15": "http://schemas.microsoft.com/office/word/2012/wordml",
};

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The part with marking and symbol; only documents of drafts with either have it. */
const HEADER = ["header1", `${WORD_TYPE}.header+xml`, `${OFFICE}/header`] as const;

/** The parts beside the document: name, content type, relationship. */
const PARTS = [
	["styles", `${WORD_TYPE}.styles+xml`, `${OFFICE}/styles`],
	["numbering", `${WORD_TYPE}.numbering+xml`, `${OFFICE}/numbering`],
	["settings", `${WORD_TYPE}.settings+xml`, `${OFFICE}/settings`],
	["footnotes", `${WORD_TYPE}.footnotes+xml`, `${OFFICE}/footnotes`],
	["comments", `${WORD_TYPE}.comments+xml`, `${OFFICE}/comments`],
	[
		"commentsExtended",
		`${WORD_TYPE}.commentsExtended+xml`,
		"http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
	],
] as const;

type Part = (typeof PARTS)[number] | typeof HEADER;

function contentTypes(parts: readonly Part[]): Markup {
	const override = (name: string, type: string) =>
		empty("Override", { PartName: name, ContentType: type });
	return element("Types", { xmlns: `${PACKAGE}/content-types` }, [
		empty("Default", {
			Extension: "rels",
			ContentType: "application/vnd.openxmlformats-package.relationships+xml",
		}),
		empty("Default", { Extension: "xml", ContentType: "application/xml" }),
		override("/word/document.xml", `${WORD_TYPE}.document.main+xml`),
		...parts.map(([name, type]) => override(`/word/${name}.xml`, type)),
		override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
	]);
}

function relationships(list: readonly (readonly [type: string, target: string])[]): Markup {
	return element(
		"Relationships",
		{ xmlns: `${PACKAGE}/relationships` },
		list.map(([type, target], index) =>
			empty("Relationship", { Id: `rId${index + 1}`, Type: type, Target: target }),
		),
	);
}

/** Title and language, and nothing else: no name of a person or program leaves with the document. */
function coreProperties(title: string, language: Language): Markup {
	return element(
		"cp:coreProperties",
		{
			"xmlns:cp": `${PACKAGE}/metadata/core-properties`,
			"xmlns:dc": "http://purl.org/dc/elements/1.1/",
		},
		[element("dc:title", {}, [escapeText(title)]), element("dc:language", {}, [language])],
	);
}

function settings(): Markup {
	return element("w:settings", MAIN, [
		element("w:footnotePr", {}, [
			empty("w:footnote", { "w:id": -1 }),
			empty("w:footnote", { "w:id": 0 }),
		]),
		element("w:compat", {}, [
			empty("w:compatSetting", {
				"w:name": "compatibilityMode",
				"w:uri": "http://schemas.microsoft.com/office/word",
				"w:val": 15,
			}),
		]),
	]);
}

/** A4 with margins of 25 mm, in twentieths of a point; `header` is the id of the header's relationship. */
function section(header: string | null): Markup {
	const reference =
		header === null ? "" : empty("w:headerReference", { "w:type": "default", "r:id": header });
	return element("w:sectPr", {}, [
		reference,
		empty("w:pgSz", { "w:w": 11906, "w:h": 16838 }),
		empty("w:pgMar", {
			"w:top": 1417,
			"w:right": 1417,
			"w:bottom": 1417,
			"w:left": 1417,
			"w:header": 708,
			"w:footer": 708,
			"w:gutter": 0,
		}),
	]);
}

function headerXml({ marking, symbol }: Draft): Markup {
	const line = (style: string, words: string | undefined) =>
		words === undefined ? "" : paragraph(style, "", runXml(words, null));
	return element("w:hdr", MAIN, [
		line(HEAD_STYLES.marking, marking),
		line(HEAD_STYLES.symbol, symbol),
	]);
}

function paragraph(style: string, more: Markup, content: Markup): Markup {
	const pPr = element("w:pPr", {}, [empty("w:pStyle", { "w:val": style }), more]);
	return element("w:p", {}, [pPr, content]);
}

/** A block with its bookmark and its place in the lists; `null` where its number is written out. */
interface PlacedBlock {
	readonly bookmark: string;
	readonly place: ListPlace | null;
	readonly label: string;
}

class Writer {
	readonly lists: Lists;
	private readonly blocks = new Map<string, PlacedBlock>();
	/** Whether a table was written last: it has no room behind it, so that what follows has some before. */
	private afterTable = false;

	constructor(
		private readonly draft: Draft,
		lines: readonly Line[],
		private readonly language: Language,
		private readonly context: Omit<RunContext, "bookmarkOf" | "stepsOf">,
	) {
		this.lists = new Lists(draft, language);
		for (const line of lines) {
			if (line.type === "table") {
				for (const id of [line.id, ...line.rows.flat().map((cell) => cell.id)])
					this.blocks.set(id, { bookmark: this.freshBookmark(), place: null, label: "" });
				continue;
			}
			if (line.type !== "block" || line.kind === "title") continue;
			const bookmark = this.freshBookmark();
			const automatic = line.numbering === "automatic" && line.label !== "";
			const place = automatic ? this.lists.place(line) : null;
			this.blocks.set(line.id, { bookmark, place, label: line.label });
		}
	}

	get runs(): RunContext {
		return {
			...this.context,
			bookmarkOf: (target) => this.blocks.get(target)?.bookmark,
			stepsOf: (target) => this.stepsOf(target),
		};
	}

	private stepsOf(target: string): ReferenceStep[] {
		const found = findNode(this.draft, target);
		const line = found ? [...found.ancestors, found.node] : [];
		return line.flatMap(({ id }) => {
			const block = this.blocks.get(id);
			// Of the stops behind a number, Word leaves out only the full stop.
			if (!block?.place || block.label.endsWith("、")) return [];
			return [{ number: block.label.replace(/\.$/, ""), bookmark: block.bookmark }];
		});
	}

	private freshBookmark(): string {
		return `_Ref${100_000_000 + this.blocks.size}`;
	}

	line(line: Line): Markup {
		if (line.type === "block" || line.type === "table") {
			const own = line.type === "table" ? this.table(line) : this.block(line);
			this.afterTable = line.type === "table" && line.note === "";
			return line.note === "" ? own : own + paragraph(NOTE_STYLE, "", runXml(line.note, null));
		}
		const wording = WORDING[this.language];
		if (line.type === "end-options")
			return paragraph(END_OPTIONS_STYLE, "", runXml(wording.endOfAlternatives, null));
		return paragraph(
			OPTION_STYLE,
			"",
			runXml(wording.alternative(line.number, line.proposers), null),
		);
	}

	private block(line: BlockLine): Markup {
		const place = this.blocks.get(line.id)?.place ?? null;
		if (line.label !== "" && !place) this.context.losses.add("written-numbers");
		const number =
			place || line.label === ""
				? ""
				: runXml(`${line.label}${line.kind === "clause" ? "\t" : " "}`, SIGN_STYLES.number);
		const numPr = element("w:numPr", {}, [
			empty("w:ilvl", { "w:val": place?.level ?? 0 }),
			empty("w:numId", { "w:val": place?.num ?? 0 }),
		]);
		const words = number + piecesXml(line.pieces, this.runs);
		const room = this.afterTable ? empty("w:spacing", { "w:before": 160 }) : "";
		return paragraph(styleOf(line), numPr + room, this.bookmarked(line.id, words));
	}

	/** The caption is written also where it says nothing: its style tells where the table stands. */
	private table(line: TableLine): Markup {
		const caption = captionNumber(line) + piecesXml(line.pieces, this.runs);
		return (
			paragraph(styleOf({ ...line, kind: "table" }), "", this.bookmarked(line.id, caption)) +
			tableXml(line, (cell) =>
				paragraph(
					cell.heads === null ? TABLE_STYLES.cell : TABLE_STYLES.head,
					"",
					this.bookmarked(cell.id, piecesXml(cell.pieces, this.runs)),
				),
			)
		);
	}

	private bookmarked(id: string, words: Markup): Markup {
		const name = this.blocks.get(id)?.bookmark;
		if (name === undefined) return words;
		const annotation = this.context.parts.annotation();
		return [
			empty("w:bookmarkStart", { "w:id": annotation, "w:name": name }),
			words,
			empty("w:bookmarkEnd", { "w:id": annotation }),
		].join("");
	}
}

/**
 * A draft as a Word document (ECMA-376, transitional): automatic numbers, fields for cross-references, tracked changes, comments and
 * footnotes are Word's own. Equal drafts give equal bytes.
 */
export function exportWord(
	draft: Draft,
	language: Language,
	{ explanations }: ExportChoice,
): Exported {
	const losses = lossesOf(draft, language, {
		comments: true,
		suggestions: true,
		marks: true,
		explanations,
	});
	const referenceText = referenceTexts(draft, language);
	const lines = linesOf(draft, language, explanations);
	const parts = new WordParts();
	const writer = new Writer(draft, lines, language, { parts, losses, referenceText });
	const body = lines.map((line) => writer.line(line));
	const partList: readonly Part[] = headOf(draft).length > 0 ? [...PARTS, HEADER] : PARTS;
	const header = partList.length > PARTS.length ? `rId${partList.length}` : null;
	const documentXml = element("w:document", { ...MAIN, "xmlns:r": OFFICE }, [
		// Word wants a paragraph behind a table.
		element("w:body", {}, [
			...body,
			lines.at(-1)?.type === "table" ? element("w:p", {}, []) : "",
			section(header),
		]),
	]);
	const title = plainText(draft.title[language] ?? [], {}, referenceText).text;
	const declared = (xml: Markup): Markup =>
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
	const files: Record<string, Markup> = {
		"[Content_Types].xml": contentTypes(partList),
		"_rels/.rels": relationships([
			[`${OFFICE}/officeDocument`, "word/document.xml"],
			[`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
		]),
		"docProps/core.xml": coreProperties(title, language),
		"word/document.xml": documentXml,
		"word/_rels/document.xml.rels": relationships(
			partList.map(([name, , type]) => [type, `${name}.xml`]),
		),
		...(header === null ? {} : { "word/header1.xml": headerXml(draft) }),
		"word/styles.xml": stylesXml(language, MAIN),
		"word/numbering.xml": writer.lists.xml(MAIN),
		"word/settings.xml": settings(),
		"word/footnotes.xml": footnotesXml(writer.runs, MAIN),
		"word/comments.xml": commentsXml(parts, WITH_2010),
		"word/commentsExtended.xml": commentsExtendedXml(parts, EXTENDED),
	};
	return {
		bytes: packZip(
			Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, declared(xml)])),
		),
		losses: losses.list(),
	};
}
