import fc from "fast-check";
import { createFormReader } from "../../../engine/form/read-form";
import { createReader } from "../../../engine/reading/reader";
import type { ClauseInput, Quote } from "../../../engine/reading/types";

const reader = createReader();

/** Every quotation in a reading, problems of the whole included. */
function quotesOf(input: ClauseInput): readonly Quote[] {
	const [reading] = createFormReader()([{ input, reading: reader.read(input) }]);
	if (!reading) return [];
	const norms = reading.norms.flatMap((norm) => [norm, ...norm.restraints]);
	return [
		...reading.findings.flatMap((finding) => finding.evidence),
		...reading.modifiers.flatMap((modifier) => modifier.evidence),
		...reading.problems,
		...reading.references,
		...norms.flatMap(({ bearer, modal, act, object, ...norm }) => [
			...norm.conditions,
			...norm.exceptions,
			...norm.hedges,
			...norm.quantities,
			...norm.references,
			...[bearer, modal, act, object].filter((quote) => quote !== null),
		]),
	];
}

function expectInRange(input: ClauseInput): void {
	const sources = { text: input.text, heading: input.heading ?? "", chapeau: input.chapeau ?? "" };
	for (const { from, to, in: where, text } of quotesOf(input)) {
		expect(from).toBeGreaterThanOrEqual(0);
		expect(sources[where].slice(from, to)).toBe(text);
	}
}

const pieces = fc.constantFrom(
	...[
		"shall ",
		"may not ",
		"Each Party ",
		"no system ",
		"within 30 days ",
		"unless ",
		"Article 3 (b) ",
		"“term” ",
		"10^24 FLOP ",
	],
	...["缔约国", "应当", "不得", "三十日内", "第三条第二款", "「用語」", "除非", "，", "。", "、"],
	...[
		"[",
		"]",
		"(",
		"（",
		"\u200f",
		"\u202e",
		"\ud83d",
		"\udc00",
		"\0",
		"\u0301",
		"\r\n",
		"%",
		"1",
		"½",
		"Ⅳ",
		"㈠",
	],
);

test.each<[string, fc.Arbitrary<string>]>([
	["any units, half pairs among them", fc.string({ unit: "binary", maxLength: 400 })],
	["any characters", fc.string({ unit: "grapheme", maxLength: 400 })],
	[
		"pieces of clauses in any order",
		fc.array(pieces, { maxLength: 60 }).map((list) => list.join("")),
	],
])("%s: nothing throws, every quotation is in its text", (_, texts) => {
	const inputs = fc.record(
		{
			id: fc.constant("c"),
			text: texts,
			heading: texts,
			chapeau: texts,
			language: fc.constantFrom("en" as const, "zh-Hans" as const, "zh-Hant" as const),
		},
		{ requiredKeys: ["id", "text"] },
	);
	fc.assert(fc.property(inputs, expectInRange), { numRuns: 300 });
});

test.each<[string, string]>([
	["a megabyte without a space", "a".repeat(1_000_000)],
	["a megabyte of Chinese without a stop", "国".repeat(500_000)],
	["ten thousand nested brackets", `${"[".repeat(10_000)}shall${"]".repeat(10_000)}`],
	["words of force alone", "shall ".repeat(10_000)],
	["words of force alone, in Chinese", "应当".repeat(10_000)],
	["marks that turn the direction", "\u200f\u202eshall\u202c ".repeat(5_000)],
	["half pairs", "\ud800".repeat(50_000)],
	["quotation marks that never close", "“".repeat(20_000)],
	["numbers", "1 2 3 ".repeat(10_000)],
])("%s is read to its end", (_, text) => {
	expectInRange({ id: "c", text });
});
