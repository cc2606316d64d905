import type { PackId } from "../language/pack";
import type { Span } from "../text/types";
import type { Hits } from "./scanner";
import type { Quantity } from "./types";

const EN_NUMBER =
	"(?:\\d[\\d,.]*(?:\\^\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|twenty-four|thirty|thirty-six|forty|forty-five|forty-eight|sixty|seventy|seventy-two|ninety|hundred|half)";
const EN_BEFORE = new RegExp(
	`(?:^|[^\\w])(${EN_NUMBER}(?:[- ]${EN_NUMBER}){0,3})(?:\\s*\\(\\d+\\))?[- ](?:consecutive |calendar |working |business |square |cubic )?$`,
);
const EN_COMPARATOR =
	/(within|no later than|not later than|at least|not less than|no fewer than|no less than|not more than|no more than|more than|exceeding|up to|every|for|a minimum of|a maximum of|in excess of|fewer than|less than|after|before|prior to)\s+(?:a period of |the first |each )?$/;
const EN_VALUES: Readonly<Record<string, number>> = {
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	fifteen: 15,
	eighteen: 18,
	twenty: 20,
	thirty: 30,
	forty: 40,
	sixty: 60,
	seventy: 70,
	ninety: 90,
	"twenty-four": 24,
	"thirty-six": 36,
	"forty-five": 45,
	"forty-eight": 48,
	"seventy-two": 72,
	half: 0.5,
};
const EN_DATE =
	/\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?: \d{4})?|\b(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2}\b/g;
const ZH_DIGITS = "[0-9〇零一二三四五六七八九十百千万两半数]";
const ZH_BEFORE = new RegExp(`(${ZH_DIGITS}{1,10}(?:\\.[0-9]+)?)(?:个)?$`);
const ZH_COMPARATOR =
	/(不超过|不得超过|不少于|不得少于|至少|不迟于|不晚于|不低于|不得低于|超过|最多|至多|每隔|每|满|逾|届满)$/;
/** 三分之一, 数个分庭: 分 is no minute. */
const ZH_FRACTION = /^分[之庭]/;
const ZH_PERCENT = new RegExp(`百分之${ZH_DIGITS}{1,6}|[0-9][0-9.]*\\s?[%％]`, "g");
const ZH_DATE = new RegExp(`(?:${ZH_DIGITS}{2,4}年)?${ZH_DIGITS}{1,3}月${ZH_DIGITS}{1,3}日`, "g");
const WINDOW = 48;

function zhValue(words: string): number | null {
	if (/^[0-9]+$/.test(words)) return Number(words);
	const digits: Readonly<Record<string, number>> = {
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
		半: 0.5,
	};
	const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };
	let total = 0;
	let current = 0;
	for (const character of words) {
		const unit = units[character];
		if (unit) {
			total += (current || 1) * unit;
			current = 0;
		} else current = digits[character] ?? Number.NaN;
	}
	return Number.isNaN(total + current) ? null : total + current;
}

function enValue(words: string): number | null {
	const plain = Number(words.replaceAll(",", ""));
	if (!Number.isNaN(plain)) return plain;
	let total = 0;
	for (const word of words.split(/[- ]/)) {
		if (word === "hundred") total = (total || 1) * 100;
		else total += EN_VALUES[word] ?? Number(word);
	}
	return Number.isNaN(total) ? (EN_VALUES[words] ?? null) : total;
}

function comparatorOf(words: string): Quantity["comparator"] {
	if (
		/within|later|more than|exceed|up to|maximum|less than|fewer than|before|prior|超过|迟于|晚于|最多|至多/.test(
			words,
		)
	) {
		return /not less|no less|no fewer/.test(words) ? "at-least" : "at-most";
	}
	return /at least|minimum|less|fewer|少于|至少|低于|满/.test(words) ? "at-least" : "exactly";
}

function quote(
	text: string,
	from: number,
	to: number,
): Pick<Quantity, "from" | "to" | "in" | "text"> {
	return { from, to, in: "text", text: text.slice(from, to) };
}

