import type { Comment, Run } from "../../engine/index";
import { elementsOf, type XmlElement } from "../xml";
import type { Surroundings } from "./fragments";
import { joinedParagraphs, NoteRoom, noteWords } from "./note-words";
import type { WordParagraph } from "./paragraphs";
import { ParagraphReader, type ReadingContext, timeOf } from "./read-paragraphs";
import { ANSWER_SIGN } from "./style-ids";

/** A comment of a file before it has a place. */
export interface WordComment extends Pick<Comment, "author" | "time" | "text" | "resolved"> {
	/** The id of the comment that it answers; `null` for one that begins a thread, and where the file does not say. */
	readonly answers: string | null;
	/** Whether it answers another one at the same words, whichever that is. */
	readonly isAnswer: boolean;
}

function wordsOf(element: XmlElement, context: ReadingContext): string {
	const reader = new ParagraphReader(context);
	reader.readBlocks(element);
	return joinedParagraphs(reader.paragraphs, true)
		.map((each) => (each.type === "text" ? each.text : ""))
		.join("");
}

/** The comments of a document by id. */
export function readComments(
	part: XmlElement | null,
	extended: XmlElement | null,
	context: ReadingContext,
): ReadonlyMap<string, WordComment> {
	const states = new Map(
		elementsOf(extended ?? undefined, "w15:commentEx").map(({ attributes }) => [
			attributes.get("w15:paraId") ?? "",
			{ parent: attributes.get("w15:paraIdParent"), done: attributes.get("w15:done") === "1" },
		]),
	);
	const elements = elementsOf(part ?? undefined, "w:comment");
	const paragraphOf = (element: XmlElement) =>
		elementsOf(element, "w:p").at(-1)?.attributes.get("w14:paraId") ?? "";
	const byParagraph = new Map(
		elements.map((each) => [paragraphOf(each), each.attributes.get("w:id") ?? ""]),
	);
	return new Map(
		elements.map((element) => {
			const { attributes } = element;
			const state = states.get(paragraphOf(element));
			return [
				attributes.get("w:id") ?? "",
				{
					author: attributes.get("w:author") ?? "",
					time: timeOf(attributes.get("w:date"), context.now),
					text: wordsOf(element, context),
					resolved: state?.done ?? false,
					answers: byParagraph.get(state?.parent ?? "-") ?? null,
					isAnswer: (attributes.get("w:initials") ?? "").endsWith(ANSWER_SIGN),
				},
			];
		}),
	);
}

/** Footnotes and endnotes by the id that fragments name; paragraphs of one are parted by line breaks. */
export class WordNotes {
	private readonly elements = new Map<string, XmlElement>();
	private readonly read = new Map<string, readonly WordParagraph[]>();
	private readonly room = new NoteRoom();

	constructor(
		footnotes: XmlElement | null,
		endnotes: XmlElement | null,
		private readonly context: ReadingContext,
	) {
		const take = (part: XmlElement | null, name: string, prefix: string): void => {
			for (const each of elementsOf(part ?? undefined, name)) {
				const type = each.attributes.get("w:type") ?? "normal";
				if (type === "normal") this.elements.set(prefix + each.attributes.get("w:id"), each);
			}
		};
		take(footnotes, "w:footnote", "f");
		take(endnotes, "w:endnote", "e");
	}

	/** How many notes no sign has led to. */
	get unread(): number {
		return this.elements.size - this.read.size;
	}

	/** The runs of a note with at most `room` brackets inside one another; `null` where there is none of that id. */
	runsOf(
		note: string,
		around: Omit<Surroundings, "footnote">,
		room: number,
	): readonly Run[] | null {
		const element = this.elements.get(note);
		if (!element) {
			this.context.losses.add("missing-notes");
			return null;
		}
		if (note.startsWith("e")) this.context.losses.add("endnotes");
		let paragraphs = this.read.get(note);
		if (!paragraphs) {
			const reader = new ParagraphReader(this.context);
			reader.readBlocks(element);
			paragraphs = reader.paragraphs;
			this.read.set(note, paragraphs);
		}
		const words = noteWords(paragraphs, around, room);
		this.room.take(
			paragraphs.reduce((sum, { fragments }) => sum + fragments.length, 1),
			words,
		);
		const { runs, changes } = words;
		this.context.losses.add("note-changes", changes.length);
		return runs;
	}
}
