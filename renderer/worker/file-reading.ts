import { DraftError, parseDraft } from "../../engine/index";
import { ExchangeError, type ImportBasis, importDraft, importFormatOf } from "../../exchange/index";
import type { ParseResult } from "./engine-client";

/** Reads a file as a draft by the ending of its name: one of another format with what it lost, everything else as a draft file. */
export function readFile(
	name: string,
	bytes: Uint8Array,
	basis: Pick<ImportBasis, "newId" | "now">,
): ParseResult {
	try {
		const format = importFormatOf(name);
		if (format === null) return { ok: true, draft: parseDraft(bytes, { newer: true }), losses: [] };
		return {
			ok: true,
			...importDraft(bytes, format, { ...basis, language: null, instrument: null }),
		};
	} catch (error) {
		if (error instanceof ExchangeError) {
			const { code, params } = error;
			return { ok: false, reason: { family: "exchange", code, position: null, params } };
		}
		if (!(error instanceof DraftError)) throw error;
		const { code, position, params } = error;
		return { ok: false, reason: { family: "draft", code, position, params } };
	}
}
