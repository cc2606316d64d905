import fc from "fast-check";
import { treeFault } from "../../../engine/draft/tree-fault";
import {
	addressOf,
	applyCommand,
	blankTable,
	clausesOf,
	createReader,
	type Draft,
	type DraftingEdit,
	type DraftNode,
	editTable,
	findNode,
	insertTable,
	joinWithNext,
	joinWithPrevious,
	labelsOf,
	moveDown,
	moveUp,
	parseDraftText,
	readDraft,
	serialiseDraft,
	splitBlock,
	type TableEdit,
	type TableHeaders,
	tableOf,
	toBlocks,
	toggleNumber,
	withBlocks,
} from "../../../engine/index";
import { clause, container, draftOf, drafts, drawn } from "./drafts";

function ids(prefix: string): () => string {
	let at = 0;
	return () => `${prefix}${++at}`;
}

/** A table named "t1" whose rows and cells are named in order from t2. */
function table(headers: TableHeaders | null, ...rows: readonly (readonly string[])[]): DraftNode {
	const made = tableOf(
		{
			caption: { en: [{ type: "text", text: "Times" }] },
			headers,
			numbering: "automatic",
			rows: rows.map((cells) =>
				cells.map((text) => (text === "" ? {} : { en: [{ type: "text" as const, text }] })),
			),
		},
		ids("t"),
	);
	return made;
}

const TIMES = table(
	"both",
	["Inspection", "Notice", "Length"],
	["Routine", "two days", "one week"],
	["Challenge", "12 hours", ""],
);

/** The id of the cell at a row and column. */
function at(node: DraftNode, row: number, column: number): string {
	return node.children[row]?.children[column]?.id ?? "";
}

const DRAFT = draftOf(
	container("preamble", "p", "", clause("r", "Recalling,")),
	container("article", "a1", "Access", clause("c1", "Inspections follow these times:", TIMES)),
	container("article", "a2", "Reports", clause("d1", "Yearly."), clause("d2", "In writing.")),
);

function after(draft: Draft, edit: DraftingEdit | null): Draft {
	if (!edit) throw new Error("nothing to do");
	return applyCommand(draft, edit.command).draft;
}

/** The words of the table's cells, row by row. */
function grid(draft: Draft, id = TIMES.id): readonly (readonly string[])[] {
	const rows = findNode(draft, id)?.node.children ?? [];
	return rows.map(({ children }) =>
		children.map(
			({ text }) => text.en?.map((run) => ("text" in run ? run.text : "")).join("") ?? "",
		),
	);
}

test("a table is listed as its caption and its cells, which say where they stand", () => {
	const blocks = toBlocks(DRAFT, "en").filter(({ kind }) => kind === "table" || kind === "cell");
	expect(blocks.map(({ kind, depth, label, cell }) => [kind, depth, label, cell?.heads])).toEqual([
		["table", 1, "Table 1", undefined],
		...["column", "column", "column", "row", null, null, "row", null, null].map((heads) => [
			"cell",
			0,
			"",
			heads,
		]),
	]);
	expect(blocks.every(({ missing }) => !missing)).toBe(true);
	const chinese = toBlocks(DRAFT, "zh-Hans").filter(({ kind }) => kind === "cell");
	expect(chinese.map(({ missing }) => missing)).toEqual([...Array(8).fill(true), false]);
});

test("a file holds a table with its headers, and a file without one is as it was", () => {
	const file = serialiseDraft(DRAFT);
	expect(file).toContain('"headers": "both"');
	expect(serialiseDraft(parseDraftText(file))).toBe(file);
	expect(parseDraftText(file)).toEqual(DRAFT);
});

test.each([
	["a row shorter than the others", (rows: DraftNode[]) => [rows[0], { ...rows[1], children: [] }]],
	["a table without rows", () => []],
	["a clause among rows", () => [clause("x", "words")]],
])("a file with %s is refused", (_name, change) => {
	const torn = { ...TIMES, children: change([...TIMES.children]) as DraftNode[] };
	expect(treeFault(draftOf(container("article", "a", "", torn)))).toMatchObject({
		code: "invalid",
		pointer: expect.stringMatching(/^\/body\/0\/children\/0/),
	});
});