function unitQuantity(
	text: string,
	folded: string,
	unit: Span,
	pack: PackId,
	time: boolean,
): Quantity | null {
	if (pack === "zh" && ZH_FRACTION.test(folded.slice(unit.from, unit.to + 1))) return null;
	const start = Math.max(0, unit.from - WINDOW);
	const before = folded.slice(start, unit.from);
	const match = (pack === "en" ? EN_BEFORE : ZH_BEFORE).exec(before);
	if (!match?.[1]) return null;
	let from = unit.from - (before.length - match.index - match[0].indexOf(match[1]));
	const head = folded.slice(Math.max(0, from - WINDOW), from);
	const compared = (pack === "en" ? EN_COMPARATOR : ZH_COMPARATOR).exec(head);
	if (compared) from -= head.length - compared.index;
	const words = compared?.[1] ?? "";
	let to = unit.to;
	if (pack === "zh") {
		const after = /^(?:以|之)?(?:内|前|后|届满|起)/.exec(folded.slice(unit.to, unit.to + 4));
		if (after) to += after[0].length;
	}
	const within = pack === "zh" && /[内前]$/.test(folded.slice(unit.to, to));
	const frequency =
		/every|每/.test(words) ||
		/^(?:一次|进行一次|举行一次)/.test(folded.slice(unit.to, unit.to + 4));
	return {
		...quote(text, from, to),
		kind: time ? (frequency ? "frequency" : "time") : "amount",
		comparator: within ? "at-most" : comparatorOf(words),
		value: pack === "en" ? enValue(match[1]) : zhValue(match[1]),
		unit: folded.slice(unit.from, unit.to),
	};
}

const EN_DEADLINE =
	/\b(?:by|before|until|from|no later than|not later than|prior to|as of|after)(?: the)? $/;
const ZH_DEADLINE = /^(?:之前|以前|前|之日起|起|以后|届满)/;

/** Whether a date is a time limit of an act and not merely the date of something. */
function isDeadline(folded: string, from: number, to: number): boolean {
	return (
		EN_DEADLINE.test(folded.slice(Math.max(0, from - 16), from)) ||
		ZH_DEADLINE.test(folded.slice(to, to + 4))
	);
}

function matches(
	text: string,
	folded: string,
	pattern: RegExp,
	kind: Quantity["kind"],
): Quantity[] {
	const found: Quantity[] = [];
	for (const match of folded.matchAll(pattern)) {
		const from = match.index;
		found.push({
			...quote(text, from, from + match[0].length),
			kind,
			comparator: isDeadline(folded, from, from + match[0].length) ? "at-most" : "exactly",
			value: null,
			unit: null,
		});
	}
	return found;
}

/** The numbers with units, dates, frequencies and fixed triggers of a text, in textual order. `folded` is the scanner's form of `text`. */
export function readQuantities(
	text: string,
	folded: string,
	hits: Hits,
	pack: PackId,
): readonly Quantity[] {
	const found: Quantity[] = [];
	for (const time of [true, false]) {
		for (const unit of hits.get(time ? "pack:unit.time" : "pack:unit.amount") ?? []) {
			const quantity = unitQuantity(text, folded, unit, pack, time);
			if (quantity) found.push(quantity);
		}
	}
	for (const span of hits.get("pack:fixed-time") ?? []) {
		found.push({
			...quote(text, span.from, span.to),
			kind: "frequency",
			comparator: "exactly",
			value: null,
			unit: null,
		});
	}
	const dates = pack === "en" ? EN_DATE : ZH_DATE;
	if (/\d|月/.test(folded)) found.push(...matches(text, folded, dates, "date"));
	if (pack === "zh" && /百分之|[%％]/.test(folded))
		found.push(...matches(text, folded, ZH_PERCENT, "share"));
	found.sort((a, b) => a.from - b.from || b.to - a.to);
	return found.filter((quantity, index) => {
		const previous = found[index - 1];
		return !previous || quantity.from >= previous.to;
	});
}
