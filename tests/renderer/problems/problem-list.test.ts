import { plainText } from "../../../engine/index";
import { fineClauses } from "../../../renderer/editor/focus-marks";
import { problemCount, problemFrom, problemGroups } from "../../../renderer/problems/problem-list";
import { type Bench, startBench, utf8 } from "../bench";

const TREATY = `Treaty on Autonomous Weapon Systems

Article 1
Records

1. Appropriate steps shall be taken regularly.
2. Each State Party shall keep a record of every engagement for ten years.

Article 2
Notification

1. Each State Party should notify the Secretariat as soon as possible.
2. Each State Party shall ensure that a commander authorises each engagement by an autonomous weapon system before force is applied.
`;

let bench: Bench;
const state = () => bench.workbench.store.get();
const words = () =>
	problemGroups(state()).map(({ title, problems }) => [
		title,
		problems.flatMap(({ about }) => (about.type === "problem" ? [about.problem.text] : [])),
	]);

beforeAll(async () => {
	bench = await startBench();
	bench.outside.files.set("treaty.txt", utf8(TREATY));
	bench.outside.chosen = "treaty.txt";
	await bench.workbench.open();
	await bench.until(() => state().report !== null && state().readings.size === 4);
});

test("problems stand in the order of the text, by article, with severe gaps beside them", () => {
	expect(words()).toEqual([
		["Article 1 Records", ["shall", "regularly"]],
		["Article 2 Notification", ["should"]],
	]);
	const listed = problemGroups(state()).flatMap(({ problems }) => problems);
	expect(listed.length).toBe(problemCount(state()));
	const gaps = listed.filter(({ about }) => about.type === "gap");
	const severe = state().report?.gaps.filter(
		({ severity, clause }) => severity === "error" && clause !== null,
	);
	expect(gaps.length).toBe(severe?.length);
	expect(new Set(listed.map(({ key }) => key)).size).toBe(listed.length);
});

test("a step goes to the next after the caret, round, and back", () => {
	const groups = problemGroups(state());
	const all = groups.flatMap(({ problems }) => problems);
	const order = [...state().readings.keys()];
	const first = all[0];
	if (!first) throw new Error("no problem");
	expect(problemFrom(groups, order, null, null, 1)).toBe(first);
	expect(problemFrom(groups, order, { block: first.clause, offset: 0 }, first.key, 1)).toBe(all[1]);
	expect(problemFrom(groups, order, { block: first.clause, offset: 0 }, first.key, -1)).toBe(
		all.at(-1),
	);
	const behind = { block: order.at(-1) ?? "", offset: 999 };
	expect(problemFrom(groups, order, behind, null, 1)).toBe(first);
	expect(problemFrom(groups, order, behind, null, -1)).toBe(all.at(-1));
	expect(problemFrom([], order, behind, null, 1)).toBeNull();
});

test("a fix of the engine mends the clause, selects what is to be set, and undo takes it back", async () => {
	const { workbench } = bench;
	const clause = [...state().readings.keys()][0] ?? "";
	const textOf = () =>
		plainText(
			state()
				.document?.draft.body.flatMap(({ children }) => children)
				.find(({ id }) => id === clause)?.text.en ?? [],
			{},
		).text;
	const fixes = await workbench.fixesOf(clause);
	const measure = fixes.find(({ kind }) => kind === "measure");
	const bearer = fixes.find(({ kind }) => kind === "bearer");
	if (!measure || !bearer) throw new Error("no fixes");
	expect(bearer.label.params.text).toBe("Each State Party");
	workbench.applyFix(clause, measure);
	expect(textOf()).toBe("Appropriate steps shall be taken at least once every 12 months.");
	expect(state().caretRequest?.select).toBe(2);
	expect(state().stops?.spans.length).toBe(1);
	// Its words are others by now: the fix is refused, not misplaced.
	workbench.applyFix(clause, bearer);
	expect(textOf()).toBe("Appropriate steps shall be taken at least once every 12 months.");
	expect(state().notice?.id).toBe("announce.fix-stale");
	workbench.undo();
	expect(textOf()).toBe("Appropriate steps shall be taken regularly.");
});

test("what is fine has no problem and closes no gap, and is dimmed only when that is wished", () => {
	const { readings, report, settings, block } = state();
	expect(fineClauses({ readings, report, settings, block }).size).toBe(0);
	const fine = fineClauses({ readings, report, block, settings: { ...settings, focus: true } });
	const open = new Set(report?.gaps.map(({ clause }) => clause));
	for (const [id, { reading }] of readings)
		expect(fine.has(id)).toBe(reading.problems.length === 0 && !open.has(id));
});
