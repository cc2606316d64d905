import { MAX_BRACKET_DEPTH } from "../../../engine/bounds";
import { newDraft } from "../../../engine/draft/builder";
import { treeFault } from "../../../engine/draft/tree-fault";
import type { Draft, Run } from "../../../engine/draft/types";

function draftWith(runs: readonly Run[]): Draft {
	let id = 0;
	const draft = newDraft({ languages: ["en"], instrument: "treaty", newId: () => `n${id++}` });
	const [first, ...others] = draft.body;
	if (!first) throw new RangeError("a new draft has a body");
	return { ...draft, body: [{ ...first, heading: { en: runs } }, ...others] };
}

function nested(depth: number): readonly Run[] {
	if (depth === 0) return [{ type: "text", text: "x" }];
	const option = { id: `o${depth}`, proposers: [], supporters: [], content: nested(depth - 1) };
	return [{ type: "bracket", id: `b${depth}`, options: [option] }];
}

test("brackets nest as deep as their bound and no deeper", () => {
	expect(treeFault(draftWith(nested(MAX_BRACKET_DEPTH)))).toBeNull();
	expect(treeFault(draftWith(nested(MAX_BRACKET_DEPTH + 1)))).toMatchObject({
		code: "invalid",
		pointer: expect.stringMatching(/^\/body\/0\/heading\/en\/0(?:\/options\/0\/content\/0){8}$/),
	});
});

test("an id used twice is a fault", () => {
	const draft = draftWith([]);
	const [first] = draft.body;
	if (!first) throw new RangeError("a new draft has a body");
	expect(treeFault({ ...draft, body: [first, first] })).toMatchObject({ pointer: "/body/1/id" });
});
