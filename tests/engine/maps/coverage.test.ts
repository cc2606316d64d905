import { readCoverage } from "../../../engine/index";
import { clauseWith, readClauses } from "./drafts";

const ENGLISH = `Article 1 Limits

1. Each State Party shall ensure that a commander authorises each attack by an autonomous weapon system.

2. Each State Party shall train its personnel in the law of armed conflict every two years.

Article 2 Inspection

1. The Inspectorate, composed of seven independent experts, may inspect autonomous weapon systems on 48 hours' notice.

2. Each State Party shall review its own software once a year through its competent authority.

Article 3 Remedies

1. Each State Party shall compensate victims within one year.

2. The Inspectorate shall verify compliance with Article 1, paragraph 2, by visits to military academies within 30 days.
`;

const CHINESE = `第一条 限制

一、各缔约国应确保指挥官授权自主武器系统的每次攻击。

二、各缔约国应每两年对人员进行武装冲突法培训。

第二条 视察

一、由七名独立专家组成的国际视察团可在提前四十八小时通知后视察自主武器系统。

二、国际视察团应在三十日内进入有关设施，核查第一条第二款的遵守情况。
`;

/** The words of the clauses that check a clause, by their beginnings. */
function checkers(text: string, language: "en" | "zh-Hans", words: string) {
	const clauses = readClauses(text, language);
	const coverage = readCoverage(clauses);
	return coverage
		.checkedBy(clauseWith(clauses, words))
		.map((verifier) => [
			clauses.find(({ reading }) => reading.id === verifier.clause)?.input.place?.at(-2)?.ordinal,
			coverage.basis(verifier, clauseWith(clauses, words)),
		]);
}

describe("coverage", () => {
	it("reaches what the verifying clause names", () => {
		expect(checkers(ENGLISH, "en", "authorises each attack")).toEqual([[2, "object"]]);
		expect(checkers(CHINESE, "zh-Hans", "授权自主武器系统")).toEqual([[2, "object"]]);
	});

	it("reaches what the verifying clause refers to", () => {
		expect(checkers(ENGLISH, "en", "train its personnel")).toEqual([[3, "reference"]]);
		expect(checkers(CHINESE, "zh-Hans", "武装冲突法培训")).toEqual([[2, "reference"]]);
	});

	it("leaves uncovered what nobody else looks at", () => {
		expect(checkers(ENGLISH, "en", "compensate victims")).toEqual([]);
		expect(checkers(ENGLISH, "en", "review its own software")).toEqual([]);
	});

	it("lets a clause on the whole instrument check only with a named checker and a procedure", () => {
		const duty =
			"1. Each State Party shall compensate victims of every engagement within one year.";
		const vague = `${duty}\n\n2. Compliance with this Treaty shall be monitored by an independent body.\n`;
		const firm = `${duty}\n\n2. The Inspectorate, an international organization of independent experts, shall verify compliance with this Treaty and may inspect any laboratory on 24 hours' notice.\n`;
		expect(checkers(vague, "en", "compensate victims")).toEqual([]);
		expect(checkers(firm, "en", "compensate victims").map(([, basis]) => basis)).toEqual([
			"instrument",
		]);
	});

	it("knows a report on one's own inspection from an inspection by others", () => {
		const duty = "1. No State Party shall deploy mines without a commander's approval.\n\n";
		const own =
			"2. Each State Party shall inspect its mines every year and inform the Secretariat.\n";
		expect(checkers(duty + own, "en", "deploy mines")).toEqual([]);
		const told = readCoverage(
			readClauses("1. Each State Party shall declare its mines to the Secretariat every year.\n"),
		);
		expect(told.verifiers.map(({ venue, checks }) => [venue, checks])).toEqual([
			["international", false],
		]);
	});

	it("does not let an organ check itself", () => {
		const text =
			"1. The Secretariat shall keep a record of every inspection of weapons for ten years.\n\n2. The Secretariat may inspect weapons and records on 48 hours' notice.\n";
		expect(checkers(text, "en", "keep a record")).toEqual([]);
	});

	it("is empty for an empty draft and knows no other clause", () => {
		const coverage = readCoverage([]);
		expect(coverage.verifiers).toEqual([]);
		expect(() => coverage.checkedBy("n9")).toThrow(RangeError);
	});
});
