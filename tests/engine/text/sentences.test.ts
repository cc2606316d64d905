import fc from "fast-check";
import type { Language } from "../../../engine/language/types";
import { splitSentences } from "../../../engine/text/sentences";

function sentences(text: string, language: Language = "en"): string[] {
	return splitSentences(text, language).map(({ from, to }) => text.slice(from, to));
}

test.each([
	[["Each Party shall report.", "It shall do so yearly."]],
	[["See Art. 3 and No. 5 of the U.N. Charter."]],
	[["Systems, e.g. drones (cf. para. 2), fly 1.5 km.", "They land."]],
	[["This binds members of the U.N.", "The Parties agree."]],
	[["They “shall comply.”", "Each does."]],
	[["Who decides?", "A human!"]],
	[["The list … goes on... and on.", "Then it stops."]],
	[["1. Each Party shall act.", "2. It shall report."]],
	[["It is set out in Annex A.", "The States agree."]],
	[["Done in 1996.", "Signed by J. Smith."]],
	[["(a) to report; (b) to inspect; (c) to answer."]],
])("English %j", (expected) => {
	expect(sentences(expected.join(" "))).toEqual(expected);
});

test("semicolons and single line breaks do not end a sentence, list items and blank lines do", () => {
	expect(sentences("Parties shall:\n(a) report; and\n(b) inspect,\nat any time\n\nNext")).toEqual([
		"Parties shall:",
		"(a) report; and",
		"(b) inspect,\nat any time",
		"Next",
	]);
});

test.each<[string, string[]]>([
	["缔约国应报告；并应检查。不得拖延！", ["缔约国应报告；并应检查。", "不得拖延！"]],
	["他说：“应遵守。”各方同意。", ["他说：“应遵守。”", "各方同意。"]],
	["“应遵守。”的规定，适用。", ["“应遵守。”的规定，适用。"]],
	["距离为1.5公里……不得超过。完", ["距离为1.5公里……不得超过。", "完"]],
	["缔约国应：\n（一）报告；\n（二）检查。", ["缔约国应：", "（一）报告；", "（二）检查。"]],
	["「不得使用。」（見第三條。）完。", ["「不得使用。」", "（見第三條。）", "完。"]],
])("Chinese %s", (text, expected) => {
	expect(sentences(text, "zh-Hans")).toEqual(expected);
});

test("no word of any text is outside the sentences, and they do not overlap", () => {
	const unit = fc.constantFrom(
		"a",
		"B",
		".",
		" ",
		"\n",
		"1",
		"(",
		")",
		"”",
		"。",
		"国",
		";",
		"…",
		"?",
	);
	fc.assert(
		fc.property(
			fc.string({ unit, maxLength: 80 }),
			fc.constantFrom<Language>("en", "zh-Hans"),
			(text, language) => {
				const spans = splitSentences(text, language);
				expect(
					spans
						.map(({ from, to }) => text.slice(from, to))
						.join("")
						.replace(/\s/g, ""),
				).toBe(text.replace(/\s/g, ""));
				spans.forEach(({ from, to }, index) => {
					expect(from).toBeLessThan(to);
					expect(from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? 0);
				});
			},
		),
		{ numRuns: 500 },
	);
});
