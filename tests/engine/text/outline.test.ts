import fc from "fast-check";
import { type OutlineNode, outlineText } from "../../../engine/text/outline";

/** One line a node: indentation, kind, [label], «heading», text. */
function drawn(nodes: readonly OutlineNode[], depth = 0): string[] {
	return nodes.flatMap(({ kind, label, heading, text, children }) => {
		const parts = [kind, label && `[${label}]`, heading && `«${heading}»`, text];
		return ["  ".repeat(depth) + parts.filter(Boolean).join(" "), ...drawn(children, depth + 1)];
	});
}

function outline(...lines: string[]): string[] {
	return drawn(outlineText(lines.join("\n")));
}

function every(nodes: readonly OutlineNode[]): OutlineNode[] {
	return nodes.flatMap((node) => [node, ...every(node.children)]);
}

function letters(text: string): string {
	return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join("");
}

test("finds title, preamble, articles and their paragraphs", () => {
	expect(
		outline(
			"Declaration on Responsible Autonomy",
			"",
			"The endorsing States,",
			"Recalling the law of armed conflict,",
			"Have agreed as follows:",
			"",
			"Article 1",
			"Human judgement",
			"",
			"1. Each State shall keep a human in command.",
			"2. It shall train commanders.",
			"",
			"ARTICLE II – Reports",
			"",
			"Each State shall report each year.",
			"",
			"The reports are public.",
		),
	).toEqual([
		"title «Declaration on Responsible Autonomy»",
		"preamble",
		"  clause The endorsing States,",
		"  clause Recalling the law of armed conflict,",
		"  clause Have agreed as follows:",
		"article [Article 1] «Human judgement»",
		"  clause [1.] Each State shall keep a human in command.",
		"  clause [2.] It shall train commanders.",
		"article [ARTICLE II] «Reports»",
		"  clause Each State shall report each year.",
		"  clause The reports are public.",
	]);
});

test("a chapeau holds its items, and a flush paragraph stands between them", () => {
	expect(
		outline(
			"Article 1",
			"1. Each Party shall:",
			"(a) test:",
			"(i) before use;",
			"(ii) after change;",
			"(b) report.",
			"Reports under this paragraph are public.",
			"(c) answer.",
			"2. Nothing here limits the Charter.",
		),
	).toEqual([
		"article [Article 1]",
		"  clause [1.] Each Party shall:",
		"    clause [(a)] test:",
		"      clause [(i)] before use;",
		"      clause [(ii)] after change;",
		"    clause [(b)] report.",
		"    clause Reports under this paragraph are public.",
		"    clause [(c)] answer.",
		"  clause [2.] Nothing here limits the Charter.",
	]);
});

test("(i) after (h) is a letter if (j) follows, a Roman number if (ii) follows", () => {
	const letter = outline("Article 1", "(g) g", "(h) h", "(i) i", "(j) j");
	expect(letter.slice(1)).toEqual([
		"  clause [(g)] g",
		"  clause [(h)] h",
		"  clause [(i)] i",
		"  clause [(j)] j",
	]);
	const roman = outline("Article 1", "(g) g", "(h) h", "(i) one", "(ii) two", "(i) i", "(j) j");
	expect(roman.slice(3)).toEqual([
		"    clause [(i)] one",
		"    clause [(ii)] two",
		"  clause [(i)] i",
		"  clause [(j)] j",
	]);
});

test("(v) among Roman numbers and (aa) after (z) go on their series", () => {
	expect(outline("Article 1", "(iv) four", "(v) five", "(vi) six").slice(1)).toEqual([
		"  clause [(iv)] four",
		"  clause [(v)] five",
		"  clause [(vi)] six",
	]);
	expect(outline("Article 1", "(y) y", "(z) z", "(aa) aa", "(bb) bb").slice(1)).toEqual([
		"  clause [(y)] y",
		"  clause [(z)] z",
		"  clause [(aa)] aa",
		"  clause [(bb)] bb",
	]);
});

test("a bare number is a label only in a series", () => {
	expect(outline("Article 1", "1 Each Party shall act.", "2 It shall report.").slice(1)).toEqual([
		"  clause [1] Each Party shall act.",
		"  clause [2] It shall report.",
	]);
	expect(outline("Article 1", "1 State has reported.", "4 Parties have not.").slice(1)).toEqual([
		"  clause 1 State has reported.",
		"  clause 4 Parties have not.",
	]);
});

