import fc from "fast-check";
import {
	CONTROLLED_TEXT_INSERTION_COMMAND,
	COPY_COMMAND,
	DELETE_CHARACTER_COMMAND,
	KEY_TAB_COMMAND,
	PASTE_COMMAND,
} from "lexical";
import {
	type Draft,
	type DraftNode,
	findNode,
	type Language,
	openText,
	tableOf,
	toBlocks,
} from "../../../engine/index";
import { htmlParagraphs } from "../../../renderer/editor/pasted-html";
import { clause, container, draftOf, drafts } from "../../engine/draft/drafts";
import { mountEditor } from "./mount-editor";

const words = (text: string) => (text === "" ? {} : { en: [{ type: "text" as const, text }] });

function table(prefix: string, rows: readonly (readonly string[])[]): DraftNode {
	let at = 0;
	return tableOf(
		{
			caption: {},
			headers: "row",
			numbering: "automatic",
			rows: rows.map((row) => row.map(words)),
		},
		() => `${prefix}${++at}`,
	);
}

// Named t1, its cells t2, t3 and t5, t6.
const TABLE = table("t", [
	["Kind", "Notice"],
	["Routine", "two days"],
]);
const DRAFT = draftOf(
	container("article", "a", "", clause("c1", "Before."), TABLE, clause("c2", "Behind.")),
);

function grid(draft: Draft, id = "t1"): readonly (readonly string[])[] | null {
	const node = findNode(draft, id)?.node;
	return node
		? node.children.map(({ children }) => children.map(({ text }) => openText(text.en ?? [])))
		: null;
}

function lines(draft: Draft): readonly string[] {
	return toBlocks(draft, "en")
		.slice(1)
		.map(({ runs }) => openText(runs));
}

interface Board {
	readonly html?: string;
	readonly text?: string;
}

function eventOf(type: "copy" | "paste", board: Map<string, string>): ClipboardEvent {
	const clipboardData = {
		getData: (kind: string) => board.get(kind) ?? "",
		setData: (kind: string, value: string) => board.set(kind, value),
	};
	const event = new Event(type, { bubbles: true, cancelable: true });
	return Object.assign(event, { clipboardData }) as unknown as ClipboardEvent;
}

/** The draft after a paste, which undo takes back whole. */
async function pastedAt(block: string, offset: number, { html = "", text = "" }: Board) {
	const mounted = await mountEditor(DRAFT);
	await mounted.put(block, offset);
	const board = new Map([
		["text/html", html],
		["text/plain", text],
	]);
	await mounted.dispatch(PASTE_COMMAND, eventOf("paste", board));
	const after = mounted.draft();
	await mounted.undo();
	expect(mounted.draft()).toEqual(DRAFT);
	return after;
}

/** The draft after what is selected was deleted by Backspace. */
async function deleted(from: [string, number], to: [string, number]) {
	const mounted = await mountEditor(DRAFT);
	const place = ([block, offset]: [string, number]) => ({ block, offset });
	await mounted.select(place(from), place(to));
	await mounted.dispatch(DELETE_CHARACTER_COMMAND, true);
	const after = mounted.draft();
	const caret = mounted.caret();
	await mounted.undo();
	expect(mounted.draft()).toEqual(DRAFT);
	expect(mounted.page.querySelectorAll("td, th")).toHaveLength(4);
	return { after, caret };
}

test("any draft with tables is shown block by block, and nothing of it is changed", async () => {
	await fc.assert(
		fc.asyncProperty(drafts, async (draft) => {
			const language = draft.languages[0] as Language;
			const mounted = await mountEditor(draft, language);
			const shown = [...mounted.page.querySelectorAll<HTMLElement>("[data-block]")];
			const blocks = toBlocks(draft, language);
			expect(shown.map(({ dataset }) => dataset.block)).toEqual(blocks.map(({ id }) => id));
			expect(shown.filter(({ tagName }) => tagName === "TH")).toHaveLength(
				blocks.filter(({ cell }) => cell?.heads).length,
			);
			expect(mounted.commands).toEqual([]);
		}),
		{ numRuns: 12 },
	);
});

test("a table has headers of its columns for screen readers, and its number is none of its words", async () => {
	const { page } = await mountEditor(DRAFT);
	expect([...page.querySelectorAll("th")].map((cell) => cell.scope)).toEqual(["col", "col"]);
	expect(page.querySelector("caption")?.dataset.label).toBe("Table 1");
	expect(page.querySelector("table > caption + tr")).not.toBeNull();
});

test("words written in a cell stay in it", async () => {
	const mounted = await mountEditor(DRAFT);
	await mounted.type("t6", 8, " before");
	expect(grid(mounted.draft())?.[1]).toEqual(["Routine", "two days before"]);
});

