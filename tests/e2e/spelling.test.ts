import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseCommand, painted } from "./finding";
import {
	applySettings,
	endApp,
	launchSample,
	makeFolder,
	picture,
	type RunningApp,
} from "./harness";

const folder = makeFolder();
let app: RunningApp;

/** The words marked as misspelt. */
const marked = () => painted(app.page, "spelling");

const waitForMarks = (count: number) =>
	app.page.waitForFunction(
		(wanted) => (CSS.highlights.get("clausula-spelling")?.size ?? 0) === wanted,
		count,
	);

beforeAll(async () => {
	app = await launchSample(folder);
	await app.page.locator(".draft-clause").first().waitFor();
});
afterAll(() => endApp(app));

test("a misspelt word is marked, offered its correction by key, and undo brings it back", async () => {
	const { page } = app;
	expect(await marked()).toEqual([]);
	const clause = page.locator(".draft-clause").nth(4);
	await clause.click();
	await page.keyboard.press("End");
	await page.keyboard.type(" Verificaton follows.");
	await waitForMarks(1);
	expect(await marked()).toEqual(["Verificaton"]);
	for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowLeft");
	await chooseCommand(app, "edit.fix");
	const card = page.locator(".word-card");
	await card.getByRole("button", { name: "Verification", exact: true }).waitFor();
	await picture(app, "spelling-en-light");
	await card.getByRole("button", { name: "Verification", exact: true }).press("Enter");
	await page.waitForFunction(() => document.body.innerText.includes("Verification follows."));
	await waitForMarks(0);
	await page.keyboard.press("Control+z");
	await page.waitForFunction(() => document.body.innerText.includes("Verificaton follows."));
	await waitForMarks(1);
});

test("a word added to the user's dictionary is right from then on, in Chinese too", async () => {
	const { page } = app;
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	await chooseCommand(app, "edit.fix");
	await picture(app, "spelling-zh-dark");
	await page.getByRole("button", { name: "加入我的词典" }).click();
	await waitForMarks(0);
	const stored = JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"));
	expect(stored.words).toEqual(["Verificaton"]);
});
