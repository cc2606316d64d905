import {
	type DraftNode,
	MAX_CLAUSE_DEPTH,
	MAX_OPTIONS,
	type Run,
	type TableHeaders,
} from "../../engine/index";
import { MAX_GROUPS, MAX_PARAGRAPHS } from "../bounds";
import { ExchangeError } from "../error";
import type { LossCounter } from "../losses";
import type { Annotations } from "../word/annotations";
import type { XmlElement } from "../xml";
import { everyElement, HIERARCHY, idOf, LINES, nameOf, partsIn, within } from "./elements";
import { GENERIC } from "./names";
import { behindOf, type WordsBasis, type WordsReader } from "./read-words";

/** What decides which nodes may stand somewhere; alternatives are looked through. */
export type Room = "body" | "preamble" | "part" | "article" | "clause" | "annex";

/** Most parts inside one another; laws have five. */
const MAX_PARTS = 12;

/** Containers above the articles, whatever a tradition calls those. */
const PARTS: ReadonlySet<string> = new Set(
	"book tome part title chapter division section subpart subtitle subchapter subdivision".split(
		" ",
	),
);

/** What a document may call its articles, the first that it has. */
const ARTICLES = ["article", "section", "rule"];

/** Parts of documents that have a heading of their own or none, and are passed through. */
const NUMBERED: ReadonlySet<string> = new Set(["num", "heading", "subheading"]);

/** What the tree is read with. */
export interface TreeBasis extends WordsBasis {
	readonly losses: LossCounter;
	readonly annotations: Annotations;
	readonly words: WordsReader;
	readonly language: "en" | "zh-Hans" | "zh-Hant";
}

/** Where nodes are read. */
interface Place {
	readonly room: Room;
	/** Clauses around. */
	readonly clauses: number;
	readonly parts: number;
	readonly groups: number;
}

/** What an element says of a node before its kind is known. */
interface Front {
	readonly num: XmlElement | null;
	readonly number: string | null;
	readonly heading: XmlElement | null;
	readonly subheading: XmlElement | null;
}

/** The effective name of a hierarchical element: a generic one has that which its author gave it. */
function tierOf(element: XmlElement): string {
	const name = nameOf(element);
	if (name !== "hcontainer") return name;
	const given = element.attributes.get("name") ?? "";
	return HIERARCHY.has(given) ? given : name;
}

function isHeaders(word: string): word is TableHeaders {
	return word === "row" || word === "column" || word === "both";
}

/** The name that we give to a generic element, by its attribute or as its class. */
function genericName({ attributes }: XmlElement): string | undefined {
	return attributes.get("name") ?? attributes.get("class");
}

/** Which cells head others: those that the table marks so, where they make up its first row or column. */
function headersOf(rows: readonly (readonly XmlElement[])[]): TableHeaders | null {
	const head = (cell: XmlElement | undefined) => cell !== undefined && nameOf(cell) === "th";
	const row = rows[0]?.every(head) ?? false;
	// A lone row is one of headers, not a column of them.
	const column = rows.length > 1 && rows.every(([first]) => head(first));
	if (row && column) return "both";
	return row ? "row" : column ? "column" : null;
}

/** Reads the structure of a document into nodes that may stand where they are put. */
export class TreeReader {
	private readonly used = new Set<string>();
	private readonly article: string;
	private paragraphs = 0;

	constructor(
		private readonly basis: TreeBasis,
		root: XmlElement,
	) {
		const names = new Set<string>();
		for (const each of everyElement(root)) names.add(tierOf(each));
		this.article = basis.own ? "article" : (ARTICLES.find((name) => names.has(name)) ?? "article");
	}

	/** The nodes of what stands in an element but for what is `known` already, as its number and heading. */
	nodesIn(
		element: XmlElement | undefined,
		place: Place,
		known: readonly (XmlElement | null)[] = [],
	): DraftNode[] {
		const out: DraftNode[] = [];
		for (const child of partsIn(element)) if (!known.includes(child)) this.take(child, place, out);
		return out;
	}

	/** A node of a kind around nodes that were read already. */
	container(
		kind: "preamble" | "annex",
		element: XmlElement,
		children: readonly DraftNode[],
		heading: XmlElement | null = this.frontOf(element).heading,
	): DraftNode {
		return this.headed(kind, element, { ...this.frontOf(element), heading }, children);
	}

