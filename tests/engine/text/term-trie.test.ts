import fc from "fast-check";
import { foldTable, foldText } from "../../../engine/text/fold";
import { buildTrie, scan, scanAt, scanOn, stateAfter } from "../../../engine/text/term-trie";

const anywhere = new Uint8Array(0x10000).fill(1);
const behindNoLetter = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
	/[a-z]/.test(String.fromCharCode(unit)) ? 0 : 1,
);

function hits(terms: readonly string[], text: string, starts = anywhere): string[] {
	const found: string[] = [];
	scan(buildTrie(terms), text, starts, (term, from, to) => found.push(`${term}:${from}-${to}`));
	return found;
}

function naiveHits(terms: readonly string[], text: string): string[] {
	return terms.flatMap((term, index) => {
		const found: string[] = [];
		for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
			found.push(`${index}:${at}-${at + term.length}`);
		return found;
	});
}

test("reports overlapping and nested hits by their starts, shorter first", () => {
	expect(hits(["he", "she", "his", "hers"], "ushers")).toEqual(["1:1-4", "0:2-4", "3:2-6"]);
});

test("begins only where a term may start", () => {
	expect(hits(["all", "shall"], "shall all", behindNoLetter)).toEqual(["1:0-5", "0:6-9"]);
});

test("finds folded terms in folded text", () => {
	const english = foldTable("en");
	expect(hits([foldText("State's duty", english)], foldText("The STATE’s\nduty", english))).toEqual(
		["0:4-16"],
	);
});

test("finds nothing without terms or text", () => {
	expect(hits([], "anything")).toEqual([]);
	expect(hits(["a"], "")).toEqual([]);
});

test("refuses an empty term and one that comes twice", () => {
	expect(() => buildTrie(["a", ""])).toThrow(RangeError);
	expect(() => buildTrie(["a", "b", "a"])).toThrow(RangeError);
});

test("agrees with a naive search for any terms and text", () => {
	const word = fc.string({
		unit: fc.constantFrom("a", "b", "统", " "),
		minLength: 1,
		maxLength: 5,
	});
	const text = fc.string({ unit: fc.constantFrom("a", "b", "统", " ", "x"), maxLength: 60 });
	fc.assert(
		fc.property(fc.uniqueArray(word, { maxLength: 12 }), text, (terms, subject) => {
			expect(hits(terms, subject).sort()).toEqual(naiveHits(terms, subject).sort());
		}),
		{ numRuns: 500 },
	);
});

test("agrees with a naive search where the alphabet is large", () => {
	const han = (index: number): string => String.fromCharCode(0x4e00 + (index % 2500));
	const made = Array.from({ length: 2500 }, (_, index) => {
		const pair = han(index) + han(index * 7 + 1);
		return index % 3 === 0 ? pair + han(index * 11 + 5) : pair;
	});
	const terms = [...new Set(made)];
	const text = Array.from(
		{ length: 60 },
		(_, index) => (terms[index * 41] ?? "") + han(index * 13),
	).join("");
	expect(hits(terms, text).length).toBeGreaterThanOrEqual(60);
	expect(hits(terms, text).sort()).toEqual(naiveHits(terms, text).sort());
});

test("a walk resumed behind a word finds the terms that go on there", () => {
	const letters = fc.stringMatching(/^[ab ]{1,8}$/);
	fc.assert(
		fc.property(
			fc.uniqueArray(letters, { minLength: 1, maxLength: 12 }),
			fc.stringMatching(/^[ab]{1,4}$/),
			fc.stringMatching(/^[ab ]{0,6}$/),
			(terms, word, rest) => {
				const trie = buildTrie(terms);
				const text = word + rest;
				const found: string[] = [];
				const report = (term: number, from: number, to: number) =>
					found.push(`${term}:${from}-${to}`);
				scanAt(trie, word, 0, report);
				const state = stateAfter(trie, word);
				if (state) scanOn(trie, text, 0, state, report);
				const whole: string[] = [];
				scanAt(trie, text, 0, (term, from, to) => whole.push(`${term}:${from}-${to}`));
				expect(found).toEqual(whole);
			},
		),
	);
});
