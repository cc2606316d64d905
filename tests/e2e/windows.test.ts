import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import {
	applySettings,
	endApp,
	launchApp,
	makeFolder,
	picture,
	placeFile,
	type RunningApp,
} from "./harness";
import { chooseItem } from "./native";
import { untilAnswer } from "./until";

const sample = readFileSync(join(__dirname, "../../examples/sample-declaration.clausula"));

let app: RunningApp;
let folder: string;

const titles = () =>
	app.electron.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows()
			.map((window) => window.getTitle())
			.sort(),
	);

const focusedTitle = () =>
	app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? "");

const choose = (id: string) => chooseItem(app, id);

const menuLabels = (prefix: string) =>
	app.electron.evaluate(({ Menu }, wanted) => {
		const all = (menu: Electron.Menu | null): Electron.MenuItem[] =>
			menu?.items.flatMap((item) => [item, ...all(item.submenu ?? null)]) ?? [];
		return all(Menu.getApplicationMenu())
			.filter((item) => item.id?.startsWith(wanted))
			.map((item) => `${item.checked ? "✓ " : ""}${item.label}`);
	}, prefix);

/** Native dialogs answer as told: the file that is chosen, and the buttons by their places. */
async function standIn(path: string, answers: readonly number[] = []): Promise<void> {
	await app.electron.evaluate(
		({ dialog }, told) => {
			const state = { answers: [...told.answers], shown: [] as string[] };
			Object.assign(globalThis, { told: state });
			Object.assign(dialog, {
				showOpenDialog: async () => ({ canceled: false, filePaths: [told.path] }),
				showSaveDialog: async () => ({ canceled: false, filePath: told.path }),
				showMessageBox: async (window: Electron.BrowserWindow, options: { message: string }) => {
					state.shown.push(`${window.getTitle()}: ${options.message}`);
					return { response: state.answers.shift() ?? 0, checkboxChecked: false };
				},
			});
		},
		{ path, answers },
	);
}

const shown = () =>
	app.electron.evaluate(() => (globalThis as unknown as { told: { shown: string[] } }).told.shown);

async function openInAnother(name: string): Promise<Page> {
	await standIn(placeFile(folder, name, sample));
	const another = app.electron.waitForEvent("window");
	await choose("file.open");
	const page = await another;
	await page.locator("[data-block]").first().waitFor();
	return page;
}

