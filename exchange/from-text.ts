import {
	decodeUtf8,
	detectLanguage,
	draftFromOutline,
	type OutlineNode,
	outlineText,
} from "../engine/index";
import { MAX_FOREIGN_UNITS, MAX_IMPORT_BYTES, MAX_LINES, MAX_PARAGRAPHS } from "./bounds";
import { ExchangeError } from "./error";
import type { ImportBasis, Imported } from "./types";

/** A draft of plain text by its outline. Throws `ExchangeError`. */
export function importText(bytes: Uint8Array, basis: ImportBasis): Imported {
	if (bytes.length > MAX_IMPORT_BYTES)
		throw new ExchangeError("too-large", { most: MAX_IMPORT_BYTES / 1024 / 1024 });
	const decoded = decodeUtf8(bytes);
	if (!decoded.ok) throw new ExchangeError("not-utf8", { byte: decoded.offset });
	if (decoded.text.length > MAX_FOREIGN_UNITS)
		throw new ExchangeError("too-long", { most: MAX_FOREIGN_UNITS / 1_000_000 });
	const language = basis.language ?? detectLanguage(decoded.text);
	const lines = decoded.text.match(/\S[^\n\r]*/g)?.length ?? 0;
	const outline = lines > MAX_LINES ? null : outlineText(decoded.text, language);
	if (!outline || countOf(outline) > MAX_PARAGRAPHS)
		throw new ExchangeError("too-many-paragraphs", { most: MAX_PARAGRAPHS });
	const draft = draftFromOutline(outline, {
		language,
		newId: basis.newId,
		instrument: basis.instrument ?? undefined,
	});
	return { draft, losses: [] };
}

function countOf(nodes: readonly OutlineNode[]): number {
	return nodes.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
