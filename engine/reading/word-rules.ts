import type { Embedding, ForceContext, Grammar } from "../language/grammar";

/** The part of a grammar that can concern one word of force. */
export interface WordRules {
	readonly contexts: readonly ForceContext[];
	readonly embeddings: readonly Embedding[];
}

// There are no more entries than words of force in the lexicons.
const known = new WeakMap<Grammar, Map<string, WordRules>>();

/** Picks the rules of a grammar that can concern a word of force; the same word gets the same answer without asking again. */
export function rulesFor(words: string, grammar: Grammar): WordRules {
	let byWord = known.get(grammar);
	if (!byWord) {
		byWord = new Map();
		known.set(grammar, byWord);
	}
	let rules = byWord.get(words);
	if (!rules) {
		rules = {
			contexts: grammar.contexts.filter((each) => each.words.test(words)),
			embeddings: grammar.embeddings.filter((each) => each.words?.test(words) ?? true),
		};
		byWord.set(words, rules);
	}
	return rules;
}
