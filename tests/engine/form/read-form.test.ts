import { draftFromOutline } from "../../../engine/draft/builder";
import { clausesOf } from "../../../engine/draft/walk";
import { createFormReader } from "../../../engine/form/read-form";
import { createReader } from "../../../engine/reading/reader";
import type { ClauseInput } from "../../../engine/reading/types";
import { detectLanguage } from "../../../engine/text/language";
import { outlineText } from "../../../engine/text/outline";

const reader = createReader([]);

function clausesIn(text: string): readonly ClauseInput[] {
	let count = 0;
	const language = detectLanguage(text);
	const newId = () => `n${++count}`;
	return [...clausesOf(draftFromOutline(outlineText(text), { language, newId }), language)];
}

function problemsOf(clauses: readonly ClauseInput[]): readonly string[] {
	const readings = createFormReader()(
		clauses.map((input) => ({ input, reading: reader.read(input) })),
	);
	return readings.flatMap(({ problems }) =>
		problems
			.filter(({ check }) => !/hedged|no-bearer|recommendation|vague/.test(check))
			.map(({ check, text }) => `${check.slice("form.".length)}: ${text}`),
	);
}

const treaty = (...articles: readonly string[]): readonly ClauseInput[] =>
	clausesIn(articles.map((words, index) => `Article ${index + 1}\n\n${words}`).join("\n\n"));
const law = (...articles: readonly string[]): readonly ClauseInput[] =>
	clausesIn(articles.map((words, index) => `第${"一二三四五"[index]}条　${words}`).join("\n"));

describe("references", () => {
	test.each<[string, readonly string[], readonly string[]]>([
		[
			"an article that is there",
			["Each Party shall report.", "Reports under Article 1 shall be public."],
			[],
		],
		[
			"an article that is not",
			["Each Party shall report.", "Reports under Article 7 shall be public."],
			["dangling-reference: Article 7"],
		],
		[
			"another instrument's article",
			["Each Party shall report.", "Article 36 of Additional Protocol I applies."],
			[],
		],
		["this Article", ["Each Party shall report under this Article.", "The report is public."], []],
		[
			"a paragraph of this article",
			["1. Each Party shall report.\n\n2. The report under paragraph 1 is public."],
			[],
		],
		[
			"a paragraph too many",
			["1. Each Party shall report.\n\n2. The report under paragraph 3 is public."],
			["dangling-reference: paragraph 3"],
		],
		[
			"an annex that is not",
			["Each Party shall apply the tests in Annex B."],
			["dangling-reference: Annex B"],
		],
	])("%s", (_, articles, expected) => {
		expect(problemsOf(treaty(...articles))).toEqual(expected);
	});

	test.each<[string, readonly string[], readonly string[]]>([
		["an article that is there", ["缔约国应当提交报告。", "第一条所述报告应当公开。"], []],
		[
			"an article that is not",
			["缔约国应当提交报告。", "第九条所述报告应当公开。"],
			["dangling-reference: 第九条"],
		],
		["another instrument's article", ["缔约国应当遵守《第一附加议定书》第三十六条。"], []],
	])("in Chinese: %s", (_, articles, expected) => {
		expect(problemsOf(law(...articles))).toEqual(expected);
	});
});

