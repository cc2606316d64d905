import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { widthOf } from "../../cli/columns";
import {
	type CheckScore,
	type Draft,
	type Gap,
	newDraft,
	type Report,
	serialiseDraft,
} from "../../engine/index";
import { buildCommand, clausula, Folder, TREATY } from "./clausula";

const schemaFile = (name: string) =>
	JSON.parse(readFileSync(join(__dirname, `../../schemas/${name}.schema.json`), "utf8"));
const schema = (name: string) =>
	new Ajv2020({ allowUnionTypes: true, schemas: [schemaFile("maps")] }).compile(schemaFile(name));
const folder = new Folder();
let treaty = "";

beforeAll(() => {
	buildCommand();
	treaty = folder.write("treaty.txt", TREATY);
}, 120_000);
afterAll(() => folder.remove());

const reportOf = (...args: string[]): Report =>
	JSON.parse(clausula(["score", ...args, "--format", "json"]).out);
const checkOf = (report: Report, id: string): CheckScore | undefined =>
	report.score.dimensions.flatMap(({ checks }) => checks).find(({ check }) => check === id);

describe("clausula score", () => {
	it("writes a report that its schema describes, for people and for programs alike", () => {
		const run = clausula(["score", treaty, "--format", "json"]);
		expect(run).toMatchObject({ code: 0, err: "" });
		const validate = schema("report");
		validate(JSON.parse(run.out));
		expect(validate.errors).toBeNull();
	});

	it("finds what the treaty says on each dimension and quotes it", () => {
		const report = reportOf(treaty);
		expect(report.instrument).toBe("treaty");
		expect(report.legalStatus).toBe("binding");
		for (const id of [
			"verification.declaration",
			"verification.access",
			"accountability.traceability",
		]) {
			expect([id, checkOf(report, id)?.level]).toEqual([id, 3]);
		}
		for (const result of Object.values(report.findings.checks)) {
			for (const finding of result.findings) expect(finding.evidence.length).toBeGreaterThan(0);
		}
	});

	it("leads with the weakest dimension and never with a mean", () => {
		const { score } = reportOf(treaty);
		const scores = score.dimensions.map((dimension) => dimension.score);
		expect(score.overall).toBe(Math.min(...scores));
		expect(score.dimensions.find(({ dimension }) => dimension === score.weakest)?.score).toBe(
			score.overall,
		);
	});

	it("gives no more for text that says nothing on the matter", () => {
		const filler =
			"The members of the Assembly are elected by a simple majority and enjoy the customary privileges. ";
		const longer = folder.write(
			"longer.txt",
			`${TREATY}\nArticle 4\nElections\n\n${Array.from({ length: 300 }, (_, index) => `${index + 1}. ${filler.repeat(5)}`).join("\n\n")}\n`,
		);
		const scores = (file: string) => reportOf(file).score.dimensions.map(({ score }) => score);
		expect(scores(longer)).toEqual(scores(treaty));
	});

	it.each(["C.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8"])(
		"prints a report within 80 columns and without colour codes in %s",
		(LANG) => {
			const { out, code } = clausula(["score", treaty], "", { LANG });
			expect(code).toBe(0);
			expect(out).not.toContain("\u001b");
			for (const line of out.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
		},
	);

	it("says what the score is, how the instrument binds, and quotes the words of a level", () => {
		const { out } = clausula(["score", treaty]);
		expect(out).toContain("An indicator of what the text says, not of compliance.");
		expect(out).toContain("Treaty: legally binding on its parties.");
		expect(out).toMatch(/Article 2, paragraph 1: “Each State Party shall keep/);
		expect(out.indexOf("weakest")).toBeLessThan(out.indexOf("Gaps"));
	});

	it("takes Chinese text in either writing and gives both the same levels", () => {
		const simplified = folder.write(
			"hans.txt",
			"自主哨戒系统条约\n\n第一条 核查\n\n一、各缔约国应当在六十日内向秘书处申报其哨戒系统的数量和位置。\n",
		);
		const traditional = folder.write(
			"hant.txt",
			"自主哨戒系統條約\n\n第一條 核查\n\n一、各締約國應當在六十日內向秘書處申報其哨戒系統的數量和位置。\n",
		);
		const [first, second] = [reportOf(simplified), reportOf(traditional)];
		expect([first.language, second.language]).toEqual(["zh-Hans", "zh-Hant"]);
		expect(checkOf(first, "verification.declaration")?.level).toBe(3);
		expect(first.score).toMatchObject({ overall: second.score.overall });
		const levels = (report: Report) =>
			report.score.dimensions.flatMap(({ checks }) => checks.map(({ level }) => level));
		expect(levels(first)).toEqual(levels(second));
	});

	it("scores a draft in each of its languages, and says which it lacks", () => {
		const body = (text: object) => [
			{
				id: "a1",
				kind: "article",
				heading: {},
				text: {},
				numbering: "automatic",
				children: [
					{ id: "c1", kind: "clause", heading: {}, text, numbering: "automatic", children: [] },
				],
			},
		];
		const runs = (text: string) => [{ type: "text", text }];
		const draft = {
			...newDraft({ languages: ["en", "zh-Hans"], instrument: "code", newId: () => "d" }),
			title: { en: runs("Code of Conduct"), "zh-Hans": runs("行为守则") },
			body: body({
				en: runs("Each State shall grant inspectors access to any declared site within 48 hours."),
				"zh-Hans": runs("鼓励各国允许核查人员进入已申报的场所。"),
			}),
		} as Draft;
		const path = folder.write("two.clausula", serialiseDraft(draft));
		const english = reportOf(path);
		const chinese = reportOf(path, "--language", "zh-Hans");
		expect([english.language, english.instrument]).toEqual(["en", "code"]);
		expect(checkOf(english, "verification.access")).toMatchObject({ level: 3, clauses: ["c1"] });
		expect(checkOf(chinese, "verification.access")?.level).toBe(1);
		const missing = clausula(["score", path, "--language", "zh-Hant"]);
		expect(missing.code).toBe(2);
		expect(missing.err).toContain("no text in Traditional Chinese");
	});

	it("takes the user's word on the instrument", () => {
		expect(reportOf(treaty, "--instrument", "political-declaration").legalStatus).toBe(
			"not-binding",
		);
	});

	it("writes one report a line for several files, and an array as JSON", () => {
		const lines = clausula(["score", treaty, treaty, "--format", "ndjson"]).out.trim().split("\n");
		expect(lines).toHaveLength(2);
		const array: unknown = JSON.parse(clausula(["score", treaty, treaty, "--format", "json"]).out);
		expect(array).toHaveLength(2);
		const validate = schema("report");
		validate(array);
		expect(validate.errors).toBeNull();
	});

	it("exits with 1 below the bar and with 0 on it", () => {
		const { overall } = reportOf(treaty).score;
		expect(clausula(["score", treaty, "--fail-under", String(overall)]).code).toBe(0);
		const below = clausula(["score", treaty, "--fail-under", String(overall + 1)]);
		expect(below.code).toBe(1);
		expect(below.err).toContain(`the overall score is ${overall}, below ${overall + 1}`);
	});
});

describe("a checklist of the user", () => {
	const own = (access: object, root: object = {}) =>
		JSON.stringify({
			name: "own",
			version: "2.1",
			properties: {
				checks: {
					properties: {
						"verification.access": { dimension: "verification", weight: 1, ...access },
					},
				},
			},
			...root,
		});

	it("scores by its own weights and is named with its digest", () => {
		const path = folder.write("own.json", own({ properties: { level: { minimum: 3 } } }));
		const report = reportOf(treaty, "--checklist", path);
		expect(report.checklist).toMatchObject({ id: "own", version: "2.1" });
		expect(report.checklist.digest).toMatch(/^[0-9a-f]{64}$/);
		expect(report.score).toMatchObject({ overall: 90, weakest: "verification" });
		expect(report.gaps).toEqual([]);
	});

	it("stands beside a built-in one", () => {
		const path = folder.write("beside.json", own({ properties: { level: { maximum: 1 } } }));
		const reports = JSON.parse(
			clausula(["score", treaty, "--checklist", "core", "--checklist", path, "--format", "json"])
				.out,
		) as Report[];
		expect(reports.map(({ checklist }) => checklist.id)).toEqual(["core", "own"]);
		const gaps: readonly Gap[] = reports[1]?.gaps ?? [];
		expect(gaps.map(({ message }) => message.id)).toEqual(["gap.ceiling"]);
	});

	it.each([
		["syntax.json", '{\n  "name": "x",\n}', /syntax\.json:3:1: the checklist is not JSON here; /],
		["array.json", "[1, 2]", /array\.json:1:1: .*expected: object$/],
		[
			"other.json",
			'{"type": "object", "minProperties": 3}',
			/other\.json:1:1: “name” is missing; add it/,
		],
		[
			"typo.json",
			own({}, { not: { properties: { checks: { properties: { "verification.acess": {} } } } } }),
			/typo\.json:1:\d+: there is no check “verification\.acess”/,
		],
		["bytes.json", Uint8Array.of(0x7b, 0x0a, 0xff), /bytes\.json:2:1: the file is not UTF-8/],
	])("that is unusable (%s) ends in one line with its place, and 2", (name, content, line) => {
		const path = folder.write(name, content);
		const run = clausula(["score", treaty, "--checklist", path]);
		expect(run.code).toBe(2);
		expect(run.out).toBe("");
		expect(run.err.trimEnd()).toMatch(line);
		expect(run.err.trimEnd().split("\n")).toHaveLength(1);
	});

	it("that takes too long is ended and told", () => {
		const condition = {
			properties: {
				checks: {
					properties: {
						"verification.access": {
							properties: {
								findings: {
									contains: {
										properties: {
											evidence: { contains: { properties: { text: { const: "x" } } } },
										},
									},
								},
							},
						},
					},
				},
			},
		};
		const path = folder.write("slow.json", own({}, { allOf: Array(5000).fill(condition) }));
		const run = clausula(["score", treaty, "--checklist", path]);
		expect(run).toMatchObject({ code: 2, out: "" });
		expect(run.err).toMatch(/slow\.json: the checklist took too much time or memory; /);
	}, 30_000);

	it("that nobody has is told by what there is", () => {
		const run = clausula(["score", treaty, "--checklist", "cor"]);
		expect(run.code).toBe(2);
		expect(run.err).toContain("core");
	});
});
