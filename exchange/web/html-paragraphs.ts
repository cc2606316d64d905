import { Parser } from "htmlparser2";
import type { Mark } from "../../engine/index";
import {
	MAX_ATTRIBUTES,
	MAX_FOREIGN_UNITS,
	MAX_PARAGRAPHS,
	MAX_XML_DEPTH,
	MAX_XML_NODES,
} from "../bounds";
import { withoutControls } from "../decode";
import { ExchangeError } from "../error";
import { leaveOut } from "../leave-out";
import type { LossCounter } from "../losses";
import type { Change, Fragment } from "../word/fragments";
import type { WordParagraph, WordTable } from "../word/paragraphs";
import { changeOf, countElement, isRemark } from "./html-census";
import { BLOCKS, DROPPED, marksOf, styleOf, UNSHOWN } from "./html-elements";
import { HtmlFormula } from "./html-formulas";
import { growLink, type HtmlLink, linkOf, roleOfLink } from "./html-links";
import { HtmlLists } from "./html-lists";
import { Looks } from "./html-looks";
import { HtmlGrid } from "./html-tables";

/** The paragraphs of a page, and those of each of its footnotes by their ids. */
export interface HtmlReading {
	readonly paragraphs: readonly WordParagraph[];
	readonly tables: readonly WordTable[];
	readonly notes: ReadonlyMap<string, readonly WordParagraph[]>;
}

type Attributes = Readonly<Record<string, string>>;

/** An element that has not ended, with what it has from those around it. */
interface Open {
	readonly name: string;
	readonly marks: readonly Mark[];
	readonly changes: readonly Change[];
	/** The note that it stands in; `null` for none. */
	readonly note: string | null;
	readonly raised: boolean;
	/** How its words look, as far as no mark tells it. */
	readonly looks: Looks | null;
}

const OUTSIDE: Open = {
	name: "",
	marks: [],
	changes: [],
	note: null,
	raised: false,
	looks: null,
};

/** UTF-16 units that the parser is given at a time. */
const PIECE = 1 << 16;

/** An item that is numbered in its own words. */
const NUMBERED = /^\s*(?:[(（]?[0-9a-z一二三四五六七八九十]{1,4}[.)）、]|第|Article\s)/i;
const CONTAINER = /^\s*(?:article|part|chapter|section|annex|第.+[条條章节節部]|附件)/i;
/** Where a word might be divided; left in it, it would part the word for whoever looks for it. */
const SOFT_HYPHEN = 0xad;
const BULLETS = /^[•–]$/;
const HEADING = /^h([1-6])$/;
const CELLS: ReadonlySet<string> = new Set(["td", "th", "caption"]);

/** Reads a page tag by tag, without building it: nothing in it is run, applied or fetched. */
class Reader {
	readonly paragraphs: WordParagraph[] = [];
	readonly notes = new Map<string, WordParagraph[]>();
	private readonly open: Open[] = [];
	private readonly lists = new HtmlLists();
	/** How deep inside what is left out. */
	private dropped = 0;
	private fragments: Fragment[] = [];
	private label: string | null = null;
	private listed = false;
	private heading = 0;
	private titled = false;
	private preformatted = 0;
	private nodes = 0;
	private count = 0;
	private length = 0;
	/** Signs of notes seen so far, by the id that they lead to. */
	private readonly signs = new Map<string, string>();
	private readonly comments = new Set<string>();
	private anchor: HtmlLink | null = null;
	private formula: HtmlFormula | null = null;
	/** Whether what is left out counts as soon as it has words. */
	private unshown = false;
	/** Whether the words so far end in a space: asked here, since a look at long words in the making would copy them. */
	private blank = true;
	/** The tables around: whether one has rows of several cells, and whether its cell has ended a paragraph. */
	private readonly tables: { rows: boolean; cells: number; ended: boolean }[] = [];
	private number: string | null = null;
	private readonly grids: WordTable[] = [];
	/** The outermost table around, where it may be one of data. */
	private grid: HtmlGrid | null = null;
	/** The cell or caption of that table that is read: how many fragments and paragraphs stood before it. */
	private cell: { from: number; count: number; attributes: Attributes } | null = null;

	constructor(
		private readonly losses: LossCounter,
		private readonly now: string,
	) {}

