import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { type Draft, parseDraft, plainText, serialiseDraft } from "../../engine/index";
import {
	applySettings,
	giveAway,
	launchApp,
	makeFolder,
	picture,
	placeFile,
	type RunningApp,
	removeFolders,
	resize,
} from "./harness";
import { chooseItem } from "./native";
import { untilAnswer } from "./until";
import { writtenDraft } from "./written-draft";

/** How often the app is killed: a few times here, as many as `benches/kills.mjs` is told there. */
const KILLS = Number(process.env.CLAUSULA_KILLS ?? 5);

/** What is typed longer than this before a kill is never lost, in milliseconds. */
const PROMISED = 2000;

const WORDS = "Each operator shall approve every engagement before it begins.";

let app: RunningApp;
/** The app's own process. */
let main = 0;
let closed: Promise<unknown> = Promise.resolve();
let folder: string;
let file: string;

const block = () => app.page.locator('[data-block="c1"]');
const dialog = () => app.page.locator("dialog.modal[open]");
const button = (name: string): Locator => app.page.getByRole("button", { name, exact: true });
const clauseWords = async () => (await block().textContent()) ?? "";
const title = () =>
	app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? "");
const journals = () => {
	try {
		return readdirSync(join(folder, "recovery"));
	} catch {
		return [];
	}
};

/** One article with one clause, so that the clause's end is the draft's. */
function shortDraft(): Draft {
	const draft = writtenDraft("recovery");
	const body = draft.body.slice(1, 2).map((article) => ({
		...article,
		children: article.children.slice(0, 1),
	}));
	return { ...draft, languages: ["en"], body, terms: [], comments: [], suggestions: [] };
}

function wordsInFile(): string {
	const draft = parseDraft(new Uint8Array(readFileSync(file)));
	const clause = draft.body[0]?.children[0];
	return plainText(clause?.text.en ?? [], "open").text;
}

async function start(args: readonly string[] = [file]): Promise<void> {
	app = await launchApp({
		userDataDir: folder,
		args,
		theme: "app",
		size: { width: 1440, height: 900 },
	});
	main = app.electron.process().pid ?? 0;
	closed = new Promise((done) => app.electron.once("close", () => done(null)));
}

/** Puts the caret behind the last word of the clause, the last of the draft. */
async function goToEnd(): Promise<void> {
	await block().click();
	await app.page.keyboard.press("Control+End");
}

async function typeAndKeep(words: string): Promise<void> {
	await block().filter({ hasText: WORDS }).waitFor();
	await goToEnd();
	const before = await clauseWords();
	await app.page.keyboard.type(words);
	await untilAnswer(clauseWords, (now) => now === before + words);
	await new Promise((done) => setTimeout(done, PROMISED));
}

/** All processes of the app: its own, and below it those that Chromium started. */
function processes(): readonly number[] {
	const parents = new Map(
		readdirSync("/proc").flatMap((name) => {
			if (!/^\d+$/.test(name)) return [];
			try {
				const line = readFileSync(`/proc/${name}/stat`, "utf8");
				return [
					[Number(name), Number(line.slice(line.lastIndexOf(")") + 2).split(" ")[1])] as const,
				];
			} catch {
				return [];
			}
		}),
	);
	const found = [main];
	for (const pid of found)
		for (const [child, parent] of parents) if (parent === pid) found.push(child);
	return found;
}

/** Ends the app at once and without a warning, as a crash of the system would. */
async function kill(): Promise<void> {
	if (!isAlive(main)) return;
	const all = processes();
	for (const pid of all) {
		try {
			process.kill(pid, "SIGKILL");
		} catch {
			// It went with its parent.
		}
	}
	await untilAnswer(
		async () => all.filter(isAlive).length,
		(count) => count === 0,
	);
	await closed;
}

function isAlive(pid: number): boolean {
	try {
		const line = readFileSync(`/proc/${pid}/stat`, "utf8");
		return line.charAt(line.lastIndexOf(")") + 2) !== "Z";
	} catch {
		return false;
	}
}

/** Native dialogs answer with the button at a place, and note their words. */
async function answerWith(place: number): Promise<() => Promise<readonly string[]>> {
	await app.electron.evaluate(({ dialog: native }, response) => {
		const shown: string[] = [];
		Object.assign(globalThis, { shownBoxes: shown });
		Object.assign(native, {
			showMessageBox: async (_window: unknown, options: { message: string; detail?: string }) => {
				shown.push(`${options.message} ${options.detail ?? ""}`);
				return { response, checkboxChecked: false };
			},
		});
	}, place);
	return () =>
		app.electron.evaluate(() => (globalThis as unknown as { shownBoxes: string[] }).shownBoxes);
}

