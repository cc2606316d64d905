import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { buildCommand, clausula, Folder, TREATY } from "./clausula";

const root = join(__dirname, "../..");
const SAMPLE = "examples/nuclear-command.checklist.json";
const sample = readFileSync(join(root, SAMPLE), "utf8");
const validate = new Ajv2020({ allowUnionTypes: true }).compile(
	JSON.parse(readFileSync(join(root, "schemas/check-checklist.schema.json"), "utf8")),
);
const folder = new Folder();

beforeAll(() => buildCommand(), 120_000);
afterAll(() => folder.remove());

const check = (path: string, ...args: string[]) => clausula(["check-checklist", path, ...args]);

/** The sample with one text in it replaced; fails where it does not stand there. */
function changed(...pairs: readonly (readonly [string, string])[]): string {
	let text = sample;
	for (const [from, to] of pairs) {
		if (!text.includes(from)) throw new Error(`the sample does not say ${from}`);
		text = text.replace(from, to);
	}
	return text;
}

/** A checklist without checks of its own, as one would write to sharpen the core. */
const SHARPER = JSON.stringify(
	{
		$schema: "../schemas/checklist.schema.json",
		name: "sharper",
		version: "2.0",
		author: "Missão permanente",
		properties: {
			checks: {
				properties: {
					"verification.access": {
						dimension: "verification",
						weight: 3,
						properties: { level: { minimum: 3 } },
					},
				},
			},
		},
	},
	null,
	"  ",
);

/** A Chinese ministry's checklist with one check in Chinese only. */
const CHINESE = JSON.stringify(
	{
		name: "human-machine-teaming",
		version: "1.0",
		author: "军控处",
		label: { "zh-Hans": "人机协同", "zh-Hant": "人機協同" },
		properties: {
			checks: {
				properties: {
					"autonomy.teaming": {
						dimension: "autonomy",
						weight: 1,
						label: { "zh-Hans": "人机协同" },
						needs: { "zh-Hans": "写明由谁随时接管" },
						detect: {
							concepts: {
								teaming: { zh: ["人机(协同|编队)"] },
								takeover: { zh: ["随时接管"] },
							},
							rules: [{ id: "teaming", all: ["teaming"] }],
							specifics: [{ id: "takeover", all: ["takeover"] }],
							examples: [
								{
									text: "各缔约方应规范人机协同。",
									language: "zh-Hans",
									level: 2,
									quote: "人机协同",
								},
								{
									text: "各締約方應使操作員能夠隨時接管人機編隊。",
									language: "zh-Hant",
									level: 3,
								},
								{ text: "各缔约方应举行演习。", language: "zh-Hans", level: 0 },
							],
						},
					},
				},
			},
		},
	},
	null,
	"\t",
);

