import {
	type Draft,
	type DraftNode,
	type Language,
	openSpan,
	plainText,
	proposedDeletions,
	type Run,
	referenceTexts,
	type Span,
} from "../../engine/index";
import { carrySpan } from "../editor/read-words";
import type { AppState } from "../store/state";

/** Leads spans of a clause's text as it was read to its open text as it stands; `null` where the words have changed since. */
export type SpanOpener = (span: Span) => Span | null;

/** What openers of one draft in one language share: made once for each version of the draft. */
interface DraftWords {
	readonly runs: ReadonlyMap<string, readonly Run[]>;
	readonly referenceText: (target: string) => string;
	readonly leftOut: ReturnType<typeof proposedDeletions>;
}

const known = new WeakMap<Draft, Map<Language, DraftWords>>();

function wordsOf(draft: Draft, language: Language): DraftWords {
	const before = known.get(draft)?.get(language);
	if (before) return before;
	const runs = new Map<string, readonly Run[]>();
	const gather = (nodes: readonly DraftNode[]): void => {
		for (const { id, text, children } of nodes) {
			const own = text[language];
			if (own) runs.set(id, own);
			gather(children);
		}
	};
	gather(draft.body);
	const words = {
		runs,
		referenceText: referenceTexts(draft, language),
		leftOut: proposedDeletions(draft, language),
	};
	const languages = known.get(draft) ?? new Map<Language, DraftWords>();
	known.set(draft, languages.set(language, words));
	return words;
}

/** Makes the opener of a clause in the language shown; `null` where the clause has no words or was not read. */
export function spanOpener(
	{ document, language, readings }: Pick<AppState, "document" | "language" | "readings">,
	clause: string,
): SpanOpener | null {
	const read = readings.get(clause);
	if (!document || !read) return null;
	const { runs, referenceText, leftOut } = wordsOf(document.draft, language);
	const own = runs.get(clause);
	if (!own) return null;
	const plain = plainText(own, {}, referenceText, leftOut.get(clause));
	return (span) => {
		const carried = carrySpan(span, read.text, plain.text);
		return carried && openSpan(own, plain, carried);
	};
}