beforeEach(() => {
	folder = makeFolder();
	file = placeFile(folder, "protocol.clausula", serialiseDraft(shortDraft()));
});

afterEach(async () => {
	await kill();
	removeFolders();
});

describe("what was typed and not saved", () => {
	test("is offered at the next start beside the saved version, in every language", async () => {
		await start();
		await applySettings(app, { language: "en", theme: "light" });
		await typeAndKeep(" No engagement begins without a name.");
		await kill();
		expect(wordsInFile()).toBe(WORDS);

		await start([]);
		await dialog().getByText("protocol.clausula", { exact: true }).waitFor();
		await dialog().locator("ins", { hasText: "No engagement begins without a name." }).waitFor();
		expect(await dialog().locator(".recovery-words").textContent()).toContain(WORDS);
		expect(await app.page.evaluate(() => document.activeElement?.textContent ?? "")).toBe(
			"Recover What Was Typed",
		);
		await picture(app, "recovery-en-light");
		await applySettings(app, { language: "zh-Hans", theme: "dark" });
		await resize(app, { width: 1024, height: 700 });
		await dialog().getByText("未保存的更改已保留").waitFor();
		await picture(app, "recovery-zh-dark");
		await applySettings(app, { language: "en", theme: "light" });

		await button("Recover What Was Typed").focus();
		await app.page.keyboard.press("Enter");
		await untilAnswer(
			clauseWords,
			(now) => now === `${WORDS} No engagement begins without a name.`,
		);
		await untilAnswer(title, (now) => now === "• protocol – Clausula");
		expect(wordsInFile()).toBe(WORDS);
		await chooseItem(app, "file.save");
		await untilAnswer(title, (now) => now === "protocol – Clausula");
		expect(wordsInFile()).toBe(`${WORDS} No engagement begins without a name.`);
		await untilAnswer(
			async () => journals().length,
			(count) => count === 0,
		);
		expect(app.complaints).toEqual([]);
		await app.close();
	});

	test("waits when put off, is offered with its file, and is gone once discarded", async () => {
		await start();
		await applySettings(app, { language: "en", theme: "light" });
		await typeAndKeep(" Put off.");
		await kill();
		await start([]);
		await button("Decide Later").click();
		await app.page.locator(".recovery-note").waitFor();
		await picture(app, "recovery-note");
		await app.close();

		await start();
		await button("Open the Saved Version").click();
		await untilAnswer(clauseWords, (now) => now === WORDS);
		expect(await dialog().count()).toBe(0);
		await app.close();

		await start();
		await button("Discard…").click();
		await button("Keep Them").click();
		expect(journals()).toHaveLength(1);
		await button("Discard…").click();
		await button("Discard").click();
		await dialog().waitFor({ state: "detached" });
		expect(journals()).toEqual([]);
		expect(await clauseWords()).toBe(WORDS);
		await app.close();
	});

	test("comes back as a draft of its own where it was never in a file", async () => {
		await start([]);
		await applySettings(app, { language: "en", theme: "light" });
		await app.page.getByRole("button", { name: /^New draft$/i }).click();
		await app.page.locator("[data-block]").first().click();
		await app.page.keyboard.type("Declaration on Nothing Lost");
		await new Promise((done) => setTimeout(done, PROMISED));
		await kill();
		await start([]);
		await dialog().locator("ins", { hasText: "Declaration on Nothing Lost" }).waitFor();
		await button("Recover What Was Typed").click();
		await app.page
			.locator("[data-block]", { hasText: "Declaration on Nothing Lost" })
			.first()
			.waitFor();
		await untilAnswer(title, (now) => now.startsWith("• "));
		await kill();
	});

	test("is not kept once the user closed without saving", async () => {
		await start();
		await typeAndKeep(" Let go.");
		expect(journals()).toHaveLength(1);
		await answerWith(1);
		await app.close();
		expect(journals()).toEqual([]);
		expect(wordsInFile()).toBe(WORDS);
	});

	test("is offered in the same window after its page crashed", async () => {
		await start();
		await applySettings(app, { language: "en", theme: "light" });
		await typeAndKeep(" Before the crash.");
		const told = await answerWith(0);
		await app.electron.evaluate(({ webContents }) => {
			webContents.getAllWebContents()[0]?.forcefullyCrashRenderer();
		});
		await untilAnswer(told, (boxes) => boxes.length > 0);
		await untilAnswer(title, (now) => now === "Clausula");
		const inPage = (code: string) =>
			app.electron.evaluate(async ({ webContents }, script) => {
				const [contents] = webContents.getAllWebContents();
				if (!contents || contents.isLoading() || contents.isCrashed()) return null;
				// A page that is just going never answers.
				const late = new Promise((done) => setTimeout(() => done(null), 1000));
				return Promise.race([contents.executeJavaScript(script), late]);
			}, code);
		await untilAnswer(
			() => inPage(`document.querySelector("dialog.modal .button-primary")?.textContent`),
			(found) => found === "Recover What Was Typed",
		);
		await inPage(`document.querySelector("dialog.modal .button-primary").click()`);
		await untilAnswer(
			() => inPage(`document.querySelector('[data-block="c1"]')?.textContent`),
			(found) => found === `${WORDS} Before the crash.`,
		);
		await untilAnswer(title, (now) => now === "• protocol – Clausula");
		await kill();
	});

	test("is kept aside and said where it can't be read", async () => {
		mkdirSync(join(folder, "recovery"), { mode: 0o777 });
		const name = `${"0".repeat(32)}.clausula-recovery`;
		writeFileSync(join(folder, "recovery", name), '{"format":"clausula-recovery/1"}\nhalf');
		giveAway(join(folder, "recovery"));
		await start([]);
		await app.page.getByText("Clausula").first().waitFor();
		await untilAnswer(
			async () => journals(),
			(now) => now.length === 1 && now[0] === `${"0".repeat(32)}.unreadable`,
		);
		await kill();
	});
});

