import fc from "fast-check";
import { buildAutomaton, scan } from "../../../engine/text/automaton";
import { foldTable, foldText } from "../../../engine/text/fold";

const english = foldTable("en");

function hits(terms: readonly string[], text: string, fold = english): string[] {
	const found: string[] = [];
	scan(buildAutomaton(terms, fold), text, (term, from, to) => found.push(`${term}:${from}-${to}`));
	return found;
}

function naiveHits(terms: readonly string[], text: string, fold: Uint16Array): string[] {
	const folded = foldText(text, fold);
	return terms.flatMap((term, index) => {
		const needle = foldText(term, fold);
		const found: string[] = [];
		for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
			found.push(`${index}:${at}-${at + term.length}`);
		}
		return found;
	});
}

test("reports overlapping and nested hits, longest first at the same end", () => {
	expect(hits(["he", "she", "his", "hers"], "ushers")).toEqual(["1:1-4", "0:2-4", "3:2-6"]);
});

test("reports every term of twins that fold to the same words", () => {
	expect(hits(["Shall", "shall"], "SHALL").sort()).toEqual(["0:0-5", "1:0-5"]);
});

test("finds terms through curly quotes, case and line breaks", () => {
	expect(hits(["state's duty"], "The State’s\nDuty")).toEqual(["0:4-16"]);
});

test("finds Simplified terms in Traditional text", () => {
	expect(hits(["武器系统"], "自主武器系統", foldTable("zh"))).toEqual(["0:2-6"]);
});

test("finds nothing without terms or text", () => {
	expect(hits([], "anything")).toEqual([]);
	expect(hits(["a"], "")).toEqual([]);
});

test("refuses an empty term", () => {
	expect(() => buildAutomaton(["a", ""], english)).toThrow(RangeError);
});

test("agrees with a naive search for any terms and text", () => {
	const word = fc.string({
		unit: fc.constantFrom("a", "b", "A", "统", "統", " "),
		minLength: 1,
		maxLength: 5,
	});
	const text = fc.string({
		unit: fc.constantFrom("a", "b", "A", "统", "統", " ", "x"),
		maxLength: 60,
	});
	fc.assert(
		fc.property(fc.array(word, { maxLength: 12 }), text, (terms, subject) => {
			const fold = foldTable("zh");
			expect(hits(terms, subject, fold).sort()).toEqual(naiveHits(terms, subject, fold).sort());
		}),
		{ numRuns: 500 },
	);
});

test("agrees with a naive search where the alphabet is too large for a dense table", () => {
	const fold = foldTable("zh");
	const han = (index: number): string => String.fromCharCode(0x4e00 + (index % 2500));
	const terms = Array.from({ length: 2500 }, (_, index) => {
		const pair = han(index) + han(index * 7 + 1);
		return index % 3 === 0 ? pair + han(index * 11 + 5) : pair;
	});
	const text = Array.from(
		{ length: 60 },
		(_, index) => (terms[index * 41] ?? "") + han(index * 13),
	).join("");
	const found = hits(terms, text, fold);
	expect(found.length).toBeGreaterThanOrEqual(60);
	expect(found.sort()).toEqual(naiveHits(terms, text, fold).sort());
});
