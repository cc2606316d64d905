import {
	type BracketOption,
	type Language,
	MAX_BRACKET_DEPTH,
	type Mark,
	type Run,
} from "../../engine/index";
import type { LossCounter } from "../losses";
import {
	type Assembled,
	assemble,
	type Change,
	type Fragment,
	type SignPart,
} from "../word/fragments";
import { timeOf } from "../word/read-paragraphs";
import { textIn, type XmlElement } from "../xml";
import { HIERARCHY, LINES, nameOf, within } from "./elements";
import { GENERIC, NOTES } from "./names";

/** What words of a document refer to outside of themselves. */
export interface WordsBasis {
	/** Whether Clausula wrote the document: then spaces are as they stand, and references lead to nodes. */
	readonly own: boolean;
	readonly language: Language;
	readonly newId: () => string;
	readonly losses: LossCounter;
	/** The time of changes that carry none. */
	readonly now: string;
	/** The names of organisations by their ids. */
	readonly organisations: ReadonlyMap<string, string>;
	/** The ids of the draft's terms by those of the document. */
	readonly terms: ReadonlyMap<string, string>;
	/** The ids of nodes by those of the document. */
	readonly targets: ReadonlyMap<string, string>;
	/** Editorial notes by their ids. */
	readonly notes: ReadonlyMap<string, XmlElement>;
	/** The ids of notes that a mark has led to. */
	readonly noted: Set<string>;
}

const MARKS: Readonly<Record<string, Mark>> = { b: "bold", i: "italic", u: "underline" };

/** Notes inside one another past this stand in parentheses: nobody writes them, and a draft's file has a bound. */
const MAX_NOTES = 3;

/** Elements whose words stand on lines of their own beside those of paragraphs. */
const ROWS: ReadonlySet<string> = new Set(["item", "li", "tr", "caption"]);

/** Elements around words, as they bear on the words. */
interface Around {
	readonly marks: readonly Mark[];
	readonly changes: readonly Change[];
	readonly term: string | null;
}

const BARE: Around = { marks: [], changes: [], term: null };

/** The ids that an attribute of references names: `#org_1 #org_2`. */
function idsIn(references: string | undefined): string[] {
	return (references ?? "")
		.split(/\s+/)
		.filter((each) => each.startsWith("#"))
		.map((each) => each.slice(1));
}

/** The delegations that an element says are behind it. */
export function behindOf(
	{ attributes }: XmlElement,
	organisations: WordsBasis["organisations"],
): Pick<BracketOption, "proposers" | "supporters"> {
	const names = (attribute: string): string[] =>
		idsIn(attributes.get(attribute)).flatMap((id) => organisations.get(id) ?? []);
	return { proposers: names("refersTo"), supporters: names("clausula:supportedBy") };
}

/** Reads the words of lines: what stands in them, as fragments in order. */
export class WordsReader {
	private readonly footnotes = new Map<string, XmlElement>();
	/** Explanatory notes met in the line just read. */
	explanations: string[] = [];

	constructor(private readonly basis: WordsBasis) {}

	/** The words of an element, with what is anchored to them. */
	read(element: XmlElement): Assembled {
		this.explanations = [];
		return this.assembled(this.fragmentsOf(element, 0), MAX_BRACKET_DEPTH, 0);
	}

	/** The words of an element without anything else. */
	plain(element: XmlElement): string {
		return this.fragmentsOf(element, MAX_NOTES)
			.map((each) => (each.type === "text" || each.type === "reference" ? each.text : ""))
			.join("")
			.trim();
	}

	private assembled(fragments: readonly Fragment[], room: number, depth: number): Assembled {
		return assemble(
			fragments,
			{
				// A reference to what is gone leads to an id that no node has.
				targetOf: (id) => this.basis.targets.get(id) ?? (id === "" ? this.basis.newId() : null),
				newId: this.basis.newId,
				footnote: (note, left) => this.noteRuns(note, left, depth + 1),
			},
			room,
		);
	}

	private noteRuns(note: string, room: number, depth: number): readonly Run[] | null {
		const element = this.footnotes.get(note);
		if (!element) return null;
		const { runs, changes } = this.assembled(this.fragmentsOf(element, depth), room, depth);
		this.basis.losses.add("note-changes", changes.length);
		return runs;
	}

	private fragmentsOf(element: XmlElement, depth: number): Fragment[] {
		const out: Fragment[] = [];
		this.gather(element, BARE, depth, out);
		return this.basis.own ? out : tidied(out);
	}

