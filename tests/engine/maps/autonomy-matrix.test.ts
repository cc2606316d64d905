import { type AutonomyMatrix, autonomyMatrix, type Language } from "../../../engine/index";
import { readClauses } from "./drafts";

const ENGLISH = `Article 1 Limits

1. Each State Party shall ensure that a commander authorises each attack by an autonomous weapon system.

2. No autonomous weapon system shall remain active for more than 90 minutes after an authorisation.

3. The operator shall be able to interrupt any attack within two seconds by a physical channel.

4. A human shall determine the timing of each attack.

Article 2 Other uses

1. Systems may detect and track targets autonomously under human supervision.

2. Autonomous systems may engage incoming missiles without human intervention.

3. It is prohibited to use autonomous cyber systems that select targets without human control.

4. The decision to use force shall not be delegated to a machine.

5. Operators should supervise the identification of targets by electronic warfare systems.
`;

const CHINESE = `第一条 限制

一、各缔约国应确保指挥官在使用武力之前授权自主武器系统的每次攻击。

二、任何系统在授权后保持激活不得超过九十分钟。

三、操作员应能够通过不可绕过的物理通道在两秒内中止任何攻击。

四、攻击时机应由人决定。

第二条 其他用途

一、系统可在人类监督下自主探测和跟踪目标。

二、自主系统可在无人干预的情况下打击来袭导弹。

三、禁止使用在没有人类控制的情况下选择目标的自主网络系统。

四、不得将使用武力的决定交给机器。

五、操作员应该监督电子战系统识别目标。
`;

/** The matrix of a text, with clauses named by article and paragraph ("1.2"). */
function matrixOf(text: string, language: Language = "en") {
	const clauses = readClauses(text, language);
	const places = new Map(
		clauses.map(({ input, reading }) => [
			reading.id,
			(input.place ?? []).map(({ ordinal }) => ordinal).join("."),
		]),
	);
	const at = (id: string) => places.get(id) ?? id;
	const matrix = autonomyMatrix(clauses);
	const cell = (name: string, role: string) =>
		matrix.cells
			.filter((found) => found.function === name && found.role === role)
			.flatMap(({ entries }) => entries.map(({ clause }) => at(clause)));
	return { matrix, at, cell };
}

function undrawn(matrix: AutonomyMatrix, kind: string): readonly string[] {
	return matrix.undrawn
		.filter((line) => line.kind === kind)
		.map((line) => (line.kind === "domain" ? line.domain : line.function));
}

describe.each([
	["English", ENGLISH, "en"],
	["Chinese", CHINESE, "zh-Hans"],
] as const)("the autonomy matrix of a %s draft", (_, text, language) => {
	const { matrix, at, cell } = matrixOf(text, language);

	it("puts each function where the human stands", () => {
		expect(cell("engage", "in")).toEqual(["1.1"]);
		expect(cell("engage", "on")).toEqual(["1.3"]);
		expect(cell("engage", "out")).toEqual(["2.2"]);
		expect(cell("engage", "prohibited")).toEqual(["2.4"]);
		expect(cell("time", "in")).toEqual(["1.4"]);
		expect(cell("detect", "on")).toEqual(["2.1"]);
		expect(cell("track", "on")).toEqual(["2.1"]);
		expect(cell("select", "prohibited")).toEqual(["2.3"]);
	});

	it("tells domains apart", () => {
		const domains = (name: string, role: string) =>
			matrix.cells
				.filter((found) => found.function === name && found.role === role)
				.map(({ domain }) => domain);
		expect(domains("select", "prohibited")).toEqual(["cyber"]);
		expect(domains("identify", "on")).toEqual(["electromagnetic"]);
		expect(undrawn(matrix, "domain")).toEqual(["reconnaissance", "swarm"]);
	});

	it("keeps bounds with their words, those of another paragraph of the article too", () => {
		const engaging = matrix.cells.find(
			({ function: name, role }) => name === "engage" && role === "on",
		);
		const [own, other] = engaging?.entries[0]?.bounds ?? [];
		expect([own && at(own.clause), other && at(other.clause)]).toEqual(["1.3", "1.2"]);
		expect(other?.text).toMatch(/90 minutes|九十分钟/);
	});

	it("lists the lines that are not drawn", () => {
		expect(undrawn(matrix, "function")).toEqual(
			expect.arrayContaining(["search", "identify", "prioritise", "assess"]),
		);
		expect(undrawn(matrix, "function")).not.toContain("engage");
		expect(undrawn(matrix, "bound")).toEqual(expect.arrayContaining(["detect", "track", "time"]));
	});

	it("names what is permitted here and prohibited or reserved there", () => {
		const clashes = matrix.contradictions.map(({ kind, permitting, denying }) =>
			[kind, at(permitting), at(denying)].join(" "),
		);
		expect(clashes).toEqual(
			expect.arrayContaining([
				"permitted-and-prohibited 2.2 2.4",
				"permitted-and-reserved 2.2 1.1",
			]),
		);
		expect(clashes).toHaveLength(2);
	});
});

