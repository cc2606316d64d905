/** Marks between the stretches of a Chinese sentence; the enumeration mark joins and is none of them. */
export const BREAK = /[，；：。？！,;:?!]/;

/** Opens a condition or adverbial: the stretch names no subject of the main clause unless one follows in it. */
export const OPENER =
	/^(?:除非|除了|除|如果|如|若|倘若|倘|假如|一旦|当|在|于|自|从|经由?|未经|经过|按照|依照|根据|依据|依|按|遵照|为了?|为使|对于|对|就|关于|鉴于|由于|因|通过|随着|至于|非经|非依|遇有?|凭|视|包括|特别是|不论|无论|尽管|虽然?|即使|只有|只要|考虑到|注意到|在不|以期|以便|以)/;

/** Openers whose object is never the subject, however it is described: 对于受其支配的任何军队. */
export const HARD_OPENER = /^(?:除|对于?|关于|如果|如|若|倘|鉴于|由于|至于|不论|无论|为了)/;

/** Ends an adverbial inside a stretch: 在武装冲突时缔约国应……. */
export const ADVERBIAL_END =
	/(?:情况下|情形下|前提下|期间|之日起|[0-9日月年天]内|[时后前]|范围内|基础上|条件下|过程中|方面)(?=[^的，]{2,})/g;

/** Words between subject and verb that name nobody. */
export const TRAILING =
	/(?:均|都|也|还|亦|并|则|又|即|才|仍|始终|一律|原则上|同时|各自|分别|共同|首先|此外|因此|必要时|届时|一般|通常|特别是?|至少|立即|及时|尽快|本身|自身|另|再|永远|绝|决|只|仅|迅速|随时|有权依法|依法|严格|进一步|积极|切实|不|未|无须)$/;
/** Stretches that say nothing of who acts. */
export const FILLER =
	/^(?:但是?|而且?|且|并且?|或者?|同时|此外|因此|为此|据此|然而|不过|其中|另外|特别是|必要时|届时|如有必要|必要的话|首先|其次|最后|并|亦|则|也|又|故|兹|现|一般|原则上|否则|反之|尤其是|具体而言|均|都|仍|还)$/;

/** Prepositions whose object is no subject: 向缔约国, 根据委员会的决定. */
export const GOVERNING =
	/(?:[对向给与按经为依将把从令使让于]|受(?!审|查|检|视察|害|托|监|权|训|影响)|被(?!请求|视察|检查|核查|查|要求|指控|害)|请(?!求)|应请|根据|依照|按照|通过|依据|除|代表|关于|包括|违反|会同|协同|征求|报|送交|提交|通知|告知|要求|遵守|针对|除了|妨碍、?|阻挠|举行|召开|参加|出席|加强|维护|保护|保障|确保|引导|鼓励|支持|推动|促进|督促|协助|帮助|动员|影响|尊重|损害|危害|授权|委托|指定|聘请|派遣|落实|例如|包含|诸如)[^，。；：、的]{0,6}$/;

/** Agent nouns by their last character, for actors no list knows: 保存者, 调查庭, 检察官. */
const AGENT_NOUN =
	"(?:(?<![或前后])者|(?<![无有本他])人|(?<![动])员|(?<![地平比处药立前后上下南北东西大官远近])方|(?<![全本我])国|委员会|理事会|会议|(?:仲裁|调查|法|分|合议|特别|审判|上诉|预审)庭|(?<![五感器])官|[作射炮驾舵]手|法院|国务院|研究院|主席|主任|局长|秘书长|书记官长|校长|团长|组长|队长|部长|司令部?|政府|单位|部门|机关|机构|组织|当局|企业|公司|工厂|学校|高校|大学|实验室|研究所|事务所|代表团?|专家|部队|军队|武装力量|战区|军兵?种|党委|院校|基地|舰队|(?:统帅|参谋|指挥|政治工作|后勤保障|装备发展|训练管理)部|层级|上级|上一级|总部|(?:商务|国防|外交|工业|农业|财政|公安|国家安全)部|部委|委|[总当该本各]局|海关|亲属|团体|协会|行业|集团|银行|秘书处|元首|首脑|办公室|(?:书记官|管理|办事|秘书)处|[工作检核调专审评小查]组|[检核调]查团)";