	private gather(element: XmlElement, around: Around, depth: number, out: Fragment[]): void {
		let lines = 0;
		let cells = 0;
		for (const child of element.children) {
			if (typeof child === "string") {
				this.add(child, around, out);
				continue;
			}
			const name = nameOf(child);
			// Lines inside a line or a note stand one below the other.
			if (LINES.has(name) || HIERARCHY.has(name) || ROWS.has(name)) {
				if (lines > 0) out.push(text("\n", around));
				lines += 1;
			} else if (name === "td" || name === "th") {
				if (cells > 0) out.push(text(" | ", around));
				cells += 1;
			}
			this.inline(child, name, around, depth, out);
		}
	}

	private add(words: string, around: Around, out: Fragment[]): void {
		const shown = this.basis.own ? words : words.replaceAll(/[\t\n\r ]+/g, " ");
		if (shown !== "") out.push(text(shown, around));
	}

	private inline(
		element: XmlElement,
		name: string,
		around: Around,
		depth: number,
		out: Fragment[],
	): void {
		const { losses, own } = this.basis;
		const { attributes } = element;
		const into = (more: Partial<Around>) =>
			this.gather(element, { ...around, ...more }, depth, out);
		const mark = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
		const generic = name === "inline" && own ? attributes.get("name") : undefined;
		if (name === "") losses.add("objects");
		else if (mark !== undefined) into({ marks: [...new Set([...around.marks, mark])].sort() });
		else if (name === "ins" || name === "del") into({ changes: this.changed(element, around) });
		else if (name === "br") out.push(text("\n", around));
		else if (name === "img") losses.add("pictures");
		else if (name === "authorialNote") this.footnote(element, depth, out);
		else if (name === "noteRef") this.mark(attributes.get("href") ?? "", depth, out);
		else if (name === "marker") this.edge(element, out);
		else if (name === "ref" && own) this.reference(element, around, depth, out);
		else if (name === "term") into({ term: this.termOf(element) });
		else if (generic === GENERIC.bracket) this.bracket(element, around, depth, out);
		else if (generic === GENERIC.missing)
			out.push({ type: "reference", bookmark: "", text: "", style: "", changes: around.changes });
		else if (generic === GENERIC.proposers) return;
		else {
			if (name === "ref" || name === "rref") losses.add("references");
			else if (name === "a") losses.add("links");
			else if (name === "sup" || name === "sub") losses.add("raised");
			else if (name === "inline" && attributes.has("name") && !own) losses.add("marks");
			else if (name === "table") losses.add("nested-tables");
			else if (name === "fillIn" && textIn(element).trim() === "") losses.add("blanks");
			else if (name === "quotedStructure" || name === "embeddedStructure")
				losses.add("quoted-provisions");
			this.add(own ? "" : (attributes.get("startQuote") ?? ""), around, out);
			into({});
			this.add(own ? "" : (attributes.get("endQuote") ?? ""), around, out);
			if (name === "num") out.push(text(" ", around));
		}
	}

	private changed(element: XmlElement, around: Around): Change[] {
		const { attributes } = element;
		const change: Change = {
			kind: nameOf(element) === "ins" ? "insertion" : "deletion",
			author: (attributes.get("clausula:author") ?? "").slice(0, 120),
			time: timeOf(attributes.get("clausula:time"), this.basis.now),
		};
		return [...around.changes, change];
	}

	private footnote(element: XmlElement, depth: number, out: Fragment[]): void {
		if (depth < MAX_NOTES) {
			const note = `n${this.footnotes.size}`;
			this.footnotes.set(note, element);
			out.push({ type: "footnote", note });
			return;
		}
		this.basis.losses.add("nested-footnotes");
		out.push(text(" (", BARE), text(this.plainOf(element), BARE), text(")", BARE));
	}

	/** All text in a note, its marks and notes left aside. */
	private plainOf(element: XmlElement): string {
		return element.children
			.map((child) => (typeof child === "string" ? child : this.plainOf(child)))
			.join("");
	}

	/** A mark that leads to a note among the metadata. */
	private mark(href: string, depth: number, out: Fragment[]): void {
		const [id = ""] = idsIn(href);
		const note = this.basis.notes.get(id);
		if (!note) {
			this.basis.losses.add("missing-notes");
			return;
		}
		this.basis.noted.add(id);
		const kind = this.basis.own ? note.attributes.get("class") : undefined;
		if (kind === NOTES.explanation) this.explanations.push(this.lines(note));
		else if (kind === NOTES.comment) out.push({ type: "comment", id, edge: "end" });
		else this.footnote(note, depth, out);
	}