test("bracketed words and dotted initials at the start of a paragraph are no labels", () => {
	expect(
		outline(
			"Article 1",
			"(Mix) of means.",
			"C. elegans is a worm.",
			"5 May 2026 is the date.",
		).slice(1),
	).toEqual([
		"  clause (Mix) of means.",
		"  clause C. elegans is a worm.",
		"  clause 5 May 2026 is the date.",
	]);
});

test("two labels on one line nest", () => {
	expect(outline("Article 3", "1. (a) Each Party shall act.", "(b) It shall report.")).toEqual([
		"article [Article 3]",
		"  clause [1.]",
		"    clause [(a)] Each Party shall act.",
		"    clause [(b)] It shall report.",
	]);
});

test("parts nest by rank, and annexes stand at the root with their own articles", () => {
	expect(
		outline(
			"PART I General Provisions",
			"Chapter 1: Scope",
			"Article 1. Each Party shall act.",
			"Chapter 2: Duties",
			"SECTION A",
			"Article 3 bis",
			"It shall report.",
			"PART II",
			"Final provisions",
			"Art. 4 Entry into Force",
			"It enters into force on signature.",
			"Annex I",
			"Forms",
			"Article 1",
			"The form has one page.",
		),
	).toEqual([
		"part [PART I] «General Provisions»",
		"  part [Chapter 1] «Scope»",
		"    article [Article 1]",
		"      clause Each Party shall act.",
		"  part [Chapter 2] «Duties»",
		"    part [SECTION A]",
		"      article [Article 3 bis]",
		"        clause It shall report.",
		"part [PART II] «Final provisions»",
		"  article [Art. 4] «Entry into Force»",
		"    clause It enters into force on signature.",
		"annex [Annex I] «Forms»",
		"  article [Article 1]",
		"    clause The form has one page.",
	]);
});

test.each([
	"Article 5 of the Treaty governs reports.",
	"Article 5, paragraph 2, governs reports.",
	"Article 5 shall not apply.",
	"Part II applies to every Party and to each of its organs.",
	"Annex A contains the list.",
	"Protocol is a matter of courtesy.",
])("%j is no heading", (sentence) => {
	expect(outline("Article 1", "Each Party shall act.", sentence)).toEqual([
		"article [Article 1]",
		"  clause Each Party shall act.",
		`  clause ${sentence}`,
	]);
});

test("joins hard-wrapped lines, references at the margin included", () => {
	const found = outline(
		"The States endorsing this Declaration, recalling the rules of",
		"international humanitarian law, and mindful of the duties in",
		"Article 5 of the Charter and of the principle of humanity that",
		"Article 2 restates, have agreed as follows:",
		"",
		"1. Each State shall keep a human in command as paragraph",
		"(b) of the principles requires, and shall train commanders in",
		"the limits of each system:",
		"(a) before any use of it; and",
		"(b) after any change.",
	);
	expect(found).toEqual([
		"preamble",
		"  clause The States endorsing this Declaration, recalling the rules of international humanitarian law, and mindful of the duties in Article 5 of the Charter and of the principle of humanity that Article 2 restates, have agreed as follows:",
		"clause [1.] Each State shall keep a human in command as paragraph (b) of the principles requires, and shall train commanders in the limits of each system:",
		"  clause [(a)] before any use of it; and",
		"  clause [(b)] after any change.",
	]);
});

test("lines of a text that is not wrapped stay paragraphs", () => {
	expect(outline("Each Party shall act.", "It shall report.", "It may ask for help.")).toEqual([
		"clause Each Party shall act.",
		"clause It shall report.",
		"clause It may ask for help.",
	]);
});

test("reads Markdown headings, emphasis and nested bullets", () => {
	expect(
		outline(
			"# Political Declaration",
			"",
			"## Preamble",
			"",
			"Mindful of risk,",
			"",
			"## Article 1 – Scope",
			"",
			"This applies to:",
			"- systems with autonomy:",
			"  - of any kind;",
			"- decision support.",
			"",
			"**Article 2 (Reports)**",
			"",
			"## Final provisions",
			"",
			"It is open to all.",
		),
	).toEqual([
		"title «Political Declaration»",
		"preamble «Preamble»",
		"  clause Mindful of risk,",
		"article [Article 1] «Scope»",
		"  clause This applies to:",
		"    clause [-] systems with autonomy:",
		"      clause [-] of any kind;",
		"    clause [-] decision support.",
		"article [Article 2] «(Reports)»",
		"part «Final provisions»",
		"  clause It is open to all.",
	]);
});

