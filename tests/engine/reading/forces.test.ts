import type { ClauseInput, Force } from "../../../engine/reading/types";
import { read, strongest } from "./read";

describe("negation", () => {
	test.each<[string, Force | "none"]>([
		["No State may field such a system unless it has been certified.", "prohibition"],
		["No one shall be compelled to operate an unreviewed system.", "prohibition"],
		["Neither Party shall jam the recall channel.", "prohibition"],
		["In no case shall a system select a person as its target.", "prohibition"],
		["Under no circumstances may the operator be bypassed.", "prohibition"],
		["Such systems are strictly prohibited.", "prohibition"],
		["Nothing in this Article shall authorize a Party to build such a system.", "prohibition"],
		["The transfer of such systems is hereby banned.", "prohibition"],
		["There shall be no transfer of such models.", "prohibition"],
		["The Parties agree not to export training data.", "prohibition"],
		["Each Party undertakes never to arm such a vehicle.", "prohibition"],
		["Export authorisation shall be refused where the end use is unknown.", "prohibition"],
		["The Parties shall refrain from deploying such systems.", "prohibition"],
		[
			"Nobody will be allowed to disable the recorder, and no Party shall attempt it.",
			"prohibition",
		],
		["The operator may no longer rely on the earlier authorisation.", "prohibition"],
		["任何国家不得转让此类模型，除非经过认证。", "prohibition"],
		["禁止研制不受人员控制的武器。", "prohibition"],
		["严禁绕过人工授权。", "prohibition"],
		["不允许机器决定对人使用武力。", "prohibition"],
		["决策权不可让渡给机器。", "prohibition"],
		["缔约国承诺永不部署此类系统。", "prohibition"],
		["未经批准，任何单位不得出口此类芯片。", "prohibition"],
		["不得拒绝视察。", "prohibition"],
		["各国保证：不在轨道上部署此类武器。", "prohibition"],
		["应予禁止使用此类系统。", "prohibition"],
		["任何人均不应被迫操作未经审查的系统。", "prohibition"],
	])("prohibits: %s", (text, force) => {
		expect(strongest(text)).toBe(force);
	});

	test.each<[string, Force | "none"]>([
		["A Party shall not fail to report an incident.", "obligation"],
		["Each Side undertakes to limit its drones to a number not to exceed 700.", "obligation"],
		["No Party will be required to accept more than three visits a year.", "permission"],
		["The rules bind the flag State, but they shall not apply to a hospital ship.", "statement"],
		["The report shall be submitted no later than 30 June.", "obligation"],
		["The team shall consist of no more than eight experts.", "obligation"],
		["No Party shall be obliged to disclose its source code.", "permission"],
		["The inspected Party is not required to open that building.", "permission"],
		["Nothing in this Protocol shall prevent a Party from exercising self-defence.", "statement"],
		["This Article shall not affect the status of the Parties.", "statement"],
		["The provisions of this Treaty shall not be interpreted as limiting research.", "statement"],
		["操作员不得不中止任务。", "obligation"],
		["记录应当保存不得少于三年。", "obligation"],
		["缔约国无须披露源代码。", "permission"],
		["本条规定不应妨碍自卫权的行使。", "statement"],
		["本条不得解释为限制研究。", "statement"],
		["本款规定不应解除缔约国依国际法承担的义务。", "obligation"],
	])("does not prohibit: %s", (text, force) => {
		expect(strongest(text)).toBe(force);
	});
});

describe("constitutive words state", () => {
	test.each([
		"There shall be a Secretariat.",
		"This Protocol shall enter into force after twenty ratifications.",
		"This Treaty shall be open for signature at Geneva.",
		"Amendments shall be deemed accepted after one year.",
		"This Convention shall be of unlimited duration.",
		"The Organization shall have legal personality.",
		"The annexes shall form an integral part of this Treaty.",
		"The Commission shall be composed of nine members.",
		"This Article shall apply to remotely piloted systems.",
		"The Arabic and English texts shall be equally authentic.",
		"Each member shall have one vote.",
		"This Agreement shall, as appropriate, enter into force in 2031.",
		"本公约应自第二十份批准书交存之日起生效。",
		"本条应适用于遥控系统。",
		"各文本应视为同等作准。",
		"委员会应由九名成员组成。",
		"修正案在一年后应视为被接受。",
		"本议定书应开放供签署。",
	])("%s", (text) => {
		expect(read(text).norms.map(({ force, kind }) => [force, kind])).toEqual([
			["statement", "constitutive"],
		]);
	});

	test.each([
		["The Parties shall apply the standards of Annex A.", "obligation"],
		["The request shall be considered by the Council within ten days.", "obligation"],
		["缔约国应适用附件一的标准。", "obligation"],
	])("but not: %s", (text, force) => {
		expect(strongest(text)).toBe(force);
	});
});

