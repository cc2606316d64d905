import simplified from "../language/zh/fold.json";
import { unitRuns } from "./unit-runs";

/** The folds there are: one for English text, one for Chinese of either script. */
export type FoldName = "en" | "zh";

const UNITS = 0x10000;
const FULL_WIDTH_TO_ASCII = 0xfee0;

/** Units written many ways that are read as one; the first of each string is what the others become. */
const LOOKALIKES: readonly string[] = [
	"'‘’‚‛′ʼ",
	'"“”„‟″',
	"-‐‑‒–—―−",
	" \t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
];

/** Chinese marks of quotation: Traditional corner brackets become the Simplified marks. */
const CHINESE_QUOTES: readonly string[] = ["“「『", "”」』"];

/** Marks that Chinese also writes half-width; the comma and the full stop stand in numbers too, and stay. */
const CHINESE_MARKS: readonly string[] = ["：:", "；;", "（(", "）)", "！!", "？?"];

const tables = new Map<FoldName, Uint16Array>();

/**
 * The unit → unit table of a fold, 65,536 entries, built once; callers must not write to it.
 * `en`: lower case, straight quotes and hyphens, any white space (line breaks too) as a space.
 * `zh`: the same but for quotation marks and dashes, which Chinese writes its own way; Traditional characters
 * become Simplified, full-width digits and letters half-width, half-width brackets and colons full-width. Surrogates map to themselves.
 */
export function foldTable(name: FoldName): Uint16Array {
	const known = tables.get(name);
	if (known) return known;
	const table = name === "en" ? englishTable() : chineseTable();
	tables.set(name, table);
	return table;
}

/** Texts of these units alone are folded for English by putting them in lower case. */
const PLAIN = /^[ -~]*$/;

/** The fold of English text, the same as with its table. */
export function foldEnglish(text: string): string {
	return PLAIN.test(text) ? text.toLowerCase() : foldText(text, foldTable("en"));
}

/** The text with each UTF-16 unit replaced by its fold: offsets into the result are offsets into `text`. */
export function foldText(text: string, table: Uint16Array): string {
	const parts: string[] = [];
	// Arguments of one call are limited, so long texts go in slices.
	for (let from = 0; from < text.length; from += 8192) {
		const to = Math.min(from + 8192, text.length);
		const units = new Uint16Array(to - from);
		for (let at = from; at < to; at++) units[at - from] = table[text.charCodeAt(at)] as number;
		parts.push(String.fromCharCode.apply(null, units as unknown as number[]));
	}
	return parts.join("");
}

function englishTable(): Uint16Array {
	const table = lowerCase();
	for (const likes of LOOKALIKES) mapAll(table, likes);
	return table;
}

function chineseTable(): Uint16Array {
	const table = lowerCase();
	mapAll(table, LOOKALIKES[3] as string);
	for (const likes of [...CHINESE_QUOTES, ...CHINESE_MARKS]) mapAll(table, likes);
	for (let wide = 0xff10; wide <= 0xff5a; wide++) {
		const narrow = wide - FULL_WIDTH_TO_ASCII;
		if (/[0-9A-Za-z]/.test(String.fromCharCode(narrow))) table[wide] = table[narrow] as number;
	}
	for (const [from, to] of Object.entries(simplified)) table[from.charCodeAt(0)] = to.charCodeAt(0);
	return table;
}

function lowerCase(): Uint16Array {
	const table = new Uint16Array(UNITS);
	for (let unit = 0; unit < UNITS; unit++) table[unit] = unit;
	for (const [from, to] of unitRuns(/\p{Changes_When_Lowercased}+/gu)) {
		for (let unit = from; unit < to; unit++) {
			const lower = String.fromCharCode(unit).toLowerCase();
			// "İ" grows when lowered; it stays, for the fold must keep every offset.
			if (lower.length === 1) table[unit] = lower.charCodeAt(0);
		}
	}
	return table;
}

function mapAll(table: Uint16Array, likes: string): void {
	for (let at = 1; at < likes.length; at++) table[likes.charCodeAt(at)] = likes.charCodeAt(0);
}
