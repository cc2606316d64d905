import type { Mark, TableHeaders } from "../../engine/index";
import { MAX_PARAGRAPHS } from "../bounds";
import { ExchangeError } from "../error";
import type { LossCounter } from "../losses";
import { elementsOf, firstIn, textIn, type XmlElement } from "../xml";
import type { Change, Fragment } from "./fragments";
import type { WordNumbering } from "./read-numbering";
import { numberIn, outlineIn, valOf, type WordStyle } from "./read-styles";
import { REFERENCE_STYLES, SIGN_STYLES } from "./style-ids";

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

/** What reading paragraphs needs of the other parts, and where it says what it leaves out. */
export interface ReadingContext {
	readonly styles: ReadonlyMap<string, WordStyle>;
	/** `null` where paragraphs are not counted: in notes. */
	readonly numbering: WordNumbering | null;
	readonly losses: LossCounter;
	/** The time of changes that carry none. */
	readonly now: string;
	/** Whether links inside the document are cross-references of ours. */
	readonly references: boolean;
}

interface Field {
	code: string;
	readonly shows: boolean;
	/** Whether it is a number of a reference that is read as one. */
	joined: boolean;
}

/** What the style of a run says of its words: the name of a style of references, or what a sign of ours is. */
type Role =
	| Extract<Fragment, { readonly type: "text" }>["role"]
	| (typeof REFERENCE_STYLES)[number];

const isReference = (role: Role): role is (typeof REFERENCE_STYLES)[number] =>
	(REFERENCE_STYLES as readonly string[]).includes(role);

const MARKS: readonly (readonly [Mark, string])[] = [
	["bold", "w:b"],
	["italic", "w:i"],
	["underline", "w:u"],
];

const OFF = new Set(["0", "false", "off", "none"]);

const CHANGES: Readonly<Record<string, Change["kind"]>> = {
	"w:ins": "insertion",
	"w:del": "deletion",
	"w:moveTo": "insertion",
	"w:moveFrom": "deletion",
};

/** Elements whose content is read as if they were not there. */
const TRANSPARENT = new Set([
	"w:hyperlink",
	"w:smartTag",
	"w:sdt",
	"w:sdtContent",
	"w:customXml",
	"w:dir",
	"w:bdo",
	"w:rubyBase",
	"w:ruby",
]);

/** Elements that are counted as lost, by the kind of loss. */
const LOST: Readonly<Record<string, string>> = {
	"w:drawing": "pictures",
	"w:pict": "pictures",
	"w:object": "objects",
	"w:altChunk": "objects",
	"w:subDoc": "objects",
};

/** The field of a cross-reference, by its code. */
const REFERENCE = /^\s*REF\s+(\S+)/;

/** Fields that would start a program or fetch a file. */
const REMOTE =
	/^\s*(?:DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|MACROBUTTON|DATABASE)\b/i;

/** The number of a caption, which ours have. */
const CAPTION = /^\s*SEQ\b/i;

const LINK = /^\s*HYPERLINK\b/i;

/** The time of a change: Word's, made UTC; the fallback where it is none. */
export function timeOf(written: string | undefined, now: string): string {
	const [, time, zone] =
		/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(written ?? "") ?? [];
	return time === undefined || (zone !== undefined && zone !== "Z") ? now : `${time}Z`;
}

/** Reads paragraphs one after another; fields may run on from one to the next. */
export class ParagraphReader {
	readonly paragraphs: WordParagraph[] = [];
	readonly tables: WordTable[] = [];
	/** Whether what is read stands in a cell that is kept. */
	private inCell = false;
	private fragments: Fragment[] = [];
	private bookmarks: string[] = [];
	private fields: Field[] = [];
	private link: {
		readonly anchor: string;
		shown: string;
		changes: readonly Change[];
		joined: boolean;
	} | null = null;
	private readonly boxes: XmlElement[] = [];

	constructor(private readonly context: ReadingContext) {}

	/** Reads all paragraphs of a body, a cell or a note, those in tables too. */
	readBlocks(parent: XmlElement): void {
		for (const child of elementsOf(parent)) {
			if (child.name === "w:p") this.readParagraph(child);
			else if (child.name === "w:tbl") this.readTable(child);
			else if (child.name in LOST) this.context.losses.add(LOST[child.name] ?? "");
			else if (TRANSPARENT.has(child.name) || child.name in CHANGES) this.readBlocks(child);
			else if (child.name === "mc:AlternateContent") this.readBlocks(branchOf(child));
			else if (child.name === "w:bookmarkStart") this.readInline(child, []);
		}
	}