	begin(name: string, attributes: Attributes): void {
		this.weigh();
		if (this.dropped > 0 || Object.hasOwn(DROPPED, name)) {
			if (this.dropped === 0) this.leaveOut(DROPPED[name] ?? "");
			this.dropped += 1;
			return;
		}
		if (this.open.length >= MAX_XML_DEPTH)
			throw new ExchangeError("too-deep", { most: MAX_XML_DEPTH });
		countElement(name, attributes, this.losses);
		if (name === "math" && !this.formula) {
			this.losses.add("formulas");
			this.formula = new HtmlFormula();
		}
		const { style } = attributes;
		if (BLOCKS.has(name)) this.breakBefore(name);
		if (this.comments.has(attributes.id ?? "")) {
			this.dropped = 1;
			return;
		}
		const note = this.noteAt(name, attributes);
		if (note !== null) this.notes.set(note, []);
		const around = this.around();
		const marks = marksOf(name, style).filter((mark) => !around.marks.includes(mark));
		const change = changeOf(name, attributes, this.now);
		this.open.push({
			name,
			marks: marks.length > 0 ? [...around.marks, ...marks].sort() : around.marks,
			changes: change ? [...around.changes, change] : around.changes,
			note: note ?? around.note,
			raised: around.raised || name === "sup",
			looks: Looks.of(name, attributes, around.looks),
		});
		if (this.formula) this.add(this.formula.begin(name));
		const [, level] = HEADING.exec(name) ?? [];
		if (level) this.heading = Number(level);
		if (name === "pre") this.preformatted += 1;
		else if (name === "br") this.add("\n");
		else if (name === "q") this.add("“");
		else if (name === "ol" || name === "ul" || name === "menu")
			this.lists.begin(
				name === "ol",
				attributes,
				/\b(?:none|decimal(?:-leading-zero)?|(?:lower|upper)-\w+|cjk-\w+|(?:simp|trad)-chinese-informal)\b/.exec(
					styleOf(style, "list-style-type") || styleOf(style, "list-style"),
				)?.[0] ?? "",
			);
		else if (name === "li") {
			this.label = this.lists.label(attributes);
			this.listed = this.label !== null;
		} else if (name === "a") this.beginLink(attributes);
		else if (name === "sup" && this.anchor) this.anchor.isSign = true;
		else if (name === "table") {
			this.tables.push({ rows: false, cells: 0, ended: false });
			if (this.grid) this.grid.layOut();
			else if (this.around().note === null) this.grid = new HtmlGrid(this.paragraphs.length);
		} else if (name === "tr") this.grid?.beginRow();
		else if (this.grid && CELLS.has(name))
			this.cell = { from: this.fragments.length, count: this.count, attributes };
		else if (attributes.class === "number" && this.fragments.length === 0) this.number = "";
	}

	text(text: string): void {
		this.weigh();
		if (this.dropped > 0) {
			if (this.unshown && text.trim() !== "") {
				this.losses.add(UNSHOWN);
				this.unshown = false;
			}
			return;
		}
		if (this.number !== null) {
			this.number += text;
			return;
		}
		if (this.anchor) growLink(this.anchor, text);
		if (this.formula && this.around().name !== "mtext") this.add(text.replaceAll(/\s+/g, ""));
		else this.add(this.preformatted > 0 ? text : text.replaceAll(/[\t\n\f\r ]+/g, " "));
	}

	/** A remark in the markup, which no page shows. */
	remark(text: string): void {
		this.weigh();
		if (this.dropped === 0 && isRemark(text)) this.losses.add("remarks");
	}

	end(name: string): void {
		if (this.dropped > 0) {
			this.dropped -= 1;
			return;
		}
		if (this.open.length === 0) return;
		if (this.number !== null) {
			this.label = this.number.trim() || null;
			this.listed = false;
			this.number = null;
		}
		if (CELLS.has(name)) this.endCell(name);
		if (this.formula) {
			const end = this.formula.end();
			if (end === null) this.formula = null;
			else this.add(end);
		}
		if (name === "a") this.endLink();
		else if (name === "q") this.add("”");
		else if (name === "ol" || name === "ul" || name === "menu") this.lists.end();
		else if (name === "pre") this.preformatted -= 1;
		if (BLOCKS.has(name)) this.breakAfter(name);
		this.open.pop();
		if (HEADING.test(name)) this.heading = 0;
		if (name === "table") this.endTable();
	}

