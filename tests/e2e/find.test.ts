import { chooseCommand, painted, sampleWindow } from "./finding";
import { applySettings, picture } from "./harness";
import { until } from "./until";

const sample = sampleWindow();

afterEach(async () => {
	if (await bar().isVisible()) await bar().locator(".find-input").first().press("Escape");
});

const bar = () => sample.page.locator(".find");
const pattern = () => bar().locator(".find-input").first();
const says = async (text: string) => {
	await sample.page.waitForFunction(
		(wanted) => document.querySelector(".find-outcome")?.textContent === wanted,
		text,
		{ timeout: 10_000 },
	);
};
const textOf = (block: string) => sample.page.locator(`[data-block="${block}"]`).innerText();

async function undo(): Promise<void> {
	await sample.page.locator(".draft-text").focus();
	await sample.page.keyboard.press("Control+z");
}

test("finds by the keyboard, steps round, and leaves the caret on the hit", async () => {
	await sample.page.locator('[data-block="a3-2"]').click();
	await chooseCommand(sample.app, "edit.find");
	await sample.page.locator(".find-input:focus").waitFor();
	await sample.page.keyboard.type("endorsing state");
	await says("5 of 10");
	expect(await painted(sample.page, "found-current")).toEqual(["Endorsing State"]);
	await sample.page.keyboard.press("Enter");
	await says("6 of 10");
	for (let step = 0; step < 6; step++) await sample.page.keyboard.press("Shift+Enter");
	await says("10 of 10");
	await picture(sample.app, "find-en-light");
	await sample.page.keyboard.press("Escape");
	await bar().waitFor({ state: "detached" });
	expect(await sample.page.evaluate(() => document.getSelection()?.toString())).toBe(
		"Endorsing State",
	);
	expect(await painted(sample.page, "found")).toEqual([]);
	// The text has the focus: what is typed takes the hit's place.
	await sample.page.keyboard.type("Party");
	await chooseCommand(sample.app, "edit.findNext");
	await says("1 of 9");
	await chooseCommand(sample.app, "edit.findPrevious");
	await says("9 of 9");
	await sample.page.keyboard.press("Escape");
	// The first letter took the place of the words, the others followed it.
	await sample.page.keyboard.press("Control+z");
	await sample.page.keyboard.press("Control+z");
	await until("the words are back", async () =>
		((await textOf("a5-1")) ?? "").includes("Endorsing State"),
	);
});

test("replaces one and all, as one step of undo each, in every language, and spares structure", async () => {
	await sample.page.locator('[data-block="a1-1"]').click();
	await chooseCommand(sample.app, "edit.replace");
	await pattern().fill("Endorsing State");
	const before = await textOf("a3-1");
	await bar().locator(".find-replace .find-input").fill("Participating State");
	await bar().getByRole("button", { name: "Replace", exact: true }).last().click();
	await sample.page.waitForFunction(() =>
		document
			.querySelector('[data-block="a2-1"]')
			?.textContent?.includes("The Participating States"),
	);
	await bar().getByRole("button", { name: "Replace all" }).click();
	await says("Nothing found");
	expect(await textOf("a3-1")).toBe(before.replace("Endorsing State", "Participating State"));
	await undo();
	expect(await textOf("a3-1")).toBe(before);
	expect(await textOf("a2-1")).toContain("The Participating States");
	await undo();
	expect(await textOf("a2-1")).toContain("The Endorsing States");
	// Words across a bracket are found, not replaced.
	await pattern().fill("engagement [");
	await says("1 of 1");
	await bar().getByText("Stays as it is").waitFor();
	await bar().getByRole("button", { name: "Replace all" }).click();
	await sample.page.getByText("Left as they are").waitFor({ state: "attached" });
	await says("1 of 1");
});

test("takes expressions with groups, says what is wrong with one and where", async () => {
	await chooseCommand(sample.app, "edit.replace");
	await bar().getByRole("button", { name: "Regular expression" }).click();
	await pattern().fill("at least (ten");
	await bar().getByRole("alert").waitFor();
	expect(await bar().getByRole("alert").innerText()).toBe(
		"This parenthesis is never closed (character 10)",
	);
	await pattern().fill("at least (\\w+) years");
	await says("1 of 1");
	await bar().locator(".find-replace .find-input").fill("$1 years or more");
	await bar().locator(".find-replace .find-input").press("Enter");
	await says("Nothing found");
	expect(await textOf("a3-2")).toContain("for ten years or more, a record");
	await undo();
	await bar().getByRole("button", { name: "Regular expression" }).click();
});

test("looks in one article or in what is selected", async () => {
	await sample.page.locator('[data-block="a3-3"]').click();
	await chooseCommand(sample.app, "edit.find");
	await pattern().fill("system");
	await says("7 of 9");
	await bar().getByRole("radio", { name: "This article" }).click();
	await says("3 of 3");
	await sample.page.keyboard.press("Escape");
	// Three clauses selected by the keyboard are where is looked.
	await sample.page.locator('[data-block="a2-2-a"]').click();
	await sample.page.keyboard.press("Home");
	for (let line = 0; line < 4; line++) await sample.page.keyboard.press("Shift+ArrowDown");
	await chooseCommand(sample.app, "edit.find");
	const chosen = bar().getByRole("radio", { name: "Selection" });
	expect(await chosen.getAttribute("aria-checked")).toBe("true");
	await pattern().fill("operator");
	await sample.page.waitForFunction(() =>
		/of [12]$/.test(document.querySelector(".find-outcome")?.textContent ?? ""),
	);
});

test("finds Chinese in the language shown and in all, and follows into the other", async () => {
	await applySettings(sample.app, { language: "zh-Hans", theme: "dark" });
	await chooseCommand(sample.app, "edit.find");
	await pattern().fill("人工智能");
	await says("未找到");
	await bar().getByRole("checkbox").check();
	await says("第 1 处，共 1 处");
	await sample.page.locator(".draft-text[lang='zh-Hans']").waitFor();
	expect(await painted(sample.page, "found-current")).toEqual(["人工智能"]);
	await pattern().fill("自主武器系统");
	await sample.page.waitForFunction(() =>
		/共 \d+ 处/.test(document.querySelector(".find-outcome")?.textContent ?? ""),
	);
	await picture(sample.app, "find-zh-dark");
	await sample.app.electron.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
	);
	await chooseCommand(sample.app, "edit.replace");
	await picture(sample.app, "find-zh-small");
});
