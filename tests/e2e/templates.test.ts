import { launchApp, makeFolder, type RunningApp, removeFolders } from "./harness";

let app: RunningApp | null = null;

async function launch(locale: string): Promise<RunningApp> {
	app = await launchApp({ userDataDir: makeFolder(), locale, size: { width: 1024, height: 700 } });
	return app;
}

async function overallScore({ page }: RunningApp): Promise<number> {
	await page.waitForFunction(() =>
		/\d$/.test(document.querySelector('[data-testid="score-overall"]')?.textContent ?? ""),
	);
	return Number(/\d+$/.exec((await page.getByTestId("score-overall").textContent()) ?? "")?.[0]);
}

afterEach(async () => {
	await app?.close();
	app = null;
});

afterAll(removeFolders);

test("the welcome view offers the templates, and one opens as a new draft with its score", async () => {
	const app = await launch("en-US");
	const { page } = app;
	const start = page.getByLabel("Begin with");
	expect(await start.locator("option").allTextContents()).toEqual([
		"An empty draft",
		"Political declaration",
		"Treaty",
		"Protocol on incidents",
		"Annex on verification",
	]);
	await start.selectOption({ label: "Protocol on incidents" });
	await page.getByText("One subject of accountability").waitFor();
	expect(await page.getByLabel("Kind of instrument").count()).toBe(0);
	await app.screenshot("welcome-template-en-1024");
	await page.getByLabel("Languages of the draft").selectOption({ label: "English + 简体中文" });
	await page.getByRole("button", { name: "New draft" }).click();
	await page
		.locator("#region-page .draft-text", { hasText: "The Parties to this Protocol," })
		.waitFor();
	// The weakest dimension of a text on one subject is one that it leaves to others.
	const overall = await overallScore(app);
	expect(overall).toBeGreaterThan(10);
	expect(overall).toBeLessThan(35);
	const windowTitle = await app.electron.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows()[0]?.getTitle(),
	);
	expect(windowTitle).toContain("Untitled draft");
	expect(await page.locator("#region-page .draft-text").textContent()).not.toContain("缔约方");
	await app.screenshot("template-protocol-en-1024");
	expect(app.complaints).toEqual([]);
});

test("in Traditional Chinese a template opens in that language alone", async () => {
	const app = await launch("zh-TW");
	const { page } = app;
	await page.getByLabel("起始文本").selectOption({ label: "政治宣言" });
	await page.getByText("不具有法律約束力").first().waitFor();
	await page.getByRole("button", { name: "新增草案" }).click();
	const text = page.locator("#region-page .draft-text");
	await text.filter({ hasText: "我們，本宣言各參與國，" }).waitFor();
	expect(await text.getAttribute("lang")).toBe("zh-Hant");
	expect(await overallScore(app)).toBeGreaterThan(24);
	await app.screenshot("template-declaration-zh-hant-1024");
	expect(app.complaints).toEqual([]);
});