	finish(): HtmlReading {
		this.flush();
		const known = (each: Fragment): Fragment =>
			each.type === "footnote" && (this.notes.get(each.note)?.length ?? 0) === 0
				? plain(this.signs.get(each.note) ?? "")
				: each;
		const placed = (paragraph: WordParagraph): WordParagraph => ({
			...paragraph,
			fragments: paragraph.fragments.map(known),
		});
		const tables = this.grids.map((table) => ({
			...table,
			rows: table.rows.map((row) =>
				row.map((cell) => ({ ...cell, fragments: cell.fragments.map(known) })),
			),
		}));
		return { paragraphs: this.paragraphs.map(placed), tables, notes: this.notes };
	}

	private endCell(name: string): void {
		const { grid, cell, fragments } = this;
		this.cell = null;
		if (!grid || !cell) return;
		if (this.count > cell.count) grid.layOut();
		const own = fragments.slice(cell.from);
		if (name === "caption") grid.addCaption(own, this.label);
		else {
			const { colspan, rowspan } = cell.attributes;
			grid.add(name === "th", { columns: colspan, rows: rowspan }, own);
		}
	}

	/** A table of data takes the place of the paragraphs that were made of it. */
	private endTable(): void {
		const closed = this.tables.pop();
		const grid = this.tables.length === 0 ? this.grid : null;
		if (grid) this.grid = null;
		const table = grid?.table(this.losses) ?? null;
		if (table) {
			this.paragraphs.length = table.at;
			this.grids.push(table);
		} else if (closed?.rows) this.losses.add("table-rows");
	}

	private around(): Open {
		return this.open.at(-1) ?? OUTSIDE;
	}

	private weigh(): void {
		this.nodes += 1;
		if (this.nodes > MAX_XML_NODES) throw new ExchangeError("bomb");
	}

	/** What is in an element does not come along, and counts as a loss of a kind: at once, or where it has words. */
	private leaveOut(kind: string): void {
		this.unshown = kind === UNSHOWN;
		if (kind !== "" && !this.unshown) this.losses.add(kind);
	}

	/** The note that an element begins, where a sign has led to it. */
	private noteAt(name: string, attributes: Attributes): string | null {
		if (this.around().note !== null) return null;
		const id = attributes.id ?? (name === "a" ? attributes.name : undefined);
		if (id === undefined || !this.signs.has(id) || this.notes.has(id)) return null;
		// A mark inside a paragraph: the note is the paragraph around it.
		if (BLOCKS.has(name)) return id;
		const from = this.open.findLastIndex((each) => BLOCKS.has(each.name));
		if (from < 0 || this.open[from]?.name === "body") return null;
		for (const [index, each] of this.open.entries())
			if (index >= from) this.open[index] = { ...each, note: id };
		return id;
	}

	private beginLink(attributes: Attributes): void {
		if (attributes.href === undefined) return;
		this.anchor = linkOf(attributes, this.fragments.length, this.around().raised);
		if (!this.anchor) this.losses.add("links");
	}

	private endLink(): void {
		const { anchor } = this;
		this.anchor = null;
		if (!anchor) return;
		const role = roleOfLink(anchor, this.around().note !== null);
		if (role === "words") {
			this.keepLink(anchor);
			return;
		}
		this.fragments.length = Math.min(anchor.from, this.fragments.length);
		this.blank = this.fragments.length === 0;
		if (role === "comment") {
			this.comments.add(anchor.target);
			this.losses.add("comments");
		} else if (role === "note") {
			this.fragments.push({ type: "footnote", note: anchor.target });
			this.signs.set(anchor.target, anchor.text);
		}
	}

	/** A link inside the page that stays as its words. */
	private keepLink({ target, text }: HtmlLink): void {
		if (target !== "" && text.trim() !== "") this.losses.add("references");
		this.around().looks?.count(this.losses, null);
	}

	private add(written: string): void {
		const table = this.tables.at(-1);
		const { text, count } = leaveOut(written, (unit) => unit === SOFT_HYPHEN);
		this.losses.add("soft-hyphens", count);
		const words = this.preformatted === 0 && this.blank ? text.replace(/^ /, "") : text;
		if (words === "") return;
		// The sign of a note is raised, and told at the link's end.
		if (words.trim() !== "") this.around().looks?.count(this.losses, this.anchor ? "raised" : null);
		this.length += words.length;
		if (this.length > MAX_FOREIGN_UNITS)
			throw new ExchangeError("too-long", { most: MAX_FOREIGN_UNITS / 1_000_000 });
		if (table?.ended && words !== " ") {
			table.ended = false;
			this.flush();
		}
		this.blank = /\s/.test(words.charAt(words.length - 1));
		const around = this.around();
		const marks = this.heading > 0 ? headingMarks(around.marks) : around.marks;
		const { changes } = around;
		const last = this.fragments.at(-1);
		const isSame =
			last?.type === "text" &&
			last.marks === marks &&
			last.changes === changes &&
			this.fragments.length > (this.anchor?.from ?? 0);
		if (isSame) this.fragments[this.fragments.length - 1] = { ...last, text: last.text + words };
		else this.fragments.push({ type: "text", text: words, marks, role: "words", changes });
	}

