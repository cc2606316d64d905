import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
	chmodSync,
	copyFileSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Draft, parseDraft, plainText, serialiseDraft } from "../../engine/index";
import {
	type DialogChoice,
	prepareDialogs,
	type ShownDialog,
	shownDialogs,
	standInForDialogs,
} from "./dialogs";
import {
	applySettings,
	endApp,
	giveAway,
	launchApp,
	makeFolder,
	placeFile,
	type RunningApp,
} from "./harness";
import { chooseItem } from "./native";
import { untilAnswer } from "./until";
import { writtenDraft } from "./written-draft";

/** The answers to a failed save, and to a file that is gone. */
const SAVE_AS = 0;
const CANCEL = 2;
const SAVE_AGAIN = 0;
const RELOAD = 0;
const KEEP = 1;

let app: RunningApp;
let folder: string;
let file: string;

const at = (name: string) => join(folder, name);
const block = () => app.page.locator('[data-block="c1"]');
const clauseWords = async () => (await block().textContent()) ?? "";
const title = () =>
	app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? "");
const untilTitle = (wanted: string) => untilAnswer(title, (found) => found === wanted);
const prepare = (choice: DialogChoice) => prepareDialogs(app, choice);
const save = () => chooseItem(app, "file.save");
const journals = async () => {
	try {
		return readdirSync(at("recovery")).filter((name) => name.endsWith(".clausula-recovery"));
	} catch {
		return [];
	}
};

const draft = (words: string): Draft => {
	const whole = writtenDraft("trouble");
	const body = whole.body.slice(1, 2).map((article) => ({
		...article,
		children: article.children
			.slice(0, 1)
			.map((clause) => ({ ...clause, text: { en: [{ type: "text" as const, text: words }] } })),
	}));
	return { ...whole, languages: ["en"], body, terms: [], comments: [], suggestions: [] };
};

function wordsIn(path: string): string {
	const clause = parseDraft(new Uint8Array(readFileSync(path))).body[0]?.children[0];
	return plainText(clause?.text.en ?? [], "open").text;
}

/** Types at the end of the clause, and waits until its window says that it holds unsaved changes. */
async function type(words: string): Promise<void> {
	await block().click();
	await app.page.keyboard.press("Control+End");
	await app.page.keyboard.type(words);
	await untilAnswer(title, (found) => found.startsWith("• "));
}

/** The dialog that comes next; the window then takes commands again. */
async function told(count = 1): Promise<ShownDialog> {
	const all = await untilAnswer(
		() => shownDialogs(app),
		(shown) => shown.length >= count,
	);
	await untilAnswer(
		() => app.page.evaluate(() => document.querySelector("[aria-busy='true']") === null),
		Boolean,
	);
	const last = all[count - 1];
	if (!last) throw new RangeError("nothing was told");
	expect(`${last.message} ${last.detail}`).not.toMatch(/\{\w+\}|error\.|dialog\./);
	return last;
}

/** Comes back to the window, as from another program. */
async function comeBack(): Promise<void> {
	await app.electron.evaluate(({ BrowserWindow }) => {
		BrowserWindow.getAllWindows()[0]?.emit("focus");
	});
}

beforeAll(async () => {
	folder = makeFolder();
	file = placeFile(folder, "declaration.clausula", serialiseDraft(draft("Kept.")));
	app = await launchApp({ userDataDir: folder, theme: "app", args: [file] });
	await applySettings(app, { language: "en", theme: "light" });
	await block().filter({ hasText: "Kept." }).waitFor();
	await standInForDialogs(app);
});

afterAll(() => {
	chmodSync(folder, 0o700);
	return endApp(app);
});

