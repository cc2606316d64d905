import { chooseCommand } from "./finding";
import {
	applySettings,
	endApp,
	launchApp,
	launchSample,
	makeFolder,
	picture,
	type RunningApp,
} from "./harness";
import { paintedCount } from "./reading";
import { until } from "./until";

let app: RunningApp;
const folder = makeFolder();

const isChecked = (command: string) =>
	app.electron.evaluate(
		({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked,
		command,
	);

const widthOf = async (region: string) =>
	(await app.page.locator(`#region-${region}`).boundingBox())?.width ?? 0;

const painted = (name: string) => paintedCount(app, name);

beforeAll(async () => {
	app = await launchSample(folder);
	await app.page.getByTestId("score-verification").waitFor();
}, 60_000);

afterAll(async () => endApp(app), 30_000);

test("separators have roles and names, and move by pointer and by arrow keys", async () => {
	const { page } = app;
	const left = page.getByRole("separator", { name: "Width of the sidebar" });
	const right = page.getByRole("separator", { name: "Width of the panel" });
	const before = await widthOf("outline");
	const box = await left.boundingBox();
	if (!box) throw new Error("no separator");
	await page.mouse.move(box.x, box.y + 300);
	await page.mouse.down();
	await page.mouse.move(box.x + 40, box.y + 300, { steps: 4 });
	await page.mouse.up();
	await until("the sidebar is wider", async () => (await widthOf("outline")) > before + 30);
	const panel = await widthOf("panel");
	await right.focus();
	await page.keyboard.press("ArrowLeft");
	await until("the panel is wider", async () => (await widthOf("panel")) > panel + 10);
	expect(Number(await right.getAttribute("aria-valuenow"))).toBeGreaterThan(0);
	await picture(app, "panels-en");
}, 30_000);

test("what is marked is chosen by switches and by commands, problems too", async () => {
	const { page } = app;
	expect(await painted("autonomy")).toBeGreaterThan(0);
	await page.getByRole("button", { name: "Mark autonomy" }).click();
	await until("autonomy is not marked", async () => (await painted("autonomy")) === 0);
	await page.locator(".draft-clause", { hasText: "bears international" }).click();
	await until("accountability is marked", async () => (await painted("accountability")) > 0);
	expect(await painted("autonomy")).toBe(0);
	expect(await isChecked("view.marks.autonomy")).toBe(false);
	await chooseCommand(app, "view.marks.problems");
	await until("problems are not marked", async () => (await painted("problem")) === 0);
	await chooseCommand(app, "view.marks.problems");
	await until("problems are marked", async () => (await painted("problem")) > 0);
}, 30_000);

test("focus dims the clauses that need nothing, never the one at the caret", async () => {
	const { page } = app;
	await chooseCommand(app, "view.focus");
	await until("words are dimmed", async () => (await painted("fine")) > 0);
	const dimmed = () =>
		page.evaluate(() =>
			[...(CSS.highlights.get("clausula-fine") ?? [])].map(
				(range) =>
					range.startContainer.parentElement?.closest<HTMLElement>("[data-block]")?.dataset.block,
			),
		);
	const first = (await dimmed())[0] ?? "";
	await page.locator(`.draft-text [data-block="${first}"]`).click();
	await until("the caret's clause is not dimmed", async () => !(await dimmed()).includes(first));
	const problems = await page.evaluate(() =>
		[...(CSS.highlights.get("clausula-problem") ?? [])].map(
			(range) =>
				range.startContainer.parentElement?.closest<HTMLElement>("[data-block]")?.dataset.block,
		),
	);
	const fine = await dimmed();
	for (const block of problems) expect(fine).not.toContain(block);
	await picture(app, "focus-en");
}, 30_000);

test("a badge in the margin opens the card of its clause, and shows what another checklist counts", async () => {
	const { page } = app;
	await page.getByRole("tab", { name: "Gaps" }).click();
	const badge = page.locator(".margin-badge").nth(4);
	await badge.click();
	await until("the clause's tab is shown", async () => {
		const tab = page.getByRole("tab", { name: "Clause" });
		return (await tab.getAttribute("aria-selected")) === "true";
	});
	expect(await badge.locator(".level-shape").count()).toBe(3);
	await page.locator(".top-checklist").click();
	await page.getByRole("radio", { name: /^Responsible use/ }).click();
	await page.keyboard.press("Escape");
	await until("the margin shows what is counted", async () => {
		const shapes = page.locator(".margin-badge").first().locator(".level-shape");
		return (
			(await shapes.count()) === 1 &&
			(await shapes.first().getAttribute("data-dimension")) === "responsible-use"
		);
	});
	await page.getByRole("button", { name: "Mark the checklist’s other findings" }).waitFor();
	await chooseCommand(app, "edit.undo");
	await until("the core checklist is back", async () => {
		return (await page.locator(".margin-badge").first().locator(".level-shape").count()) === 3;
	});
}, 30_000);

test("panes have their widths again after the window was narrow", async () => {
	const resize = (width: number) =>
		app.electron.evaluate(({ BrowserWindow }, wide) => {
			BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 900);
		}, width);
	const before = [await widthOf("panel"), await widthOf("outline")];
	await resize(1024);
	await app.page.locator("#region-outline").waitFor({ state: "detached" });
	await resize(1440);
	await app.page.locator("#region-outline").waitFor();
	await until("both are as wide as before", async () =>
		[await widthOf("panel"), await widthOf("outline")].every(
			(width, index) => Math.abs(width - (before[index] ?? 0)) < 3,
		),
	);
}, 60_000);

test("panels close and come back by command", async () => {
	const { page } = app;
	await chooseCommand(app, "view.panel");
	await page.locator("#region-panel").waitFor({ state: "detached" });
	expect(await isChecked("view.panel")).toBe(false);
	await chooseCommand(app, "view.panel");
	await page.locator("#region-panel").waitFor();
	await chooseCommand(app, "view.sidebar");
	await page.locator("#region-outline").waitFor({ state: "detached" });
}, 30_000);

test("a restart remembers widths, tabs, what is closed, marks and focus", async () => {
	const width = await widthOf("panel");
	await app.page.getByRole("tab", { name: /^Gaps/ }).click();
	await app.close();
	app = await launchApp({
		userDataDir: folder,
		size: { width: 1440, height: 900 },
		theme: "app",
		args: [`${folder}/declaration.clausula`],
	});
	await app.page.getByTestId("score-verification").waitFor();
	expect(await app.page.locator("#region-outline").count()).toBe(0);
	expect(Math.abs((await widthOf("panel")) - width)).toBeLessThan(3);
	await app.page.locator(".tab[data-state='active']", { hasText: "Gaps" }).waitFor();
	expect(await painted("autonomy")).toBe(0);
	await until("words are dimmed", async () => (await painted("fine")) > 0);
	await chooseCommand(app, "view.sidebar");
	await app.page.locator("#region-outline").waitFor();
	await chooseCommand(app, "view.focus");
	await app.page.getByRole("button", { name: "Mark autonomy" }).click();
}, 60_000);

test("in a small window and in Chinese the sidebar lies over the page", async () => {
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	await app.electron.evaluate(({ BrowserWindow }) => {
		BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
	});
	const { page } = app;
	await until(
		"the window is narrow",
		async () => (await page.locator("#region-outline").count()) === 0,
	);
	const whole = await widthOf("page");
	await picture(app, "panels-zh-dark-1024");
	await chooseCommand(app, "view.sidebar");
	await page.locator("#region-outline").waitFor();
	expect(Math.abs((await widthOf("page")) - whole)).toBeLessThan(2);
	await page.keyboard.press("Escape");
	await page.locator("#region-outline").waitFor({ state: "detached" });
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}, 30_000);