	/** Cells of one paragraph each stand beside one another in their row's; a cell of several has them below one another. */
	private breakBefore(name: string): void {
		const table = this.tables.at(-1);
		if (name === "td" || name === "th") {
			if (!table) return;
			table.ended = false;
			table.cells += 1;
			if (table.cells > 1) table.rows = true;
			if (this.fragments.length > 0) this.fragments.push(plain(" | "));
		} else if (name === "tr") {
			this.flush();
			if (table) table.cells = 0;
		} else if (!table || HEADING.test(name) || name === "table" || name === "li") this.flush();
	}

	private breakAfter(name: string): void {
		const table = this.tables.at(-1);
		if (name === "td" || name === "th") {
			if (table) table.ended = false;
		} else if (!table || name === "tr" || name === "table" || HEADING.test(name)) this.flush(name);
		else if (this.fragments.length > 0) table.ended = true;
	}

	private flush(ending = ""): void {
		const { fragments, heading } = this;
		const last = fragments.at(-1);
		if (last?.type === "text")
			fragments[fragments.length - 1] = { ...last, text: last.text.trimEnd() };
		const words = fragments.map((each) => (each.type === "text" ? each.text : "")).join("");
		// An item may hold a paragraph before its own words begin.
		if (words.trim() === "" && fragments.length === 0) {
			if (ending === "li") {
				if (this.label !== null && !BULLETS.test(this.label)) this.losses.add("empty-numbers");
				this.label = null;
			}
			// Nothing but a number: what follows has one of its own.
			if (this.label === null || this.listed || ending === "") return;
			fragments.push(plain(this.label));
			this.label = null;
		}
		const label = this.listed && NUMBERED.test(words) ? null : this.label;
		this.fragments = [];
		this.blank = true;
		if (this.anchor) this.anchor.from = 0;
		this.label = null;
		this.listed = false;
		this.count += 1;
		if (this.count > MAX_PARAGRAPHS)
			throw new ExchangeError("too-many-paragraphs", { most: MAX_PARAGRAPHS });
		const isTitle = heading === 1 && !this.titled && label === null && !CONTAINER.test(words);
		if (isTitle) this.titled = true;
		const { note } = this.around();
		const into = note === null ? this.paragraphs : this.notes.get(note);
		into?.push({
			style: isTitle ? { id: "h1", name: "Title", number: null, outline: null, look: [] } : null,
			// A note has a sign already: the number of its first words is none of theirs.
			label: note === null || (into && into.length > 0) ? label : null,
			outline: heading > 0 && !isTitle ? Math.max(0, heading - 2) : null,
			fragments,
			bookmarks: [],
		});
	}
}

/** Headings are bold by themselves. */
function headingMarks(marks: readonly Mark[]): readonly Mark[] {
	return marks.includes("bold") ? marks.filter((mark) => mark !== "bold") : marks;
}

function plain(text: string): Fragment {
	return { type: "text", text, marks: [], role: "words", changes: [] };
}

/** The paragraphs of a page of HTML, however badly it is written. Throws `ExchangeError`. */
export function readHtmlParagraphs(html: string, losses: LossCounter, now: string): HtmlReading {
	const reader = new Reader(losses, now);
	let attributes = 0;
	const parser = new Parser({
		onopentagname: () => {
			attributes = 0;
		},
		onattribute: () => {
			attributes += 1;
			if (attributes > MAX_ATTRIBUTES) throw new ExchangeError("bomb");
		},
		onopentag: (name, attributes) => reader.begin(name, attributes),
		ontext: (text) => reader.text(text),
		oncomment: (text) => reader.remark(text),
		onclosetag: (name) => reader.end(name),
	});
	// Piece by piece, so that a page that is too large is left early.
	for (let at = 0; at < html.length; at += PIECE)
		parser.write(withoutControls(html.slice(at, at + PIECE), losses));
	parser.end();
	return reader.finish();
}
