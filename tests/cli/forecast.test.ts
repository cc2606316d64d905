import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { widthOf } from "../../cli/columns";
import type { Forecast } from "../../engine/index";
import { buildCommand, clausula, Folder, TREATY } from "./clausula";

const root = join(__dirname, "../..");
const validate = new Ajv2020({ allowUnionTypes: true }).compile(
	JSON.parse(readFileSync(join(root, "schemas/forecast.schema.json"), "utf8")),
);
const folder = new Folder();
const SAMPLES = [
	"technology-leader",
	"late-coming-great-power",
	"small-state",
	"alliance-member",
	"troop-contributor",
].flatMap((name) => ["--profile", name]);

beforeAll(() => buildCommand(), 120_000);
afterAll(() => folder.remove());

const profile = (members: object) =>
	JSON.stringify(
		{
			format: "clausula-profile",
			version: "1.0",
			id: "port-state",
			name: { en: "Port State", "zh-Hans": "港口国" },
			...members,
		},
		null,
		"\t",
	);

describe("clausula forecast", () => {
	it("tells people who would sign, what decides and where, and what would win the most", () => {
		const path = folder.write(
			"port.json",
			profile({
				redLines: [
					{
						id: "no-inspectors",
						words: { en: ["grant inspectors"] },
						note: { en: "Nobody boards without being asked." },
					},
				],
			}),
		);
		const draft = folder.write("treaty.txt", TREATY);
		const { out, code, err } = clausula(["forecast", draft, "--profile", path, ...SAMPLES]);
		expect([code, err]).toEqual([0, ""]);
		expect(out).toMatch(/^○ Port State: would refuse$/m);
		expect(out).toMatch(
			/Decides: “grant inspectors” may not stand \(1\)\n {4}Article 3, paragraph 2: /,
		);
		expect(out).toContain("Nobody boards without being asked.");
		expect(out).toContain("Drop “grant inspectors” (1): Article 3, paragraph 2");
		expect(out).toMatch(
			/it\s+says\s+what\s+follows\s+from\s+them,\s+not\s+what\s+any\s+State\s+will\s+do\./,
		);
		for (const line of out.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
	});

	it("writes JSON that its schema describes, for drafts with brackets too", () => {
		for (const draft of ["sample-declaration", "sample-treaty"]) {
			const path = `examples/${draft}.clausula`;
			const { out, code } = clausula(["forecast", path, "--format", "json", ...SAMPLES]);
			const found: Forecast = JSON.parse(out);
			expect([code, validate(found), validate.errors]).toEqual([0, true, null]);
			expect(found.delegations).toHaveLength(5);
		}
	});

	it("speaks Chinese, and reads Chinese drafts", () => {
		const args = ["forecast", "examples/sample-declaration.clausula", "--language", "zh-Hans"];
		const { out } = clausula([...args, ...SAMPLES], "", { LANG: "zh_CN.UTF-8" });
		expect(out).toMatch(/^签署预测：/);
		expect(out).toContain("后来的大国：会拒签");
		for (const line of out.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
	});

	it("names every mistake of a profile with line and column", () => {
		const path = folder.write(
			"bad.json",
			profile({ redLines: [{ id: "a", check: "verification.acess", atLeast: 9 }] }),
		);
		const { code, out, err } = clausula([
			"forecast",
			"examples/sample-treaty.clausula",
			"--profile",
			path,
		]);
		expect([code, out]).toEqual([2, ""]);
		expect(err.split("\n")).toEqual([
			expect.stringMatching(/bad\.json:12:4: there is no check “verification\.acess”/),
			expect.stringMatching(/bad\.json:13:4: “atLeast” has a value/),
			"",
		]);
	});

	it.each([
		["no profile at all", [], /no profile is named/],
		["a sample that there is not", ["--profile", "great-power"], /technology-leader/],
		["a file that is not there", ["--profile", "./none.json"], /none\.json: /],
		["a draft in place of a profile", ["--profile", "examples/sample-treaty.clausula"], /:2:2: /],
	])("refuses %s", (_case, args, told) => {
		const { code, out, err } = clausula(["forecast", "examples/sample-treaty.clausula", ...args]);
		expect([code, out]).toEqual([2, ""]);
		expect(err).toMatch(told);
	});

	it("refuses two profiles of one id", () => {
		const [one, two] = ["one.json", "two.json"].map((name) => folder.write(name, profile({})));
		const args = ["--profile", one ?? "", "--profile", two ?? ""];
		const { code, err } = clausula(["forecast", "examples/sample-treaty.clausula", ...args]);
		expect([code, err]).toEqual([2, expect.stringContaining("two.json: the profile “port-state”")]);
	});

	it("prints nothing of a profile that would steer a terminal", () => {
		const path = folder.write(
			"evil.json",
			profile({
				name: { en: "\u001b[2JPort" },
				redLines: [
					{ id: "a", check: "verification.review", atLeast: 4, note: { en: "\u001b]0;x\u0007" } },
				],
			}),
		);
		const { out } = clausula(["forecast", "examples/sample-treaty.clausula", "--profile", path]);
		expect(out).toContain("Port");
		// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
		expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
	});

	it("is the only command that reads profiles", () => {
		for (const command of ["score", "outline"]) {
			const { code, err } = clausula([
				command,
				"examples/sample-treaty.clausula",
				"--profile",
				"small-state",
			]);
			expect([code, err]).toEqual([2, expect.stringContaining("--profile")]);
		}
		const { out } = clausula(["score", "examples/sample-treaty.clausula", "--format", "json"]);
		expect(out).not.toMatch(/forecast|small-state/);
	});
});
