import { COPY_COMMAND, CUT_COMMAND, PASTE_COMMAND } from "lexical";
import {
	applyCommand,
	type Draft,
	type DraftNode,
	type Language,
	openText,
	type Run,
	toBlocks,
} from "../../../engine/index";
import { htmlParagraphs } from "../../../renderer/editor/pasted-html";
import { container, draftOf, clause as englishClause } from "../../engine/draft/drafts";
import { mountEditor } from "./mount-editor";
import { GOOGLE, WEB_LIST, WORD_CHINESE, WORD_ENGLISH } from "./word-pages";

const newId = () => "note";

function clause(language: Language, id: string, text: string, ...children: DraftNode[]): DraftNode {
	const node = englishClause(id, text, ...children);
	return text === "" ? node : { ...node, text: { [language]: [{ type: "text", text }] } };
}

/** One run as a line of a table: marks in front, footnotes in braces. */
function drawnRun(run: Run): string {
	if (run.type === "footnote") return `{${openText(run.content)}}`;
	const words = openText([run]);
	const marks = run.type === "text" ? (run.marks ?? []) : [];
	return marks.reduce((text, mark) => `<${mark[0]}>${text}</>`, words);
}

function drawn(draft: Draft, language: Language): string[] {
	return toBlocks(draft, language)
		.slice(1)
		.map(({ kind, depth, label, runs }) =>
			`${"  ".repeat(depth)}${kind === "clause" ? "" : "# "}${label} ${runs.map(drawnRun).join("")}`.trimEnd(),
		);
}

interface Board {
	readonly html?: string;
	readonly text?: string;
}

function pasteOf({ html = "", text = "" }: Board): ClipboardEvent {
	const event = new Event("paste", { bubbles: true, cancelable: true });
	const getData = (type: string) =>
		type === "text/html" ? html : type === "text/plain" ? text : "";
	return Object.assign(event, { clipboardData: { getData } }) as unknown as ClipboardEvent;
}

function copying(type: "copy" | "cut"): { event: ClipboardEvent; board: () => Board } {
	const data = new Map<string, string>();
	const event = new Event(type, { bubbles: true, cancelable: true });
	const clipboardData = { setData: (kind: string, value: string) => data.set(kind, value) };
	return {
		event: Object.assign(event, { clipboardData }) as unknown as ClipboardEvent,
		board: () => ({ html: data.get("text/html") ?? "", text: data.get("text/plain") ?? "" }),
	};
}

function draftIn(language: Language, ...body: DraftNode[]): Draft {
	return { ...draftOf(...body), languages: [language] };
}

/** The draft after something was pasted at a place, and after that was taken back. */
async function pasted(
	language: Language,
	draft: Draft,
	block: string,
	offset: number,
	board: Board,
) {
	const mounted = await mountEditor(draft, language);
	await mounted.put(block, offset);
	await mounted.dispatch(PASTE_COMMAND, pasteOf(board));
	const after = mounted.draft();
	const caret = mounted.caret();
	await mounted.undo();
	expect(mounted.draft()).toEqual(draft);
	expect(mounted.caret()).toEqual({ block, offset });
	return { lines: drawn(after, language), caret };
}

const EMPTY = (language: Language) =>
	draftIn(
		language,
		container("article", "a1", ""),
		container("article", "a2", "", clause(language, "c", "")),
	);

describe("pasting a page", () => {
	it("keeps the articles, paragraphs, items, emphasis and footnotes of Word and drops the rest", async () => {
		const { lines } = await pasted("en", EMPTY("en"), "c", 0, { html: WORD_ENGLISH, text: "x" });
		expect(lines).toEqual([
			"# Article 1",
			"# Article 2",
			"# Article 3 Human control",
			"1. Each Party <b>shall</> keep a human operator in command of every engagement.",
			"2. The operator shall:",
			"  (a) approve the <i>target</>;",
			"  (b) be able to <u>stop</> the system, including:",
			"    (i) in flight; and",
			"    (ii) after impact.",
			"# Article 4 Records",
			"1. A record shall be kept for ten years.{From the engagement on.}",
		]);
		expect("pasted" in window).toBe(false);
	});

	it("keeps those of Chinese pages", async () => {
		const { lines } = await pasted("zh-Hans", EMPTY("zh-Hans"), "c", 0, {
			html: WORD_CHINESE,
			text: "x",
		});
		expect(lines.slice(2)).toEqual([
			"# 第三条 人类控制",
			"一、 缔约国应当确保每次交战由操作员指挥。",
			"二、 操作员应当：",
			"  （一） 批准<b>目标</>；",
			"  （二） 能够终止系统的运行。",
			"# 第四条 记录",
			"一、 记录应当保存十年。",
		]);
	});

	it("reads the lists of web pages, whose numbers are no words", async () => {
		const { lines } = await pasted("en", EMPTY("en"), "c", 0, { html: WEB_LIST, text: "x" });
		expect(lines.slice(2)).toEqual([
			"1. The Parties shall:",
			"  (a) inform the Secretariat;",
			"  (b) report on:",
			"    (i) tests;",
			"    (ii) losses.",
		]);
		expect("pasted" in window).toBe(false);
	});

	it("joins a clause in the middle of its words, keeping emphasis", async () => {
		const draft = draftIn("en", container("article", "a", "", clause("en", "c", "Before after")));
		const { lines, caret } = await pasted("en", draft, "c", 7, {
			html: GOOGLE,
			text: "States must never delegate.",
		});
		expect(lines).toEqual([
			"# Article 1",
			"1. Before States <b>must</><u><i> never</></> delegate.after",
		]);
		expect(caret).toEqual({ block: "c", offset: 34 });
	});

	it("nests what it brings below the clause that it is pasted into", async () => {
		const draft = draftIn(
			"en",
			container("article", "a", "", clause("en", "c", "x:", clause("en", "i", "one end"))),
		);
		const { lines } = await pasted("en", draft, "i", 4, { html: WEB_LIST, text: "x" });
		expect(lines.slice(2)).toEqual([
			"  (a) one The Parties shall:",
			"    (i) inform the Secretariat;",
			"    (ii) report on:",
			"      (A) tests;",
			"      (B) losses.end",
		]);
	});

	it("reads no page past its cap, but the plain text beside it", async () => {
		const html = `<p>${"x".repeat(16 * 1024 * 1024)}</p>`;
		expect(htmlParagraphs(html, newId)).toBeNull();
	});

	it("lets rows of layout tables read as lines and drops comments", () => {
		const table = `<table><tr><td><p>(a)</p></td><td><p>first;</p></td></tr><tr><td>(b)</td><td>second.</td></tr></table><!-- gone -->`;
		expect(htmlParagraphs(table, newId)?.map(({ runs }) => openText(runs))).toEqual([
			"(a) first;",
			"(b) second.",
		]);
	});
});

