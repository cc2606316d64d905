import { type Language, verificationCoverage } from "../../../engine/index";
import { readClauses } from "./drafts";

const ENGLISH = `Article 1 Limits

1. Each State Party shall ensure that a commander authorises each attack by an autonomous weapon system.

2. The developer is liable for damage caused by negligence within five years.

Article 2 Verification

1. Each State Party shall declare by 1 March of each year the types and numbers of its autonomous weapon systems to the Secretariat.

2. The Technical Panel, composed of nine independent experts, may inspect the source code and logs of any autonomous weapon system on 72 hours' notice.

3. The Conference of the States Parties may suspend the rights of a Party that violates this Treaty.

Article 3 Companies

1. Each State Party shall ensure that every exporter keeps a register of transfers for ten years.

2. The competent national authority shall inspect the registers of transfers once a year.
`;

const CHINESE = `第一条 限制

一、各缔约国应确保指挥官授权自主武器系统的每次攻击。

二、开发者应在五年内对过失造成的损害承担赔偿责任。

第二条 核查

一、各缔约国应于每年三月一日前向秘书处申报自主武器系统的型号和数量。

二、由九名独立专家组成的技术小组可在提前七十二小时通知后视察任何自主武器系统的源代码和日志。

三、缔约国会议可中止违反本条约的缔约国的权利。

第三条 公司

一、各缔约国应确保每个出口经营者将转让台账保存十年。

二、国家主管部门应每年检查一次转让台账。
`;

/** The coverage of a text, with clauses named by article and paragraph ("1.2"). */
function coverageOf(text: string, language: Language = "en") {
	const clauses = readClauses(text, language);
	const coverage = verificationCoverage(clauses);
	const at = (id: string) => {
		const place = clauses.find(({ reading }) => reading.id === id)?.input.place ?? [];
		return place.map(({ ordinal }) => ordinal).join(".");
	};
	const row = (place: string) => coverage.rows.find(({ clause }) => at(clause) === place);
	const cell = (place: string, name: string) =>
		row(place)
			?.cells.find(({ means }) => means === name)
			?.entries.map(({ clause }) => at(clause));
	return { coverage, at, row, cell };
}

describe.each([
	["English", ENGLISH, "en"],
	["Chinese", CHINESE, "zh-Hans"],
] as const)("the verification coverage of a %s draft", (_, text, language) => {
	const { coverage, at, row, cell } = coverageOf(text, language);

	it("puts the means under the obligation that they reach", () => {
		expect(row("1.1")?.covered).toBe(true);
		expect(cell("1.1", "declaration")).toEqual(["2.1"]);
		expect(cell("1.1", "access")).toEqual(["2.2"]);
		expect(cell("1.1", "consequence")).toEqual(["2.3"]);
	});

	it("tells what only the State itself checks from what others can", () => {
		expect(row("3.1")).toMatchObject({ covered: false, nationalOnly: true });
		expect(row("1.2")).toMatchObject({ covered: false, nationalOnly: false });
	});

	it("leads with what is uncovered", () => {
		const states = coverage.rows.map(({ covered, nationalOnly }) =>
			covered ? 2 : nationalOnly ? 1 : 0,
		);
		expect(states).toEqual([...states].sort());
		expect(coverage.rows[0] && at(coverage.rows[0].clause)).toBe("1.2");
		expect(coverage.uncovered).toBe(states.filter((state) => state < 2).length);
	});

	it("names what access reaches and who checks", () => {
		const reached = coverage.objects
			.filter(({ international }) => international.map(at).includes("2.2"))
			.map(({ name }) => name);
		expect(reached).toEqual(["weapon", "code", "logs"]);
		expect(coverage.objects.find(({ name }) => name === "compute")?.international).toEqual([]);
		expect(
			coverage.bodies.find(({ name }) => name === "technical experts")?.international.map(at),
		).toEqual(["2.2"]);
	});
});

describe("the verification coverage", () => {
	it("does not count a declaration as verifying itself", () => {
		const { cell } = coverageOf(
			"1. Each State Party shall declare its weapons to the Secretariat every year.\n",
		);
		expect(cell("1", "declaration")).toBeUndefined();
	});

	it("shows the closest clauses of a crowded cell and counts the rest", () => {
		const visits = Array.from(
			{ length: 7 },
			(_, index) =>
				`${index + 2}. The Inspectorate may inspect weapons on ${index + 2} hours' notice.\n\n`,
		).join("");
		const { row } = coverageOf(`1. No State Party shall deploy mines.\n\n${visits}`);
		const access = row("1")?.cells.find(({ means }) => means === "access");
		expect((access?.entries.length ?? 0) + (access?.more ?? 0)).toBe(7);
		expect(access?.more).toBeGreaterThan(0);
	});

	it("has every object and body unreached in an empty draft", () => {
		const coverage = verificationCoverage([]);
		expect(coverage).toMatchObject({ rows: [], uncovered: 0 });
		expect(coverage.objects).toHaveLength(9);
		expect(coverage.bodies).toHaveLength(3);
		for (const { international, national } of [...coverage.objects, ...coverage.bodies])
			expect([...international, ...national]).toEqual([]);
	});
});
