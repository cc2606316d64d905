import fc from "fast-check";
import type { Language } from "../../../engine/language/types";
import { tokenIndexAt, tokenise } from "../../../engine/text/tokens";

function words(text: string, language: Language = "en"): string[] {
	return tokenise(text, language).map(({ from, to }) => text.slice(from, to));
}

test.each([
	["Each State's man-in-the-loop.", ["Each", "State's", "man-in-the-loop"]],
	["The U.N. Charter, e.g. Article 2(4)", ["The", "U.N", "Charter", "e.g", "Article", "2", "4"]],
	["1,000.5 km in 1996–1997", ["1,000.5", "km", "in", "1996", "1997"]],
	["ends here.Next one", ["ends", "here", "Next", "one"]],
	["  \n—", []],
])("English %j", (text, expected) => {
	expect(words(text)).toEqual(expected);
});

test("each Chinese character is a token, a number one token", () => {
	expect(words("缔约国应在一百二十天内、30日", "zh-Hans")).toEqual([
		"缔",
		"约",
		"国",
		"应",
		"在",
		"一百二十",
		"天",
		"内",
		"30",
		"日",
	]);
	expect(words("使用AI系統𠮷", "zh-Hant")).toEqual(["使", "用", "AI", "系", "統", "𠮷"]);
});

test("an offset belongs to its token or the next one", () => {
	const tokens = tokenise("ab, cd", "en");
	expect([0, 1, 2, 3, 4, 6].map((offset) => tokenIndexAt(tokens, offset))).toEqual([
		0, 0, 1, 1, 1, 2,
	]);
});

test("tokens are in order, apart and free of white space in any text", () => {
	fc.assert(
		fc.property(
			fc.string({ unit: "grapheme" }),
			fc.constantFrom<Language>("en", "zh-Hans"),
			(text, language) => {
				let end = 0;
				for (const { from, to } of tokenise(text, language)) {
					expect(from).toBeGreaterThanOrEqual(end);
					expect(text.slice(from, to)).toMatch(/^\S+$/u);
					end = to;
				}
				expect(end).toBeLessThanOrEqual(text.length);
			},
		),
	);
});
