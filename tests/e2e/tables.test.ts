import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { parseDraft } from "../../engine/index";
import { article, both, clause, protocol } from "./draft-builder";
import { chooseCommand } from "./finding";
import { applySettings, endApp, picture, type RunningApp, resize } from "./harness";
import { launchDraft } from "./launched-draft";
import { caret, copied, paste } from "./page-text";
import { untilEqual } from "./until";

const DRAFT = protocol("tables", both("Protocol on Inspection Times", "视察时限议定书"), [
	article(
		"a1",
		both("Access", "准入"),
		clause(
			"c1",
			both(
				"Each Party shall grant inspectors access within these times:",
				"各缔约方应当在下列时限内准许视察员进入：",
			),
		),
		clause("c2", both("Inspectors shall report in writing.", "视察员应当提出书面报告。")),
	),
]);

/** The words of the page's first table, row by row, headers marked. */
function grid(page: Page): Promise<readonly (readonly string[])[]> {
	return page.evaluate(() =>
		[...(document.querySelector(".draft-text table")?.querySelectorAll("tr") ?? [])].map((row) =>
			[...row.children].map(
				(cell) => `${cell.localName === "th" ? "# " : ""}${cell.textContent ?? ""}`,
			),
		),
	);
}

/** Row and column of the caret's cell, from 1; 0 outside of a table. */
function place(page: Page): Promise<readonly number[]> {
	return page.evaluate(() => {
		const node = getSelection()?.focusNode ?? null;
		const element = node instanceof Element ? node : node?.parentElement;
		const cell = element?.closest<HTMLTableCellElement>("td, th");
		const row = cell?.parentElement as HTMLTableRowElement | undefined;
		return row && cell ? [row.rowIndex + 1, cell.cellIndex + 1] : [0];
	});
}

const TIMES = [
	["# Inspection", "# Notice", "# Length"],
	["Routine", "48 hours", "one week"],
	["Challenge", "12 hours", ""],
];

