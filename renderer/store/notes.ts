import { type Draft, type Language, notesOf } from "../../engine/index";
import { changedWords } from "./changed-words";

interface Known {
	readonly body: Draft["body"];
	readonly notes: ReadonlyMap<string, string>;
}

/** What was last gathered in each language. */
const last = new Map<Language, Known>();

/** The notes of nodes in one language, by node; the same map while nothing changes but words. */
export function notesIn(draft: Draft, language: Language): ReadonlyMap<string, string> {
	const before = last.get(language);
	const same = before !== undefined && changedWords(before.body, draft.body) !== null;
	const notes = same ? before.notes : notesOf(draft, language);
	last.set(language, { body: draft.body, notes });
	return notes;
}
