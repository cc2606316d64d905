const DIGITS = "[0-9〇零一二三四五六七八九十百千万亿两半数几]";
const NUMBER = `(?:[0-9][0-9.,]*(?:\\^[0-9]+)?|10的${DIGITS}{1,4}次方|${DIGITS}{1,10})`;

/** A number that ends right before its unit. */
export const BEFORE_UNIT = new RegExp(`(${NUMBER})(?:余|多)?个? ?$`);
/** A lower number that a range opens with: 三至五年, 10到20. */
export const RANGE = new RegExp(`(${NUMBER})(?:个?[日天年月周时分秒小]{0,2})[至到—–~-]$`);
/** Words before a number that say how it bounds. */
export const COMPARATOR =
	/(不超过|不得超过|不多于|不得多于|不大于|不少于|不得少于|至少|不迟于|不晚于|至迟|最迟|不得迟于|不得晚于|不低于|不得低于|不高于|不得高于|超过|超出|大于|高于|小于|低于|少于|最多|至多|最少|最长|最短|最高|最低|每隔|每|满|逾|不满|未满|届满|为期|长达|仅限)(?:为|是|于)?(?:连续|累计|合计)?$/;
/** Comparing words of a lower bound. */
export const AT_LEAST =
	/^(?:不少于|不得少于|至少|不低于|不得低于|超过|超出|大于|高于|最少|最短|最低|满|逾)$/;
/** Comparing words of an upper bound. */
export const AT_MOST =
	/^(?:不超过|不得超过|不多于|不得多于|不大于|不迟于|不晚于|至迟|最迟|不得迟于|不得晚于|不高于|不得高于|小于|低于|少于|最多|至多|最长|最高|不满|未满|仅限)$/;
/** Words right after a unit that bound or place it. */
export const AFTER_UNIT = /^(?:以|之)?(?:内|前|后|上|下|届满|起)|^(?:为限|为上限|为下限)/;
/** What a time is counted from: 自收到之日起十五日内; it may open up to this far before the number. */
export const EVENT_BEFORE =
	/(?:自|从|在|于)?([^，。；：、自从]{2,30}?)(?:之日起|之时起|起|之后|以后|后|前|之前|届满前|届满后)(?:算起)?的?$/;
/** An act after a unit that makes the period a frequency: 每年举行一次, 五年审查一次. */
export const REPEATED = /^[^，。；]{0,12}?(?:一次|[两二三四五六0-9]次)/;
/** 三分之一, 数个分庭: 分 is no minute. */
export const FRACTION_AFTER = /^分[之庭别配]/;
/** A calendar year, which is no period: 2017年. */
export const YEAR = /^(?:[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3}) ?年$/;
/** A counter that with "one" and no comparator means no more than "a". */
export const ARTICLE_LIKE = /^(?:次|项|份)$/;
/** How often in a fixed period: 每年至少一次. */
export const TIMES =
	/^(?:召开|举行|进行|审查|会晤)?(至少|不少于|最多|不超过)?(?:一|[两二三四五六0-9]{1,2})次/;
/** A percentage. */
export const PERCENT = new RegExp(`百分之${DIGITS}{1,6}|(?<![0-9.])[0-9][0-9.]* ?[%％]`, "g");
/** Fractions and majorities that decide. */
export const FRACTION = /[一二三四五]分之[一二三四五]|半数|过半数|多数(?=通过|票)/g;
/** Bare powers and large figures: 10的24次方. */
export const POWER = new RegExp(
	`(?<![0-9.])[0-9][0-9.]*(?:[x×]10\\^?[0-9]+|\\^[0-9]+)(?:次?浮点运算)?|10的${DIGITS}{1,4}次方(?:次?浮点运算)?`,
	"g",
);
/** A day of the year, the end of a month or of a year. */
export const DATE = new RegExp(
	`(?:${DIGITS}{2,4}年)?${DIGITS}{1,3}月(?:${DIGITS}{1,3}[日号]|底)|[12][0-9]{3}年(?:底|年底|前)|[12][0-9]{3}-[0-9]{2}-[0-9]{2}`,
	"g",
);
/** Words after a date that make it a limit of an act. */
export const DEADLINE_AFTER = /^(?:之前|以前|前|之日起|起|以后|届满|为止|止)/;
/** Words before a date that make it a limit of an act. */
export const DEADLINE_BEFORE = /(?:至迟|不迟于|不晚于|最迟|截至|截止|于|在)$/;
/** Marks of a date that belongs to a thing: 1997年1月1日以后生产的. */
export const DATED_AFTER =
	/^(?:之前|以前|前|之后|以后|后)?(?:生产|制造|签订|签署|订立|通过|成立|出生|取得|研制|列装|公布|发布)[^，。；]{0,8}的/;

/** A time told by what happens and no number: 每次使用前, 收到请求后. */
export const OCCASION =
	/(?:每[一]?次|首次|正式)?(?:使用|部署|攻击|交战|发射|列装|上线|启用|试验|转让|出口|采购|装备|定型|激活|投入使用)(?:之)?[前后](?![方者往])|(?:自|在|于)?(?:收到|接到|发现|完成|发生|知悉)[^，。；：、内]{1,16}?(?:之日起|时起|之后|以后|后)/g;

const VALUES: Readonly<Record<string, number>> = {
	零: 0,
	〇: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a number in figures or characters (二十四, 1.5, 10的24次方, 半); `null` where it names none (数). */
export function numberValue(words: string): number | null {
	if (words === "半") return 0.5;
	const power = /^10的(.+)次方$/.exec(words) ?? /^10\^([0-9]+)$/.exec(words);
	if (power?.[1]) {
		const exponent = numberValue(power[1]);
		return exponent === null ? null : 10 ** exponent;
	}
	const plain = /^([0-9][0-9.,]*)([万亿千百]?)$/.exec(words);
	if (plain?.[1]) {
		const scale = { 万: 1e4, 亿: 1e8, 千: 1e3, 百: 100 }[plain[2] ?? ""] ?? 1;
		return Number(plain[1].replaceAll(",", "")) * scale;
	}
	let total = 0;
	let group = 0;
	let digit = 0;
	for (const character of words) {
		const unit = UNITS[character];
		const value = VALUES[character];
		if (unit !== undefined) {
			group += (digit || 1) * unit;
			digit = 0;
		} else if (character === "万" || character === "亿") {
			total += (group + digit || 1) * (character === "万" ? 1e4 : 1e8);
			group = 0;
			digit = 0;
		} else if (value !== undefined) digit = /[十百千万]/.test(words) ? value : digit * 10 + value;
		else return null;
	}
	return total + group + digit;
}