describe("tables", () => {
	let app: RunningApp;
	let page: Page;
	let file = "";

	beforeAll(async () => {
		({ app, path: file } = await launchDraft(DRAFT));
		page = app.page;
	});
	afterAll(() => endApp(app));

	const type = (words: string) => page.keyboard.type(words);
	const press = (key: string) => page.keyboard.press(key);
	const inText = (words: string) => page.locator(".draft-text").getByText(words, { exact: true });

	test("a table is put in by its dialog and filled with Tab, which adds rows behind the last", async () => {
		await page.locator('[data-block="c1"]').click();
		await press("End");
		await untilEqual(() => caret(page).then(({ block }) => block), "c1");
		await chooseCommand(app, "insert.table");
		await page.getByRole("dialog", { name: "Insert table" }).waitFor();
		await page.getByLabel("Columns").fill("3");
		await page.getByLabel("Rows").fill("2");
		await press("Enter");
		await untilEqual(() => place(page), [1, 1]);
		for (const words of ["Inspection", "Notice", "Length", "Routine", "48 hours"]) {
			await type(words);
			await press("Tab");
		}
		await type("one week");
		await untilEqual(() => place(page), [2, 3]);
		await press("Tab");
		await untilEqual(() => place(page), [3, 1]);
		await type("Challenge");
		await press("Tab");
		await type("12 hours");
		await untilEqual(() => grid(page), TIMES);
		await press("Shift+Tab");
		await untilEqual(() => place(page), [3, 1]);
		await page.locator(".draft-text caption").click();
		await type("Times of access");
		expect(await page.getByRole("table", { name: "Times of access" }).count()).toBe(1);
		expect(await page.locator('.draft-text th[scope="col"]').count()).toBe(3);
		await picture(app, "tables-english");
	});

	test("each cell is read with its header and is counted once", async () => {
		await inText("48 hours").click();
		await untilEqual(() => place(page), [2, 2]);
		await page.locator(".tab-list [role='tab']").first().click();
		await page.locator(".norm, .finding-text").first().waitFor();
	});

	test("Enter goes down and out of the table, arrows and Backspace stay outside of its frame", async () => {
		await inText("48 hours").click();
		await press("Enter");
		await untilEqual(() => place(page), [3, 2]);
		await press("ArrowUp");
		await untilEqual(() => place(page), [2, 2]);
		await press("Home");
		await press("Backspace");
		await press("Home");
		await press("ArrowLeft");
		await untilEqual(() => place(page), [2, 1]);
		await untilEqual(() => grid(page), TIMES);
		await inText("12 hours").click();
		await press("Enter");
		await untilEqual(() => place(page), [0]);
		await type("Times run from the request.");
		await inText("Times run from the request.").waitFor();
		await chooseCommand(app, "edit.undo");
		await chooseCommand(app, "edit.undo");
		await untilEqual(() => inText("Times run from the request.").count(), 0);
		await untilEqual(() => grid(page), TIMES);
	});

	test("what is deleted over several cells empties them, in one step", async () => {
		await inText("Routine").click();
		await press("Home");
		await inText("one week").click({ modifiers: ["Shift"] });
		await press("Shift+End");
		await untilEqual(() => page.evaluate(() => getSelection()?.isCollapsed), false);
		await press("Delete");
		await untilEqual(
			() => grid(page),
			[[...(TIMES[0] ?? [])], ["", "", ""], ["Challenge", "12 hours", ""]],
		);
		await untilEqual(() => place(page), [2, 1]);
		await chooseCommand(app, "edit.undo");
		await untilEqual(() => grid(page), TIMES);
	});

	test("rows and columns come, move and go by the menu, and undo brings the caret back", async () => {
		await inText("12 hours").click();
		await untilEqual(() => place(page), [3, 2]);
		await press("Alt+ArrowUp");
		await untilEqual(
			() => grid(page).then((rows) => rows.map(([first]) => first)),
			["# Inspection", "Challenge", "Routine"],
		);
		await untilEqual(() => place(page), [2, 2]);
		await chooseCommand(app, "table.columnAfter");
		await untilEqual(() => grid(page).then(([first]) => first?.length), 4);
		await untilEqual(() => place(page), [2, 3]);
		await chooseCommand(app, "table.headerColumn");
		await untilEqual(() => grid(page).then((rows) => rows[1]?.[0]), "# Challenge");
		await chooseCommand(app, "table.removeColumn");
		await untilEqual(() => grid(page).then(([first]) => first?.length), 3);
		for (let step = 0; step < 4; step += 1) await chooseCommand(app, "edit.undo");
		await untilEqual(() => grid(page), TIMES);
		await untilEqual(() => place(page), [3, 2]);
	});

	test("a table is copied with its rows and pasted again, and one of a spreadsheet is pasted as a table", async () => {
		await inText("Inspection").click();
		await press("Home");
		await inText("12 hours").click({ modifiers: ["Shift"] });
		await press("Shift+End");
		const { text, html } = await copied(app);
		expect(text).toBe(
			"Inspection\tNotice\tLength\nRoutine\t48 hours\tone week\nChallenge\t12 hours",
		);
		expect(html).toContain("<th");
		await page.locator('[data-block="c2"]').click();
		await press("End");
		await paste(app, {
			"text/plain": "Site\tCount\nNorth\t2",
			"text/html":
				"<table><tr><th>Site</th><th>Count</th></tr><tr><td>North</td><td>2</td></tr></table>",
		});
		await untilEqual(() => page.locator(".draft-text table").count(), 2);
		expect(await page.locator(".draft-text table").last().locator("th").allTextContents()).toEqual([
			"Site",
			"Count",
		]);
		await chooseCommand(app, "edit.undo");
		await untilEqual(() => page.locator(".draft-text table").count(), 1);
	});

	test("in Chinese the same table waits for its words, which an input method writes", async () => {
		await applySettings(app, { language: "zh-Hans", theme: "dark" });
		await page.getByRole("radio", { name: "简体中文" }).first().click();
		await inText("各缔约方应当在下列时限内准许视察员进入：").waitFor();
		await untilEqual(() => page.locator(".draft-text .draft-cell[data-missing]").count(), 8);
		await page.locator(".draft-text .draft-cell").nth(4).click();
		await untilEqual(() => place(page), [2, 2]);
		const session = await page.context().newCDPSession(page);
		await session.send("Input.imeSetComposition", {
			text: "sishiba",
			selectionStart: 7,
			selectionEnd: 7,
		});
		await session.send("Input.insertText", { text: "四十八小时" });
		await untilEqual(() => grid(page).then((rows) => rows[1]?.[1]), "四十八小时");
		await press("Tab");
		await type("一周");
		await untilEqual(() => grid(page).then((rows) => rows[1]), ["", "四十八小时", "一周"]);
		await picture(app, "tables-chinese");
		await resize(app, { width: 1024, height: 700 });
		await chooseCommand(app, "table.columnAfter");
		await untilEqual(() => grid(page).then(([first]) => first?.length), 4);
		await picture(app, "tables-chinese-small");
		await chooseCommand(app, "edit.undo");
		await chooseCommand(app, "file.save");
		await untilEqual(async () => {
			const saved = parseDraft(new Uint8Array(await readFile(file)));
			const table = saved.body[0]?.children[0]?.children[0];
			const cell = table?.children[1]?.children[1];
			return [table?.headers, cell?.text];
		}, ["row", both("48 hours", "四十八小时")]);
	});

	test("a printed table has its caption and headers", async () => {
		await chooseCommand(app, "file.print");
		const printed = () =>
			page.evaluate(() => {
				const root = document.querySelector(".print-pages > div")?.shadowRoot;
				const table = root?.querySelector(".sheet table");
				return [
					table?.querySelector("caption")?.textContent,
					table?.querySelectorAll("thead th").length,
				];
			});
		await untilEqual(printed, ["表1", 3]);
		await press("Escape");
		await untilEqual(() => page.locator(".print-pages").count(), 0);
	});

	test("final clauses come in at the end, with brackets, in one step", async () => {
		const headings = () => page.locator(".draft-text .draft-article").allTextContents();
		await untilEqual(headings, ["准入"]);
		await chooseCommand(app, "insert.finalClauses");
		await untilEqual(headings, ["准入", "最后条款"]);
		await untilEqual(
			() => page.locator(".draft-text .draft-clause", { hasText: "[90天]" }).count(),
			1,
		);
		await chooseCommand(app, "edit.undo");
		await untilEqual(headings, ["准入"]);
	});

	test("nothing was complained about", () => {
		expect(app.complaints).toEqual([]);
	});
});
