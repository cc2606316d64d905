import fc from "fast-check";
import {
	applyCommand,
	type Beside,
	type ChosenKind,
	changeKind,
	type Draft,
	type DraftingEdit,
	type DraftNode,
	insertAnnex,
	insertArticleAfter,
	insertPartAfter,
	insertRecital,
	insertWordedArticle,
	joinWithNext,
	joinWithPrevious,
	liftBlock,
	moveBeside,
	moveDown,
	moveUp,
	nestBlock,
	openText,
	splitBlock,
	toBlocks,
	toggleNumber,
} from "../../../engine/index";
import { clause, container, draftOf, drafts, drawn } from "./drafts";

const newId = () => "new";

function done(draft: Draft, edit: DraftingEdit | null): { tree: string[]; caret: unknown } {
	if (!edit) throw new Error("nothing to do");
	const after = applyCommand(draft, edit.command).draft;
	return { tree: drawn(after.body), caret: edit.caret };
}

const bilingual = (id: string, en: string, zh: string, ...children: DraftNode[]): DraftNode => ({
	...clause(id, en, ...children),
	text: {
		...(en === "" ? {} : { en: [{ type: "text" as const, text: en }] }),
		"zh-Hans": [{ type: "text", text: zh }],
	},
});

const LIST = draftOf(
	container("preamble", "p", "", clause("r", "Recalling,")),
	container(
		"article",
		"a1",
		"Control",
		clause("c1", "One two"),
		clause("c2", "Chapeau:", clause("i1", "first;"), clause("i2", "second.")),
	),
	container("article", "a2", "Reports", clause("d1", "Yearly.")),
);

test("Enter cuts a clause in two", () => {
	expect(done(LIST, splitBlock(LIST, "en", "c1", 4, newId))).toEqual({
		tree: [
			"p",
			"  r Recalling,",
			"a1 Control",
			"  c1 One ",
			"  new two",
			"  c2 Chapeau:",
			"    i1 first;",
			"    i2 second.",
			"a2 Reports",
			"  d1 Yearly.",
		],
		caret: { block: "new", offset: 0 },
	});
});

test("Enter at the start puts an empty clause before, at the end one behind; sub-paragraphs stay with their chapeau", () => {
	const before = done(LIST, splitBlock(LIST, "en", "c2", 0, newId));
	expect(before.tree.slice(4, 7)).toEqual(["  new", "  c2 Chapeau:", "    i1 first;"]);
	expect(before.caret).toEqual({ block: "c2", offset: 0 });
	expect(done(LIST, splitBlock(LIST, "en", "c2", 8, newId))).toMatchObject({
		tree: expect.arrayContaining(["  c2 Chapeau:", "    new", "    i1 first;"]),
		caret: { block: "new", offset: 0 },
	});
	expect(done(LIST, splitBlock(LIST, "en", "i2", 7, newId)).tree.slice(5, 8)).toEqual([
		"    i1 first;",
		"    i2 second.",
		"    new",
	]);
});

test("Enter in a heading begins its first clause, behind the title one under the first heading", () => {
	expect(done(LIST, splitBlock(LIST, "en", "a2", 7, newId)).tree.slice(-3)).toEqual([
		"a2 Reports",
		"  new",
		"  d1 Yearly.",
	]);
	expect(done(LIST, splitBlock(LIST, "en", "draft", 5, newId)).tree.slice(0, 3)).toEqual([
		"p",
		"  new",
		"  r Recalling,",
	]);
});

test("Enter before a heading's words pushes the heading down; behind the title it begins a clause under it", () => {
	expect(done(LIST, splitBlock(LIST, "en", "a2", 0, newId))).toEqual({
		tree: [...drawn(LIST.body).slice(0, 7), "  new", "a2 Reports", "  d1 Yearly."],
		caret: { block: "a2", offset: 0 },
	});
	const first = draftOf(container("article", "a", "Control", clause("c", "x")));
	expect(done(first, splitBlock(first, "en", "a", 0, newId)).tree).toEqual([
		"a",
		"  new Control",
		"  c x",
	]);
});

