import {
	applyCommand,
	type Draft,
	type DraftNode,
	draftFromOutline,
	insertTable,
	type OutlineNode,
	outlineText,
} from "../../engine/index";
import { MAX_FOREIGN_UNITS } from "../bounds";
import { ExchangeError } from "../error";
import { wordlessLines } from "../wordless";
import { Annotations } from "./annotations";
import { assemble, type Fragment } from "./fragments";
import type { WordParagraph, WordTable } from "./paragraphs";
import type { WordBasis, WordReading } from "./read";
import { withCaptions } from "./read-captions";
import { BULLET } from "./read-numbering";
import { CONTENTS } from "./read-paragraphs";
import { filledTable, tableFrame } from "./read-tables";

/** Fragments laid out as one text, each with the place where its words begin. */
interface Laid {
	readonly text: string;
	readonly pieces: readonly { readonly at: number; readonly fragment: Fragment }[];
	/** The offset at which each paragraph begins. */
	readonly starts: readonly number[];
}

const CONTAINER_LABEL = /^(?:article|part|chapter|section|annex|title|第.+[条條章节節部])/i;

/** How a paragraph begins in the text that the outline is found in. */
function opening(paragraph: WordParagraph): string {
	const { label, style, outline } = paragraph;
	if (label !== null) return `${label}${CONTAINER_LABEL.test(label) ? "\n" : " "}`;
	if (style?.name.toLowerCase() === "title") return "# ";
	return outline === null ? "" : `${"#".repeat(Math.min(outline + 2, 6))} `;
}

function textOf(fragment: Fragment): string {
	return fragment.type === "text" ? fragment.text : "";
}

function lay(paragraphs: readonly WordParagraph[], basis: WordBasis): Laid {
	const pieces: { at: number; fragment: Fragment }[] = [];
	const texts: string[] = [];
	let at = 0;
	const write = (text: string) => {
		texts.push(text);
		at += text.length;
		if (at > MAX_FOREIGN_UNITS)
			throw new ExchangeError("too-long", { most: MAX_FOREIGN_UNITS / 1_000_000 });
	};
	const starts: number[] = [];
	for (const paragraph of paragraphs) {
		starts.push(at);
		if (CONTENTS.test(paragraph.style?.name ?? "")) {
			basis.losses.add("contents");
			continue;
		}
		const words = paragraph.fragments.some((each) => textOf(each).trim() !== "");
		const { label } = paragraph;
		// Word shows the number of an article whose words are the paragraphs below it.
		const numbered = words || (label !== null && CONTAINER_LABEL.test(label));
		if (numbered) write(opening(paragraph));
		else if (label !== null && label !== BULLET) basis.losses.add("empty-numbers");
		if (!numbered || label === null)
			basis.losses.add("wordless", wordlessLines(paragraph.fragments.map(textOf).join("")));
		for (const fragment of paragraph.fragments) {
			pieces.push({ at, fragment });
			if (fragment.type === "text") write(fragment.text);
		}
		if (numbered) write("\n\n");
	}
	return { text: texts.join(""), pieces, starts };
}

const SPACE = /\s/;
/** How far a word of the outline is looked for behind signs that the outline left out. */
const AHEAD = 200;

/** Follows the outline's words through the text that they come from, and gives the fragments that they are made of. */
class Follower {
	private at = 0;
	private piece = 0;

	constructor(private readonly laid: Laid) {}

	/** Goes to where a node begins. */
	goTo(offset: number): void {
		this.at = Math.max(this.at, offset);
	}

	/** Passes words that are read otherwise. */
	pass(words: string): void {
		for (const unit of words) this.find(unit);
	}

	/** The fragments of the words, cut as they are; footnotes and comments at their places. */
	take(words: string): Fragment[] {
		const out: Fragment[] = [];
		let run = "";
		let from: Extract<Fragment, { readonly type: "text" }> | null = null;
		const flush = () => {
			if (run !== "")
				out.push(
					from
						? { ...from, text: run }
						: { type: "text", text: run, marks: [], role: "words", changes: [] },
				);
			run = "";
		};
		for (const unit of words.split("")) {
			const found = this.find(unit);
			if (found >= 0) {
				for (const fragment of this.upTo(found)) {
					flush();
					if (fragment.type === "text") from = fragment;
					else out.push(fragment);
				}
			}
			run += unit;
		}
		flush();
		// A sign behind the last word belongs to it, and behind the spaces there that no outline keeps.
		let end = this.at;
		while (/[^\S\n]/.test(this.laid.text.charAt(end))) end += 1;
		for (const fragment of this.upTo(end, true)) out.push(fragment);
		return out;
	}

