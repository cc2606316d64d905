import { spawn } from "node:child_process";
import {
	chmodSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type Draft, parseDraft, serialiseDraft } from "../../engine/index";
import {
	type DialogChoice,
	prepareDialogs,
	shownDialogs,
	standInForDialogs,
	suggestedPath,
} from "./dialogs";
import {
	asUser,
	launchApp,
	makeFolder,
	placeFile,
	type RunningApp,
	removeFolders,
} from "./harness";
import { chooseItem } from "./native";
import { untilAnswer } from "./until";

/** Answers to the two questions, by the place of their buttons. */
const SAVE = 0;
const DISCARD = 1;
const OVERWRITE = 1;
const CANCEL = 2;

const WORDS = "Each Party shall keep a record of every engagement.";

function draft(words: string): Draft {
	return {
		id: "files",
		title: { en: [{ type: "text", text: "On Files" }] },
		instrument: "political-declaration",
		languages: ["en"],
		body: [
			{
				id: "a1",
				kind: "article",
				heading: { en: [{ type: "text", text: "Records" }] },
				text: {},
				numbering: "automatic",
				children: [
					{
						id: "c1",
						kind: "clause",
						heading: {},
						text: { en: [{ type: "text", text: words }] },
						numbering: "automatic",
						children: [],
					},
				],
			},
		],
		terms: [],
		comments: [],
		suggestions: [],
		decisions: [],
		checklist: { id: "core", digest: null },
		history: [],
		extra: {},
	};
}

let app: RunningApp;
/** The window that is worked in. */
let page: Page;
let folder: string;
const at = (name: string) => join(folder, name);
const placeDraft = (name: string, words = WORDS) =>
	placeFile(folder, name, serialiseDraft(draft(words)));

const prepare = (choice: DialogChoice) => prepareDialogs(app, choice);
const shown = () => shownDialogs(app);

const choose = (id: string) => chooseItem(app, id);

async function title(): Promise<string> {
	return (await app.electron.browserWindow(page)).evaluate((window) => window.getTitle());
}

const untilTitle = (wanted: string) => untilAnswer(title, (value) => value === wanted);

async function open(name: string): Promise<void> {
	await prepare({ path: at(name) });
	await choose("file.open");
}

/** Opens a draft by the menu: where one is open already, in a window of its own. */
async function openDraft(name: string, words = WORDS): Promise<void> {
	const occupied = (await page.locator("[data-block]").count()) > 0;
	const another = occupied ? app.electron.waitForEvent("window") : null;
	await open(`${name}.clausula`);
	if (another) page = await another;
	await untilTitle(`${name} – Clausula`);
	await page.locator('[data-block="c1"]', { hasText: words }).waitFor();
}

/** Types at the end of the clause by real keys. */
async function type(words: string): Promise<void> {
	await page.locator('[data-block="c1"]').click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type(words);
	await untilAnswer(title, (value) => value.startsWith("• "));
}

const clauseWords = () => page.locator('[data-block="c1"]').textContent();

function wordsInFile(name: string): string {
	const run = parseDraft(new Uint8Array(readFileSync(at(name)))).body[0]?.children[0]?.text.en?.[0];
	if (run?.type !== "text") throw new RangeError("the file holds no words");
	return run.text;
}

async function start(args: readonly string[] = []): Promise<void> {
	app = await launchApp({ args });
	page = app.page;
	await standInForDialogs(app);
}

/** Closes the window as its frame's button does. */
async function pressClose(): Promise<void> {
	await (await app.electron.browserWindow(page)).evaluate((window) => window.close());
}

beforeAll(() => {
	folder = makeFolder();
});

afterAll(() => {
	removeFolders();
});