test("Enter in an empty sub-paragraph lifts it", () => {
	const draft = draftOf(container("article", "a", "", clause("c", "x:", clause("i", ""))));
	expect(done(draft, splitBlock(draft, "en", "i", 0, newId)).tree).toEqual(["a", "  c x:", "  i"]);
});

test("a recital cut in two stays without a number", () => {
	const recital = { ...clause("r", "Recalling, Noting,"), numbering: "none" as const };
	const draft = draftOf(container("preamble", "p", "", recital));
	const { draft: after } = applyCommand(draft, splitBlock(draft, "en", "r", 10, newId).command);
	expect(after.body[0]?.children.map(({ numbering }) => numbering)).toEqual(["none", "none"]);
});

const OPTIONS = draftOf(
	container(
		"article",
		"a",
		"",
		clause("c0", "w"),
		container(
			"alternatives",
			"alt",
			"",
			container("option", "o1", "", clause("c1", "one two")),
			container("option", "o2", "", clause("c2", "three four")),
		),
	),
);

test("a clause cut inside an option stays in it; alternatives are not joined or nested in one another", () => {
	expect(done(OPTIONS, splitBlock(OPTIONS, "en", "c2", 6, newId)).tree.slice(2)).toEqual([
		"  alt",
		"    o1",
		"      c1 one two",
		"    o2",
		"      c2 three ",
		"      new four",
	]);
	expect(done(OPTIONS, splitBlock(OPTIONS, "en", "c1", 4, newId)).tree.slice(3, 6)).toEqual([
		"    o1",
		"      c1 one ",
		"      new two",
	]);
	expect(joinWithPrevious(OPTIONS, "en", "c2")).toBeNull();
	expect(nestBlock(OPTIONS, "en", "c2")).toBeNull();
	expect(done(OPTIONS, moveDown(OPTIONS, "en", "c0")).tree.at(-1)).toBe("  c0 w");
});

test("Tab nests a clause with its sub-paragraphs, Shift+Tab lifts them", () => {
	const nested = done(LIST, nestBlock(LIST, "en", "c2")).tree.slice(3, 7);
	expect(nested).toEqual([
		"  c1 One two",
		"    c2 Chapeau:",
		"      i1 first;",
		"      i2 second.",
	]);
	expect(nestBlock(LIST, "en", "c1")).toBeNull();
	expect(nestBlock(LIST, "en", "i1")).toBeNull();
	expect(nestBlock(LIST, "en", "a2")).toBeNull();
	expect(done(LIST, liftBlock(LIST, "en", "i1")).tree.slice(4, 7)).toEqual([
		"  c2 Chapeau:",
		"  i1 first;",
		"    i2 second.",
	]);
	expect(liftBlock(LIST, "en", "c1")).toBeNull();
});

test("clauses nest to eight levels and no deeper", () => {
	let node = clause("l8", "x");
	for (let level = 7; level >= 1; level -= 1) node = clause(`l${level}`, "x", node);
	const draft = draftOf(container("article", "a", "", clause("c", "x"), node));
	expect(nestBlock(draft, "en", "l1")).toBeNull();
	const deep = draftOf(container("article", "a", "", node, clause("c", "x")));
	expect(nestBlock(deep, "en", "c")).not.toBeNull();
});

test("Backspace joins clauses, in every language", () => {
	const draft = draftOf(
		container(
			"article",
			"a",
			"",
			bilingual("c1", "One", "一"),
			bilingual("c2", " two", "二", clause("i", "x")),
		),
	);
	const edit = joinWithPrevious(draft, "en", "c2");
	expect(done(draft, edit)).toEqual({
		tree: ["a", "  c1 One two", "    i x"],
		caret: { block: "c1", offset: 3 },
	});
	if (!edit) throw new Error("nothing to do");
	const { draft: after, inverse } = applyCommand(draft, edit.command);
	expect(openText(after.body[0]?.children[0]?.text["zh-Hans"] ?? [])).toBe("一二");
	expect(applyCommand(after, inverse).draft).toEqual(draft);
	expect(joinWithNext(draft, "en", "c1")).toEqual(edit);
});

