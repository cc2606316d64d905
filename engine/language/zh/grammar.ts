import type { Grammar } from "../grammar";
import { acrossLines } from "../line-breaks";
import { ZH_EMBEDDINGS } from "./embeddings";
import { ZH_CONTEXTS } from "./force-contexts";
import { ZH_WORDLESS } from "./wordless";

/** Grammar of force of Chinese, on Simplified folded text. */
export const ZH_GRAMMAR: Grammar = acrossLines<Grammar>({
	contexts: ZH_CONTEXTS,
	embeddings: ZH_EMBEDDINGS,
	performative: /^$/,
	performing: /^/,
	between: /(?:均|都|也|还|亦|并|应|共同|继续|各自| )$/,
	aside: /包括|例如/,
	chain:
		/^(?:予以|予|依法|立即|坚决|明确|一律|同样|也|并|绝对|严格|全面|完全|彻底|当|均|都|始终|共同|继续)*$/,
	dependent: /^$/,
	undertaking: /^(?:承诺|保证|承允|同意|承担|决心)/,
	refusal:
		/^[^。；]{0,60}?(?:(?:^|[，：、均都并也下])|绝|决|永)不(?!断|仅|但|同|少|论|影响|妨碍|得不|受)/,
	future: /^将$/,
	laidDown: /^(?:仅|只|始终|不会|不再|一律)?(?:被|予以|须经|具有|具备|接受|保持|保留|符合|由)/,
	demanding: /^必须/,
	conditions:
		/(?<=^|[，；：。、])(?!除)[^，；：。、]{2,60}(?:时|的|者|情况下|情形下|条件下|前提下)(?=，)/g,
	exceptions:
		/除(?!非|了|名|以)[^，；：。]{1,60}?(?:以外|之外|外)|[^，；：。]{2,60}(?:除外|例外|不在此限)/g,
	breaks: [
		["；", "：", "。", ";"],
		["，", ","],
	],
	label:
		/^[\s*•>-]*(?:第[〇零一二三四五六七八九十百0-9]{1,7}[条章节款项](?:之[一二三四五六七八九十])?|[（(]?[一二三四五六七八九十0-9a-z]{1,3}[）)、.．]|[①-⑳])?[\s、]*[•*-]?\s*/,
	recitalOpening:
		/^(?:[^，。；]{0,40}(?:缔约国|缔约方|各国|大会|会议|理事会|政府|我们|双方|国家|各方)[，,:：]?)?$/,
	recitalEnd: /[，,；;]$|(?:协议|议定|商定|决定|声明|宣布)(?:条款)?如下[：:。]?$/,
	preambleHeading: /^(?:前言|序言|弁言|序文)/,
	recommendingHeading: /建议$|提出的建议|^建议/,
	purpose: /(?:目的|宗旨|目标|旨在|为了)[^。；]{0,12}：$/,
	contents: /^（[^）]{1,3}）[^。]*(?:包括|载明|说明|列明|如下)[^。]{0,4}：$/,
	listed: [
		{ opening: /(?:责任|职责|义务|任务)(?:是|为|如下|包括|有)?：$/, gives: "obligation" },
		{ opening: /(?:权利|职权|权限|权力)(?:是|为|如下|包括|有)?：$/, gives: "permission" },
	],
	explaining: /(?:是|为|包括|如下|系指|是指)[：:]$/,
	negating: /(?:不|不会|不得)[：:]$/,
	joining: /(?:并|或|以及)$/,
	nominal: [
		{ opening: /^(?:有权|享有[^，。；]{0,12}权利)/, gives: "permission" },
		{
			opening: /^(?:不(?!断|仅|但|同|少|论|影响|妨碍|迟|超|低|分)|决不|绝不|勿)/,
			gives: "prohibition",
		},
	],
	indicative: {
		bound: [],
		form: /^(?!我们|北约|盟|联盟|各国|政府|成员国|有关国家|联合国)/,
		bearers: ["pack:actor.state", "pack:actor.organ", "pack:actor.inspector"],
		before: /^(?:[^。；]*[，；])?(?:由)?[^，。；的]{0,24}$/,
		gap: /^[^，。；的被]{0,14}$|^[^，。；的]{0,8}(?:按照|依照|根据|依据|依|对|将|向|会同|与|在|就|组织)[^，。；]{1,48}?$|^[^，。；]{1,24}的，$|^[^，。；的被]{0,8}(?:在|于)[^，。；]{1,24}(?:内|中|上|下|期间)，?$|^[^，。；的被]{0,14}(?:按照|依照|根据|依据)[^，。；]{1,24}，$/,
		after: /^(?!的|者|过的|了)/,
		except:
			/适用之|即是|即为|拘束力|约束力|受[^，。；]{1,60}[约拘]束|[时日后](?:即行|自动|立即)?终止[；。]?$|不妨碍|不影响|不排除|(?<!目)的[；。]?$|适用本|适用于|本[^，。；]{1,4}所称|制定本(?:法|条例|规定|办法|规则|细则|规程|章程|准则|通则|决定|意见|标准|指[南引])|正在|是否|开放(?:供|给)?[^。；]{0,12}签[署字]|生效|称为|是指|系指|已经|曾经?|注意到|认为|指出|表示/,
		besides: true,
	},
	wordless: ZH_WORDLESS,
});
