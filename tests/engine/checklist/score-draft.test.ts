import {
	builtInChecklist,
	createReader,
	type Draft,
	detectLanguage,
	draftFromOutline,
	outlineText,
	scoreDraft,
} from "../../../engine/index";

const core = builtInChecklist("core");
if (core === null) throw new Error("core is not built in");
const reader = createReader();

function draftOf(text: string): Draft {
	let count = 0;
	return draftFromOutline(outlineText(text), {
		language: detectLanguage(text),
		instrument: "treaty",
		newId: () => `n${++count}`,
	});
}

const score = (draft: Draft, resolution = {}) =>
	scoreDraft({
		draft,
		language: draft.languages[0] ?? "en",
		reader,
		checklist: core,
		resolution,
	});

const TEXT = `Article 1

1. Each State Party shall keep a record of every engagement for ten years.

2. Each State Party shall declare its systems to the Secretariat every year.
`;

describe("scoring a draft", () => {
	it("leads every credited level back to words of a clause", () => {
		const report = score(draftOf(TEXT));
		for (const { checks } of report.score.dimensions) {
			for (const { check, level, clauses } of checks) {
				expect(clauses.length > 0).toBe(level > 0);
				for (const id of clauses) {
					const reading = report.clauses.find((clause) => clause.id === id);
					const finding = reading?.findings.find((found) => found.check === check);
					expect(finding?.level).toBe(level);
					expect(finding?.evidence.length).toBeGreaterThan(0);
				}
			}
		}
		expect(report.score.dimensions.map((dimension) => dimension.score > 0)).toEqual([
			false,
			true,
			true,
		]);
	});

	it("gives the same report twice, and an empty draft nothing", () => {
		const draft = draftOf(TEXT);
		expect(score(draft)).toEqual(score(draft));
		const empty = score(draftOf(""));
		expect(empty.score).toMatchObject({ overall: 0 });
		expect(empty.findings.draft).toMatchObject({ clauses: 0, words: 0 });
	});

	it("gives no more for a text said twice", () => {
		const twice = draftOf(`${TEXT}\n${TEXT.replace("Article 1", "Article 2")}`);
		const points = (draft: Draft) => score(draft).score.dimensions.map((found) => found.score);
		expect(points(twice)).toEqual(points(draftOf(TEXT)));
	});

	it("reads the option that the resolution names", () => {
		const [article] = draftOf(TEXT).body;
		const [clause] = article?.children ?? [];
		if (article === undefined || clause === undefined) throw new Error("no clause was found");
		const option = (id: string, text: string) => ({
			id,
			proposers: [],
			supporters: [],
			content: [{ type: "text" as const, text }],
		});
		const bracket = {
			type: "bracket" as const,
			id: "b",
			options: [option("weak", "should"), option("strong", "shall")],
		};
		const text = (words: string) => ({ type: "text" as const, text: words });
		const draft: Draft = {
			...draftOf(TEXT),
			body: [
				{
					...article,
					children: [
						{
							...clause,
							text: {
								en: [
									text("Each State Party "),
									bracket,
									text(" keep a record of every engagement for ten years."),
								],
							},
						},
					],
				},
			],
		};
		const level = (resolution: Readonly<Record<string, string>>) =>
			score(draft, resolution).findings.checks["accountability.traceability"]?.level;
		expect([level({}), level({ b: "weak" }), level({ b: "strong" })]).toEqual([1, 1, 3]);
	});
});