test("Delete at the end of a chapeau joins its first sub-paragraph to it, and what that held comes under the chapeau", () => {
	const draft = draftOf(
		container(
			"article",
			"a",
			"",
			clause("c", "Chapeau:", clause("i1", " first", clause("s", "x")), clause("i2", "y")),
		),
	);
	expect(done(draft, joinWithNext(draft, "en", "c"))).toEqual({
		tree: ["a", "  c Chapeau: first", "    s x", "    i2 y"],
		caret: { block: "c", offset: 8 },
	});
});

test("Backspace lifts a first sub-paragraph and takes away what is empty", () => {
	expect(done(LIST, joinWithPrevious(LIST, "en", "i1")).tree).toContain("  i1 first;");
	const draft = draftOf(
		container("article", "a1", "", clause("c1", "x"), clause("c2", "")),
		container("article", "a2", "Reports", clause("c3", "")),
		container("article", "a3", "", clause("c4", "y")),
	);
	expect(done(draft, joinWithPrevious(draft, "en", "a2")).tree).toEqual([
		"a1",
		"  c1 x",
		"a2 Reports",
		"  c3",
		"a3",
		"  c4 y",
	]);
	expect(done(draft, joinWithPrevious(draft, "en", "c3"))).toMatchObject({
		caret: { block: "a2", offset: 7 },
	});
	expect(done(draft, joinWithPrevious(draft, "en", "a3")).tree.slice(-3)).toEqual([
		"a2 Reports",
		"  c3",
		"  c4 y",
	]);
});

test("Backspace leaves headings with words, the preamble and words of other languages alone", () => {
	expect(joinWithPrevious(LIST, "en", "a2")).toBeNull();
	expect(joinWithPrevious(LIST, "en", "c1")).toBeNull();
	expect(joinWithPrevious(LIST, "en", "p")).toBeNull();
	expect(joinWithPrevious(LIST, "en", "draft")).toBeNull();
	expect(joinWithNext(LIST, "en", "d1")).toBeNull();
	const draft = draftOf(container("article", "a", "", bilingual("c", "", "应当")));
	expect(joinWithPrevious(draft, "en", "c")).toBeNull();
});

test("Alt with an arrow moves a clause or an article with all it holds", () => {
	expect(done(LIST, moveUp(LIST, "en", "c2")).tree.slice(3, 7)).toEqual([
		"  c2 Chapeau:",
		"    i1 first;",
		"    i2 second.",
		"  c1 One two",
	]);
	expect(done(LIST, moveDown(LIST, "en", "a1")).tree.slice(2, 4)).toEqual([
		"a2 Reports",
		"  d1 Yearly.",
	]);
	expect(moveUp(LIST, "en", "a1")).toBeNull();
	expect(moveDown(LIST, "en", "r")).toBeNull();
	expect(moveUp(LIST, "en", "p")).toBeNull();
	expect(moveDown(LIST, "en", "draft")).toBeNull();
});

const PARTS = draftOf(
	container(
		"part",
		"p1",
		"",
		clause("f1", "flush"),
		container("article", "a1", "", clause("c1", "x")),
	),
	container(
		"part",
		"p2",
		"",
		clause("f2", "flush"),
		container(
			"article",
			"a2",
			"",
			clause("c2", "x:", clause("i2", "y")),
			clause("c3", "z:", clause("i3", "w"), clause("i4", "v")),
		),
	),
	container("article", "a3", "", clause("c4", "x")),
	container("annex", "x", "", container("article", "a4", "", clause("c5", "x"))),
);

