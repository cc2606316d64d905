import fc from "fast-check";
import { coalesced, withoutSpans } from "../../../engine/draft/suggestions";
import {
	anchoredText,
	applyCommand,
	type Draft,
	type Proposer,
	type Run,
	type Suggestion,
	sliceRuns,
	suggestWords,
} from "../../../engine/index";
import { clause, container, draftOf } from "./drafts";

const TEXT = "Each Party shall keep a record.";

function draft(text = TEXT): Draft {
	return draftOf(container("article", "a1", "Records", clause("c1", text)));
}

let count = 0;
function by(author = "Ana"): Proposer {
	return { author, time: "2026-01-01T00:00:00.000Z", newId: () => `s${count++}` };
}

interface Typed {
	readonly draft: Draft;
	readonly caret: number;
}

/** Takes `[from, to)` of the words of c1 out and writes `text` there, as a proposal. */
function propose(
	from: Draft,
	edit: { from: number; to: number; text?: string; before?: number },
	author?: string,
): Typed {
	const { text = "" } = edit;
	const [found] = from.body;
	const runs = found?.children[0]?.text.en ?? [];
	const typed: readonly Run[] = text === "" ? [] : [{ type: "text", text }];
	const all = anchoredText(from, "c1", "en").length;
	const done = suggestWords(
		from,
		{
			block: "c1",
			language: "en",
			runs: [...sliceRuns(runs, 0, edit.from), ...typed, ...sliceRuns(runs, edit.to, all)],
			caretBefore: edit.before ?? edit.to,
			caret: edit.from + text.length,
		},
		by(author),
	);
	if (!done) return { draft: from, caret: edit.from };
	return { draft: applyCommand(from, done.command).draft, caret: done.caret.offset };
}

const MARKS = { insertion: "+", deletion: "-" } as const;

/** The words of c1 with proposals around them: `+words+`, `-words-`. */
function shown(from: Draft): string {
	const text = anchoredText(from, "c1", "en");
	let out = "";
	for (let at = 0; at <= text.length; at += 1) {
		for (const { kind, anchor } of from.suggestions) if (anchor.to === at) out += MARKS[kind];
		for (const { kind, anchor } of from.suggestions) if (anchor.from === at) out += MARKS[kind];
		out += text[at] ?? "";
	}
	return out;
}

function settle(from: Draft, verdict: "accepted" | "rejected"): string {
	const suggestions = from.suggestions.map(({ id }) => id);
	const done = applyCommand(from, { type: "settle-suggestions", suggestions, verdict });
	return anchoredText(done.draft, "c1", "en");
}

