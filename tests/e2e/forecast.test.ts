import {
	applySettings,
	endApp,
	launchSample,
	makeFolder,
	picture,
	type RunningApp,
	resize,
} from "./harness";

let app: RunningApp;

beforeAll(async () => {
	app = await launchSample(makeFolder());
});

afterAll(() => endApp(app));

test("samples are judged by the keyboard alone, and the deciding clause leads to its words", async () => {
	const { page } = app;
	await page.getByRole("tab", { name: "Forecast" }).click();
	await page.getByRole("heading", { name: "Who would sign this?" }).waitFor();
	await picture(app, "forecast-empty-en-light");
	await page.getByRole("button", { name: "Add 5 samples" }).focus();
	await page.keyboard.press("Enter");
	const alliance = page.getByRole("article", { name: "Alliance member" });
	await alliance.getByText("hesitates").first().waitFor();
	await picture(app, "forecast-en-light");
	const winning = page.getByRole("region", { name: /wins the most/ });
	await winning
		.getByText(/^Edits: 1 /)
		.first()
		.click();
	await winning.getByText(/would sign: 5 of 5/).evaluate((line) => line.scrollIntoView());
	await picture(app, "forecast-winning-en-light");
	await alliance.getByRole("button", { name: "4.2" }).first().focus();
	await page.keyboard.press("Enter");
	await page.locator(".outline-row[aria-selected='true']").waitFor();
	expect(await page.evaluate(() => document.activeElement?.getAttribute("contenteditable"))).toBe(
		"true",
	);
});

test("gaps name whom an edit would win and lose", async () => {
	const { page } = app;
	await page.getByRole("tab", { name: /^Gaps/ }).click();
	await page.locator(".list-more").first().click();
	await page.locator(".lift .forecast-moves").first().waitFor();
	await page.locator(".lift .forecast-moves").first().scrollIntoViewIfNeeded();
	await picture(app, "forecast-lifts-en-light");
});

test("it speaks Chinese, in the dark, in a small window", async () => {
	const { page } = app;
	const fits = (selector: string) =>
		page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);
	await resize(app, { width: 1024, height: 700 });
	await picture(app, "forecast-en-small");
	expect(await fits(".tab-list")).toBeLessThanOrEqual(0);
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	await page.getByRole("tab", { name: "预测" }).click();
	await page.getByRole("article", { name: "小国" }).waitFor();
	await picture(app, "forecast-zh-dark-small");
	await page.getByRole("region", { name: "以最少改动争取最多签署" }).scrollIntoViewIfNeeded();
	await picture(app, "forecast-winning-zh-dark-small");
	expect(await fits(".tab-body[data-state='active']")).toBeLessThanOrEqual(0);
	expect(await fits(".tab-list")).toBeLessThanOrEqual(0);
	expect(app.complaints).toEqual([]);
});
