import fc from "fast-check";
import { keptWords } from "../../../engine/draft/kept-words";
import {
	anchoredText,
	applyCommand,
	beginHistory,
	type Comment,
	type Draft,
	type DraftCommand,
	isOrphaned,
	joinWithPrevious,
	moveDown,
	perform,
	redo,
	type Span,
	splitBlock,
	undo,
} from "../../../engine/index";
import { clause, container, draftOf } from "./drafts";

const TEXT = "Each Party shall keep a record of every engagement.";

function commentOn(node: string, span: Span, quote?: string): Comment {
	return {
		id: `k-${node}-${span.from}`,
		anchor: { node, language: "en", ...span },
		...(quote === undefined ? {} : { quote }),
		author: "Ana",
		time: "2026-01-01T00:00:00.000Z",
		text: "Why?",
		resolved: false,
		replies: [],
	};
}

function spanOf(text: string, words: string): Span {
	const from = text.indexOf(words);
	return { from, to: from + words.length };
}

/** A draft of one article with clauses, the first of which has a comment on some of its words. */
function commented(words: string, ...texts: string[]): Draft {
	const [first = TEXT, ...rest] = texts;
	const clauses = [first, ...rest].map((text, index) => clause(`c${index + 1}`, text));
	return {
		...draftOf(container("article", "a1", "Records", ...clauses)),
		comments: [commentOn("c1", spanOf(first, words), words)],
	};
}

function under(draft: Draft, index = 0): string {
	const { node, language, from, to } = draft.comments[index]?.anchor ?? {
		node: "",
		language: "en",
		from: 0,
		to: 0,
	};
	return anchoredText(draft, node, language).slice(from, to);
}

function write(draft: Draft, block: string, text: string, caret?: number): Draft {
	const command: DraftCommand = {
		type: "set-runs",
		block,
		language: "en",
		runs: text === "" ? [] : [{ type: "text", text }],
		...(caret === undefined ? {} : { caret }),
	};
	return applyCommand(draft, command).draft;
}

const ids = () => {
	let count = 0;
	return () => `new${count++}`;
};

describe("what two wordings keep", () => {
	it("finds the words between several changes", () => {
		const old = "Each Party shall keep a record.";
		const now = "Every Party may keep the record.";
		const kept = keptWords(old, now).map(({ from, length }) => old.slice(from, from + length));
		expect(kept).toEqual([" Party ", " keep ", " record."]);
	});

	it("tells by the caret which of several equal letters was taken out", () => {
		expect(keptWords("sshall", "shall", 0)).toEqual([{ from: 1, to: 0, length: 5 }]);
		expect(keptWords("shall", "sshall", 1)).toEqual([{ from: 0, to: 1, length: 5 }]);
	});

	it("never parts a pair of surrogates", () => {
		const kept = keptWords("x𠮷y", "x𠮸y");
		expect(kept).toEqual([
			{ from: 0, to: 0, length: 1 },
			{ from: 3, to: 3, length: 1 },
		]);
	});

	it("keeps stretches in order and equal, for any two texts", () => {
		const texts = fc.array(fc.constantFrom("a", "b", " ", "应", "𠮷", "."), { maxLength: 12 });
		fc.assert(
			fc.property(texts, texts, fc.option(fc.nat(12)), (a, b, caret) => {
				const [old, now] = [a.join(""), b.join("")];
				let [from, to] = [0, 0];
				for (const kept of keptWords(old, now, caret)) {
					expect(kept.from).toBeGreaterThanOrEqual(from);
					expect(kept.to).toBeGreaterThanOrEqual(to);
					expect(now.substr(kept.to, kept.length)).toBe(old.substr(kept.from, kept.length));
					from = kept.from + kept.length;
					to = kept.to + kept.length;
				}
				expect(from).toBeLessThanOrEqual(old.length);
				expect(to).toBeLessThanOrEqual(now.length);
			}),
		);
	});
});

