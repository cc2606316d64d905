import { outlineRows } from "../../../renderer/panels/outline-rows";
import { firstRow, matchingRows } from "../../../renderer/references/reference-rows";
import { blocksOf } from "../../../renderer/store/blocks";
import { writtenDraft } from "../../e2e/written-draft";

const draft = writtenDraft("rows");

function found(query: string, language: "en" | "zh-Hans" = "en") {
	const rows = matchingRows(outlineRows(blocksOf(draft, language)), query);
	return {
		first: firstRow(rows, query)?.id,
		matches: rows.filter((row) => row.matches).map(({ id }) => id),
		leading: rows.filter((row) => !row.matches).map(({ id }) => id),
	};
}

test.each<[string, "en" | "zh-Hans", string | undefined]>([
	["", "en", "a1"],
	["article 3", "en", "a3"],
	["2 b", "en", "c4"],
	["2 2 a", "en", "c3"],
	["each engagement", "en", "c1"],
	["record", "en", "c2"],
	["第三条", "zh-Hans", "a3"],
	["十年", "zh-Hans", "c2"],
	["nowhere", "en", undefined],
])("%j in %s leads to %s", (query, language, id) => {
	expect(found(query, language).first).toBe(id);
});

test("what matches is shown with the rows that lead to it", () => {
	expect(found("of each")).toMatchObject({ matches: ["c3"], leading: ["a2", "c2"] });
});

test("a number is meant whole", () => {
	expect(found("article 2").matches).not.toContain("a1");
});
