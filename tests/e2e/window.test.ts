import { endApp, launchApp, makeFolder, type RunningApp, resize } from "./harness";

const WIDE = { width: 1440, height: 900 };
const SMALL = { width: 1024, height: 700 };

/** Rows of clauses that are specified in who answers for what. */
const SPECIFIED =
	".outline-row[data-kind='clause']:has([data-dimension='accountability'][data-level='3'])";

/** The editor's text. */
const TEXT = "#region-page .draft-text";

let app: RunningApp;

async function settings(change: {
	language?: "en" | "zh-Hans" | "zh-Hant";
	theme?: "light" | "dark";
}) {
	await app.page.evaluate((wanted) => window.clausula.settings.set(wanted), change);
	if (change.language)
		await app.page.waitForFunction(
			(lang) => document.documentElement.lang === lang,
			change.language,
		);
	if (change.theme)
		await app.page.waitForFunction(
			(theme) => document.documentElement.dataset.theme === theme,
			change.theme,
		);
}

/** The overall score once there is one. */
async function overall(): Promise<number> {
	await app.page.waitForFunction(() =>
		/\d$/.test(document.querySelector('[data-testid="score-overall"]')?.textContent ?? ""),
	);
	const text = await app.page.getByTestId("score-overall").textContent();
	return Number(/\d+$/.exec(text ?? "")?.[0]);
}

/** Pictures without a caret that blinks in some and not in others, and with the fonts there. */
async function picture(name: string): Promise<void> {
	await app.page.evaluate(() => document.fonts.ready.then(() => undefined));
	await app.screenshot(name);
}

beforeAll(async () => {
	app = await launchApp({ userDataDir: makeFolder(), size: WIDE, theme: "app" });
});

afterAll(() => endApp(app));

test("a first start welcomes, with nothing recent and a sample one click away", async () => {
	const { page } = app;
	await page.getByRole("heading", { name: "Clausula" }).waitFor();
	await page.getByText("No recent files").waitFor();
	await settings({ theme: "light" });
	await picture("welcome-en-light");
	await settings({ language: "zh-Hans", theme: "dark" });
	await page.getByText("没有最近的文件").waitFor();
	await picture("welcome-zh-dark");
	await resize(app, SMALL);
	await picture("welcome-zh-dark-small");
	await resize(app, WIDE);
	await settings({ language: "en", theme: "light" });
});

test("the sample opens by one click, is read, and shows its scores", async () => {
	const { page } = app;
	await page.getByRole("button", { name: "Open the sample" }).click();
	const scores = [await overall()];
	for (const dimension of ["autonomy", "accountability", "verification"]) {
		scores.push(Number(await page.getByTestId(`score-${dimension}`).textContent()));
	}
	const [score = 0, ...dimensions] = scores;
	expect(score).toBe(Math.min(...dimensions));
	expect(Math.max(...dimensions)).toBeGreaterThan(0);
	await page.getByText("An indicator of what the text says, not of compliance.").waitFor();
});

test("the outline shows each clause with its levels and leads to it", async () => {
	const { page } = app;
	const rows = page.getByRole("tree").getByRole("treeitem");
	expect(await rows.count()).toBeGreaterThan(5);
	expect(
		await page.locator(".outline-row .level-shape:not([data-level='0'])").count(),
	).toBeGreaterThan(0);
	const clause = page.locator(SPECIFIED).first();
	await clause.click();
	await page.waitForFunction(
		() =>
			document.querySelector(".outline-row[aria-selected='true']")?.getAttribute("data-kind") ===
			"clause",
	);
	expect(await clause.getAttribute("aria-selected")).toBe("true");
	await page.locator(".norm-part").first().waitFor();
	expect(await page.evaluate(() => document.activeElement?.getAttribute("contenteditable"))).toBe(
		"true",
	);
	await picture("window-en-light");
});

test("arrow keys walk the outline and Enter goes to the clause", async () => {
	const { page } = app;
	await page.locator(".outline-row[tabindex='0']").focus();
	await page.keyboard.press("Home");
	await page.keyboard.press("ArrowDown");
	const focused = await page.evaluate(() => document.activeElement?.getAttribute("data-id"));
	await page.keyboard.press("Enter");
	await page.waitForFunction(
		(id) =>
			document.querySelector(".outline-row[aria-selected='true']")?.getAttribute("data-id") === id,
		focused,
	);
});

