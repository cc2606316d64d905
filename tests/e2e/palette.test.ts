import type { Page } from "playwright-core";
import { chooseCommand } from "./finding";
import {
	applySettings,
	endApp,
	launchSample,
	makeFolder,
	picture,
	type RunningApp,
} from "./harness";

let app: RunningApp;
let page: Page;

beforeAll(async () => {
	app = await launchSample(makeFolder());
	page = app.page;
	await page.locator(".draft-clause").first().waitFor();
});
afterAll(() => endApp(app));
afterEach(async () => {
	for (let left = 0; left < 3 && (await page.locator("dialog[open]").count()) > 0; left++)
		await page.keyboard.press("Escape");
});

const palette = () => page.locator(".palette");
const chosen = () => palette().locator('[role="option"][aria-selected="true"]');
/** The block that the caret is in. */
const caretBlock = () =>
	page.evaluate(() => {
		const node = document.getSelection()?.anchorNode;
		const element = node instanceof Element ? node : node?.parentElement;
		return element?.closest<HTMLElement>("[data-block]")?.dataset.block;
	});
const gone = () => palette().waitFor({ state: "detached" });

test("finds a command by some of its letters and carries it out", async () => {
	await page.locator(".top-palette").click();
	await palette().waitFor();
	await picture(app, "palette-en-light");
	await page.keyboard.type("insart");
	await chosen().getByText("Article").waitFor();
	expect(await chosen().innerText()).toContain("Ctrl");
	await page.keyboard.press("Escape");
	await gone();
	await page.locator('[data-block="a1-2"]').click();
	const before = await page.locator("[data-block]").count();
	await chooseCommand(app, "go.commands");
	await page.keyboard.type("insert article");
	await page.keyboard.press("Enter");
	await gone();
	await page.waitForFunction(
		(count) => document.querySelectorAll("[data-block]").length > count,
		before,
	);
	await page.keyboard.press("Control+z");
	await page.waitForFunction(
		(count) => document.querySelectorAll("[data-block]").length === count,
		before,
	);
});

test("goes to an article by its number, in figures or Chinese, and by words", async () => {
	for (const [typed, block] of [
		["3.2", "a3-2"],
		["art. 2, para 2 (b)", "a2-2-b"],
		["第四条第二款", "a4-2"],
		["follow", "a5"],
	] as const) {
		await chooseCommand(app, "go.article");
		await palette().waitFor();
		await page.keyboard.type(typed);
		await page.waitForFunction(
			() =>
				document.querySelectorAll(".palette [role='option']").length > 0 &&
				document.querySelector(".palette [aria-selected='true']"),
		);
		await page.keyboard.press("Enter");
		await gone();
		await page.waitForTimeout(100);
		expect([typed, await caretBlock()]).toEqual([typed, block]);
	}
});

test("keeps the selection for what looks for the words selected", async () => {
	await page.locator('[data-block="a3-3"]').click();
	await page.keyboard.press("Home");
	await page.keyboard.press("Control+Shift+ArrowRight");
	await chooseCommand(app, "go.commands");
	await palette().waitFor();
	await page.keyboard.type("edit find");
	await page.keyboard.press("Enter");
	await page.locator(".find").waitFor();
	expect(await page.locator(".find-input").first().inputValue()).toBe("Developers");
	await page.keyboard.press("Escape");
});

test("shows every key, searched by name, from the one catalogue", async () => {
	await chooseCommand(app, "help.shortcuts");
	const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
	await dialog.waitFor();
	await picture(app, "shortcuts-en-light");
	// On paper there is the list and nothing else.
	await page.emulateMedia({ media: "print" });
	expect(await page.locator(".window").isVisible()).toBe(false);
	expect(await dialog.getByRole("searchbox").isVisible()).toBe(false);
	await picture(app, "shortcuts-print");
	await page.emulateMedia({ media: "screen" });
	await dialog.getByRole("searchbox").fill("redo");
	expect(await dialog.locator("dt").allInnerTexts()).toEqual(["Redo"]);
	expect(await dialog.locator("dd").innerText()).toBe("Ctrl\nShift\nZ");
	await page.keyboard.press("Escape");
	await page.keyboard.press("Escape");
	await dialog.waitFor({ state: "detached" });
});

test("counts words by language, article and selection", async () => {
	await page.locator('[data-block="a1-2"]').click();
	await page.keyboard.press("Home");
	await page.keyboard.press("Control+Shift+ArrowRight");
	await page.keyboard.press("Control+Shift+ArrowRight");
	await page.locator(".status-counts").click();
	const dialog = page.getByRole("dialog", { name: "Length of the draft" });
	await dialog.waitFor();
	await picture(app, "counts-en-light");
	expect(await dialog.getByRole("row", { name: /^Selection/ }).innerText()).toMatch(/2 words/);
	expect(await dialog.getByRole("row", { name: /^Article 5/ }).innerText()).toMatch(/2\s+\d+/);
	expect(await dialog.getByRole("row", { name: /^简体中文/ }).innerText()).toMatch(/characters/);
	await page.keyboard.press("Escape");
});

test("speaks Chinese, and fits a small window", async () => {
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	await chooseCommand(app, "go.commands");
	await palette().waitFor();
	await page.keyboard.insertText("快捷键");
	await chosen().getByText("键盘快捷键").waitFor();
	await page.keyboard.press("Enter");
	await page.getByRole("dialog", { name: "键盘快捷键" }).waitFor();
	await picture(app, "shortcuts-zh-dark");
	await page.keyboard.press("Escape");
	await app.electron.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
	);
	await chooseCommand(app, "go.article");
	await palette().waitFor();
	await picture(app, "palette-zh-small");
	await page.keyboard.press("Escape");
	await gone();
});

test("draws the window larger by command, says so, and remembers it", async () => {
	const factor = () =>
		app.electron.evaluate(
			({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0,
		);
	await chooseCommand(app, "view.zoomIn");
	await chooseCommand(app, "view.zoomIn");
	await page.locator(".zoom-note").getByText(/125/).waitFor();
	await page.waitForTimeout(200);
	expect(await factor()).toBeCloseTo(1.25);
	await page.reload();
	await page.locator(".welcome, .window").first().waitFor();
	expect(await factor()).toBeCloseTo(1.25);
	await chooseCommand(app, "view.zoomReset");
	await page.locator(".zoom-note").getByText(/100/).waitFor();
	expect(await factor()).toBeCloseTo(1);
});
