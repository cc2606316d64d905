import {
	DraftError,
	detectLanguage,
	draftFromOutline,
	outlineText,
	parseDraft,
} from "../../engine/index";
import type { ParseResult } from "./engine-client";

/** Text files, by their names; everything else is read as a draft file. */
function isPlainText(name: string): boolean {
	return /\.(txt|md|markdown)$/i.test(name);
}

/** Decodes strictly: a text in another encoding is refused, not garbled. */
function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new DraftError("not-utf8", null);
	}
}

/** Reads a file as a draft: a draft file as it is, a plain text by the structure found in it. */
export function readFile(name: string, bytes: Uint8Array, newId: () => string): ParseResult {
	try {
		if (!isPlainText(name)) return { ok: true, draft: parseDraft(bytes) };
		const text = decode(bytes);
		const language = detectLanguage(text);
		const draft = draftFromOutline(outlineText(text, language), { language, newId });
		return { ok: true, draft };
	} catch (error) {
		if (!(error instanceof DraftError)) throw error;
		const { code, position, params } = error;
		return { ok: false, reason: { code, position, params } };
	}
}
