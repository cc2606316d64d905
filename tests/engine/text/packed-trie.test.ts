import fc from "fast-check";
import { minimised } from "../../../engine/text/minimal-trie";
import { packTrie, unpackTrie } from "../../../engine/text/packed-trie";
import { buildTrie, scan, scanOn, stateAfter, type TermTrie } from "../../../engine/text/term-trie";

const anywhere = new Uint8Array(0x10000).fill(1);

const word = fc.string({
	unit: fc.constantFrom("a", "b", "统", " ", "-"),
	minLength: 1,
	maxLength: 7,
});

/** What a trie reports of a text, terms told by their meanings. */
function reported(trie: TermTrie, text: string, meaning: (term: number) => number): string[] {
	const found: string[] = [];
	scan(trie, text, anywhere, (term, from, to) => found.push(`${meaning(term)}:${from}-${to}`));
	return found;
}

const packed = (trie: TermTrie, meanings: readonly number[]): TermTrie =>
	unpackTrie(packTrie(minimised(trie, meanings)));

test("a packed trie reports the meanings of the same terms, in the same order", () => {
	const text = fc.string({ unit: fc.constantFrom("a", "b", "统", " ", "-", "x"), maxLength: 60 });
	fc.assert(
		fc.property(fc.uniqueArray(word, { maxLength: 40 }), text, (terms, subject) => {
			const meanings = terms.map((term) => term.length % 3);
			const trie = buildTrie(terms);
			expect(reported(packed(trie, meanings), subject, (meaning) => meaning)).toEqual(
				reported(trie, subject, (term) => meanings[term] as number),
			);
		}),
		{ numRuns: 300 },
	);
});

test("a packed trie goes on behind a word as the trie does", () => {
	fc.assert(
		fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, word, (terms, start, rest) => {
			const meanings = terms.map((_, index) => index % 4);
			const goingOn = (trie: TermTrie, meaning: (term: number) => number): string[] => {
				const found: string[] = [];
				const state = stateAfter(trie, start);
				if (state)
					scanOn(trie, start + rest, 0, state, (term, from, to) =>
						found.push(`${meaning(term)}:${from}-${to}`),
					);
				return found;
			};
			const trie = buildTrie(terms);
			expect(goingOn(packed(trie, meanings), (meaning) => meaning)).toEqual(
				goingOn(trie, (term) => meanings[term] as number),
			);
		}),
		{ numRuns: 300 },
	);
});

test("terms of one meaning share their ends", () => {
	const ends = ["inspection", "inspections", "visit", "visits"];
	const terms = ["any", "each", "no"].flatMap((first) => ends.map((end) => `${first} ${end}`));
	const trie = buildTrie(terms);
	const all = minimised(
		trie,
		terms.map(() => 0),
	);
	const one = minimised(
		buildTrie(ends),
		ends.map(() => 0),
	);
	expect(all.cells.length).toBeLessThan(trie.cells.length / 1.5);
	expect(all.letters.length).toBe(one.letters.length);
});

test("an empty trie stays empty", () => {
	expect(reported(packed(buildTrie([]), []), "anything", (meaning) => meaning)).toEqual([]);
});