describe("the autonomy matrix", () => {
	it("says of a function left to machines alone that no human line is drawn", () => {
		const { matrix } = matrixOf("1. Autonomous systems may select targets by themselves.\n");
		expect(undrawn(matrix, "human")).toEqual(["select"]);
	});

	it("does not take a ban that a human's decision lifts for a ban", () => {
		const { cell } = matrixOf(
			"1. No autonomous weapon system shall engage a target unless a commander has authorised the attack.\n",
		);
		expect(cell("engage", "in")).toEqual(["1"]);
		expect(cell("engage", "prohibited")).toEqual([]);
	});

	it.each([
		[
			"en",
			"1. The system may search, detect and track autonomously but shall not engage without an order.\n",
		],
		["zh-Hans", "一、系统得自主搜索、探测和跟踪，但非经命令不得接战。\n"],
	] as const)("tells what a clause permits from what it withholds (%s)", (language, text) => {
		const { cell } = matrixOf(text, language);
		for (const name of ["search", "detect", "track"]) expect(cell(name, "out")).toEqual(["1"]);
		expect(cell("engage", "in")).toEqual(["1"]);
		expect(cell("engage", "out")).toEqual([]);
	});

	it.each([
		[
			"en",
			"1. “Autonomous weapon system” means a system that can select and engage targets without human intervention.\n",
		],
		["zh-Hans", "一、“自主武器系统”是指一经激活，无须人员介入即可选择并攻击目标的武器系统。\n"],
	] as const)("takes no definition for a permission (%s)", (language, text) => {
		const { matrix } = matrixOf(text, language);
		expect(matrix.cells.filter(({ role }) => role === "out")).toEqual([]);
	});

	it("does not take the start of a time for a function, nor each case for a bound", () => {
		const { cell } = matrixOf(
			"1. A human operator shall be able to interrupt an engagement within five seconds of detecting an error.\n",
		);
		expect(cell("engage", "on")).toEqual(["1"]);
		expect(cell("detect", "on")).toEqual([]);
		const { matrix } = matrixOf("一、指挥官应批准自主武器系统的每一次交战。\n", "zh-Hans");
		expect(matrix.cells[0]?.entries[0]?.bounds).toEqual([]);
	});

	it("draws no line with what is only recommended", () => {
		const { matrix, cell } = matrixOf("1. Commanders should approve each attack.\n");
		expect(cell("engage", "in")).toEqual(["1"]);
		expect(undrawn(matrix, "function")).toContain("engage");
	});

	it("leaves every line undrawn in an empty draft", () => {
		const matrix = autonomyMatrix([]);
		expect(matrix.cells).toEqual([]);
		expect(matrix.contradictions).toEqual([]);
		expect(undrawn(matrix, "function")).toHaveLength(10);
		expect(undrawn(matrix, "domain")).toHaveLength(5);
	});
});