	private take(element: XmlElement, place: Place, out: DraftNode[]): void {
		const name = nameOf(element);
		const { losses, own } = this.basis;
		if (name === "meta") return;
		if (name === "") losses.add("objects");
		else if (NUMBERED.has(name)) out.push(...this.line(element));
		else if (own && this.isNothing(element)) return;
		else if (own && genericName(element) === GENERIC.alternatives)
			out.push(...this.group(element, place));
		else if (own && genericName(element) === GENERIC.table)
			for (const table of everyElement(element)) {
				if (nameOf(table) === "table") out.push(...this.table(table, element, place));
			}
		else if (name === "foreign") losses.add("objects");
		else if (name === "componentRef" || name === "documentRef") losses.add("components");
		else if (name === "toc") losses.add("contents", within(element, "tocItem").length || 1);
		else if (HIERARCHY.has(name)) out.push(...this.hierarchical(element, place));
		else if (LINES.has(name)) out.push(...this.line(element));
		else if (name === "blockList") this.list(element, place, out);
		else if (name === "ul" || name === "ol") this.htmlList(element, place, out);
		else if (name === "table") out.push(...this.table(element, element, place));
		else if (name === "recital" || name === "citation" || name === "item")
			out.push(...this.clause(element, place));
		else out.push(...this.transparent(element, place));
	}

	private isNothing(element: XmlElement): boolean {
		return genericName(element) === GENERIC.nothing;
	}

	/** A node's id: the one that references to its element lead to. */
	private id(element: XmlElement): string {
		const known = this.basis.targets.get(idOf(element) ?? "");
		if (known === undefined || this.used.has(known)) return this.basis.newId();
		this.used.add(known);
		return known;
	}

	private frontOf(element: XmlElement): Front {
		const first = (name: string) => within(element, name)[0] ?? null;
		const num = first("num");
		const number = num ? this.basis.words.plain(num) : "";
		return {
			num,
			number: number === "" ? null : number,
			heading: first("heading"),
			subheading: first("subheading"),
		};
	}

	/** A node with the words of a line in one of its members. */
	private node(
		id: string,
		kind: DraftNode["kind"],
		number: string | null,
		line: XmlElement | null,
		children: readonly DraftNode[],
	): DraftNode {
		this.paragraphs += 1;
		if (this.paragraphs > MAX_PARAGRAPHS)
			throw new ExchangeError("too-many-paragraphs", { most: MAX_PARAGRAPHS });
		const { words, annotations, language } = this.basis;
		let runs: readonly Run[] = [];
		let note: Pick<DraftNode, "note"> = {};
		if (line) {
			const read = words.read(line);
			runs = read.runs;
			annotations.add(id, read);
			const explained = words.explanations.join("\n");
			if (explained !== "") note = { note: { [language]: explained } };
		}
		const held = runs.length > 0 ? { [language]: runs } : {};
		const isText = kind === "clause" || kind === "cell";
		return {
			id,
			kind,
			heading: isText ? {} : held,
			text: isText ? held : {},
			numbering: number === null ? "none" : { fixed: number },
			children,
			...note,
		};
	}

	private headed(
		kind: "preamble" | "part" | "article" | "annex",
		element: XmlElement,
		{ number, heading, subheading }: Front,
		children: readonly DraftNode[],
	): DraftNode {
		const more = heading && subheading ? this.line(subheading) : [];
		return this.node(this.id(element), kind, number, heading ?? subheading, [...more, ...children]);
	}

	/** What kind of node a hierarchical element becomes where it stands. */
	private kindOf(element: XmlElement, { room, parts }: Place): Exclude<Room, "body"> {
		if (room === "article" || room === "clause" || room === "preamble") return "clause";
		const tier = tierOf(element);
		if (tier === this.article) return "article";
		const given = this.basis.own ? element.attributes.get("name") : undefined;
		if (given === GENERIC.preamble || given === GENERIC.annex)
			return room === "body" ? given : "part";
		const holds = within(element).some((child) => HIERARCHY.has(nameOf(child)));
		const headed = within(element, "heading").length > 0;
		const above = PARTS.has(tier) || (tier === "hcontainer" && headed && holds);
		if (above && parts < MAX_PARTS) return "part";
		return headed && !this.basis.own ? "article" : "clause";
	}