/** Drops files of the disk on a page, as a file manager does. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
	const client = await page.context().newCDPSession(page);
	const data = { items: [], files: [...files], dragOperationsMask: 1 };
	for (const type of ["dragEnter", "dragOver"] as const)
		await client.send("Input.dispatchDragEvent", { type, x: 500, y: 400, data });
	await page.getByTestId("drop-veil").waitFor();
	await picture({ ...app, page, screenshot: app.screenshot }, "window-drop-veil");
	await client.send("Input.dispatchDragEvent", { type: "drop", x: 500, y: 400, data });
	await page.getByTestId("drop-veil").waitFor({ state: "detached" });
}

describe("drafts in windows", () => {
	let second: Page;

	beforeAll(async () => {
		folder = makeFolder();
		app = await launchApp({
			userDataDir: folder,
			size: { width: 1280, height: 800 },
			theme: "app",
			args: [placeFile(folder, "first.clausula", sample)],
		});
		await applySettings(app, { language: "en", theme: "light" });
		await app.page.locator("[data-block]").first().waitFor();
	});
	afterAll(() => endApp(app));

	test("a second file opens a window of its own, and the first stays as it was", async () => {
		const before = await app.page.locator("[data-block]").count();
		second = await openInAnother("second.clausula");
		await untilAnswer(
			titles,
			(all) => all.length === 2 && all.every((each) => each !== "Clausula"),
		);
		expect(await titles()).toEqual(["first – Clausula", "second – Clausula"]);
		expect(await app.page.locator("[data-block]").count()).toBe(before);
	});

	test("windows stand beside each other and share language, theme and recent files", async () => {
		const bounds = await app.electron.evaluate(({ BrowserWindow }) =>
			BrowserWindow.getAllWindows().map((window) => window.getBounds()),
		);
		expect(new Set(bounds.map(({ x, y }) => `${x} ${y}`)).size).toBe(2);
		const names = await second.evaluate(async () => {
			const recent = await window.clausula.recent();
			return recent.ok ? recent.value.map(({ name }) => name) : [];
		});
		expect(names).toEqual(["second.clausula", "first.clausula"]);
		await choose("view.theme.dark");
		for (const page of [app.page, second])
			await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
		await choose("view.theme.light");
	});

	test("the Window menu lists them and brings the one chosen to the front", async () => {
		expect(await menuLabels("window.")).toEqual(["first", "✓ second"]);
		await choose("window.0");
		await untilAnswer(focusedTitle, (title) => title === "first – Clausula");
		expect(await menuLabels("window.")).toEqual(["✓ first", "second"]);
	});

	test("a file that is open is not opened again: its window comes to the front", async () => {
		await standIn(join(folder, "second.clausula"));
		await choose("file.open");
		await untilAnswer(focusedTitle, (title) => title === "second – Clausula");
		expect(await titles()).toHaveLength(2);
		await standIn(join(folder, "first.clausula"));
		await choose("file.saveAs");
		const all = await untilAnswer(shown, (told) => told.length > 0);
		expect(all.at(-1)).toContain("second");
		expect(readFileSync(join(folder, "first.clausula"))).toEqual(sample);
	});

	test("a link to a file that is open brings the window of that file to the front", async () => {
		symlinkSync("first.clausula", join(folder, "link.clausula"));
		await standIn(join(folder, "link.clausula"));
		await choose("file.open");
		await untilAnswer(focusedTitle, (title) => title === "first – Clausula");
		expect(await titles()).toHaveLength(2);
		await choose("window.1");
		await untilAnswer(focusedTitle, (title) => title === "second – Clausula");
	});

	test("undo, redo and marks of one window are its own", async () => {
		await second.locator(".draft-clause").first().click();
		await second.keyboard.press("Control+End");
		await second.keyboard.type(" More.");
		await untilAnswer(titles, (all) => all.includes("• second – Clausula"));
		expect(await titles()).toContain("first – Clausula");
		const undoable = () =>
			app.electron.evaluate(
				({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("edit.undo")?.enabled,
			);
		expect(await undoable()).toBe(true);
		await choose("window.0");
		await untilAnswer(undoable, (enabled) => enabled === false);
		expect(await menuLabels("window.")).toEqual(["✓ first", "• second"]);
	});

	test("files dropped on the text open in windows of their own", async () => {
		const files = ["third.clausula", "fourth.clausula"].map((name) =>
			placeFile(folder, name, sample),
		);
		await drop(app.page, files);
		await untilAnswer(titles, (all) => all.length === 4 && !all.includes("Clausula"));
		expect(await titles()).toEqual(
			expect.arrayContaining(["third – Clausula", "fourth – Clausula"]),
		);
	});

	test("a file of another kind that is dropped gets one clear error", async () => {
		await standIn("");
		await drop(app.page, [placeFile(folder, "picture.png", "")]);
		const told = await untilAnswer(shown, (all) => all.length > 0);
		expect(told).toHaveLength(1);
		expect(await titles()).toHaveLength(4);
	});

	test("a file that the page makes up has no way to the disk", async () => {
		const outcome = await app.page.evaluate(() =>
			window.clausula.dropped([new File(["x"], "first.clausula")]),
		);
		expect(outcome).toMatchObject({ ok: false, code: "unsupported" });
	});

	test("New Window shows the welcome view, and New Draft there stays there", async () => {
		const another = app.electron.waitForEvent("window");
		await choose("file.newWindow");
		const page = await another;
		await page.locator(".welcome-new").waitFor();
		expect(await titles()).toHaveLength(5);
		await choose("file.new");
		await page.locator("[data-block]").first().waitFor();
		expect(await titles()).toHaveLength(5);
	});

	test("the text, rows of the outline and tabs have menus of their own", async () => {
		await choose("window.0");
		await app.electron.evaluate(({ Menu }) => {
			const popped: string[][] = [];
			Object.assign(globalThis, { popped });
			Menu.prototype.popup = function popup() {
				popped.push(
					this.items.map(({ id, role, enabled }) => `${id ?? role}${enabled ? "" : " off"}`),
				);
				const chosen = this.items.find(({ id }) => id === "insert.article");
				chosen?.click();
			};
		});
		const popped = () =>
			app.electron.evaluate(() => (globalThis as unknown as { popped: string[][] }).popped);
		await app.page.locator(".draft-clause").first().click({ button: "right" });
		const [text] = await untilAnswer(popped, (menus) => menus.length === 1);
		expect(text).toEqual(expect.arrayContaining(["edit.fix", "review.comment", "term.define"]));
		const articles = await app.page.locator(".draft-article").count();
		await app.page.locator('.outline-row[data-kind="article"]').first().click({ button: "right" });
		const [, row] = await untilAnswer(popped, (menus) => menus.length === 2);
		expect(row).toEqual(expect.arrayContaining(["insert.clause", "format.moveDown"]));
		await app.page.locator(".draft-article").nth(articles).waitFor();
		await choose("edit.undo");
		await app.page.locator(".tab-list [role='tab']").first().click({ button: "right" });
		const [, , tabs] = await untilAnswer(popped, (menus) => menus.length === 3);
		expect(tabs).toContain("view.panel");
	});

	test("quitting asks for each window with changes, and staying keeps all open", async () => {
		await standIn("", [2]);
		await app.electron.evaluate(({ app: electronApp }) => electronApp.quit());
		const told = await untilAnswer(shown, (all) => all.length > 0);
		expect(told).toHaveLength(1);
		expect(told[0]).toContain("second");
		await new Promise((done) => setTimeout(done, 300));
		expect(await titles()).toHaveLength(5);
	});

	test("windows come back with their files and places when the user wants that", async () => {
		await app.page.evaluate(() => window.clausula.settings.set({ reopen: true }));
		await standIn("", [1]);
		const places = await app.electron.evaluate(({ BrowserWindow }) =>
			Object.fromEntries(
				BrowserWindow.getAllWindows().map((window) => [
					window.getTitle().replace("• ", ""),
					window.getBounds(),
				]),
			),
		);
		await app.close();
		app = await launchApp({ userDataDir: folder, theme: "app" });
		await untilAnswer(titles, (all) => all.length === 4 && !all.includes("Clausula"));
		const again = await app.electron.evaluate(({ BrowserWindow }) =>
			Object.fromEntries(
				BrowserWindow.getAllWindows().map((window) => [window.getTitle(), window.getBounds()]),
			),
		);
		for (const name of ["first", "second", "third", "fourth"])
			expect(again[`${name} – Clausula`]).toEqual(places[`${name} – Clausula`]);
		const second = again["second – Clausula"];
		expect(second).toBeDefined();
		expect(app.complaints).toEqual([]);
	});
});
