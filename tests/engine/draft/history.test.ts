import fc from "fast-check";
import {
	applyCommand,
	beginHistory,
	type Draft,
	type DraftCommand,
	type DraftHistory,
	LANGUAGES,
	perform,
	redo,
	type Step,
	toBlocks,
	undo,
} from "../../../engine/index";
import { clause, container, draftOf, drafts, runsOf } from "./drafts";

const step = (time: number, coalesceKey: string | null = null): Step => ({
	coalesceKey,
	caretBefore: { block: "c1", offset: time },
	caretAfter: { block: "c1", offset: time + 1 },
	time,
});

function every(draft: Draft): string[] {
	const ids = (nodes: Draft["body"]): string[] =>
		nodes.flatMap(({ id, children }) => [id, ...ids(children)]);
	return ids(draft.body);
}

type SetRuns = DraftCommand & { type: "set-runs" };

/** A command that fits a draft, from numbers: words instead of one that would put a node where it cannot stand. */
function commandFor(draft: Draft, kind: number, a: number, b: number, runs: SetRuns): DraftCommand {
	try {
		const command = anyCommand(draft, kind, a, b, runs);
		applyCommand(draft, command);
		return command;
	} catch {
		return { ...runs, block: every(draft)[0] ?? draft.id };
	}
}

function anyCommand(draft: Draft, kind: number, a: number, b: number, runs: SetRuns): DraftCommand {
	const ids = every(draft);
	const node = ids[a % Math.max(ids.length, 1)];
	const shown = LANGUAGES[b % 3] ?? "en";
	if (node === undefined || kind === 0) return { ...runs, block: node ?? draft.id };
	switch (kind) {
		case 1:
			return {
				type: "insert",
				parent: null,
				index: b % (draft.body.length + 1),
				node: clause(`x${a}-${b}-${ids.length}`, "new"),
			};
		case 2:
			return { type: "remove", node };
		case 3: {
			const rest = applyCommand(draft, { type: "remove", node }).draft.body.length;
			return { type: "move", node, parent: null, index: b % (rest + 1) };
		}
		case 4:
			return { type: "set-kind", node, kind: b % 2 === 0 ? "article" : "clause" };
		case 5:
			return { type: "set-numbering", node, numbering: b % 2 === 0 ? "none" : { fixed: "7" } };
		case 6:
			return { type: "set-instrument", instrument: b % 2 === 0 ? "code" : "treaty" };
		case 7:
			return { type: "set-languages", languages: [shown] };
		case 8: {
			const blocks = toBlocks(draft, shown);
			return {
				type: "replace-blocks",
				language: shown,
				blocks: blocks.filter((_, at) => at !== 1 + (b % blocks.length)),
			};
		}
		default:
			return {
				type: "batch",
				commands: [
					{ type: "set-instrument", instrument: "strategy" },
					{ ...runs, block: node },
					{ type: "remove", node },
				],
			};
	}
}

const orders = fc.array(
	fc.record({
		kind: fc.nat(9),
		a: fc.nat(1000),
		b: fc.nat(1000),
		pause: fc.nat(1500),
		key: fc.constantFrom(null, "typing"),
		runs: fc.record({
			type: fc.constant("set-runs" as const),
			block: fc.constant(""),
			language: fc.constantFrom(...LANGUAGES),
			runs: runsOf,
		}),
	}),
	{ maxLength: 12 },
);

test("the inverse of every command leads back", () => {
	fc.assert(
		fc.property(drafts, orders, (draft, all) => {
			for (const { kind, a, b, runs } of all) {
				const { draft: after, inverse } = applyCommand(draft, commandFor(draft, kind, a, b, runs));
				const back = applyCommand(after, inverse);
				expect(back.draft).toEqual(draft);
				expect(applyCommand(back.draft, back.inverse).draft).toEqual(after);
			}
		}),
	);
});