	private hierarchical(element: XmlElement, place: Place): DraftNode[] {
		if (nameOf(element) === "list" || nameOf(element) === "sublist")
			return this.transparent(element, place);
		const kind = this.kindOf(element, place);
		if (kind === "clause") return this.clause(element, place);
		const inner: Place = {
			...place,
			room: kind,
			clauses: 0,
			parts: place.parts + (kind === "part" ? 1 : 0),
		};
		const front = this.frontOf(element);
		const known = [front.num, front.heading, front.subheading];
		return [this.headed(kind, element, front, this.nodesIn(element, inner, known))];
	}

	/** What is in an element that is no node itself; its heading stands as a line. */
	private transparent(element: XmlElement, place: Place): DraftNode[] {
		const { heading, number } = this.frontOf(element);
		if (!heading && number === null) return this.nodesIn(element, place);
		return this.clause(element, place);
	}

	/** A clause of an element with its number: its first words are its own, the others stand under it, and what wraps it up stands behind it. */
	private clause(element: XmlElement, place: Place): DraftNode[] {
		const { num, number, heading } = this.frontOf(element);
		const deepest = place.clauses + 1 >= MAX_CLAUSE_DEPTH;
		const inner: Place = { ...place, room: "clause", clauses: place.clauses + 1 };
		const id = this.id(element);
		const after = within(element, "wrapUp").flatMap((each) => this.nodesIn(each, place));
		const parts = partsIn(element).filter((each) => nameOf(each) !== "wrapUp");
		const first = heading ?? this.firstLine(parts);
		const own = this.node(id, "clause", number, first, []);
		const children: DraftNode[] = [];
		const take = (list: readonly XmlElement[]): void => {
			for (const child of list) {
				if (child === first || child === num) continue;
				const name = nameOf(child);
				const introduces = first !== null && within(child).includes(first);
				if (name === "intro" || name === "content") take(partsIn(child));
				else if (name === "blockList" && introduces) take(partsIn(child));
				else if ((name === "list" || name === "sublist") && first && !heading) take(partsIn(child));
				else this.take(child, inner, children);
			}
		};
		take(parts);
		if (!deepest) return [{ ...own, children }, ...after];
		if (children.length > 0) this.basis.losses.add("levels", children.length);
		return [own, ...children, ...after];
	}

	/** The line that a clause's own words stand in: the first of all, in its introduction or content. */
	private firstLine(parts: readonly XmlElement[]): XmlElement | null {
		for (const part of parts) {
			const name = nameOf(part);
			if (NUMBERED.has(name)) continue;
			if (LINES.has(name)) return this.basis.own && this.isNothing(part) ? null : part;
			const opens = ["intro", "content", "list", "sublist", "blockList"].includes(name);
			return opens ? this.firstLine(partsIn(part)) : null;
		}
		return null;
	}

	private line(element: XmlElement): DraftNode[] {
		if (nameOf(element) === "crossHeading") this.basis.losses.add("cross-headings");
		const node = this.node(this.id(element), "clause", null, element, []);
		return this.basis.own || node.text[this.basis.language] ? [node] : [];
	}

	/** A list of blocks: its items stand under what introduces them. */
	private list(element: XmlElement, place: Place, out: DraftNode[]): void {
		const [intro] = within(element, "listIntroduction");
		if (intro) out.push(...this.line(intro));
		const chapeau = out.at(-1);
		const under = chapeau?.kind === "clause" && place.clauses + 1 < MAX_CLAUSE_DEPTH;
		const inner: Place = { ...place, room: "clause", clauses: place.clauses + 1 };
		const items: DraftNode[] = [];
		for (const part of partsIn(element)) {
			const name = nameOf(part);
			if (part === intro || name === "listWrapUp") continue;
			this.take(part, under ? inner : place, items);
		}
		if (under && chapeau)
			out[out.length - 1] = { ...chapeau, children: [...chapeau.children, ...items] };
		else out.push(...items);
		for (const end of within(element, "listWrapUp")) out.push(...this.line(end));
	}