describe("terms", () => {
	test.each<[string, readonly string[], readonly string[]]>([
		[
			"defined and used",
			["“Flight log” means the record of a mission.", "Each Party shall keep a flight log."],
			[],
		],
		[
			"defined and not used",
			["“Flight log” means the record of a mission.", "Each Party shall keep a diary."],
			["unused-definition: Flight log"],
		],
		[
			"quoted and not defined",
			["Each Party shall keep a “flight log”."],
			["undefined-term: flight log"],
		],
		[
			"told of once",
			["Each Party shall keep a “flight log”.", "The “flight log” shall be public."],
			["undefined-term: flight log"],
		],
		[
			"capitalised again and again",
			["Each Party shall keep a Flight Log.", "The Party shall publish the Flight Log."],
			["undefined-term: Flight Log"],
		],
		["capitalised once", ["Each Party shall keep a Flight Log."], []],
		[
			"set up, not defined",
			[
				"A Technical Panel is hereby established.",
				"Each Party shall inform the Technical Panel.",
				"Each Party shall pay the Technical Panel.",
			],
			[],
		],
	])("%s", (_, articles, expected) => {
		expect(problemsOf(treaty(...articles))).toEqual(expected);
	});

	test.each<[string, readonly string[], readonly string[]]>([
		[
			"defined and used",
			["本条例所称飞行日志，是指任务的记录。", "部署单位应当保存飞行日志。"],
			[],
		],
		[
			"defined and not used",
			["“飞行日志”是指任务的记录。", "部署单位应当保存日记。"],
			["unused-definition: 飞行日志"],
		],
		["quoted and not defined", ["部署单位应当保存“飞行日志”。"], ["undefined-term: 飞行日志"]],
	])("in Chinese: %s", (_, articles, expected) => {
		expect(problemsOf(law(...articles))).toEqual(expected);
	});
});

describe("brackets", () => {
	test.each<[string, readonly string[]]>([
		["Each Party shall report within [48] hours.", ["open-bracket: [48]"]],
		["Each Party [shall][should] report.", ["open-bracket: [shall]", "open-bracket: [should]"]],
		["Each Party shall report.[3]", []],
		["Each Party “shall reprot [sic]” yearly.", []],
		["缔约国应当在【四十八】小时内报告。", ["open-bracket: 【四十八】"]],
	])("%s", (text, expected) => {
		expect(
			problemsOf([{ id: "c", text }]).filter((problem) => problem.startsWith("open-bracket")),
		).toEqual(expected);
	});

	test("a bracket of the draft is told at the words it was read with", () => {
		const text = "Each Party shall report within 48 hours.";
		expect(problemsOf([{ id: "c", text, brackets: [{ from: 31, to: 33 }] }])).toEqual([
			"open-bracket: 48",
		]);
	});

	test("what closing a written bracket on its words would leave is suggested", () => {
		const input = { id: "c", text: "Each Party shall report within [48] hours." };
		const [reading] = createFormReader()([{ input, reading: reader.read(input) }]);
		expect(reading?.problems.find(({ check }) => check === "form.open-bracket")?.replacement).toBe(
			"48",
		);
	});
});

test("a reading without problems of the whole comes back itself", () => {
	const input = { id: "c", text: "Each Party shall report." };
	const reading = reader.read(input);
	expect(createFormReader()([{ input, reading }])[0]).toBe(reading);
});

describe("a specific held elsewhere", () => {
	const all = createReader();
	const levels = (clauses: readonly ClauseInput[]) =>
		createFormReader()(clauses.map((input) => ({ input, reading: all.read(input) }))).map(
			({ findings }) => Object.fromEntries(findings.map(({ check, level }) => [check, level])),
		);
	const duty = "Each Party shall declare its autonomous weapon systems in accordance with Annex A.";

	test("counts where the annex is there", () => {
		const text = `Article 1\n\n${duty}\n\nAnnex A\n\nThe declaration is short.`;
		expect(levels(clausesIn(text))[0]?.["verification.declaration"]).toBe(3);
	});

	test("falls back where it is not", () => {
		expect(levels(treaty(duty))[0]?.["verification.declaration"]).toBe(2);
	});
});

test("a term that the draft lists as defined is not told to be undefined, in whatever number", () => {
	const input = {
		id: "c",
		text: "Each Party shall keep a “flight log” and show it.",
		language: "en" as const,
	};
	const read = [{ input, reading: reader.read(input) }];
	const undefinedTerms = (listed: readonly string[]) =>
		createFormReader()(read, listed)[0]?.problems.filter(
			({ check }) => check === "form.undefined-term",
		).length;
	expect(undefinedTerms([])).toBe(1);
	expect(undefinedTerms(["Flight logs"])).toBe(0);
});
