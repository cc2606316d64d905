import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { Command } from "../../electron/commands";
import { parseDraft } from "../../engine/index";
import { WORD_CHINESE, WORD_ENGLISH } from "../renderer/editor/word-pages";
import { article, both, clause, protocol } from "./draft-builder";
import { chooseCommand } from "./finding";
import { applySettings, endApp, picture, type RunningApp } from "./harness";
import { launchDraft } from "./launched-draft";
import { caret, copied, paste } from "./page-text";

const DRAFT = protocol("structure", both("Protocol on Engagement Records", "交战记录议定书"), [
	article(
		"a1",
		both("Human control", "人类控制"),
		clause("c1", both("An operator shall command every engagement.", "操作员应当指挥每次交战。")),
		clause(
			"c2",
			both("The operator shall:", "操作员应当："),
			clause("i1", both("approve the target;", "批准目标；")),
			clause("i2", both("be able to stop.", "能够终止。")),
		),
	),
	article(
		"a2",
		both("Records", "记录"),
		clause("d1", {
			en: [
				{ type: "text", text: "Approvals under " },
				{ type: "reference", target: "i1" },
				{ type: "text", text: " shall be recorded." },
			],
			"zh-Hans": [
				{ type: "text", text: "应当记录" },
				{ type: "reference", target: "i1" },
				{ type: "text", text: "规定的批准。" },
			],
		}),
	),
	article(
		"a3",
		both("Depositary", "保存人"),
		clause("e1", both("The depositary shall be the Secretariat.", "秘书处为保存人。")),
	),
]);

/** The blocks behind the title as they stand on the page: nesting, number, words. */
function page(window: Page): Promise<readonly string[]> {
	return window.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>(".draft-text .draft-block")]
			.slice(1)
			.map((block) => {
				const words = block.textContent ?? "";
				const kind = block.classList.contains("draft-clause") ? "" : "# ";
				return `${"  ".repeat(Number(block.dataset.depth))}${kind}${block.dataset.label} ${words}`.trimEnd();
			}),
	);
}

async function expectPage(window: Page, wanted: readonly string[]): Promise<void> {
	const end = Date.now() + 30_000;
	while (Date.now() < end && (await page(window)).join("\n") !== wanted.join("\n"))
		await new Promise((done) => setTimeout(done, 50));
	expect(await page(window)).toEqual(wanted);
}

/** One of those lines, once it stands there. */
async function expectLine(window: Page, at: number, wanted: string): Promise<void> {
	const end = Date.now() + 30_000;
	while (Date.now() < end && (await page(window))[at] !== wanted)
		await new Promise((done) => setTimeout(done, 50));
	expect((await page(window))[at]).toBe(wanted);
}

/** Does something to the page and waits until it shows: commands of the menu and the clipboard come in their own time. */
async function change(window: Page, act: () => Promise<unknown>): Promise<void> {
	const before = (await page(window)).join();
	await act();
	const end = Date.now() + 5000;
	while (Date.now() < end && (await page(window)).join() === before)
		await new Promise((done) => setTimeout(done, 25));
}

async function putCaret(window: Page, block: string, edge: "Home" | "End"): Promise<void> {
	await window.locator(`[data-block="${block}"]`).click();
	await window.keyboard.press(edge);
	// The editor hears of the caret with a frame, and a key that comes before finds it where it was.
	await window.evaluate(
		() =>
			new Promise<void>((done) => {
				requestAnimationFrame(() => requestAnimationFrame(() => done()));
			}),
	);
}

/** Drags one row of the outline onto another, at a share of its height; `look` sees the row before it is let go. */
async function drag(
	window: Page,
	from: string,
	onto: string,
	share: number,
	look: () => Promise<void> = async () => {},
): Promise<void> {
	const row = (id: string) => window.locator(`.outline-row[data-id="${id}"]`);
	// The outline follows the text a moment later.
	await window.waitForFunction(() => {
		const ids = (selector: string, name: string) =>
			[...document.querySelectorAll<HTMLElement>(selector)]
				.map((each) => each.dataset[name])
				.join();
		return ids(".outline-row", "id") === ids(".draft-text .draft-block:not(.draft-title)", "block");
	});
	const start = await row(from).boundingBox();
	const goal = await row(onto).boundingBox();
	if (!start || !goal) throw new Error("no row");
	await window.mouse.move(start.x + 60, start.y + start.height / 2);
	await window.mouse.down();
	await window.mouse.move(goal.x + 70, goal.y + goal.height * share, { steps: 6 });
	await window.mouse.move(goal.x + 72, goal.y + goal.height * share);
	await look();
	await window.mouse.up();
}