	/** A table of data is kept; what only lays out text, and a table in a cell, is read paragraph by paragraph. */
	private readTable(element: XmlElement): void {
		const { losses, references } = this.context;
		if (this.inCell || !isData(element, references)) {
			losses.add(this.inCell ? "nested-tables" : "tables");
			for (const row of elementsOf(element, "w:tr"))
				for (const cell of elementsOf(row, "w:tc")) this.readBlocks(cell);
			return;
		}
		const at = this.paragraphs.length;
		const rows = elementsOf(element, "w:tr").map((row) =>
			elementsOf(row, "w:tc").flatMap((cell) => this.readCell(cell, at)),
		);
		const columns = Math.max(...rows.map(({ length }) => length));
		this.tables.push({
			at,
			caption: null,
			headers: headersOf(element, references),
			rows: rows.map((cells) => [
				...cells,
				...Array.from({ length: columns - cells.length }, () => EMPTY_CELL),
			]),
		});
	}

	/** A cell, and an empty one for each further column that it spans. */
	private readCell(cell: XmlElement, at: number): WordCell[] {
		const tcPr = firstIn(cell, "w:tcPr");
		const span = Number(valOf(firstIn(tcPr, "w:gridSpan")) ?? 1);
		const more = Number.isInteger(span) ? Math.min(Math.max(span - 1, 0), MAX_SPAN) : 0;
		const merge = firstIn(tcPr, "w:vMerge");
		if (more > 0 || (merge && valOf(merge) !== "restart")) this.context.losses.add("merged-cells");
		this.inCell = true;
		this.readBlocks(cell);
		this.inCell = false;
		const paragraphs = this.paragraphs.splice(at);
		const fragments = paragraphs.flatMap((paragraph, index): Fragment[] => {
			const words = paragraph.label === null ? "" : `${paragraph.label} `;
			const start = index > 0 && paragraph.fragments.length > 0 ? `\n${words}` : words;
			const own = paragraph.fragments;
			return start === ""
				? [...own]
				: [{ type: "text", text: start, marks: [], role: "words", changes: [] }, ...own];
		});
		const bookmarks = paragraphs.flatMap((paragraph) => paragraph.bookmarks);
		return [{ fragments, bookmarks }, ...Array.from({ length: more }, () => EMPTY_CELL)];
	}

	private readParagraph(element: XmlElement): void {
		if (this.paragraphs.length >= MAX_PARAGRAPHS)
			throw new ExchangeError("too-many-paragraphs", { most: MAX_PARAGRAPHS });
		const { styles, numbering, losses } = this.context;
		const pPr = firstIn(element, "w:pPr");
		const style = styles.get(valOf(firstIn(pPr, "w:pStyle")) ?? "") ?? null;
		const label = numbering?.next(numberIn(pPr), style ?? undefined) ?? null;
		const mark = firstIn(pPr, "w:rPr");
		if (firstIn(mark, "w:ins") ?? firstIn(mark, "w:del")) losses.add("paragraph-changes");
		if (firstIn(pPr, "w:pPrChange")) losses.add("format-changes");
		this.readInline(element, []);
		this.paragraphs.push({
			style,
			label,
			outline: outlineIn(pPr) ?? style?.outline ?? null,
			fragments: this.fragments,
			bookmarks: this.bookmarks,
		});
		this.fragments = [];
		this.bookmarks = [];
		for (const box of this.boxes.splice(0)) this.readBlocks(box);
	}