test.each<[string, typeof moveUp, string, string | null, number]>([
	["a sub-paragraph up to the end of the paragraph before", moveUp, "i3", "c2", 1],
	["a sub-paragraph down to the start of the paragraph behind", moveDown, "i2", "c3", 0],
	["a paragraph up to the end of the article before", moveUp, "c2", "a1", 1],
	["a paragraph down to the start of the article behind", moveDown, "c3", "a3", 0],
	["an article up to the end of the part before", moveUp, "a2", "p1", 2],
	[
		"an article down behind the words before the articles of the next part",
		moveDown,
		"a1",
		"p2",
		1,
	],
	["an article up into the part before it", moveUp, "a3", "p2", 2],
	["an article up out of the first part", moveUp, "a1", null, 0],
])("at the edge of what holds it, Alt with an arrow moves %s", (_name, move, id, parent, index) => {
	expect(move(PARTS, "en", id)?.command).toEqual({ type: "move", node: id, parent, index });
});

test("nothing slips into an annex or out of it, and the last sub-paragraph of an article stays in it", () => {
	expect(moveDown(PARTS, "en", "c4")).toBeNull();
	expect(moveUp(PARTS, "en", "c5")).toBeNull();
	expect(moveDown(PARTS, "en", "a3")).toBeNull();
	expect(moveDown(PARTS, "en", "a2")).toBeNull();
	expect(moveUp(PARTS, "en", "a4")).toBeNull();
	expect(moveDown(PARTS, "en", "i4")).toBeNull();
	expect(moveUp(PARTS, "en", "i2")).toBeNull();
});

test.each<[string, string, Beside, string, string[]]>([
	["c2", "c1", "before", "a clause before another", ["a1", "  c2", "    i1", "    i2", "  c1"]],
	["d1", "c1", "after", "a clause behind one of another article", ["a1", "  c1", "  d1", "  c2"]],
	[
		"d1",
		"c2",
		"inside",
		"a clause as the last sub-paragraph",
		["    i1", "    i2", "    d1", "a2"],
	],
	["i2", "c2", "before", "a sub-paragraph out of its chapeau", ["  c1", "  i2", "  c2", "    i1"]],
	["d1", "a1", "inside", "a clause to the start of an article", ["a1", "  d1", "  c1"]],
	["a2", "a1", "before", "an article before another", ["a2", "  d1", "a1"]],
])("dragging %s to %s (%s) moves %s", (id, target, beside, _name, wanted) => {
	const edit = moveBeside(LIST, id, target, beside);
	const { tree } = done(LIST, edit);
	expect(tree.map((line) => /^ *\S+/.exec(line)?.[0]).join("\n")).toContain(wanted.join("\n"));
	expect(edit?.caret).toEqual({ block: id, offset: 0 });
});

test("behind a part an article becomes one of it", () => {
	const move = (target: string, beside: Beside) => moveBeside(PARTS, "a3", target, beside)?.command;
	const into = (parent: string, index: number) => ({ type: "move", node: "a3", parent, index });
	expect(move("p1", "after")).toEqual(into("p1", 2));
	expect(move("p2", "before")).toEqual(into("p1", 2));
	expect(move("p1", "before")).toEqual({ type: "move", node: "a3", parent: null, index: 0 });
});

test.each<[string, string, Beside]>([
	["c2", "c2", "before"],
	["c2", "i1", "after"],
	["c1", "c2", "before"],
	["c1", "a2", "before"],
	["a1", "c1", "inside"],
	["a1", "a2", "inside"],
	["a1", "p", "before"],
	["p", "a2", "after"],
	["d1", "draft", "inside"],
	["gone", "c1", "before"],
])("dragging %s to %s (%s) is refused", (id, target, beside) => {
	expect(moveBeside(LIST, id, target, beside)).toBeNull();
});

