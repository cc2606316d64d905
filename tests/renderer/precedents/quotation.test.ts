import {
	applyCommand,
	type Draft,
	type DraftNode,
	type Language,
	openText,
	type Run,
	toBlocks,
} from "../../../engine/index";
import { quotation, quoted, quotedIn, sourceOf } from "../../../renderer/precedents/quotation";
import type { PrecedentClause } from "../../../renderer/precedents/types";
import { draftOf } from "../../engine/draft/drafts";

const CLAUSE: PrecedentClause = {
	file: "old/depots.md",
	title: "Agreement on Depots",
	language: "en",
	address: "Article 2, paragraph 1",
	heading: "Inspection",
	text: "Inspectors may visit a “declared” depot.",
};

function draft(runs: readonly Run[], languages: readonly Language[] = ["en", "zh-Hans"]): Draft {
	const clause: DraftNode = {
		id: "c",
		kind: "clause",
		heading: {},
		text: { en: runs },
		numbering: "automatic",
		children: [],
	};
	return { ...draftOf(clause), title: {}, languages };
}

function after(runs: readonly Run[], offset: number | null): readonly Run[] {
	const before = draft(runs);
	const made = quotation(before, "en", { block: "c", offset }, CLAUSE, () => "f1");
	if (!made) throw new Error("no block");
	return toBlocks(applyCommand(before, made.command).draft, "en")[1]?.runs ?? [];
}

test("puts words in marks of quotation and their source in a footnote, where the caret is", () => {
	const runs = after([{ type: "text", text: "As agreed: and more." }], 10);
	expect(openText(runs)).toBe("As agreed: “Inspectors may visit a ‘declared’ depot.” and more.");
	expect(runs[1]).toEqual({
		type: "footnote",
		id: "f1",
		content: [
			{
				type: "text",
				text: "Agreement on Depots, Article 2, paragraph 1 (old/depots.md).",
			},
		],
	});
});

test("sets the quotation apart from the words around it", () => {
	expect(openText(after([{ type: "text", text: "before after" }], 6))).toBe(
		"before “Inspectors may visit a ‘declared’ depot.” after",
	);
	expect(openText(after([{ type: "text", text: "beforeafter" }], 6))).toBe(
		"before “Inspectors may visit a ‘declared’ depot.” after",
	);
});

test("keeps references, brackets and footnotes around it, and fills an empty clause", () => {
	const rest: readonly Run[] = [
		{ type: "reference", target: "c" },
		{
			type: "bracket",
			id: "b",
			options: [{ id: "o", proposers: [], supporters: [], content: [{ type: "text", text: "x" }] }],
		},
		{ type: "footnote", id: "f0", content: [] },
	];
	const runs = after([{ type: "text", text: "See " }, ...rest], null);
	for (const run of rest) expect(runs).toContainEqual(run);
	expect(runs.at(-1)).toMatchObject({ type: "footnote", id: "f1" });
	expect(openText(after([], null))).toBe("“Inspectors may visit a ‘declared’ depot.”");
});

test("writes marks and sources as each language does", () => {
	expect(quoted("「某」事", "zh-Hant")).toBe("「『某』事」");
	expect(quoted(" 各方应“通报”。", "zh-Hans")).toBe("“各方应‘通报’。”");
	expect(sourceOf({ ...CLAUSE, address: "第二条" }, "zh-Hans")).toBe(
		"Agreement on Depots，第二条（old/depots.md）。",
	);
	expect(sourceOf({ ...CLAUSE, address: "" }, "en")).toBe("Agreement on Depots (old/depots.md).");
});

test("quotes in the language shown where that is written alike, else in one that the draft has", () => {
	const both = draft([]);
	expect(quotedIn(both, "en", "en")).toBe("en");
	expect(quotedIn(both, "en", "zh-Hant")).toBe("zh-Hans");
	expect(quotedIn(both, "zh-Hans", "zh-Hant")).toBe("zh-Hans");
	expect(quotedIn(draft([], ["en"]), "en", "zh-Hans")).toBeNull();
	expect(quotation(both, "en", { block: "gone", offset: 0 }, CLAUSE, () => "f")).toBeNull();
});