describe("clausula check-checklist", () => {
	it("shows of a usable checklist what it is and asks", () => {
		const run = check(SAMPLE);
		expect(run).toMatchObject({ code: 0, err: "" });
		expect(run.out).toContain("nuclear-command 1.0, by Example delegation");
		expect(run.out).toMatch(/SHA-256 [0-9a-f]{64}\n/);
		expect(run.out).toContain("Checks: 4, of its own: 1");
		expect(run.out).toContain("Conditions: 3");
		expect(run.out).toMatch(
			/ {2}\d+:\d+ {2}Nuclear command and control is at “specified” or above\n/,
		);
		expect(run.out).not.toContain("/properties/");
		expect(run.out).toMatch(/Examples: \d+ run, 0 failed/);
	});

	it("writes the same as JSON that its schema describes", () => {
		const run = check(SAMPLE, "--format", "json");
		expect(run).toMatchObject({ code: 0, err: "" });
		const written: unknown = JSON.parse(run.out);
		validate(written);
		expect(validate.errors).toBeNull();
		expect(written).toMatchObject({
			usable: true,
			errors: [],
			checklist: {
				failed: [],
				idle: [],
				conditions: [
					{ text: "Nuclear command and control is at “specified” or above" },
					{ label: { en: "The office that decides is named" } },
					{ label: { en: "What is promised is also declared" } },
				],
			},
		});
	});

	it("takes a checklist that only sharpens built-in checks", () => {
		const run = check(folder.write("sharper.json", SHARPER));
		expect(run).toMatchObject({ code: 0, err: "" });
		expect(run.out).toContain("sharper 2.0, by Missão permanente");
		expect(run.out).toContain("Verification: Access (verification.access), weight 3");
		expect(run.out).toContain("Examples: 0 run, 0 failed");
	});

	it.each([
		["zh_CN.UTF-8", "检查项：1 项，其中自带 1 项", "自主性：人机协同（autonomy.teaming），权重 1"],
		["zh_TW.UTF-8", "檢查項：1 項，其中自帶 1 項", "自主性：人机协同（autonomy.teaming），權重 1"],
		["en_GB.UTF-8", "Checks: 1, of its own: 1", "Autonomy: 人机协同 (autonomy.teaming), weight 1"],
	])("speaks the language of the interface (%s) and keeps the author's words", (lang, ...said) => {
		const path = folder.write("teaming.json", CHINESE);
		const run = clausula(["check-checklist", path], "", { LANG: lang });
		expect(run).toMatchObject({ code: 0, err: "" });
		for (const text of said) expect(run.out).toContain(text);
	});

	it("names each failing example with its place and exits with 1", () => {
		const path = folder.write(
			"failing.json",
			changed([
				'"level": 3,\n\t\t\t\t\t\t\t\t"quote": "head of State"',
				'"level": 1,\n\t\t\t\t\t\t\t\t"quote": "head of State"',
			]),
		);
		const run = check(path);
		expect(run).toMatchObject({ code: 1, err: "" });
		expect(run.out).toMatch(/Examples: \d+ run, 1 failed/);
		const line = sample.split("\n").findIndex((text) => text.includes("given in person"));
		expect(run.out.replaceAll(/\s+/g, " ")).toContain(
			`failing.json:${line}:8: Nuclear command and control, example 5: “mentioned” was expected and “specified” was read`,
		);
	});

	it("names rules that never fire, and still exits with 0", () => {
		const path = folder.write(
			"idle.json",
			changed([
				'"rules": [',
				'"rules": [{ "id": "never", "all": ["energy", "several"], "near": 1 },',
			]),
		);
		const run = check(path);
		expect(run).toMatchObject({ code: 0, err: "" });
		expect(run.out.replaceAll(/\s+/g, " ")).toMatch(
			/idle\.json:\d+:\d+: Nuclear command and control: the rule “never” fires in no example/,
		);
		const [idle] = JSON.parse(check(path, "--format", "json").out).checklist.idle;
		expect(idle).toMatchObject({ kind: "rule", id: "never" });
	});

	it("tells every error in a line with its place, and exits with 2", () => {
		const text = changed(
			['"weight": 3', '"weight": -1'],
			['"near": 30', '"nearby": 30'],
			['["nuclear", "decision", "human"]', '["nuclear", "decisions", "human"]'],
			['"verification.declaration": { "properties"', '"verification.declarations": { "properties"'],
		);
		const path = folder.write("wrong.json", text);
		const run = check(path);
		expect(run).toMatchObject({ code: 2, out: "" });
		const lines = run.err.trimEnd().split("\n");
		expect(lines.map((line) => line.replace(/^.*wrong\.json:\d+:\d+: /, ""))).toEqual([
			"“weight” has a value that a checklist may not have; expected: ≥ 0",
			"“nearby” is not a keyword that a checklist may use here; see docs/checklists.md for those that it may",
			"there is no concept “decisions”; add it to “concepts” or mend its name",
			"there is no check “verification.declarations”; mend its name",
		]);
		const source = text.split("\n");
		const quoted = lines.map((line) => {
			const [, row, column] = /wrong\.json:(\d+):(\d+):/.exec(line) ?? [];
			return source[Number(row) - 1]?.slice(Number(column) - 1);
		});
		expect(quoted.map((rest) => rest?.slice(0, 8))).toEqual([
			'"weight"',
			'"nearby"',
			'"decisio',
			'"verific',
		]);
	});

	it("writes errors as JSON too", () => {
		const path = folder.write("wrong-too.json", changed(['"weight": 3', '"weight": "3"']));
		const line = sample.split("\n").findIndex((text) => text.includes('"weight": 3')) + 1;
		const run = check(path, "--format", "json");
		expect(run.code).toBe(2);
		const written = JSON.parse(run.out);
		validate(written);
		expect(validate.errors).toBeNull();
		expect(written).toMatchObject({
			usable: false,
			checklist: null,
			errors: [{ code: "not-allowed", position: { line, column: 6 } }],
		});
	});

	it.each([
		["broken.json", '{\n  "name": "x",\n}', /broken\.json:3:1: the checklist is not JSON here; /],
		["twice.json", '{"name": "a", "name": "b"}', /twice\.json:1:15: a member of the same name/],
		["text.json", "no JSON", /text\.json:1:1: the checklist is not JSON here/],
		["bytes.json", Uint8Array.of(0x7b, 0x0a, 0xff), /bytes\.json:2:1: the file is not UTF-8/],
		["deep.json", "[".repeat(5000), /deep\.json:1:65: the checklist is nested too deeply/],
		["large.json", " ".repeat(1024 * 1024 + 1), /large\.json: the checklist has more than 1048576/],
	])("ends on %s in one line, and with 2", (name, content, line) => {
		const run = check(folder.write(name, content));
		expect(run).toMatchObject({ code: 2, out: "" });
		expect(run.err).toMatch(line);
		expect(run.err.trimEnd().split("\n")).toHaveLength(1);
	});

	it.each([
		[[], /no file was named/],
		[["a.json", "b.json"], /one file/],
		[["none.json"], /none\.json: /],
		[["a.json", "--format", "xml"], /“xml” is no value for “--format”/],
	])("refuses %j", (args, line) => {
		const run = clausula(["check-checklist", ...args]);
		expect(run).toMatchObject({ code: 2, out: "" });
		expect(run.err).toMatch(line);
	});

	it("lets no word of a stranger steer the terminal", () => {
		const run = check(
			folder.write(
				"steering.json",
				changed(['"en": "Nuclear command and control"', '"en": "\\u001b[2JNuclear"']),
			),
		);
		expect(run.code).toBe(0);
		expect(run.out).not.toContain("\u001b");
		expect(run.out).toContain("Nuclear (autonomy.nuclear-command)");
	});

	it("tells how it is used", () => {
		expect(clausula(["check-checklist", "--help"]).out).toContain("Exit codes: 0 usable");
		expect(clausula(["--help"]).out).toContain("check-checklist");
	});
});