describe("a draft in a file", () => {
	beforeAll(() => start());
	afterAll(() =>
		app.electron.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => {}),
	);

	test("opens by the menu, names the window and heads the recent files", async () => {
		placeDraft("first.clausula");
		await openDraft("first");
		const recent = await page.evaluate(async () => {
			const outcome = await window.clausula.recent();
			return outcome.ok ? outcome.value.map((file) => file.name) : [];
		});
		expect(recent).toEqual(["first.clausula"]);
		const label = await app.electron.evaluate(
			({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("file.recent.0")?.label,
		);
		expect(label).toBe(at("first.clausula"));
	});

	test("is marked while edited and saved whole, with nothing left beside it", async () => {
		const before = readdirSync(folder);
		await type(" It shall name the commander.");
		expect(wordsInFile("first.clausula")).toBe(WORDS);
		await prepare({});
		await choose("file.save");
		await untilTitle("first – Clausula");
		expect(wordsInFile("first.clausula")).toBe(`${WORDS} It shall name the commander.`);
		expect(readdirSync(folder)).toEqual(before);
		expect(await shown()).toEqual([]);
	});

	test("is saved under another name, with its extension added, and goes on there", async () => {
		await prepare({ path: at("second") });
		await choose("file.saveAs");
		await untilTitle("second – Clausula");
		expect(await suggestedPath(app)).toBe(at("first.clausula"));
		expect(readFileSync(at("second.clausula"))).toEqual(readFileSync(at("first.clausula")));
		await type(" Twice.");
		await choose("file.save");
		await untilTitle("second – Clausula");
		expect(wordsInFile("second.clausula")).toMatch(/Twice\.$/);
		expect(wordsInFile("first.clausula")).not.toMatch(/Twice/);
	});

	test("that another program wrote since is overwritten only when the user says so", async () => {
		placeDraft("shared.clausula");
		await openDraft("shared");
		await type(" Mine.");
		const theirs = serialiseDraft(draft("Theirs."));
		writeFileSync(at("shared.clausula"), theirs);
		await prepare({ answers: [CANCEL] });
		await choose("file.save");
		const [question] = await untilAnswer(shown, (all) => all.length > 0);
		expect(question?.message).toContain("shared.clausula");
		expect(readFileSync(at("shared.clausula"))).toEqual(Buffer.from(theirs));
		await untilAnswer(
			() => page.evaluate(() => document.querySelector("[aria-busy='true']") === null),
			Boolean,
		);
		await prepare({ answers: [OVERWRITE] });
		await choose("file.save");
		await untilTitle("shared – Clausula");
		expect(wordsInFile("shared.clausula")).toBe(`${WORDS} Mine.`);
	});

	test("is worked on without a complaint of the page or its policy", () => {
		expect(app.complaints).toEqual([]);
	});
});

describe("a file that is no draft", () => {
	const whole = () => serialiseDraft(draft(WORDS));
	const cases: readonly (readonly [kind: string, name: string, make: (path: string) => void])[] = [
		["is a folder", "folder.clausula", (path) => mkdirSync(path)],
		["is missing", "missing.clausula", () => undefined],
		[
			"is 65 MiB long",
			"large.clausula",
			(path) => {
				writeFileSync(path, "");
				truncateSync(path, 65 * 1024 * 1024);
			},
		],
		[
			"is not UTF-8",
			"latin.clausula",
			(path) => writeFileSync(path, Buffer.from([0x7b, 0xe9, 0x7d])),
		],
		["is not JSON", "words.clausula", (path) => writeFileSync(path, "Each Party shall")],
		[
			"is truncated",
			"half.clausula",
			(path) => writeFileSync(path, whole().slice(0, whole().length / 2)),
		],
		[
			"is of a newer version",
			"newer.clausula",
			(path) =>
				writeFileSync(
					path,
					whole().replace('"version": "1', '"version": "999').replace('"body"', '"tree"'),
				),
		],
		["is JSON of another kind", "other.clausula", (path) => writeFileSync(path, '{"a": [1]}')],
		["is empty", "empty.clausula", (path) => writeFileSync(path, "")],
	];

	beforeAll(async () => {
		await start();
		placeDraft("kept.clausula");
		await openDraft("kept");
		await type(" Unsaved.");
	});
	afterAll(() =>
		app.electron.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => {}),
	);

	test.each(cases)(
		"because it %s gets one clear error and leaves the open draft alone",
		async (_kind, name, make) => {
			make(at(name));
			const listing = readdirSync(folder);
			await prepare({ path: at(name), answers: [DISCARD] });
			await choose("file.open");
			const all = await untilAnswer(shown, (seen) => seen.some((each) => each.type === "error"));
			const errors = all.filter((each) => each.type === "error");
			expect(errors).toHaveLength(1);
			expect(`${errors[0]?.message} ${errors[0]?.detail}`).toContain(name);
			expect(`${errors[0]?.message} ${errors[0]?.detail}`).not.toMatch(/\{\w+\}|undefined/);
			await untilAnswer(title, (value) => value === "• kept – Clausula");
			expect(await clauseWords()).toContain("Unsaved.");
			expect(readdirSync(folder)).toEqual(listing);
			expect(wordsInFile("kept.clausula")).toBe(WORDS);
		},
	);
});

