import { type Draft, type Language, nameStem, openText, type Span } from "../../engine/index";
import type { ReadClause } from "../editor/types";
import { blocksOf } from "../store/blocks";

/** Words that are used as a term and defined nowhere, with their place in the block's open text. */
export interface Stranger extends Span {
	readonly block: string;
	readonly words: string;
}

/** What the readings found used as terms and never defined, in document order; listed terms are left out. */
export function strangersOf(
	draft: Draft,
	language: Language,
	readings: ReadonlyMap<string, ReadClause>,
): readonly Stranger[] {
	const listed = new Set(
		draft.terms.flatMap(({ name }) => {
			const own = name[language];
			return own === undefined ? [] : [nameStem(own, language)];
		}),
	);
	return blocksOf(draft, language).flatMap(({ id, runs }) => {
		const problems = readings.get(id)?.reading.problems ?? [];
		return problems.flatMap(({ check, text }): Stranger[] => {
			if (check !== "form.undefined-term" || listed.has(nameStem(text, language))) return [];
			const from = openText(runs).indexOf(text);
			return from < 0 ? [] : [{ block: id, words: text, from, to: from + text.length }];
		});
	});
}
