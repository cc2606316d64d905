import { type DraftNode, findNode, labelsOf, tableOf } from "../../engine/index";
import { exportDraft, importDraft } from "../../exchange/index";
import { clause, container, draftOf } from "../engine/draft/drafts";
import { basis, shapeOf } from "./shape";
import { paragraph, wordFile } from "./word-files";

const words = (text: string) => (text === "" ? {} : { en: [{ type: "text" as const, text }] });

function counter(prefix: string): () => string {
	let at = 0;
	return () => `${prefix}${++at}`;
}

const TABLE = tableOf(
	{
		caption: words("Times of access"),
		headers: "both",
		numbering: "automatic",
		rows: [
			["Inspection", "Notice | form", "Length"],
			["Routine", "48 hours", "one week"],
			["Challenge", "12 hours", ""],
		].map((row) => row.map(words)),
	},
	counter("t"),
);

const CELL = TABLE.children[1]?.children[1]?.id ?? "";

const DRAFT = {
	...draftOf(
		container(
			"article",
			"a1",
			"Access",
			clause("c1", "Each Party shall grant access within these times:", TABLE),
			{
				...clause("c2", ""),
				text: {
					en: [
						{ type: "text" as const, text: "The times of " },
						{ type: "reference" as const, target: TABLE.id },
						{ type: "text" as const, text: " run from the request." },
					],
				},
			},
		),
		container("annex", "x", "Forms", { ...blank("u"), heading: {}, numbering: "none" }),
	),
	comments: [
		{
			id: "m1",
			anchor: { node: CELL, language: "en" as const, from: 0, to: 8 },
			author: "Ada",
			time: "2026-01-01T00:00:00Z",
			text: "Too long?",
			resolved: false,
			replies: [],
		},
	],
	suggestions: [
		{
			id: "s1",
			kind: "insertion" as const,
			anchor: { node: CELL, language: "en" as const, from: 3, to: 8 },
			author: "Ben",
			time: "2026-01-02T00:00:00Z",
		},
	],
};

function blank(prefix: string): DraftNode {
	const rows = [[words("Form"), words("Use")]];
	return tableOf({ caption: {}, headers: null, numbering: "none", rows }, counter(prefix));
}

function text(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}

/** The words of a table's cells. */
function grid(node: DraftNode | undefined): readonly (readonly string[])[] {
	return (node?.children ?? []).map(({ children }) =>
		children.map(({ text: own }) =>
			(own.en ?? []).map((run) => ("text" in run ? run.text : "")).join(""),
		),
	);
}

function tablesIn(nodes: readonly DraftNode[]): readonly DraftNode[] {
	return nodes.flatMap((node) => (node.kind === "table" ? [node] : tablesIn(node.children)));
}

test("a table goes to Word and comes back with headers, number, comments, changes and references", () => {
	const { bytes, losses: left } = exportDraft(DRAFT, "word", "en");
	expect(left).toEqual([]);
	const { draft, losses } = importDraft(bytes, "word", basis("en"));
	expect(losses).toEqual([]);
	expect(shapeOf(draft, "en")).toEqual(shapeOf(DRAFT, "en"));
	const [table] = tablesIn(draft.body);
	expect(table?.headers).toBe("both");
	const cell = table?.children[1]?.children[1]?.id;
	expect(draft.comments.map(({ anchor }) => anchor)).toEqual([
		{ node: cell, language: "en", from: 0, to: 8 },
	]);
	expect(draft.suggestions.map(({ anchor }) => anchor)).toEqual([
		{ node: cell, language: "en", from: 3, to: 8 },
	]);
});

test("a table in a page has caption, headers and scopes, and the page is read as the same table", () => {
	const bare = { ...DRAFT, comments: [], suggestions: [] };
	const { bytes } = exportDraft(bare, "html", "en");
	expect(text(bytes)).toContain('<th id="n4" scope="col">Inspection</th>');
	expect(text(bytes)).toContain("<caption>");
	const { draft, losses } = importDraft(bytes, "html", basis("en"));
	const [table, other] = tablesIn(draft.body);
	expect(grid(table)).toEqual(grid(TABLE));
	expect(table?.headers).toBe("both");
	expect(labelsOf(draft, "en").get(table?.id ?? "")).toBe("Table 1");
	expect(table?.heading).toEqual(words("Times of access"));
	expect(findNode(draft, table?.id ?? "")?.ancestors.at(-1)?.text).toEqual(
		words("Each Party shall grant access within these times:"),
	);
	// A single row lays out text as well as it holds data.
	expect(other).toBeUndefined();
	expect(losses.map(({ id }) => id)).toContain("exchange.loss.table-rows");
});

