import {
	type DraftNode,
	draftFromOutline,
	guessInstrument,
	type Language,
	openText,
	withAutomaticNumbers,
} from "../../engine/index";
import { elementsOf, firstIn, type XmlElement } from "../xml";
import { Annotations } from "./annotations";
import { type Assembled, assemble, type Fragment } from "./fragments";
import type { WordParagraph, WordTable } from "./paragraphs";
import type { WordBasis, WordReading } from "./read";
import { valOf, type WordStyle } from "./read-styles";
import { filledTable, tableFrame } from "./read-tables";
import {
	BLOCK_OF_STYLE,
	END_OPTIONS_STYLE,
	NOTE_STYLE,
	OPTION_STYLE,
	type StyledBlock,
} from "./style-ids";
import { Tree } from "./tree";

/** The id that we gave a style: LibreOffice makes another of the name. */
function ownId(style: WordStyle | null): string {
	if (!style) return "";
	return BLOCK_OF_STYLE.has(style.id) || style.id.startsWith("Clausula")
		? style.id
		: style.name.replaceAll(" ", "");
}

/** Whether a document's paragraphs have the styles that Clausula writes. */
export function isOwn(styles: ReadonlyMap<string, WordStyle>, body: XmlElement): boolean {
	return elementsOf(body, "w:p").some((paragraph) => {
		const id = valOf(firstIn(paragraph, "w:pPr", "w:pStyle")) ?? "";
		return BLOCK_OF_STYLE.has(ownId(styles.get(id) ?? null));
	});
}

function textOf(fragments: readonly Fragment[]): string {
	return fragments.map((each) => (each.type === "text" ? each.text : "")).join("");
}

/** The number written out before the words, where the paragraph has no automatic one. */
function writtenNumber(fragments: readonly Fragment[]): string | null {
	const number = fragments
		.map((each) => (each.type === "text" && each.role === "number" ? each.text : ""))
		.join("")
		.trim();
	return number === "" ? null : number;
}

/** A line that begins an option: "[Alternative 2: Norland, Ostia". */
function optionOf(text: string): { readonly first: boolean; readonly proposers: string[] } {
	const [, number, names] = /(\d+)(?:\s*[:：](.*))?$/s.exec(text.trim()) ?? [];
	const proposers = (names ?? "")
		.split(/[,、]/)
		.map((name) => name.trim())
		.filter((name) => name !== "");
	return { first: number === undefined || Number(number) === 1, proposers };
}

/** A paragraph that somebody added in a style of their own stands as a clause in what is open. */
const ADDED: StyledBlock = { kind: "clause", inside: "article", depth: 0 };

/** The nodes with their explanatory notes. */
function withNotes(
	nodes: readonly DraftNode[],
	notes: ReadonlyMap<string, string>,
	language: Language,
): readonly DraftNode[] {
	if (notes.size === 0) return nodes;
	return nodes.map((node) => {
		const children = withNotes(node.children, notes, language);
		const note = notes.get(node.id);
		return note ? { ...node, note: { [language]: note }, children } : { ...node, children };
	});
}

/** The draft of a document that Clausula wrote, by its styles. */
export function readOwn(
	paragraphs: readonly WordParagraph[],
	tables: readonly WordTable[],
	basis: WordBasis,
): WordReading {
	const { language, newId, losses } = basis;
	const annotations = new Annotations(language, newId);
	const nodeOfBookmark = new Map<string, string>();
	const ids = paragraphs.map(({ bookmarks }) => {
		const id = newId();
		for (const name of bookmarks) nodeOfBookmark.set(name, id);
		return id;
	});
	const frames = new Map(tables.map((table) => [table.at, tableFrame(table, newId)]));
	for (const { bookmarks } of frames.values())
		for (const [name, id] of bookmarks) nodeOfBookmark.set(name, id);
	const around = { targetOf: (name: string) => nodeOfBookmark.get(name) ?? null, newId };
	const tree = new Tree(newId);
	const draft = draftFromOutline([], { language, newId });
	let title: Assembled["runs"] | null = null;
	let words = "";
	let latest: string | null = null;
	const notes = new Map<string, string>();
	/** A table behind so many paragraphs: it belongs to the caption before it, else it was put in by hand. */
	const addTable = (
		at: number,
		caption: Omit<DraftNode, "children"> | null,
		block: StyledBlock,
	) => {
		const frame = frames.get(at);
		if (!frame) return false;
		frames.delete(at);
		const table = filledTable(frame, { basis, around, annotations });
		const { headers, children } = table;
		const own = { ...(caption ?? table), kind: "table" as const, ...(headers ? { headers } : {}) };
		latest = own.id;
		tree.addWhole({ ...own, children }, block);
		return true;
	};
	for (const [index, paragraph] of paragraphs.entries()) {
		if (addTable(index, null, { ...ADDED, kind: "table" })) losses.add("added-paragraphs");
		const style = ownId(paragraph.style);
		const assembled = assemble(paragraph.fragments, {
			...around,
			footnote: (note, room) => basis.noteOf(note, around, room),
		});
		const { runs } = assembled;
		if (style === OPTION_STYLE) {
			const { first, proposers } = optionOf(textOf(paragraph.fragments));
			tree.option(first, proposers);
			continue;
		}
		if (style === END_OPTIONS_STYLE) {
			tree.endOptions();
			continue;
		}
		if (style === NOTE_STYLE && latest !== null) {
			const more = openText(runs).trim();
			notes.set(latest, [notes.get(latest) ?? "", more].filter(Boolean).join("\n"));
			continue;
		}
		if (title === null && style === "Title") {
			title = runs;
			annotations.add(draft.id, assembled);
			continue;
		}
		const number = paragraph.label ?? writtenNumber(paragraph.fragments);
		const known = BLOCK_OF_STYLE.get(style);
		if (!known && runs.length === 0 && number === null) continue;
		if (!known) losses.add("added-paragraphs");
		const block = known ?? ADDED;
		const id = ids[index] as string;
		const own = runs.length > 0 ? { [language]: runs } : {};
		annotations.add(id, assembled);
		latest = id;
		words += `${openText(runs)} `;
		const numbering = number === null ? "none" : { fixed: number };
		const caption = { id, kind: "table" as const, heading: own, text: {}, numbering } as const;
		if (block.kind === "table" && addTable(index + 1, caption, block)) continue;
		const kind = block.kind === "title" || block.kind === "table" ? "clause" : block.kind;
		tree.add(
			{
				id,
				kind,
				heading: kind === "clause" ? {} : own,
				text: kind === "clause" ? own : {},
				numbering,
			},
			{ ...block, kind },
		);
	}
	if (addTable(paragraphs.length, null, { ...ADDED, kind: "table" }))
		losses.add("added-paragraphs");
	const instrument = basis.instrument ?? guessInstrument(openText(title ?? []), words);
	const numbered = withAutomaticNumbers(tree.finish(), language);
	return {
		annotations,
		draft: {
			...draft,
			title: title && title.length > 0 ? { [language]: title } : {},
			instrument,
			...numbered,
			body: withNotes(numbered.body, notes, language),
		},
	};
}
