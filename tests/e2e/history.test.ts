import { readFileSync } from "node:fs";
import { type Draft, parseDraft, serialiseDraft } from "../../engine/index";
import {
	applySettings,
	endApp,
	launchApp,
	makeFolder,
	picture,
	placeFile,
	type RunningApp,
	resize,
} from "./harness";
import { chooseItem } from "./native";
import { untilEqual } from "./until";
import { versionedDraft } from "./versioned-draft";

const OLD = "Each operator shall approve every engagement before it begins.";
const NEW = `${OLD} No approval holds longer than an hour.`;

let app: RunningApp;
let folder: string;
let file: string;

const dialog = () => app.page.locator("dialog.modal[open]");
const button = (name: string) => dialog().getByRole("button", { name, exact: true });
const checked = () => dialog().locator("[data-state='checked']");
const items = () => dialog().locator(".version-item-name").allInnerTexts();
const clauseWords = () => app.page.locator('[data-block="c1"]').innerText();
const changed = (tag: "ins" | "del") =>
	dialog().locator(`.version-compared ${tag}`).allInnerTexts();
const onDisk = (): Draft => parseDraft(new Uint8Array(readFileSync(file)));
const namesOnDisk = async () => onDisk().history.map(({ name, occasion }) => name ?? occasion);

async function launch(): Promise<void> {
	app = await launchApp({
		userDataDir: folder,
		args: [file],
		theme: "app",
		size: { width: 1440, height: 900 },
	});
}

async function start(): Promise<void> {
	await launch();
	// An opened draft takes the focus, and a score comes.
	await app.page.locator(".draft-text:focus").waitFor();
	await app.page.locator(".status").filter({ hasText: /\d/ }).waitFor();
}

/** Opens the history by its command. */
async function openHistory(): Promise<void> {
	await chooseItem(app, "file.history");
	await dialog().waitFor();
}

async function writeMore(words: string): Promise<void> {
	await app.page.locator('[data-block="c1"]').click();
	await app.page.keyboard.press("End");
	await app.page.keyboard.type(words);
}

async function save(): Promise<void> {
	await chooseItem(app, "file.save");
	await app.page.locator(".dirty-dot").waitFor({ state: "detached" });
}

beforeAll(async () => {
	folder = makeFolder();
	file = placeFile(folder, "engagements.clausula", serialiseDraft(versionedDraft("history")));
	await start();
	await applySettings(app, { language: "en", theme: "light" });
	await app.page.evaluate(() => window.clausula.settings.set({ reviewer: "Ana Lind" }));
});
afterAll(() => endApp(app));

test("a version is named by keyboard, and a save after an edit leaves another, in the file", async () => {
	await chooseItem(app, "file.saveVersion");
	await dialog().waitFor();
	await app.page.keyboard.type("Before the third reading");
	await app.page.keyboard.press("Tab");
	await app.page.keyboard.type("As agreed in the corridor");
	await app.page.keyboard.press("Control+Enter");
	await dialog().waitFor({ state: "detached" });
	await app.page.locator(".dirty-dot").waitFor();
	await writeMore(" No approval holds longer than an hour.");
	await untilEqual(clauseWords, NEW);
	await save();
	await untilEqual(namesOnDisk, [
		"save",
		"Before the third reading",
		"save",
		"Text for the second reading",
		"save",
		"save",
	]);
	const [last, named] = onDisk().history;
	expect(last).toMatchObject({ author: "Ana Lind", score: { checklist: "core", language: "en" } });
	expect(named?.note).toBe("As agreed in the corridor");
});

test("a version is compared with the draft and with any other, by keyboard", async () => {
	await openHistory();
	await untilEqual(items, [
		"Saved",
		"Before the third reading",
		"Saved",
		"Text for the second reading",
		"Saved",
		"Saved",
	]);
	await dialog().locator(".version-item:focus").first().and(checked()).waitFor();
	await app.page.keyboard.press("ArrowDown");
	await dialog().locator(".version-note").filter({ hasText: "corridor" }).waitFor();
	await untilEqual(() => changed("ins"), [" No approval holds longer than an hour."]);
	await app.page.keyboard.press("ArrowDown");
	await dialog().locator(".version-item").nth(2).and(checked()).waitFor();
	await app.page.keyboard.press("ArrowDown");
	await dialog().locator(".version-title").filter({ hasText: "second reading" }).waitFor();
	await untilEqual(() => changed("del"), ["in person "]);
	await picture(app, "history-list-en-light");
	await dialog().getByLabel("Compare with").selectOption("version-0");
	await untilEqual(() => changed("ins"), [" in person before it begins"]);
	await dialog().getByText("Text of this version").click();
	await dialog().locator(".version-text").filter({ hasText: "in person before" }).waitFor();
	await picture(app, "history-text-en-light");
});

