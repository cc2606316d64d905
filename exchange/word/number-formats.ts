import { chineseNumeral, roman } from "../../engine/index";

/** Letters as Word's lists count: a … z, then aa, bb, … */
function wordLetters(value: number): string {
	const letter = String.fromCharCode(97 + ((value - 1) % 26));
	return letter.repeat(Math.ceil(value / 26));
}

const IDEOGRAPHIC_DIGITS = "〇一二三四五六七八九";

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
	decimal: String,
	decimalZero: (value) => String(value).padStart(2, "0"),
	lowerLetter: wordLetters,
	upperLetter: (value) => wordLetters(value).toUpperCase(),
	lowerRoman: roman,
	upperRoman: (value) => roman(value).toUpperCase(),
	ordinal: (value) => {
		const teen = value % 100 >= 11 && value % 100 <= 13;
		return value + (teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th"));
	},
	decimalHalfWidth: String,
	decimalFullWidth: (value) =>
		String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
	decimalEnclosedCircle: (value) =>
		value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value),
	decimalEnclosedCircleChinese: (value) =>
		value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value),
	decimalEnclosedParen: (value) =>
		value <= 20 ? String.fromCharCode(0x2474 + value - 1) : String(value),
	decimalEnclosedFullstop: (value) =>
		value <= 20 ? String.fromCharCode(0x2488 + value - 1) : String(value),
	numberInDash: (value) => `- ${value} -`,
	ideographZodiac: (value) => "子丑寅卯辰巳午未申酉戌亥".charAt(value - 1) || String(value),
	chineseCounting: chineseNumeral,
	chineseCountingThousand: chineseNumeral,
	taiwaneseCounting: chineseNumeral,
	taiwaneseCountingThousand: chineseNumeral,
	japaneseCounting: chineseNumeral,
	ideographDigital: (value) =>
		String(value).replaceAll(/\d/g, (digit) => IDEOGRAPHIC_DIGITS.charAt(Number(digit))),
	ideographTraditional: (value) => "甲乙丙丁戊己庚辛壬癸".charAt(value - 1) || String(value),
	none: () => "",
};

/** Values of counters beyond this are written in figures, lest a hostile start make long numerals. */
const MOST = 9999;

/** A number as a list of Word writes it (ECMA-376, part 1, 17.18.59); `null` for a format that is not known. */
export function formatNumber(format: string, value: number): string | null {
	if (value < 1 || value > MOST) return String(value);
	return Object.hasOwn(FORMATS, format) ? (FORMATS[format]?.(value) ?? null) : null;
}

const known = new Map<string, ReadonlyMap<string, number>>();

/** Numbers up to this are found by their numerals. */
const READ = 2000;

/** The number that a numeral of a format stands for; `null` where there is none up to 2000. */
export function readNumber(format: string, numeral: string): number | null {
	let values = known.get(format);
	if (!values) {
		const entries = Array.from({ length: READ }, (_, index): [string, number] => [
			formatNumber(format, index + 1) ?? "",
			index + 1,
		]);
		values = new Map(entries);
		known.set(format, values);
	}
	return values.get(numeral) ?? null;
}