test("reads chapters, articles, paragraphs and items of Chinese texts", () => {
	expect(
		outline(
			"人工智能军事应用宣言",
			"",
			"各缔约国，铭记国际人道法，议定如下：",
			"",
			"第一章 总则",
			"",
			"第一条　宗旨",
			"本宣言旨在维护和平。",
			"第二条 缔约国应当：",
			"（一）测试：",
			"1. 使用前；",
			"2. 更改后；",
			"（二）报告。",
			"前款所称报告，应当公开。",
			"第二条之一【问责】指挥官承担责任。",
			"一、不得推卸。",
			"二、应当记录。",
			"第1条的规定适用于本条。",
			"附件一",
			"清单",
			"①甲类；",
			"②乙类。",
		),
	).toEqual([
		"title «人工智能军事应用宣言»",
		"preamble",
		"  clause 各缔约国，铭记国际人道法，议定如下：",
		"part [第一章] «总则»",
		"  article [第一条] «宗旨»",
		"    clause 本宣言旨在维护和平。",
		"  article [第二条]",
		"    clause 缔约国应当：",
		"      clause [（一）] 测试：",
		"        clause [1.] 使用前；",
		"        clause [2.] 更改后；",
		"      clause [（二）] 报告。",
		"    clause 前款所称报告，应当公开。",
		"  article [第二条之一] «问责»",
		"    clause 指挥官承担责任。",
		"    clause [一、] 不得推卸。",
		"    clause [二、] 应当记录。",
		"    clause 第1条的规定适用于本条。",
		"annex [附件一] «清单»",
		"  clause [①] 甲类；",
		"  clause [②] 乙类。",
	]);
});

test("keeps labels as written in Traditional texts with full-width digits", () => {
	expect(outline("第十二條", "一、缔約國應：", "（１）報告；", "（２）檢查。")).toEqual([
		"article [第十二條]",
		"  clause [一、] 缔約國應：",
		"    clause [（１）] 報告；",
		"    clause [（２）] 檢查。",
	]);
});

test("sections may divide an article, and subheadings gather its numbered paragraphs", () => {
	expect(
		outline(
			"Article 1",
			"The Organ",
			"",
			"A. The Council",
			"",
			"Powers",
			"",
			"1 Each Party has one vote.",
			"2 The Council shall meet.",
			"",
			"Procedure",
			"",
			"3 It adopts its rules.",
			"",
			"Article 2",
			"SECTION I. MEANS",
			"Each Party shall inspect.",
			"SECTION II. LIMITS",
			"No Party shall delay.",
		),
	).toEqual([
		"article [Article 1] «The Organ»",
		"  clause [A.] The Council",
		"    clause Powers",
		"      clause [1] Each Party has one vote.",
		"      clause [2] The Council shall meet.",
		"    clause Procedure",
		"      clause [3] It adopts its rules.",
		"article [Article 2]",
		"  part [SECTION I] «MEANS»",
		"    clause Each Party shall inspect.",
		"  part [SECTION II] «LIMITS»",
		"    clause No Party shall delay.",
	]);
});

test("a paragraph that a page break cut is one clause", () => {
	expect(
		outline(
			"1. Use is limited to what can be controlled",
			"",
			"in the circumstances.",
			"",
			"2. Each shall act.",
		),
	).toEqual([
		"clause [1.] Use is limited to what can be controlled in the circumstances.",
		"clause [2.] Each shall act.",
	]);
});

test("the closing formula belongs to no article", () => {
	expect(
		outline("Article 1", "Each shall act.", "DONE at Utrecht, in two copies.").slice(-1),
	).toEqual(["clause DONE at Utrecht, in two copies."]);
});

test("text without words has no outline", () => {
	expect(outlineText("")).toEqual([]);
	expect(outlineText("\n \n---\n*\n")).toEqual([]);
});

