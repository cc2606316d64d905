import { detectLanguage, draftFromOutline, outlineText } from "../../engine/index";
import { MAX_PARAGRAPHS } from "../bounds";
import { ExchangeError } from "../error";
import { LossCounter } from "../losses";
import type { ImportBasis, Imported } from "../types";
import { wordlessLines } from "../wordless";
import { readLines } from "./lines";
import { joinLines } from "./paragraphs";
import type { PdfPage, PdfText } from "./types";

/** A draft of the text on a PDF's pages: its structure by numbers and headings, as that of plain text. Throws `ExchangeError`. */
export function draftFromPdf(pdf: PdfText, basis: ImportBasis): Imported {
	const { lines, running } = readLines(pdf);
	if (lines.length === 0) throw new ExchangeError("no-text");
	const paragraphs = joinLines(lines);
	if (paragraphs.length > MAX_PARAGRAPHS)
		throw new ExchangeError("too-many-paragraphs", { most: MAX_PARAGRAPHS });
	let titled = false;
	const text = paragraphs
		.map((paragraph) => {
			const isTitle = paragraph.rank === 1 && !titled;
			if (isTitle) titled = true;
			return `${isTitle ? "# " : ""}${paragraph.text}`;
		})
		.join("\n\n");
	const language = basis.language ?? detectLanguage(text);
	const draft = draftFromOutline(outlineText(text, language), {
		language,
		newId: basis.newId,
		instrument: basis.instrument ?? undefined,
	});
	const losses = new LossCounter();
	losses.add("pages", pdf.pages.length);
	losses.add("running-lines", running);
	losses.add("scripts", pdf.scripts);
	losses.add("objects", pdf.attachments);
	for (const [kind, count] of Object.entries(pdf.annotations)) losses.add(kind, count);
	losses.add("empty-pages", pdf.pages.filter(isEmpty).length);
	losses.add("wordless", wordlessLines(text));
	losses.add("unreadable-letters", text.split("\ufffd").length - 1);
	return { draft, losses: losses.list() };
}

function isEmpty({ pieces }: PdfPage): boolean {
	return pieces.every(({ text }) => text.trim() === "");
}
