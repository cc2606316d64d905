import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chooseCommand } from "./finding";
import {
	applySettings,
	endApp,
	launchApp,
	launchSample,
	makeFolder,
	picture,
	type RunningApp,
	resize,
} from "./harness";

let app: RunningApp;
let folder: string;

const file = () => join(folder, "declaration.clausula");
const dialog = () => app.page.locator("dialog.modal");
const style = (name: string) =>
	app.page
		.locator(".draft-clause")
		.first()
		.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

async function stored(): Promise<Record<string, unknown>> {
	return JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"));
}

async function write(words: string): Promise<void> {
	await app.page.locator(".draft-clause").nth(5).click();
	await app.page.keyboard.press("Control+End");
	await app.page.keyboard.type(words);
}

beforeAll(async () => {
	folder = makeFolder();
	app = await launchSample(folder);
	await app.page.locator(".draft-clause").first().waitFor();
});
afterAll(() => endApp(app));

test("the dialog opens by its command, is worked by keyboard, and gives the focus back", async () => {
	await app.page.locator(".draft-clause").nth(2).click();
	await chooseCommand(app, "app.settings");
	await dialog().waitFor();
	await app.page.getByLabel("Your name").focus();
	await app.page.keyboard.type("A. Drafter");
	await app.page.keyboard.press("Tab");
	await app.page.waitForFunction(async () => {
		const settings = await window.clausula.settings.get();
		return settings.ok && settings.value.reviewer === "A. Drafter";
	});
	await app.page.keyboard.press("Escape");
	await dialog().waitFor({ state: "detached" });
	expect(
		await app.page.evaluate(() => document.activeElement?.closest(".draft-text") !== null),
	).toBe(true);
});

test("typeface, size and width hold at once, on the page behind", async () => {
	await chooseCommand(app, "app.settings");
	expect(await style("font-family")).toContain("Source Serif 4");
	await app.page.getByLabel("Typeface").selectOption("inter");
	await app.page.getByLabel("Size").selectOption("22");
	await app.page.getByRole("radio", { name: "Narrow" }).click();
	await app.page.waitForFunction(
		() => document.documentElement.style.getPropertyValue("--text-size") === "22px",
	);
	expect(await style("font-family")).toMatch(/^Inter|^"Inter"/);
	expect(await style("font-size")).toBe("22px");
	const width = await app.page
		.locator("main .draft-page")
		.evaluate((page) => getComputedStyle(page).getPropertyValue("width"));
	expect(width).toBe("620px");
	await picture(app, "settings-en-light");
	await app.page.getByLabel("Typeface").selectOption("source-serif");
	await app.page.getByLabel("Size").selectOption("17");
	await app.page.getByRole("radio", { name: "Medium" }).click();
	await app.page.keyboard.press("Escape");
});

test("a draft in a file is saved after a pause, where the user wants that", async () => {
	await app.page.evaluate(() => window.clausula.settings.set({ autosave: "pause" }));
	await write(" Saved by itself.");
	await app.page.locator(".dirty-dot").waitFor();
	await app.page.locator(".dirty-dot").waitFor({ state: "detached", timeout: 10_000 });
	expect(readFileSync(file(), "utf8")).toContain("Saved by itself.");
});

test("a file that another program changed is asked about once and never overwritten by itself", async () => {
	await app.electron.evaluate(({ dialog: native }) => {
		const asked: string[] = [];
		Object.assign(globalThis, { asked });
		Object.assign(native, {
			showMessageBox: async (_window: unknown, { message }: { message: string }) => {
				asked.push(message);
				return { response: 2, checkboxChecked: false };
			},
		});
	});
	const asked = () =>
		app.electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
	const theirs = readFileSync(file(), "utf8").replace("Saved by itself.", "Theirs.");
	writeFileSync(file(), theirs);
	await write(" Mine.");
	const end = Date.now() + 30_000;
	while ((await asked()).length === 0 && Date.now() < end)
		await new Promise((done) => setTimeout(done, 100));
	await write(" And more.");
	await new Promise((done) => setTimeout(done, 3500));
	expect(await asked()).toHaveLength(1);
	expect(readFileSync(file(), "utf8")).toBe(theirs);
	await app.page.evaluate(() => window.clausula.settings.set({ autosave: "off" }));
	await app.electron.evaluate(({ dialog: native }) => {
		Object.assign(native, {
			showMessageBox: async () => ({ response: 1, checkboxChecked: false }),
		});
	});
});

test("in Chinese and dark, in the smallest window, nothing is cut off", async () => {
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	await resize(app, { width: 1024, height: 700 });
	await chooseCommand(app, "app.settings");
	await dialog().waitFor();
	const overflow = await dialog().evaluate((element) =>
		[...element.querySelectorAll<HTMLElement>("*")]
			.filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
			.filter((each) => getComputedStyle(each).overflowX !== "visible")
			.map((each) => each.className),
	);
	expect(overflow).toEqual([]);
	await picture(app, "settings-zh-dark");
	await app.page.keyboard.press("Escape");
	await applySettings(app, { language: "en", theme: "light" });
});

test("new drafts take checklist and numbers from the settings, and all outlive a restart", async () => {
	await app.page.evaluate(() =>
		window.clausula.settings.set({ numberingEn: "decimal", numberingZh: "figures", textSize: 20 }),
	);
	await app.close();
	app = await launchApp({ userDataDir: folder, theme: "app" });
	await app.page.locator(".welcome-new").waitFor();
	expect(await stored()).toMatchObject({
		reviewer: "A. Drafter",
		numberingEn: "decimal",
		textSize: 20,
		autosave: "off",
	});
	await chooseCommand(app, "file.new");
	await app.page.locator(".draft-article").first().waitFor();
	const label = await app.page.locator(".draft-article").first().getAttribute("data-label");
	expect(label).toBe("1");
	expect(app.complaints).toEqual([]);
});
