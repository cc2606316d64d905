import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
	applySettings,
	endApp,
	giveAway,
	launchApp,
	makeFolder,
	picture,
	placeFile,
	type RunningApp,
	resize,
} from "./harness";
import { chooseItem } from "./native";
import { untilAnswer } from "./until";

const root = join(__dirname, "../..");
const example = (name: string) => readFileSync(join(root, "examples", name));
const CHECKLIST = example("nuclear-command.checklist.json");

let app: RunningApp;
let folder: string;

const at = (name: string) => join(folder, name);
const dialog = () => app.page.locator("dialog.modal[open]");
const row = (name: string) => dialog().locator(".library-file", { hasText: name });
const button = (name: string) => app.page.getByRole("button", { name, exact: true });
const title = () =>
	app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? "");
const checklist = async () => (await app.page.locator(".top-checklist").textContent()) ?? "";

function makeOwn(name: string): void {
	mkdirSync(at(name));
	giveAway(at(name));
}

async function start(args: readonly string[] = []): Promise<void> {
	app = await launchApp({
		userDataDir: folder,
		theme: "app",
		size: { width: 1440, height: 900 },
		args,
	});
	await applySettings(app, { language: "en", theme: "light" });
}

/** A native dialog for a file or a folder chooses this path, and the file manager notes what it is to show. */
async function choose(path: string): Promise<void> {
	await app.electron.evaluate(({ dialog: native, shell }, chosen) => {
		const shown: string[] = [];
		Object.assign(globalThis, { shownFolders: shown });
		Object.assign(native, {
			showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }),
			showSaveDialog: async () => ({ canceled: false, filePath: chosen }),
		});
		Object.assign(shell, {
			openPath: async (folderShown: string) => {
				shown.push(folderShown);
				return "";
			},
		});
	}, path);
}

const shownFolders = () =>
	app.electron.evaluate(() => (globalThis as unknown as { shownFolders: string[] }).shownFolders);

beforeAll(async () => {
	folder = makeFolder();
	for (const name of ["library", "templates", "ours"]) makeOwn(name);
	placeFile(at("library"), "nuclear.json", CHECKLIST);
	placeFile(at("templates"), "Our declaration.clausula", example("sample-declaration.clausula"));
	placeFile(at("templates"), "notes.clausula", "no draft at all");
	await start();
});

afterAll(() => endApp(app));

describe("the user's own templates", () => {
	test("stand beside the built-in ones, and what is no draft is named", async () => {
		const begin = app.page.getByLabel("Begin with");
		await begin.locator("option", { hasText: "Our declaration (your template)" }).waitFor({
			state: "attached",
		});
		await app.page.getByText("No drafts, and left out: 1").click();
		await app.page.locator(".own-templates li", { hasText: "notes.clausula" }).waitFor();
		await begin.selectOption({ label: "Our declaration (your template)" });
		await picture(app, "templates-own-en-light");
		await applySettings(app, { language: "zh-Hans", theme: "dark" });
		await resize(app, { width: 1024, height: 700 });
		await app.page.getByText("来自您的模板文件夹").waitFor();
		await picture(app, "templates-own-zh-dark");
		await applySettings(app, { language: "en", theme: "light" });
		await resize(app, { width: 1440, height: 900 });
	});

	test("are listed as they come and go", async () => {
		const own = app.page.getByLabel("Begin with").locator("option", { hasText: "(your template)" });
		placeFile(at("templates"), "Second.clausula", example("sample-treaty.clausula"));
		await untilAnswer(
			() => own.count(),
			(count) => count === 2,
		);
		rmSync(at("templates/Second.clausula"));
		await untilAnswer(
			() => own.count(),
			(count) => count === 1,
		);
	});

	test("begin a draft that is in no file, and their folder is a command away", async () => {
		await button("New draft").click();
		await app.page.locator("[data-block]").first().waitFor();
		const text = await app.page.locator(".draft-page").textContent();
		expect(text).toContain("Declaration");
		await choose("");
		await chooseItem(app, "file.templates");
		await untilAnswer(shownFolders, (all) => all.length === 1);
		expect(await shownFolders()).toEqual([at("templates")]);
	});

	test("are found in the palette, and begin a draft in a window of its own", async () => {
		await chooseItem(app, "go.commands");
		await app.page.keyboard.type("our decl");
		await app.page
			.locator('.palette [aria-selected="true"]', { hasText: "Our declaration (your template)" })
			.waitFor();
		const opened = app.electron.waitForEvent("window");
		await app.page.keyboard.press("Enter");
		const other = await opened;
		await other.locator("[data-block]").first().waitFor();
		expect(await other.locator(".draft-page").textContent()).toContain("Declaration");
		await other.close();
	});
});

