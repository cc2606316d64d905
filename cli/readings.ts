import {
	type CheckData,
	createReader,
	type Draft,
	type DraftReading,
	type Language,
	type Reader,
	readDraft,
} from "../engine/index";
import { draftClauses } from "./draft-clauses";

/** Reads drafts for several checklists: with the same checks, a draft is read once. */
export class Readings {
	private readonly readers = new Map<string, Reader>();
	private known: {
		readonly draft: Draft;
		readonly language: Language;
		readonly byChecks: Map<string, DraftReading>;
	} | null = null;

	/** What the checks find in a draft; readings of the draft asked for last are kept. */
	of(draft: Draft, language: Language, checks: readonly CheckData[]): DraftReading {
		const key = checks.map(({ id }) => id).join(" ");
		if (this.known?.draft !== draft || this.known.language !== language)
			this.known = { draft, language, byChecks: new Map() };
		const { byChecks } = this.known;
		let reading = byChecks.get(key);
		if (reading === undefined) {
			let reader = this.readers.get(key);
			if (reader === undefined) {
				reader = createReader(checks);
				this.readers.set(key, reader);
			}
			reading = readDraft({
				draft,
				language,
				reader,
				checks,
				clauses: draftClauses(draft, language),
			});
			byChecks.set(key, reading);
		}
		return reading;
	}
}
