const ROMAN: Readonly<Record<string, number>> = {
	i: 1,
	v: 5,
	x: 10,
	l: 50,
	c: 100,
	d: 500,
	m: 1000,
};
const HAN_DIGITS = "〇一二三四五六七八九";
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const STEMS = "甲乙丙丁戊己庚辛壬癸";

/** Value of a Roman numeral of either case in its usual spelling; `null` for anything else ("iiii", "ic"). */
export function romanValue(numeral: string): number | null {
	const lower = numeral.toLowerCase();
	if (!/^(?=.)m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/.test(lower))
		return null;
	let value = 0;
	for (let at = 0; at < lower.length; at++) {
		const here = ROMAN[lower.charAt(at)] as number;
		value += here < (ROMAN[lower.charAt(at + 1)] ?? 0) ? -here : here;
	}
	return value;
}

/** Value of a Chinese numeral below 10,000, with units (一百零二) or digit by digit (一〇二); `null` for anything else. */
export function hanValue(numeral: string): number | null {
	const plain = numeral.replace(/零|○/g, "〇");
	if (!/^[〇一二三四五六七八九十百千]+$/.test(plain)) return null;
	if (!/[十百千]/.test(plain))
		return Number([...plain].map((digit) => HAN_DIGITS.indexOf(digit)).join(""));
	let value = 0;
	let digit = 0;
	for (const character of plain) {
		const unit = HAN_UNITS[character];
		if (unit === undefined) digit = HAN_DIGITS.indexOf(character);
		else {
			value += (digit === 0 ? 1 : digit) * unit;
			digit = 0;
		}
	}
	return value + digit;
}

/** Place of a heavenly stem (甲 is 1), which Chinese statutes count with; `null` for anything else. */
export function stemValue(character: string): number | null {
	const place = STEMS.indexOf(character);
	return character.length === 1 && place >= 0 ? place + 1 : null;
}

/** Place of a letter of either case (a is 1); `null` for anything but one Latin letter. */
export function letterValue(letter: string): number | null {
	return /^[A-Za-z]$/.test(letter) ? letter.toLowerCase().charCodeAt(0) - 96 : null;
}

/** The text with full-width digits and letters in their ASCII forms; the length stays. */
export function narrow(text: string): string {
	return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) =>
		String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
	);
}