describe("proposed words", () => {
	it("stand in the text as an insertion that grows with the next letters", () => {
		let typed = propose(draft(), { from: 4, to: 4, text: " S" });
		typed = propose(typed.draft, { from: 6, to: 6, text: "tate" });
		expect(shown(typed.draft)).toBe("Each+ State+ Party shall keep a record.");
		expect(typed.caret).toBe(10);
		expect(typed.draft.suggestions).toHaveLength(1);
	});

	it("leave what is taken out in its place, and the caret passes it in the direction of the key", () => {
		const back = propose(draft(), { from: 16, to: 17, before: 17 });
		expect(shown(back.draft)).toBe("Each Party shall- -keep a record.");
		expect(back.caret).toBe(16);
		const more = propose(back.draft, { from: 15, to: 16, before: 16 });
		expect(shown(more.draft)).toBe("Each Party shal-l -keep a record.");
		const forth = propose(draft(), { from: 11, to: 16, before: 11 });
		expect(shown(forth.draft)).toBe("Each Party -shall- keep a record.");
		expect(forth.caret).toBe(16);
	});

	it("put the words of a replacement behind those that they replace", () => {
		const typed = propose(draft(), { from: 11, to: 16, text: "must" });
		expect(shown(typed.draft)).toBe("Each Party -shall-+must+ keep a record.");
		expect(typed.caret).toBe(20);
		expect(settle(typed.draft, "accepted")).toBe("Each Party must keep a record.");
		expect(settle(typed.draft, "rejected")).toBe(TEXT);
	});

	it("take back the author's own insertion at once, and another's only as a proposal", () => {
		const typed = propose(draft(), { from: 4, to: 4, text: " State" }).draft;
		expect(shown(propose(typed, { from: 7, to: 10 }).draft)).toBe(
			"Each+ St+ Party shall keep a record.",
		);
		expect(shown(propose(typed, { from: 4, to: 10 }).draft)).toBe(TEXT);
		const other = propose(typed, { from: 4, to: 10 }, "Bo").draft;
		expect(other.suggestions.map(({ kind, author }) => [kind, author])).toEqual([
			["insertion", "Ana"],
			["deletion", "Bo"],
		]);
		expect(settle(other, "accepted")).toBe(TEXT);
		expect(settle(other, "rejected")).toBe(TEXT);
	});

	it("change nothing where words already proposed to go are taken out again", () => {
		const once = propose(draft(), { from: 11, to: 16 }).draft;
		const again = propose(once, { from: 15, to: 16, before: 16 });
		expect(again.draft).toBe(once);
		expect(again.caret).toBe(15);
	});

	it("part another author's insertion around words written inside it", () => {
		const typed = propose(draft(), { from: 4, to: 4, text: " State" }).draft;
		const inside = propose(typed, { from: 7, to: 7, text: "XX" }, "Bo").draft;
		const words = inside.suggestions.map(({ author, anchor }) => [
			author,
			anchoredText(inside, "c1", "en").slice(anchor.from, anchor.to),
		]);
		expect(words).toEqual([
			["Ana", " St"],
			["Ana", "ate"],
			["Bo", "XX"],
		]);
	});

	it("leave emphasis to be set directly", () => {
		const runs: readonly Run[] = [{ type: "text", text: TEXT, marks: ["bold"] }];
		const written = { block: "c1", language: "en", runs, caretBefore: 0, caret: 0 } as const;
		expect(suggestWords(draft(), written, by())).toBeNull();
	});

	it("carry comments past words that are put back", () => {
		const start: Draft = {
			...draft(),
			comments: [
				{
					id: "k",
					anchor: { node: "c1", language: "en", from: 11, to: 16 },
					quote: "shall",
					author: "Bo",
					time: "",
					text: "?",
					resolved: false,
					replies: [],
				},
			],
		};
		const typed = propose(start, { from: 4, to: 16, text: " may" }).draft;
		const anchor = typed.comments[0]?.anchor ?? { from: 0, to: 0 };
		expect(anchoredText(typed, "c1", "en").slice(anchor.from, anchor.to)).toBe("shall");
	});

	it("are rejected to the words before them and accepted to the words as written, whoever wrote", () => {
		const edits = fc.array(
			fc.record({
				at: fc.nat(40),
				length: fc.nat(6),
				text: fc.constantFrom("", "", "x", "keep", "应当", " a "),
				author: fc.constantFrom("Ana", "Bo"),
				before: fc.boolean(),
			}),
			{ minLength: 1, maxLength: 8 },
		);
		fc.assert(
			fc.property(edits, (list) => {
				let now = draft();
				list.forEach((edit, index) => {
					const text = anchoredText(now, "c1", "en");
					const from = edit.at % (text.length + 1);
					const to = Math.min(text.length, from + edit.length);
					const before = edit.before ? to : from;
					const { draft: next, caret } = propose(
						now,
						{ from, to, text: edit.text, before },
						edit.author,
					);
					const after = anchoredText(next, "c1", "en");
					expect(caret).toBeLessThanOrEqual(after.length);
					if (index === 0)
						expect(settle(next, "accepted")).toBe(text.slice(0, from) + edit.text + text.slice(to));
					expect(settle(next, "rejected")).toBe(TEXT);
					for (const { anchor } of next.suggestions) {
						expect(anchor.from).toBeLessThan(anchor.to);
						expect(anchor.to).toBeLessThanOrEqual(after.length);
					}
					now = next;
				});
				expect(new Set(now.suggestions.map(({ id }) => id)).size).toBe(now.suggestions.length);
			}),
		);
	});
});

