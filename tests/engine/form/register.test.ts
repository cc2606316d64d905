import type { InstrumentType } from "../../../engine/index";
import { reportOn } from "../scoring/reports";

const told = (text: string, instrument: InstrumentType) =>
	reportOn(text, instrument)
		.clauses.flatMap(({ problems }) => problems)
		.filter(({ check }) => check === "form.register")
		.map(({ text: words, replacement }) => `${words} → ${replacement}`);

describe("the register of an instrument that binds politically", () => {
	const text =
		"1. States Parties shall keep records of every engagement.\n\n2. Each State Party shall not transfer such systems, in accordance with this Treaty.\n";

	it("is pointed out where a declaration speaks like a treaty, with its own usage", () => {
		expect(told(text, "political-declaration")).toEqual([
			"States Parties → Participating States",
			"shall → will",
			"State Party → participating State",
			"shall → will",
			"this Treaty → this Declaration",
		]);
	});

	it("follows the instrument's type: a treaty's own words are in place, and so are a declaration's", () => {
		expect(told(text, "treaty")).toEqual([]);
		expect(told(text, "code").at(-1)).toBe("this Treaty → this Code");
		expect(told("1. Participating States will keep records.\n", "political-declaration")).toEqual(
			[],
		);
	});

	it("leaves the parties of another instrument and the preamble alone", () => {
		const other =
			"1. We call upon the States Parties to the Chemical Weapons Convention to fulfil their duties.\n";
		expect(told(other, "political-declaration")).toEqual([]);
	});

	it("knows Chinese, in both scripts", () => {
		expect(told("一、各缔约国应根据本条约保存交战记录。\n", "political-declaration")).toEqual([
			"缔约国 → 参加国",
			"本条约 → 本宣言",
		]);
		expect(told("一、各締約國應根據本公約保存交戰紀錄。\n", "code")).toEqual([
			"締約國 → 參加國",
			"本公約 → 本守則",
		]);
	});

	it("counts no recommendation against a declaration", () => {
		const problems = (instrument: InstrumentType) =>
			reportOn("1. States should publish their rules.\n", instrument).clauses.flatMap((clause) =>
				clause.problems.map(({ check }) => check),
			);
		expect(problems("political-declaration")).toEqual([]);
		expect(problems("treaty")).toEqual(["form.recommendation"]);
	});
});
