import type { PackId } from "../language/pack";
import { ZH_VARIANTS } from "../language/zh/variants";
import { foldEnglish, foldTable, foldText } from "../text/fold";
import { minimised } from "../text/minimal-trie";
import { type PackedTrie, packTrie, unpackTrie } from "../text/packed-trie";
import { buildTrie, type TermTrie } from "../text/term-trie";
import { compileTerm } from "./terms";
import type { Use } from "./word-scan";

/** Concepts in the order of their numbers, each with its terms. */
export type NamedTerms = readonly (readonly [name: string, terms: readonly string[]])[];

/** The terms of concepts, ready to be looked for. */
export interface TermTables {
	readonly trie: TermTrie;
	/** What a hit of each of the trie's terms means. */
	readonly uses: readonly (readonly Use[])[];
}

/** A use as number of its concept, 1 where letters may follow, and the literals behind the first; often the number alone. */
type PackedUse = number | readonly [number: number, open: 0 | 1, ...rest: string[]];

/** Tables written as text and numbers. */
export interface PackedTables {
	readonly trie: PackedTrie;
	readonly uses: readonly (readonly PackedUse[])[];
}

/** How texts of a pack are folded, and its terms with them; the length stays the same. */
export function foldOf(pack: PackId): (text: string) => string {
	if (pack === "en") return foldEnglish;
	const table = foldTable(pack);
	return (text) => foldText(text, table);
}

/** Makes the tables of folded literals with what each means; a literal may come more than once. */
export function tablesOf(uses: Iterable<readonly [literal: string, use: Use]>): TermTables {
	const byLiteral = new Map<string, Use[]>();
	for (const [literal, use] of uses) {
		const list = byLiteral.get(literal);
		if (list) list.push(use);
		else byLiteral.set(literal, [use]);
	}
	return { trie: buildTrie([...byLiteral.keys()]), uses: [...byLiteral.values()] };
}

function* usesOf(concepts: NamedTerms, pack: PackId): Generator<readonly [string, Use]> {
	const fold = foldOf(pack);
	for (const [number, [, terms]] of concepts.entries()) {
		for (const term of terms) {
			for (const { literals, open, stop } of compileTerm(term, pack)) {
				const rest = literals.length > 1 ? literals.slice(1) : null;
				const use = { number: stop ? concepts.length + number : number, open, rest };
				yield [fold(literals[0] ?? ""), use];
			}
		}
	}
}

/** Makes the tables of concepts; the numbers of stop phrases stand behind those of all concepts. */
export function makeTables(concepts: NamedTerms, pack: PackId): TermTables {
	return tablesOf(usesOf(concepts, pack));
}

/** What tables of these concepts are found by: changes with any name, term or place in the order. */
export function tablesKey(concepts: NamedTerms, pack: PackId): string {
	// FNV-1a over UTF-16 units; whoever changes a list by accident changes its length or this.
	let hash = 0x811c9dc5;
	let length = 0;
	const take = (text: string): void => {
		for (let at = 0; at < text.length; at++)
			hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
		hash = Math.imul(hash ^ 0xffff, 0x01000193);
		length += text.length + 1;
	};
	if (pack === "zh") for (const words of ZH_VARIANTS) for (const word of words) take(word);
	for (const [name, terms] of concepts) {
		take(name);
		for (const term of terms) take(term);
		hash = Math.imul(hash ^ 0xfffe, 0x01000193);
	}
	return `${pack} ${concepts.length} ${length} ${hash >>> 0}`;
}

function packedUse({ number, open, rest }: Use): PackedUse {
	return open || rest ? [number, open ? 1 : 0, ...(rest ?? [])] : number;
}

/** Writes tables down, as small as they get: terms that mean the same are told apart no longer. */
export function packTables({ trie, uses }: TermTables): PackedTables {
	const known = new Map<string, number>();
	const packed: PackedUse[][] = [];
	const meanings = uses.map((list) => {
		const own = [...new Map(list.map(packedUse).map((use) => [JSON.stringify(use), use])).values()];
		const key = JSON.stringify(own);
		const index = known.get(key) ?? packed.push(own) - 1;
		known.set(key, index);
		return index;
	});
	return { trie: packTrie(minimised(trie, meanings)), uses: packed };
}

/** The tables that were packed. */
export function unpackTables({ trie, uses }: PackedTables): TermTables {
	return {
		trie: unpackTrie(trie),
		uses: uses.map((list) =>
			list.map((use) => {
				if (typeof use === "number") return { number: use, open: false, rest: null };
				const [number, open, ...rest] = use;
				return { number, open: open === 1, rest: rest.length > 0 ? rest : null };
			}),
		),
	};
}
