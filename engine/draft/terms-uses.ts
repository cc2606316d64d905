import { type ByLanguage, LANGUAGES, type Language } from "../language/types";
import type { Span } from "../text/types";
import { openText } from "./runs";
import { beginsSentence } from "./terms-inflection";
import { cleanName, type TermMatcher, termMatcher } from "./terms-matcher";
import type { DefinedTerm, Draft, DraftNode, Run } from "./types";
import { findNode } from "./walk";
import { holderOf } from "./words";

/** A use of a term in a block, as UTF-16 offsets into its text with every bracket shown open; the title's block has the draft's id. */
export interface TermUse extends Span {
	readonly term: string;
	readonly block: string;
	/** Whether it is the place where the defining clause names the term. */
	readonly defining: boolean;
}

type Found = Omit<TermUse, "block" | "defining">;

/**
 * The words of runs at one level as one text, in which other runs are barriers of the length they take; `onBracket` hears of each
 * option's content with its offset.
 */
export function levelText(
	runs: readonly Run[],
	onBracket: (content: readonly Run[], at: number) => void = () => {},
): string {
	let text = "";
	for (const run of runs) {
		if (run.type === "text" || run.type === "term") text += run.text;
		else if (run.type === "bracket") {
			let at = text.length + 1;
			for (const { content } of run.options) {
				onBracket(content, at);
				at += openText(content).length + " / ".length;
			}
			text += "\uFFFC".repeat(openText([run]).length);
		} else text += openText([run]);
	}
	return text;
}

/** The uses of terms in runs at one level: those that say which term they use, and the names that stand in plain words. */
export function usesAtLevel(runs: readonly Run[], text: string, matcher: TermMatcher): Found[] {
	const explicit: Found[] = [];
	let at = 0;
	for (const run of runs) {
		const { length } = openText([run]);
		if (run.type === "term") explicit.push({ term: run.term, from: at, to: at + length });
		at += length;
	}
	const plain = matcher(text).filter(
		({ from, to }) => !explicit.some((known) => known.from < to && from < known.to),
	);
	return [...explicit, ...plain].sort((a, b) => a.from - b.from);
}

function usesIn(runs: readonly Run[], matcher: TermMatcher): readonly Found[] {
	const found: Found[] = [];
	const visit = (list: readonly Run[], base: number): void => {
		const text = levelText(list, (content, at) => visit(content, base + at));
		for (const { term, from, to } of usesAtLevel(list, text, matcher))
			found.push({ term, from: base + from, to: base + to });
	};
	visit(runs, 0);
	return found.length === 0 ? NONE : found.sort((a, b) => a.from - b.from);
}

const NONE: readonly Found[] = [];

interface Known {
	readonly matcher: TermMatcher;
	/** Where each term is defined. */
	readonly homes: ReadonlyMap<string, string | null>;
	readonly uses: WeakMap<readonly Run[], readonly Found[]>;
	readonly placed: WeakMap<
		readonly Run[],
		{ readonly block: string; readonly uses: readonly TermUse[] }
	>;
	last: { readonly draft: Draft; readonly uses: readonly TermUse[] } | null;
}

/** What is known of a list of terms, by language; a list that changes is another list. */
const KNOWN = new WeakMap<readonly DefinedTerm[], Map<Language, Known>>();

function knownOf(terms: readonly DefinedTerm[], language: Language): Known {
	const byLanguage = KNOWN.get(terms) ?? new Map<Language, Known>();
	KNOWN.set(terms, byLanguage);
	const known = byLanguage.get(language) ?? {
		matcher: termMatcher(terms, language),
		homes: new Map(terms.map(({ id, definedIn }) => [id, definedIn])),
		uses: new WeakMap(),
		placed: new WeakMap(),
		last: null,
	};
	byLanguage.set(language, known);
	return known;
}

function knownUses({ matcher, uses }: Known, runs: readonly Run[]): readonly Found[] {
	const own = uses.get(runs) ?? usesIn(runs, matcher);
	uses.set(runs, own);
	return own;
}

