import { type Bench, startBench, utf8 } from "../bench";

let bench: Bench;
const state = () => bench.workbench.store.get();

const TEXT = `Treaty on Records

Article 1
Scope
1. Each Party shall keep records of every engagement.
2. This Treaty applies in peacetime.
`;

beforeEach(async () => {
	bench = await startBench();
	bench.outside.files.set("treaty.txt", utf8(TEXT));
	bench.outside.chosen = "treaty.txt";
	await bench.workbench.open();
	bench.workbench.guide();
});

test("a clause that the guide writes ends the first step, as one step of undo", () => {
	expect(state().guide?.step).toBe("write");
	const before = state().document?.draft;
	bench.workbench.writeForMe();
	expect(state().guide).toMatchObject({ step: "words", own: expect.any(String) });
	bench.workbench.undo();
	expect(state().document?.draft).toEqual(before);
});

test("a change of a clause that was there does not end it", () => {
	const draft = state().document?.draft;
	const id = draft?.body.at(-1)?.children[0]?.id ?? "";
	bench.workbench.apply(
		{
			type: "set-runs",
			block: id,
			language: "en",
			runs: [{ type: "text", text: "Changed words." }],
		},
		{ coalesceKey: null, caretBefore: null, caretAfter: null },
	);
	expect(state().guide?.step).toBe("write");
});

test("gaps in sight and a draft saved end their steps; leaving ends the guide for good", async () => {
	bench.workbench.guideTo("gaps");
	bench.workbench.showTab("gaps");
	expect(state().guide?.step).toBe("model");
	bench.workbench.guideTo("save");
	bench.outside.target = "mine.clausula";
	await bench.workbench.save();
	expect(state().guide?.step).toBe("done");
	bench.workbench.endGuide();
	expect(state().guide).toBeNull();
	expect(state().settings.guided).toBe(true);
});
