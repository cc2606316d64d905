import { builtInChecklist } from "../../../engine/index";
import { levelOf, reportOn } from "../scoring/reports";

const RECORDS =
	"1. Each State Party shall keep a record of every engagement by an autonomous weapon system for ten years.";
const INSPECTION =
	"2. Inspectors of the Organization may examine those records of engagements at any site on 48 hours' notice.";

describe("verification by oneself", () => {
	const text =
		"1. Each State Party shall report within 30 days to its own Ministry of Defence on its systems.\n";

	it("counts as mentioned between States, and asks for somebody else to be named", () => {
		const report = reportOn(text, "treaty");
		expect(levelOf(report, "verification.declaration")).toBe(1);
		expect(report.findings.checks["verification.declaration"]?.findings).toMatchObject([
			{ level: 3, domestic: true, next: { id: "next.add.recipient" } },
		]);
	});

	it("is what a statute is about", () => {
		expect(levelOf(reportOn(text, "statute"), "verification.declaration")).toBe(3);
	});
});

describe("a clause said twice", () => {
	const duty = "Each State Party shall keep a record of every engagement for ten years.";

	it("counts once, and the later one is named a copy", () => {
		const report = reportOn(`Article 1\n\n1. ${duty}\n\nArticle 2\n\n1. ${duty}\n`);
		const { findings } = report.findings.checks["accountability.traceability"] ?? { findings: [] };
		expect(findings.map(({ copyOf }) => copyOf)).toEqual([undefined, findings[0]?.clause]);
	});
});

describe("level 4", () => {
	it("is reached where somebody else's verification names the object, and that clause is named", () => {
		const report = reportOn(`${RECORDS}\n\n${INSPECTION}\n`);
		expect(levelOf(report, "accountability.traceability")).toBe(4);
		const [finding] = report.findings.checks["accountability.traceability"]?.findings ?? [];
		const covering = report.clauses.find(({ id }) => id === finding?.coveredBy);
		expect(covering?.findings.map(({ check }) => check)).toContain("verification.access");
		expect(finding?.clause).not.toBe(finding?.coveredBy);
	});

	it("is not reached by one's own inspection, nor by another subject's", () => {
		const own = "2. Each State Party shall inspect its own records once a year.";
		const other = "2. Inspectors of the Organization may enter any tank depot on 48 hours' notice.";
		for (const check of [own, other]) {
			const report = reportOn(`${RECORDS}\n\n${check}\n`);
			expect(levelOf(report, "accountability.traceability")).toBe(3);
		}
	});

	it("is not reached by what is undertaken in general words", () => {
		const general = "1. Each State Party shall keep records of every engagement.";
		const report = reportOn(`${general}\n\n${INSPECTION}\n`);
		expect(levelOf(report, "accountability.traceability")).toBe(2);
	});

	it("earns the last of the credit", () => {
		const entry = builtInChecklist("core")?.entries.find(
			({ check }) => check === "accountability.traceability",
		);
		expect(entry?.credit[4]).toBeGreaterThan(entry?.credit[3] ?? 1);
	});

	it("is reached in Chinese as well", () => {
		const report = reportOn(
			"一、各缔约国应对自主武器系统的每次交战保存记录，保存期为十年。\n\n二、本组织的视察员可在提前四十八小时通知后进入任何场所查阅上述记录。\n",
		);
		expect(levelOf(report, "accountability.traceability")).toBe(4);
	});
});
