import { norm, norms, read } from "./read";

describe("force", () => {
	test.each([
		["Each Party shall keep a register of its systems.", "obligation"],
		["No Party shall transfer such a system.", "prohibition"],
		["A Party may not transfer such a system.", "prohibition"],
		["Each Party undertakes never under any circumstances to deploy such a system.", "prohibition"],
		["There shall be no transfer of such systems.", "prohibition"],
		["Participating States will exchange their national rules.", "commitment"],
		[
			"Participating States commit to exchanging their national rules and commit to review them.",
			"commitment",
		],
		["The Panel may visit any facility.", "permission"],
		["Parties should exchange their national rules.", "recommendation"],
		["Each Party shall endeavour to exchange its national rules.", "recommendation"],
		["This Protocol shall enter into force after ten ratifications.", undefined],
		["缔约国应当保存登记册。", "obligation"],
		["缔约国不得转让此类系统。", "prohibition"],
		["缔约国承诺在任何情况下均不转让此类系统。", "prohibition"],
		["只有指挥官授权后，系统方可开火。", "obligation"],
		["各缔约方可请求视察。", "permission"],
		["缔约国应该交换本国规则。", "recommendation"],
		["締約國應當保存登記冊。", "obligation"],
	])("%s", (text, force) => {
		const [first] = read(text).norms;
		expect(first?.kind === "constitutive" ? undefined : first?.force).toBe(force);
	});

	test("a word that only looks like force is none", () => {
		expect(norms("供应商反应迅速，相应机制可能可行。")).toEqual([]);
		expect(norms("The meeting of 24 May 2024 was open to all.")).toEqual([]);
	});

	test("the force of a condition or exception is not the clause's", () => {
		expect(norms("Unless the Council decides otherwise, each Party shall report.")).toEqual([
			"obligation | each Party | report",
		]);
	});

	test("everything in a preamble is a recital", () => {
		expect(norm("States should keep control.", { part: "preamble" }).force).toBe("recital");
	});

	test("a statute's indicative obliges the organ that acts", () => {
		expect(norms("由县级主管部门处以罚款。")[0]).toMatch(/^obligation \| .*主管部门/);
	});
});

describe("bearer", () => {
	test.each([
		["Where an incident occurs, the deploying State shall report it.", "the deploying State"],
		["Every year by 30 April, each Party shall furnish a list.", "each Party"],
		["Inspectors, upon arrival, shall present their mandate.", "Inspectors"],
		["部署方应当对系统造成的后果负责。", "部署方"],
		["Records shall be kept by the operator for five years.", "operator"],
		["Requests the Secretary-General to prepare a report.", "Secretary-General"],
		["Responsibility for its effects rests with the State that fields it.", "State"],
		["如果发生事故，部署国应当报告。", "部署国"],
		["事故由使用单位负责调查。", "使用单位"],
		["从事研制活动的，应当事先报告。", "从事研制活动的"],
		["鼓励各国交换本国规则。", "各国"],
	])("%s", (text, bearer) => {
		expect(norm(text).bearer?.text).toContain(bearer);
	});

	test("a coordinated duty keeps the bearer", () => {
		const read = norms("Each Party shall declare its systems and shall update the declaration.");
		expect(read).toEqual(["obligation | Each Party | declare", "obligation | Each Party | update"]);
	});

	test("a chapeau binds its sub-paragraphs", () => {
		const inherited = norm("(a) keep a record of each engagement;", {
			chapeau: "Each State Party shall:",
		});
		expect(inherited.force).toBe("obligation");
		expect(inherited.bearer).toMatchObject({
			text: "Each State Party",
			in: "chapeau",
			status: "state",
		});
	});

	test("a sub-paragraph with force of its own keeps it", () => {
		const own = norms("(b) The Panel may visit the facility.", {
			chapeau: "Each State Party shall:",
		});
		expect(own).toEqual(["permission | The Panel | visit"]);
	});

	test("a passive duty under an organ's heading is the organ's", () => {
		expect(
			norm("The conclusions shall be adopted.", { heading: "Procedure of the Commission" }).bearer,
		).toMatchObject({
			in: "heading",
			status: "organ",
		});
	});

	test("measures that shall be taken bind nobody", () => {
		expect(norm("Appropriate measures shall be taken.").bearer).toBeNull();
		expect(norm("应采取适当措施。").bearer).toBeNull();
	});

	test("a human quality is nobody's duty, a human operator's is", () => {
		expect(norm("Human control over force must be preserved.").bearer).toBeNull();
		expect(norm("A human operator shall confirm it.").bearer?.status).toBe("operator");
	});

	test("a limit on a system binds whoever fields it", () => {
		expect(norm("Every system shall carry a recorder.").bearer?.source).toBe("implied");
	});
});

describe("parts of a norm", () => {
	test("times carry comparator, value and unit", () => {
		const { quantities } = norm(
			"The operator shall report within 48 hours and keep the log for at least ten years.",
		);
		expect(quantities.map(({ comparator, value, unit }) => [comparator, value, unit])).toEqual([
			["at-most", 48, "hours"],
			["at-least", 10, "years"],
		]);
	});

	test("a third is no time", () => {
		const { quantities } = norm("缔约国会议应当以三分之二多数通过决定。");
		expect(quantities.filter(({ kind }) => kind !== "share")).toEqual([]);
	});

	test("the object is found past an adverbial", () => {
		const { act, object } = norm(
			"Each Party shall keep, for ten years, a record of every engagement.",
		);
		expect([act?.text, object?.text]).toEqual(["keep", "a record of every engagement"]);
	});

	test("Chinese numbers are read", () => {
		const { quantities } = norm("使用者应当在七十二小时内报告，并将日志保存不少于十二年。");
		expect(quantities.map(({ comparator, value, unit }) => [comparator, value, unit])).toEqual([
			["at-most", 72, "小时"],
			["at-least", 12, "年"],
		]);
	});

	test("a hedge that leaves the decision to the bearer is told from feasibility", () => {
		expect(norm("Each Party shall, as appropriate, publish its rules.").hedges[0]?.toBearer).toBe(
			true,
		);
		expect(norm("Each Party shall take all feasible precautions.").hedges[0]?.toBearer).toBe(false);
		expect(norm("缔约国应当酌情公布规则。").hedges[0]?.toBearer).toBe(true);
		expect(norm("缔约国应当采取措施，允许其机关酌情公布规则。").hedges[0]?.toBearer).toBe(false);
	});

	test("ensuring a result differs from seeking to ensure it", () => {
		expect(norm("Each Party shall ensure that logs exist.").standard).toBe("result");
		expect(norm("Each Party shall use its best efforts to keep logs.").standard).toBe("conduct");
	});

	test("references name their article or annex", () => {
		const { references } = norm(
			"Each Party shall declare the systems listed in Annex B under Article 4.",
		);
		expect(references.map(({ target, number }) => [target, number])).toEqual([
			["annex", "B"],
			["article", "4"],
		]);
	});

	test("every quoted part is the slice it says", () => {
		const text =
			"If a fault occurs, the operator shall, where appropriate, stop the system within 5 minutes, unless lives are at risk.";
		const found = norm(text);
		for (const part of [
			found.bearer,
			found.modal,
			found.act,
			found.object,
			...found.conditions,
			...found.exceptions,
			...found.hedges,
			...found.quantities,
		]) {
			if (part) expect(text.slice(part.from, part.to)).toBe(part.text);
		}
		expect(found.exceptions[0]?.text).toBe("unless lives are at risk");
	});
});
