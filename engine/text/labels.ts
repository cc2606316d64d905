import { hanValue, letterValue, narrow, romanValue, stemValue } from "./numerals";

/** One way to read a list label. */
export interface Reading {
	/** The series it counts in, with its brackets: "(a)", "1.", "I.", "一、", "•@0"; two labels of one list share it. */
	readonly style: string;
	/** Place in the series from 1; 0 for bullets. */
	readonly value: number;
}

/** A label at the start of a paragraph. */
export interface Label {
	/** As written: "(a)", "1.", "一、", "•". */
	readonly text: string;
	/** Units up to the words that follow. */
	readonly length: number;
	/** Possible readings, the likeliest first: "(i)" is Roman one or the ninth letter. */
	readonly readings: readonly Reading[];
	/** Whether the label is so weak a sign (a bare number, a capital) that only its place in a series makes it one. */
	readonly weak: boolean;
}

const BULLET = /^([-–—*•·●○▪◦‣>➢])\s+(?=\S)/;
const ENCLOSED =
	/^[(（]\s?([0-9]{1,3}|[A-Za-z]{1,6}|[〇一二三四五六七八九十百]{1,4}|[甲乙丙丁戊己庚辛壬癸])\s?[)）](?:\s?[.．、])?\s*/;
const DECIMAL = /^((?:\d{1,3}\.){1,4}\d{1,3})[.)]?\s+(?=[\p{Lu}\p{Lo}“"「(（])/u;
const CLOSED =
	/^([0-9]{1,3}|[A-Za-z]|[ivxlcIVXLC]{2,6}|[a-z]{2})([.)．）])(?:\s+\.)?(?:\s+|$|(?=[^\s0-9A-Za-z]))/;
const NUMBER_COMMA = /^([0-9]{1,3})、\s*/;
const HAN_COMMA = /^([〇一二三四五六七八九十百]{1,4})([、．.])\s*/;
const STEM = /^([甲乙丙丁戊己庚辛壬癸])([、．.])\s*/;
const BARE = /^(\d{1,3})\s+(?=[\p{Lu}\p{Lo}“"‘「(])/u;
const MONTH =
	/^\d+\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const CIRCLED = /^([①-⑳⑴-⒇㈠-㈩])\s*/;
const PARAGRAPH = /^(第\s?([〇一二三四五六七八九十百\d]{1,4})\s?([款项項]))(?:[\s：:、]+|(?=【))/;

/** No list is longer; "(mix)" is a word, not the Roman number. */
const LONGEST = 999;

/** The label that a paragraph begins with, or `null`. `indent` tells bullets of one depth from those of another. */
export function labelOf(paragraph: string, indent: number): Label | null {
	const label = narrowLabelOf(paragraph, indent);
	return label && { ...label, text: paragraph.slice(0, label.length).trim() };
}

/** What every label has near its front; most paragraphs have none of it. */
const LABELLED = /^(?:[^\p{L}]|第|.{1,6}[.)．、）])/u;

function narrowLabelOf(paragraph: string, indent: number): Label | null {
	if (!LABELLED.test(paragraph)) return null;
	const text = narrow(paragraph.slice(0, 40));
	const bullet = BULLET.exec(text);
	if (bullet) return found(bullet[0], [{ style: `${bullet[1]}@${indent}`, value: 0 }]);
	const enclosed = ENCLOSED.exec(text);
	// "(the Secretariat) …" is words in brackets: it has no reading.
	if (enclosed) return found(enclosed[0], readings(enclosed[1] as string, "(", ")"));
	const decimal = DECIMAL.exec(text);
	if (decimal) {
		const parts = (decimal[1] as string).split(".");
		return found(
			decimal[0],
			[{ style: `${parts.length}.1`, value: Number(parts[parts.length - 1]) }],
			true,
		);
	}
	const closed = CLOSED.exec(text);
	if (closed) {
		const mark = /[.．]/.test(closed[2] as string) ? "." : ")";
		const inner = closed[1] as string;
		return found(closed[0], readings(inner, "", mark), !/\d/.test(inner));
	}
	return eastern(text) ?? bareNumber(text);
}

function eastern(text: string): Label | null {
	const circled = CIRCLED.exec(text);
	if (circled) {
		const unit = (circled[1] as string).charCodeAt(0);
		const start = [0x2460, 0x2474, 0x3220].filter((first) => first <= unit).pop() as number;
		return found(circled[0], [{ style: String.fromCharCode(start), value: unit - start + 1 }]);
	}
	const number = NUMBER_COMMA.exec(text);
	if (number) return found(number[0], readings(number[1] as string, "", "、"));
	const han = HAN_COMMA.exec(text) ?? STEM.exec(text);
	if (han) return found(han[0], readings(han[1] as string, "", han[2] === "、" ? "、" : "."));
	const paragraph = PARAGRAPH.exec(text);
	if (!paragraph) return null;
	const numeral = paragraph[2] as string;
	const value = hanValue(numeral) ?? Number(numeral);
	return found(paragraph[0], [{ style: paragraph[3] === "款" ? "款" : "项", value }]);
}

function bareNumber(text: string): Label | null {
	const bare = BARE.exec(text);
	if (!bare || MONTH.test(text)) return null;
	return found(bare[0], [{ style: "1", value: Number(bare[1]) }], true);
}

function readings(inner: string, open: string, close: string): Reading[] {
	const list: Reading[] = [];
	const add = (sign: string, value: number | null) => {
		if (value !== null && value > 0 && value <= LONGEST)
			list.push({ style: open + sign + close, value });
	};
	if (/^\d+$/.test(inner)) add("1", Number(inner));
	else if (/^[A-Za-z]+$/.test(inner)) {
		const upper = inner === inner.toUpperCase();
		if (!upper && inner !== inner.toLowerCase()) return list;
		add(upper ? "A" : "a", letterValue(inner));
		add(upper ? "I" : "i", romanValue(inner));
		if (/^(.)\1$/.test(inner)) {
			const place = letterValue(inner.charAt(0)) as number;
			add(upper ? "AA" : "aa", place);
			add(upper ? "A" : "a", place + 26);
		}
	} else {
		add("甲", stemValue(inner));
		add("一", hanValue(inner));
	}
	return list.sort((a, b) => a.value - b.value);
}

function found(match: string, list: readonly Reading[], weak = false): Label | null {
	return list.length === 0
		? null
		: { text: match.trim(), length: match.length, readings: list, weak };
}