test("Tab behind the last cell begins a row, Shift+Tab at the caption stays", async () => {
	const mounted = await mountEditor(DRAFT);
	await mounted.put("t6", 0);
	const tab = (shiftKey: boolean) => new KeyboardEvent("keydown", { key: "Tab", shiftKey });
	await mounted.dispatch(KEY_TAB_COMMAND, tab(false));
	expect(grid(mounted.draft())?.[2]).toEqual(["", ""]);
	const { block } = mounted.caret() ?? {};
	expect(findNode(mounted.draft(), block ?? "")?.path).toEqual([0, 1, 2, 0]);
	await mounted.put("t1", 0);
	await mounted.dispatch(KEY_TAB_COMMAND, tab(true));
	expect(mounted.caret()?.block).toBe("t1");
});

test("a selection over cells empties what is selected of them", async () => {
	const { after, caret } = await deleted(["t2", 2], ["t5", 3]);
	expect(grid(after)).toEqual([
		["Ki", ""],
		["tine", "two days"],
	]);
	expect(caret).toEqual({ block: "t2", offset: 2 });
});

test("a selection from a clause into a table, or out of one, leaves both where they are", async () => {
	const into = await deleted(["c1", 3], ["t3", 3]);
	expect(lines(into.after)).toEqual(["", "Bef", "", "", "ice", "Routine", "two days", "Behind."]);
	const out = await deleted(["t6", 3], ["c2", 3]);
	expect(grid(out.after)?.[1]).toEqual(["Routine", "two"]);
	expect(lines(out.after).at(-1)).toBe("ind.");
});

test("a table goes as a whole with what is selected around it", async () => {
	const { after } = await deleted(["c1", 3], ["c2", 3]);
	expect(grid(after)).toBeNull();
	expect(lines(after)).toEqual(["", "Befind."]);
});

test("words written over cells take the first one's place", async () => {
	const mounted = await mountEditor(DRAFT);
	await mounted.select({ block: "t5", offset: 0 }, { block: "t6", offset: 8 });
	await mounted.dispatch(CONTROLLED_TEXT_INSERTION_COMMAND, "All");
	expect(grid(mounted.draft())?.[1]).toEqual(["All", ""]);
	await mounted.undo();
	expect(mounted.draft()).toEqual(DRAFT);
});

const SHEET =
	"<table><thead><tr><th>Site</th><th colspan=2>Count</th></tr></thead><tr><td><b>North</b><td>2<td>3</tr></table>";

test("a spreadsheet's table is pasted behind the words, merged cells split", async () => {
	const after = await pastedAt("c2", 7, { html: SHEET, text: "Site\tCount\t\nNorth\t2\t3" });
	const fresh = after.body[0]?.children[3];
	expect(fresh?.headers).toBe("row");
	expect(grid(after, fresh?.id)).toEqual([
		["Site", "Count", ""],
		["North", "2", "3"],
	]);
});

test("in a cell a table fills those from there on where it has room, else all words come in a line", async () => {
	const two = "<table><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table>";
	expect(grid(await pastedAt("t2", 4, { html: two }))).toEqual([
		["a", "b"],
		["c", "d"],
	]);
	expect(grid(await pastedAt("t6", 8, { html: two }))?.[1]).toEqual(["Routine", "two daysa b c d"]);
	expect(grid(await pastedAt("t5", 7, { text: "one\ntwo" }))?.[1]).toEqual([
		"Routineone two",
		"two days",
	]);
});

test("a table copied here is pasted as one, with tabs for other programs", async () => {
	const mounted = await mountEditor(DRAFT);
	await mounted.select({ block: "t1", offset: 0 }, { block: "t6", offset: 8 });
	const board = new Map<string, string>();
	await mounted.dispatch(COPY_COMMAND, eventOf("copy", board));
	expect(board.get("text/plain")).toBe("Table 1\nKind\tNotice\nRoutine\ttwo days");
	expect(board.get("text/html")).toContain("<th");
	await mounted.put("c2", 7);
	await mounted.dispatch(PASTE_COMMAND, eventOf("paste", board));
	const fresh = mounted.draft().body[0]?.children[3];
	expect(grid(mounted.draft(), fresh?.id)).toEqual(grid(DRAFT));
	expect(fresh?.headers).toBe("row");
});

test("a page's table that lays out a list is no table", () => {
	const list =
		"<table><tr><td>(a)<td>approve the target;</tr><tr><td>(b)<td>be able to stop.</tr></table>";
	expect(htmlParagraphs(list, () => "n")?.some((each) => each.table)).toBe(false);
	expect(htmlParagraphs(SHEET, () => "n")?.[0]?.table?.rows).toHaveLength(2);
});