/** The words of every block in one language, in document order: title, headings, clauses, all alternatives. */
export function wordsOfBlocks(
	draft: Draft,
	language: Language,
): readonly (readonly [block: string, runs: readonly Run[]])[] {
	const title = draft.title[language];
	const words: (readonly [string, readonly Run[]])[] = title ? [[draft.id, title]] : [];
	const walk = (nodes: readonly DraftNode[]): void => {
		for (const node of nodes) {
			const runs = node[holderOf(node.kind)][language];
			if (runs) words.push([node.id, runs]);
			walk(node.children);
		}
	};
	walk(draft.body);
	return words;
}

/** The uses of a block, in which those are told apart that stand where their term is defined. */
function placedUses(
	block: string,
	found: readonly Found[],
	homes: ReadonlyMap<string, string | null>,
): readonly TermUse[] {
	const named = new Set<string>();
	return found.map(({ term, from, to }) => {
		const defining = homes.get(term) === block && !named.has(term);
		if (defining) named.add(term);
		return { term, block, from, to, defining };
	});
}

/**
 * Every use of the draft's terms in one language, in document order; words in footnotes are not looked through. Blocks whose words
 * are the same lists of runs are not read again, and a draft asked about twice in a row answers at once.
 */
export function termUses(draft: Draft, language: Language): readonly TermUse[] {
	const known = knownOf(draft.terms, language);
	if (known.last?.draft === draft) return known.last.uses;
	const uses: TermUse[] = [];
	for (const [block, runs] of wordsOfBlocks(draft, language)) {
		const before = known.placed.get(runs);
		// Lists of runs may stand in two blocks.
		const placed =
			before?.block === block
				? before.uses
				: placedUses(block, knownUses(known, runs), known.homes);
		if (placed !== before?.uses) known.placed.set(runs, { block, uses: placed });
		for (const use of placed) uses.push(use);
	}
	known.last = { draft, uses };
	return uses;
}

/** The uses of terms in one block, as `termUses` tells them; reads no other block where its words are known. */
export function termUsesIn(draft: Draft, language: Language, block: string): readonly Found[] {
	const node = findNode(draft, block)?.node;
	const words = node ? node[holderOf(node.kind)] : block === draft.id ? draft.title : {};
	const runs = words[language];
	return runs ? knownUses(knownOf(draft.terms, language), runs) : NONE;
}

/** Where names would be found if a term bore them: the block of each occurrence, language by language. */
export function blocksNaming(draft: Draft, names: ByLanguage<string>): readonly string[] {
	const term: DefinedTerm = { id: "", name: names, definedIn: null };
	const found: string[] = [];
	for (const language of LANGUAGES) {
		if (cleanName(names[language] ?? "") === "") continue;
		const matcher = termMatcher([term], language);
		for (const [block, runs] of wordsOfBlocks(draft, language))
			for (const _ of usesIn(runs, matcher)) found.push(block);
	}
	return found;
}

/** A name with a small first letter; `null` where its capitals belong to it: an acronym, a name of several capitals. */
function smallName(name: string): string | null {
	const small = name.charAt(0).toLowerCase() + name.slice(1);
	return small === name || /^\p{L}\S*\p{Lu}|\s\p{Lu}/u.test(name) ? null : small;
}

/** English names as the draft writes them inside of sentences: small where they mostly are, whatever the head of their definition says. */
export function usualCases(draft: Draft, names: readonly string[]): ReadonlyMap<string, string> {
	const usual = new Map(names.map((name) => [name, name]));
	const small = names.flatMap((name): DefinedTerm[] => {
		const en = smallName(name);
		return en === null ? [] : [{ id: name, name: { en }, definedIn: null }];
	});
	if (small.length === 0) return usual;
	const matcher = termMatcher(small, "en");
	const balances = new Map<string, number>();
	for (const [, runs] of wordsOfBlocks(draft, "en")) {
		const text = openText(runs);
		for (const { term, from } of usesIn(runs, matcher)) {
			const large = text.charAt(from) !== text.charAt(from).toLowerCase();
			const vote = large ? (beginsSentence(text, from) ? 0 : -1) : 1;
			balances.set(term, (balances.get(term) ?? 0) + vote);
		}
	}
	for (const { id, name } of small) if ((balances.get(id) ?? 0) > 0) usual.set(id, name.en ?? id);
	return usual;
}

/** The names in one language of the terms that a clause of the draft defines. */
export function definedNames(draft: Draft, language: Language): readonly string[] {
	return draft.terms.flatMap(({ name, definedIn }) => {
		const own = name[language];
		return own !== undefined && definedIn !== null ? [own] : [];
	});
}
