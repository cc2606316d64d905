import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCommand, clausula, Folder, TREATY } from "./clausula";

const folder = new Folder();
let treaty = "";
const baseline = join(folder.path, "baseline.json");

beforeAll(() => {
	buildCommand();
	treaty = folder.write("treaty.txt", TREATY);
}, 120_000);
afterAll(() => folder.remove());

const score = (...args: string[]) => clausula(["score", ...args, "--format", "ndjson"]);

describe("--fail-on", () => {
	it("fails where a gap is as grave, and tells how many there are", () => {
		const { out } = score(treaty);
		const { gaps } = JSON.parse(out) as { gaps: { severity: string }[] };
		const errors = gaps.filter(({ severity }) => severity === "error").length;
		expect(errors).toBeGreaterThan(0);
		const run = score(treaty, "--fail-on", "error");
		expect(run.code).toBe(1);
		expect(run.err).toContain(`${treaty}: ${errors} gaps at or above “essential”`);
		expect(run.out).toContain('"gaps"');
		expect(score(treaty, "--fail-on", "info").err).toContain(`${gaps.length} gaps`);
	});

	it("refuses what is no severity", () => {
		expect(score(treaty, "--fail-on", "grave")).toMatchObject({ code: 2, out: "" });
	});
});

describe("--baseline", () => {
	it("lets known gaps pass and marks them", () => {
		expect(score(treaty, "--write-baseline", baseline).code).toBe(0);
		const run = score(treaty, "--baseline", baseline, "--fail-on", "info");
		expect(run).toMatchObject({ code: 0, err: "" });
		const { gaps } = JSON.parse(run.out) as { gaps: { known: boolean }[] };
		expect(gaps.map(({ known }) => known)).toEqual(gaps.map(() => true));
		const sarif = clausula(["score", treaty, "--baseline", baseline, "--format", "sarif"]);
		const { results } = JSON.parse(sarif.out).runs[0];
		const states = results.filter((one: { rank?: number }) => one.rank !== undefined);
		expect(states[0]).toMatchObject({
			baselineState: "unchanged",
			suppressions: [{ kind: "external" }],
		});
	});

	it("is the same whatever folder the command runs in, and whatever the order", () => {
		const before = readFileSync(baseline, "utf8");
		expect(JSON.parse(before).gaps[0].file).toBe("treaty.txt");
		score(treaty, treaty, "--write-baseline", baseline);
		expect(readFileSync(baseline, "utf8")).toBe(before);
	});

	it("fails on a gap that is new", () => {
		const list = JSON.parse(readFileSync(baseline, "utf8"));
		const fewer = folder.write("fewer.json", JSON.stringify({ ...list, gaps: list.gaps.slice(1) }));
		const run = score(treaty, "--baseline", fewer);
		expect(run.code).toBe(1);
		expect(run.err).toContain("1 gap ");
	});

	it("fails on a known gap that has grown worse", () => {
		const list = JSON.parse(readFileSync(baseline, "utf8"));
		const gaps = list.gaps.map((gap: { level: number }) => ({ ...gap, level: gap.level + 1 }));
		const better = folder.write("better.json", JSON.stringify({ ...list, gaps }));
		expect(score(treaty, "--baseline", better).code).toBe(1);
	});

	it("fails on an entry that is no longer needed, and names it", () => {
		const list = JSON.parse(readFileSync(baseline, "utf8"));
		const old = { ...list.gaps[0], check: "verification.declaration", condition: "/gone" };
		const more = folder.write("more.json", JSON.stringify({ ...list, gaps: [...list.gaps, old] }));
		const run = score(treaty, "--baseline", more);
		expect(run.code).toBe(1);
		expect(run.err).toMatch(
			/treaty\.txt: the baseline .*more\.json lists a gap that is no longer there: Declaration \(\/gone, checklist core\)/,
		);
		const other = folder.write("other.txt", TREATY);
		const elsewhere = folder.write(
			"elsewhere.json",
			JSON.stringify({ ...list, gaps: [{ ...old, file: "treaty.txt" }] }),
		);
		expect(score(other, "--baseline", elsewhere, "--fail-on", "error").err).not.toContain("/gone");
	});

	it.each([
		["not-json.json", "{", /not-json\.json:1:2: this is no baseline/],
		["format.json", '{\n\t"format": "x"\n}', /format\.json:2:2: this is no baseline: “\/format”/],
		[
			"entry.json",
			'{"format": "clausula-baseline", "version": 1, "gaps": [\n{"file": 1}]}',
			/entry\.json:2:\d+: .*“\/gaps\/0/,
		],
	])("that is unusable (%s) ends in one line with its place, and 2", (name, content, line) => {
		const run = score(treaty, "--baseline", folder.write(name, content));
		expect(run).toMatchObject({ code: 2, out: "" });
		expect(run.err).toMatch(line);
		expect(run.err.trimEnd().split("\n")).toHaveLength(1);
	});

	it("cannot be read and written at once, nor written where there is no folder", () => {
		expect(score(treaty, "--baseline", baseline, "--write-baseline", baseline).code).toBe(2);
		const run = score(treaty, "--write-baseline", join(folder.path, "none", "b.json"));
		expect(run.code).toBe(2);
		expect(run.err).toContain("cannot be written (ENOENT)");
	});

	it("holds for each file and checklist by itself", () => {
		const second = folder.write("second.txt", TREATY);
		const args = [treaty, second, "--checklist", "core", "--checklist", "alliance"];
		score(...args, "--write-baseline", baseline);
		expect(score(...args, "--baseline", baseline)).toMatchObject({ code: 0, err: "" });
		writeFileSync(second, TREATY.replace("shall declare", "should declare"));
		const run = score(...args, "--baseline", baseline);
		expect(run.code).toBe(1);
		expect(run.err).toContain("second.txt");
		expect(run.err).not.toContain("treaty.txt");
	});
});

describe("--date", () => {
	it("is carried as it is given", () => {
		const { date } = JSON.parse(score(treaty, "--date", "2026-11-22T09:00:00Z").out);
		expect(date).toBe("2026-11-22T09:00:00Z");
		expect(clausula(["score", treaty, "--date", "2026-11-22"]).out).toContain("2026-11-22");
	});

	it("is today's where none is given", () => {
		const before = Date.now() - 1_000;
		const { date } = JSON.parse(score(treaty).out);
		expect(Date.parse(date)).toBeGreaterThanOrEqual(before);
		expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
	});

	it.each(["yesterday", "2026-02-30", "2026-13-01", "22.11.2026"])("refuses %s", (date) => {
		expect(score(treaty, "--date", date)).toMatchObject({ code: 2, out: "" });
	});
});
