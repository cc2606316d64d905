import {
	builtInChecklist,
	CLAUSE_LIBRARY,
	findingsDocument,
	liftsOf,
	type Report,
} from "../../../engine/index";
import { reportOn } from "../scoring/reports";

const core = builtInChecklist("core");
if (core === null) throw new Error("core is not built in");

const gapOf = (report: Report, check: string) =>
	report.gaps.find((gap) => gap.check === check && gap.message.id === "gap.level");

describe("a gap", () => {
	it("names the nearest clause, what it costs, why, a model clause and the smallest change", () => {
		const report = reportOn(
			"1. Each State Party shall admit inspectors of other States Parties to its test sites.\n",
		);
		const gap = gapOf(report, "verification.access");
		expect(gap).toMatchObject({
			level: 2,
			wanted: 3,
			clause: report.clauses[0]?.id,
			next: { id: "next.add.notice", params: { check: "verification.access" } },
		});
		expect(gap?.cost).toBeGreaterThan(0);
		expect(gap?.source).toContain("Chemical Weapons Convention");
		const models = CLAUSE_LIBRARY.find(({ check }) => check === "verification.access")?.clauses;
		expect(gap?.model).toBe(models?.[0]?.id);
	});

	it("stands nowhere where the draft is silent, and asks for a clause", () => {
		const gap = gapOf(reportOn("1. Words without a subject.\n"), "autonomy.human-role");
		expect(gap).toMatchObject({ level: 0, clause: null, next: { id: "next.write" } });
	});

	it.each([
		["Each State Party should keep a record of every engagement.", "next.bind.recommendation"],
		[
			"Each State Party shall, as appropriate, keep a record of every engagement.",
			"next.bind.hedged",
		],
		["Each State Party shall keep a record of every engagement.", "next.add.time"],
		[
			"Each State Party shall keep the records of every engagement that Annex Q sets out.",
			"next.annex",
		],
	])("of “%s” asks for the smallest change", (text, id) => {
		const report = reportOn(`1. ${text}\n`, "treaty");
		expect(gapOf(report, "accountability.traceability")?.next.id).toBe(id);
	});

	it("asks who inspects where nobody from outside is named", () => {
		const report = reportOn(
			"1. Each State Party shall permit on-site inspections of its test sites.\n",
		);
		expect(gapOf(report, "verification.access")?.next.id).toBe("next.add.checker");
	});

	it("asks to strike the modifier that holds a specified clause down", () => {
		const report = reportOn(
			"1. Each State Party shall keep a record of every engagement for ten years.\n\n2. This Treaty is not legally binding.\n",
		);
		const gap = gapOf(report, "accountability.traceability");
		expect(gap).toMatchObject({
			level: 2,
			clause: report.clauses[1]?.id,
			next: { id: "next.strike", params: { modifier: "not-legally-binding" } },
		});
		const weights = core.entries.filter(({ dimension }) => dimension === "accountability");
		const total = weights.reduce((sum, { weight }) => sum + weight, 0);
		const weight = weights.find(({ check }) => check === gap?.check)?.weight ?? 0;
		expect(gap?.cost).toBeCloseTo((100 * weight * (0.9 - 0.55)) / total, 1);
	});

	it("comes before another of its severity where it costs more", () => {
		const { gaps } = reportOn("1. Words without a subject.\n");
		const severities = ["error", "warning", "info"].map((severity) =>
			gaps.filter((gap) => gap.severity === severity).map(({ cost }) => cost),
		);
		for (const costs of severities) expect(costs).toEqual([...costs].sort((a, b) => b - a));
		expect(gaps[0]?.cost).toBeGreaterThan(gaps.at(-1)?.cost ?? 0);
	});
});

describe("what would lift a draft most", () => {
	const text =
		"1. Each State Party shall ensure that a commander authorises each engagement before it begins.\n\n2. Each State Party shall be responsible for its systems.\n\n3. This Treaty is not legally binding.\n";
	const report = reportOn(text);

	it("is ranked by what the weakest dimension gains, then by the dimension's own gain", () => {
		const { lifts } = report;
		expect(lifts).toHaveLength(10);
		const order = [...lifts].sort((a, b) => b.overall - a.overall || b.gain - a.gain);
		expect(lifts).toEqual(order);
		expect(lifts.every(({ gain }) => gain > 0)).toBe(true);
		expect(lifts[0]).toMatchObject({ dimension: report.score.weakest });
	});

	it("tells the gain that the edit really has", () => {
		const document = report.findings;
		const written = liftsOf(document, core).find(
			({ kind, check }) => kind === "strike" && check === null,
		);
		expect(written).toMatchObject({ from: 2, clause: report.clauses[2]?.id });
		const without = reportOn(text.replace(/3\. .*\n/, ""));
		const points = (of: Report) =>
			of.score.dimensions.find(({ dimension }) => dimension === written?.dimension)?.score ?? 0;
		expect(Math.abs(points(without) - points(report) - (written?.gain ?? 99))).toBeLessThanOrEqual(
			1,
		);
	});

	it("offers nothing for an empty checklist and counts what leans on an edit", () => {
		const facts = { instrument: "treaty", languages: ["en"], words: 0 } as const;
		const silent = findingsDocument(facts, [], []);
		const lifts = liftsOf(silent, core);
		expect(lifts.every(({ kind }) => kind === "write")).toBe(true);
		expect(liftsOf(silent, { ...core, entries: [] })).toEqual([]);
	});
});
