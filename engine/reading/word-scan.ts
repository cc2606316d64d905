import { scanAt, scanOn, stateAfter, type TermTrie, type TrieState } from "../text/term-trie";
import { unitRuns } from "../text/unit-runs";
import { createWordTable } from "../text/word-table";
import type { Gathering } from "./gathering";

/** What a literal means: what it is a hit of, and what must follow it. */
export interface Use {
	/** Number under which its hits are gathered. */
	readonly number: number;
	readonly open: boolean;
	/** Literals that follow after letters of any number; `null` for most terms. */
	readonly rest: readonly string[] | null;
}

let behindNoWord: Uint8Array | null = null;

/** English terms begin where no word goes on. */
function wordStarts(): Uint8Array {
	if (behindNoWord) return behindNoWord;
	behindNoWord = new Uint8Array(0x10000).fill(1);
	for (const [from, to] of unitRuns(/[\p{L}\p{N}]+/gu)) behindNoWord.fill(0, from, to);
	return behindNoWord;
}

/** End of the word that goes on at `at`. */
function endOfWord(text: string, at: number, goesOn: Uint8Array): number {
	let end = at;
	while (end < text.length && goesOn[text.charCodeAt(end)] === 0) end += 1;
	return end;
}

/** End of a term of several literals whose first ends at `to`; -1 where the others don't follow. */
function endOfRest(rest: readonly string[], text: string, to: number, goesOn: Uint8Array): number {
	let end = to;
	for (let at = 0; at < rest.length; at++) {
		const literal = rest[at] as string;
		end = endOfWord(text, end, goesOn);
		if (!text.startsWith(literal, end)) return -1;
		end += literal.length;
	}
	return end;
}

/** Where an English use of a literal that ends at `to` ends; -1 where a word goes on that should have ended. */
function endOfUse(use: Use, text: string, to: number, goesOn: Uint8Array): number {
	const end = use.rest ? endOfRest(use.rest, text, to, goesOn) : to;
	if (end < 0 || end >= text.length || goesOn[text.charCodeAt(end)] === 1) return end;
	return use.open ? endOfWord(text, end, goesOn) : -1;
}

/** A use of which more must follow, with the letters of the word that its first literal takes up. */
interface OpenUse {
	readonly use: Use;
	readonly length: number;
}

/** What is known of a word wherever it stands: terms begin with it, and where longer ones go on from. */
interface KnownWord {
	/** Numbers of the terms that the word, or its beginning, is. */
	readonly numbers: readonly number[];
	readonly open: readonly OpenUse[];
	readonly state: TrieState | null;
}

/** Gathers the terms of a folded text. */
export type GatherTerms = (folded: string, gathered: Gathering) => void;

/** Gathers the terms of an English text: terms begin where words do, and what a word alone means is looked up once. */
export function createWordScan(trie: TermTrie, uses: readonly (readonly Use[])[]): GatherTerms {
	const borders = wordStarts();
	const words = createWordTable((word): KnownWord => {
		const numbers: number[] = [];
		const open: OpenUse[] = [];
		scanAt(trie, word, 0, (literal, _from, to) => {
			for (const use of uses[literal] as readonly Use[]) {
				if (use.rest) open.push({ use, length: to });
				else if (endOfUse(use, word, to, borders) >= 0) numbers.push(use.number);
			}
		});
		return { numbers, open, state: stateAfter(trie, word) };
	});
	return (folded, gathered) => {
		const onHit = (literal: number, from: number, to: number): void => {
			const meant = uses[literal] as readonly Use[];
			for (let index = 0; index < meant.length; index++) {
				const use = meant[index] as Use;
				const end = endOfUse(use, folded, to, borders);
				if (end >= 0) gathered.add(use.number, from, end);
			}
		};
		const { length } = folded;
		let at = 0;
		let behindWord = false;
		while (at < length) {
			let unit = folded.charCodeAt(at);
			if (borders[unit] === 1) {
				// A mark may open a term where no word stands right before it.
				if (!behindWord) scanAt(trie, folded, at, onHit);
				behindWord = false;
				at += 1;
				continue;
			}
			let hash = 0;
			let end = at;
			do {
				hash = (hash << 5) ^ hash ^ unit;
				end += 1;
				if (end === length) break;
				unit = folded.charCodeAt(end);
			} while (borders[unit] === 0);
			behindWord = true;
			const { numbers, open, state } = words.get(folded, at, end, hash);
			// Iterators are made and asked at a price until code is optimized, which takes most of a short run.
			for (let index = 0; index < numbers.length; index++)
				gathered.add(numbers[index] as number, at, end);
			if (open.length > 0) {
				const next = folded.charCodeAt(end);
				for (let index = 0; index < open.length; index++) {
					const { use, length } = open[index] as OpenUse;
					// The letters of any number are those up to the word's end.
					if (use.rest?.[0]?.charCodeAt(0) !== next) continue;
					const to = endOfUse(use, folded, at + length, borders);
					if (to >= 0) gathered.add(use.number, at, to);
				}
			}
			if (state) scanOn(trie, folded, at, state, onHit);
			at = end;
		}
	};
}
