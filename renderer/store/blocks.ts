import { type Block, type Draft, type Language, toBlocks } from "../../engine/index";

const known = new WeakMap<Draft, Map<Language, readonly Block[]>>();

/** The blocks of a draft in a language, made once for each version of the draft however many panels ask. */
export function blocksOf(draft: Draft, language: Language): readonly Block[] {
	const byLanguage = known.get(draft) ?? new Map<Language, readonly Block[]>();
	known.set(draft, byLanguage);
	const blocks = byLanguage.get(language) ?? toBlocks(draft, language);
	byLanguage.set(language, blocks);
	return blocks;
}
