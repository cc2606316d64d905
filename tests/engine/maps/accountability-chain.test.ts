import { accountabilityChain, type ChainBreak, type Language } from "../../../engine/index";
import { readClauses } from "./drafts";

const ENGLISH = `Article 1 Limits

1. Each State Party shall ensure that a commander authorises each attack by an autonomous weapon system.

2. No autonomous weapon system shall remain active for more than 90 minutes after an authorisation.

3. The operator shall be able to interrupt any attack within two seconds by a physical channel.

Article 2 Responsibility

1. The State Party that deploys a system is responsible for every violation of international humanitarian law committed with it.

2. The developer is liable for damage caused by defects in the model.

Article 3 Records

1. Each State Party shall keep a record of every attack for ten years and present it to the Technical Panel within 30 days of a request.

2. Unintended attacks shall be investigated by an independent panel of experts within 48 hours.

3. Each State Party shall punish individuals who order an attack without authorisation.
`;

const CHINESE = `第一条 限制

一、各缔约国应确保指挥官授权自主武器系统的每次攻击。

二、任何系统在授权后保持激活不得超过九十分钟。

三、操作员应能够通过不可绕过的物理通道在两秒内中止任何攻击。

第二条 责任

一、部署该系统的缔约国应对使用该系统造成的一切违反国际人道法的行为承担责任。

二、开发者应对模型缺陷造成的损害承担赔偿责任。

第三条 记录

一、各缔约国应记录每次攻击，将记录保存十年，并在接到请求后三十日内提交技术小组。

二、独立专家小组应在四十八小时内调查非预期攻击。

三、各缔约国应惩处未经授权下令攻击的个人。
`;

/** The chain of a text, with clauses named by article and paragraph ("1.2"). */
function chainOf(text: string, language: Language = "en") {
	const clauses = readClauses(text, language);
	const chain = accountabilityChain(clauses);
	const at = (id: string) => {
		const place = clauses.find(({ reading }) => reading.id === id)?.input.place ?? [];
		return place.map(({ ordinal }) => ordinal).join(".");
	};
	const duty = (place: string) => chain.duties.find(({ clause }) => at(clause) === place);
	const breaks = chain.breaks.map(
		(found: ChainBreak) => `${found.kind} ${"clause" in found ? at(found.clause) : found.actor}`,
	);
	return { chain, at, duty, breaks };
}

describe.each([
	["English", ENGLISH, "en"],
	["Chinese", CHINESE, "zh-Hans"],
] as const)("the accountability chain of a %s draft", (_, text, language) => {
	const { chain, at, duty, breaks } = chainOf(text, language);

	it("says who bears a duty and who acts in it", () => {
		expect(duty("1.1")).toMatchObject({ bearers: ["state"], acting: ["commander"] });
		expect(duty("1.3")).toMatchObject({ bearers: ["operator"], stages: ["use"] });
	});

	it("closes a duty that is recorded, reviewed and sanctioned", () => {
		const closed = duty("1.1");
		expect(closed?.links.record.map(at)).toEqual(["3.1"]);
		expect(closed?.links.review.map(at)).toContain("3.2");
		expect(closed?.links.consequence.map(at)).toContain("3.3");
		expect(closed?.closed).toBe(true);
	});

	it("lists the links that a duty lacks", () => {
		expect(duty("1.2")?.closed).toBe(false);
		expect(breaks).toContain("no-record 1.2");
		expect(breaks).not.toContain("no-record 1.1");
	});

	it("names who answers without authority or information", () => {
		expect(chain.parts.find(({ actor }) => actor === "developer")?.answers.map(at)).toEqual([
			"2.2",
		]);
		expect(breaks).toEqual(
			expect.arrayContaining(["no-authority developer", "no-information developer"]),
		);
		expect(breaks).not.toContain("no-authority state");
	});

	it("draws edges only between nodes that are there, each with its clauses", () => {
		const ids = chain.nodes.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(chain.edges.length).toBeGreaterThan(4);
		for (const { from, to, clauses } of chain.edges) {
			expect(ids).toContain(from);
			expect(ids).toContain(to);
			expect(clauses.length).toBeGreaterThan(0);
		}
	});
});

describe("the accountability chain", () => {
	it("finds the duty that nobody bears", () => {
		const { breaks } = chainOf(
			"1. Human control must be ensured over each attack by an autonomous weapon system.\n",
		);
		expect(breaks).toContain("no-bearer 1");
	});

	it("tells those who act from those who are only named", () => {
		const { chain, duty } = chainOf(
			"1. Each State Party shall ensure that a human operator can interrupt any attack on persons within two seconds.\n\n2. Each State Party bears international responsibility for damage caused by systems that its armed forces use.\n",
		);
		expect(duty("1")?.acting).toEqual(["operator"]);
		const answering = chain.parts.filter(({ answers }) => answers.length > 0);
		expect(answering.map(({ actor }) => actor)).toEqual(["state"]);
	});

	it("shows the four actors and the three links of an empty draft as missing", () => {
		const { chain, breaks } = chainOf("");
		expect(chain.duties).toEqual([]);
		expect(chain.edges).toEqual([]);
		expect(breaks).toEqual([
			"silent state",
			"silent commander",
			"silent operator",
			"silent developer",
		]);
		expect(chain.nodes.map(({ id, clauses }) => [id, clauses.length])).toEqual([
			["actor:state", 0],
			["actor:commander", 0],
			["actor:operator", 0],
			["actor:developer", 0],
			["link:record", 0],
			["link:review", 0],
			["link:consequence", 0],
		]);
	});
});
