import {
	type FootnoteRun,
	type Mark,
	normaliseRuns,
	type Run,
	type TextRun,
} from "../../engine/index";
import { listLabel } from "./pasted-lists";
import { styleOf, withoutStyles } from "./pasted-styles";
import { cleanText, type PastedTable } from "./plain-lines";

/** A paragraph of a pasted page. */
export interface PastedParagraph {
	/** The number or bullet that a list gave it; "" without one. Never part of `runs`. */
	readonly label: string;
	/** Nesting among lists, 1 for the outermost; 0 outside of lists. */
	readonly level: number;
	readonly runs: readonly Run[];
	/** Present for a table, whose caption `runs` is. */
	readonly table?: PastedTable;
}

/** Longest HTML that is read, in UTF-16 units: about a thousand pages as Word writes them. Longer pages are pasted as plain text. */
const MAX_HTML = 16 * 1024 * 1024;

/** Elements whose content is never words of a text. */
const JUNK = new Set(
	"script style head title meta link template noscript svg math img picture object embed iframe frame video audio canvas button input select textarea option map del xml o:p".split(
		" ",
	),
);

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
	"p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table caption tr td th blockquote pre section article aside header footer main nav figure figcaption address hr".split(
		" ",
	),
);

const MARKS_OF: Readonly<Record<string, Mark>> = {
	b: "bold",
	strong: "bold",
	i: "italic",
	em: "italic",
	u: "underline",
	ins: "underline",
};

const ORDER: readonly Mark[] = ["bold", "italic", "underline"];

/** A break in the source between Chinese characters is no space. */
const HAN_BREAK =
	/(?<=[\p{Script=Han}，。；：、！？）】」』])\s*[\r\n]+\s*(?=[\p{Script=Han}（【「『])/gu;

interface Inherited {
	readonly marks: ReadonlySet<Mark>;
	readonly level: number;
	readonly preformatted: boolean;
	/** Blocks inside are words of one row of a table. */
	readonly joined: boolean;
}

interface Growing {
	label: string;
	level: number;
	runs: Run[];
}

function isHidden(style: string): boolean {
	return /(?:^|;)(?:display:none|mso-hide:all|visibility:hidden|mso-element:comment)/.test(style);
}

function marksWithin(name: string, style: string, outer: ReadonlySet<Mark>): ReadonlySet<Mark> {
	const marks = new Set(outer);
	const own = MARKS_OF[name];
	if (own) marks.add(own);
	const weight = /(?:^|;)font-weight:(\w+)/.exec(style)?.[1];
	if (weight) {
		if (/^bold|^[6-9]00$/.test(weight)) marks.add("bold");
		else marks.delete("bold");
	}
	const slant = /(?:^|;)font-style:(\w+)/.exec(style)?.[1];
	if (slant) {
		if (slant === "normal") marks.delete("italic");
		else marks.add("italic");
	}
	const line = /(?:^|;)text-decoration(?:-line)?:([^;]*)/.exec(style)?.[1];
	// A link's line is no emphasis.
	if (line && name !== "a") {
		if (line.includes("underline")) marks.add("underline");
		else if (line.includes("none")) marks.delete("underline");
	}
	return marks;
}

function isSmallRow(row: Element): boolean {
	return [...row.children].every((cell) => cell.querySelectorAll("p,div,li,br,table").length <= 1);
}

/** Columns and rows that a merged cell is split over at most. */
const MOST_SPAN = 64;

/** The start of an item that a page lays out in columns: its number or bullet stands in a cell of its own. */
const ITEM_NUMBER = /^\s*(?:[-•·]|[(（]?[0-9a-z一二三四五六七八九十]{1,4}[.)）、])\s*$/i;

/** The cells of a table that holds data in rows and columns, a merged one with empty ones behind it; `null` for one that lays out text. */
function dataTable(table: Element): {
	readonly caption: Element | null;
	readonly headers: PastedTable["headers"];
	readonly rows: readonly (readonly (Element | null)[])[];
} | null {
	const lines = [...table.querySelectorAll("tr")];
	if (table.querySelector("table") || lines.length < 2 || !lines.every(isSmallRow)) return null;
	const cellsIn = (line: Element) =>
		[...line.children].filter(({ localName }) => localName === "td" || localName === "th");
	const isItem = (line: Element) => ITEM_NUMBER.test(cellsIn(line)[0]?.textContent ?? "");
	const widest = Math.max(...lines.map((line) => cellsIn(line).length));
	if (widest < 2 || (widest === 2 && lines.every(isItem))) return null;
	const rows = lines.map((line) =>
		cellsIn(line).flatMap((cell): (Element | null)[] => {
			const span = Number(cell.getAttribute("colspan") ?? 1);
			const more = Number.isInteger(span) ? Math.min(Math.max(span - 1, 0), MOST_SPAN) : 0;
			return [cell, ...Array.from({ length: more }, () => null)];
		}),
	);
	// A cell over several rows keeps its place: those that it covers below stay empty.
	for (const [index, line] of lines.entries())
		for (const cell of cellsIn(line)) {
			const span = Number(cell.getAttribute("rowspan") ?? 1);
			const column = rows[index]?.indexOf(cell) ?? 0;
			for (const below of rows.slice(index + 1, index + Math.min(span || 1, MOST_SPAN)))
				below.splice(column, 0, null);
		}
	const [first = []] = rows;
	const isHead = (cell: Element | null) =>
		cell === null || cell.localName === "th" || cell.closest("thead") !== null;
	const row = first.every(isHead);
	const column = rows.slice(1).every(([cell]) => cell?.localName === "th");
	const headers = row ? (column ? "both" : "row") : column ? "column" : null;
	return { caption: table.querySelector("caption"), headers, rows };
}

