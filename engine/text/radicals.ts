/** First of the supplementary radicals. */
const SUPPLEMENT = 0x2e80;

/** The ideographs that the supplementary radicals stand for, by Unicode's Equivalent_Unified_Ideograph; blanks where there is none in plane 0. */
const IDEOGRAPHS =
	" 厂乛乚乙亻冂 刀刂卜㔾小小兀尣尢 巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王 目示礻 糹纟罓罒㓁冗 羊  耂肀聿肉 艹艹艹虎衤覀西见角 讠贝 车辶辶辶邑钅長镸长门 阝雨青韦页风飞食 飠饣 马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

const RADICALS = /[\u2e80-\u2ef3\u2f00-\u2fd5]/g;

function ideographOf(radical: string): string {
	const at = radical.charCodeAt(0) - SUPPLEMENT;
	const supplementary = IDEOGRAPHS[at];
	// Those of the Kangxi dictionary are compatibility characters.
	if (supplementary === undefined) return radical.normalize("NFKC");
	return supplementary === " " ? radical : supplementary;
}

/**
 * Chinese with ordinary ideographs where it has radicals. They look alike and fonts draw both by one shape, for which PDFs often name
 * the radical: ⼈ (U+2F08) where 人 was written.
 */
export function withoutRadicals(text: string): string {
	return text.replaceAll(RADICALS, ideographOf);
}