describe("restriction is no permission", () => {
	test.each([
		["The system may only engage targets on the list.", "obligation"],
		["The data may be used only for training.", "obligation"],
		["Only certified systems may be deployed.", "obligation"],
		["经指挥官批准后方可开火。", "obligation"],
		["只有经过认证的系统才可部署。", "obligation"],
		["此类数据仅可用于训练。", "obligation"],
		["各缔约方可要求澄清。", "permission"],
		["双方可商定其他办法。", "permission"],
	])("%s", (text, force) => {
		expect(strongest(text)).toBe(force);
	});
});

describe("a word that only looks like force is none", () => {
	test.each([
		"The free will of the operator is beyond doubt.",
		"The meeting opened on 3 May 2031.",
		"The talks of May 2031 led nowhere.",
		"Errors may occur in dense traffic.",
		"These measures may include seals and cameras.",
		"供应商的反应迅速，机制可持续、可靠，结果可能可行。",
		"可移动的装置得到认可，并取得许可。",
		"为应对风险，各方交换了意见。",
		"代表团提交了关于核查的请求和最后决定。",
		"此类系统可能造成损害。",
	])("%s", (text) => {
		expect(read(text).norms).toEqual([]);
	});
});

describe("force inside a subordinate clause is not the clause's", () => {
	test.each<[string, string[]]>([
		["The Council may visit any site that it may choose.", ["permission"]],
		["Each Party shall destroy the systems which it may not keep.", ["obligation"]],
		["If the Council so decides, the Party shall suspend its exports.", ["obligation"]],
		["Where no Party may be named, the Panel shall close the file.", ["obligation"]],
		["Each Party shall ensure that no operator may bypass the lock.", ["obligation"]],
		["The State that fields the system shall answer for it.", ["obligation"]],
		['"Operator" means a person who may release a weapon.', []],
		["They recalled the limits that States must respect.", []],
		["如操作员须离开岗位，指挥官应当另行指定人员。", ["obligation"]],
		["应当申报而未申报的，由主管部门责令改正。", ["obligation"]],
		["“操作员”是指可以释放武器的人员。", []],
		["缔约国应采取措施，禁止其国民研制此类系统。", ["obligation"]],
		["出口国家禁止出口的物项的，依法追究刑事责任。", ["obligation"]],
	])("%s", (text, forces) => {
		expect(read(text).norms.map((norm) => norm.force)).toEqual(forces);
	});
});

describe("a prohibition after a duty restrains it", () => {
	test.each([
		["Each Party shall keep a log and shall not alter it.", "shall not"],
		["使用单位应当保存日志，不得篡改。", "不得"],
	])("%s", (text, modal) => {
		const [duty, ...others] = read(text).norms;
		expect(others).toEqual([]);
		expect(duty?.force).toBe("obligation");
		expect(duty?.restraints.map((norm) => norm.modal?.text)).toEqual([modal]);
	});

	test("a prohibition that comes first stands by itself", () => {
		expect(
			read("No Party shall alter the log; each Party shall keep it.").norms.map(
				(norm) => norm.force,
			),
		).toEqual(["prohibition", "obligation"]);
	});
});