test("a row or a cell cannot stand by itself, come or go alone", () => {
	const [row] = TIMES.children as [DraftNode];
	expect(treeFault(draftOf(container("article", "a", "", row)))).toMatchObject({ code: "invalid" });
	for (const node of [row.id, at(TIMES, 0, 0)])
		expect(() => applyCommand(DRAFT, { type: "remove", node })).toThrow(RangeError);
	const fresh = { ...row, id: "fresh", children: [] };
	for (const parent of [TIMES.id, "a2"])
		expect(() => applyCommand(DRAFT, { type: "insert", parent, index: 0, node: fresh })).toThrow(
			RangeError,
		);
	expect(() =>
		applyCommand(DRAFT, { type: "set-table", table: TIMES.id, headers: null, rows: [row, fresh] }),
	).toThrow(RangeError);
});

test("a table goes into the clause that introduces it, else behind the words", () => {
	const put = (block: string) =>
		drawn(
			after(DRAFT, insertTable(DRAFT, "en", block, blankTable({ rows: 1, columns: 1 }, ids("n"))))
				.body,
		)
			.filter((line) => /^\s*(n1|t1|c1|d1|d2|a2)\b/.test(line))
			.map((line) => line.trimEnd().replace(/^(\s*\w+).*/, "$1"));
	expect(put("c1")).toEqual(["  c1", "    n1", "    t1", "a2", "  d1", "  d2"]);
	expect(put("d1")).toEqual(["  c1", "    t1", "a2", "  d1", "  n1", "  d2"]);
	expect(put("a2")).toEqual(["  c1", "    t1", "a2", "  n1", "  d1", "  d2"]);
	expect(put(at(TIMES, 1, 1))).toEqual(["  c1", "    t1", "    n1", "a2", "  d1", "  d2"]);
	expect(put("r").indexOf("  n1")).toBe(0);
});

test("rows and columns come beside the cell and go with it, and the caret comes along", () => {
	const edit = (what: TableEdit) => editTable(DRAFT, at(TIMES, 1, 1), what, ids("n"));
	expect(grid(after(DRAFT, edit("row-above")))[1]).toEqual(["", "", ""]);
	expect(grid(after(DRAFT, edit("row-below")))[2]).toEqual(["", "", ""]);
	expect(edit("row-below")?.caret).toEqual({ block: "n2", offset: 0 });
	expect(grid(after(DRAFT, edit("column-before")))[1]).toEqual([
		"Routine",
		"",
		"two days",
		"one week",
	]);
	expect(grid(after(DRAFT, edit("column-after")))[0]).toEqual([
		"Inspection",
		"Notice",
		"",
		"Length",
	]);
	expect(grid(after(DRAFT, edit("remove-row"))).map(([first]) => first)).toEqual([
		"Inspection",
		"Challenge",
	]);
	expect(edit("remove-row")?.caret.block).toBe(at(TIMES, 2, 1));
	expect(grid(after(DRAFT, edit("remove-column")))[1]).toEqual(["Routine", "one week"]);
	expect(findNode(after(DRAFT, edit("remove-table")), TIMES.id)).toBeNull();
	expect(edit("remove-table")?.caret.block).toBe("c1");
	expect(editTable(DRAFT, "c1", "row-above", ids("n"))).toBeNull();
});

test("the last row, and the last column, take the table with them", () => {
	const one = table(null, ["alone"]);
	const draft = draftOf(container("article", "a", "", one));
	for (const edit of ["remove-row", "remove-column"] as const)
		expect(after(draft, editTable(draft, at(one, 0, 0), edit, ids("n"))).body[0]?.children).toEqual(
			[],
		);
});

