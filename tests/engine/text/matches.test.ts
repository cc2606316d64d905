import { matchesOf } from "../../../engine/text/matches";

const places = (pattern: RegExp, text: string) =>
	matchesOf(pattern, text).map(({ index, 0: words }) => [index, words]);

test("finds what matchAll finds", () => {
	for (const pattern of [/\d+/g, /a*/g, /(?:)/g, /x/g]) {
		for (const text of ["", "12 a 3aa", "xx", "no figure"])
			expect(places(pattern, text)).toEqual(
				[...text.matchAll(pattern)].map(({ index, 0: words }) => [index, words]),
			);
	}
});

test("begins at the front each time, and within another search too", () => {
	const pattern = /\w/g;
	const pairs = matchesOf(pattern, "ab").flatMap(({ 0: one }) =>
		matchesOf(pattern, "cd").map(({ 0: other }) => one + other),
	);
	expect(pairs).toEqual(["ac", "ad", "bc", "bd"]);
});