describe("commitments and recommendations", () => {
	test.each<[string, Force]>([
		["Participating States will publish their national rules.", "commitment"],
		["Endorsing States intend to meet every year.", "commitment"],
		["The Agency stands ready to assist.", "commitment"],
		["We commit ourselves to keeping humans accountable.", "commitment"],
		["Decides to remain seized of the matter.", "commitment"],
		["The States Parties commit to destroy such systems.", "obligation"],
		["The High Contracting Parties will consult each other.", "obligation"],
		["参与国将公布本国规则。", "commitment"],
		["北约将定期举行演练。", "commitment"],
		["赞同国将对每次交战作出记录，保存十年。", "commitment"],
		["赞同国将向技术秘书处提交记录。", "commitment"],
		["缔约国承诺销毁此类系统。", "obligation"],
		["委员会随时准备提供协助。", "commitment"],
		["States should keep records.", "recommendation"],
		["States are strongly encouraged to share good practices.", "recommendation"],
		["Such systems should be prohibited.", "recommendation"],
		["It is essential that commanders understand the system.", "recommendation"],
		["The instrument would prohibit systems that target persons.", "recommendation"],
		["Our delegation would support a two-tier approach.", "recommendation"],
		["We propose a register of certified systems.", "recommendation"],
		["Each Party shall endeavour to share its findings.", "recommendation"],
		["Calls upon all States to share their experience.", "recommendation"],
		["The Council may wish to invite experts.", "recommendation"],
		["各国宜公布本国规则。", "recommendation"],
		["应该禁止此类系统。", "recommendation"],
		["鼓励各国交流经验。", "recommendation"],
		["吁请各国分享经验。", "recommendation"],
		["我国主张谈判具有法律约束力的文书。", "recommendation"],
		["缔约国应努力分享经验。", "recommendation"],
		["理事会可考虑邀请专家。", "recommendation"],
		["Requests the Secretary-General to seek the views of States.", "obligation"],
		["Decides that the Panel shall meet in 2031.", "obligation"],
		["请秘书长提交报告。", "obligation"],
		["3. 又请各会员国向秘书长提供资料。", "recommendation"],
		["Requests Member States to inform the Secretary-General.", "recommendation"],
		["Whoever disables the recorder is guilty of an offence.", "obligation"],
		["This data shall be used neither to train nor to tune a model.", "prohibition"],
		["5. 决定将题为“军事人工智能”的项目列入议程。", "commitment"],
	])("%s", (text, force) => {
		expect(strongest(text)).toBe(force);
	});
});

describe("the present indicative binds", () => {
	test.each<[string, Force]>([
		["Each Party reports annually on its holdings.", "obligation"],
		["The States Parties renounce the use of such systems.", "obligation"],
		["Each State Party promptly notifies the Secretariat of any incident.", "obligation"],
		["Parties do not house such chips outside declared facilities.", "prohibition"],
		["国家建立军用算法登记制度。", "obligation"],
		["国务院主管部门会同有关部门制定分级标准。", "obligation"],
		["由县级以上主管部门处以罚款。", "obligation"],
		["视察费用由请求国负担。", "obligation"],
		["使用方未履行记录义务的，暂停其使用资格。", "obligation"],
		["国家严格限制可以用于武器的模型的出口。", "obligation"],
		["开发者对设计缺陷负其责任。", "obligation"],
		["拒绝主管部门进入场所的，\n给予处罚。", "obligation"],
		["构成犯罪的，依法追究刑事责任。", "obligation"],
		["视察人员对所获信息负有保密义务。", "obligation"],
		["缔约方大会每五年审议一次本议定书的执行情况。", "obligation"],
	])("%s", (text, force) => {
		expect(strongest(text)).toBe(force);
	});

	test("organs and operators are bound where the instrument is known to bind", () => {
		const text = "The Secretariat maintains a register of certified systems.";
		expect(strongest(text)).toBe("none");
		expect(strongest(text, { instrument: "treaty" })).toBe("obligation");
		const promise = "The Agency will inspect each facility.";
		expect(strongest(promise)).toBe("commitment");
		expect(strongest(promise, { instrument: "treaty" })).toBe("obligation");
	});

	test.each([
		"工作组注意到已经举行过会议。",
		"本法适用于国家机关从事的活动。",
		"The Group met twice in Geneva.",
		"为了规范军用算法，制定本条例。",
	])("a report or scope does not: %s", (text) => {
		expect(["none", "statement"]).toContain(strongest(text));
	});
});

describe("imperatives", () => {
	test.each([
		"Identify, evaluate and mitigate risks across the life cycle.",
		"Publicly report the capabilities of the system.",
		"Invest in robust security controls.",
		"(b) Ensure that operators are trained;",
	])("a code's recommends: %s", (text) => {
		expect(strongest(text)).toBe("recommendation");
		expect(strongest(text, { instrument: "treaty" })).toBe("obligation");
	});

	test.each(["Use of force by machines", "Training and doctrine", "Report of the inspection team"])(
		"a title is none: %s",
		(text) => {
			expect(read(text).norms).toEqual([]);
		},
	);
});

describe("recitals", () => {
	test.each([
		"Recalling that States must respect international humanitarian law,",
		"Mindful of the risk of escalation,",
		"Deeply concerned that machines may outpace commanders,",
		"The States Parties to this Protocol, Convinced that limits are needed, Have agreed as follows:",
		"铭记各国必须遵守国际人道法，",
		"深信人类应当保持控制，",
		"本公约缔约国，考虑到升级的风险，",
	])("%s", (text) => {
		expect(strongest(text)).toBe("recital");
	});

	test("under the heading of a preamble all is recital", () => {
		expect(strongest("No machine shall decide on life.", { heading: "Preamble" })).toBe("recital");
		expect(strongest("机器不得决定生死。", { heading: "序言" })).toBe("recital");
	});

	test("an operative clause that opens alike is none", () => {
		expect(strongest("Recognizing its needs, each Party shall train its operators.")).toBe(
			"obligation",
		);
	});
});

