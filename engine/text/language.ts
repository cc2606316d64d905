import type { Language } from "../language/types";
import { CHARACTER, characterClass, isTraditional } from "./characters";
import { foldTable } from "./fold";

/**
 * The language of a text: Chinese where it has more Han characters than words of letters, Traditional where more of them
 * belong to that script alone than to Simplified alone. Text without words is taken for English, Chinese without
 * characteristic characters for Simplified.
 */
export function detectLanguage(text: string): Language {
	if (!HAN.test(text)) return "en";
	let han = 0;
	let words = 0;
	let traditional = 0;
	let simplified = 0;
	let inWord = false;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const kind = characterClass(unit);
		if (kind === CHARACTER.letter && !inWord) words++;
		inWord = kind === CHARACTER.letter;
		if (kind !== CHARACTER.han) continue;
		han++;
		const script = scripts()[unit];
		if (script === TRADITIONAL) traditional++;
		else if (script === SIMPLIFIED) simplified++;
	}
	if (han <= words) return "en";
	return traditional > simplified ? "zh-Hant" : "zh-Hans";
}

/** Units of which some are of the class `CHARACTER.han`, all of that class among them: a text without one need not be counted. */
const HAN = /[\u2e80-\u2fd5\u3005-\u303b\u3400-\u4dbf\u4e00-\u9fff\ud840-\ud8bf\uf900-\ufad9]/;

/** Simplified forms that Traditional text writes too, as other words: they tell nothing. */
const SHARED =
	"后里干于台只发复系制准面谷丑斗几余云丰征了占借着松卷升周志托刮胡范采欲咸向伙姜困广厂布雇游沈";

/** Simplified text has these as well: 显著, 覆盖, 慰藉, 瞭望. */
const ALSO_SIMPLIFIED = "著覆藉瞭祇乾";

const TRADITIONAL = 1;
const SIMPLIFIED = 2;

let known: Uint8Array | null = null;

/** Which script a unit belongs to alone; 0 for neither. Made when the first Chinese character asks for it. */
function scripts(): Uint8Array {
	known ??= scriptTable();
	return known;
}

function scriptTable(): Uint8Array {
	const table = foldTable("zh");
	const found = new Uint8Array(0x10000);
	for (let unit = 0x3400; unit < 0xa000; unit++) {
		const image = table[unit] as number;
		if (image !== unit && !SHARED.includes(String.fromCharCode(image))) found[image] = SIMPLIFIED;
	}
	for (let unit = 0; unit < 0x10000; unit++) {
		const character = String.fromCharCode(unit);
		if (isTraditional(character) && !ALSO_SIMPLIFIED.includes(character)) found[unit] = TRADITIONAL;
	}
	return found;
}
