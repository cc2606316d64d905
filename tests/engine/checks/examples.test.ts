import { BUILT_IN_CHECKS } from "../../../engine/checks/index";
import { createReader } from "../../../engine/reading/reader";
import { examplesOf } from "./example-scenes";

const reader = createReader(BUILT_IN_CHECKS);

describe.each(BUILT_IN_CHECKS.map((check) => check.id))("%s", (id) => {
	const examples = examplesOf(id);

	test.each(examples)("reads level $level in: $text", (example) => {
		const reading = reader.read({ id: "example", ...example });
		const finding = reading.findings.find((candidate) => candidate.check === id);
		expect(finding?.level ?? 0).toBe(example.level);
		if (example.quote === undefined) return;
		const from = example.text.indexOf(example.quote);
		const to = from + example.quote.length;
		const overlapping = finding?.evidence.filter(
			(evidence) => evidence.in === "text" && evidence.from < to && evidence.to > from,
		);
		expect(overlapping).not.toEqual([]);
	});
});

describe("whatever is read", () => {
	const inputs = BUILT_IN_CHECKS.flatMap((check) =>
		examplesOf(check.id).map((example, index) => ({ id: `${check.id}:${index}`, ...example })),
	);

	test("evidence is a slice of the text it names", () => {
		for (const input of inputs) {
			for (const finding of reader.read(input).findings) {
				expect(finding.evidence.length).toBeGreaterThan(0);
				for (const evidence of finding.evidence) {
					const source = evidence.in === "text" ? input.text : input[evidence.in];
					expect(source?.slice(evidence.from, evidence.to)).toBe(evidence.text);
				}
			}
		}
	});

	test("a second reading is the same, in whatever order the clauses come", () => {
		const forwards = new Map(inputs.map((input) => [input.id, reader.read(input)]));
		for (const input of [...inputs].reverse())
			expect(reader.read(input)).toEqual(forwards.get(input.id));
	});

	test("each check has at most one finding in a clause, in the order of the registry", () => {
		const order = BUILT_IN_CHECKS.map((check) => check.id);
		for (const input of inputs) {
			const ranks = reader.read(input).findings.map((finding) => order.indexOf(finding.check));
			expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
		}
	});

	test.each(["", " ", "\n\t", "。", "…", "§ 1", "\u{1f600}"])(
		"a text without words (%j) yields nothing",
		(text) => {
			expect(reader.read({ id: "empty", text }).findings).toEqual([]);
		},
	);
});
