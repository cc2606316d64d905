import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseCommand } from "./finding";
import {
	applySettings,
	endApp,
	launchApp,
	makeFolder,
	picture,
	type RunningApp,
	resize,
} from "./harness";

let app: RunningApp;
let folder: string;

const coach = () => app.page.locator(".coach");
const heading = (words: string) => app.page.locator(".coach h2", { hasText: words }).waitFor();

async function start(language: "en" | "zh-Hans", theme: "light" | "dark"): Promise<void> {
	folder = makeFolder();
	app = await launchApp({
		userDataDir: folder,
		theme: "app",
		size: { width: 1440, height: 900 },
		locale: language === "en" ? "en-US" : "zh-CN",
	});
	await applySettings(app, { language, theme });
	await app.page.locator(".welcome-guide").waitFor();
}

/** The next save dialog chooses this file. */
async function chooseFile(name: string): Promise<string> {
	const path = join(folder, name);
	await app.electron.evaluate(({ dialog }, filePath) => {
		Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
	}, path);
	return path;
}

async function insertModel(): Promise<void> {
	await app.page.locator(".model-bar .button").first().click();
}

describe("the first run in English", () => {
	beforeAll(() => start("en", "light"));
	afterAll(() => endApp(app));

	test("leads from the welcome view through five steps, by typing and clicking, in two minutes", async () => {
		const began = Date.now();
		await picture(app, "first-run-welcome-en-light");
		await app.page.getByRole("button", { name: "Begin" }).click();
		await heading("1 of 5: Write a clause");
		await app.page.locator('[data-block="a2-1"]').click();
		await app.page.keyboard.press("Control+End");
		await app.page.keyboard.press("End");
		await app.page.keyboard.press("Enter");
		await app.page.keyboard.type(
			"The Endorsing States will ensure that a human commander can stop every autonomous weapon system.",
		);
		await heading("2 of 5");
		await app.page.locator(".coach-levels").waitFor();
		expect(await app.page.locator(".coach-levels").innerText()).toMatch(/Autonomy [1-3]/);
		await picture(app, "first-run-words-en-light");
		await app.page.getByRole("button", { name: "Next" }).click();
		await heading("3 of 5");
		await app.page.locator(".tab-list [role='tab']").nth(1).click();
		await heading("4 of 5");
		await insertModel();
		await heading("5 of 5");
		const file = await chooseFile("mine.clausula");
		await chooseCommand(app, "file.save");
		await heading("That is all it takes");
		expect(existsSync(file)).toBe(true);
		expect(readFileSync(file, "utf8")).toContain("human commander can stop");
		await coach().getByRole("button", { name: "Finish" }).click();
		await coach().waitFor({ state: "detached" });
		expect(Date.now() - began).toBeLessThan(120_000);
	});

	test("doesn't come again unasked, and comes back by the Help menu", async () => {
		await chooseCommand(app, "view.welcome");
		await app.page.locator(".welcome-new").waitFor();
		expect(await app.page.locator(".welcome-guide").count()).toBe(0);
		const another = app.electron.waitForEvent("window");
		await chooseCommand(app, "help.guide");
		const page = await another;
		await page.locator(".coach").waitFor();
		expect(app.complaints).toEqual([]);
	});
});

describe("the first run in Chinese, by keyboard alone", () => {
	beforeAll(() => start("zh-Hans", "dark"));
	afterAll(() => endApp(app));

	test("goes through with F6, Tab and Enter", async () => {
		await resize(app, { width: 1024, height: 700 });
		await picture(app, "first-run-welcome-zh-dark");
		const press = async (name: string) => {
			const button = coach().getByRole("button", { name });
			await app.page.keyboard.press("F6");
			for (let tries = 0; tries < 12; tries += 1) {
				if (await button.evaluate((element) => element === document.activeElement)) break;
				if (!(await coach().evaluate((element) => element.contains(document.activeElement))))
					await app.page.keyboard.press("F6");
				else await app.page.keyboard.press("Tab");
			}
			expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
			await app.page.keyboard.press("Enter");
		};
		await app.page.getByRole("button", { name: "开始" }).focus();
		await app.page.keyboard.press("Enter");
		await coach().waitFor();
		await press("代写一句");
		await app.page.locator(".coach-levels").waitFor();
		await picture(app, "first-run-words-zh-dark");
		await press("下一步");
		await press("显示缺口");
		await press("跳过此步");
		const file = await chooseFile("mine.clausula");
		await chooseCommand(app, "file.save");
		await press("完成");
		await coach().waitFor({ state: "detached" });
		expect(readFileSync(file, "utf8")).toContain("人类指挥官能够随时停止");
	});

	test("can be declined from the welcome view for good", async () => {
		await app.page.evaluate(() => window.clausula.settings.set({ guided: false }));
		await chooseCommand(app, "view.welcome");
		await app.page.getByRole("button", { name: "暂不" }).click();
		await app.page.locator(".welcome-guide").waitFor({ state: "detached" });
		const settings = await app.page.evaluate(() => window.clausula.settings.get());
		expect(settings).toMatchObject({ ok: true, value: { guided: true } });
		expect(app.complaints).toEqual([]);
	});
});
