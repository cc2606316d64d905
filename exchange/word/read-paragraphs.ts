import type { Mark } from "../../engine/index";
import { MAX_PARAGRAPHS } from "../bounds";
import { ExchangeError } from "../error";
import { leaveOut } from "../leave-out";
import { LossCounter } from "../losses";
import { elementsOf, firstIn, textIn, type XmlElement } from "../xml";
import { boxesIn, branchOf, cellsOf, INLINE, isAside, lossOf, PLACES, rowsOf } from "./elements";
import { CAPTION, Fields, lossOfField, REFERENCE, wordsOfField } from "./fields";
import { formulaText } from "./formulas";
import type { Change, Fragment } from "./fragments";
import { looksOf } from "./looks";
import { joinedParagraphs } from "./note-words";
import type { WordCell, WordParagraph, WordTable } from "./paragraphs";
import type { WordNumbering } from "./read-numbering";
import { numberIn, outlineIn, valOf, type WordStyle } from "./read-styles";
import { REFERENCE_STYLES, SIGN_STYLES } from "./style-ids";
import { symbolOf, UNKNOWN, withSymbols } from "./symbols";
import { headersOf, indentOf, isData, spanOf } from "./table-shape";

/** What reading paragraphs needs of the other parts, and where it says what it leaves out. */
export interface ReadingContext {
	readonly styles: ReadonlyMap<string, WordStyle>;
	readonly numbering: WordNumbering;
	/** Whether what is read is a note, or a comment, in which no table stands. */
	readonly inNote: boolean;
	/** Whether every field that begins there ends. */
	readonly wholeFields: boolean;
	readonly losses: LossCounter;
	/** The time of changes that carry none. */
	readonly now: string;
	/** Whether links inside the document are cross-references of ours. */
	readonly references: boolean;
}

/** What the style of a run says of its words: the name of a style of references, or what a sign of ours is. */
type Role =
	| Extract<Fragment, { readonly type: "text" }>["role"]
	| (typeof REFERENCE_STYLES)[number];

const isReference = (role: Role): role is (typeof REFERENCE_STYLES)[number] =>
	(REFERENCE_STYLES as readonly string[]).includes(role);

const CHANGES: ReadonlyMap<string, Change["kind"]> = new Map([
	["w:ins", "insertion"],
	["w:del", "deletion"],
	["w:moveTo", "insertion"],
	["w:moveFrom", "deletion"],
]);

