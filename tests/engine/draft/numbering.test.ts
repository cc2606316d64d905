import { addressOf, type DraftNode, type Language, labelsOf } from "../../../engine/index";
import { clause, container, draftOf } from "./drafts";

const fixed = (node: DraftNode, number: string): DraftNode => ({
	...node,
	numbering: { fixed: number },
});

const TREE = draftOf(
	container("preamble", "pre", "", clause("r1", "Recalling,"), clause("r2", "Noting,")),
	container(
		"part",
		"p1",
		"General",
		container("article", "a1", "", clause("only", "x")),
		container(
			"article",
			"a2",
			"",
			clause("c1", "x"),
			clause(
				"c2",
				"y:",
				clause("i1", "a"),
				clause("i2", "b", clause("s1", "p"), clause("s2", "q")),
			),
		),
	),
	container("part", "p2", "Special", container("article", "a3", "", clause("d1", "x"))),
	container(
		"annex",
		"x1",
		"",
		container("article", "xa", "", clause("e1", "x"), clause("e2", "y")),
	),
);

test.each<[Language, Record<string, string>]>([
	[
		"en",
		{
			r1: "",
			p1: "Part I",
			p2: "Part II",
			a2: "Article 2",
			a3: "Article 3",
			c2: "2.",
			i2: "(b)",
			s2: "(ii)",
			x1: "Annex A",
			xa: "Article 1",
		},
	],
	[
		"zh-Hans",
		{
			p1: "第一部分",
			a3: "第三条",
			c2: "二、",
			i2: "（二）",
			s2: "2.",
			x1: "附件一",
			xa: "第一条",
		},
	],
	["zh-Hant", { p2: "第二部分", a3: "第三條", c2: "二、", i1: "（一）", x1: "附件一" }],
])("numbers follow the customs of %s", (language, wanted) => {
	const labels = labelsOf(TREE, language);
	expect(Object.fromEntries(Object.keys(wanted).map((id) => [id, labels.get(id)]))).toEqual(wanted);
});

test.each<[string, string, string, string]>([
	["r2", "Preamble, paragraph 2", "序言第二段", "序言第二段"],
	["a2", "Article 2", "第二条", "第二條"],
	["c2", "Article 2, paragraph 2", "第二条第二款", "第二條第二款"],
	["i2", "Article 2, paragraph 2 (b)", "第二条第二款第（二）项", "第二條第二款第（二）項"],
	[
		"s1",
		"Article 2, paragraph 2 (b) (i)",
		"第二条第二款第（二）项第1目",
		"第二條第二款第（二）項第1目",
	],
	["only", "Article 1, paragraph 1", "第一条第一款", "第一條第一款"],
	["p1", "Part I", "第一部分", "第一部分"],
	["e2", "Annex A, Article 1, paragraph 2", "附件一第一条第二款", "附件一第一條第二款"],
])("%s is cited as %s", (id, en, hans, hant) => {
	expect(addressOf(TREE, id, "en")).toBe(en);
	expect(addressOf(TREE, id, "zh-Hans")).toBe(hans);
	expect(addressOf(TREE, id, "zh-Hant")).toBe(hant);
});

test("an article's only paragraph, unnumbered, is cited as the article; an unknown node not at all", () => {
	const flush: DraftNode = { ...clause("c", "x"), numbering: "none" };
	const draft = draftOf(container("article", "a", "", flush));
	expect(addressOf(draft, "c", "en")).toBe("Article 1");
	expect(() => addressOf(draft, "gone", "en")).toThrow(RangeError);
});

test("fixed numbers are kept and counted on from", () => {
	const draft = draftOf(
		fixed(container("article", "a", ""), "36"),
		fixed(container("article", "b", ""), "36 bis"),
		container("article", "c", "", fixed(clause("c1", "x"), "(c)"), clause("c2", "y")),
		fixed(container("article", "d", ""), "Principle 1"),
	);
	const labels = labelsOf(draft, "en");
	expect(["a", "b", "c", "c1", "d"].map((id) => labels.get(id))).toEqual([
		"Article 36",
		"Article 36 bis",
		"Article 37",
		"(c)",
		"Principle 1",
	]);
});

test("options of alternatives share their numbers; what follows counts on from the longest", () => {
	const draft = draftOf(
		container(
			"article",
			"a",
			"",
			clause("c1", "x"),
			container(
				"alternatives",
				"alt",
				"",
				container("option", "o1", "", clause("c2", "y"), clause("c3", "y")),
				container("option", "o2", "", clause("c4", "z")),
			),
			clause("c5", "w"),
		),
	);
	const labels = labelsOf(draft, "en");
	expect(["c2", "c3", "c4", "c5"].map((id) => labels.get(id))).toEqual(["2.", "3.", "2.", "4."]);
});
