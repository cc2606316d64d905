import { norm, read } from "./read";

/** Who bears the first norm of a clause; "nobody" where none is found. */
function bearer(text: string, around: Parameters<typeof norm>[1] = {}): string {
	return norm(text, around).bearer?.text ?? "nobody";
}

describe("English bearers", () => {
	test.each([
		["Any of the Parties concerned may request a meeting.", "Any of the Parties concerned"],
		[
			"Two or more of the States Parties shall agree on the route.",
			"Two or more of the States Parties",
		],
		[
			"The Conference, taking into account the advice of the Board, shall adopt rules.",
			"The Conference",
		],
		[
			"Pending a decision of the Council, the requested Party shall suspend the test.",
			"the requested Party",
		],
		[
			"If the Council concludes that a breach has occurred, it shall inform the Parties.",
			"Council",
		],
		["In renewing its licence a supplier shall attach the test results.", "a supplier"],
		["Operators of data centres shall keep a register.", "Operators of data centres"],
		[
			"Analysts of the Secretariat shall treat as secret whatever they learn.",
			"Analysts of the Secretariat",
		],
		["A named assessor shall sign the certificate.", "A named assessor"],
		[
			"States Parties, suppliers and contractors shall cooperate in good faith.",
			"States Parties, suppliers and contractors",
		],
		[
			"A Party which has reason to believe that a system failed shall inform the others.",
			"A Party which has reason to believe that a system failed",
		],
		[
			"A fund is set up, to which States Parties in possession of such systems shall contribute.",
			"States Parties in possession of such systems",
		],
		["Individuals, not machines, shall answer for an attack.", "Individuals"],
		[
			"The operator and, where applicable, the deployer shall keep logs.",
			"The operator and, where applicable, the deployer",
		],
		["It shall be the duty of every commander to prevent it.", "commander"],
		["Each contract shall oblige the supplier to disclose its data.", "the supplier"],
		["It is the responsibility of the deploying State to train operators.", "the deploying State"],
		[
			"The Director, or a person designated by the Director, shall sign.",
			"The Director, or a person designated by the Director",
		],
		["Military lawyers shall be available to commanders.", "Military lawyers"],
		["The head of the mission shall sign the report.", "The head of the mission"],
		[
			"The purpose of the Review Conference shall be to examine this Protocol.",
			"the Review Conference",
		],
		["The functions of the Panel shall include the audit of models.", "the Panel"],
		["The report of the audit team shall contain its findings.", "the audit team"],
		["Records shall be examined by the auditors.", "the auditors"],
		[
			"The inspected Party shall be informed by the inspection team of its mandate.",
			"the inspection team",
		],
		["A copy is left to the Secretariat, which shall keep it sealed.", "the Secretariat"],
		["The OVPC will examine the logs.", "The OVPC"],
		["Under no circumstances shall a Party transfer such a system.", "a Party"],
		["The Netherlands emphasizes that commanders must understand the system.", "commanders"],
		[
			"In accordance with States’ obligations under international law, a review must be conducted.",
			"States",
		],
		[
			"No engagement shall begin unless a named officer has confirmed the target.",
			"a named officer",
		],
	])("%s", (text, expected) => {
		expect(bearer(text)).toBe(expected);
	});

	test.each([
		["The European Union’s Charter shall guide the work.", "nobody"],
		["State practice shall be decisive.", "nobody"],
		["Measures shall be taken.", "nobody"],
	])("%s binds nobody", (text, expected) => {
		expect(bearer(text)).toBe(expected);
	});

	test("a passive under procedures adopted by somebody is not done by him", () => {
		expect(bearer("Measures shall be applied under rules adopted by the Conference.")).toBe(
			"nobody",
		);
	});

	test("a run-in heading is not the subject", () => {
		expect(bearer("Verification missions Each Party shall admit the missions.")).toBe("Each Party");
	});

	test("a limit on a system names the system and binds whoever fields it", () => {
		const { bearer: found } = norm("Each ground vehicle shall carry a hard-wired cut-off.");
		expect([found?.text, found?.source, found?.status]).toEqual([
			"Each ground vehicle",
			"implied",
			"state",
		]);
	});

	test("the same measures are owed by whoever owed them before", () => {
		const [, second] = read(
			"Each Party shall keep logs. Such logs shall be retained for ten years.",
		).norms;
		expect([second?.bearer?.text, second?.bearer?.source]).toEqual(["Each Party", "previous"]);
	});
});