const LINES = [
	"",
	"",
	"Declaration on Control",
	"Preamble",
	"PART I",
	"SECTION II Limits",
	"Article 1",
	"Article 2 – Scope",
	"Article 5 of the Treaty",
	"第三条 各国应当报告。",
	"第一章 总则",
	"一、各国：",
	"（二）报告；",
	"①记录",
	"1. Each Party shall:",
	"2. It shall act.",
	"3 Bare Paragraph",
	"A. Heading Words",
	"B. Each Party shall act.",
	"(a) test;",
	"(i) item (h)",
	"(ii) more",
	"1. (a) both",
	"- bullet",
	"  * deeper",
	"flush words that go on",
	"Flush words.",
	"Annex A",
	"附件二：清单",
	"## 2. Heading",
	"**Bold heading**",
	"=====",
	"IN WITNESS WHEREOF they signed.",
	"(b).",
	"a line of ordinary words which someone wrapped at sixty units",
];

test("every word of any text stands in the outline once, in order, inside its node's range", () => {
	const line = fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 12 }));
	fc.assert(
		fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
			const text = lines.join("\n");
			const nodes = every(outlineText(text));
			const own = nodes.map(
				({ label, heading, text: words }) => `${label ?? ""} ${heading ?? ""} ${words}`,
			);
			expect(letters(own.join(" "))).toBe(letters(text));
			for (const node of nodes) {
				expect(node.from).toBeGreaterThanOrEqual(0);
				expect(node.to).toBeLessThanOrEqual(text.length);
				const range = letters(text.slice(node.from, node.to));
				expect(
					range.startsWith(letters(`${node.label ?? ""} ${node.heading ?? ""} ${node.text}`)),
				).toBe(true);
				for (const child of node.children) {
					expect(child.from).toBeGreaterThanOrEqual(node.from);
					expect(child.to).toBeLessThanOrEqual(node.to);
				}
			}
		}),
		{ numRuns: 1500 },
	);
});

test("outlines a megabyte of articles and of one endless list", () => {
	const article =
		"Article 7\n\n1. Each Party shall:\n(a) test its systems before use;\n(b) report.\n\n";
	const long = outlineText(article.repeat(12_000));
	expect(long).toHaveLength(12_000);
	const list = outlineText("(a) test\n\nFlush words.\n".repeat(45_000));
	expect(every(list)).toHaveLength(90_000);
});

test("joins hard-wrapped Chinese without spaces", () => {
	const wrapped = [
		"各国应当确保指挥官对自主武器系统的使用作出判断并且承担",
		"责任，不得以系统的自主功能为由推卸责任，也不得以其他任",
		"何理由拖延调查，更不得隐瞒事实，并应当在事故发生后六十日",
		"内提交书面报告，说明已经采取的措施。",
		"",
		"各国应当公开报告。",
	];
	expect(outline(...wrapped)).toEqual([
		`clause ${wrapped.slice(0, 4).join("")}`,
		"clause 各国应当公开报告。",
	]);
});

test("the recitals of a resolution are its preamble, lines that look like headings among them", () => {
	expect(
		outline(
			"Resolution 1",
			"",
			"Seventy-ninth session",
			"",
			"The General Assembly, Recalling its earlier resolution on the same subject,",
			"",
			"Mindful of risk,",
			"",
			"1. Calls upon States to keep humans in command;",
			"",
			"2. Decides to remain seized of the matter.",
		),
	).toEqual([
		"title «Resolution 1»",
		"preamble",
		"  clause Seventy-ninth session",
		"  clause The General Assembly, Recalling its earlier resolution on the same subject,",
		"  clause Mindful of risk,",
		"clause [1.] Calls upon States to keep humans in command;",
		"clause [2.] Decides to remain seized of the matter.",
	]);
});

test("an article alone with a high number is a name, however often it stands there", () => {
	const views = [
		"Views",
		"",
		"Replies were received from:",
		"",
		"Article 22",
		"",
		"We ask for a ban.",
	];
	const named = ["clause Article 22", "clause We ask for a ban."];
	expect(outline(...views).slice(-2)).toEqual(named);
	expect(outline(...views, "", ...views.slice(2)).slice(-2)).toEqual(named);
});

test("the heading of a preamble may stand on the line of its first words", () => {
	expect(
		outline("The Treaty", "Preamble The States Parties,", "Article 1", "Each shall act.").slice(
			1,
			3,
		),
	).toEqual(["preamble «Preamble»", "  clause The States Parties,"]);
});