describe("chapeau and heading", () => {
	test.each<[string, string, Force]>([
		["(a) keep a log of each engagement;", "Each Party shall:", "obligation"],
		[
			"(a) develop such systems;",
			"Each Party undertakes never under any circumstances to:",
			"prohibition",
		],
		["(b) visit any declared site;", "The Panel may:", "permission"],
		["(c) publish their rules.", "Participating States intend to:", "commitment"],
		["(d) The right to refuse samples;", "The inspected Party shall have:", "permission"],
		[
			"(e) The obligation not to conceal evidence;",
			"The inspected Party shall have:",
			"prohibition",
		],
		["(f) not use the data for other purposes;", "The team shall:", "prohibition"],
		["(g) prohibit systems that target persons;", "The instrument should:", "recommendation"],
		["(h) States must keep control.", "The Committee recommends that:", "recommendation"],
		["（一）保存日志；", "使用单位应当：", "obligation"],
		["（二）妥善保管密钥；", "持有单位的责任是：", "obligation"],
		[
			"(i) transmit certified copies;",
			"The functions of the depositary are the following:",
			"obligation",
		],
		["（二）转让模型；", "缔约国不得：", "prohibition"],
		["（三）不将数据用于其他目的；", "视察组应：", "prohibition"],
		["（四）要求提供样本；", "视察组有权：", "permission"],
	])("%s < %s", (text, chapeau, force) => {
		expect(strongest(text, { chapeau })).toBe(force);
	});

	test("what stands among recommendations recommends", () => {
		expect(strongest("States must keep control.", { heading: "Recommendations" })).toBe(
			"recommendation",
		);
		expect(strongest("应排除此类系统。", { heading: "向各国提出的建议" })).toBe("recommendation");
	});
});

describe("conditions, exceptions and hedges", () => {
	test.each<[string, string[], string[]]>([
		[
			"Unless the Council decides otherwise, each Party shall report.",
			[],
			["Unless the Council decides otherwise"],
		],
		["If a fault occurs, the operator shall stop the system.", ["If a fault occurs"], []],
		[
			"Without prejudice to Article 4, each Party shall report.",
			[],
			["Without prejudice to Article 4"],
		],
		["除非理事会另有决定，缔约国应当报告。", [], ["除非理事会另有决定"]],
		["如果发生故障，操作员应当中止任务。", ["如果发生故障"], []],
		["发生故障时，操作员应当中止任务。", ["发生故障时"], []],
		["拟变更用途的，应当事先报告。", ["拟变更用途的"], []],
		["除军事必要外，不得攻击此类设施。", [], ["除军事必要外"]],
		["Should a fault occur, the operator shall stop the system.", ["Should a fault occur"], []],
	])("%s", (text, conditions, exceptions) => {
		const [norm] = read(text).norms;
		expect(norm?.conditions.map((quote) => quote.text)).toEqual(conditions);
		expect(norm?.exceptions.map((quote) => quote.text)).toEqual(exceptions);
	});

	test.each<[string, boolean]>([
		["Each Party shall, as it deems appropriate, publish its rules.", true],
		["Each Party shall take all feasible precautions.", false],
		["Each Party shall publish its rules as set out in Annex A.", false],
		["Each Party shall adopt the measures that the Council deems appropriate.", false],
		["Each Party shall grant access at its own discretion.", true],
		["Parties shall, where they so wish, exchange samples.", true],
		["缔约国应视情公布规则。", true],
		["缔约国应根据本国国情制定规则。", true],
		["缔约国应采取一切可行的预防措施。", false],
	])("the bearer decides in: %s", (text, decides) => {
		expect(read(text).norms[0]?.hedges.some((hedge) => hedge.toBearer)).toBe(decides);
	});
});

describe("standard of duty", () => {
	test.each<[string, "result" | "conduct"]>([
		["Each Party shall ensure that every log is kept.", "result"],
		["Each Party shall seek to ensure that every log is kept.", "conduct"],
		["Each Party shall make every effort to recover lost units.", "conduct"],
		["Each Party shall, to the best of its ability, assist the Panel.", "conduct"],
		["缔约国应确保保存日志。", "result"],
		["缔约国应尽最大努力保存日志。", "conduct"],
		["缔约国应力求保存日志。", "conduct"],
	])("%s", (text, standard) => {
		expect(read(text).norms[0]?.standard).toBe(standard);
	});
});