	private readInline(parent: XmlElement, changes: readonly Change[]): void {
		const children = parent.name === "w:bookmarkStart" ? [parent] : elementsOf(parent);
		for (const child of children) {
			const { name, attributes } = child;
			const id = attributes.get("w:id") ?? "";
			const kind = CHANGES[name];
			if (name === "w:r") this.readRun(child, changes);
			else if (kind !== undefined) {
				if (name.startsWith("w:move")) this.context.losses.add("moves");
				const change = {
					kind,
					author: attributes.get("w:author") ?? "",
					time: timeOf(attributes.get("w:date"), this.context.now),
				};
				this.readInline(child, [...changes.filter((each) => each.kind !== kind), change]);
			} else if (name === "w:commentRangeStart")
				this.fragments.push({ type: "comment", id, edge: "start" });
			else if (name === "w:commentRangeEnd")
				this.fragments.push({ type: "comment", id, edge: "end" });
			else if (name === "w:bookmarkStart") this.bookmarks.push(attributes.get("w:name") ?? "");
			else if (name === "w:fldSimple") {
				this.begin(attributes.get("w:instr") ?? "", true);
				this.readInline(child, changes);
				this.end();
			} else if (name === "mc:AlternateContent") this.readInline(branchOf(child), changes);
			else if (name === "m:oMath" || name === "m:oMathPara") {
				this.context.losses.add("formulas");
				this.addText(textIn(child), [], "words", changes);
			} else if (TRANSPARENT.has(name)) {
				const anchor = name === "w:hyperlink" ? attributes.get("w:anchor") : undefined;
				if (name === "w:hyperlink" && attributes.has("r:id")) this.context.losses.add("links");
				if (anchor !== undefined && this.context.references && !this.link)
					this.readLink(child, anchor, changes);
				else this.readInline(child, changes);
			}
		}
	}

	private readRun(run: XmlElement, changes: readonly Change[]): void {
		const rPr = firstIn(run, "w:rPr");
		const on = (name: string): boolean => {
			const element = firstIn(rPr, name);
			return element !== undefined && !OFF.has(valOf(element) ?? "");
		};
		const marks = MARKS.filter(([, name]) => on(name)).map(([mark]) => mark);
		if (on("w:vanish")) this.context.losses.add("hidden");
		if (firstIn(rPr, "w:rPrChange")) this.context.losses.add("format-changes");
		const role = this.roleOf(valOf(firstIn(rPr, "w:rStyle")));
		const words = (text: string) => this.addText(text, marks, role, changes);
		for (const child of elementsOf(run)) {
			const { name, attributes } = child;
			const id = attributes.get("w:id") ?? "";
			if (name === "w:t" || name === "w:delText") words(textIn(child));
			else if (name === "w:tab" || name === "w:ptab") words("\t");
			else if (name === "w:br" || name === "w:cr")
				words(attributes.get("w:type") === "page" ? "" : "\n");
			else if (name === "w:noBreakHyphen") words("\u2011");
			else if (name === "w:sym") this.context.losses.add("symbols");
			else if (name === "w:fldChar") this.fieldSign(attributes.get("w:fldCharType"));
			else if (name === "w:instrText" || name === "w:delInstrText") {
				const field = this.fields.at(-1);
				if (field && field.code.length < 1000) field.code += textIn(child);
			} else if (name === "w:footnoteReference" || name === "w:endnoteReference")
				this.fragments.push({
					type: "footnote",
					note: `${name === "w:footnoteReference" ? "f" : "e"}${id}`,
				});
			else if (name === "w:commentReference")
				this.fragments.push({ type: "comment", id, edge: "point" });
			else if (name in LOST) {
				this.context.losses.add(LOST[name] ?? "");
				this.boxes.push(...boxesIn(child));
			} else if (name === "mc:AlternateContent") {
				const branch = branchOf(child);
				this.context.losses.add("pictures");
				this.boxes.push(...boxesIn(branch));
			} else if (name === "w:ruby") this.readInline(child, changes);
		}
	}

	private roleOf(id: string | undefined): Role {
		if (id === undefined) return "words";
		// LibreOffice makes ids of its own from names.
		const name = this.context.styles.get(id)?.name.replaceAll(" ", "");
		for (const role of ["number", "bracket", "proposers"] as const)
			if (SIGN_STYLES[role] === id || SIGN_STYLES[role] === name) return role;
		const reference = REFERENCE_STYLES.find((own) => own === id || own === name);
		return (this.context.references && reference) || "words";
	}

	private begin(code: string, shows: boolean): void {
		this.fields.push({ code, shows, joined: false });
	}

	private fieldSign(type: string | undefined): void {
		const field = this.fields.at(-1);
		if (type === "begin") this.begin("", false);
		else if (type === "separate" && field) {
			this.fields.pop();
			this.begin(field.code, true);
		} else if (type === "end") this.end();
	}