test("headers of row and column are turned on and off one by one", () => {
	const toggled = (headers: TableHeaders | null, edit: TableEdit) => {
		const draft = draftOf(container("article", "a", "", table(headers, ["x"])));
		return findNode(after(draft, editTable(draft, "t1", edit, ids("n"))), "t1")?.node.headers;
	};
	expect(toggled(null, "header-row")).toBe("row");
	expect(toggled("row", "header-row")).toBeUndefined();
	expect(toggled("row", "header-column")).toBe("both");
	expect(toggled("both", "header-row")).toBe("column");
	expect(toggled("column", "header-column")).toBeUndefined();
});

test("a table becomes paragraphs: its caption, then a row each", () => {
	const edit = editTable(DRAFT, at(TIMES, 1, 0), "to-paragraphs", ids("n"));
	expect(
		drawn(after(DRAFT, edit).body)
			.slice(4, 8)
			.map((line) => line.trim().replace(/^\w+ /, "")),
	).toEqual([
		"Times",
		"Inspection; Notice; Length",
		"Routine; two days; one week",
		"Challenge; 12 hours",
	]);
});

test("Alt with an arrow moves a row, never past the headers; at the caption it moves the table", () => {
	const down = moveDown(DRAFT, "en", at(TIMES, 1, 1));
	expect(grid(after(DRAFT, down)).map(([first]) => first)).toEqual([
		"Inspection",
		"Challenge",
		"Routine",
	]);
	expect(moveUp(DRAFT, "en", at(TIMES, 1, 1))).toBeNull();
	expect(moveDown(DRAFT, "en", at(TIMES, 2, 1))).toBeNull();
	const two = draftOf(container("article", "a", "", clause("c", "One."), TIMES));
	expect(after(two, moveUp(two, "en", TIMES.id)).body[0]?.children.map(({ id }) => id)).toEqual([
		TIMES.id,
		"c",
	]);
});

test("Enter from the table begins a clause behind it; nothing is joined to a table", () => {
	const split = splitBlock(DRAFT, "en", at(TIMES, 1, 1), 0, ids("n"));
	expect(after(DRAFT, split).body[1]?.children[0]?.children.map(({ id }) => id)).toEqual([
		"t1",
		"n1",
	]);
	expect(joinWithPrevious(DRAFT, "en", at(TIMES, 0, 0))).toBeNull();
	expect(joinWithPrevious(DRAFT, "en", TIMES.id)).toBeNull();
	expect(joinWithNext(DRAFT, "en", "c1")).toBeNull();
	expect(joinWithNext(DRAFT, "en", at(TIMES, 2, 2))).toBeNull();
});

test("tables are numbered through the draft and cited by row and column", () => {
	const other = { ...table(null, ["x"]), id: "u" };
	const second = {
		...other,
		children: other.children.map((row) => ({
			...row,
			id: "ur",
			children: row.children.map((cell) => ({ ...cell, id: "uc" })),
		})),
	};
	const draft = draftOf(...DRAFT.body, container("annex", "x", "Forms", second));
	expect(labelsOf(draft, "en").get("u")).toBe("Table 2");
	expect(labelsOf(draft, "zh-Hans").get("u")).toBe("表2");
	expect(addressOf(draft, at(TIMES, 1, 2), "en")).toBe("Table 1, row 2, column 3");
	expect(addressOf(draft, at(TIMES, 1, 2), "zh-Hans")).toBe("表1第二行第三列");
	const bare = after(draft, toggleNumber(draft, "uc"));
	expect(addressOf(bare, "u", "en")).toBe("Annex A, table");
	expect(addressOf(bare, "uc", "zh-Hant")).toBe("附件一表第一行第一列");
});

test("cells are read with what heads them; headers and captions are read once, as that", () => {
	const read = [...clausesOf(DRAFT, "en")].filter(({ place }) => place?.at(-1)?.kind === "cell");
	expect(read.map(({ text, heading, chapeau }) => ({ text, heading, chapeau }))).toEqual([
		{
			text: "two days",
			chapeau: "Inspections follow these times: Notice Routine",
			heading: "Times",
		},
		{
			text: "one week",
			chapeau: "Inspections follow these times: Length Routine",
			heading: "Times",
		},
		{
			text: "12 hours",
			chapeau: "Inspections follow these times: Notice Challenge",
			heading: "Times",
		},
	]);
	expect(read[0]?.path).toEqual([1, 0, 0, 1, 1]);
});