	/** A list as HTML has it. */
	private htmlList(element: XmlElement, place: Place, out: DraftNode[]): void {
		const ordered = nameOf(element) === "ol";
		let count = 0;
		for (const item of partsIn(element)) {
			if (nameOf(item) !== "li") {
				this.take(item, place, out);
				continue;
			}
			count += 1;
			const number = item.attributes.get("value") ?? (ordered ? `${count}.` : "•");
			const lists = within(item).filter((each) => ["ul", "ol"].includes(nameOf(each)));
			const line = {
				...item,
				children: item.children.filter((each) => typeof each === "string" || !lists.includes(each)),
			};
			const own = this.node(this.id(item), "clause", number, line, []);
			const children: DraftNode[] = [];
			const deepest = place.clauses + 1 >= MAX_CLAUSE_DEPTH;
			const inner: Place = { ...place, room: "clause", clauses: place.clauses + 1 };
			for (const list of lists) this.htmlList(list, deepest ? place : inner, children);
			if (deepest) out.push(own, ...children);
			else out.push({ ...own, children });
		}
	}

	/** A table of a draft, its number and id those of `holder`; where none may stand, one line a row, its cells parted by bars. */
	private table(element: XmlElement, holder: XmlElement, { room }: Place): DraftNode[] {
		const rows = within(element, "tr")
			.map((row) => ({ row, cells: within(row).filter((each) => /^t[dh]$/.test(nameOf(each))) }))
			.filter(({ cells }) => cells.length > 0);
		const [caption = null] = within(element, "caption");
		if (room === "preamble" || rows.length === 0) return this.rowsAsLines(caption, rows);
		const merged = rows
			.flatMap(({ cells }) => cells)
			.filter(({ attributes }) =>
				["colspan", "rowspan"].some((name) => Number(attributes.get(name) ?? 1) > 1),
			);
		this.basis.losses.add("merged-cells", merged.length);
		const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
		const children = rows.map(({ row, cells }) => {
			const kept = Array.from({ length: width }, (_, at) => this.cell(cells[at]));
			return this.node(this.id(row), "row", null, null, kept);
		});
		const { number } = this.frontOf(holder);
		const table = this.node(this.id(holder), "table", number, caption, children);
		const stated = this.basis.own ? element.attributes.get("class") : undefined;
		const headers =
			stated && isHeaders(stated) ? stated : headersOf(rows.map(({ cells }) => cells));
		return [headers ? { ...table, headers } : table];
	}

	private cell(element: XmlElement | undefined): DraftNode {
		if (!element) return this.node(this.basis.newId(), "cell", null, null, []);
		return this.node(this.id(element), "cell", null, element, []);
	}

	private rowsAsLines(
		caption: XmlElement | null,
		rows: readonly { readonly row: XmlElement; readonly cells: readonly XmlElement[] }[],
	): DraftNode[] {
		this.basis.losses.add("table-rows");
		const lines = rows.map(({ row, cells }) => {
			const words = cells.flatMap((cell, index) =>
				index === 0 ? cell.children : [" | ", ...cell.children],
			);
			return this.node(this.id(row), "clause", null, { ...row, children: words }, []);
		});
		return [...(caption ? this.line(caption) : []), ...lines];
	}

	/** Alternatives of ours; what is no option among them is taken for one. */
	private group(element: XmlElement, place: Place): DraftNode[] {
		const options = within(element).filter((each) => !NUMBERED.has(nameOf(each)));
		if (place.groups >= MAX_GROUPS || options.length > MAX_OPTIONS) {
			this.basis.losses.add("alternatives");
			return options.flatMap((option) => this.nodesIn(option, place));
		}
		const inner = { ...place, groups: place.groups + 1 };
		const children = options
			.filter((option) => !this.isNothing(option))
			.map((option): DraftNode => {
				const { proposers } = behindOf(option, this.basis.organisations);
				const id = this.id(option);
				const nodes: DraftNode[] = [];
				if (genericName(option) === GENERIC.option) nodes.push(...this.nodesIn(option, inner));
				else this.take(option, inner, nodes);
				return { ...this.node(id, "option", null, null, nodes), proposers };
			});
		return [this.node(this.id(element), "alternatives", null, null, children)];
	}
}
