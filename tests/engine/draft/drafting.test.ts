import fc from "fast-check";
import {
	applyCommand,
	type Draft,
	type DraftingEdit,
	type DraftNode,
	insertArticleAfter,
	joinWithNext,
	joinWithPrevious,
	liftBlock,
	moveDown,
	moveUp,
	nestBlock,
	openText,
	splitBlock,
	toBlocks,
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
	expect(done(LIST, splitBlock(LIST, "en", "c2", 0, newId)).tree.slice(4, 7)).toEqual([
		"  new",
		"  c2 Chapeau:",
		"    i1 first;",
	]);
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
	expect(moveDown(LIST, "en", "i2")).toBeNull();
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
