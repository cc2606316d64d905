import { anchoredText, type Draft, textRuns } from "../../../engine/index";
import { type Bench, startBench, utf8 } from "../bench";

const TREATY = `Treaty on Autonomous Weapon Systems

Article 1
Records

1. Each Party shall keep a record of every engagement.

2. The record shall be kept for ten years.
`;

const HINTS = { coalesceKey: null, caretBefore: null, caretAfter: null };

let bench: Bench;

const state = () => bench.workbench.store.get();
const review = () => state().review;

function draft(): Draft {
	const { document } = state();
	if (!document) throw new RangeError("no draft is open");
	return document.draft;
}

function clauseId(index: number): string {
	const article = draft().body.find(({ kind }) => kind === "article");
	const id = article?.children[index]?.id;
	if (id === undefined) throw new RangeError(`no clause ${index}`);
	return id;
}

const textOf = (index: number) => anchoredText(draft(), clauseId(index), "en");

/** Selects words as the editor tells of a selection. */
function select(index: number, words: string): void {
	const block = clauseId(index);
	const from = textOf(index).indexOf(words);
	bench.workbench.caretMoved({ block, offset: from + words.length }, { block, offset: from });
}

function write(index: number, from: string, to: string): void {
	const runs = textRuns(textOf(index).replace(from, to));
	bench.workbench.apply({ type: "set-runs", block: clauseId(index), language: "en", runs }, HINTS);
}

beforeEach(async () => {
	bench = await startBench();
	await bench.workbench.start();
	bench.outside.files.set("treaty.txt", utf8(TREATY));
	bench.outside.chosen = "treaty.txt";
	await bench.workbench.open();
	await bench.workbench.changeSettings({ reviewer: "Ana" });
});

test("a comment is about the words selected last, and one that was begun can be left", () => {
	const { workbench } = bench;
	select(0, "a record");
	workbench.beginComment();
	expect(review().remark).toMatchObject({ quote: "a record" });
	expect(state().sidebar).toBe("review");
	workbench.cancelComment();
	expect(review().remark).toBeNull();
	workbench.addComment("Nothing is begun.");
	expect(draft().comments).toEqual([]);
	workbench.beginComment();
	workbench.addComment("Of what form?");
	expect(draft().comments).toMatchObject([
		{ author: "Ana", quote: "a record", text: "Of what form?", resolved: false },
	]);
	workbench.undo();
	expect(draft().comments).toEqual([]);
});

test("with nothing selected a comment is about the whole clause, and one without words is refused", () => {
	const { workbench } = bench;
	workbench.caretMoved({ block: clauseId(1), offset: 3 }, { block: clauseId(1), offset: 3 });
	workbench.beginComment();
	expect(review().remark?.quote).toBe("The record shall be kept for ten years.");
	workbench.cancelComment();
	workbench.apply({ type: "set-runs", block: clauseId(1), language: "en", runs: [] }, HINTS);
	workbench.beginComment();
	expect(review().remark).toBeNull();
	expect(state().notice?.id).toBe("comments.told.no-words");
});

test("threads are gone through round both ends, and a press beside them opens none", () => {
	const { workbench } = bench;
	const ids = ["a record", "ten years"].map((words, index) => {
		select(index, words);
		workbench.beginComment();
		workbench.addComment("?");
		return draft().comments.at(-1)?.id;
	});
	workbench.openReviewed(null);
	workbench.stepReviewed(1);
	expect(review().current).toBe(ids[0]);
	workbench.stepReviewed(-1);
	expect(review().current).toBe(ids[1]);
	workbench.stepReviewed(1);
	expect(review().current).toBe(ids[0]);
	workbench.openReviewed(null);
	expect(workbench.openReviewedAt({ block: clauseId(0), offset: 1 })).toBe(false);
	const at = textOf(0).indexOf("record");
	expect(workbench.openReviewedAt({ block: clauseId(0), offset: at })).toBe(true);
	expect(review().current).toBe(ids[0]);
});

test("in suggestions mode what panels write is proposed, and settled at the caret", () => {
	const { workbench } = bench;
	workbench.toggleSuggesting();
	expect(review().suggesting).toBe(true);
	write(0, "shall", "must");
	expect(textOf(0)).toBe("Each Party shallmust keep a record of every engagement.");
	expect(draft().suggestions.map(({ kind, author }) => `${author} ${kind}`)).toEqual([
		"Ana insertion",
		"Ana deletion",
	]);
	workbench.caretMoved({ block: clauseId(1), offset: 2 }, { block: clauseId(1), offset: 2 });
	workbench.settleHere("accepted");
	expect(state().notice?.id).toBe("suggest.told.none-here");
	select(0, "shallmu");
	workbench.settleHere("accepted");
	expect(textOf(0)).toBe("Each Party must keep a record of every engagement.");
	workbench.undo();
	expect(draft().suggestions).toHaveLength(2);
	workbench.toggleSuggesting();
	write(1, "ten", "five");
	expect(textOf(1)).toBe("The record shall be kept for five years.");
});

test("replacing everywhere proposes each replacement, as one step", () => {
	const { workbench } = bench;
	workbench.toggleSuggesting();
	const commands = [0, 1].map((index) => ({
		type: "set-runs" as const,
		block: clauseId(index),
		language: "en" as const,
		runs: textRuns(textOf(index).replaceAll("record", "log")),
	}));
	workbench.apply({ type: "batch", commands }, HINTS);
	expect([textOf(0), textOf(1)]).toEqual([
		"Each Party shall keep a recordlog of every engagement.",
		"The recordlog shall be kept for ten years.",
	]);
	expect(draft().suggestions).toHaveLength(4);
	workbench.undo();
	expect(draft().suggestions).toEqual([]);
	expect(textOf(1)).toBe("The record shall be kept for ten years.");
});

test("nobody proposes without a name", async () => {
	await bench.workbench.changeSettings({ reviewer: "" });
	bench.workbench.toggleSuggesting();
	expect(state().dialog).toBe("reviewer");
	expect(review().suggesting).toBe(false);
});

test("notes are kept in every language at once, as one step", () => {
	const { workbench } = bench;
	const note = () => draft().body.find(({ kind }) => kind === "article")?.children[0]?.note;
	workbench.openNote(clauseId(0));
	expect(state()).toMatchObject({ dialog: "note", review: { noted: clauseId(0) } });
	workbench.setNotes(clauseId(0), [
		["en", "From 2019."],
		["zh-Hans", "源自2019年。"],
	]);
	expect(note()).toEqual({ en: "From 2019.", "zh-Hans": "源自2019年。" });
	workbench.undo();
	expect(note()).toBeUndefined();
});