const START = [
	"# Article 1 Human control",
	"1. An operator shall command every engagement.",
	"2. The operator shall:",
	"  (a) approve the target;",
	"  (b) be able to stop.",
	"# Article 2 Records",
	"1. Approvals under Article 1, paragraph 2 (a) shall be recorded.",
	"# Article 3 Depositary",
	"1. The depositary shall be the Secretariat.",
];

const CHINESE_START = [
	"# 第一条 人类控制",
	"一、 操作员应当指挥每次交战。",
	"二、 操作员应当：",
	"  （一） 批准目标；",
	"  （二） 能够终止。",
	"# 第二条 记录",
	"一、 应当记录第一条第二款第（一）项规定的批准。",
	"# 第三条 保存人",
	"一、 秘书处为保存人。",
];

describe("the structure of a draft", () => {
	let app: RunningApp;
	let window: Page;
	let path = "";
	const choose = (command: Command) => change(window, () => chooseCommand(app, command));
	const undo = () => choose("edit.undo");
	const undoUntil = async (wanted: readonly string[]) => {
		for (let step = 0; step < 15 && (await page(window)).join() !== wanted.join(); step += 1)
			await undo();
		await expectPage(window, wanted);
	};

	beforeAll(async () => {
		({ app, path } = await launchDraft(DRAFT));
		window = app.page;
	}, 60_000);
	afterAll(() => endApp(app));

	it("is written by keys: items, nesting, lifting and joining, and taken back step by step", async () => {
		await expectPage(window, START);
		await putCaret(window, "i2", "End");
		await window.keyboard.press("Enter");
		await window.keyboard.type("report.");
		await window.keyboard.press("Enter");
		await expectPage(window, [...START.slice(0, 5), "  (c) report.", "  (d)", ...START.slice(5)]);
		await window.keyboard.press("Enter");
		await window.keyboard.type("Nobody else commands.");
		await expectPage(window, [
			...START.slice(0, 5),
			"  (c) report.",
			"3. Nobody else commands.",
			...START.slice(5),
		]);
		await window.keyboard.press("Home");
		await window.keyboard.press("Tab");
		await expectLine(window, 6, "  (d) Nobody else commands.");
		await window.keyboard.press("Shift+Tab");
		await window.keyboard.press("Backspace");
		await expectLine(window, 5, "  (c) report.Nobody else commands.");
		await undoUntil(START);
	}, 60_000);

	it("joins the first item to its chapeau by Delete, and a heading is pushed down by Enter", async () => {
		await putCaret(window, "c2", "End");
		await window.keyboard.press("Delete");
		expect((await page(window)).slice(2, 4)).toEqual([
			"2. The operator shall:approve the target;",
			"  (a) be able to stop.",
		]);
		await undo();
		await expectPage(window, START);
		expect(await caret(window)).toEqual({ block: "c2", offset: 19 });
		await putCaret(window, "a2", "Home");
		await window.keyboard.press("Enter");
		await expectPage(window, [...START.slice(0, 5), "3.", ...START.slice(5)]);
		expect(await caret(window)).toEqual({ block: "a2", offset: 0 });
		await undo();
	}, 60_000);

	it("moves with Alt and an arrow, from one article into the next, and references follow at once", async () => {
		await putCaret(window, "c2", "End");
		await window.keyboard.press("Alt+ArrowDown");
		await expectPage(window, [
			...START.slice(0, 2),
			"# Article 2 Records",
			"1. The operator shall:",
			"  (a) approve the target;",
			"  (b) be able to stop.",
			"2. Approvals under Article 2, paragraph 1 (a) shall be recorded.",
			...START.slice(7),
		]);
		expect(await caret(window)).toEqual({ block: "c2", offset: 19 });
		await window.keyboard.press("Alt+ArrowUp");
		await expectPage(window, START);
	}, 60_000);

	it("begins articles, parts, recitals, annexes and definitions, and turns blocks into others", async () => {
		await putCaret(window, "c1", "End");
		await window.keyboard.press("Control+Enter");
		await window.keyboard.type("Scope");
		await expectLine(window, 5, "# Article 2 Scope");
		await choose("format.part");
		await expectPage(window, [...START.slice(0, 5), "# Part I Scope", ...START.slice(5)]);
		await choose("insert.recital");
		await window.keyboard.type("Recalling the Charter,");
		expect((await page(window)).slice(0, 2)).toEqual(["#", " Recalling the Charter,"]);
		await choose("insert.annex");
		expect((await page(window)).at(-1)).toBe("# Annex A");
		await putCaret(window, "e1", "End");
		await choose("insert.definitions");
		await window.keyboard.type("“operator” means a person.");
		expect((await page(window)).slice(-4)).toEqual([
			"# Article 4 Definitions",
			"1. For the purposes of this instrument:",
			"  (a) “operator” means a person.",
			"# Annex A",
		]);
		await putCaret(window, "e1", "End");
		await choose("format.number");
		expect(await page(window)).toContain(" The depositary shall be the Secretariat.");
		await picture(app, "structure-en-light");
		await undoUntil(START);
	}, 60_000);

	it("is moved in the outline by the mouse, with a line where the row would go, as one step", async () => {
		await putCaret(window, "c1", "End");
		const row = window.locator('.outline-row[data-id="i2"]');
		await drag(window, "a3", "a1", 0.1, async () => {
			await window.locator('.outline-row[data-id="a1"][data-drop="top"]').waitFor();
			await picture(app, "structure-drag");
		});
		await expectPage(window, [
			"# Article 1 Depositary",
			START[8] as string,
			"# Article 2 Human control",
			...START.slice(1, 5),
			"# Article 3 Records",
			"1. Approvals under Article 2, paragraph 2 (a) shall be recorded.",
		]);
		expect(await window.locator("[data-drop]").count()).toBe(0);
		await undo();
		await expectPage(window, START);
		expect(await caret(window)).toEqual({ block: "c1", offset: 43 });
		await drag(window, "c2", "d1", 0.9);
		await expectPage(window, [
			...START.slice(0, 2),
			"# Article 2 Records",
			"1. Approvals under Article 2, paragraph 2 (a) shall be recorded.",
			"2. The operator shall:",
			...START.slice(3, 5),
			...START.slice(7),
		]);
		await undo();
		await row.waitFor();
		await drag(window, "a1", "d1", 0.9, async () => {
			expect(await window.locator("[data-drop]").count()).toBe(0);
		});
		await expectPage(window, START);
	}, 60_000);

	it("is moved in the outline by keys, the focus staying on the row", async () => {
		await window.locator('.outline-row[data-id="c2"]').click();
		await window.locator('.outline-row[data-id="c2"]').focus();
		await window.keyboard.press("Alt+ArrowUp");
		await expectPage(window, [
			START[0] as string,
			"1. The operator shall:",
			...START.slice(3, 5),
			"2. An operator shall command every engagement.",
			START[5] as string,
			"1. Approvals under Article 1, paragraph 1 (a) shall be recorded.",
			...START.slice(7),
		]);
		await window.waitForFunction(
			() => document.activeElement?.closest<HTMLElement>(".outline-row")?.dataset.id === "c2",
		);
		await window.keyboard.press("Alt+ArrowDown");
		await expectPage(window, START);
		await window.locator(".draft-text").focus();
		expect(await caret(window)).toEqual({ block: "c2", offset: 0 });
	}, 60_000);

	it("is numbered in the style that the draft's settings choose, and the file keeps it", async () => {
		await window.locator(".top-title").click();
		await window.getByLabel("Numbers in English").selectOption("short");
		await expectPage(
			window,
			START.map((line) => line.replace("Article 1, paragraph 2 (a)", "Art. 1(2)(a)")),
		);
		await window.getByLabel("Numbers in English").selectOption("decimal");
		await expectPage(window, [
			"# 1 Human control",
			"1.1 An operator shall command every engagement.",
			"1.2 The operator shall:",
			"  1.2.1 approve the target;",
			"  1.2.2 be able to stop.",
			"# 2 Records",
			"2.1 Approvals under paragraph 1.2.1 shall be recorded.",
			"# 3 Depositary",
			"3.1 The depositary shall be the Secretariat.",
		]);
		await window.keyboard.press("Escape");
		await window.locator(".popover").waitFor({ state: "detached" });
		await picture(app, "structure-decimal");
		await chooseCommand(app, "file.save");
		const end = Date.now() + 30_000;
		const saved = async () => parseDraft(await readFile(path));
		while (Date.now() < end && (await saved()).numberingStyle === undefined)
			await new Promise((done) => setTimeout(done, 50));
		expect((await saved()).numberingStyle).toEqual({ en: "decimal", zh: "numerals" });
		await undo();
		await undo();
		await expectPage(window, START);
	}, 60_000);

	it("takes what Word copies, in one step, and gives what it copies its numbers", async () => {
		await putCaret(window, "e1", "End");
		await window.keyboard.press("Control+Enter");
		await window.keyboard.press("Enter");
		const before = await page(window);
		await change(window, () =>
			paste(app, { "text/plain": "Article 4", "text/html": WORD_ENGLISH }),
		);
		await expectPage(window, [
			...before.slice(0, -1),
			"# Article 5 Human control",
			"1. Each Party shall keep a human operator in command of every engagement.",
			"2. The operator shall:",
			"  (a) approve the target;",
			"  (b) be able to stop the system, including:",
			"    (i) in flight; and",
			"    (ii) after impact.",
			"# Article 6 Records",
			"1. A record shall be kept for ten years.1",
		]);
		expect(await window.locator(".draft-text-bold").allTextContents()).toEqual(["shall"]);
		await picture(app, "structure-paste");
		await undo();
		await expectPage(window, before);
		await undoUntil(START);
		await putCaret(window, "c2", "Home");
		await window.keyboard.press("Shift+ArrowDown");
		await window.keyboard.press("Shift+ArrowDown");
		await window.keyboard.press("Shift+End");
		const { text, html } = await copied(app);
		expect(text).toBe("2. The operator shall:\n(a) approve the target;\n(b) be able to stop.");
		expect(html).toContain("(a) approve the target;</p>");
	}, 60_000);

	it("does all that in Chinese, dark and small", async () => {
		await app.electron.evaluate(({ BrowserWindow }) =>
			BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
		);
		await applySettings(app, { language: "zh-Hans", theme: "dark" });
		await window.getByRole("radio", { name: "简体中文" }).click();
		await expectPage(window, CHINESE_START);
		await putCaret(window, "i2", "End");
		await window.keyboard.press("Enter");
		await window.keyboard.insertText("提出报告。");
		await window.keyboard.press("Alt+ArrowUp");
		await expectPage(window, [
			...CHINESE_START.slice(0, 4),
			"  （二） 提出报告。",
			"  （三） 能够终止。",
			...CHINESE_START.slice(5),
		]);
		await window.keyboard.press("Shift+Tab");
		await expectLine(window, 4, "三、 提出报告。");
		await undoUntil(CHINESE_START);
		await putCaret(window, "e1", "End");
		await window.keyboard.press("Control+Enter");
		await window.keyboard.press("Enter");
		await change(window, () => paste(app, { "text/plain": "第四条", "text/html": WORD_CHINESE }));
		await expectPage(window, [
			...CHINESE_START,
			"# 第四条",
			"# 第五条 人类控制",
			"一、 缔约国应当确保每次交战由操作员指挥。",
			"二、 操作员应当：",
			"  （一） 批准目标；",
			"  （二） 能够终止系统的运行。",
			"# 第六条 记录",
			"一、 记录应当保存十年。",
		]);
		await window.locator(".top-title").click();
		await window.getByLabel("中文编号").selectOption("figures");
		await expectLine(window, 6, "1. 应当记录第1条第2款(1)项规定的批准。");
		await picture(app, "structure-zh-dark");
		await window.keyboard.press("Escape");
		expect(app.complaints).toEqual([]);
		await undoUntil(CHINESE_START);
		await chooseCommand(app, "file.save");
	}, 90_000);
});
