import fc from "fast-check";
import { createWordTable } from "../../../engine/text/word-table";

/** The hash that a table is asked with. */
function hashOf(word: string): number {
	let hash = 0;
	for (let at = 0; at < word.length; at++) hash = (hash << 5) ^ hash ^ word.charCodeAt(at);
	return hash;
}

test("gives each word what was learnt of it, wherever it stands", () => {
	const word = fc.stringMatching(/^[a-z]{1,70}$/);
	fc.assert(
		fc.property(fc.array(word, { maxLength: 40 }), (words) => {
			const table = createWordTable((each) => each.toUpperCase());
			const text = words.join(" ");
			let from = 0;
			const found = words.map((each) => {
				const to = from + each.length;
				const known = table.get(text, from, to, hashOf(each));
				from = to + 1;
				return known;
			});
			expect(found).toEqual(words.map((each) => each.toUpperCase()));
		}),
	);
});

test("learns a word once", () => {
	const learnt: string[] = [];
	const table = createWordTable((word) => learnt.push(word));
	for (let turn = 0; turn < 3; turn++) {
		table.get("no State", 0, 2, hashOf("no"));
		table.get("no State", 3, 8, hashOf("State"));
	}
	expect(learnt).toEqual(["no", "State"]);
});

test("begins anew when it is full and goes on telling the truth", () => {
	const table = createWordTable((word) => word);
	for (let turn = 0; turn < 2; turn++) {
		for (let number = 0; number < 20_000; number++) {
			const word = `w${number}`;
			if (table.get(word, 0, word.length, hashOf(word)) !== word) throw new RangeError(word);
		}
	}
	expect(table.get("x w7 y", 2, 4, hashOf("w7"))).toBe("w7");
});

test("tells words of one hash apart", () => {
	const table = createWordTable((word) => word);
	for (let turn = 0; turn < 2; turn++)
		for (const word of ["ab", "ba", "abc", "zz"])
			expect(table.get(word, 0, word.length, 7)).toBe(word);
});
