import fc from "fast-check";
import { createReader } from "../../../engine/reading/reader";
import type { ClauseInput } from "../../../engine/reading/types";

const reader = createReader();
const words = fc.constantFrom(
	"Each Party ",
	"shall ",
	"may not ",
	"operator ",
	"record ",
	"within 30 days ",
	"unless ",
	"attack, ",
	". ",
	"; ",
	"缔约国",
	"应",
	"不得",
	"記錄",
	"三十日内",
	"，",
	"。",
	"\u{20000}",
	"é",
	"\n",
);
const texts = fc.oneof(
	fc.array(words, { maxLength: 30 }).map((list) => list.join("")),
	fc.string({ unit: "grapheme" }),
);
const inputs: fc.Arbitrary<ClauseInput> = fc.record(
	{
		id: fc.constant("c"),
		text: texts,
		heading: texts,
		chapeau: texts,
		language: fc.constantFrom("en", "zh-Hans", "zh-Hant"),
	},
	{ requiredKeys: ["id", "text"] },
);

test("every offset lies in the text it names and quotes it", () => {
	fc.assert(
		fc.property(inputs, (input) => {
			const sources = {
				text: input.text,
				heading: input.heading ?? "",
				chapeau: input.chapeau ?? "",
			};
			const reading = reader.read(input);
			const parts = [
				...reading.findings.flatMap((finding) => finding.evidence),
				...reading.problems,
				...reading.norms.flatMap((norm) => [
					...norm.quantities,
					...norm.hedges,
					...norm.references,
					...(norm.bearer ? [norm.bearer] : []),
				]),
			];
			for (const part of parts) expect(sources[part.in].slice(part.from, part.to)).toBe(part.text);
			for (const norm of reading.norms)
				expect(norm.from >= 0 && norm.to <= input.text.length).toBe(true);
		}),
	);
});

test("reading twice gives the same, and other clauses change nothing", () => {
	fc.assert(
		fc.property(inputs, inputs, (one, other) => {
			const first = reader.read(one);
			reader.read(other);
			expect(reader.read(one)).toEqual(first);
		}),
	);
});

test("an empty clause is silent", () => {
	expect(reader.read({ id: "c", text: "" })).toMatchObject({
		norms: [],
		findings: [],
		problems: [],
	});
});
