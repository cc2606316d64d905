import { launchApp, makeFolder, type RunningApp, removeFolders } from "./harness";

let app: RunningApp;

beforeAll(async () => {
	app = await launchApp({ userDataDir: makeFolder(), size: { width: 1024, height: 700 } });
});

afterAll(async () => {
	await app?.close();
	removeFolders();
});

test("the welcome view offers the templates, and one opens as a new draft with its score", async () => {
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
	await page.waitForFunction(() =>
		/\d$/.test(document.querySelector('[data-testid="score-overall"]')?.textContent ?? ""),
	);
	// The weakest dimension of a text on one subject is one that it leaves to others.
	const overall = Number(
		/\d+$/.exec((await page.getByTestId("score-overall").textContent()) ?? "")?.[0],
	);
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
