import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { parseDraft, plainText, serialiseDraft } from "../../engine/index";
import { article, both, clause, protocol } from "./draft-builder";
import { launchApp, makeFolder, placeFile, type RunningApp, removeFolders } from "./harness";
import { compose } from "./review";
import { until } from "./until";

const ENGLISH =
	"Each endorsing State shall keep a record of every engagement for ten years and present it to the Secretariat within 30 days of a request.";
const CHINESE = "指挥官应当在使用武力之前批准自主武器系统的每次交战。";

const DRAFT = protocol(
	"writing",
	both("Declaration on Force and Machines", "关于武力与机器的宣言"),
	[article("a1", both("Records", "记录"), clause("c1", {}), clause("c2", {}))],
	{ instrument: "political-declaration" },
);

/** The words that the page paints in a block, by the name of the paint. */
async function paintedWords(page: Page, block: string): Promise<Record<string, string[]>> {
	return page.evaluate((id) => {
		const element = document.querySelector(`[data-block="${id}"]`);
		const painted: Record<string, string[]> = {};
		for (const [name, highlight] of CSS.highlights) {
			for (const range of highlight) {
				if (!element?.contains(range.startContainer)) continue;
				const live = document.createRange();
				live.setStart(range.startContainer, range.startOffset);
				live.setEnd(range.endContainer, range.endOffset);
				painted[name] = [...(painted[name] ?? []), live.toString()];
			}
		}
		return painted;
	}, block);
}

async function wordsOf(page: Page, block: string): Promise<string> {
	return (await page.locator(`[data-block="${block}"]`).textContent()) ?? "";
}

/** The level that the margin shows beside a block in a dimension; `null` while there is none. */
async function marginLevel(page: Page, block: string, dimension: string): Promise<string | null> {
	return page.evaluate(
		([id, name]) => {
			const top = document.querySelector(`[data-block="${id}"]`)?.getBoundingClientRect().top ?? 0;
			for (const badge of document.querySelectorAll(".margin-badge")) {
				if (Math.abs(badge.getBoundingClientRect().top - top) > 12) continue;
				return (
					badge.querySelector(`[data-dimension="${name}"]`)?.getAttribute("data-level") ?? null
				);
			}
			return null;
		},
		[block, dimension] as const,
	);
}

async function showLanguage(page: Page, name: string): Promise<void> {
	await page.getByRole("radio", { name }).click();
}

async function expectEnglish(page: Page): Promise<void> {
	await until("the record earns level 3", async () => {
		return (await marginLevel(page, "c1", "accountability")) === "3";
	});
	await until("the words are painted", async () => {
		const painted = await paintedWords(page, "c1");
		return (painted["clausula-accountability"] ?? []).some((words) => words.includes("record"));
	});
	const painted = await paintedWords(page, "c1");
	expect(painted["clausula-accountability"]?.join(" … ")).toContain("ten years");
	expect(painted["clausula-accountability-current"]).toEqual(painted["clausula-accountability"]);
}

async function expectChinese(page: Page): Promise<void> {
	await until("the approval earns level 2 or more", async () => {
		return Number(await marginLevel(page, "c2", "autonomy")) >= 2;
	});
	await until("the words are painted", async () => {
		const painted = await paintedWords(page, "c2");
		return (painted["clausula-autonomy"] ?? []).some((words) => words.includes("批准"));
	});
}

describe("writing in the window", () => {
	let app: RunningApp;
	const userDataDir = makeFolder();
	const path = placeFile(makeFolder(), "writing.clausula", serialiseDraft(DRAFT));
	const start = async (theme: "light" | "dark") => {
		app = await launchApp({
			userDataDir,
			args: [path],
			theme,
			size: { width: 1440, height: 900 },
		});
		await app.page.locator('[data-block="c1"]').waitFor();
	};

	afterAll(removeFolders);

	it("shows what an English clause earns while it is typed by real keys", async () => {
		await start("light");
		const { page } = app;
		await page.locator('[data-block="c1"]').click();
		await page.keyboard.type(ENGLISH, { delay: 8 });
		expect(await wordsOf(page, "c1")).toBe(ENGLISH);
		await expectEnglish(page);
		await app.screenshot("writing-en-light");
	}, 60_000);

	it("takes typing back and gives it again", async () => {
		const { page } = app;
		await page.keyboard.press("Control+z");
		await until("the clause is shorter", async () => (await wordsOf(page, "c1")) !== ENGLISH);
		await page.keyboard.press("Control+Shift+z");
		await until("the clause is whole", async () => (await wordsOf(page, "c1")) === ENGLISH);
	}, 60_000);

	it("shows what a Chinese clause earns while it is composed", async () => {
		const { page } = app;
		await showLanguage(page, "简体中文");
		await page.locator('[data-block="c2"]').click();
		await compose(page, ["z", "zhi", "zhi hui guan"], "指挥官");
		await until(
			"the composed words stand there",
			async () => (await wordsOf(page, "c2")) === "指挥官",
		);
		await page.keyboard.insertText(CHINESE.slice("指挥官".length));
		await until("the clause stands there", async () => (await wordsOf(page, "c2")) === CHINESE);
		await expectChinese(page);
		await app.screenshot("writing-zh-light");
	}, 60_000);

	it("makes a new clause of Enter and joins it again with Backspace", async () => {
		const { page } = app;
		const clauses = page.locator(".draft-clause");
		await page.keyboard.press("End");
		await page.keyboard.press("Enter");
		await until("there is a third clause", async () => (await clauses.count()) === 3);
		await page.keyboard.press("Backspace");
		await until("there are two clauses", async () => (await clauses.count()) === 2);
		expect(await wordsOf(page, "c2")).toBe(CHINESE);
	}, 60_000);

	it("saves, quits, and finds it all again", async () => {
		// Keys that are sent to the page don't reach the menu's accelerators, so the menu's own entry is chosen.
		await app.electron.evaluate(({ Menu }) =>
			Menu.getApplicationMenu()?.getMenuItemById("file.save")?.click(),
		);
		await until("the file holds both clauses", async () => {
			const text = readFileSync(path, "utf8");
			return text.includes(ENGLISH) && text.includes(CHINESE);
		});
		const saved = parseDraft(readFileSync(path));
		const texts = saved.body[0]?.children.map((each) => each.text);
		expect(plainText(texts?.[0]?.en ?? [], {}).text).toBe(ENGLISH);
		expect(plainText(texts?.[1]?.["zh-Hans"] ?? [], {}).text).toBe(CHINESE);
		expect(app.complaints).toEqual([]);
		await app.close();

		await start("dark");
		const { page } = app;
		expect(await wordsOf(page, "c1")).toBe(ENGLISH);
		await expectEnglish(page);
		await app.screenshot("writing-en-dark");
		await showLanguage(page, "简体中文");
		expect(await wordsOf(page, "c2")).toBe(CHINESE);
		await expectChinese(page);
		await app.screenshot("writing-zh-dark");
		expect(app.complaints).toEqual([]);
		await app.close();
	}, 120_000);
});