/** An agent noun at the end of a stretch. */
export const AGENT_END = new RegExp(`${AGENT_NOUN}$`);
/** An agent noun at the front of a stretch, with a preposition or adverb after it: 法官于执行职务时. */
export const AGENT_FIRST = new RegExp(
	`^([^，的之在于对向按依]{0,10}?)${AGENT_NOUN}(?=[在于自对向按依根据通就经因从将把未不违为以即均都也如若凭与同须其从作提收认进使采接决知需制建设获参拥承履完保开实执领指派选签批审核检监查报通公宣声请求要拒放享可得确遵行发抵到])`,
);
/** Words with the ending of an agent that are none. */
export const NO_AGENT = /(?:如何|任何|机会|社会|对方同意|学说|多方|单方)$/;
const STATE = /[国方]$/;
const PERSON = /(?:者|人|员|官|亲属)$/;

/** The status that the ending of an unknown agent noun shows. */
export function statusOf(noun: string): "state" | "individual" | "organ" {
	if (STATE.test(noun)) return "state";
	return PERSON.test(noun) ? "individual" : "organ";
}

/** What follows an agent that no list knows: 由原核准层级之上一级为之. */
export const AGENT_VERB =
	/(?:(?:依法|依据职责|根据|按照|依照|依|按|以|会同|协商|共同|另行|统一|在|于|给予|责令|处|予以)|为之|负责|承担|负担|决定|批准|核准|审批|制定|进行|实施|执行|组织|召集|召开|担任|作出|没收|吊销|保存|保管|签署|任命|指派|指定|选举|主持|确定|规定|公布|提出|提交|监督|管理|审查|核查|掌握|行使|保留|操作|控制|授权|认定|承办|统筹|牵头|监视|照管)/g;

/** Things done to meet a heading of a statute: whoever does them is bound (从事……活动，应当……). */
export const DOING =
	/^(?:凡|需要|拟|申请)?(?:从事|提供|出口|进口|生产|研制|研发|开发|使用|部署|运营|销售|购买|运输|转让|申请|采购|经营|设立|举办|组织|开展|利用|收集|处理|储存|携带|新建|改建|扩建|应用|采用|参与|实施|进行|列装|配备|改装|升级|保管)/;

/** A condition after an opener that still stands for whoever meets it: 为科研目的需要生产……的. */
export const NEEDING = /(?:需要|拟|从事|已经|未经|擅自|违反)/;

/** A stretch that states a condition, and what may follow its topic: 缔约国在……时, 提供者违反……的. */
export const CONDITION_END = /(?:(?<![目标])的|时|后|前|情况下|情形下|期间|[日月年时天周]内)$/;

/** Endings by which a stretch that opens with a verb names a thing and nobody who acts: 出口管制工作. */
export const DONE =
	/(?:工作|制度|管理|管制|措施|设施|场所|行为|方案|计划|标准|许可|审查|申请|规则|程序|记录|范围|费用|期间|期限|情况|时|前|后|中)$/;
/** Verbs that keep their force even before a noun of activity: 从事……工作. */
export const UNDERTAKING = /^(?:从事|开展|提供|设立|举办|新建|改建|扩建|购买|销售|引进|参与|申请)/;

/** A verb between the front of a stretch and a name, which makes the name its object. */
export const VERB =
	/(?:不|无须|认为|接到|涉及|损害|妨碍|侵犯|影响|拒绝|允许|存在|包括|违反|构成|提交|批准|同意|作出|采取|发生|导致|造成|通知|将|把|对|应|可|向|给|让|使)(?!.*[的之](?:任何|各|该|有关|其他)?$)/;
/** A subject's own verb of force, so that it is no bare name. */
export const FORCED =
	/(?:(?<![反响相对供])应|(?<![获取使所值难])得|(?<![许认])可(?!能|行|靠)|须|必须)/;

/** Conditions that end in 的 and name nobody who could act. */
export const BARE_CONDITION =
	/(?:情节严重|有[^，]{1,8}|情节轻微|构成犯罪|构成[^，]{1,12}|有下列[^，]{0,16}之一|下列情形之一|拒不改正|逾期不改正|造成[^，]{2,20}|(?:法律|条例|公约|议定书|规定)[^，]{0,16}(?:规定|约定)|未作规定|必要|属于[^，]{1,16}|涉及[^，]{1,16}|可能[^，]{1,20})的$/;

/** 根据各国依国际法承担的义务: where nobody else is named, it is theirs. */
export const OBLIGED =
	/(?:根据|按照|依照|遵照|履行|符合)([^，。；]{2,30}?)(?:的|之)(?:国际)?(?:法律)?(?:义务|责任)/;