describe("words of treaties and directives", () => {
	test.each<[string, Force | "none"]>([
		["For this purpose, parties to a conflict need to limit the targets.", "obligation"],
		["The operator needs to confirm each target.", "obligation"],
		["A new instrument needs to cover such swarms.", "recommendation"],
		["Authorizes Member States to board the vessel.", "permission"],
		["Inspectors shall be empowered:", "permission"],
		["Such use is permitted only where a commander has approved it.", "obligation"],
		["A classifier is accepted only if its error rate has been measured.", "obligation"],
		["The imagery may be used to train models only with written consent.", "obligation"],
		["A commander ought always to weigh the proposal.", "recommendation"],
		["Each Party shall give thirty days' notice, and a reply shall be sent in ten.", "obligation"],
	])("reads: %s", (text, force) => {
		expect(strongest(text)).toBe(force);
	});
});

describe("what stands above a clause", () => {
	const above = (chapeau: string): Partial<ClauseInput> => ({ chapeau });
	test.each<[string, string, Force | "none"]>([
		[
			"The survey shall be carried out in a manner that does not:",
			"(a) delay the departure of the ship;",
			"prohibition",
		],
		[
			"Each Party shall store such material without:",
			"(b) mixing it with other waste;",
			"prohibition",
		],
		["Each Party may store such material without:", "(b) notifying the others;", "permission"],
		["States should:", "(c) States undertake not to export such engines.", "prohibition"],
		["States should:", "(c) Undertake not to export such engines.", "recommendation"],
		["The panel recommends that:", "(c) States shall not export such engines.", "recommendation"],
		["The rules should include:", "(c) Operators are required to keep a log.", "recommendation"],
		[
			"The plan of the survey shall contain:",
			"(d) the route of the ship, taking into account the season,",
			"obligation",
		],
		[
			"In choosing the route the master shall proceed as follows:",
			"(e) taking into account the season and the draught of the ship;",
			"obligation",
		],
		[
			"The Board, under this Agreement, will draw on such means as:",
			"(f) the sampling of soil;",
			"obligation",
		],
		["States will draw on such means as:", "(f) the sampling of soil;", "commitment"],
	])("%s %s → %s", (chapeau, text, force) => {
		expect(strongest(text, above(chapeau))).toBe(force);
	});

	test("a participle opens a recital where no duty stands above it", () => {
		expect(strongest("Taking into account the season and the draught of ships,")).toBe("recital");
	});
});

describe("words that foretell, ask or refer", () => {
	test.each<[string, Force | "none"]>([
		["What would an inspector need to see, and which rooms must stay closed?", "none"],
		["The notice may not be sufficient where the crew is asleep.", "none"],
		["The notice may not be removed.", "prohibition"],
		["The whole thrives when its parts are enabled to grow.", "none"],
		["Inspectors are enabled to enter the store.", "permission"],
		["The list would need to grow over time.", "none"],
		["These rules need to be read together.", "none"],
		["With regard to an observer, the following shall apply:", "obligation"],
		["For this Part the following definitions shall apply:", "statement"],
		["Samples can be taken off the site, provided that the owner agrees.", "permission"],
		["Samples can be taken off the site.", "none"],
		["The Council approves the annual plan under this Agreement.", "obligation"],
		["The Council approves of the annual plan.", "none"],
		["It is understood that nothing obliges a Party to disclose its designs.", "statement"],
		["It shall be unlawful to sell such engines.", "prohibition"],
		["It is illegal to sell such engines.", "prohibition"],
		["No Party is obliged to accept more than two visits a year.", "permission"],
		["Under no circumstances is it permitted to sell such engines.", "prohibition"],
		["Nothing herein permits a Party to sell such engines.", "prohibition"],
		["The Board is hereby authorised to hire surveyors.", "permission"],
		["The Parties shall be at liberty to exchange crews.", "permission"],
		["The Secretariat is instructed to draw up a list of experts.", "obligation"],
		["The export of such engines is subject to prior authorisation.", "obligation"],
		["Prior notification is required.", "obligation"],
		["The Parties recognise that rust spreads.", "none"],
		["The Parties recognise the competence of the tribunal.", "obligation"],
	])("%s → %s", (text, force) => {
		expect(strongest(text)).toBe(force);
	});
});