describe("anchors", () => {
	it("move with words written before them and grow with words written inside", () => {
		const draft = commented("a record");
		expect(under(write(draft, "c1", `In war, ${TEXT}`))).toBe("a record");
		expect(under(write(draft, "c1", TEXT.replace("a record", "a full record")))).toBe(
			"a full record",
		);
	});

	it("keep to their words where the clause is reworded around them", () => {
		const draft = commented("every engagement");
		const now = "The commander keeps records of every engagement for ten years.";
		expect(under(write(draft, "c1", now))).toBe("every engagement");
	});

	it("collapse where their words are deleted, and the thread keeps what it was about", () => {
		const gone = write(commented("a record"), "c1", TEXT.replace("a record ", ""));
		const [comment] = gone.comments;
		expect(comment?.anchor).toMatchObject({ node: "c1", from: 22, to: 22 });
		expect(comment?.quote).toBe("a record");
		expect(comment && isOrphaned(comment)).toBe(true);
	});

	it("collapse where only a comma or a space of them is left", () => {
		const draft = commented("keep a record");
		const gone = write(draft, "c1", "Each Party shall answer for every engagement.");
		expect(gone.comments[0] && isOrphaned(gone.comments[0])).toBe(true);
	});

	it("take the words of an old file down before they change", () => {
		const draft: Draft = {
			...commented("a record"),
			comments: [commentOn("c1", spanOf(TEXT, "a record"))],
		};
		const once = write(draft, "c1", TEXT.replace("record", "recor"));
		expect(under(once)).toBe("a recor");
		expect(once.comments[0]?.quote).toBe("a record");
		expect(write(draft, "c1", `So ${TEXT}`).comments[0]).not.toHaveProperty("quote");
	});

	it("follow their words into the clause that Enter makes, and back", () => {
		const draft = commented("every engagement");
		const split = splitBlock(draft, "en", "c1", TEXT.indexOf("of every"), ids());
		const two = applyCommand(draft, split.command).draft;
		expect(two.comments[0]?.anchor.node).toBe("new0");
		expect(under(two)).toBe("every engagement");
		const join = joinWithPrevious(two, "en", "new0");
		const one = join && applyCommand(two, join.command).draft;
		expect(one?.comments[0]?.anchor).toEqual(draft.comments[0]?.anchor);
	});

	it("stay with the larger part of words that are cut in two", () => {
		const draft = commented("record of every engagement");
		const split = splitBlock(draft, "en", "c1", TEXT.indexOf(" of every"), ids());
		const two = applyCommand(draft, split.command).draft;
		expect(under(two)).toBe(" of every engagement");
		expect(two.comments[0]?.quote).toBe("record of every engagement");
	});

	it("go with a clause that moves", () => {
		const draft = commented("a record", TEXT, "Second.");
		const move = moveDown(draft, "en", "c1");
		const moved = move && applyCommand(draft, move.command).draft;
		expect(moved?.comments).toBe(draft.comments);
	});

	it("take refuge in the block before one that is removed", () => {
		const draft: Draft = {
			...commented("a record", TEXT, "Second."),
			comments: [commentOn("c2", { from: 0, to: 6 }, "Second")],
		};
		const less = applyCommand(draft, { type: "remove", node: "c2" }).draft;
		expect(less.comments[0]).toMatchObject({
			anchor: { node: "c1", from: TEXT.length, to: TEXT.length },
			quote: "Second",
		});
		const none = applyCommand(draft, { type: "remove", node: "a1" }).draft;
		expect(none.comments[0]?.anchor).toMatchObject({ node: "draft", from: 5, to: 5 });
	});

	it("follow words that one command takes out and the next puts in elsewhere", () => {
		const draft = commented("every engagement");
		const commands: DraftCommand[] = [
			{
				type: "set-runs",
				block: "c1",
				language: "en",
				runs: [{ type: "text", text: "Each Party shall keep a record." }],
			},
			{ type: "insert", parent: "a1", index: 1, node: clause("c2", "Of every engagement.") },
			{ type: "add-comment", comment: { ...commentOn("c2", { from: 0, to: 2 }), id: "other" } },
		];
		const done = applyCommand(draft, { type: "batch", commands });
		expect(under(done.draft)).toBe("every engagement");
		expect(done.draft.comments.map(({ anchor }) => anchor.node)).toEqual(["c2", "c2"]);
		expect(applyCommand(done.draft, done.inverse).draft).toEqual(draft);
	});

	it("leave the other language alone", () => {
		const draft = commented("a record");
		const other = applyCommand(draft, {
			type: "set-runs",
			block: "c1",
			language: "zh-Hans",
			runs: [{ type: "text", text: "记录" }],
		}).draft;
		expect(other.comments).toBe(draft.comments);
	});

	it("part a proposed deletion around words written inside it", () => {
		const anchor = { node: "c1", language: "en" as const, ...spanOf(TEXT, "a record") };
		const draft: Draft = {
			...commented("Each"),
			suggestions: [{ id: "s", kind: "deletion", anchor, author: "Ana", time: "" }],
		};
		const now = write(draft, "c1", TEXT.replace("a record", "a full record"));
		const words = now.suggestions.map(({ id, anchor: at }) => [
			id,
			anchoredText(now, at.node, "en").slice(at.from, at.to),
		]);
		expect(words).toEqual([
			["s", "a "],
			["s-2", "record"],
		]);
	});

	it("forget a proposal whose words are gone", () => {
		const anchor = { node: "c1", language: "en" as const, ...spanOf(TEXT, "a record") };
		const draft: Draft = {
			...commented("Each"),
			suggestions: [{ id: "s", kind: "insertion", anchor, author: "Ana", time: "" }],
		};
		expect(write(draft, "c1", TEXT.replace("a record", "")).suggestions).toEqual([]);
	});

	const letters = fc.constantFrom("a", "b", "s", " ", "应", "当", "𠮷", ",");
	const texts = fc.array(letters, { maxLength: 14 }).map((all) => all.join(""));

	it("hold the same words after any edit outside them", () => {
		fc.assert(
			fc.property(
				texts,
				texts,
				texts,
				texts,
				texts,
				fc.boolean(),
				(a, word, b, cut, add, before) => {
					const words = `w${word}`;
					const old = before ? `${a}${cut}${b}${words}` : `${words}${a}${cut}${b}`;
					const now = before ? `${a}${add}${b}${words}` : `${words}${a}${add}${b}`;
					const at = before ? a.length : words.length + a.length;
					const start = before ? old.length - words.length : 0;
					const draft: Draft = {
						...commented("", old),
						comments: [commentOn("c1", { from: start, to: start + words.length }, words)],
					};
					fc.pre(cut === "" || add === "" || cut[0] !== add[0]);
					const edited = write(draft, "c1", now, at + add.length);
					expect(under(edited)).toBe(words);
				},
			),
		);
	});

	it("are restored exactly by undo and redo, whatever was done", () => {
		const edits = fc.array(
			fc.record({
				kind: fc.nat(5),
				clause: fc.nat(20),
				at: fc.nat(30),
				text: texts,
				key: fc.boolean(),
			}),
			{ minLength: 1, maxLength: 8 },
		);
		fc.assert(
			fc.property(edits, (list) => {
				const start: Draft = {
					...commented("a record", TEXT, "Second clause here.", "第三条应当记录。"),
					comments: [
						commentOn("c1", spanOf(TEXT, "a record"), "a record"),
						commentOn("c2", { from: 7, to: 13 }),
						commentOn("c3", { from: 3, to: 5 }),
					],
					suggestions: [
						{
							id: "s1",
							kind: "deletion",
							anchor: { node: "c1", language: "en", from: 5, to: 16 },
							author: "Bo",
							time: "",
						},
					],
				};
				const newId = ids();
				let history = beginHistory(start);
				const states = [start];
				list.forEach((edit, index) => {
					const { draft } = history;
					const clauses = draft.body[0]?.children ?? [];
					const node = clauses[edit.clause % Math.max(clauses.length, 1)];
					if (!node) return;
					const text = anchoredText(draft, node.id, "en");
					const at = edit.at % (text.length + 1);
					const command = ((): DraftCommand | null => {
						switch (edit.kind) {
							case 0:
								return splitBlock(draft, "en", node.id, at, newId).command;
							case 1:
								return joinWithPrevious(draft, "en", node.id)?.command ?? null;
							case 2:
								return moveDown(draft, "en", node.id)?.command ?? null;
							case 3:
								return { type: "remove", node: node.id };
							default: {
								const now = text.slice(0, at) + edit.text + text.slice(at + edit.text.length);
								const runs = now === "" ? [] : [{ type: "text" as const, text: now }];
								return { type: "set-runs", block: node.id, language: "en", runs };
							}
						}
					})();
					if (command === null) return;
					const next = perform(history, command, {
						coalesceKey: null,
						caretBefore: null,
						caretAfter: null,
						time: index,
					});
					if (next !== history) states.push(next.draft);
					history = next;
					expect(next.draft.comments).toHaveLength(3);
					for (const { anchor } of [...next.draft.comments, ...next.draft.suggestions]) {
						const { length } = anchoredText(next.draft, anchor.node, anchor.language);
						expect(anchor.from).toBeLessThanOrEqual(anchor.to);
						expect(anchor.to).toBeLessThanOrEqual(length);
					}
				});
				for (let index = states.length - 2; index >= 0; index -= 1) {
					const back = undo(history);
					if (!back) throw new Error("nothing to undo");
					history = back.history;
					expect(history.draft).toEqual(states[index]);
				}
				for (let index = 1; index < states.length; index += 1) {
					const forth = redo(history);
					if (!forth) throw new Error("nothing to redo");
					history = forth.history;
					expect(history.draft).toEqual(states[index]);
				}
			}),
		);
	});
});