	/** The words of a note's own paragraphs, one below the other. */
	lines(note: XmlElement): string {
		return within(note, "p")
			.map((line) => this.plain(line))
			.join("\n");
	}

	private edge({ attributes }: XmlElement, out: Fragment[]): void {
		const [id] = idsIn(attributes.get("clausula:note"));
		if (id !== undefined && this.basis.notes.has(id))
			out.push({ type: "comment", id, edge: "start" });
	}

	private reference(element: XmlElement, around: Around, depth: number, out: Fragment[]): void {
		const [id] = idsIn(element.attributes.get("href"));
		if (id === undefined || !this.basis.targets.has(id)) {
			this.gather(element, around, depth, out);
			return;
		}
		const { changes } = around;
		out.push({ type: "reference", bookmark: id, text: this.plain(element), style: "", changes });
	}

	private termOf(element: XmlElement): string | null {
		const [id] = idsIn(element.attributes.get("refersTo"));
		const term = id === undefined ? undefined : this.basis.terms.get(id);
		if (term === undefined) this.basis.losses.add("terms");
		return term ?? null;
	}

	/** A bracket of ours: its signs are told by the options, and what of them is changed or commented by what stands between those. */
	private bracket(element: XmlElement, around: Around, depth: number, out: Fragment[]): void {
		let parts: SignPart[] = [];
		let options = 0;
		const sign = (words: string): void => {
			const length = parts.reduce((sum, part) => sum + ("length" in part ? part.length : 0), 0);
			// Where another program has set the sign anew, it is as its bracket is.
			const edges = parts.filter((part) => !("length" in part));
			const whole = length === words.length;
			const own = whole ? parts : [{ length: words.length, changes: around.changes }, ...edges];
			out.push({ ...text(words, around), role: "bracket", parts: own });
			parts = [];
		};
		for (const child of element.children) {
			if (typeof child === "string" || child.attributes.get("name") !== GENERIC.option) {
				this.signParts(child, around, depth, parts);
				continue;
			}
			sign(options === 0 ? "[" : " / ");
			options += 1;
			const behind = behindOf(child, this.basis.organisations);
			out.push({ ...text("", BARE), role: "proposers", behind });
			this.gather(child, around, depth, out);
		}
		if (options === 0) sign("[");
		sign("]");
	}

	/** What stands between the options of a bracket: pieces of a sign under changes, and edges of comments. */
	private signParts(
		child: XmlElement | string,
		around: Around,
		depth: number,
		parts: SignPart[],
	): void {
		if (typeof child === "string") {
			parts.push({ length: child.length, changes: around.changes });
			return;
		}
		const name = nameOf(child);
		if (name === "ins" || name === "del") {
			const inner = { ...around, changes: this.changed(child, around) };
			for (const each of child.children) this.signParts(each, inner, depth, parts);
			return;
		}
		const edges: Fragment[] = [];
		if (name === "marker") this.edge(child, edges);
		else if (name === "noteRef") this.mark(child.attributes.get("href") ?? "", depth, edges);
		for (const each of edges) if (each.type === "comment") parts.push(each);
	}
}

function text(
	words: string,
	{ marks, changes, term }: Around,
): Extract<Fragment, { readonly type: "text" }> {
	const own = { type: "text", text: words, marks, role: "words", changes } as const;
	return term === null ? own : { ...own, term };
}

/** Fragments as they are shown: without spaces at the ends of lines, and with one where several stand. */
function tidied(fragments: readonly Fragment[]): Fragment[] {
	const out: Fragment[] = [];
	let blank = true;
	let last = -1;
	for (const fragment of fragments) {
		if (fragment.type !== "text") {
			out.push(fragment);
			if (fragment.type === "reference") blank = false;
			continue;
		}
		const words = blank ? fragment.text.replace(/^ +/, "") : fragment.text;
		if (words === "") continue;
		const before = last < 0 ? undefined : out[last];
		if (words === "\n" && before?.type === "text")
			out[last] = { ...before, text: before.text.replace(/ +$/, "") };
		blank = /[\n ]$/.test(words);
		last = out.length;
		out.push({ ...fragment, text: words });
	}
	const end = last < 0 ? undefined : out[last];
	if (end?.type === "text") out[last] = { ...end, text: end.text.replace(/[\n ]+$/, "") };
	return out;
}
