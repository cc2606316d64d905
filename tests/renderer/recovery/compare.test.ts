import { type Draft, textRuns } from "../../../engine/index";
import { compareDrafts, comparedWords } from "../../../renderer/recovery/compare";
import { writtenDraft } from "../../e2e/written-draft";

const marked = (old: string, now: string) =>
	comparedWords(old, now)
		.map(({ kind, text }) =>
			kind === "same" ? text : kind === "added" ? `+${text}+` : `-${text}-`,
		)
		.join("");

test.each([
	["shall keep a record", "shall keep two records", "shall keep -a-+two+ -record-+records+"],
	["", "new", "+new+"],
	["old", "", "-old-"],
	["应当保存记录", "应当妥善保存记录", "应当+妥善+保存记录"],
])("%j against %j is told word by word", (old, now, told) => {
	expect(marked(old, now)).toBe(told);
});

function withWords(draft: Draft, words: string): Draft {
	return { ...draft, title: { ...draft.title, en: textRuns(words) } };
}

test("only the blocks that differ are listed, by language", () => {
	const older = writtenDraft("d");
	const newer = withWords(older, "Protocol on Careful Machine Engagements");
	const { blocks, others } = compareDrafts(older, newer);
	expect(others).toBe(false);
	expect(blocks.map(({ id, language }) => [id, language])).toEqual([["d", "en"]]);
	expect(blocks[0]?.words.filter(({ kind }) => kind !== "same")).toEqual([
		{ kind: "added", text: "Careful " },
	]);
});

test("an article that is gone is listed with all its clauses as taken out", () => {
	const older = writtenDraft("d");
	const newer = { ...older, body: older.body.slice(0, 2) };
	const { blocks } = compareDrafts(older, newer);
	expect(blocks.map(({ id, language }) => `${id} ${language}`)).toEqual([
		"a3 en",
		"c5 en",
		"a3 zh-Hans",
		"c5 zh-Hans",
	]);
	expect(blocks.every(({ words }) => words.every(({ kind }) => kind === "removed"))).toBe(true);
});

test("what is no word is told as such", () => {
	const older = writtenDraft("d");
	expect(compareDrafts(older, { ...older, marking: "DRAFT" })).toEqual({
		blocks: [],
		others: true,
	});
	expect(compareDrafts(older, older)).toEqual({ blocks: [], others: false });
});

test("a draft that was in no file is all new", () => {
	const { blocks, others } = compareDrafts(null, writtenDraft("d"));
	expect(others).toBe(false);
	expect(blocks[0]?.words).toEqual([{ kind: "added", text: "Protocol on Machine Engagements" }]);
});
