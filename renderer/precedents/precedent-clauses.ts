import {
	addressOf,
	clausesOf,
	type Draft,
	DraftError,
	type Language,
	labelsOf,
	parseDraft,
	plainText,
} from "../../engine/index";
import { ExchangeError, importDraft, importFormatOf } from "../../exchange/index";
import type { PrecedentClause } from "./types";

/** The clauses of a file, or the code of the error that keeps it from being read. */
export type ReadPrecedent =
	| { readonly ok: true; readonly clauses: readonly PrecedentClause[] }
	| { readonly ok: false; readonly code: string };

/** Most clauses of one file: an instrument, not a dictionary. */
const MOST = 20_000;

function draftOf(file: string, bytes: Uint8Array): Draft {
	const format = importFormatOf(file);
	if (format === null) return parseDraft(bytes);
	let count = 0;
	return importDraft(bytes, format, {
		language: null,
		instrument: null,
		newId: () => `p${count++}`,
		// Times of comments are not shown.
		now: "1970-01-01T00:00:00.000Z",
	}).draft;
}

function* clausesIn(draft: Draft, file: string, language: Language): Generator<PrecedentClause> {
	const labels = labelsOf(draft, language);
	const written = plainText(draft.title[language] ?? [], {}).text.trim();
	const name = file.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
	for (const { id, text, heading } of clausesOf(draft, language)) {
		yield {
			file,
			title: written || name,
			language,
			address: addressOf(draft, id, language, labels),
			heading: heading ?? "",
			text,
		};
	}
}

/** Reads a file by the kind that its name tells, and takes it apart into clauses in each of its languages. */
export function readPrecedent(file: string, bytes: Uint8Array): ReadPrecedent {
	try {
		const draft = draftOf(file, bytes);
		const clauses = draft.languages.flatMap((language) => [...clausesIn(draft, file, language)]);
		return { ok: true, clauses: clauses.slice(0, MOST) };
	} catch (error) {
		if (error instanceof DraftError || error instanceof ExchangeError)
			return { ok: false, code: error.code };
		throw error;
	}
}
