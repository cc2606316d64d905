import {
	beginHistory,
	clausesOf,
	type Draft,
	type DraftCommand,
	draftFromOutline,
	notesOf,
	outlineText,
	perform,
	type Run,
	toBlocks,
} from "../../../engine/index";
import { blocksOf } from "../../../renderer/store/blocks";
import { clauseInputs } from "../../../renderer/store/clause-inputs";
import { notesIn } from "../../../renderer/store/notes";

const TEXT = `Declaration on tests

Article 1 Records

1. Each State will keep a record.

2. Each State will:

(a) train its commanders;

(b) test its systems.

Article 2 Review

1. A panel will meet once a year.

2. The panel will publish what it finds.
`;

/** A draft of two articles, ids in the order of its nodes. */
function draft(): Draft {
	let count = 0;
	return draftFromOutline(outlineText(TEXT, "en"), { language: "en", newId: () => `n${count++}` });
}

function after(before: Draft, command: DraftCommand): Draft {
	const step = { coalesceKey: null, caretBefore: null, caretAfter: null, time: 0 };
	return perform(beginHistory(before), command, step).draft;
}

function words(block: string, runs: readonly Run[]): DraftCommand {
	return { type: "set-runs", block, language: "en", runs };
}

const text = (of: string): Run => ({ type: "text", text: of, marks: [] });

/** What `clauseInputs` gives when nothing is known of an earlier version. */
function inputsAnew(of: Draft) {
	return Array.from(clausesOf(of, "en"), ({ path: _path, plain: _plain, ...input }) => input);
}

/** Every edit is tried on a draft that is known already. */
function edited(command: (ids: readonly string[]) => DraftCommand): readonly [Draft, Draft] {
	const before = draft();
	blocksOf(before, "en");
	clauseInputs(before, "en");
	notesIn(before, "en");
	return [before, after(before, command(toBlocks(before, "en").map(({ id }) => id)))];
}

const CLAUSE = 2;
const CHAPEAU = 3;
const edits: readonly [string, (ids: readonly string[]) => DraftCommand][] = [
	["words of a clause", (ids) => words(ids[CLAUSE] ?? "", [text("Each State will keep two.")])],
	["a clause emptied", (ids) => words(ids[CLAUSE] ?? "", [])],
	["a clause of spaces", (ids) => words(ids[CLAUSE] ?? "", [text("  ")])],
	["words above sub-paragraphs", (ids) => words(ids[CHAPEAU] ?? "", [text("No State will:")])],
	["a heading", (ids) => words(ids[1] ?? "", [text("Books")])],
	["the title", (ids) => words(ids[0] ?? "", [text("Another title")])],
	[
		"a cross-reference",
		(ids) => words(ids[CLAUSE] ?? "", [text("See "), { type: "reference", target: ids[6] ?? "" }]),
	],
	[
		"brackets",
		(ids) =>
			words(ids[CLAUSE] ?? "", [
				text("A State "),
				{
					type: "bracket",
					id: "b",
					options: [{ id: "o", content: [text("shall")], proposers: [], supporters: [] }],
				},
			]),
	],
	["another instrument", () => ({ type: "set-instrument", instrument: "treaty" })],
	["a note", (ids) => ({ type: "set-note", node: ids[CLAUSE] ?? "", language: "en", text: "Why" })],
	[
		"several clauses at once",
		(ids) => ({
			type: "batch",
			commands: [words(ids[CLAUSE] ?? "", [text("One.")]), words(ids[7] ?? "", [text("Two.")])],
		}),
	],
];

test.each(edits)("blocks and inputs after %s are those made anew", (_what, command) => {
	const [before, now] = edited(command);
	expect(now).not.toBe(before);
	expect(blocksOf(now, "en")).toEqual(toBlocks(now, "en"));
	expect(clauseInputs(now, "en")).toEqual(inputsAnew(now));
	expect(notesIn(now, "en")).toEqual(notesOf(now, "en"));
	// And back again.
	expect(clauseInputs(before, "en")).toEqual(inputsAnew(before));
});

test("an edit of one clause leaves all other blocks and inputs the same objects", () => {
	const [before, now] = edited((ids) => words(ids[CLAUSE] ?? "", [text("Each State will keep.")]));
	const [old, fresh] = [blocksOf(before, "en"), blocksOf(now, "en")];
	expect(fresh.filter((block, index) => block !== old[index])).toHaveLength(1);
	const inputs = clauseInputs(now, "en");
	const again = clauseInputs(
		after(now, words(fresh[CLAUSE]?.id ?? "", [text("Each State keeps.")])),
		"en",
	);
	expect(again.filter((input, index) => input !== inputs[index])).toHaveLength(1);
});

test("brackets and their end in a clause that was read by itself are seen", () => {
	const [, now] = edited((ids) =>
		words(ids[CLAUSE] ?? "", [
			{
				type: "bracket",
				id: "b",
				options: [{ id: "o", content: [text("Each State will.")], proposers: [], supporters: [] }],
			},
		]),
	);
	expect(clauseInputs(now, "en")).toEqual(inputsAnew(now));
	const id = toBlocks(now, "en")[CLAUSE]?.id ?? "";
	const plain = after(now, words(id, [text("Each State will.")]));
	expect(clauseInputs(plain, "en")).toEqual(inputsAnew(plain));
});