test("gaps come the most valuable first and lead to a clause", async () => {
	const { page } = app;
	await page.getByRole("tab", { name: /^Gaps/ }).click();
	const count = Number(await page.locator(".tab-count").textContent());
	expect(await page.locator(".gap").count()).toBe(count);
	expect(count).toBeGreaterThan(0);
	await picture("gaps-en-light");
	await page.locator(".gap .map-chip").first().click();
	await page.locator(".outline-row[data-kind='clause'][aria-selected='true']").waitFor();
	await page.getByRole("tab", { name: "Clause" }).click();
	await page.getByRole("region", { name: "Gaps this clause could close" }).waitFor();
	await picture("clause-gaps-en-light");
});

test("F6 goes round the regions", async () => {
	const { page } = app;
	await page.locator(TEXT).focus();
	const seen: (string | undefined)[] = [];
	for (let press = 0; press < 5; press++) {
		await page.keyboard.press("F6");
		seen.push(await page.evaluate(() => document.activeElement?.closest(".region")?.id));
	}
	expect(seen).toEqual([
		"region-panel",
		"region-status",
		"region-top",
		"region-outline",
		"region-page",
	]);
});

test("the Chinese text is shown by one click and has scores of its own", async () => {
	const { page } = app;
	await page.getByRole("radio", { name: "简体中文" }).click();
	await page.locator("#region-page [lang='zh-Hans'][contenteditable]").waitFor();
	expect(await overall()).toBeGreaterThanOrEqual(0);
	await page.locator(SPECIFIED).first().click();
	await page.locator(".norm-part").first().waitFor();
	await settings({ language: "zh-Hans", theme: "dark" });
	await page.getByRole("tab", { name: "条款" }).waitFor();
	await picture("window-zh-dark");
	await settings({ theme: "light" });
	await picture("window-zh-light");
});

test("a small window keeps page and panel, and lays the outline over them on demand", async () => {
	const { page } = app;
	await resize(app, SMALL);
	await page.getByRole("tree").waitFor({ state: "detached" });
	await picture("window-zh-light-small");
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - window.innerWidth,
	);
	expect(overflow).toBeLessThanOrEqual(0);
	await settings({ language: "en", theme: "dark" });
	await page.getByRole("radio", { name: "English" }).click();
	await overall();
	await page.getByRole("button", { name: "Show or hide the outline" }).click();
	await page.getByRole("tree").waitFor();
	await picture("window-en-dark-small-outline");
	await page.keyboard.press("Escape");
	await page.getByRole("tree").waitFor({ state: "detached" });
	await picture("window-en-dark-small");
	await resize(app, WIDE);
	await picture("window-en-dark");
});

test("the kind of instrument is changed in the draft's settings, with its legal status, and undone like typing", async () => {
	const { page } = app;
	await page.locator(".top-title").click();
	const kind = page.getByLabel("Kind of instrument");
	const before = await kind.inputValue();
	await picture("settings-en-dark");
	await kind.selectOption("treaty");
	await page.keyboard.press("Escape");
	await page.getByText("legally binding on its parties").waitFor();
	await page.locator(TEXT).focus();
	await page.keyboard.press("Control+z");
	await page.getByText("legally binding on its parties").waitFor({ state: "detached" });
	expect(before).not.toBe("treaty");
});

test("a new draft in two languages has a window of its own, and shows where to write and what is missing", async () => {
	const { page: first } = app;
	await app.electron.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows()[0]?.webContents.send("menu:command", "view.welcome"),
	);
	await settings({ language: "zh-Hant", theme: "light" });
	await first.getByRole("button", { name: "返回已開啟的草案" }).waitFor();
	await picture("welcome-zh-hant-light");
	await first.getByLabel("草案語言").selectOption("en zh-Hant");
	const another = app.electron.waitForEvent("window");
	await first.getByRole("button", { name: "新增草案" }).click();
	const page = await another;
	app = {
		...app,
		page,
		screenshot: (name) => page.screenshot({ path: `artifacts/${name}.png` }).then(() => name),
	};
	await page.getByRole("tree").waitFor();
	expect(await page.locator(".outline-row").count()).toBeGreaterThan(1);
	expect(await overall()).toBe(0);
	await picture("new-zh-hant-light");
	await page.getByRole("tab", { name: /^缺口/ }).click();
	await picture("gaps-zh-hant-light");
});

test("nothing was complained about", () => {
	expect(app.complaints).toEqual([]);
});