describe("saving where it can't be done", () => {
	test("a folder that is read-only is named, and once it is writable the same dialog saves", async () => {
		const drafts = at("drafts");
		mkdirSync(drafts);
		giveAway(drafts);
		await prepare({ path: join(drafts, "declaration.clausula") });
		await chooseItem(app, "file.saveAs");
		await untilAnswer(
			() => Promise.resolve(readdirSync(drafts)),
			(names) => names.length === 1,
		);
		await untilTitle("declaration – Clausula");
		await type(" One.");
		chmodSync(drafts, 0o555);
		await prepare({ answers: [CANCEL] });
		await save();
		const question = await told();
		expect(question).toMatchObject({
			type: "error",
			message: expect.stringContaining("declaration.clausula"),
			buttons: ["Save As…", "Try Again", "Cancel"],
		});
		expect(question.detail).toContain(drafts);
		expect(await title()).toBe("• declaration – Clausula");
		expect(wordsIn(join(drafts, "declaration.clausula"))).toBe("Kept.");
		expect(readdirSync(drafts)).toEqual(["declaration.clausula"]);
		await untilAnswer(journals, (kept) => kept.length === 1);
		chmodSync(drafts, 0o755);
		await save();
		await untilTitle("declaration – Clausula");
		expect(wordsIn(join(drafts, "declaration.clausula"))).toBe("Kept. One.");
		await untilAnswer(journals, (kept) => kept.length === 0);
	});

	test("a folder that is gone, as with a drive pulled out, is told, and back again it can be tried again", async () => {
		await type(" Two.");
		renameSync(at("drafts"), at("unplugged"));
		await prepare({ answers: [CANCEL] });
		await save();
		expect((await told()).detail).toContain("can’t be found");
		expect(await title()).toBe("• declaration – Clausula");
		renameSync(at("unplugged"), at("drafts"));
		await save();
		await untilTitle("declaration – Clausula");
		expect(wordsIn(at("drafts/declaration.clausula"))).toBe("Kept. One. Two.");
	});

	test("a disk that is full is told, the old version stays whole, and Save As takes the draft elsewhere", async () => {
		const disk = at("stick");
		mkdirSync(disk);
		const options = "size=256k,uid=65534,gid=65534,mode=755";
		// Only root has a disk of its own to fill.
		if (spawnSync("mount", ["-t", "tmpfs", "-o", options, "none", disk]).status !== 0) return;
		try {
			await prepare({ path: join(disk, "stick.clausula") });
			await chooseItem(app, "file.saveAs");
			await untilTitle("stick – Clausula");
			await type(" Three.");
			try {
				writeFileSync(join(disk, "films"), new Uint8Array(300 * 1024));
			} catch {
				// It is full.
			}
			const before = readdirSync(disk);
			await prepare({ answers: [SAVE_AS], path: at("rescued.clausula") });
			await save();
			expect((await told()).detail).toContain("no space left");
			await untilTitle("rescued – Clausula");
			expect(wordsIn(join(disk, "stick.clausula"))).toBe("Kept. One. Two.");
			expect(readdirSync(disk)).toEqual(before);
			expect(wordsIn(at("rescued.clausula"))).toBe("Kept. One. Two. Three.");
		} finally {
			spawnSync("umount", [disk]);
		}
	});

	test("a file that another program holds is said to be locked, and stays", async () => {
		await applySettings(app, { language: "zh-Hans", theme: "dark" });
		const busy = at("busy.clausula");
		copyFileSync("/bin/sleep", busy);
		chmodSync(busy, 0o755);
		giveAway(busy);
		const running = spawn(busy, ["60"], { stdio: "ignore" });
		await once(running, "spawn");
		await prepare({ answers: [CANCEL], path: busy });
		await chooseItem(app, "file.saveAs");
		const question = await told();
		expect(question.message).toBe("无法保存“busy.clausula”。");
		expect(question.detail).toContain("锁定");
		expect(question.buttons).toEqual(["另存为…", "重试", "取消"]);
		expect(statSync(busy).size).toBeGreaterThan(10_000);
		running.kill("SIGKILL");
		await once(running, "exit");
		await prepare({ path: busy });
		await chooseItem(app, "file.saveAs");
		await untilTitle("busy – Clausula");
		expect(wordsIn(busy)).toMatch(/^Kept\. One\. Two\./);
		await applySettings(app, { language: "en", theme: "light" });
	});
});

describe("a file that changes outside while it is open", () => {
	test("is asked about when the user comes back, and loaded or kept as they say", async () => {
		await prepare({ path: at("shared.clausula") });
		await chooseItem(app, "file.saveAs");
		await untilTitle("shared – Clausula");
		writeFileSync(at("shared.clausula"), serialiseDraft(draft("Theirs.")));
		await prepare({ answers: [RELOAD] });
		await comeBack();
		expect((await told()).message).toContain("changed by another program");
		await untilAnswer(clauseWords, (words) => words === "Theirs.");
		await untilTitle("shared – Clausula");

		writeFileSync(at("shared.clausula"), serialiseDraft(draft("Theirs again.")));
		await prepare({ answers: [KEEP] });
		await comeBack();
		await told();
		await untilTitle("• shared – Clausula");
		expect(await clauseWords()).toBe("Theirs.");
		expect(wordsIn(at("shared.clausula"))).toBe("Theirs again.");
		await comeBack();
		expect(await shownDialogs(app)).toHaveLength(1);
	});

	test("and was changed here too is never replaced unasked: both versions can stay", async () => {
		await type(" Mine.");
		await prepare({ answers: [SAVE_AS], path: at("mine.clausula") });
		await save();
		expect((await told()).buttons).toEqual(["Save As…", "Overwrite", "Cancel"]);
		await untilTitle("mine – Clausula");
		expect(wordsIn(at("shared.clausula"))).toBe("Theirs again.");
		expect(wordsIn(at("mine.clausula"))).toBe("Theirs. Mine.");
	});

	test("and was deleted is written again only when the user says so", async () => {
		await type(" Still here.");
		rmSync(at("mine.clausula"));
		await prepare({ answers: [CANCEL] });
		await save();
		expect((await told()).buttons).toEqual(["Save Here Again", "Save As…", "Cancel"]);
		expect(readdirSync(folder)).not.toContain("mine.clausula");
		expect(await title()).toBe("• mine – Clausula");
		await prepare({ answers: [SAVE_AGAIN] });
		await save();
		await untilTitle("mine – Clausula");
		expect(wordsIn(at("mine.clausula"))).toBe("Theirs. Mine. Still here.");
	});

	test("and was deleted while nothing was changed here is told when the user comes back", async () => {
		rmSync(at("mine.clausula"));
		await prepare({ answers: [CANCEL] });
		await comeBack();
		expect((await told()).message).toContain("no longer where you opened it");
		await untilTitle("• mine – Clausula");
		await prepare({ answers: [SAVE_AGAIN] });
		await save();
		await untilTitle("mine – Clausula");
		expect(app.complaints).toEqual([]);
	});
});