test("a clause dragged among recitals loses its number, a recital dragged away gets one", () => {
	const recital: DraftNode = { ...clause("r", "Recalling,"), numbering: "none" };
	const draft = draftOf(
		container("preamble", "p", "", recital, { ...recital, id: "r2" }),
		container("article", "a", "", clause("c", "x"), clause("c2", "y")),
	);
	const numberingAfter = (id: string, target: string) => {
		const edit = moveBeside(draft, id, target, "after");
		if (!edit) throw new Error("nothing to do");
		const { draft: after, inverse } = applyCommand(draft, edit.command);
		expect(applyCommand(after, inverse).draft).toEqual(draft);
		return after.body.flatMap(({ children }) => children).find((each) => each.id === id)?.numbering;
	};
	expect(numberingAfter("c", "r")).toBe("none");
	expect(numberingAfter("r", "c")).toBe("automatic");
});

test.each<[string, ChosenKind, string[]]>([
	[
		"c2",
		"article",
		["a1 Control", "  c1 One two", "c2 Chapeau:", "  i1 first;", "  i2 second.", "a2 Reports"],
	],
	["i1", "article", ["  c2 Chapeau:", "i1 first;", "  i2 second.", "a2 Reports"]],
	["a2", "clause", ["    i2 second.", "  a2 Reports", "  d1 Yearly."]],
	[
		"a1",
		"part",
		[
			"a1 Control",
			"  c1 One two",
			"  c2 Chapeau:",
			"    i1 first;",
			"    i2 second.",
			"  a2 Reports",
		],
	],
	["c2", "annex", ["c2 Chapeau:", "  i1 first;", "  i2 second.", "  a2 Reports", "    d1 Yearly."]],
])(
	"%s becomes %s, and what follows comes under it or falls to what stands before",
	(id, kind, wanted) => {
		const { tree, caret } = done(LIST, changeKind(LIST, "en", id, kind));
		expect(tree.join("\n")).toContain(wanted.join("\n"));
		expect(caret).toEqual({ block: id, offset: 0 });
	},
);

test("title and preamble keep their kind, and no alternative is torn apart", () => {
	expect(changeKind(LIST, "en", "draft", "article")).toBeNull();
	expect(changeKind(LIST, "en", "p", "article")).toBeNull();
	expect(changeKind(LIST, "en", "a1", "article")).toBeNull();
	expect(changeKind(OPTIONS, "en", "c1", "article")).toBeNull();
	const open = draftOf(
		container("alternatives", "alt", "", container("option", "o", "", clause("c", "x"))),
	);
	expect(done(open, changeKind(open, "en", "c", "article")).tree).toEqual([
		"alt",
		"  o",
		"    c x",
	]);
});

test("parts, annexes and recitals are begun where they belong", () => {
	let count = 0;
	const ids = () => `n${++count}`;
	expect(done(LIST, insertPartAfter(LIST, "en", "c1", newId)).tree.slice(-3)).toEqual([
		"new",
		"  a2 Reports",
		"    d1 Yearly.",
	]);
	expect(done(LIST, insertAnnex(LIST, "en", "c1", newId)).tree.at(-1)).toBe("new");
	expect(done(LIST, insertRecital(LIST, "en", "c1", newId)).tree.slice(0, 3)).toEqual([
		"p",
		"  r Recalling,",
		"  new",
	]);
	const bare = draftOf(container("article", "a", "", clause("c", "x")));
	const { draft } = applyCommand(bare, insertRecital(bare, "en", "c", ids).command);
	expect(drawn(draft.body).slice(0, 2)).toEqual(["n1", "  n2"]);
	expect(draft.body[0]).toMatchObject({ kind: "preamble", children: [{ numbering: "none" }] });
});

