import { detectLanguage, draftFromOutline, type OutlineNode, outlineText } from "../engine/index";
import { MAX_FOREIGN_UNITS, MAX_LINES, MAX_PARAGRAPHS } from "./bounds";
import { decodeText, withoutControls } from "./decode";
import { ExchangeError } from "./error";
import { LossCounter } from "./losses";
import type { ImportBasis, Imported } from "./types";
import { wordlessLines } from "./wordless";

/** A draft of plain text by its outline. Throws `ExchangeError`. */
export function importText(bytes: Uint8Array, basis: ImportBasis): Imported {
	const losses = new LossCounter();
	const source = decodeText(bytes, losses);
	if (source.length > MAX_FOREIGN_UNITS)
		throw new ExchangeError("too-long", { most: MAX_FOREIGN_UNITS / 1_000_000 });
	// A vertical tab is how word processors break lines in plain text.
	const text = withoutControls(source, losses).replaceAll("\v", "\n");
	const language = basis.language ?? detectLanguage(text);
	const lines = text.match(/\S[^\n\r]*/g)?.length ?? 0;
	const outline = lines > MAX_LINES ? null : outlineText(text, language);
	if (!outline || countOf(outline) > MAX_PARAGRAPHS)
		throw new ExchangeError("too-many-paragraphs", { most: MAX_PARAGRAPHS });
	const draft = draftFromOutline(outline, {
		language,
		newId: basis.newId,
		instrument: basis.instrument ?? undefined,
	});
	losses.add("page-breaks", text.split("\f").length - 1);
	losses.add("wordless", wordlessLines(text));
	return { draft, losses: losses.list() };
}

function countOf(nodes: readonly OutlineNode[]): number {
	return nodes.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
