import {
	BUILT_IN_CHECKLISTS,
	builtInChecklist,
	type Catalogue,
	type Checklist,
	compileChecklist,
	createReader,
	LANGUAGES,
	type Language,
	ownMessages,
} from "../../engine/index";
import { type ClauseCache, createClauseCache } from "./clause-cache";
import type { ChecklistTexts } from "./protocol";

/** A checklist with the readings made against its checks. */
export interface ShelvedChecklist {
	readonly checklist: Checklist;
	readonly cache: ClauseCache;
}

/** The checklists that drafts can be read against. */
export interface ChecklistShelf {
	/** The one that stands in for others comes first. */
	readonly builtIn: readonly ChecklistTexts[];
	/** Compiles a checklist and keeps it under its digest. Throws `ChecklistError` where it cannot be used. */
	adopt(text: string, digest: string): ChecklistTexts;
	/** The checklist of that key; the core where there is none. */
	at(key: string): ShelvedChecklist;
}

/** The checklist that a draft is read against where its own is not at hand. */
const STANDING_IN = "core";

/** What would turn the direction of text around, or stand in it unseen. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A stranger's words with nothing in them but what is seen. */
function harmless(messages: Catalogue): Catalogue {
	return Object.fromEntries(
		Object.entries(messages).map(([id, text]) => [id, text.replaceAll(UNSEEN, " ").trim()]),
	);
}

function textsOf(checklist: Checklist): ChecklistTexts {
	const { id, version, author, digest, label, entries } = checklist;
	const messages = Object.fromEntries(
		LANGUAGES.map((language) => [language, harmless(ownMessages(checklist, language))]),
	) as Record<Language, Catalogue>;
	return {
		key: digest ?? id,
		id,
		version,
		author,
		digest,
		label,
		messages,
		entries: entries.map(
			({ check, dimension, severity, label: name, question, fix, source, credit }) => ({
				check,
				dimension,
				severity,
				label: name,
				question,
				fix,
				source,
				credit,
			}),
		),
	};
}

/** Makes a shelf with the built-in checklists on it; readers are made when first asked for. */
export function createChecklistShelf(): ChecklistShelf {
	const adopted = new Map<string, Checklist>();
	const shelved = new Map<string, ShelvedChecklist>();
	const find = (key: string): Checklist => {
		const checklist = adopted.get(key) ?? builtInChecklist(key) ?? builtInChecklist(STANDING_IN);
		if (!checklist) throw new RangeError(`no checklist ${STANDING_IN}`);
		return checklist;
	};
	const builtIn = BUILT_IN_CHECKLISTS.map(textsOf);
	return {
		builtIn: [
			...builtIn.filter(({ id }) => id === STANDING_IN),
			...builtIn.filter(({ id }) => id !== STANDING_IN),
		],
		adopt(text, digest) {
			const checklist = compileChecklist(text, { digest });
			adopted.set(digest, checklist);
			return textsOf(checklist);
		},
		at(key) {
			const known = shelved.get(key);
			if (known) return known;
			const checklist = find(key);
			const made = { checklist, cache: createClauseCache(createReader(checklist.checks)) };
			// A key that nothing is known by yet may be adopted later.
			if ((checklist.digest ?? checklist.id) === key) shelved.set(key, made);
			return made;
		},
	};
}
