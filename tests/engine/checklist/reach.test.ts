import { reportOn } from "../scoring/reports";

const SCOPE =
	"1. This Treaty applies to kinetic, cyber and electromagnetic systems, in peacetime and in international armed conflict, whoever fields them.";

function reachOf(text: string, check: string) {
	const { findings } = reportOn(text).findings.checks[check] ?? { findings: [] };
	return findings.find(({ level }) => level === 3)?.reach;
}

describe("reach", () => {
	it("is the share of the scope's systems and situations that a clause covers", () => {
		const ban =
			"2. It is prohibited in peacetime to use any kinetic weapon system that selects targets without human authorisation.";
		expect(reachOf(`${SCOPE}\n\n${ban}\n`, "autonomy.prohibition")).toEqual({
			systems: 1 / 3,
			actors: null,
			situations: 1 / 2,
		});
	});

	it("is whole for a clause that singles nothing out", () => {
		const ban =
			"2. It is prohibited to use any weapon system that selects targets without human authorisation.";
		expect(reachOf(`${SCOPE}\n\n${ban}\n`, "autonomy.prohibition")).toEqual({
			systems: 1,
			actors: null,
			situations: 1,
		});
	});

	it("has no share where no scope is laid down", () => {
		const ban = "1. It is prohibited to use any cyber weapon that selects hospitals as targets.";
		expect(reachOf(`${ban}\n`, "autonomy.prohibition")).toEqual({
			systems: null,
			actors: null,
			situations: null,
		});
	});

	it("reads Chinese", () => {
		const scope = "一、本条约适用于动能系统和网络攻击系统，不论和平时期或武装冲突期间。";
		const ban = "二、禁止使用未经人类授权即选择攻击目标的动能武器系统。";
		expect(reachOf(`${scope}\n\n${ban}\n`, "autonomy.prohibition")?.systems).toBe(1 / 2);
	});
});

describe("carve-outs and modifiers", () => {
	it("are listed with the clauses that hold them, and earn nothing", () => {
		const report = reportOn(
			"1. This Treaty does not apply to cyber systems.\n\n2. It is prohibited to use weapon systems that select persons as targets.\n",
		);
		expect(report.carveOuts).toEqual([{ check: "autonomy.scope", clause: report.clauses[0]?.id }]);
		expect(report.findings.checks["autonomy.scope"]?.level).toBe(0);
	});

	it("name what caps a level and where", () => {
		const report = reportOn(
			"1. Each State Party shall declare its systems to the Secretariat every year.\n\n2. This Treaty is not legally binding.\n",
		);
		expect(report.caps).toEqual([
			{ modifier: "not-legally-binding", cap: 2, clauses: [report.clauses[1]?.id] },
		]);
		expect(report.findings.checks["verification.declaration"]?.level).toBe(2);
	});
});
