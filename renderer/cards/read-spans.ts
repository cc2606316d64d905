import {
	findNode,
	openSpan,
	plainText,
	proposedDeletions,
	referenceTexts,
	type Span,
} from "../../engine/index";
import { carrySpan } from "../editor/read-words";
import type { AppState } from "../store/state";

/** Leads spans of a clause's text as it was read to its open text as it stands; `null` where the words have changed since. */
export type SpanOpener = (span: Span) => Span | null;

/** Makes the opener of a clause in the language shown; `null` where the clause has no words or was not read. */
export function spanOpener(
	{ document, language, readings }: Pick<AppState, "document" | "language" | "readings">,
	clause: string,
): SpanOpener | null {
	const read = readings.get(clause);
	const runs = document && findNode(document.draft, clause)?.node.text[language];
	if (!read || !runs) return null;
	const leftOut = proposedDeletions(document.draft, language).get(clause);
	const plain = plainText(runs, {}, referenceTexts(document.draft, language), leftOut);
	return (span) => {
		const carried = carrySpan(span, read.text, plain.text);
		return carried && openSpan(runs, plain, carried);
	};
}