describe("pasting plain text", () => {
	it("takes the number off a line pasted into an empty clause, and only there", async () => {
		const text = "3. Each Party shall report.";
		expect((await pasted("en", EMPTY("en"), "c", 0, { text })).lines.at(-1)).toBe(
			"1. Each Party shall report.",
		);
		const draft = draftIn("en", container("article", "a", "", clause("en", "c", "See ")));
		expect((await pasted("en", draft, "c", 4, { text })).lines.at(-1)).toBe(
			"1. See 3. Each Party shall report.",
		);
	});

	it("lets a heading take the place of an empty clause, unless another language has words there", async () => {
		const text = "Article 7 – Reports\n1. Each Party shall report.\n2. Yearly.";
		const { lines } = await pasted("en", EMPTY("en"), "c", 0, { text });
		expect(lines.slice(1)).toEqual([
			"# Article 2",
			"# Article 3 Reports",
			"1. Each Party shall report.",
			"2. Yearly.",
		]);
		const held = EMPTY("en");
		const { draft } = applyCommand(held, {
			type: "set-runs",
			block: "c",
			language: "zh-Hans",
			runs: [{ type: "text", text: "应当" }],
		});
		expect((await pasted("en", draft, "c", 0, { text })).lines.slice(1, 3)).toEqual([
			"# Article 2",
			"1.",
		]);
	});
});

const SOURCE = draftIn(
	"en",
	container(
		"article",
		"a",
		"Control",
		englishClause("c1", "Each Party shall:", {
			...englishClause("i1", ""),
			text: {
				en: [
					{ type: "text", text: "follow " },
					{ type: "reference", target: "a2" },
					{ type: "text", text: " strictly", marks: ["bold"] },
					{
						type: "bracket",
						id: "b",
						options: [
							{ id: "o", proposers: [], supporters: [], content: [{ type: "text", text: "now" }] },
							{ id: "p", proposers: [], supporters: [], content: [] },
						],
					},
				],
			},
		}),
	),
	container("article", "a2", "Records", englishClause("c2", "Target:")),
);

describe("copying", () => {
	it("puts words with their numbers and a page with headings, indents and emphasis on the clipboard", async () => {
		const mounted = await mountEditor(SOURCE);
		await mounted.select({ block: "a", offset: 0 }, { block: "c2", offset: 6 });
		const { event, board } = copying("copy");
		await mounted.dispatch(COPY_COMMAND, event);
		expect(board().text).toBe(
			"Article 1 Control\n1. Each Party shall:\n(a) follow Article 2 strictly[now / ]\nArticle 2 Records\n1. Target",
		);
		expect(board().html).toContain(
			'<h3 lang="en">Article 1 Control</h3><p lang="en">1. Each Party shall:</p>',
		);
		expect(board().html).toContain("<strong> strictly</strong>[now / ]</p>");
		expect(board().html).toContain("margin-left: 2em");
	});

	it("pastes back what it copied, brackets and references whole, with ids of their own", async () => {
		const mounted = await mountEditor(SOURCE);
		await mounted.select({ block: "c1", offset: 0 }, { block: "i1", offset: 30 });
		const { event, board } = copying("copy");
		await mounted.dispatch(COPY_COMMAND, event);
		await mounted.put("c2", 7);
		await mounted.dispatch(PASTE_COMMAND, pasteOf(board()));
		const [chapeau] = mounted.draft().body[1]?.children ?? [];
		expect(openText(chapeau?.text.en ?? [])).toBe("Target:Each Party shall:");
		const runs = chapeau?.children[0]?.text.en ?? [];
		expect(runs.map(({ type }) => type)).toEqual(["text", "reference", "text", "bracket"]);
		const [own, other] = [SOURCE.body[0]?.children[0]?.children[0]?.text.en?.[3], runs[3]];
		expect(other).toMatchObject({ type: "bracket" });
		expect(other?.type === "bracket" && own?.type === "bracket" && other.id !== own.id).toBe(true);
	});

	it("keeps the ids of what was cut", async () => {
		const mounted = await mountEditor(SOURCE);
		await mounted.select({ block: "i1", offset: 0 }, { block: "i1", offset: 30 });
		const { event, board } = copying("cut");
		await mounted.dispatch(CUT_COMMAND, event);
		await mounted.put("c2", 7);
		await mounted.dispatch(PASTE_COMMAND, pasteOf(board()));
		const runs = mounted.draft().body[1]?.children[0]?.text.en ?? [];
		expect(runs.at(-1)).toMatchObject({ type: "bracket", id: "b" });
	});
});