describe("closing with unsaved changes", () => {
	const ended = () =>
		new Promise<void>((resolve) => {
			app.electron.process().once("exit", () => resolve());
		});

	beforeAll(() => {
		placeDraft("closing.clausula");
	});

	async function startEdited(): Promise<void> {
		await start([at("closing.clausula")]);
		await untilTitle("closing – Clausula");
		await type(" Edited.");
	}

	test("stays open when cancelled and when saving fails, and closes once saved", async () => {
		await startEdited();
		await prepare({ answers: [CANCEL] });
		await pressClose();
		const [question] = await untilAnswer(shown, (all) => all.length > 0);
		expect(question).toMatchObject({
			type: "question",
			message: expect.stringContaining("closing"),
		});
		expect(await title()).toBe("• closing – Clausula");

		chmodSync(folder, 0o555);
		await prepare({ answers: [SAVE, CANCEL] });
		await pressClose();
		const failed = await untilAnswer(shown, (all) => all.length > 1);
		chmodSync(folder, 0o755);
		expect(failed[1]).toMatchObject({ type: "error" });
		expect(await title()).toBe("• closing – Clausula");
		expect(wordsInFile("closing.clausula")).toBe(WORDS);

		const end = ended();
		await prepare({ answers: [SAVE] });
		await pressClose();
		await end;
		expect(wordsInFile("closing.clausula")).toBe(`${WORDS} Edited.`);
	});

	test("closes without writing when the user discards them", async () => {
		const before = readFileSync(at("closing.clausula"));
		await startEdited();
		const end = ended();
		await prepare({ answers: [DISCARD] });
		await pressClose();
		await end;
		expect(readFileSync(at("closing.clausula"))).toEqual(before);
	});

	test("asks nothing when there are none", async () => {
		await start([at("closing.clausula")]);
		await untilTitle("closing – Clausula");
		const end = ended();
		await pressClose();
		await end;
	});
});

/** Starts the same user's app once more, beside the one that runs, and yields its exit code. */
async function startAgain(file: string): Promise<number | null> {
	const { executable, appPath } = await app.electron.evaluate(({ app: electronApp }) => ({
		executable: process.execPath,
		appPath: electronApp.getAppPath(),
	}));
	const second = spawn(executable, [appPath, `--user-data-dir=${app.userDataDir}`, file], {
		...asUser,
		cwd: app.userDataDir,
		stdio: "ignore",
		env: { ...process.env, HOME: app.userDataDir },
	});
	return new Promise((resolve, reject) => {
		second.once("error", reject);
		second.once("exit", resolve);
	});
}

describe("a page whose process ended", () => {
	test("is said to be gone, and started again when the user wants it", async () => {
		placeDraft("crash.clausula");
		await start([at("crash.clausula")]);
		await untilTitle("crash – Clausula");
		await type(" Lost.");
		await prepare({ answers: [0] });
		await app.electron.evaluate(({ webContents }) => {
			webContents.getAllWebContents()[0]?.forcefullyCrashRenderer();
		});
		await untilAnswer(shown, (all) => all.length > 0);
		await untilTitle("Clausula");
		const listens = () =>
			app.electron.evaluate(async ({ webContents }) => {
				const [contents] = webContents.getAllWebContents();
				if (!contents || contents.isLoading() || contents.isCrashed()) return 0;
				// A page on its way may never answer.
				const patience = new Promise<number>((resolve) => setTimeout(() => resolve(0), 1000));
				const count = contents.executeJavaScript(
					"document.querySelector('#root').childElementCount",
				);
				return Promise.race([count, patience]);
			});
		await untilAnswer(listens, (count) => count > 0);
		expect(wordsInFile("crash.clausula")).toBe(WORDS);
		await app.electron.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => {});
	});
});

function sizes() {
	return app.electron.evaluate(({ BrowserWindow }) => {
		const window = BrowserWindow.getAllWindows()[0];
		return { size: window?.getSize(), least: window?.getMinimumSize() };
	});
}

describe("a second start", () => {
	test("hands its file to the app that runs, which opens another window, and ends", async () => {
		placeDraft("one.clausula");
		placeDraft("two.clausula", "Another clause.");
		await start([at("one.clausula")]);
		await untilTitle("one – Clausula");
		const another = app.electron.waitForEvent("window");
		expect(await startAgain(at("two.clausula"))).toBe(0);
		page = await another;
		await untilTitle("two – Clausula");
		expect(await clauseWords()).toContain("Another clause.");
		await app.close();
	});

	test("finds theme, language and the window's place as they were left", async () => {
		await start();
		expect(await sizes()).toEqual({ size: [1440, 900], least: [1024, 700] });
		await app.electron.evaluate(({ BrowserWindow }) => {
			BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 30, width: 1200, height: 800 });
		});
		await choose("view.theme.dark");
		await choose("view.language.zh-Hant");
		await untilAnswer(
			() => page.evaluate(() => document.documentElement.lang),
			(lang) => lang === "zh-Hant",
		);
		const { userDataDir } = app;
		await app.close();
		app = await launchApp({ userDataDir, theme: "app" });
		page = app.page;
		const found = await page.evaluate(async () => ({
			settings: await window.clausula.settings.get(),
			dark: matchMedia("(prefers-color-scheme: dark)").matches,
		}));
		expect(found).toEqual({
			settings: {
				ok: true,
				value: expect.objectContaining({ language: "zh-Hant", theme: "dark" }),
			},
			dark: true,
		});
		const label = await app.electron.evaluate(
			({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("file.new")?.label,
		);
		expect(label).toBe("新增草案");
		expect((await sizes()).size).toEqual([1200, 800]);
		await app.close();
	});
});