test("the scores are drawn over time, with a table of all figures", async () => {
	await dialog().getByText("Scores over time").click();
	await dialog().locator(".score-drawing > svg").waitFor();
	// As at the margin and in the panel, accountability is the circle.
	expect(await dialog().locator(".score-legend [data-line]:has(circle)").allInnerTexts()).toEqual([
		"Accountability",
	]);
	expect(await dialog().locator(".score-table tbody tr").count()).toBe(6);
	expect(await dialog().locator(".score-table tbody tr").last().innerText()).toMatch(
		/Jan 12, 2026.*21\s+34\s+18\s+11$/,
	);
	await picture(app, "history-scores-en-light");
	await app.page.keyboard.press("Escape");
	await dialog().waitFor({ state: "detached" });
});

test("restoring brings a version's words back, undo takes that back, and no version is lost", async () => {
	await openHistory();
	await dialog().locator(".version-item").nth(1).click();
	await button("Restore").click();
	await dialog().waitFor({ state: "detached" });
	await untilEqual(clauseWords, OLD);
	await chooseItem(app, "edit.undo");
	await untilEqual(clauseWords, NEW);
	await openHistory();
	expect(await items()).toHaveLength(6);
	await app.page.keyboard.press("Escape");
});

test("the versions are there after the draft was opened anew, in Chinese as well", async () => {
	await app.close();
	await start();
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	await resize(app, { width: 1024, height: 700 });
	await openHistory();
	await untilEqual(items, [
		"已保存",
		"Before the third reading",
		"已保存",
		"Text for the second reading",
		"已保存",
		"已保存",
	]);
	await dialog().locator(".version-item").nth(3).click();
	await untilEqual(() => changed("del"), ["in person "]);
	await picture(app, "history-list-zh-dark");
	await dialog().getByText("得分走势").click();
	await dialog().locator(".score-drawing > svg").waitFor();
	await picture(app, "history-scores-zh-dark");
	await dialog().getByText("版本", { exact: true }).first().click();
});

test("a version is renamed and deleted by mouse, and all go after a question", async () => {
	await dialog().locator(".version-item").nth(2).click();
	await button("名称和备注…").click();
	await dialog().getByLabel("名称").fill("二读之后");
	await button("保留").click();
	await untilEqual(async () => (await items())[2], "二读之后");
	await dialog().locator(".version-item").nth(0).click();
	await button("删除…").click();
	await picture(app, "history-sure-zh-dark");
	await button("删除").click();
	await untilEqual(async () => (await items()).length, 5);
	await button("删除所有版本…").click();
	await button("全部删除").click();
	await dialog().getByText("还没有版本。").waitFor();
	await picture(app, "history-none-zh-dark");
	await button("关闭").click();
	await save();
	await untilEqual(namesOnDisk, ["save"]);
});

test("a draft of a newer major version is shown, and can be neither changed nor saved", async () => {
	await app.close();
	const draft = versionedDraft("newer");
	const later = serialiseDraft({ ...draft, extra: { "": { version: "2.0", verses: [1] } } });
	file = placeFile(folder, "later.clausula", later);
	await launch();
	const note = app.page.locator(".newer-note");
	await note.filter({ hasText: "2.0" }).waitFor();
	expect(await app.page.locator(".draft-text").getAttribute("aria-readonly")).toBe("true");
	await picture(app, "history-newer-zh-dark");
	await app.page.locator('[data-block="c1"]').click();
	await app.page.keyboard.type("Nothing");
	await app.electron.evaluate(({ dialog: native }) => {
		const shown: string[] = [];
		Object.assign(globalThis, { shown });
		Object.assign(native, {
			showMessageBox: async (_window: unknown, options: Electron.MessageBoxOptions) => {
				shown.push(options.detail ?? "");
				return { response: 0, checkboxChecked: false };
			},
		});
	});
	await chooseItem(app, "file.save");
	const told = () =>
		app.electron.evaluate(() => (globalThis as unknown as { shown: string[] }).shown.length);
	await untilEqual(told, 1);
	expect(await clauseWords()).toBe("每一操作员应当在每次交战开始之前予以批准。");
	expect(readFileSync(file, "utf8")).toBe(later);
});