describe("scoring against a checklist with checks of its own", () => {
	const text = `${TREATY}
Article 4
Nuclear command

1. Each Party shall ensure that the decision to use a nuclear weapon is taken by its head of State.
`;
	const score = (...args: string[]) =>
		clausula(["score", folder.write("treaty.txt", text), ...args, "--format", "ndjson"]);

	it("reads the core and its checks, alone or beside built-in checklists", () => {
		const run = score(
			"--checklist",
			SAMPLE,
			"--checklist",
			"core",
			"--checklist",
			"responsible-use",
		);
		expect(run).toMatchObject({ code: 0, err: "" });
		const [own, core, use] = run.out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		const ids = (report: typeof own) => Object.keys(report.findings.checks);
		expect(own.findings.checks["autonomy.nuclear-command"]).toMatchObject({ level: 3 });
		expect(own.findings.checks["verification.access"].level).toBeGreaterThanOrEqual(3);
		expect(ids(core)).not.toContain("autonomy.nuclear-command");
		expect(ids(use).filter((id) => id.startsWith("responsible-use."))).not.toEqual([]);
		expect(ids(core).filter((id) => id.startsWith("responsible-use."))).toEqual([]);
		const found = own.clauses.flatMap((clause: { findings: { check: string }[] }) =>
			clause.findings.filter(({ check: id }) => id === "autonomy.nuclear-command"),
		);
		expect(found).toHaveLength(1);
	});

	it("names its checks in the text report as their author does", () => {
		const run = clausula(["score", folder.write("treaty.txt", text), "--checklist", SAMPLE]);
		expect(run).toMatchObject({ code: 0, err: "" });
		expect(run.out).toContain("Nuclear command and control: 3");
	});
});