test("undo leads back to the beginning and redo to the end, through any commands", () => {
	fc.assert(
		fc.property(drafts, orders, (draft, all) => {
			let history = beginHistory(draft);
			let time = 0;
			for (const { kind, a, b, runs, pause, key } of all) {
				time += pause;
				history = perform(history, commandFor(history.draft, kind, a, b, runs), step(time, key));
			}
			const end = history.draft;
			const states: Draft[] = [end];
			for (let at = undo(history); at; at = undo(history)) {
				history = at.history;
				states.push(history.draft);
			}
			expect(history.draft).toEqual(draft);
			for (let at = redo(history); at; at = redo(history)) {
				history = at.history;
				states.pop();
				expect(history.draft).toEqual(states.at(-1));
			}
			expect(history.draft).toEqual(end);
		}),
	);
});

const DRAFT = draftOf(container("article", "a", "", clause("c1", "")));

function typed(history: DraftHistory, text: string, at: Step): DraftHistory {
	return perform(
		history,
		{ type: "set-runs", block: "c1", language: "en", runs: [{ type: "text", text }] },
		at,
	);
}

test("a burst of typing is one step; a pause of over a second begins another", () => {
	let history = beginHistory(DRAFT);
	history = typed(history, "E", step(0, "c1"));
	history = typed(history, "Ea", step(900, "c1"));
	history = typed(history, "Eac", step(1900, "c1"));
	history = typed(history, "Each", step(2901, "c1"));
	expect(history.past).toHaveLength(2);
	const once = undo(history);
	expect(once?.history.draft.body[0]?.children[0]?.text.en).toEqual([
		{ type: "text", text: "Eac" },
	]);
	expect(once?.caret).toEqual({ block: "c1", offset: 2901 });
	const twice = once && undo(once.history);
	expect(twice?.history.draft).toEqual(DRAFT);
	expect(twice?.caret).toEqual({ block: "c1", offset: 0 });
	expect(twice && undo(twice.history)).toBeNull();
	const again = twice && redo(twice.history);
	expect(again?.history.draft).toEqual(once?.history.draft);
	expect(again?.caret).toEqual({ block: "c1", offset: 1901 });
});

test("other keys, no key and a step back part the steps", () => {
	const first = typed(beginHistory(DRAFT), "E", step(0, "c1"));
	expect(typed(first, "Ea", step(1, "c2")).past).toHaveLength(2);
	expect(typed(first, "Ea", step(1)).past).toHaveLength(2);
	const second = typed(typed(first, "Ea", step(5000, "c1")), "Eac", step(5001, "c1"));
	const back = undo(second);
	if (!back) throw new Error("nothing to undo");
	const fresh = typed(back.history, "Eb", step(5002, "c1"));
	expect(fresh.past).toHaveLength(2);
	expect(fresh.future).toHaveLength(0);
	expect(redo(fresh)).toBeNull();
});

test("different commands in one burst are all taken back", () => {
	let history = beginHistory(DRAFT);
	history = perform(history, { type: "set-instrument", instrument: "code" }, step(0, "k"));
	history = typed(history, "x", step(1, "k"));
	expect(history.past).toHaveLength(1);
	expect(undo(history)?.history.draft).toEqual(DRAFT);
});

test("what changes nothing leaves no step; what does not fit is refused and changes nothing", () => {
	const history = beginHistory(DRAFT);
	expect(
		perform(history, { type: "set-runs", block: "c1", language: "en", runs: [] }, step(0)),
	).toBe(history);
	const refused: DraftCommand[] = [
		{ type: "remove", node: "gone" },
		{ type: "set-runs", block: "gone", language: "en", runs: [] },
		{ type: "insert", parent: "gone", index: 0, node: clause("n", "") },
		{ type: "insert", parent: "a", index: 2, node: clause("n", "") },
		{ type: "move", node: "a", parent: "c1", index: 0 },
		{ type: "set-kind", node: "gone", kind: "article" },
		{ type: "set-numbering", node: "gone", numbering: "none" },
		{ type: "set-languages", languages: [] },
	];
	for (const command of refused)
		expect(() => perform(history, command, step(0))).toThrow(RangeError);
	expect(history.draft).toEqual(DRAFT);
});

test("a thousand steps are kept", () => {
	let history = beginHistory(DRAFT);
	for (let count = 0; count < 1010; count += 1) history = typed(history, `w${count}`, step(count));
	expect(history.past).toHaveLength(1000);
});
