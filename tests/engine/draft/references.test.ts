import {
	applyCommand,
	clausesOf,
	createFormReader,
	createReader,
	type Draft,
	editFootnote,
	footnotesOf,
	insertFootnote,
	insertReference,
	MISSING_REFERENCE,
	plainText,
	type Run,
	referencesOf,
	referenceTexts,
	removeFootnote,
	retargetReferences,
	toBlocks,
} from "../../../engine/index";
import { clause, container, draftOf } from "./drafts";

const text = (words: string): Run => ({ type: "text", text: words });

function withRuns(
	draft: Draft,
	block: string,
	runs: readonly Run[],
	language: "en" | "zh-Hans" = "en",
): Draft {
	return applyCommand(draft, { type: "set-runs", block, language, runs }).draft;
}

function shown(draft: Draft, block: string, language: "en" | "zh-Hans" = "en"): string {
	const runs = toBlocks(draft, language).find(({ id }) => id === block)?.runs ?? [];
	return plainText(runs, "open", referenceTexts(draft, language)).text;
}

const BASE: Draft = {
	...draftOf(
		container(
			"article",
			"a1",
			"Duties",
			clause("c1", "Duty one."),
			clause("c2", "As in the place."),
		),
		container("article", "a2", "Review", clause("c3", "Duty two.", clause("c4", "point"))),
	),
	languages: ["en", "zh-Hans"],
};

describe("cross-references", () => {
	it("take the place of the words selected and follow the numbering", () => {
		const edit = insertReference(BASE, "en", { block: "c2", from: 6, to: 15 }, "c4");
		const { draft, inverse } = applyCommand(BASE, edit.command);
		expect(edit.caret).toEqual({ block: "c2", offset: 7 });
		expect(shown(draft, "c2")).toBe("As in Article 2, paragraph 1 (a).");
		const { draft: moved } = applyCommand(draft, {
			type: "move",
			node: "a2",
			parent: null,
			index: 0,
		});
		expect(shown(moved, "c2")).toBe("As in Article 1, paragraph 1 (a).");
		expect(applyCommand(draft, inverse).draft).toEqual(BASE);
	});

	it("begin a text in a language that has none yet", () => {
		const { draft } = applyCommand(
			BASE,
			insertReference(BASE, "zh-Hans", { block: "c1", from: 0, to: 0 }, "c4").command,
		);
		expect(shown(draft, "c1", "zh-Hans")).toBe("第二条第一款第（一）项");
	});

	it("are missing once their target is gone, say so in the text, and are mended together in all languages", () => {
		const reference: Run = { type: "reference", target: "c4" };
		const bracket: Run = {
			type: "bracket",
			id: "b",
			options: [{ id: "o", proposers: [], supporters: [], content: [text("x"), reference] }],
		};
		const note: Run = { type: "footnote", id: "f", content: [reference] };
		let draft = withRuns(BASE, "c1", [text("See "), reference, bracket, note]);
		draft = withRuns(draft, "c1", [text("见"), reference], "zh-Hans");
		expect(referencesOf(draft, "en")).toEqual([
			{ block: "c1", at: 4, target: "c4", missing: false },
			{ block: "c1", at: 7, target: "c4", missing: false },
			{ block: "c1", at: 9, target: "c4", missing: false },
		]);
		draft = applyCommand(draft, { type: "remove", node: "c4" }).draft;
		expect(referencesOf(draft, "en").every(({ missing }) => missing)).toBe(true);
		expect(shown(draft, "c1")).toContain(MISSING_REFERENCE.en);
		expect(shown(draft, "c1", "zh-Hans")).toBe(`见${MISSING_REFERENCE["zh-Hans"]}`);
		const { draft: mended, inverse } = applyCommand(draft, retargetReferences(draft, "c4", "c3"));
		expect(
			[...referencesOf(mended, "en"), ...referencesOf(mended, "zh-Hans")].map(
				({ target }) => target,
			),
		).toEqual(["c3", "c3", "c3", "c3"]);
		expect(applyCommand(mended, inverse).draft).toEqual(draft);
	});
});

test("a reference whose target is gone is a problem of form at its words", () => {
	const draft = withRuns(BASE, "c1", [
		text("Act as in "),
		{ type: "reference", target: "gone" },
		text("."),
	]);
	const reader = createReader();
	const read = [...clausesOf(draft, "en")].map((input) => ({ input, reading: reader.read(input) }));
	const [first] = createFormReader()(read);
	expect(first?.problems.filter(({ check }) => check === "form.dangling-reference")).toMatchObject([
		{ from: 10, to: 29, text: MISSING_REFERENCE.en },
	]);
});

describe("footnotes", () => {
	const note = (id: string, words: string) => ({ id, content: [text(words)] });

	it("are numbered in the order of the text, whatever order they came in", () => {
		let draft = applyCommand(
			BASE,
			insertFootnote(BASE, "en", { block: "c3", offset: 4 }, note("f2", "late")).command,
		).draft;
		draft = applyCommand(
			draft,
			insertFootnote(draft, "en", { block: "c1", offset: 9 }, note("f1", "early")).command,
		).draft;
		expect(
			footnotesOf(draft, "en").map(({ id, number, block, at }) => [id, number, block, at]),
		).toEqual([
			["f1", 1, "c1", 9],
			["f2", 2, "c3", 4],
		]);
		expect(footnotesOf(draft, "zh-Hans")).toEqual([]);
	});

	it("are edited and removed where they stand, and each change has its way back", () => {
		const { draft } = applyCommand(
			BASE,
			insertFootnote(BASE, "en", { block: "c1", offset: 4 }, note("f", "old")).command,
		);
		const edited = applyCommand(draft, editFootnote(draft, "en", "f", [text("new")]));
		expect(footnotesOf(edited.draft, "en")[0]?.content).toEqual([text("new")]);
		expect(applyCommand(edited.draft, edited.inverse).draft).toEqual(draft);
		const removed = applyCommand(draft, removeFootnote(draft, "en", "f"));
		expect(shown(removed.draft, "c1")).toBe("Duty one.");
		expect(footnotesOf(removed.draft, "en")).toEqual([]);
		expect(() => removeFootnote(draft, "zh-Hans", "f")).toThrow(RangeError);
	});

	it("stand behind a bracket, not in it", () => {
		const bracket: Run = {
			type: "bracket",
			id: "b",
			options: [{ id: "o", proposers: [], supporters: [], content: [text("may")] }],
		};
		const draft = withRuns(BASE, "c1", [bracket, text(" act")]);
		const { draft: noted } = applyCommand(
			draft,
			insertFootnote(draft, "en", { block: "c1", offset: 5 }, note("f", "x")).command,
		);
		expect(toBlocks(noted, "en")[2]?.runs.map(({ type }) => type)).toEqual([
			"bracket",
			"footnote",
			"text",
		]);
	});
});