test.each([
	["en", "Access is granted within", "48 hours of the request"],
	["zh-Hans", "准许进入的时限", "提出请求后48小时内"],
] as const)("a time limit in a cell counts, once (%s)", (language, head, limit) => {
	const words = (text: string) => ({ [language]: [{ type: "text" as const, text }] });
	const limits = tableOf(
		{ caption: {}, headers: "row", numbering: "none", rows: [[words(head)], [words(limit)]] },
		ids("t"),
	);
	const lead =
		language === "en"
			? "Each Party shall grant inspectors access as follows:"
			: "各缔约方应当按下列规定准许视察员进入：";
	const draft = {
		...draftOf(container("article", "a", "", { ...clause("c", "", limits), text: words(lead) })),
		languages: [language],
	};
	const { clauses } = readDraft({ draft, language, reader: createReader() });
	const found = clauses.flatMap(({ id, findings }) =>
		findings.filter(({ check }) => check === "verification.time-limits").map(() => id),
	);
	expect(found).toEqual([at(limits, 1, 0)]);
});

test("an edited list empties cells that it leaves out, and cannot tear the table", () => {
	const blocks = toBlocks(DRAFT, "en");
	const first = blocks.findIndex(({ kind }) => kind === "table");
	const torn = withBlocks(DRAFT, "en", [...blocks.slice(0, first), ...blocks.slice(first + 5)]);
	expect(grid(torn)).toEqual([
		["", "", ""],
		["", "two days", "one week"],
		["Challenge", "12 hours", ""],
	]);
	expect(torn.body[1]?.children[0]?.children[0]?.heading).toEqual({});
	const gone = withBlocks(
		DRAFT,
		"en",
		blocks.filter(({ kind }) => kind !== "table" && kind !== "cell"),
	);
	expect(findNode(gone, TIMES.id)).toBeNull();
});

test("a list makes a table of cells that say their rows", () => {
	const blocks = toBlocks(DRAFT, "en");
	const copied = blocks
		.filter(({ kind }) => kind === "table" || kind === "cell")
		.map(({ id, cell, ...block }) => ({
			...block,
			id: `x${id}`,
			...(cell
				? { cell: { table: `x${cell.table}`, row: `x${cell.row}`, heads: cell.heads } }
				: {}),
		}));
	const both = withBlocks(DRAFT, "en", [...blocks, ...copied]);
	expect(grid(both, "xt1")).toEqual(grid(DRAFT));
	expect(findNode(both, "xt1")?.node.headers).toBe("both");
	const ragged = withBlocks(DRAFT, "en", [...blocks, ...copied.slice(0, -1)]);
	expect(treeFault(ragged)).toBeNull();
	expect(drawn(ragged.body).join("\n")).toContain("12 hours");
});

test("whatever is done to a table, the tree holds and one step takes it back", () => {
	const edits = [
		"row-above",
		"row-below",
		"column-before",
		"column-after",
		"remove-row",
		"remove-column",
		"header-row",
		"header-column",
		"remove-table",
		"to-paragraphs",
	] as const;
	fc.assert(
		fc.property(drafts, fc.constantFrom(...edits), fc.nat(), (draft, what, pick) => {
			const blocks = toBlocks(draft, "en").filter(
				({ kind }) => kind === "table" || kind === "cell",
			);
			const block = blocks[pick % Math.max(1, blocks.length)];
			const edit = block ? editTable(draft, block.id, what, ids("fresh")) : null;
			if (!edit) return;
			const done = applyCommand(draft, edit.command);
			expect(treeFault(done.draft)).toBeNull();
			expect(toBlocks(done.draft, "en").some(({ id }) => id === edit.caret.block)).toBe(true);
			expect(applyCommand(done.draft, done.inverse).draft).toEqual(draft);
		}),
	);
});
