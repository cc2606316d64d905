import { openText, textRuns } from "../../../engine/index";
import { type Bench, startBench, utf8 } from "../bench";

const TREATY = `Treaty on Records

Article 1
Records

1. Each Party shall keep a record. The record is kept for ten years.

Article 2
Review

1. The Parties review each record.
`;

let bench: Bench;

const state = () => bench.workbench.store.get();
const find = () => state().find;

/** The blocks of the open draft with their words, articles with their headings. */
function blocks(): readonly (readonly [id: string, text: string])[] {
	return (state().document?.draft.body ?? []).flatMap((article) => [
		[article.id, openText(article.heading.en ?? [])] as const,
		...article.children.map((clause) => [clause.id, openText(clause.text.en ?? [])] as const),
	]);
}
const idOf = (words: string) => blocks().find(([, text]) => text.includes(words))?.[0] ?? "";
const texts = () => blocks().map(([, text]) => text);

beforeEach(async () => {
	bench = await startBench();
	bench.outside.files.set("treaty.txt", utf8(TREATY));
	bench.outside.chosen = "treaty.txt";
	await bench.workbench.open();
	await bench.until(() => state().report !== null);
});

test("goes on from the caret, steps round both ends, and selects the hit when it closes", () => {
	const { workbench } = bench;
	workbench.moveCaretTo(idOf("review"));
	workbench.openFind(false, null);
	workbench.changeFind({ pattern: "record" });
	expect([find().hits.length, find().current]).toEqual([5, 4]);
	workbench.stepFind(1);
	expect(find().current).toBe(0);
	workbench.stepFind(-1);
	workbench.stepFind(-1);
	expect(find().current).toBe(3);
	workbench.closeFind();
	expect(find().open).toBe(false);
	expect(state().caretRequest).toMatchObject({
		place: { block: idOf("Each Party") },
		focus: true,
		select: 6,
	});
});

test("takes few selected words for what is looked for, and many blocks for where", () => {
	const { workbench } = bench;
	const from = { block: idOf("Each Party"), offset: 5 };
	workbench.openFind(false, { from, to: { ...from, offset: 10 }, text: "Party" });
	expect(find().options).toMatchObject({ pattern: "Party", scope: "draft" });
	const to = { block: idOf("review"), offset: 4 };
	workbench.openFind(true, { from, to, text: "Party shall … The" });
	expect(find().options).toMatchObject({ pattern: "Party", scope: "selection" });
	workbench.changeFind({ pattern: "record" });
	expect(find().hits).toHaveLength(2);
});

test("replaces one hit after the other, and a selection grows with them", () => {
	const { workbench } = bench;
	const block = idOf("Each Party");
	const to = { block, offset: texts()[1]?.length ?? 0 };
	workbench.openFind(true, { from: { block, offset: 0 }, to, text: "x".repeat(200) });
	workbench.changeFind({ pattern: "record", replacement: "written record" });
	workbench.replaceHit();
	workbench.replaceHit();
	expect(idOf("a written record. The written record is kept for ten years.")).toBe(block);
	expect(find().selection?.to.offset).toBe(to.offset + 16);
	expect(find().hits).toHaveLength(2);
});

test("replaces all as one step of undo, and tells how many", () => {
	const { workbench } = bench;
	const before = texts();
	workbench.openFind(true, null);
	workbench.changeFind({ pattern: "record", matchCase: true, replacement: "log" });
	workbench.replaceAllHits();
	expect(texts().join(" ")).not.toMatch(/record/);
	expect(state().notice).toMatchObject({ id: "find.replaced", params: { count: "3" } });
	workbench.undo();
	expect(texts()).toEqual(before);
});

test("follows the draft while it is open, and forgets its hits when it closes", async () => {
	const { workbench } = bench;
	workbench.openFind(false, null);
	workbench.changeFind({ pattern: "annual" });
	expect(find().hits).toHaveLength(0);
	workbench.apply(
		{
			type: "set-runs",
			block: idOf("review"),
			language: "en",
			runs: textRuns("An annual review of annual records."),
		},
		{ coalesceKey: null, caretBefore: null, caretAfter: null },
	);
	await bench.until(() => find().hits.length === 2);
	workbench.closeFind();
	expect(find()).toMatchObject({ hits: [], current: -1 });
});

test("says what is wrong with an expression, and finds again once it is mended", () => {
	const { workbench } = bench;
	workbench.openFind(false, null);
	workbench.changeFind({ expression: true, pattern: "rec(ord" });
	expect(find()).toMatchObject({
		fault: { id: "find.fault.openParenthesis", position: 3 },
		hits: [],
	});
	workbench.changeFind({ pattern: "rec(ord)?" });
	expect(find().fault).toBeNull();
	expect(find().hits).toHaveLength(5);
});