test("Markdown takes a pipe table and gives it back, but for its header column", () => {
	const bare = { ...DRAFT, comments: [], suggestions: [] };
	const { bytes, losses } = exportDraft(bare, "markdown", "en");
	expect(text(bytes)).toContain(
		[
			"**Table 1 – Times of access**",
			"",
			"| Inspection | Notice \\| form | Length |",
			"| --- | --- | --- |",
			"| Routine | 48 hours | one week |",
			"| Challenge | 12 hours |  |",
		].join("\n"),
	);
	expect(losses).toEqual([{ id: "exchange.loss.header-columns", params: { count: 1 } }]);
	const [table] = tablesIn(importDraft(bytes, "markdown", basis("en")).draft.body);
	expect(grid(table)).toEqual(grid(TABLE));
	expect(table?.headers).toBe("row");
	expect(table?.heading).toEqual(words("Times of access"));
});

test("plain text has a line a row, with tabs", () => {
	const { bytes } = exportDraft(DRAFT, "text", "en");
	expect(text(bytes)).toContain(
		"Table 1 Times of access\nInspection\tNotice | form\tLength\nRoutine\t48 hours\tone week\nChallenge\t12 hours\n\n",
	);
});

const cell = (content: string, properties = "") =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;

test("a table of another program's document stays a table behind the words before it; merged cells are split and named", () => {
	const body = [
		paragraph("Article 1"),
		paragraph("1. Access shall be granted as follows:"),
		paragraph("Table 1: Times"),
		'<w:tbl><w:tblPr><w:tblLook w:val="04A0"/></w:tblPr>',
		row(cell(paragraph("Kind")), cell(paragraph("Notice"), '<w:gridSpan w:val="2"/>')),
		row(
			cell(paragraph("Routine"), '<w:vMerge w:val="restart"/>'),
			cell(paragraph("two") + paragraph("days")),
			cell(paragraph("in writing")),
		),
		row(cell(paragraph(""), "<w:vMerge/>"), cell(paragraph("one day")), cell(paragraph("orally"))),
		"</w:tbl>",
		paragraph("2. Access shall not be refused."),
	].join("");
	const { draft, losses } = importDraft(wordFile({ body }), "word", basis("en"));
	const [table] = tablesIn(draft.body);
	expect(grid(table)).toEqual([
		["Kind", "Notice", ""],
		["Routine", "two\ndays", "in writing"],
		["", "one day", "orally"],
	]);
	expect(table).toMatchObject({ headers: "row", numbering: "automatic", heading: words("Times") });
	const parent = findNode(draft, table?.id ?? "")?.ancestors.at(-1);
	expect(parent?.text).toEqual(words("Access shall be granted as follows:"));
	expect(losses).toEqual([{ id: "exchange.loss.merged-cells", params: { count: 2 } }]);
});

test("a table that lays out text, and one inside another, are read as words and named", () => {
	const nested = `<w:tbl>${row(cell(paragraph("a")), cell(paragraph("b")))}</w:tbl>${paragraph("")}`;
	const body = [
		paragraph("1. One."),
		`<w:tbl>${row(cell(paragraph("2. Two.")), cell(paragraph("Zwei.")))}</w:tbl>`,
		`<w:tbl>${row(cell(paragraph("x")), cell(nested))}${row(cell(paragraph("y")), cell(paragraph("z")))}</w:tbl>`,
	].join("");
	const { draft, losses } = importDraft(wordFile({ body }), "word", basis("en"));
	expect(tablesIn(draft.body).map(grid)).toEqual([
		[
			["x", "a\nb"],
			["y", "z"],
		],
	]);
	expect(losses.map(({ id }) => id).sort()).toEqual([
		"exchange.loss.nested-tables",
		"exchange.loss.tables",
	]);
});
