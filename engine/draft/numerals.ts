const ROMAN: readonly (readonly [number, string])[] = [
	[1000, "m"],
	[900, "cm"],
	[500, "d"],
	[400, "cd"],
	[100, "c"],
	[90, "xc"],
	[50, "l"],
	[40, "xl"],
	[10, "x"],
	[9, "ix"],
	[5, "v"],
	[4, "iv"],
	[1, "i"],
];

/** Roman numeral in lower case; `value` is 1 or more. */
export function roman(value: number): string {
	let rest = value;
	let text = "";
	for (const [worth, sign] of ROMAN) {
		while (rest >= worth) {
			text += sign;
			rest -= worth;
		}
	}
	return text;
}

/** Letters as lists count: a … z, aa, ab …; `value` is 1 or more. */
export function letters(value: number): string {
	let rest = value;
	let text = "";
	while (rest > 0) {
		rest -= 1;
		text = String.fromCharCode(97 + (rest % 26)) + text;
		rest = Math.floor(rest / 26);
	}
	return text;
}

const DIGITS = "零一二三四五六七八九";
const UNITS = ["", "十", "百", "千", "万"];

/** Chinese numeral as articles are numbered (十, 十一, 一百零二); 0 to 99 999, beyond that Arabic digits. */
export function chineseNumeral(value: number): string {
	if (value > 99_999) return String(value);
	const figures = String(value);
	let text = "";
	for (let index = 0; index < figures.length; index += 1) {
		const digit = Number(figures[index]);
		const unit = UNITS[figures.length - 1 - index] as string;
		if (digit > 0) text += DIGITS.charAt(digit) + unit;
		else if (!text.endsWith("零")) text += "零";
	}
	const trimmed = text.length > 1 ? text.replace(/零$/, "") : text;
	return trimmed.startsWith("一十") ? trimmed.slice(1) : trimmed;
}

/** The value of a Chinese numeral of at most five figures, `null` for anything else. */
function fromChinese(text: string): number | null {
	let total = 0;
	let digit = 0;
	for (const sign of text) {
		const value = DIGITS.indexOf(sign);
		const unit = UNITS.indexOf(sign);
		if (value >= 0) digit = value;
		else if (unit > 0) {
			total += (digit || 1) * 10 ** unit;
			digit = 0;
		} else return null;
	}
	return total + digit;
}

function fromRoman(text: string): number | null {
	let rest = text.toLowerCase();
	let total = 0;
	for (const [worth, sign] of ROMAN) {
		while (rest.startsWith(sign)) {
			total += worth;
			rest = rest.slice(sign.length);
		}
	}
	return rest === "" && roman(total) === text.toLowerCase() ? total : null;
}

/** The value of a number in Arabic, Chinese or Roman figures; `null` for anything else. */
export function numeralValue(text: string): number | null {
	if (/^[0-9]{1,6}$/.test(text)) return Number(text);
	if (/^[零一二三四五六七八九十百千万]{1,12}$/.test(text)) return fromChinese(text);
	return /^[ivxlcdm]{1,15}$/i.test(text) ? fromRoman(text) : null;
}