/** Pronouns whose owner stands earlier. */
export const PRONOUN = /^(?:但|且|而|如)?(?:其|它|它们|他|他们|她|前者|后者|二者|两者|上述各项)$/;

/** Subjects that say no. */
export const NEGATIVE = /^(?:任何)?(?:没有|无一|任何[^，]{1,10}均不)/;

/** The number of an article or paragraph before a subject. */
export const LABEL =
	/^(?:第[〇零一二三四五六七八九十百0-9]{1,7}[条章节款项]|[（(]?[一二三四五六七八九十甲乙丙丁0-9a-z]{1,3}[）)、.．])[\s，、　]*/;

/** What precedes 由 where it governs no agent of the norm: 维持由人类控制. */
export const NOT_AGENT =
	/(?:无法|不能|能够|能否|维持|保持|确保|保证|规定|属于|允许|禁止|理|自|事|缘|根|任|不)$/;
/** A verb between the word of force and 由 that governs a clause of its own: 应确保每次攻击均由指挥官授权. */
export const GOVERNING_CLAUSE =
	/确保|保证|规定|要求|认为|明确|证明|说明|承认|同意|决定|允许|禁止|维持|保持|[使令]/;
/** A verb of saying, after which the subject sought begins: 中方主张各国应……. */
export const SAYING =
	/^.*(?:主张|认为|强调|指出|申明|确认|重申|表示|同意|呼吁|建议|决定|声明|相信|支持|希望|期待)(?!书|的)/;
/** A ban that names whom it binds: 严禁任何单位和个人泄露……. */
export const BANNING = /(?:禁止|严禁|不允许|不准|不许)$/;
/** What may stand between a ban and the name of whom it binds. */
export const BANNED = /^(?:任何|一切|所有|各|该)?$/;
/** A duty and where it falls: 责任应归于部署国. */
export const RESPONSIBILITY = /(?:责任|义务|后果|费用)$/;
/** The verb by which a responsibility falls, and on whom. */
export const FALLS_ON = /^(?:应|仍|均)?(?:归于|归属于?|归|属于|落在|在于)([^，。；]{2,40})/;
/** What follows an agent that only composes or represents. */
export const COMPOSING = /^[^，。；]{0,24}?(?:组成|构成|代表|担任|引起|造成)/;
/** The verb of a relative clause, which makes its agent none of the norm's: 由主管部门颁发的许可证. */
export const RELATIVE = /^(?:依法|共同|统一|另行)?[^，。；、]{1,4}的/;

/** Whose decision lifts a prohibition: 非经值勤军官核准，不得……. */
export const LIFTED_BY =
	/(?:未经|非经|不经|未获|未得)([^，。；]{2,20}?)(?:逐一|逐次|事先|书面|明确|亲自)*(?:核准|批准|授权|同意|确认|许可|下令)/;

/** A relative clause that ends right before an actor's name, so that no opener before it governs the name. */
export const CLOSED = /[的之](?:任何|每一?个?|各|该|所有|其他)?[^，的]{0,10}$/;

/** What joins the names of a list: 单位和个人. */
export const LISTED = /^(?:$|(?:和|及|与|或者?|以及|、)(?:其他|其|有关)?$)/;

/** Opens a stretch that goes on with the condition before it: 违反规定，致生损害者，应……. */
export const CONTINUED = /^(?:致|因而|造成|且|或|及|并|情节|拒不|逾期|仍|屡)/;
/** Words between two names that do not join them: 主席经与各方协商. */
export const PARTING = /^(?:经|会同|由|与.|同.|代表)/;
/** When a thing does what it must, after its name: 系统于丧失通讯时. */
export const WHEN = /(?<=.{2})(?:于|在|自|经|一旦)[^，]*(?:时|后|前|内|中|下)$/;

/** A conditional right before its subject: 如缔约国未……. */
export const IF = /^(?:如果|如|若|倘若|倘|假如|一旦|在|当)$/;

/** A noun phrase that names a thing as its subject: 任何更新均不得……. */
export const DETERMINED =
	/^(?:任何|一切|所有|各项|各类|该|此类|这类|上述|本|其)(?!.*(?:[时后前内]|情况下)$).{2,}/;

/** An office announced after its holder's name: 持有单位的责任是：. */
export const OFFICE =
	/的(?:主要|基本|具体)?(?:责任|职责|义务|职能|任务|权利|权力|权限|工作|承诺)(?:是|为|如下|包括|有|应包括|应为)?$/;
