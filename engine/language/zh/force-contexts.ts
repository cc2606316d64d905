import type { ForceContext } from "../grammar";

/** No paragraph of a resolution opens here. */
const RESOLVING =
	/^(?!\s*(?:[0-9一二三四五六七八九十]{1,3}[.．、]\s*|（[^）]{1,3}）\s*)?(?:又|还|也|并|再次|特别|进一步|兹)*$)/;

/** A paragraph of a resolution opens here. */
const RESOLVED =
	/^\s*(?:[0-9一二三四五六七八九十]{1,3}[.．、]\s*|（[^）]{1,3}）\s*)?(?:又|还|也|并|再次|特别|进一步|兹)*$/;

/** Nobody follows whom a resolution could address. */
const ADDRESSED =
	/^(?!(?:联合国|所有|各|有关|全体|其|本组织|裁军)*(?:秘书长|总干事|主席|国家|国|方|会员国|成员国|缔约国|缔约方|委员会|专家组|理事会|大会|秘书处|安全理事会|机构|政府|会议))/;

/** Contexts of words of force of Chinese, on Simplified folded text: the first that holds decides, so the particular stand before the general. */
export const ZH_CONTEXTS: readonly ForceContext[] = [
	{ words: /^可以?$/, after: /^(?:能)?(?:被)?用[于作来][^，。；]{1,60}的/, gives: "none" },
	// 应设主席团: an office that there shall be.
	{
		words: /^(?:应|须)$/,
		before:
			/(?:大会|理事会|委员会|法院|法庭|分庭|秘书处|组织|会议|机构|中心|管理局)(?:各|均|每年)?$/,
		after: /^(?:设|置)(?![置法定想备计立])/,
		gives: "constitutive",
	},
	// 不得连任, 不得另行计算: rules of election and of counting instruments.
	{
		words: /不得$/,
		after: /^(?:立即|即行|再度|再次|再行|再|获)*(?:连选|连任|当选连任|再任|再选)/,
		gives: "constitutive",
	},
	{
		words: /不得$/,
		after: /^[^。；]{0,40}(?:以外)?(?:另行|另外|重复|额外)计算/,
		gives: "constitutive",
	},
	// 下列行为是禁止的.
	{
		words: /禁止$/,
		before: /(?:是|属|系)(?:绝对|一律|严格|明确|完全)?$/,
		after: /^的(?:[，。；]|$)/,
		gives: "prohibition",
	},
	// 有关禁止……的规定: rules that are only named.
	{
		words: /禁止$/,
		before: /(?:有关|关于|涉及)$/,
		after:
			/^[^，。；]{0,60}[的之](?:规定|法律|法规|条约|公约|条款|规则|协定|义务|规范|原则)(?:[，。；]|$)/,
		gives: "none",
	},
	// 可以采取禁止……、责令……等措施: steps that a power lists.
	{
		words: /^(?:禁止|责令|限制)$/,
		before: /(?:可|可以|有权|得)[^。；]*$/,
		after: /^[^。；]*等(?:必要|适当|相应|有关|强制|其他)?(?:的)?(?:措施|决定|手段|方式|命令)/,
		gives: "none",
	},
	{
		words: /禁止$/,
		before: /(?:纳入|列入|载入|写入|载有|订有|设有|规定有|遵守|执行|落实|包括|包含)(?:关于|有关)?$/,
		after: /^[^，。；]{0,16}(?:规定|条款|规则|规范|禁令)(?:[，。；]|$)/,
		gives: "none",
	},
	// 无须事先请求，即……: without waiting to be asked.
	{
		words: /^(?:无须|无需|毋须|毋需)$/,
		after: /^(?:事先|预先|另行|再行|经)[^，。；]{0,12}(?:，)?(?:即|就|便|而)/,
		gives: "none",
	},
	// 承诺在任何情况下决不……: one undertaking, turned by its negation.
	{
		words: /^(?:决不|绝不|永不)$/,
		before: /(?:承诺|保证|承允|承担|决心)[^，。；]{1,24}$/,
		gives: "none",
	},
	{ words: /^(?:应|须|应予)$/, before: /(?:其他|任何|一切|各种|某些)$/, gives: "none" },
	// 应有的谨慎, 应有尽有.
	{ words: /^应$/, after: /^有(?:的|之|尽)|^否/, gives: "none" },
	// 须予通知的活动, 推卸其承担的责任: relative clauses.
	{
		words: /^(?:应|须|应予)$/,
		after: /^予?[^，。；予当由对向在以于]{2,4}的[^，。；]/,
		before: /(?:将|对|把|任何|各|一切|所有|该|其|境内)$/,
		gives: "none",
	},
	{ words: /^(?:承担|负担|负有)$/, after: /^的/, gives: "none" },
	// 互不侵犯、互不干涉内政等原则: principles by their names.
	{ words: /^互不/, after: /^[^，。；]{0,40}原则/, gives: "none" },
	{ words: /^互不/, before: /、$/, gives: "none" },
	{ words: /^互不/, after: /^[^，。；]{0,8}、/, gives: "none" },
	// 应将……: the word of force stands before.
	{ words: /^将$/, before: /(?:应|应当|须|必须|可|可以|有义务|不得)$/, gives: "none" },
	// 将得协助他国之机关通知……: a relative clause within what is moved.
	{
		words: /^(?:可|可以|得)$/,
		before: /(?:应|应当|须|必须)[^，。；]{0,4}(?:将|把)$/,
		after: /^[^，。；]{2,60}[的之]/,
		gives: "none",
	},
	// What a power is subject to: 但应符合其国内法.
	{
		words: /^(?:应|须|应当)$/,
		before: /(?:可|可以|得)[^。]*但[^，。；]{0,12}$/,
		after: /^(?:符合|遵守|遵从|依照|受)[^。；]*[。；]?$/,
		gives: "none",
	},
	{
		words: /^(?:应|应当|必须|须)$/,
		before:
			/(?:我方|我国|中方|我们|代表团|本国|本组织|我)(?:还|也|并|因此)?(?:认为|主张|建议|相信|期待|希望|强调|呼吁)[^。；]*$/,
		gives: "recommendation",
	},
	{ words: /^鼓励$/, before: /(?:动员和?|引导和|支持和|和|并)$/, gives: "none" },
	{
		words: /^(?:请|要求)$/,
		before: RESOLVED,
		after: /^(?:所有|各|有关|全体)*(?:国家|国|会员国|成员国|缔约国|缔约方|政府|方)/,
		gives: "recommendation",
	},
	// 请, 要求 and 决定 have force where they open a resolution's paragraph.
	{ words: /^(?:请|要求|决定)$/, before: RESOLVING, gives: "none" },
	{ words: /^(?:请|要求)$/, after: ADDRESSED, gives: "none" },
	{ words: /^决定$/, after: /^(?:是否|的|权|书|者|后|时|前|，|。)/, gives: "none" },
	{ words: /禁止$/, after: /^(?:性|令|条款|条约|公约|规定|规则|清单|事项)/, gives: "none" },
	{ words: /^(?:应|应当)$/, after: /^知(?:道|悉|晓)/, gives: "none" },
	{ words: /^有必要$/, after: /^(?:时|的|且|，|之)/, gives: "none" },
	{ words: /^有必要$/, before: /(?:为|如|若|认为|是否)$/, gives: "none" },
	{
		words: /^(?:应|应当|须)$/,
		before: /(?:公约|修正案|议定书|条约|协定)(?:，)?$/,
		after: /^经[^，。；]{0,16}(?:批准|接受|核准)/,
		gives: "constitutive",
	},
	{
		words: /^(?:应|应当)$/,
		after: /^(?:居优先|为[^，。；]{1,8}(?:年|[语文]|票))/,
		gives: "constitutive",
	},
	{ words: /^理应$/, after: /^(?:知|了解|预见|意识)/, gives: "none" },
	{ words: /禁止$/, before: /的、?$/, gives: "none" },
	{ words: /^主张$/, before: /[的得应可并或、]$/, gives: "none" },
	{
		words: /^主张$/,
		after:
			/^(?!(?:各|在|将|对|就|通过|应|尽早|尽快|以|把|开展|启动|谈判|制定|缔结|禁止|限制|建立|采取|加强|设立|订立|规范|人类|保留|不|根据|坚持))/,
		gives: "none",
	},
	{
		words: /^(?:应|应当)$/,
		after: /^[^，。；]{1,70}开放(?:签|供|给|加入|[，。；])/,
		gives: "constitutive",
	},
	{ words: /^(?:应|应当)$/, after: /^不(?:影响|妨碍|改变|损害|构成)/, gives: "constitutive" },
	{
		words: /^(?:应|应当)$/,
		after:
			/^不(?!少|低|超|迟|断|仅|但|论|问|分|得|受|逾|予)|^(?:以法律|依法|受|予以|加以)[^，。；]{0,6}(?:禁止|取缔)/,
		gives: "prohibition",
	},
	{ words: /./, before: /所$/, gives: "none" },
	{ words: /禁止$/, before: /(?:解释为|认为|视为|并不|不)[^，。；]{0,12}$/, gives: "none" },
	// 应对 copes with a danger, unless a verb follows its object.
	{ words: /^应$/, before: /[来以为效和与及、够于地能的持同在]$/, after: /^对/, gives: "none" },
	{
		words: /^应$/,
		after:
			/^对[^，。；]{0,16}(?:风险|挑战|威胁|危机|变化|事件|灾害|疫情|事故|能力|措施|策略|机制|方案|工作|预案)(?![^，。；]{0,40}(?:进行|予以|给予|采取|负责|承担|实施|加以|作出|做出|开展|处以|施加|规定|建立|加强))/,
		gives: "none",
	},
	// 缔约方可, 各方得: the 方 belongs to the party, and what is left permits.
	{
		words: /^方[可得]$/,
		before: /[约各一双事对他甲乙求查与署用应予访害受赠援邀涉]$/,
		skip: 1,
		gives: "permission",
	},
	{
		words: /^将$/,
		after:
			/^(?!继续|努力|成为|对(?!方)|就|向|根据|依照|按照|通过|及时|立即|尽快|定期)[^，。；]{2,40}?(?:纳入|列入|提交|送交|移交|移送|报送|通知|通报|转交|转移|转让|迁移|迁往|迁至|用于|用作|作为|视为|置于|分为|定为|交存|交给|授予|授权|改为|减至|增至|引渡|驱逐|遣返|记录|保存|存放|上报|告知|递交|发送|分发|授与|列为)/,
		gives: "none",
	},
	{
		words: /^将$/,
		after: /^(?:会|有|是|使|违背|违反|导致|造成|引起|影响|产生|附带|失去|成为|面临|带来|加快|加剧)/,
		gives: "none",
	},
	{
		words: /^将$/,
		before: /(?:保证|承诺|说明|表示|声明|相信|认为|预计|预期|希望|确信)[^，。；]{0,10}$/,
		gives: "none",
	},
	// 将 moves an object before its verb, unless who undertakes stands right before it.
	{
		words: /^将$/,
		before:
			/^(?!.*(?:中心|方|国|组织|机构|部门|代表团|我们|人员|委员会|大会|会议|系统|应用|原则|战略|各方|政府|武器|装备|模型|设备|平台|算法|条约|文书|议定书|框架)(?:还|也|均|都|亦)?$)/,
		unlessAgent: true,
		gives: "none",
	},
	{
		words: /^将$/,
		before: /(?:[对向给以把因]|(?<![参])与|(?<![认成作])为|有关|涉及)[^，。；]{1,12}$/,
		gives: "none",
	},
	{
		words: /^(?:承担|负担)$/,
		before: /^(?!.*由[^，。；]{1,30}$)/,
		after: /^(?![^，。；]{0,14}(?:责任|义务|费用))/,
		gives: "none",
	},
	{ words: /^(?:承担|负担)$/, before: /所$/, gives: "none" },
	{
		words: /^负责$/,
		after:
			/^[的之]|^[^，。；]{1,10}[的之](?:自然人|人员|人|机构|机关|部门|单位|组织|官员|委员会|当局)/,
		gives: "none",
	},
	// 加入书应交存保存者: a final clause.
	{
		words: /^(?:应|须|应当)$/,
		before: /(?:书|文书|约文|正本|文本|各本|作准|效力)[^，。；]{0,4}(?:，)?$/,
		after: /^(?:妥为|一并)?(?:交存|存放|交由[^，。；]{2,20}保[存管])/,
		gives: "constitutive",
	},
	{
		words: /^(?:承担|负担)$/,
		before: /^(?!.*由[^，。；]{1,30}$)/,
		unlessAgent: true,
		gives: "none",
	},
	{ words: /^负有$/, after: /^(?![^，。；]{0,24}(?:义务|责任|职责))/, gives: "none" },
	// 应……请求, 应……邀请: at somebody's request.
	{
		words: /^应$/,
		before: /(?:^|[，；：。、）]|为|得|并)\s*$/,
		after:
			/^(?![依经根按由在于向对])[^，。；应]{0,16}?(?:的)?(?:请求|要求|邀请|邀)(?:下|时|后|而)?[，、,]/,
		gives: "none",
	},
	{ words: /^(?:应|须|应当|必须|负有)$/, before: /所$/, gives: "none" },
	{ words: /^(?:应|须|可|得|应当|必须|可以)$/, before: /是否$/, gives: "none" },
	{
		words: /^(?:应|应当|须|可|得)$/,
		after: /^(?![当予由对向在以于])[^，。；、]{1,2}的/,
		gives: "none",
	},
	{
		words: /^可以?$/,
		after: /^[^，。；、以由在向对为][^，。；、]{0,2}(?:的|性|、可)/,
		gives: "none",
	},
	{ words: /^可$/, before: /[不非无]$/, gives: "none" },
	{
		words: /^(?:可|可以|得)$/,
		after:
			/^(?:以)?(?:包括|包含|导致|造成|引起|引发|产生|影响|有助于|帮助|成为|作为|构成|能|有|是|使(?!用)|相互|归因|存在|出现|发生|带来|涉及|体现|反映|用来描述|称为|分为|视为)/,
		gives: "none",
	},
	{ words: /^(?:可|可以|得)$/, after: /^(?:只|仅|惟|唯)(?!要)/, gives: "obligation" },
	{ words: /^(?:可|可以|得)$/, before: /(?:只|仅|惟|唯)$/, gives: "obligation" },
	{ words: /^得$/, before: /[取获所使懂值难觉记免舍显懒赢博]$/, gives: "none" },
	// 不应影响, 不得解释为: law stays as it is.
	{
		words: /^(?:不应|不得|不应当|概不|均不得)$/,
		after:
			/^(?:以任何方式|在任何方面|被|据此|因此)*(?:解释为|解释成|被解释|作[^，。；]{0,6}解释|视为|理解为|认为|减损本|构成|适用于|当作)/,
		gives: "constitutive",
	},
	{
		words: /^(?:不应|不得|不应当|概不|均不得)$/,
		before:
			/(?:(?:本[^，。；]{1,10}|规定|公约|条约|条款|修正案|议定书|协定|规约|宪章|章程|安排|[各该本前上]款|适用|解释|退出|失效|终止|废止)[^，。；]{0,30}|(?:任何规定|之规定|[的之](?:解释|适用|订立))，)(?:均|也|亦|都|并)?$/,
		after:
			/^(?:以任何方式|在任何方面|被|据此|因此|对[^，。；]{0,12})*(?:影响|妨碍|妨害|损害|限制|改变|阻止|排除|减损|解释)/,
		gives: "constitutive",
	},
	{
		words: /^(?:不应|不得|不应当)$/,
		after: /^(?:因此|据此)?(?:解除|免除|豁免|减轻)[^，。；]{0,40}(?:义务|责任)/,
		gives: "obligation",
	},
	// 不得少于二人，应当……: how many, before the duty itself.
	{
		words: /^(?:不得|不应|不应当)$/,
		after:
			/^(?:少于|低于|超过|高于|逾|多于|大于|小于)[^，。；]{1,16}，(?:并)?(?:应|须|必须|应当)(?!急|用|对)/,
		gives: "none",
	},
	{
		words: /^(?:不得|不应|不应当)$/,
		before: /(?:应|须|必须|应当)[^。；]*$/,
		after: /^(?:少于|低于|超过|高于|逾|迟于|晚于|早于|多于|大于|小于|短于|长于|超出)/,
		gives: "none",
	},
	{
		words: /^(?:应|应当|须)$/,
		after:
			/^(?:同样|也|亦|均|即|自动|立即|一律|仅)*(?:被)?(?:视为|视同|认为|适用于|系|解释为|理解为|指(?![导定示明挥派出认])|称为|称作|定为|生效|失效|终止|开放(?=[签供给听加，。；]|$)|具有(?:同等|同样|法律|国际)|构成|成为|继续有效|无限期有效|为(?:本|其|无|有效)|以[^，。；]{1,20}为准|由[^，。；]{1,40}(?:组成|构成)|同等作准|属于|优先于|不受影响|拘束|对[^，。；]{1,30}(?:具有|有)(?:拘束力|约束力|效力))/,
		gives: "constitutive",
	},
	{
		words: /^(?:应|应当)$/,
		after: /^(?:享有|具有|拥有|有)[^，。；]{0,12}(?:权利|权力|职权|权限|特权|[决票]权)/,
		gives: "permission",
	},
	{
		words: /^(?:应|应当)$/,
		after:
			/^(?:自[^。；]{1,80}，(?:即|始|对[^，。；]{1,24})?|[^，。；]{1,70})(?:生效|失效|继续有效|发生效力|发生拘束力|失去效力|停止有效)(?:[，。；]|$)/,
		gives: "constitutive",
	},
	{ words: /^不得$/, after: /^不/, gives: "obligation" },
	{
		words: /^禁止$/,
		before: /(?:所|非|未|不|被|予|为|未予|不予|遭)$/,
		after: /^的|^[，。；]/,
		gives: "none",
	},
	{ words: /^禁止$/, before: /(?:所|未|未予|不)$/, gives: "none" },
	{
		words: /^禁止$/,
		after:
			/^(?:化学|生物|核|使用、|酷刑|或限制|和限制|性规定|令|条约|公约|义务|规范|规则|清单|事项|条款|行为的|的)/,
		before: /(?:全面|《|关于|[^是]*\b)$/,
		gives: "none",
	},
	{ words: /^禁止$/, after: /^的[^，。；]{1,}/, gives: "none" },
	{
		words: /^(?:建议|决定|授权|承诺|保证|邀请|要求|努力|同意|承允|决心)$/,
		before:
			/(?:的|之|该|此|各项|这些|其他|任何|其|作出|做出|提出|提供|通过|一项|项|有关|本|这一|上述)$/,
		gives: "none",
	},
	{
		words: /^(?:建议|决定|授权|承诺|保证|邀请|同意|要求|决心)$/,
		after: /^(?:的|书|者|人|，应|应当|应|中所|以及其|和(?:决定|意见|原则|承诺))/,
		gives: "none",
	},
	{
		words: /^(?:承诺|保证|同意|建议|鼓励|呼吁|邀请|敦促)$/,
		before: /(?:不|未|未经|经|须|应|得|以|并|如|可|拒绝|征得|取得|获得|历来)$/,
		unlessAgent: true,
		gives: "none",
	},
	{
		words: /^(?:鼓励|呼吁|邀请|敦促|建议|提倡|致力于|力求|努力|尽力)$/,
		before: /(?:应|应当|须|必须|得|可|可以|不得|将)[^，。；]{0,8}$/,
		gives: "none",
	},
	{ words: /^同意$/, unlessAgent: true, gives: "none" },
	{
		words: /^同意$/,
		before: /(?:经|征得|取得|获得|得到|须|需|如|若)[^，。；]{0,20}$/,
		gives: "none",
	},
	{
		words: /^同意$/,
		after: /^(?:权力|之|书|时|后|前|承受|受|接受[^，。；]{0,8}拘束|[，。；])/,
		gives: "none",
	},
	{
		words: /^(?:承担|负担)$/,
		after: /^[^，。；]{0,24}的(?:可能|问题|方式|情况|建议|做法)/,
		gives: "none",
	},
	{
		words: /^禁止$/,
		before: /(?:国家|法律、行政法规|法律|规定|明令)$/,
		after: /^[^，。；]{0,10}的/,
		gives: "none",
	},
	{ words: /^承诺$/, after: /^(?:为基础|[。；]|和|与|及|是|$)/, gives: "none" },
	{ words: /^承诺$/, before: /[与和及、]$/, gives: "none" },
	{ words: /^(?:保证|承诺)$/, before: /为(?:了)?$/, gives: "none" },
	{ words: /^保证$/, unlessAgent: true, after: /^(?![，：]|不)/, gives: "none" },
	{ words: /^(?:无须|无需|无义务)$/, after: /^[^，。；]{0,30}的/, gives: "none" },
	{ words: /^保证$/, after: /^(?:[^，。；]{0,3}(?:安全|质量)|金|人|书)/, gives: "none" },
	{
		words: /^负责$/,
		before: /(?:[，、]|不|分别|由其|所|主要|直接)$/,
		unlessAgent: true,
		after: /^(?:任|人|的)/,
		gives: "none",
	},
	{ words: /^(?:只有)$/, after: /^(?![^。；]{1,80}(?:才|方|始|能))/, gives: "none" },
];