describe("Chinese bearers", () => {
	test.each([
		["任何一方不得转让此类系统。", "任何一方"],
		["各参与方应当交换本国规则。", "各参与方"],
		["保存者应当将副本送交各国。", "保存者"],
		["调查庭应当请各方协助。", "调查庭"],
		[
			"在武装冲突中指挥部队的任何军事当局，应当熟悉本议定书。",
			"在武装冲突中指挥部队的任何军事当局",
		],
		["凡部署此类系统的缔约国，应当每年报告。", "凡部署此类系统的缔约国"],
		["当缔约国提出请求时，保存者应当召开会议。", "保存者"],
		["缔约国在收到请求后，应当在十日内答复。", "缔约国"],
		["未经批准的，任何单位和个人均不得生产。", "任何单位和个人"],
		["违反本条例，妨碍主管部门检查的，由省级人民政府责令改正。", "省级人民政府"],
		["展期应由原核准层级之上一级决定。", "原核准层级之上一级"],
		["许可证应由国家管制部门审批。", "国家管制部门"],
		["部署国对其（不论是政府，还是企业）部署的系统，应当负责。", "部署国"],
		["专家组认为，特别是《联合国宪章》的原则，各国应当遵守。", "各国"],
		["为科研目的需要使用此类系统的，应当报批。", "为科研目的需要使用此类系统的"],
		["严禁任何单位和个人泄露国家秘密。", "任何单位和个人"],
		["责任应归于授权使用该系统的国家。", "授权使用该系统的国家"],
		["使用国应当确保攻击均由指挥官授权。", "使用国"],
		["中方主张各国应当保持人的控制。", "中方"],
		["出口经营者出口装备时，应当交验由主管部门颁发的许可证。", "出口经营者"],
		["根据各国依国际法承担的义务，必须作出判断。", "各国"],
		["非经值勤军官核准，不得发动攻击。", "值勤军官"],
		["受害人及其近亲属有权请求赔偿。", "受害人及其近亲属"],
		["締約各方應當接受視察。", "締約各方"],
	])("%s", (text, expected) => {
		expect(bearer(text)).toBe(expected);
	});

	test("an act done to somebody names no bearer", () => {
		expect(bearer("报告应当包括下列内容。")).not.toContain("缔约国");
		expect(norm("应当采取措施加强组织领导。").bearer).toBeNull();
	});

	test("a limit on a system names the system", () => {
		const { bearer: found } = norm("系统应当设置硬件中止装置。");
		expect([found?.text, found?.source]).toEqual(["系统", "implied"]);
	});
});

describe("bearers from around the clause", () => {
	test.each([
		["keep the log;", { chapeau: "Each State Party shall:" }, "Each State Party"],
		["保存日志；", { chapeau: "缔约国应当：" }, "缔约国"],
		["应当保存日志；", { chapeau: "在部署期间，操作单位：" }, "操作单位"],
		["不得自行变更任务区域；", { chapeau: "链路中断期间，无人作战平台：" }, "无人作战平台"],
		[
			"States Parties endorse the guidelines;",
			{ chapeau: "The Group recommends that:" },
			"States Parties",
		],
		[
			"a description of the tests conducted by the audit team;",
			{ chapeau: "Audit reports shall contain:" },
			"audit team",
		],
		["Failures shall be recorded.", { heading: "Duties of operators" }, "operators"],
		["妥善保管密钥；", { chapeau: "持有单位的责任是：" }, "持有单位"],
		["approve the budget;", { chapeau: "The functions of the Panel are:" }, "the Panel"],
	])("%s", (text, around, expected) => {
		expect(bearer(text, around)).toBe(expected);
	});
});

test("a bearer tells where it was found", () => {
	const sources = [
		norm("Each Party shall keep the log."),
		norm("keep the log;", { chapeau: "Each State Party shall:" }),
		norm("Failures shall be recorded.", { heading: "Duties of operators" }),
		norm("No system shall select a person as its target."),
	].map(({ bearer: found }) => [found?.in, found?.source]);
	expect(sources).toEqual([
		["text", "text"],
		["chapeau", "chapeau"],
		["heading", "heading"],
		["text", "implied"],
	]);
});

describe("acts and objects", () => {
	test.each([
		[
			"Each Party shall promptly adopt and implement the measures.",
			"adopt and implement",
			"the measures",
		],
		[
			"Each Party shall, not later than 30 days after entry into force, submit a declaration.",
			"submit",
			"a declaration",
		],
		["The log shall be kept by the operator.", "be kept", "The log"],
		["缔约国应当对视察报告进行审查。", "审查", "视察报告"],
		["缔约国应当将记录送交秘书处。", "送交", "记录"],
		["缔约国应当及时向秘书处提交年度报告。", "提交", "年度报告"],
		["攻击只能由指挥官批准。", "批准", "攻击"],
		["主管部门应当予以公布。", "公布", undefined],
	])("%s", (text, act, object) => {
		const found = norm(text);
		expect([found.act?.text, found.object?.text]).toEqual([act, object]);
	});
});

describe("a future laid down for a system binds whoever fields it", () => {
	test.each([
		["Systems will be designed to stop on command.", "commitment | Systems"],
		["The reply will be given within 24 hours.", "commitment | The reply"],
		[
			"Any further changes to the software will undergo testing.",
			"commitment | Any further changes",
		],
		["Autonomous weapons will spread to armed groups.", "commitment | nobody"],
	])("%s", (text, expected) => {
		const { force, bearer: found } = norm(text);
		expect(`${force} | ${found?.text ?? "nobody"}`).toContain(expected);
	});
});