test("an article is put in with its words in every language of the draft, and a first item to write", () => {
	let count = 0;
	const edit = insertWordedArticle(
		{ ...LIST, languages: ["en", "zh-Hans"] },
		"en",
		"c1",
		() => `n${++count}`,
		{
			heading: { en: "Definitions", "zh-Hans": "定义", "zh-Hant": "定義" },
			chapeau: { en: "In this Treaty:", "zh-Hans": "在本条约中：" },
		},
	);
	const { draft, inverse } = applyCommand(LIST, edit.command);
	const article = draft.body[2];
	expect(article?.heading).toEqual({
		en: [{ type: "text", text: "Definitions" }],
		"zh-Hans": [{ type: "text", text: "定义" }],
	});
	expect(article?.children[0]?.text.en).toEqual([{ type: "text", text: "In this Treaty:" }]);
	expect(edit.caret.block).toBe(article?.children[0]?.children[0]?.id);
	expect(applyCommand(draft, inverse).draft).toEqual(LIST);
});

test("a block's number is taken away and given back; recitals have none", () => {
	const edit = toggleNumber(LIST, "c1");
	if (!edit) throw new Error("nothing to do");
	const { draft } = applyCommand(LIST, edit.command);
	expect(draft.body[1]?.children[0]?.numbering).toBe("none");
	expect(toggleNumber(draft, "c1")?.command).toMatchObject({ numbering: "automatic" });
	expect(toggleNumber(LIST, "r")).toBeNull();
	expect(toggleNumber(LIST, "draft")).toBeNull();
});

test("a new article comes behind the whole of the one that holds the caret", () => {
	expect(done(LIST, insertArticleAfter(LIST, "en", "c1", newId)).tree.slice(-4)).toEqual([
		"    i2 second.",
		"new",
		"a2 Reports",
		"  d1 Yearly.",
	]);
	expect(done(LIST, insertArticleAfter(LIST, "en", "draft", newId)).tree.slice(0, 3)).toEqual([
		"p",
		"  r Recalling,",
		"new",
	]);
});

test("no drafting edit loses a word of any language, and each leads back", () => {
	const edits = [
		(draft: Draft, id: string, at: number) => splitBlock(draft, "en", id, at, newId),
		(draft: Draft, id: string) => nestBlock(draft, "en", id),
		(draft: Draft, id: string) => liftBlock(draft, "en", id),
		(draft: Draft, id: string) => joinWithPrevious(draft, "en", id),
		(draft: Draft, id: string) => joinWithNext(draft, "en", id),
		(draft: Draft, id: string) => moveUp(draft, "en", id),
		(draft: Draft, id: string) => moveDown(draft, "en", id),
		(draft: Draft, id: string) => insertArticleAfter(draft, "en", id, newId),
		(draft: Draft, id: string) => insertPartAfter(draft, "en", id, newId),
		(draft: Draft, id: string) => insertAnnex(draft, "en", id, newId),
		...(["part", "article", "clause", "annex"] as const).map(
			(kind) => (draft: Draft, id: string) => changeKind(draft, "en", id, kind),
		),
		...(["before", "after", "inside"] as const).map(
			(beside) => (draft: Draft, id: string, at: number) =>
				moveBeside(draft, id, toBlocks(draft, "en").at(-1 - at)?.id ?? "", beside),
		),
	];
	const letters = (draft: Draft, language: "en" | "zh-Hans") =>
		toBlocks(draft, language)
			.flatMap(({ runs }) => [...openText(runs).replaceAll(" ", "")])
			.sort()
			.join("");
	fc.assert(
		fc.property(
			drafts,
			fc.nat(),
			fc.nat(),
			fc.constantFrom(...edits),
			(draft, which, cut, edit) => {
				const blocks = toBlocks(draft, "en");
				const block = blocks[which % blocks.length];
				if (!block) return;
				const made = edit(draft, block.id, cut % (openText(block.runs).length + 1));
				if (!made) return;
				const { draft: after, inverse } = applyCommand(draft, made.command);
				expect(letters(after, "en")).toBe(letters(draft, "en"));
				expect(letters(after, "zh-Hans")).toBe(letters(draft, "zh-Hans"));
				expect(toBlocks(after, "en").some(({ id }) => id === made.caret.block)).toBe(true);
				expect(applyCommand(after, inverse).draft).toEqual(draft);
			},
		),
		{ numRuns: 500 },
	);
});
