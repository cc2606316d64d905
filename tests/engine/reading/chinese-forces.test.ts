import type { ClauseInput, Force } from "../../../engine/reading/types";
import { strongest } from "./read";

/** The strongest force of a clause's norms; a statement where it has none. */
function forceOf(text: string, around: Partial<ClauseInput> = {}): Force {
	const force = strongest(text, around);
	return force === "none" ? "statement" : force;
}

describe("force in the Chinese of treaties and statutes", () => {
	test.each<[string, Force]>([
		["前條所稱之情形，授權概不許轉讓。", "prohibition"],
		["大會應設主席團，由九人組成。", "statement"],
		["大會應設立技術小組。", "obligation"],
		["委員任期四年，不得連任。", "statement"],
		["該組織交存之文書均不得在其成員所交存者以外另行計算。", "statement"],
		["締約國在操作手冊中，應納入禁止攻擊平民之規定。", "obligation"],
		["各締約國得要求證明其他應予沒收裝備之來源。", "permission"],
		["缔约国可接受此类请求，但应符合其本国法律。", "permission"],
		["操作員無須事先請求，即得中止任務。", "permission"],
		["修正案应自第十份接受书交存之日起六十日后，对该缔约国生效。", "statement"],
		["條約之暫時適用於該國通知保存者後終止。", "statement"],
		["未参加修正案之缔约国仍受本公约原条款约束。", "statement"],
		["攻擊人道救援車輛，如果該車輛有權得到保護。", "statement"],
		["主管部门公布可被用于制造蜂群武器的部件清单。", "obligation"],
		["有关部门根据职责分工，加强对无人机出口的监测。", "obligation"],
		["主管部门允许经营者凭登记表出口测试样机。", "permission"],
		["每项申诉由委员会审议。", "obligation"],
		["會員國欠繳會費逾兩年者，喪失其表決權。", "obligation"],
		["系统的设计应使负责监督的人员能够随时停机。", "obligation"],
		["下令不留活口，是禁止的。", "prohibition"],
		["本议定书不妨碍他国法律有关禁止使用毒物之规定。", "statement"],
		["主管部门可以采取禁止交易、责令中止出口等必要的措施。", "permission"],
		["各締約國均應將得協助他國之機關名稱通知秘書處。", "obligation"],
		["每一缔约国在大会中应有一名代表。", "obligation"],
		["每一締約國應有一個投票權。", "permission"],
		["操作员应有的谨慎由附件说明。", "statement"],
		["检查人员不得少于二人，应当出示证件。", "obligation"],
		["法庭可以发布命令，列明应向受害人作出的适当赔偿。", "permission"],
		["缔约国应在部署新系统前，进行法律审查，并可请求协助。", "obligation"],
		["中国人民解放军按照规定，制定本系统应急预案。", "obligation"],
		["地方各级委员会在本行政区域内，保证法律的遵守。", "obligation"],
		["坚持中央对无人装备工作的领导，健全监管体制。", "obligation"],
		["遙控無人機所有人對其操作所致之損害，負連帶賠償責任。", "obligation"],
		["部署国有权对任何须予通知的活动派员观察。", "permission"],
		["各締約國擔允制止違反本議定書之行為。", "obligation"],
		["指揮官遇有失控之系統，有停用之義務。", "obligation"],
		["许可证持有单位及其上级部门的责任", "statement"],
		["缔约国没有义务允许查阅源代码。", "permission"],
		["处理训练数据，遵循合法、必要原则。", "obligation"],
		["有下列情形之一者，廢止其許可：", "obligation"],
		["双方互不使用自主武器攻击核指挥系统。", "prohibition"],
		["双方恪守互不侵犯、互不干涉内政的原则。", "statement"],
		["指挥员不能将攻击决定权交给算法。", "prohibition"],
		["研制单位对系统的可靠性负总责。", "obligation"],
		["公務機關違反規定，致他人受損者，負損害賠償責任。", "obligation"],
		["军事法院审判涉及自主武器的案件。", "obligation"],
		["缔约国发现异常时，即通知秘书处。", "obligation"],
		["除另有协议外，会议每五年召开一次。", "obligation"],
		["单位对所给予的处罚，享有申辩权。", "permission"],
		["国家建立监管制度。有关单位可以申请许可。", "obligation"],
		["国家严格控制自主武器的出口。非为防护目的，不得出口。", "prohibition"],
		["每一缔约国承诺在任何情况下决不接受此类武器。", "prohibition"],
		["加入书应交存保存者。", "statement"],
		["违反规定的，由主管部门没收所得，可以并处罚款。", "obligation"],
		["国家完善试验标准，加强人才培养，鼓励企业开展测试。", "obligation"],
		["国家鼓励企业开展测试。", "recommendation"],
		["主管部门对违规线索进行核对，可以询问有关人员。", "permission"],
		["以种族为筛选特征的系统，均予禁止。", "prohibition"],
		["攻击命令由值勤军官逐案定之。", "obligation"],
		["違反前條者，依軍法懲處。", "obligation"],
		["缔约国委托国际机构核实申报数据。", "obligation"],
		["受检方应立即开放现场。", "obligation"],
		["条约不得援引为拒绝检查的理由。", "prohibition"],
	])("%s", (text, force) => {
		expect(forceOf(text)).toBe(force);
	});

	test("what the authority allows in a chapeau is permitted below it", () => {
		const chapeau = "有下列情形之一的，主管部门允许经营者凭登记表出口：";
		expect(forceOf("境内检修后运回原处的样机；", { chapeau })).toBe("permission");
	});
});
