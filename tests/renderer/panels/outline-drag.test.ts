import { toBlocks } from "../../../engine/index";
import { dropOn } from "../../../renderer/panels/outline-drag";
import { outlineRows } from "../../../renderer/panels/outline-rows";
import { clause, container, draftOf } from "../../engine/draft/drafts";

const DRAFT = draftOf(
	container("preamble", "pre", "", clause("r", "Recalling,")),
	container("article", "a1", "", clause("c1", "x"), clause("c2", "y:", clause("i1", "z"))),
	container("part", "p1", "", container("article", "a2", "", clause("c3", "x"))),
);
const ROWS = outlineRows(toBlocks(DRAFT, "en"));

test.each([
	["c1", "c2", 0.9, { target: "c2", beside: "after", row: "i1", edge: "bottom" }],
	["c2", "c1", 0.1, { target: "c1", beside: "before", row: "c1", edge: "top" }],
	["c1", "c2", 0.5, { target: "c2", beside: "inside", row: "c2", edge: "within" }],
	["c3", "a1", 0.1, { target: "a1", beside: "inside", row: "a1", edge: "bottom" }],
	["a2", "a1", 0.2, { target: "a1", beside: "before", row: "a1", edge: "top" }],
	["a2", "a1", 0.5, { target: "a1", beside: "after", row: "i1", edge: "bottom" }],
	["a1", "p1", 0.5, { target: "p1", beside: "inside", row: "p1", edge: "within" }],
	["a1", "p1", 0.9, { target: "p1", beside: "after", row: "c3", edge: "bottom" }],
	["c1", "r", 0.9, { target: "r", beside: "after", row: "r", edge: "bottom" }],
])("%s dropped on %s at %d of its height shows where it would go", (dragged, onto, share, drop) => {
	expect(dropOn(DRAFT, ROWS, dragged, onto, share)).toEqual(drop);
});

test.each([
	["c1", "c1", 0.5],
	["c2", "i1", 0.5],
	["c1", "c2", 0.1],
	["pre", "a1", 0.9],
	["a1", "c3", 0.9],
	["p1", "a1", 0.5],
	["c1", "gone", 0.5],
])("%s dropped on %s at %d goes nowhere", (dragged, onto, share) => {
	const drop = dropOn(DRAFT, ROWS, dragged, onto, share);
	if (dragged === "p1") expect(drop?.beside).not.toBe("inside");
	else expect(drop).toBeNull();
});
