import { clauseOf, draftOf, forecastOf, profileOf, withRuns } from "./drafts";

/** The words that a red line finds in a text. */
function found(text: string, line: object): string[] {
	const profile = profileOf({ redLines: [{ id: "a", ...line }] });
	const [delegation] = forecastOf(draftOf(text), [profile]).delegations;
	return (delegation?.reasons ?? []).flatMap((reason) =>
		reason.kind === "words" ? reason.places.map((place) => `${place.in}: ${place.text}`) : [],
	);
}

const ENGLISH =
	"Article 1\nSource Code\n\n1. Each Party shall open its\nsource code (in part). It keeps codes.\n";
const CHINESE = "第一条 一般规定\n\n一、缔约方应公开源代码。締約方不得轉讓模型權重。\n";

describe("phrases that may not stand", () => {
	it("are whole words in English, in any case, in headings too", () => {
		expect(found(ENGLISH, { phrases: { en: ["source code"] } })).toEqual([
			"heading: Source Code",
			"text: source code",
		]);
		expect(found(ENGLISH, { phrases: { en: ["code"] } })).toEqual(["heading: Code", "text: code"]);
	});

	it("have the notation of checks", () => {
		expect(found(ENGLISH, { phrases: { en: ["(open|close)~ its"] } })).toEqual(["text: open its"]);
		expect(found(ENGLISH, { phrases: { en: ["code*"] } })).toEqual([
			"heading: Code",
			"text: code",
			"text: codes",
		]);
		expect(found(ENGLISH, { phrases: { en: ["code*", "!source code"] } })).toEqual(["text: codes"]);
	});

	it("are told once where two of them say the same, the longer for both", () => {
		const line = { phrases: { en: ["source code", "code"] }, words: { en: ["its source code"] } };
		expect(found(ENGLISH, line)).toEqual(["heading: Source Code", "text: its source code"]);
	});

	it("are found in either Chinese script and across the lines of a page", () => {
		const draft = draftOf(CHINESE);
		const words = "缔约方应公开源\n代码。";
		const block = clauseOf(draft, "缔约方应公开");
		const broken = withRuns(draft, block, [{ type: "text", text: words }]);
		const profile = profileOf({ redLines: [{ id: "a", phrases: { zh: ["源代码"] } }] });
		expect(forecastOf(broken, [profile]).delegations[0]?.reasons[0]).toMatchObject({
			places: [{ clause: block, from: 6, to: 10, text: "源\n代码" }],
		});
		expect(found(CHINESE, { words: { zh: ["模型权重"] } })).toEqual(["text: 模型權重"]);
		expect(found(CHINESE, { words: { zh: ["轉讓"] } })).toEqual(["text: 轉讓"]);
	});

	it("stand for themselves letter for letter under “words”", () => {
		expect(found(ENGLISH, { words: { en: ["(in part)"] } })).toEqual(["text: (in part)"]);
		expect(found(ENGLISH, { words: { en: ["cod", "code*"] } })).toEqual([]);
	});

	it("are not looked for in a language without any, and the forecast says so", () => {
		const profile = profileOf({ redLines: [{ id: "a", words: { zh: ["代码"] } }] });
		const [delegation] = forecastOf(draftOf(ENGLISH), [profile]).delegations;
		expect(delegation).toMatchObject({ verdict: "sign", unread: ["a"] });
	});

	it("take no longer than the text is long", () => {
		const hard = `${"a".repeat(30)} `.repeat(20_000);
		const start = performance.now();
		found(`Article 1\n\n1. Each Party shall ${hard}.`, {
			phrases: { en: ["a* a* a* a* b", "(a|aa|aaa)* b"] },
			words: { en: [`${"a".repeat(30)} b`] },
		});
		expect(performance.now() - start).toBeLessThan(10_000);
	});
});
