import { type Block, type Draft, type Language, toBlocks } from "../../engine/index";
import { changedWords } from "./changed-words";

interface Made {
	readonly draft: Draft;
	readonly blocks: readonly Block[];
	readonly places: ReadonlyMap<string, number>;
}

const known = new WeakMap<Draft, Map<Language, readonly Block[]>>();

/** What was last made in each language: the next version of a long draft differs from it in a word. */
const last = new Map<Language, Made>();

/** The blocks of a draft that differs in words from one whose blocks are known; `null` where it differs in more. */
function withWordsOf(
	{ draft: before, blocks, places }: Made,
	draft: Draft,
	language: Language,
): readonly Block[] | null {
	if (before.id !== draft.id || before.numberingStyle !== draft.numberingStyle) return null;
	const changed = changedWords(before.body, draft.body);
	if (changed === null) return null;
	const fresh = [...blocks];
	const put = (id: string, words: Draft["title"]): void => {
		const place = places.get(id);
		const old = place === undefined ? undefined : fresh[place];
		if (place === undefined || old === undefined) return;
		const runs = words[language];
		// Captions and cells may be empty: other languages tell whether words are missing.
		const mayBeEmpty = old.kind === "table" || old.kind === "cell";
		const missing = runs === undefined && !(mayBeEmpty && Object.keys(words).length === 0);
		if (missing ? old.missing : !old.missing && old.runs === runs) return;
		fresh[place] = { ...old, runs: runs ?? [], missing };
	};
	if (draft.title !== before.title) put(draft.id, draft.title);
	for (const { id, kind, text, heading } of changed)
		put(id, kind === "clause" || kind === "cell" ? text : heading);
	return fresh;
}

function made(draft: Draft, language: Language): readonly Block[] {
	const before = last.get(language);
	const patched = before ? withWordsOf(before, draft, language) : null;
	const blocks = patched ?? toBlocks(draft, language);
	const places =
		patched && before ? before.places : new Map(blocks.map(({ id }, index) => [id, index]));
	last.set(language, { draft, blocks, places });
	return blocks;
}

/** The blocks of a draft in a language, made once for each version of the draft however many panels ask; those that stay the same are the same objects. */
export function blocksOf(draft: Draft, language: Language): readonly Block[] {
	const byLanguage = known.get(draft) ?? new Map<Language, readonly Block[]>();
	known.set(draft, byLanguage);
	const blocks = byLanguage.get(language) ?? made(draft, language);
	byLanguage.set(language, blocks);
	return blocks;
}