describe("the watched folder of checklists and profiles", () => {
	test("lists what lies there, and what comes while it is looked at, with the mistakes and their places", async () => {
		await chooseItem(app, "checklist.library");
		await row("nuclear.json").getByRole("button", { name: "Look…" }).waitFor();
		placeFile(at("library"), "broken.json", '{\n\t"$schema": "x",\n\t"id": 7,,\n}');
		await row("broken.json")
			.getByText(/^3:\d+$/)
			.waitFor();
		placeFile(at("library"), "small.json", example("profiles/small-state.clausula-profile.json"));
		await row("small.json").getByRole("button", { name: "Use in the forecast" }).waitFor();
		await picture(app, "library-en-light");
		await applySettings(app, { language: "zh-Hans", theme: "dark" });
		await resize(app, { width: 1024, height: 700 });
		await row("nuclear.json").getByRole("button", { name: "查看…" }).waitFor();
		await picture(app, "library-zh-dark");
		await applySettings(app, { language: "en", theme: "light" });
		await resize(app, { width: 1440, height: 900 });
	});

	test("shows a checklist with digest and author before it is used, by keyboard", async () => {
		await row("nuclear.json").getByRole("button", { name: "Look…" }).focus();
		await app.page.keyboard.press("Enter");
		await dialog().locator(".digest").waitFor();
		expect(await dialog().locator(".digest").textContent()).toMatch(/SHA-256 [0-9a-f]{64}/);
		await button("Use it for this draft").click();
		await row("nuclear.json").getByText("at hand").waitFor();
		await untilAnswer(checklist, (name) => name.includes("Nuclear"));
		await row("small.json").getByRole("button", { name: "Use in the forecast" }).click();
		await row("small.json").getByText("in the forecast").waitFor();
		await app.page.keyboard.press("Escape");
	});

	test("still has both after a restart, and a draft finds its checklist", async () => {
		await choose(at("mine.clausula"));
		await chooseItem(app, "file.save");
		await untilAnswer(title, (shown) => shown === "mine – Clausula");
		await app.close();
		await start([at("mine.clausula")]);
		await untilAnswer(checklist, (name) => name.includes("Nuclear"));
		expect(await app.page.locator(".missing-checklist").count()).toBe(0);
	});

	test("keeps what is imported, asks anew about a file that changed, and misses one that is removed", async () => {
		rmSync(at("library/nuclear.json"));
		await untilAnswer(checklist, (name) => !name.includes("Nuclear"));
		placeFile(folder, "imported.json", CHECKLIST);
		await choose(at("imported.json"));
		await chooseItem(app, "checklist.import");
		await dialog().locator(".digest").waitFor();
		await button("Use it for this draft").click();
		await untilAnswer(
			async () => readdirSync(at("library")),
			(names) => names.includes("imported.json"),
		);
		expect(readFileSync(at("library/imported.json"))).toEqual(CHECKLIST);
		await untilAnswer(checklist, (name) => name.includes("Nuclear"));
		placeFile(at("library"), "imported.json", `${CHECKLIST}\n`);
		await untilAnswer(checklist, (name) => !name.includes("Nuclear"));
		await app.page.locator(".top-checklist").click();
		await app.page.locator(".fresh-checklist").waitFor();
		await picture(app, "library-chooser-en-light");
		await app.page.locator(".fresh-checklist").click();
		await dialog().locator(".digest").waitFor();
		await button("Cancel").click();
	});

	test("can be another folder, and the usual one again", async () => {
		placeFile(at("ours"), "ours.json", CHECKLIST);
		await choose(at("ours"));
		await chooseItem(app, "app.settings");
		const group = dialog().getByRole("group", { name: "Checklists and profiles" });
		await group.getByRole("button", { name: "Choose Another…" }).click();
		await group.getByText(at("ours")).waitFor();
		await untilAnswer(checklist, (name) => name.includes("Nuclear"));
		await picture(app, "library-settings-en-light");
		await group.getByRole("button", { name: "Use the Usual One" }).click();
		await group.getByText(at("library")).waitFor();
		await app.page.keyboard.press("Escape");
		expect(app.complaints).toEqual([]);
	});
});
