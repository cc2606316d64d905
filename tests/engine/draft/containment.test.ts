import { applyCommand, type Draft, type DraftCommand, type DraftNode } from "../../../engine/index";
import { clause, container, draftOf } from "./drafts";

const deep = (levels: number): DraftNode =>
	Array.from({ length: levels }).reduce<DraftNode>(
		(inner, _, at) => clause(`l${levels - at}`, "x", inner),
		clause("l0", "x"),
	);

const DRAFT = draftOf(
	container("preamble", "pre", "", clause("r1", "x")),
	container("part", "p1", "", container("article", "a1", "", clause("c1", "x", clause("i1", "y")))),
	container(
		"article",
		"a2",
		"",
		clause("c2", "x"),
		container("alternatives", "alt", "", container("option", "o1", "", clause("c3", "x"))),
	),
	container("annex", "x1", ""),
);

const move = (node: string, parent: string | null, index = 0): DraftCommand => ({
	type: "move",
	node,
	parent,
	index,
});

test.each<[string, DraftCommand]>([
	["an article into an article", move("a2", "a1")],
	["an article into the preamble", move("a2", "pre")],
	["an article into a clause", move("a2", "c1")],
	["a part into an article", move("p1", "a2")],
	["an annex into a part", move("x1", "p1")],
	["a preamble into an annex", move("pre", "x1")],
	["a clause into alternatives without an option", move("c2", "alt")],
	["an option into an article", move("o1", "a1")],
	["an article into an option among clauses", move("a1", "o1")],
	["a clause made an article inside an article", { type: "set-kind", node: "c1", kind: "article" }],
	["an article made a preamble inside a part", { type: "set-kind", node: "a1", kind: "preamble" }],
	["a part made a clause over articles", { type: "set-kind", node: "p1", kind: "clause" }],
	["a part made an article over articles", { type: "set-kind", node: "p1", kind: "article" }],
	["a chapeau put in too deep", { type: "insert", parent: "i1", index: 0, node: deep(6) }],
	[
		"an article put into a clause",
		{ type: "insert", parent: "c1", index: 0, node: container("article", "new", "") },
	],
])("%s is refused and leaves the draft alone", (_name, command) => {
	const before = JSON.stringify(DRAFT);
	expect(() => applyCommand(DRAFT, command)).toThrow(RangeError);
	expect(JSON.stringify(DRAFT)).toBe(before);
});

test.each<[string, DraftCommand, (draft: Draft) => unknown]>([
	["an article into a part", move("a2", "p1"), (draft) => draft.body[1]?.children[0]?.id],
	["a clause into an option", move("c2", "o1"), (draft) => draft.body[2]?.children[0]?.kind],
	[
		"a chapeau to the eighth level",
		{ type: "insert", parent: "i1", index: 0, node: deep(5) },
		(draft) => JSON.stringify(draft).length,
	],
	[
		"an article made an annex",
		{ type: "set-kind", node: "a2", kind: "annex" },
		(draft) => draft.body[2]?.kind,
	],
	[
		"a part in a part",
		{ type: "insert", parent: "p1", index: 0, node: container("part", "new", "") },
		(draft) => draft.body[1]?.children.length,
	],
])("%s is done and can be undone", (_name, command, look) => {
	const { draft, inverse } = applyCommand(DRAFT, command);
	expect(look(draft)).not.toEqual(look(DRAFT));
	expect(applyCommand(draft, inverse).draft).toEqual(DRAFT);
});