/** A key as it was pressed, and when it had been. */
interface Pressed {
	readonly key: string;
	readonly at: number;
}

const KEYS = "every operator keeps a record of each engagement and names who approved it ";

/** Types with the rhythm of a person until the app is gone: bursts, slow letters, now and then a pause. */
async function typeUntilKilled(pressed: Pressed[]): Promise<void> {
	for (let index = 0; ; index += 1) {
		const key = KEYS[index % KEYS.length] ?? " ";
		try {
			await app.page.keyboard.press(key === " " ? "Space" : key);
		} catch {
			return;
		}
		pressed.push({ key, at: Date.now() });
		const pause = Math.random() < 0.02 ? Math.random() * 2500 : 15 + Math.random() * 110;
		await new Promise((done) => setTimeout(done, pause));
	}
}

describe("kills at random moments", () => {
	test(
		"lose nothing that was typed two seconds before",
		async () => {
			let expected = WORDS;
			const report = { kills: 0, lost: 0, offered: 0, unsaved: 0, longest: 0 };
			await start();
			await applySettings(app, { language: "en", theme: "light" });
			for (let index = 0; index < KILLS; index += 1) {
				await block().filter({ hasText: WORDS }).waitFor();
				await goToEnd();
				const pressed: Pressed[] = [];
				const typing = typeUntilKilled(pressed);
				await new Promise((done) => setTimeout(done, 1000 + Math.random() * 6000));
				const at = Date.now();
				await kill();
				await typing;
				report.kills += 1;
				const due = pressed.filter((each) => each.at <= at - PROMISED).length;
				const typed = pressed.map(({ key }) => key).join("");
				await start([]);
				await app.page.getByRole("heading", { name: "Clausula", exact: true }).waitFor();
				// A draft that nothing was due of may be offered all the same, a moment after the window stands.
				const patience = due > 0 || expected !== WORDS ? 20_000 : 5000;
				const offered = await dialog()
					.waitFor({ timeout: patience })
					.then(
						() => true,
						() => false,
					);
				if (offered) {
					report.offered += 1;
					await button("Recover What Was Typed").click();
					await block().filter({ hasText: WORDS }).waitFor();
				} else {
					await kill();
					await start();
					await block().filter({ hasText: WORDS }).waitFor();
				}
				const found = await clauseWords();
				const kept = found.length - expected.length;
				if (!`${expected}${typed}`.startsWith(found) || kept < due) report.lost += 1;
				report.unsaved = Math.max(report.unsaved, typed.length - kept);
				const oldest = pressed[Math.max(kept, 0)];
				if (oldest) report.longest = Math.max(report.longest, at - oldest.at);
				expected = found;
			}
			mkdirSync(join(__dirname, "../../artifacts"), { recursive: true });
			writeFileSync(join(__dirname, "../../artifacts/kills.json"), JSON.stringify(report));
			expect(report).toMatchObject({ kills: KILLS, lost: 0 });
			await kill();
		},
		60_000 + KILLS * 40_000,
	);
});
