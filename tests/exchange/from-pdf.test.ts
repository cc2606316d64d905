import { openText } from "../../engine/index";
import { draftFromPdf, type PdfPage, type PdfText } from "../../exchange/index";
import { readingOf } from "./reading";
import { basis } from "./shape";

/** Pages of pieces as a reader gives them: words, place, size, width. */
function pdf(
	...pages: readonly (readonly (readonly [
		text: string,
		x: number,
		y: number,
		size?: number,
		width?: number,
	])[])[]
): PdfText {
	return {
		scripts: 0,
		attachments: 0,
		annotations: {},
		pages: pages.map(
			(pieces): PdfPage => ({
				width: 595,
				bottom: 0,
				top: 842,
				pieces: pieces.map(([text, x, y, size = 11, width = text.length * 5]) => ({
					text,
					x,
					y,
					size,
					width,
				})),
			}),
		),
	};
}

const read = (text: PdfText) => readingOf(draftFromPdf(text, basis()));

describe("the text on a PDF's pages", () => {
	it("comes without scripts and files inside, which the report names", () => {
		const { losses } = read({
			...pdf([["Each State shall report.", 70, 700]]),
			scripts: 2,
			attachments: 1,
		});
		expect(losses).toEqual({ pages: 1, scripts: 2, objects: 1 });
	});

	it("is written in ordinary characters where its typefaces name radicals", () => {
		const { draft, lines } = read(
			pdf([
				["第⼀条", 70, 700],
				["⽤语", 70, 680],
				["⼀、⼈⺠武装不得使⽤⾃主武器系统。", 70, 650],
			]),
		);
		expect(draft.body[0]?.kind).toBe("article");
		expect(lines.join("")).toContain("人民武装不得使用自主武器系统。");
	});

	it("becomes title, articles and paragraphs, without what runs over every page", () => {
		const { draft, lines, losses } = read(
			pdf(
				[
					["CCW/GGE.1/2026/WP.1", 400, 800, 9],
					["Declaration on", 200, 760, 18],
					["Sentry Systems", 200, 738, 18],
					["Article 1", 70, 700],
					["Records", 70, 680],
					["1. Each State shall keep records of every engage-", 70, 650, 11, 450],
					["ment and of every human-", 70, 636, 11, 450],
					["machine dialogue, and shall report them to the other", 70, 622, 11, 450],
					["1 / 2", 280, 30, 9],
				],
				[
					["CCW/GGE.1/2026/WP.1", 400, 800, 9],
					["States, each human-machine dialogue once a year.", 70, 760, 11, 240],
					["2. Reports shall be kept.", 70, 730, 11, 140],
					["2 / 2", 280, 30, 9],
				],
			),
		);
		expect(openText(draft.title.en ?? [])).toBe("Declaration on Sentry Systems");
		expect(lines).toEqual([
			"article # Records",
			"  clause # Each State shall keep records of every engagement and of every human-machine dialogue, and shall report them to the other States, each human-machine dialogue once a year.",
			"  clause # Reports shall be kept.",
		]);
		expect(losses).toEqual({ pages: 2, "running-lines": 4 });
	});

	it("joins the pieces of a line, with spaces where there are gaps", () => {
		const { lines } = read(
			pdf([
				["Each", 70, 700, 11, 25],
				[" ", 95, 700, 11, 3],
				["State", 98, 700, 11, 26],
				["shall", 129, 700, 11, 24],
				["e\ufb03ciently", 158, 700, 11, 40],
				["1", 198, 704, 7, 4],
				["re\u0000ect.", 210, 700, 11, 30],
			]),
		);
		expect(lines).toEqual(["clause Each State shall efficiently1 re\ufffdect."]);
	});

	it("puts no spaces into Chinese, and knows its numbers", () => {
		const { lines } = read(
			pdf([
				["第一条", 70, 700, 11, 33],
				["记录", 70, 680, 11, 22],
				["一、各国应当保存每次交战的记", 70, 650, 11, 450],
				["录，并应当每年报告。", 70, 634, 11, 110],
				["二、报告应当公开。", 70, 610, 11, 100],
			]),
		);
		expect(lines).toEqual([
			"article # 记录",
			"  clause # 各国应当保存每次交战的记录，并应当每年报告。",
			"  clause # 报告应当公开。",
		]);
	});

	it("keeps paragraphs apart that a gap parts, whatever they end in", () => {
		const { lines } = read(
			pdf([
				["Declaration", 200, 760, 18],
				["Recalling the law of armed conflict as it", 70, 700, 11, 450],
				["stands,", 70, 686, 11, 40],
				["Mindful of the dignity of all,", 70, 664, 11, 150],
				["Convinced of the need for rules,", 70, 642, 11, 160],
			]),
		);
		expect(lines).toEqual([
			"clause Recalling the law of armed conflict as it stands,",
			"clause Mindful of the dignity of all,",
			"clause Convinced of the need for rules,",
		]);
	});

	it("is refused where there is none", () => {
		expect(() => draftFromPdf(pdf([[" ", 70, 700]]), basis())).toThrow("no-text");
	});
});