	private find(unit: string): number {
		const { text } = this.laid;
		if (SPACE.test(unit)) return SPACE.test(text.charAt(this.at)) ? this.at++ : -1;
		while (this.at < text.length && SPACE.test(text.charAt(this.at))) this.at += 1;
		const found = text.slice(this.at, this.at + AHEAD).indexOf(unit);
		if (found < 0) return -1;
		this.at += found + 1;
		return this.at - 1;
	}

	/** The pieces that begin up to an offset and were not given before; `signs` stops at the next words. */
	private *upTo(offset: number, signs = false): Generator<Fragment> {
		for (;;) {
			const next = this.laid.pieces[this.piece];
			if (!next || next.at > offset) return;
			if (signs && next.fragment.type === "text") return;
			this.piece += 1;
			yield next.fragment;
		}
	}
}

/** The nodes made of an outline with the offsets where they begin. */
function placesIn(
	nodes: readonly DraftNode[],
	outline: readonly OutlineNode[],
): { readonly id: string; readonly from: number }[] {
	return nodes.flatMap(({ id, children }, index) => {
		const source = outline[index];
		return source ? [{ id, from: source.from }, ...placesIn(children, source.children)] : [];
	});
}

/** The draft of a document of another program: the outline of its text, with its own words, footnotes, changes and comments. */
export function readForeign(
	read: readonly WordParagraph[],
	readTables: readonly WordTable[],
	basis: WordBasis,
): WordReading {
	const { paragraphs, tables } = withCaptions(read, readTables);
	const { language, newId } = basis;
	const laid = lay(paragraphs, basis);
	const outline = outlineText(laid.text, language);
	const found = draftFromOutline(outline, {
		language,
		newId,
		instrument: basis.instrument ?? undefined,
	});
	const annotations = new Annotations(language, newId);
	const follower = new Follower(laid);
	const around = { targetOf: () => null, newId };
	const wordsOf = (id: string, node: OutlineNode): DraftNode["text"] => {
		follower.goTo(node.from);
		follower.pass(node.label ?? "");
		const words = assemble(follower.take(node.heading ?? node.text), {
			...around,
			footnote: (note, room) => basis.noteOf(note, around, room),
		});
		annotations.add(id, words);
		return words.runs.length > 0 ? { [language]: words.runs } : {};
	};
	const withWords = (nodes: readonly DraftNode[], from: readonly OutlineNode[]): DraftNode[] =>
		nodes.map((node, index) => {
			const source = from[index];
			if (!source) return node;
			const words = wordsOf(node.id, source);
			const own = node.kind === "clause" ? { text: words } : { heading: words };
			return { ...node, ...own, children: withWords(node.children, source.children) };
		});
	const [first, ...others] = outline;
	const titled = first?.kind === "title";
	const title: Draft["title"] = titled ? wordsOf(found.id, first) : found.title;
	const body = withWords(found.body, titled ? others : outline);
	const draft = { ...found, title, body };
	const elders = placesIn(body, titled ? others : outline);
	// Each goes right behind what stands before it, so that the last goes first.
	const withTables = tables.toReversed().reduce((before: Draft, table): Draft => {
		const offset = laid.starts[table.at] ?? laid.text.length;
		const elder = elders
			.filter(({ from }) => from < offset)
			.reduce((one, other) => (other.from >= one.from ? other : one), { id: draft.id, from: -1 });
		const node = filledTable(tableFrame(table, newId), { basis, around, annotations });
		const edit = insertTable(before, language, elder.id, node);
		const atEnd = { type: "insert", parent: null, index: before.body.length, node } as const;
		return applyCommand(before, edit?.command ?? atEnd).draft;
	}, draft);
	return { annotations, draft: withTables };
}
