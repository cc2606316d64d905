import {
	type ClauseInput,
	clausesOf,
	type Draft,
	type DraftNode,
	type Language,
	plainText,
	proposedDeletions,
} from "../../engine/index";
import { changedWords } from "./changed-words";

interface Made {
	readonly draft: Draft;
	readonly inputs: readonly ClauseInput[];
	readonly places: ReadonlyMap<string, number>;
}

/** What was last made in each language. */
const last = new Map<Language, Made>();

function allInputs(draft: Draft, language: Language): readonly ClauseInput[] {
	return Array.from(
		clausesOf(draft, language),
		({ id, text, heading, chapeau, part, instrument, place, brackets, missing }) => ({
			id,
			text,
			language,
			heading,
			chapeau,
			part,
			instrument,
			place,
			brackets,
			missing,
		}),
	);
}

/** The plain words of a clause that nothing else is read with and that stand for nothing else; `null` for any other node. */
function ownWords({ kind, children, text }: DraftNode, language: Language) {
	const runs = text[language] ?? [];
	if ((kind !== "clause" && kind !== "cell") || children.length > 0) return null;
	return runs.every(({ type }) => type === "text") ? runs : null;
}

/** The inputs of a draft in which nothing is different but the words of clauses that stand by themselves; `null` where more is. */
function withWordsOf(
	{ draft: before, inputs, places }: Made,
	draft: Draft,
	language: Language,
): readonly ClauseInput[] | null {
	if (
		before.id !== draft.id ||
		before.instrument !== draft.instrument ||
		before.suggestions !== draft.suggestions
	)
		return null;
	const changed = changedWords(before.body, draft.body);
	if (changed === null) return null;
	const fresh = [...inputs];
	const leftOut = changed.length > 0 ? proposedDeletions(draft, language) : null;
	for (const node of changed) {
		const runs = ownWords(node, language);
		const place = places.get(node.id);
		const old = place === undefined ? undefined : fresh[place];
		if (runs === null || place === undefined || old === undefined) return null;
		const { text } = plainText(runs, {}, undefined, leftOut?.get(node.id));
		// A clause without words is none that is read.
		if (text.trim() === "") return null;
		if (text !== old.text || (old.brackets?.length ?? 0) + (old.missing?.length ?? 0) > 0)
			fresh[place] = { ...old, text, brackets: [], missing: [] };
	}
	return fresh;
}

/** Every clause of a draft as the engine reads it; those that stay the same are the same objects. */
export function clauseInputs(draft: Draft, language: Language): readonly ClauseInput[] {
	const before = last.get(language);
	const patched = before ? withWordsOf(before, draft, language) : null;
	const inputs = patched ?? allInputs(draft, language);
	const places =
		patched && before ? before.places : new Map(inputs.map(({ id }, index) => [id, index]));
	last.set(language, { draft, inputs, places });
	return inputs;
}
