import type { Block } from "../../../engine/index";
import { outlineRows, rowLevels } from "../../../renderer/panels/outline-rows";
import { NO_LEVELS } from "../../../renderer/store/levels";

function block(id: string, kind: Block["kind"], depth = 0, label = ""): Block {
	return {
		id,
		kind,
		depth,
		label,
		runs: [{ type: "text", text: `words of ${id}` }],
		missing: false,
	};
}

const blocks = [
	block("t", "title"),
	block("p", "preamble"),
	block("p1", "clause"),
	block("a1", "article", 0, "Article 1"),
	block("c1", "clause", 0, "1."),
	block("c1a", "clause", 1, "(a)"),
	block("c1b", "clause", 1, "(b)"),
	block("c2", "clause", 0, "2."),
	block("a2", "article", 0, "Article 2"),
];

test("rows stand under their article and their chapeau, and the title has none", () => {
	const rows = outlineRows(blocks);
	expect(rows.map(({ id, level, parent }) => [id, level, parent])).toEqual([
		["p", 1, null],
		["p1", 2, "p"],
		["a1", 1, null],
		["c1", 2, "a1"],
		["c1a", 3, "c1"],
		["c1b", 3, "c1"],
		["c2", 2, "a1"],
		["a2", 1, null],
	]);
});

test("a row knows its place among its siblings", () => {
	const rows = outlineRows(blocks);
	const place = (id: string) => {
		const row = rows.find((other) => other.id === id);
		return row && [row.position, row.siblings];
	};
	expect(place("c1b")).toEqual([2, 2]);
	expect(place("c2")).toEqual([2, 2]);
	expect(place("a2")).toEqual([3, 3]);
});

test("words proposed to go are not shown", () => {
	const rows = outlineRows(blocks, undefined, new Map([["c1", [{ from: 0, to: 9 }]]]));
	expect(rows.find(({ id }) => id === "c1")?.words).toBe("c1");
	expect(rows.find(({ id }) => id === "c2")?.words).toBe("words of c2");
});

test("articles of a chapter stand one step further in", () => {
	const rows = outlineRows([
		block("k", "part", 0, "Chapter I"),
		block("a", "article"),
		block("c", "clause"),
	]);
	expect(rows.map(({ level }) => level)).toEqual([1, 2, 3]);
});

test("a row shows the best level of what is under it", () => {
	const rows = outlineRows(blocks);
	const levels = rowLevels(
		rows,
		new Map([
			["c1a", { ...NO_LEVELS, autonomy: 3 as const }],
			["c2", { ...NO_LEVELS, autonomy: 1 as const, verification: 2 as const }],
		]),
	);
	expect(levels.get("c1")).toEqual({ ...NO_LEVELS, autonomy: 3 });
	expect(levels.get("a1")).toEqual({ ...NO_LEVELS, autonomy: 3, verification: 2 });
	expect(levels.get("a2")).toEqual(NO_LEVELS);
});

test("words that do not fit a row end in an ellipsis", () => {
	const [row] = outlineRows([
		{ ...block("c1", "clause", 1, "1."), runs: [{ type: "text", text: "word ".repeat(40) }] },
	]);
	expect(row?.words).toHaveLength(80);
	expect(row?.words).toMatch(/ word…$/);
});
