import { chooseCommand, sampleWindow } from "./finding";
import { applySettings, picture } from "./harness";

const sample = sampleWindow();

afterEach(async () => {
	for (let left = 0; left < 3 && (await sample.page.locator("dialog[open]").count()) > 0; left++)
		await sample.page.keyboard.press("Escape");
});

const palette = () => sample.page.locator(".palette");
const chosen = () => palette().locator('[role="option"][aria-selected="true"]');
/** The block that the caret is in. */
const caretBlock = () =>
	sample.page.evaluate(() => {
		const node = document.getSelection()?.anchorNode;
		const element = node instanceof Element ? node : node?.parentElement;
		return element?.closest<HTMLElement>("[data-block]")?.dataset.block;
	});
const gone = () => palette().waitFor({ state: "detached" });

test("finds a command by some of its letters and carries it out", async () => {
	await sample.page.locator(".top-palette").click();
	await palette().waitFor();
	await picture(sample.app, "palette-en-light");
	await sample.page.keyboard.type("insart");
	await chosen().getByText("Article").waitFor();
	expect(await chosen().innerText()).toContain("Ctrl");
	await sample.page.keyboard.press("Escape");
	await gone();
	await sample.page.locator('[data-block="a1-2"]').click();
	const before = await sample.page.locator("[data-block]").count();
	await chooseCommand(sample.app, "go.commands");
	await sample.page.locator("dialog input:focus").waitFor();
	await sample.page.keyboard.type("insert article");
	await sample.page.keyboard.press("Enter");
	await gone();
	await sample.page.waitForFunction(
		(count) => document.querySelectorAll("[data-block]").length > count,
		before,
	);
	await sample.page.keyboard.press("Control+z");
	await sample.page.waitForFunction(
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
		await chooseCommand(sample.app, "go.article");
		await palette().waitFor();
		await sample.page.keyboard.type(typed);
		await sample.page.waitForFunction(
			() =>
				document.querySelectorAll(".palette [role='option']").length > 0 &&
				document.querySelector(".palette [aria-selected='true']"),
		);
		await sample.page.keyboard.press("Enter");
		await gone();
		await sample.page.waitForTimeout(100);
		expect([typed, await caretBlock()]).toEqual([typed, block]);
	}
});

test("keeps the selection for what looks for the words selected", async () => {
	// Home goes to the start of a line, and the clause has two.
	await sample.page.locator('[data-block="a3-3"]').click({ position: { x: 80, y: 16 } });
	await sample.page.keyboard.press("Home");
	await sample.page.keyboard.press("Control+Shift+ArrowRight");
	await chooseCommand(sample.app, "go.commands");
	await palette().waitFor();
	await sample.page.keyboard.type("edit find");
	await sample.page.keyboard.press("Enter");
	await sample.page.locator(".find").waitFor();
	expect(await sample.page.locator(".find-input").first().inputValue()).toBe("Developers");
	await sample.page.keyboard.press("Escape");
});

test("shows every key, searched by name, from the one catalogue", async () => {
	await chooseCommand(sample.app, "help.shortcuts");
	const dialog = sample.page.getByRole("dialog", { name: "Keyboard shortcuts" });
	await dialog.waitFor();
	await picture(sample.app, "shortcuts-en-light");
	// On paper there is the list and nothing else.
	await sample.page.emulateMedia({ media: "print" });
	expect(await sample.page.locator(".window").isVisible()).toBe(false);
	expect(await dialog.getByRole("searchbox").isVisible()).toBe(false);
	await picture(sample.app, "shortcuts-print");
	await sample.page.emulateMedia({ media: "screen" });
	await dialog.getByRole("searchbox").fill("redo");
	expect(await dialog.locator("dt").allInnerTexts()).toEqual(["Redo"]);
	expect(await dialog.locator("dd").innerText()).toMatch(/^Ctrl\s+Shift\s+Z\s*$/);
	await sample.page.keyboard.press("Escape");
	await sample.page.keyboard.press("Escape");
	await dialog.waitFor({ state: "detached" });
});

test("counts words by language, article and selection", async () => {
	await sample.page.locator('[data-block="a1-2"]').click();
	await sample.page.keyboard.press("Home");
	await sample.page.keyboard.press("Shift+End");
	await sample.page.locator(".status-counts").click();
	const dialog = sample.page.getByRole("dialog", { name: "Length of the draft" });
	await dialog.waitFor();
	await picture(sample.app, "counts-en-light");
	const total = await dialog.getByRole("row", { name: /^English/ }).innerText();
	expect(await sample.page.locator(".status-counts").innerText()).toContain(
		/\d+ words/.exec(total)?.[0],
	);
	expect(await dialog.getByRole("row", { name: /^Selection/ }).innerText()).toMatch(
		/[1-9]\d* words?/,
	);
	expect(await dialog.getByRole("row", { name: /^Article 5/ }).innerText()).toMatch(/2\s+\d+/);
	expect(await dialog.getByRole("row", { name: /^简体中文/ }).innerText()).toMatch(/characters/);
	await sample.page.keyboard.press("Escape");
});

test("speaks Chinese, and fits a small window", async () => {
	await applySettings(sample.app, { language: "zh-Hans", theme: "dark" });
	await chooseCommand(sample.app, "go.commands");
	await palette().waitFor();
	await sample.page.keyboard.insertText("快捷键");
	await chosen().getByText("键盘快捷键").waitFor();
	await sample.page.keyboard.press("Enter");
	await sample.page.getByRole("dialog", { name: "键盘快捷键" }).waitFor();
	await picture(sample.app, "shortcuts-zh-dark");
	await sample.page.keyboard.press("Escape");
	await sample.app.electron.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
	);
	await chooseCommand(sample.app, "go.article");
	await palette().waitFor();
	await picture(sample.app, "palette-zh-small");
	await sample.page.keyboard.press("Escape");
	await gone();
});

test("draws the window larger by command, says so, and remembers it", async () => {
	const factor = () =>
		sample.app.electron.evaluate(
			({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0,
		);
	await chooseCommand(sample.app, "view.zoomIn");
	await chooseCommand(sample.app, "view.zoomIn");
	await sample.page.locator(".zoom-note").getByText(/125/).waitFor();
	await sample.page.waitForTimeout(200);
	expect(await factor()).toBeCloseTo(1.25);
	await sample.page.reload();
	await sample.page.locator(".welcome, .window").first().waitFor();
	expect(await factor()).toBeCloseTo(1.25);
	await chooseCommand(sample.app, "view.zoomReset");
	await sample.page.locator(".zoom-note").getByText(/100/).waitFor();
	expect(await factor()).toBeCloseTo(1);
});
