import type { TermPatterns } from "../term-patterns";

const QUOTED = '[“「『"]([^“”「」『』"，。；：\\n]{2,30})[”」』"]';
const MEANS =
	"(?:是|系|係|乃|应|應|均)?(?:指|謂|谓|意指|意谓|意謂|意为|意為|定义为|定義為|解释为|解釋為|包括)";

/** How Chinese, Simplified and Traditional, defines terms and marks their use. */
export const ZH_TERM_PATTERNS: TermPatterns = {
	definitions: [
		// “X”、“Y”一词是指……；「X」係指……
		new RegExp(
			`${QUOTED}(?=(?:[、和或及与與]?[“「『"][^“”「」『』"\\n]{2,30}[”」』"]){0,4}(?:一[词詞语語]|者|等)?[，,]?(?:[^，。；\\n]{0,16}[，,])?${MEANS})`,
			"g",
		),
		// 本条例所称X，是指……
		new RegExp(
			`所[称稱謂谓](?:之|的)?[“「『"]?([^，。；：“”「」『』"\\n]{2,30}?)[”」』"]?[，,]?(?=${MEANS})`,
			"g",
		),
		// （以下简称“X”）
		new RegExp(`(?:以下|下|后文|後文)?(?:统|統)?(?:简|簡)?[称稱](?:为|為)?${QUOTED}`, "g"),
		// （“委员会”）
		new RegExp(`[（(][^（）()]{0,20}${QUOTED}[）)]`, "g"),
		// X是指……, at the head of a clause
		/^\s*(?:[（(]?[一二三四五六七八九十0-9a-z]{1,3}[）)、.]\s*)?((?![^，。；：]{0,20}所[称稱])[^，。；：“”「」『』"\s]{2,20}?)[，,]?(?=[是系係]指)/g,
	],
	quoted: new RegExp(QUOTED, "g"),
	capitalised: null,
	proper:
		/国|國|公约|公約|条约|條約|宪章|憲章|议定书|議定書|协定|協定|宣言|法$|条例|條例|规定|規定/,
	foreign: null,
	founding: null,
	established:
		/(?:设立|設立|成立|组建|組建|建立)(?:一个|一個)?[“「]?([^，。；：“”「」\n]{2,20}(?:会|會|组织|組織|机构|機構|秘书处|秘書處|小组|小組|中心|委员会|委員會))/g,
	stem: (term) => term.replace(/\s+/g, ""),
	// Spaces may stand between any two characters of it.
	root: () => "",
};