describe("settling proposals", () => {
	const suggestion = (id: string, kind: Suggestion["kind"], from: number, to: number) => ({
		id,
		kind,
		anchor: { node: "c1", language: "en" as const, from, to },
		author: "Ana",
		time: "",
	});

	it("settles those named and moves the others", () => {
		const start: Draft = {
			...draft(),
			suggestions: [suggestion("one", "deletion", 0, 5), suggestion("two", "deletion", 11, 17)],
		};
		const done = applyCommand(start, {
			type: "settle-suggestions",
			suggestions: ["one"],
			verdict: "accepted",
		});
		expect(shown(done.draft)).toBe("Party -shall -keep a record.");
		expect(applyCommand(done.draft, done.inverse).draft).toEqual(start);
	});

	it("adds proposals joined with those of the same author that they touch", () => {
		const { draft: once } = applyCommand(draft(), {
			type: "add-suggestions",
			suggestions: [suggestion("one", "deletion", 0, 5), suggestion("two", "deletion", 5, 11)],
		});
		expect(shown(once)).toBe("-Each Party -shall keep a record.");
	});

	it("refuses proposals that are not there and words that are not there", () => {
		const settleNone = () =>
			applyCommand(draft(), {
				type: "settle-suggestions",
				suggestions: ["none"],
				verdict: "accepted",
			});
		expect(settleNone).toThrow("no suggestion none");
		const beyond = () =>
			applyCommand(draft(), {
				type: "add-suggestions",
				suggestions: [suggestion("one", "deletion", 20, 200)],
			});
		expect(beyond).toThrow(RangeError);
	});

	it("takes words out of brackets, references and footnotes as they stand open", () => {
		const runs: readonly Run[] = [
			{ type: "text", text: "ab" },
			{ type: "reference", target: "a1" },
			{ type: "footnote", id: "f", content: [{ type: "text", text: "note" }] },
			{
				type: "bracket",
				id: "b",
				options: [
					{ id: "o1", proposers: [], supporters: [], content: [{ type: "text", text: "one" }] },
					{ id: "o2", proposers: [], supporters: [], content: [{ type: "text", text: "two" }] },
				],
			},
			{ type: "term", term: "t", text: "system" },
		];
		// ab￼[one / two]system
		const words = (from: number, to: number) => withoutSpans(runs, [{ from, to }]);
		expect(words(1, 3).map(({ type }) => type)).toEqual(["text", "footnote", "bracket", "term"]);
		expect(words(1, 4).map(({ type }) => type)).toEqual(["text", "bracket", "term"]);
		expect(words(3, 14).map(({ type }) => type)).toEqual(["text", "reference", "footnote", "term"]);
		expect(words(4, 7)[3]).toMatchObject({ options: [{ content: [] }, { id: "o2" }] });
		expect(words(16, 20).at(-1)).toEqual({ type: "text", text: "sy" });
		expect(withoutSpans(runs, [])).toBe(runs);
	});
});

describe("joining proposals", () => {
	it("joins what touches through others, whatever the order, and only of one author and kind", () => {
		const of = (id: string, from: number, to: number, author = "Ana"): Suggestion => ({
			id,
			kind: "deletion",
			anchor: { node: "c1", language: "en", from, to },
			author,
			time: "",
		});
		const joined = coalesced([
			of("a", 0, 2),
			of("b", 6, 8),
			of("other", 1, 7, "Bo"),
			of("empty", 3, 3),
			of("c", 2, 6),
		]);
		expect(joined.map(({ id, anchor }) => [id, anchor.from, anchor.to])).toEqual([
			["a", 0, 8],
			["other", 1, 7],
		]);
		const apart = [of("a", 0, 2), of("b", 6, 8)];
		expect(coalesced(apart)).toBe(apart);
	});
});
