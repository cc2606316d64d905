import {
	addressOf,
	applyCommand,
	clausesOf,
	createReader,
	type Draft,
	type DraftNode,
	type Language,
	labelsOf,
	type NumberingStyle,
	parseDraftText,
	readDraft,
	serialiseDraft,
} from "../../../engine/index";
import { clause, container, draftOf } from "./drafts";

const BODY = draftOf(
	container("preamble", "pre", "", clause("r1", "Recalling,"), clause("r2", "Noting,")),
	container(
		"part",
		"p1",
		"",
		clause("f1", "flush", clause("f2", "x")),
		container("article", "a1", "", clause("only", "x")),
		container(
			"article",
			"a2",
			"",
			clause("c1", "x"),
			clause("c2", "y:", clause("i1", "a"), clause("i2", "b", clause("s1", "p"))),
			{ ...clause("flush", "z"), numbering: "none" },
			{ ...clause("bis", "z"), numbering: { fixed: "2 bis" } },
		),
	),
	container("annex", "x1", "", container("article", "xa", "", clause("e1", "x"))),
);

function styled(numberingStyle: NumberingStyle): Draft {
	return { ...BODY, numberingStyle };
}

type Row = readonly [id: string, label: string, address: string];

test.each<[string, NumberingStyle, Language, readonly Row[]]>([
	[
		"short English",
		{ en: "short", zh: "numerals" },
		"en",
		[
			["r2", "", "Preamble, para. 2"],
			["f2", "(a)", "Part I, para. (1)(a)"],
			["a2", "Article 2", "Art. 2"],
			["c2", "2.", "Art. 2(2)"],
			["i2", "(b)", "Art. 2(2)(b)"],
			["s1", "(i)", "Art. 2(2)(b)(i)"],
			["flush", "", "Art. 2(3)"],
			["e1", "1.", "Annex A, Art. 1(1)"],
		],
	],
	[
		"decimal English",
		{ en: "decimal", zh: "numerals" },
		"en",
		[
			["r2", "", "Preamble, paragraph 2"],
			["p1", "Part I", "Part I"],
			["f2", "1.1", "paragraph 1.1"],
			["a2", "2", "Article 2"],
			["c2", "2.2", "paragraph 2.2"],
			["i2", "2.2.2", "paragraph 2.2.2"],
			["s1", "2.2.2.1", "paragraph 2.2.2.1"],
			["flush", "", "Article 2, paragraph 3"],
			["bis", "2 bis", "Article 2, paragraph 2 bis"],
			["e1", "1.1", "Annex A, paragraph 1.1"],
		],
	],
	[
		"Chinese in figures",
		{ en: "full", zh: "figures" },
		"zh-Hans",
		[
			["r2", "", "序言第2段"],
			["p1", "第1部分", "第1部分"],
			["a2", "第2条", "第2条"],
			["c2", "2.", "第2条第2款"],
			["i2", "(2)", "第2条第2款(2)项"],
			["s1", "1)", "第2条第2款(2)项第1目"],
			["x1", "附件1", "附件1"],
		],
	],
	[
		"Traditional Chinese in decimals",
		{ en: "full", zh: "decimal" },
		"zh-Hant",
		[
			["a2", "2", "第2條"],
			["i2", "2.2.2", "第2.2.2條"],
			["e1", "1.1", "附件1第1.1條"],
		],
	],
])("%s", (_name, style, language, rows) => {
	const draft = styled(style);
	const labels = labelsOf(draft, language);
	expect(rows.map(([id]) => [id, labels.get(id), addressOf(draft, id, language)])).toEqual(rows);
});

test.each<[Language, NumberingStyle]>([
	["en", { en: "full", zh: "numerals" }],
	["en", { en: "short", zh: "numerals" }],
	["en", { en: "decimal", zh: "numerals" }],
	["zh-Hans", { en: "full", zh: "numerals" }],
	["zh-Hans", { en: "full", zh: "figures" }],
	["zh-Hans", { en: "full", zh: "decimal" }],
])("every citation in %s of %j is read as naming what is there", (language, numberingStyle) => {
	const before = language === "en" ? "Each Party shall act under " : "缔约国应当遵守";
	const citing = (target: string) => ({
		...clause(`to-${target}`, ""),
		text: {
			[language]: [
				{ type: "text", text: before },
				{ type: "reference", target },
			],
		},
	});
	const filled = (node: DraftNode): DraftNode => ({
		...node,
		text:
			node.kind === "clause" && !node.text[language]
				? { [language]: [{ type: "text", text: "x" }] }
				: node.text,
		children: node.children.map(filled),
	});
	const targets = ["a1", "only", "a2", "c2", "i2", "s1"];
	const draft: Draft = {
		...draftOf(
			...[
				...BODY.body.slice(1, 2),
				container("article", "a3", "", ...(targets.map(citing) as DraftNode[])),
				container(
					"annex",
					"x1",
					"",
					container("article", "xa", "", clause("e1", "x"), citing("e1") as DraftNode),
				),
			].map(filled),
		),
		languages: [language],
		numberingStyle,
	};
	const { clauses } = readDraft({ draft, language, reader: createReader() });
	const wrong = clauses.filter(({ problems }) =>
		problems.some(({ check }) => check === "form.dangling-reference"),
	);
	expect(wrong.map(({ id }) => id)).toEqual([]);
	const cited = clauses.filter(({ id }) => id.startsWith("to-"));
	expect(cited.every(({ references }) => references.length > 0)).toBe(true);
});

test("a decimal citation of what is not there dangles", () => {
	const text = (words: string) => clause("d", `Each Party shall act under ${words}.`);
	const dangling = (words: string) => {
		const article = container(
			"article",
			"a1",
			"",
			clause("c1", "x:", clause("i1", "y")),
			text(words),
		);
		const { clauses } = readDraft({
			draft: draftOf(article),
			language: "en",
			reader: createReader(),
		});
		return clauses.some(({ problems }) =>
			problems.some(({ check }) => check === "form.dangling-reference"),
		);
	};
	expect(dangling("paragraph 1.1.1")).toBe(false);
	expect(dangling("paragraph 1.1.2")).toBe(true);
	expect(dangling("paragraph 1.3")).toBe(true);
	expect(dangling("paragraph 4.1")).toBe(true);
});

test("cross-references follow the style; what is read of places does not", () => {
	const referring: Draft = {
		...BODY,
		body: [
			container("article", "a1", "", {
				...clause("c1", ""),
				text: {
					en: [
						{ type: "text", text: "As in " },
						{ type: "reference", target: "c2" },
					],
				},
			}),
			container("article", "a2", "", clause("c2", "x")),
		],
	};
	const told = (draft: Draft) =>
		[...clausesOf(draft, "en")].map(({ text, place }) => ({ text, place }));
	const style = { en: "short", zh: "figures" } as const;
	const { draft, inverse } = applyCommand(referring, { type: "set-numbering-style", style });
	expect(told(draft)[0]?.text).toBe("As in Art. 2(1)");
	expect(told(draft).map(({ place }) => place)).toEqual(told(referring).map(({ place }) => place));
	expect(parseDraftText(serialiseDraft(draft))).toEqual(draft);
	expect(serialiseDraft(applyCommand(draft, inverse).draft)).toBe(serialiseDraft(referring));
	expect(serialiseDraft(referring)).not.toContain("numberingStyle");
});

test("a file with a style that is not known is refused", () => {
	const text = serialiseDraft(styled({ en: "short", zh: "figures" }));
	expect(() => parseDraftText(text.replace('"short"', '"wild"'))).toThrow(
		expect.objectContaining({ code: "invalid" }),
	);
});
