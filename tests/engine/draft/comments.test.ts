import {
	applyCommand,
	type Comment,
	clausesOf,
	type Draft,
	parseDraftText,
	plainText,
	type Run,
	serialiseDraft,
} from "../../../engine/index";
import { clause, container, draftOf } from "./drafts";

const TIME = "2026-01-01T00:00:00.000Z";

const COMMENT: Comment = {
	id: "k",
	anchor: { node: "c1", language: "en", from: 0, to: 4 },
	quote: "Each",
	author: "Ana",
	time: TIME,
	text: "Which?",
	resolved: false,
	replies: [],
};

const START = draftOf(
	container("article", "a1", "Records", clause("c1", "Each Party keeps records.")),
);

function changed(draft: Draft, ...commands: Parameters<typeof applyCommand>[1][]): Draft {
	return applyCommand(draft, { type: "batch", commands }).draft;
}

describe("comments", () => {
	const draft = changed(START, { type: "add-comment", comment: COMMENT });

	it("are answered, reworded, resolved, opened again and taken away, each of which can be undone", () => {
		const reply = { author: "Bo", time: TIME, text: "All of them." };
		const steps = [
			{ type: "reply", comment: "k", reply },
			{ type: "edit-comment", comment: "k", reply: null, text: "Which ones?" },
			{ type: "edit-comment", comment: "k", reply: 0, text: "Every one." },
			{ type: "resolve-comment", comment: "k", resolved: true },
			{ type: "resolve-comment", comment: "k", resolved: false },
			{ type: "remove-comment", comment: "k", reply: 0 },
			{ type: "remove-comment", comment: "k", reply: null },
		] as const;
		const seen: (Comment | undefined)[] = [];
		let now = draft;
		for (const step of steps) {
			const done = applyCommand(now, step);
			expect(applyCommand(done.draft, done.inverse).draft).toEqual(now);
			now = done.draft;
			seen.push(now.comments[0]);
		}
		expect(seen[2]).toEqual({
			...COMMENT,
			text: "Which ones?",
			replies: [{ ...reply, text: "Every one." }],
		});
		expect(seen.map((comment) => comment?.resolved)).toEqual([
			false,
			false,
			false,
			true,
			false,
			false,
			undefined,
		]);
	});

	it("are tied to other words", () => {
		const anchor = { ...COMMENT.anchor, from: 5, to: 10 };
		const moved = changed(draft, { type: "move-comment", comment: "k", anchor, quote: "Party" });
		expect(moved.comments[0]).toEqual({ ...COMMENT, anchor, quote: "Party" });
	});

	it("refuse empty words, a second of the same id, and what is not there", () => {
		const refuse = (...commands: Parameters<typeof changed>[1][]) =>
			expect(() => changed(draft, ...commands)).toThrow(RangeError);
		refuse({ type: "add-comment", comment: COMMENT });
		refuse({ type: "add-comment", comment: { ...COMMENT, id: "other", text: " " } });
		refuse({ type: "edit-comment", comment: "k", reply: null, text: "" });
		refuse({ type: "edit-comment", comment: "k", reply: 0, text: "x" });
		refuse({ type: "remove-comment", comment: "none", reply: null });
	});
});

describe("notes", () => {
	it("are set by language, taken away by empty words, undone, and kept in the file", () => {
		const noted = changed(
			START,
			{ type: "set-note", node: "c1", language: "en", text: "From the 2019 text." },
			{ type: "set-note", node: "c1", language: "zh-Hans", text: "源自2019年案文。" },
		);
		const note = (draft: Draft) => draft.body[0]?.children[0]?.note;
		expect(note(noted)).toEqual({ en: "From the 2019 text.", "zh-Hans": "源自2019年案文。" });
		expect(parseDraftText(serialiseDraft(noted))).toEqual(noted);
		const one = changed(noted, { type: "set-note", node: "c1", language: "en", text: "" });
		expect(note(one)).toEqual({ "zh-Hans": "源自2019年案文。" });
		const clear = { type: "set-note", node: "c1", language: "zh-Hans", text: "" } as const;
		const done = applyCommand(one, clear);
		expect(done.draft.body[0]?.children[0]).not.toHaveProperty("note");
		expect(applyCommand(done.draft, done.inverse).draft).toEqual(one);
		expect(() => changed(START, { ...clear, node: "none" })).toThrow("no node none");
	});
});

describe("words proposed to go", () => {
	const deletion = (from: number, to: number, node = "c1") => ({
		id: `${node}${from}`,
		kind: "deletion" as const,
		anchor: { node, language: "en" as const, from, to },
		author: "Ana",
		time: TIME,
	});
	const runs: readonly Run[] = [
		{ type: "text", text: "See " },
		{ type: "reference", target: "a1" },
		{ type: "text", text: " and " },
		{
			type: "bracket",
			id: "b",
			options: [
				{ id: "o1", proposers: [], supporters: [], content: [{ type: "text", text: "shall" }] },
				{ id: "o2", proposers: [], supporters: [], content: [{ type: "text", text: "should" }] },
			],
		},
		{ type: "text", text: " keep." },
	];
	// See ￼ and [shall / should] keep.
	const text = (from: number, to: number, view: Parameters<typeof plainText>[1] = {}) =>
		plainText(runs, view, () => "Article 1", [{ from, to }]);

	it("are not read", () => {
		const draft = { ...START, suggestions: [deletion(4, 10), deletion(0, 3, "a1")] };
		const [read] = [...clausesOf(draft, "en")];
		expect(read?.text).toBe("Each keeps records.");
		expect(read?.heading).toBe("ords");
	});

	it("are nowhere where a file names places that the text does not have", () => {
		const draft = { ...START, suggestions: [deletion(9, 4), deletion(90, 99), deletion(3, 3)] };
		const [read] = [...clausesOf(draft, "en")];
		expect(read?.text).toBe("Each Party keeps records.");
		const suggestions = draft.suggestions.map(({ id }) => id);
		const settle = { type: "settle-suggestions", suggestions, verdict: "accepted" } as const;
		const [after] = [...clausesOf(applyCommand(draft, settle).draft, "en")];
		expect(after?.text).toBe("Each Party keeps records.");
	});

	it("are left out of references and brackets, whichever option is read", () => {
		expect(text(3, 5).text).toBe("See and shall keep.");
		expect(text(5, 26).text).toBe("See Article 1 keep.");
		expect(text(10, 26).text).toBe("See Article 1 and  keep.");
		expect(text(11, 13).text).toBe("See Article 1 and all keep.");
		expect(text(11, 13, { b: "o2" }).text).toBe("See Article 1 and should keep.");
		expect(text(19, 21, { b: "o2" }).text).toBe("See Article 1 and ould keep.");
		expect(text(19, 21, "open").text).toBe("See Article 1 and [shall / ould] keep.");
	});

	it("leave segments that know where in their run they begin", () => {
		const { segments } = plainText([{ type: "text", text: "abcdef" }], {}, undefined, [
			{ from: 1, to: 2 },
			{ from: 3, to: 4 },
		]);
		expect(segments).toEqual([
			{ from: 0, to: 1, path: [0], start: 0 },
			{ from: 1, to: 2, path: [0], start: 2 },
			{ from: 2, to: 4, path: [0], start: 4 },
		]);
	});
});
