import {
	type Comment,
	type Draft,
	detectLanguage,
	MAX_HEAD_LENGTH,
	type Suggestion,
} from "../../engine/index";
import { ExchangeError } from "../error";
import { LossCounter } from "../losses";
import type { ImportBasis, Imported } from "../types";
import { elementsOf, firstIn, textIn, type XmlElement } from "../xml";
import type { Annotations } from "./annotations";
import { countLost } from "./census";
import { hasWholeFields } from "./fields";
import type { Surroundings } from "./fragments";
import { WordPackage } from "./package";
import type { WordParagraph } from "./paragraphs";
import { readForeign } from "./read-foreign";
import { readComments, WordNotes } from "./read-notes";
import { WordNumbering } from "./read-numbering";
import { isOwn, readOwn } from "./read-own";
import { ParagraphReader } from "./read-paragraphs";
import { readStyles } from "./read-styles";
import { countRunning } from "./running";
import { HEAD_STYLES } from "./style-ids";

/** What the reading of a document's paragraphs gives: a draft but for what is anchored to its words. */
export interface WordReading {
	readonly draft: Draft;
	readonly annotations: Annotations;
}

/** What both ways of reading a document need. */
export interface WordBasis extends ImportBasis {
	readonly language: Draft["languages"][number];
	readonly losses: LossCounter;
	/** The runs of a footnote, with references by a function of the reader's. */
	readonly noteOf: (
		note: string,
		around: Omit<Surroundings, "footnote">,
		room: number,
	) => ReturnType<Surroundings["footnote"]>;
}

/** The parts that hold words beside the document's own. */
const NOTES = ["footnotes", "endnotes", "comments"] as const;

function wordsOf(paragraphs: readonly Pick<WordParagraph, "fragments">[]): string {
	return paragraphs
		.flatMap(({ fragments }) => fragments.map((each) => (each.type === "text" ? each.text : "")))
		.join("\n");
}

/**
 * A draft of a Word document. One that Clausula wrote, and that others then worked on in Word or LibreOffice, comes back as it
 * was; of any other the structure is found by its numbers and headings. Nothing in it is run or fetched. Throws `ExchangeError`.
 */
export function importWord(bytes: Uint8Array, basis: ImportBasis): Imported {
	const file = new WordPackage(bytes);
	const losses = new LossCounter();
	losses.add("macros", file.active);
	losses.add("remote", file.remote);
	losses.add("signatures", file.signatures);
	const body = firstIn(file.document(), "w:body");
	if (!body) throw new ExchangeError("not-word");
	const styles = readStyles(file.part("styles"));
	const own = isOwn(styles, body);
	const lists = file.part("numbering");
	const numbering = new WordNumbering(lists);
	const shared = { styles, losses, now: basis.now, references: own };
	const wholeFields = hasWholeFields(body);
	const reader = new ParagraphReader({ ...shared, numbering, inNote: false, wholeFields });
	reader.readBlocks(body);
	const { paragraphs, tables } = reader;
	const parts = new Map(NOTES.map((kind) => [kind, file.part(kind)]));
	const apart = {
		...shared,
		// Word counts the lists of notes by themselves.
		numbering: new WordNumbering(lists),
		inNote: true,
		wholeFields: [...parts.values()].every(hasWholeFields),
	};
	const partOf = (kind: (typeof NOTES)[number]) => parts.get(kind) ?? null;
	const notes = new WordNotes(partOf("footnotes"), partOf("endnotes"), apart);
	const cells = tables.flatMap(({ rows }) => rows.flat());
	const language = basis.language ?? detectLanguage(wordsOf([...paragraphs, ...cells]));
	const wordBasis: WordBasis = {
		...basis,
		language,
		losses,
		noteOf: (note, around, room) => notes.runsOf(note, around, room),
	};
	const { draft, annotations } = (own ? readOwn : readForeign)(paragraphs, tables, wordBasis);
	const head = own ? readHead(file.part("header")) : {};
	const voices = readComments(partOf("comments"), file.part("commentsExtended"), apart);
	const comments: Comment[] = annotations.comments(voices, basis.newId);
	const suggestions: readonly Suggestion[] = annotations.suggestions;
	losses.add("notes", notes.unread);
	countRunning(file.parts("header", "footer"), losses);
	for (const part of [body, ...parts.values()]) countLost(part, losses, own);
	losses.add("number-formats", numbering.unknown + apart.numbering.unknown);
	losses.add("unplaced-comments", voices.size - countVoices(comments));
	return { draft: { ...draft, ...head, comments, suggestions }, losses: losses.list() };
}

/** Marking and symbol from the header that Clausula writes, where each still fits on its line. */
function readHead(header: XmlElement | null): Pick<Draft, "marking" | "symbol"> {
	const words = (style: string): string => {
		const line = elementsOf(header ?? undefined, "w:p").find(
			(each) => firstIn(each, "w:pPr", "w:pStyle")?.attributes.get("w:val") === style,
		);
		const runs = elementsOf(line, "w:r").flatMap((run) => elementsOf(run, "w:t"));
		return runs.map(textIn).join("").trim().slice(0, MAX_HEAD_LENGTH);
	};
	const marking = words(HEAD_STYLES.marking);
	const symbol = words(HEAD_STYLES.symbol);
	return { ...(marking === "" ? {} : { marking }), ...(symbol === "" ? {} : { symbol }) };
}

function countVoices(comments: readonly Comment[]): number {
	return comments.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
}