	private end(): void {
		const field = this.fields.pop();
		const code = field?.code ?? "";
		if (REMOTE.test(code)) this.context.losses.add("remote");
		else if (REFERENCE.test(code)) {
			if (!this.link && !field?.joined) this.context.losses.add("references");
		} else if (code.trim() !== "" && !(this.context.references && CAPTION.test(code)))
			this.context.losses.add(LINK.test(code) ? "links" : "fields");
	}

	private readLink(element: XmlElement, anchor: string, changes: readonly Change[]): void {
		const link = { anchor, shown: "", changes, joined: false };
		this.link = link;
		this.readInline(element, changes);
		this.link = null;
		if (link.joined && link.shown === "") return;
		this.fragments.push({
			type: "reference",
			bookmark: anchor,
			text: link.shown,
			changes: link.changes,
			style: "",
		});
	}

	/** Adds words to the reference that they are part of; its last field or link says where it leads. */
	private joinReference(text: string, style: string, changes: readonly Change[]): void {
		const field = this.fields.at(-1);
		const [, named] = REFERENCE.exec(field?.code ?? "") ?? [];
		const bookmark = named ?? this.link?.anchor;
		if (field) field.joined = true;
		if (this.link) this.link.joined = true;
		const last = this.fragments.at(-1);
		const open = last?.type === "reference" && last.style === style ? last : null;
		if (open) this.fragments.pop();
		this.fragments.push({
			type: "reference",
			bookmark: bookmark ?? open?.bookmark ?? "",
			text: (open?.text ?? "") + text,
			changes,
			style,
		});
	}

	private addText(
		text: string,
		marks: readonly Mark[],
		role: Role,
		changes: readonly Change[],
	): void {
		const field = this.fields.at(-1);
		if (text === "" || (field && !field.shows)) return;
		if (isReference(role)) this.joinReference(text, role, changes);
		else if (this.link) {
			this.link.shown += text;
			this.link.changes = changes;
		} else this.fragments.push({ type: "text", text, marks, role, changes });
	}
}

const EMPTY_CELL: WordCell = { fragments: [], bookmarks: [] };

/** Columns that a cell is split over at most: more than a page has room for. */
const MAX_SPAN = 62;

/** Most paragraphs in a cell of a table that holds data; tables that lay out two languages side by side have more. */
const MOST_IN_CELL = 3;

/** Whether a table holds data in rows and columns; one that Clausula wrote always does. */
function isData(table: XmlElement, own: boolean): boolean {
	const rows = elementsOf(table, "w:tr").map((row) => elementsOf(row, "w:tc"));
	if (rows.length === 0 || rows.every((cells) => cells.length === 0)) return false;
	if (own) return true;
	const isSmall = (cell: XmlElement) => elementsOf(cell, "w:p").length <= MOST_IN_CELL;
	return rows.length > 1 && rows.some(({ length }) => length > 1) && rows.flat().every(isSmall);
}

/** What a table says of its headers. That its first column is told apart is Word's default, and so counts only where we wrote it. */
function headersOf(table: XmlElement, own: boolean): TableHeaders | null {
	const look = firstIn(table, "w:tblPr", "w:tblLook");
	const bits = Number.parseInt(valOf(look) ?? "0", 16);
	const on = (name: string, bit: number): boolean => {
		const said = look?.attributes.get(`w:${name}`);
		return said === undefined ? (bits & bit) !== 0 : !OFF.has(said);
	};
	const [first] = elementsOf(table, "w:tr");
	const repeated = firstIn(first, "w:trPr", "w:tblHeader");
	const row = (repeated && !OFF.has(valOf(repeated) ?? "")) || on("firstRow", 0x20);
	const column = own && on("firstColumn", 0x80);
	if (row) return column ? "both" : "row";
	return column ? "column" : null;
}

/** The branch of alternative content that old readers take, or the first. */
function branchOf(element: XmlElement): XmlElement {
	return firstIn(element, "mc:Fallback") ?? firstIn(element, "mc:Choice") ?? element;
}

/** The text boxes in a drawing, outermost first. */
function boxesIn(element: XmlElement): XmlElement[] {
	return elementsOf(element).flatMap((child) =>
		child.name === "w:txbxContent" ? [child] : boxesIn(child),
	);
}
