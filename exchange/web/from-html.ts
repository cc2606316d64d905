import { detectLanguage } from "../../engine/index";
import { decodeText } from "../decode";
import { declaredLegacyText } from "../legacy-encodings";
import { LossCounter } from "../losses";
import type { ImportBasis, Imported } from "../types";
import { NoteRoom, noteWords } from "../word/note-words";
import { readForeign } from "../word/read-foreign";
import { readHtmlParagraphs } from "./html-paragraphs";

/**
 * A draft of a page of HTML: its structure by headings, lists and numbers, its words with emphasis, footnotes and proposed changes.
 * Scripts, styles, pictures and links are dropped and counted. Throws `ExchangeError`.
 */
export function importHtml(bytes: Uint8Array, basis: ImportBasis): Imported {
	const losses = new LossCounter();
	return pageDraft(decodeText(bytes, losses, declaredLegacyText), basis, losses);
}

/** A draft of a page's text, with what it does not carry besides what is counted already. Throws `ExchangeError`. */
export function pageDraft(html: string, basis: ImportBasis, losses: LossCounter): Imported {
	const { paragraphs, tables, notes } = readHtmlParagraphs(html, losses, basis.now);
	const words = paragraphs
		.flatMap(({ fragments }) => fragments.map((each) => (each.type === "text" ? each.text : "")))
		.join("\n");
	const space = new NoteRoom();
	const { draft, annotations } = readForeign(paragraphs, tables, {
		...basis,
		language: basis.language ?? detectLanguage(words),
		losses,
		noteOf(note, around, room) {
			const own = notes.get(note);
			if (!own) return null;
			const words = noteWords(own, around, room);
			space.take(
				own.reduce((sum, { fragments }) => sum + fragments.length, 1),
				words,
			);
			return words.runs;
		},
	});
	return { draft: { ...draft, suggestions: annotations.suggestions }, losses: losses.list() };
}
