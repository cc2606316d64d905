import { chooseCommand } from "./finding";
import {
	applySettings,
	endApp,
	launchSample,
	makeFolder,
	picture,
	type RunningApp,
} from "./harness";
import { clauseWith, isTextFocused, paintedCount, selected } from "./reading";
import { until } from "./until";

let app: RunningApp;

const selectedNow = () => selected(app);
const clause = (words: string) => clauseWith(app, words);
const card = () => app.page.locator(".word-card");
const shows = (words: string) =>
	until(`"${words}" is shown`, async () => (await clause(words).count()) > 0);
const selects = (words: string) =>
	until(`"${words}" is selected`, async () => (await selectedNow()) === words);

/** The level of a clause in the margin, by dimension. */
async function levelOf(words: string, dimension: string): Promise<number> {
	const top = (await clause(words).boundingBox())?.y ?? 0;
	for (const badge of await app.page.locator(".margin-badge").all()) {
		const box = await badge.boundingBox();
		if (!box || Math.abs(box.y - top) > 12) continue;
		return Number(
			await badge.locator(`[data-dimension="${dimension}"]`).getAttribute("data-level"),
		);
	}
	return -1;
}

beforeAll(async () => {
	app = await launchSample(makeFolder());
	await app.page.getByTestId("score-verification").waitFor();
}, 60_000);

afterAll(async () => endApp(app), 30_000);

test("by keyboard: Ctrl+. at the caret, Enter on a fix, the number selected, and undone in one step", async () => {
	const { page } = app;
	await clause("reply as soon as possible").click();
	await page.getByRole("tab", { name: /^Problems/ }).click();
	await page.locator(".problem-row", { hasText: "as soon as possible" }).click();
	await selects("as soon as possible");
	await chooseCommand(app, "edit.fix");
	const fix = card().getByRole("button", { name: /within 30 days/ });
	await fix.waitFor();
	await until("the fix is reached by Tab", async () => {
		if (await fix.evaluate((button) => button === document.activeElement)) return true;
		await page.keyboard.press("Tab");
		return false;
	});
	await page.keyboard.press("Enter");
	await shows("will reply within 30 days.");
	await selects("30");
	await page.keyboard.type("14");
	await shows("will reply within 14 days.");
	await until(
		"the clause is specified",
		async () => (await levelOf("within 14 days", "verification")) === 3,
	);
	await until("typing and fix are undone", async () => {
		if ((await clause("will reply as soon as possible.").count()) > 0) return true;
		await chooseCommand(app, "edit.undo");
		await page.waitForTimeout(200);
		return false;
	});
}, 40_000);

test("a verb is made to bind as the kind of instrument does, from the clause's card", async () => {
	const { page } = app;
	await clause("Developers should document").click();
	await page.getByRole("tab", { name: "Clause" }).click();
	const before = await levelOf("Developers should document", "accountability");
	await page
		.getByRole("tabpanel")
		.getByRole("button", { name: /Say “will” instead of “should”/ })
		.click();
	await shows("Developers will document the data");
	await until(
		"the level has risen",
		async () => (await levelOf("Developers will document", "accountability")) > before,
	);
	await chooseCommand(app, "edit.undo");
	await shows("Developers should document the data");
}, 30_000);

test("a hedge is struck with its commas", async () => {
	const { page } = app;
	await clause("offer compensation").click();
	await page
		.getByRole("tabpanel")
		.getByRole("button", { name: "Strike “as appropriate”" })
		.first()
		.click();
	await shows("may offer compensation");
	await chooseCommand(app, "edit.undo");
	await shows("may, as appropriate, offer");
}, 30_000);

test("a bearer is named for a duty that nobody bears: the draft's own first", async () => {
	const { page } = app;
	await clause("endorsement by all States").click();
	await page.keyboard.press("End");
	const blocks = await page.locator("[data-block]").count();
	await chooseCommand(app, "insert.clause");
	await until(
		"the clause is there",
		async () => (await page.locator("[data-block]").count()) > blocks,
	);
	await page.keyboard.type("Appropriate steps shall be taken.");
	const fix = page.getByRole("tabpanel").getByRole("button", { name: /^Name “/ });
	await fix.first().waitFor();
	expect(await fix.first().textContent()).toMatch(/Endorsing State/);
	await picture(app, "fixes-en");
	await fix.first().click();
	await shows("will ensure that appropriate steps are taken.");
	await chooseCommand(app, "edit.undo");
	await shows("Appropriate steps shall be taken.");
	await chooseCommand(app, "edit.undo");
	await chooseCommand(app, "edit.undo");
}, 30_000);

test("a model clause has its parameters as tab stops: Tab and Shift+Tab go between them, Escape ends", async () => {
	const { page } = app;
	await clause("invite observers to tests").click();
	await page.getByRole("tab", { name: /^Gaps/ }).click();
	await page.getByRole("button", { name: "Insert a model clause: Access" }).first().click();
	await shows("Each Endorsing State will grant inspectors");
	await until(
		"three values are marked as still to be set",
		async () => (await paintedCount(app, "stop")) === 3,
	);
	await selects("the Technical Secretariat");
	await page.keyboard.type("the Monitoring Office");
	await page.keyboard.press("Tab");
	await selects("48");
	await page.keyboard.press("Tab");
	await selects("5");
	await picture(app, "tab-stops-en");
	await page.keyboard.press("Shift+Tab");
	await selects("48");
	await page.keyboard.type("72");
	await page.keyboard.press("Tab");
	await selects("5");
	await page.keyboard.press("Escape");
	await until("nothing is left to set", async () => (await paintedCount(app, "stop")) === 0);
	expect(await isTextFocused(app)).toBe(true);
	await shows("designated by the Monitoring Office access to any declared site within 72 hours");
}, 40_000);

test("in Chinese fixes speak Chinese law and politics", async () => {
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	const { page } = app;
	await page.getByRole("radio", { name: "简体中文" }).first().click();
	await clause("收到澄清请求的赞同国").click();
	await page.getByRole("tab", { name: "条款", exact: true }).click();
	await page
		.getByRole("tabpanel")
		.getByRole("button", { name: /在30日内/ })
		.first()
		.click();
	await shows("将在30日内予以答复");
	await selects("30");
	await clause("可酌情").click();
	await page
		.getByRole("tabpanel")
		.getByRole("button", { name: /以“将”取代/ })
		.first()
		.click();
	await shows("各赞同国将对遭受损害的平民给予赔偿");
	await picture(app, "fixes-zh-dark");
}, 30_000);
