import type { PdfLine } from "./lines";

/** A paragraph put together of lines; `rank` is 0 for text, 1 for the title, 2 for other words in large type. */
export interface PdfParagraph {
	readonly text: string;
	readonly rank: 0 | 1 | 2;
}

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/** How a paragraph of its own begins: a number, a letter in brackets, a bullet, a heading. */
const BEGINS =
	/^(?:\(?(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,5})[.)](?:\s|$)|[•◦▪–—-]\s|(?:article|section|part|chapter|annex|appendix|preamble)\b|第[零〇一二三四五六七八九十百千\d]+[条條章节節部款项項]|附件|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/i;

const ENDS = /[.;:!?。；：！？…]["”’」』)）]?$/;

/** Letters, a hyphen and the end of the line. */
const HYPHENED = /(\p{L}+)[-\u00ad\u2010]$/u;

/** Larger than the text by this much is a heading, by more the title. */
const HEADING = 1.12;
const TITLE = 1.25;

/** Larger gaps between lines than this, by the usual one, part paragraphs. */
const GAP = 1.35;

/** Lines that end further than this share of the widest from the right end a paragraph, where a sentence ends. */
const SHORT = 0.12;

/** The gap between lines of one paragraph: among the smaller ones, since many paragraphs have one line only. */
function usualGap(gaps: readonly number[]): number {
	const sorted = [...gaps].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 4)] ?? 0;
}

/** The size that most letters have. */
function textSize(lines: readonly PdfLine[]): number {
	const letters = new Map<number, number>();
	for (const { size, text } of lines) {
		const rounded = Math.round(size * 2) / 2;
		letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
	}
	return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Puts the lines of pages together to paragraphs: words cut at the end of a line are joined, sentences run on over pages. */
export function joinLines(lines: readonly PdfLine[]): PdfParagraph[] {
	const size = textSize(lines);
	const words = new Set(
		lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}[\p{L}-]+/gu) ?? []),
	);
	const gaps = lines.flatMap((line, index) => {
		const before = lines[index - 1];
		const gap = before && before.page === line.page ? before.y - line.y : 0;
		return gap > 0 && gap < size * 3 ? [gap] : [];
	});
	const usual = usualGap(gaps) || size * 1.4;
	const widest = Math.max(0, ...lines.map(({ x, right }) => right - x));
	const rankOf = (line: PdfLine): PdfParagraph["rank"] => {
		if (size === 0 || line.size < size * HEADING) return 0;
		return line.page === 0 && line.size >= size * TITLE ? 1 : 2;
	};

	/** Whether a line goes on where the one before it ended. */
	const runsOn = (before: PdfLine, line: PdfLine): boolean => {
		if (rankOf(before) !== rankOf(line)) return false;
		if (Math.abs(before.size - line.size) > size * 0.15 && rankOf(line) > 0) return false;
		if (BEGINS.test(line.text)) return false;
		const ended = ENDS.test(before.text);
		if (before.page !== line.page) return !ended;
		const gap = before.y - line.y;
		if (gap < 0) return !ended;
		if (gap > usual * GAP) return false;
		const short = before.right < line.x + widest * (1 - SHORT);
		return !(ended && (short || line.x > before.x + size));
	};

	const join = (text: string, next: string): string => {
		const [, head = ""] = HYPHENED.exec(text) ?? [];
		const [tail = ""] = /^\p{Ll}[\p{L}-]*/u.exec(next) ?? [];
		if (head !== "" && tail !== "") {
			const whole = words.has(`${head}${tail}`.toLowerCase());
			const hyphened = !whole && words.has(`${head}-${tail}`.toLowerCase());
			return (hyphened && !text.endsWith("\u00ad") ? text : text.slice(0, -1)) + next;
		}
		const dense = CHINESE.test(text.at(-1) ?? "") && CHINESE.test(next.at(0) ?? "");
		return dense ? text + next : `${text} ${next}`;
	};

	const paragraphs: PdfParagraph[] = [];
	lines.forEach((line, index) => {
		const before = lines[index - 1];
		const last = paragraphs.at(-1);
		if (before && last && runsOn(before, line))
			paragraphs[paragraphs.length - 1] = { ...last, text: join(last.text, line.text) };
		else paragraphs.push({ text: line.text, rank: rankOf(line) });
	});
	return paragraphs;
}