/** A line of a table of contents, by the name of its style. */
export const CONTENTS = /^toc ?\d/i;

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
	/** How many units of words were read so far. */
	private length = 0;
	/** Whether what is read stands in a cell that is kept. */
	private inCell = false;
	private fragments: Fragment[] = [];
	private bookmarks: string[] = [];
	private readonly fields: Fields;
	private link: {
		readonly anchor: string;
		shown: string;
		changes: readonly Change[];
		joined: boolean;
	} | null = null;
	private readonly boxes: XmlElement[] = [];
	/** The losses of looks at the last words: one passage may be cut into many runs. */
	private looks: readonly string[] = [];
	/** Whether a page or column has ended behind words of the paragraph. */
	private broken = false;
	/** Where losses are counted: nowhere for what is lost whole, and named so. */
	private losses: LossCounter;

	constructor(private readonly context: ReadingContext) {
		this.losses = context.losses;
		this.fields = new Fields(context.wholeFields);
	}

	/** Reads all paragraphs of a body, a cell or a note, those in tables too. */
	readBlocks(parent: XmlElement): void {
		for (const child of elementsOf(parent)) {
			const { name } = child;
			const lost = lossOf(child);
			if (name === "w:p") this.readParagraph(child);
			else if (name === "w:tbl") this.readTable(child);
			else if (lost !== null) this.losses.add(lost);
			else if (name === "mc:AlternateContent") this.readBlocks(branchOf(child));
			else if (PLACES.has(name)) this.readPiece(child, []);
			else if (INLINE.has(name)) this.readParagraph({ ...parent, children: [child] });
			else if (!isAside(child)) this.readBlocks(child);
		}
	}

	/** A table of data is kept; what only lays out text, and a table in a cell or note, is read paragraph by paragraph. */
	private readTable(element: XmlElement): void {
		const { losses, references, inNote } = this.context;
		if (this.inCell || inNote || !isData(element, references)) {
			losses.add(this.inCell ? "nested-tables" : "tables");
			for (const row of rowsOf(element)) for (const cell of cellsOf(row)) this.readBlocks(cell);
			return;
		}
		const at = this.paragraphs.length;
		const rows = rowsOf(element).map((row) => [
			...emptyCells(indentOf(row)),
			...cellsOf(row).flatMap((cell) => this.readCell(cell, at)),
		]);
		const columns = Math.max(...rows.map(({ length }) => length));
		this.tables.push({
			at,
			caption: null,
			headers: headersOf(element, references),
			rows: rows.map((cells) => [...cells, ...emptyCells(columns - cells.length)]),
		});
	}

	/** A cell, and an empty one for each further column that it spans. */
	private readCell(cell: XmlElement, at: number): WordCell[] {
		const tcPr = firstIn(cell, "w:tcPr");
		const more = spanOf(tcPr);
		const merge = firstIn(tcPr, "w:vMerge");
		if (more > 0 || (merge && valOf(merge) !== "restart")) this.losses.add("merged-cells");
		this.inCell = true;
		this.readBlocks(cell);
		this.inCell = false;
		const paragraphs = this.paragraphs.splice(at);
		const fragments = joinedParagraphs(paragraphs, false);
		const bookmarks = paragraphs.flatMap((paragraph) => paragraph.bookmarks);
		return [{ fragments, bookmarks }, ...emptyCells(more)];
	}

	private readParagraph(element: XmlElement): void {
		if (this.paragraphs.length >= MAX_PARAGRAPHS)
			throw new ExchangeError("too-many-paragraphs", { most: MAX_PARAGRAPHS });
		const { styles, numbering, losses, references } = this.context;
		const pPr = firstIn(element, "w:pPr");
		const style = styles.get(valOf(firstIn(pPr, "w:pStyle")) ?? "") ?? null;
		const label = numbering.next(numberIn(pPr), style ?? undefined);
		const mark = firstIn(pPr, "w:rPr");
		if (elementsOf(mark).some(({ name }) => CHANGES.has(name))) losses.add("paragraph-changes");
		const isContents = !references && CONTENTS.test(style?.name ?? "");
		this.losses = isContents ? new LossCounter() : losses;
		for (const child of elementsOf(element)) this.readPiece(child, []);
		this.losses = losses;
		this.paragraphs.push({
			style,
			label,
			outline: outlineIn(pPr) ?? style?.outline ?? null,
			fragments: this.fragments,
			bookmarks: this.bookmarks,
		});
		this.fragments = [];
		this.bookmarks = [];
		this.looks = [];
		this.broken = false;
		for (const box of this.boxes.splice(0)) this.readBlocks(box);
	}

	private readInline(parent: XmlElement, changes: readonly Change[]): void {
		for (const child of elementsOf(parent)) this.readPiece(child, changes);
	}

	private readPiece(child: XmlElement, changes: readonly Change[]): void {
		const { name, attributes } = child;
		const id = attributes.get("w:id") ?? "";
		const kind = CHANGES.get(name);
		if (name === "w:r") this.readRun(child, changes);
		else if (kind !== undefined) {
			if (name.startsWith("w:move")) this.losses.add("moves");
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
			this.fields.begin(attributes.get("w:instr") ?? "", true);
			this.readInline(child, changes);
			this.endField(changes);
		} else if (name === "mc:AlternateContent") this.readInline(branchOf(child), changes);
		else if (name === "m:oMath") {
			this.losses.add("formulas");
			this.addText(formulaText(child), [], "words", changes);
		} else if (name === "w:hyperlink") this.readHyperlink(child, changes);
		else if (!isAside(child)) this.readInline(child, changes);
	}

	private readHyperlink(element: XmlElement, changes: readonly Change[]): void {
		const anchor = element.attributes.get("w:anchor");
		const { references } = this.context;
		if (element.attributes.has("r:id")) this.losses.add("links");
		else if (anchor !== undefined && !references) this.losses.add("references");
		if (anchor !== undefined && references && !this.link) this.readLink(element, anchor, changes);
		else this.readInline(element, changes);
	}

	private readRun(run: XmlElement, changes: readonly Change[]): void {
		const rPr = firstIn(run, "w:rPr");
		const style = valOf(firstIn(rPr, "w:rStyle"));
		const role = this.roleOf(style);
		const looks = looksOf(rPr, role === "words" ? this.context.styles.get(style ?? "") : undefined);
		const words = (text: string) => {
			const before = this.length;
			this.addText(withSymbols(text, looks.font), looks.marks, role, changes);
			if (role !== "words" || text.trim() === "" || this.length === before) return;
			for (const kind of looks.lost) if (!this.looks.includes(kind)) this.losses.add(kind);
			this.looks = looks.lost;
		};
		this.readContent(run, words, changes);
	}

	/** What stands in a run; `words` adds such in its look. */
	private readContent(
		run: XmlElement,
		words: (text: string) => void,
		changes: readonly Change[],
	): void {
		for (const child of elementsOf(run)) {
			const { name, attributes } = child;
			const id = attributes.get("w:id") ?? "";
			const lost = lossOf(child);
			if (name === "w:t" || name === "w:delText") words(textIn(child));
			else if (name === "w:tab" || name === "w:ptab") words("\t");
			else if (name === "w:br" || name === "w:cr") this.breakLine(attributes.get("w:type"), words);
			else if (name === "w:noBreakHyphen") words("\u2011");
			else if (name === "w:sym") this.addSymbol(attributes, words);
			else if (name === "w:fldChar") this.fieldSign(child, changes);
			else if (name === "w:instrText" || name === "w:delInstrText") {
				const field = this.fields.last;
				if (field && field.code.length < 1000) field.code += textIn(child);
			} else if (name === "w:footnoteReference" || name === "w:endnoteReference")
				this.fragments.push({
					type: "footnote",
					note: `${name === "w:footnoteReference" ? "f" : "e"}${id}`,
				});
			else if (name === "w:commentReference")
				this.fragments.push({ type: "comment", id, edge: "point" });
			else if (lost !== null) {
				this.losses.add(lost);
				this.boxes.push(...boxesIn(child));
			} else if (name === "mc:AlternateContent") this.readContent(branchOf(child), words, changes);
			else if (name === "w:ruby") {
				const reading = firstIn(child, "w:rt");
				if (reading && textIn(reading).trim() !== "") this.losses.add("ruby");
				this.readInline(child, changes);
			} else if (name === "m:oMath" || name === "m:oMathPara") this.readPiece(child, changes);
		}
	}

	/** Pages and columns end nothing here; but words on both sides are no more one word than in the file. */
	private breakLine(type: string | undefined, words: (text: string) => void): void {
		if (type !== "page" && type !== "column") words("\n");
		else if (this.fragments.some((each) => each.type === "text" && each.text.trim() !== ""))
			this.broken = true;
	}

	private addSymbol(attributes: XmlElement["attributes"], words: (text: string) => void): void {
		const code = Number.parseInt(attributes.get("w:char") ?? "", 16);
		const sign = symbolOf(attributes.get("w:font") ?? "", code);
		if (sign === UNKNOWN && !this.fields.inCode) this.losses.add("symbols");
		words(sign);
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

	private fieldSign(sign: XmlElement, changes: readonly Change[]): void {
		const type = sign.attributes.get("w:fldCharType");
		if (type === "begin") this.fields.begin("", false, firstIn(sign, "w:ffData"));
		else if (type === "separate") this.fields.separate();
		else if (type === "end") this.endField(changes);
	}

	private endField(changes: readonly Change[]): void {
		const field = this.fields.end();
		if (!field) return;
		const { references } = this.context;
		if (!field.hasWords) this.addText(wordsOfField(field), [], "words", changes);
		else if (this.fields.last) this.fields.last.hasWords = true;
		if (references && CAPTION.test(field.code)) return;
		// What is a reference of ours leaves nothing behind.
		if (REFERENCE.test(field.code) && (this.link || field.joined)) return;
		const kind = lossOfField(field);
		// A field in the code of another shows nothing itself.
		if (kind !== null && (kind === "remote" || !this.fields.inCode)) this.losses.add(kind);
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
		const field = this.fields.last;
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
		written: string,
		marks: readonly Mark[],
		role: Role,
		changes: readonly Change[],
	): void {
		if (written === "" || this.fields.inCode) return;
		const { last: field } = this.fields;
		if (field) field.hasWords = true;
		const text = this.broken && role === "words" ? `\n${this.shown(written)}` : this.shown(written);
		this.broken = false;
		this.length += text.length;
		if (text === "") return;
		if (isReference(role)) this.joinReference(text, role, changes);
		else if (this.link) {
			this.link.shown += text;
			this.link.changes = changes;
		} else this.fragments.push({ type: "text", text, marks, role, changes });
	}

	/** Words without the places where they might be divided, which would part them for whoever looks for them. */
	private shown(words: string): string {
		if (this.context.references) return words;
		const { text, count } = leaveOut(words, (unit) => unit === SOFT_HYPHEN);
		this.losses.add("soft-hyphens", count);
		return text;
	}
}

const SOFT_HYPHEN = 0xad;

const EMPTY_CELL: WordCell = { fragments: [], bookmarks: [] };

function emptyCells(length: number): WordCell[] {
	return Array.from({ length }, () => EMPTY_CELL);
}