/** The paragraphs of a page with their emphasis and list numbers; `null` where the page is too long to be read. Scripts never run and nothing is loaded. */
export function htmlParagraphs(
	html: string,
	newId: () => string,
): readonly PastedParagraph[] | null {
	if (html.length > MAX_HTML) return null;
	// A document made by the parser has no window: it is inert.
	const page = new DOMParser().parseFromString(withoutStyles(html), "text/html");
	const paragraphs: PastedParagraph[] = [];
	let now: Growing = { label: "", level: 0, runs: [] };
	const flush = (): void => {
		const runs = trimmed(now.runs);
		if (runs.length > 0)
			paragraphs.push({ label: cleanText(now.label).trim(), level: now.level, runs });
		// A list item that holds nothing yet keeps its number for the paragraph inside it.
		now = runs.length > 0 ? { label: "", level: 0, runs: [] } : { ...now, runs: [] };
	};
	const say = (text: string, { marks, preformatted }: Inherited): void => {
		const lines = preformatted ? text.split(/\r\n?|\n/) : [text.replace(HAN_BREAK, "")];
		lines.forEach((line, index) => {
			if (index > 0) flush();
			const words: string = cleanText(line);
			if (words === "") return;
			const own = ORDER.filter((mark) => marks.has(mark));
			const run: TextRun = { type: "text", text: words };
			now.runs.push(own.length > 0 ? { ...run, marks: own } : run);
		});
	};
	const footnote = (style: string): FootnoteRun | null => {
		const id = /(?:^|;)mso-footnote-id:([\w-]+)/.exec(style)?.[1];
		const note = id && page.getElementById(id);
		const words = note
			? cleanText(note.textContent ?? "")
					.replace(/^\s*\[?\w{1,4}\]?\s+/, "")
					.trim()
			: "";
		return words === ""
			? null
			: { type: "footnote", id: newId(), content: [{ type: "text", text: words }] };
	};
	const visit = (node: Node, inherited: Inherited): void => {
		if (node.nodeType === Node.TEXT_NODE) {
			say(node.nodeValue ?? "", inherited);
			return;
		}
		if (node.nodeType !== Node.ELEMENT_NODE) return;
		const element = node as Element;
		const name = element.localName;
		const style = styleOf(element);
		if (JUNK.has(name) || name.includes(":") || isHidden(style)) return;
		if (/mso-element:(?:footnote|endnote)/.test(style) && !/-id:/.test(style)) return;
		if (name === "br") {
			if (!inherited.joined) flush();
			else say(" ", inherited);
			return;
		}
		if (/(?:^|;)mso-list:ignore/.test(style)) {
			now.label += element.textContent ?? "";
			return;
		}
		const note = name === "a" ? footnote(style) : null;
		if (/(?:^|;)mso-(?:footnote|endnote|comment)-(?:id|reference)/.test(style)) {
			if (note) now.runs.push(note);
			return;
		}
		visitInside(element, name, style, inherited);
	};
	const visitInside = (element: Element, name: string, style: string, outer: Inherited): void => {
		const table = name === "table" && !outer.joined ? dataTable(element) : null;
		if (table) {
			flush();
			const runs = (cell: Element | null): readonly Run[] => {
				if (cell) for (const child of cell.childNodes) visit(child, { ...outer, joined: true });
				const own = trimmed(now.runs);
				now = { ...now, runs: [] };
				return own;
			};
			const caption = runs(table.caption);
			const rows = table.rows.map((cells) => cells.map(runs));
			paragraphs.push({
				label: "",
				level: 0,
				runs: caption,
				table: { headers: table.headers, rows },
			});
			return;
		}
		const block = BLOCKS.has(name);
		const joined = outer.joined || (name === "tr" && isSmallRow(element));
		const wordLevel = /(?:^|;)mso-list:\w+ level(\d)/.exec(style)?.[1];
		const inside: Inherited = {
			marks: marksWithin(name, style, outer.marks),
			level: outer.level + (name === "ol" || name === "ul" ? 1 : 0),
			preformatted: outer.preformatted || name === "pre" || /white-space:pre/.test(style),
			joined,
		};
		if (block && !outer.joined) flush();
		if (name === "li") {
			now.level = inside.level;
			now.label = listLabel(element, inside.level);
		} else if (wordLevel) now.level = Number(wordLevel);
		else if (block && inside.level > 0 && now.label === "") now.level = inside.level;
		for (const child of element.childNodes) visit(child, inside);
		if (!block) return;
		if (outer.joined) say(" ", outer);
		else {
			flush();
			now = { label: "", level: 0, runs: [] };
		}
	};
	visit(page.body, { marks: new Set(), level: 0, preformatted: false, joined: false });
	flush();
	return paragraphs;
}

/** The runs with single spaces between words and none at the ends. */
function trimmed(runs: readonly Run[]): readonly Run[] {
	const out: Run[] = [];
	let spaced = true;
	for (const run of runs) {
		if (run.type !== "text") {
			out.push(run);
			continue;
		}
		const text: string = spaced ? run.text.trimStart() : run.text;
		if (text === "") continue;
		spaced = text.endsWith(" ");
		out.push({ ...run, text });
	}
	const last = out.findLastIndex((run) => run.type === "text");
	const end = out[last];
	if (end?.type === "text") out[last] = { ...end, text: end.text.trimEnd() };
	return normaliseRuns(out);
}
