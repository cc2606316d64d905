import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { prepareDialogs, standInForDialogs } from "./dialogs";
import {
	endApp,
	launchApp,
	makeFolder,
	placeFile,
	type RunningApp,
	removeFolders,
} from "./harness";
import { chooseItem } from "./native";
import { untilAnswer } from "./until";

/** So many clauses a long draft has; with fifty words each it is as long as the longest treaties. */
const CLAUSES = 3000;
const TO_AN_ARTICLE = 10;

type Dimension = "autonomy" | "accountability" | "verification";

interface Language {
	readonly name: string;
	readonly title: string;
	readonly heading: (article: number) => string;
	/** A clause that says nothing of what is scored; no two are the same. */
	readonly clause: (number: number) => string;
	/** Words that only clause `number` has. */
	readonly sought: (number: number) => string;
	/** A sentence for each dimension. */
	readonly sentences: Readonly<Record<Dimension, string>>;
}

const LANGUAGES: readonly Language[] = [
	{
		name: "English",
		title: "Declaration on Sittings",
		heading: (article) => `Article ${article} The sittings of week ${article}`,
		clause: (number) =>
			`${(number % TO_AN_ARTICLE) + 1}. Sitting s${number}s takes place in the blue room beside the river and ends at noon. Whoever comes late waits outside until the doors are opened again, and tea is served in the hall with bread and fruit of the season. The minutes name those who spoke, in the order in which they did.`,
		sought: (number) => `s${number}s`,
		sentences: {
			autonomy:
				"A human commander shall authorise each use of force by an autonomous weapon system. ",
			accountability:
				"Each State Party shall investigate every violation and prosecute the persons responsible. ",
			verification:
				"Inspectors shall have access at any time to verify compliance with this Declaration. ",
		},
	},
	{
		name: "Chinese",
		title: "会议宣言",
		heading: (article) => `第${article}条　第${article}周的会议`,
		clause: (number) =>
			`（${(number % TO_AN_ARTICLE) + 1}）第s${number}s次会议在河边的蓝厅举行，中午结束。迟到的人在门外等候，直到门再次打开；大厅里供应茶水、面包和时令水果。会议记录按发言的先后列出发言的人。`,
		sought: (number) => `s${number}s`,
		sentences: {
			autonomy: "每次使用自主武器系统动用武力，均应由人类指挥官授权。",
			accountability: "各缔约国应调查每一起违反行为，并起诉应负责任的人员。",
			verification: "视察员应可随时进入，以核查本宣言的遵守情况。",
		},
	},
];

function longText({ title, heading, clause }: Language): string {
	const lines = [title, ""];
	for (let number = 0; number < CLAUSES; number++) {
		if (number % TO_AN_ARTICLE === 0) lines.push(heading(number / TO_AN_ARTICLE + 1), "");
		lines.push(clause(number), "");
	}
	return lines.join("\n");
}

let app: RunningApp;
let folder: string;

beforeAll(async () => {
	folder = makeFolder();
	app = await launchApp({ size: { width: 1440, height: 900 } });
	await standInForDialogs(app);
});

afterAll(async () => {
	await endApp(app);
	removeFolders();
});

const at = (name: string) => join(folder, name);

async function choose(item: string, path: string): Promise<void> {
	await prepareDialogs(app, { path });
	await chooseItem(app, item);
}

async function titled(page: Page, wanted: string): Promise<void> {
	const window = await app.electron.browserWindow(page);
	await untilAnswer(
		() => window.evaluate((each) => each.getTitle()),
		(title) => title === wanted,
	);
}

/** Opens a file, in a window of its own where one has a draft already, and waits for its last clause. */
async function open(path: string, another: boolean): Promise<Page> {
	const fresh = another ? app.electron.waitForEvent("window") : Promise.resolve(app.page);
	await choose("file.open", path);
	const page = await fresh;
	await untilAnswer(
		() => page.locator(".draft-clause").count(),
		(count) => count === CLAUSES,
	);
	return page;
}

/** The words of the clause that the caret is in. */
const current = (page: Page) => page.locator(".draft-clause[data-current]").innerText();
/** The overall score; not a number before the first. */
const overall = async (page: Page) =>
	Number(/\d+$/.exec(await page.getByTestId("score-overall").innerText())?.[0]);

/** Whether the outline has a level of a dimension for the clause of the caret. */
function isRead(page: Page, dimension: Dimension): Promise<boolean> {
	return page.evaluate((name) => {
		const block = document.querySelector<HTMLElement>(".draft-clause[data-current]")?.dataset.block;
		const shape = `[data-dimension='${name}']:not([data-level='0'])`;
		return document.querySelector(`.outline-row[data-id='${block}'] ${shape}`) !== null;
	}, dimension);
}

/** Writes at the start of the caret's line and waits for the words in their clause and for their level. */
async function write(page: Page, sentence: string, dimension: Dimension): Promise<void> {
	await page.keyboard.press("Home");
	// The first letters by their keys, where there are such, and the rest at once, as an input method or dictation gives it.
	const typed = /^[ -~]{0,8}/.exec(sentence)?.[0] ?? "";
	await page.keyboard.type(typed);
	await page.keyboard.insertText(sentence.slice(typed.length));
	await untilAnswer(
		() => current(page),
		(words) => words.includes(sentence.trim()),
	);
	await untilAnswer(
		() => isRead(page, dimension),
		(read) => read,
	);
}

/** Whether the clause of the caret holds some words and stands within the page's area. */
function inSight(page: Page, words: string): Promise<boolean> {
	return page.evaluate((sought) => {
		const block = document.querySelector(".draft-block[data-current]");
		const area = document.querySelector(".page-area")?.getBoundingClientRect();
		const box = block?.getBoundingClientRect();
		if (!box || !area || !block?.textContent?.includes(sought)) return false;
		return box.top >= area.top && box.bottom <= area.bottom;
	}, words);
}

describe("a draft of three thousand clauses", () => {
	test("says at once that it is being opened", async () => {
		const [english] = LANGUAGES;
		if (!english) throw new RangeError("no language");
		await app.page.evaluate(() => {
			const observer = new MutationObserver(() => {
				const bar = document.querySelector("[role='progressbar']");
				if (!bar) return;
				observer.disconnect();
				document.body.dataset.opened = bar.getAttribute("aria-label") ?? "";
			});
			observer.observe(document.body, { childList: true, subtree: true });
		});
		await open(placeFile(folder, "English.txt", longText(english)), false);
		expect(await app.page.evaluate(() => document.body.dataset.opened)).toContain("English.txt");
	});

	test.each(LANGUAGES)(
		"is written in at its start, its middle and its end, in $name",
		async (language) => {
			const { name, sought, sentences } = language;
			const another = name !== "English";
			const page = another
				? await open(placeFile(folder, `${name}.txt`, longText(language)), true)
				: app.page;
			await untilAnswer(
				() => overall(page),
				(score) => score === 0,
			);
			await write(page, sentences.autonomy, "autonomy");

			await chooseItem(app, "edit.find");
			const pattern = page.locator(".find-input").first();
			await pattern.fill(sought(CLAUSES / 2));
			await pattern.press("Enter");
			await page.locator(".find-outcome", { hasText: "1 of 1" }).waitFor();
			await pattern.press("Escape");
			await untilAnswer(
				() => inSight(page, sought(CLAUSES / 2)),
				(seen) => seen,
			);
			await write(page, sentences.accountability, "accountability");

			await page.locator(".outline-row[tabindex='0']").focus();
			await page.keyboard.press("End");
			await page.keyboard.press("Enter");
			await untilAnswer(
				() => inSight(page, sought(CLAUSES - 1)),
				(seen) => seen,
			);
			await write(page, sentences.verification, "verification");
			await untilAnswer(
				() => overall(page),
				(score) => score > 0,
			);
			while ((await current(page)).includes(sentences.verification.slice(0, 3)))
				await page.keyboard.press("Control+z");
			await untilAnswer(
				() => overall(page),
				(score) => score === 0,
			);

			await choose("file.saveAs", at(`${name}.clausula`));
			await titled(page, `${name} – Clausula`);
			// Under another name, or the window that has the file open would show it.
			placeFile(folder, `${name}-copied.clausula`, readFileSync(at(`${name}.clausula`)));
			const again = await open(at(`${name}-copied.clausula`), true);
			await titled(again, `${name}-copied – Clausula`);
			await choose("file.saveAs", at(`${name}-again.clausula`));
			await titled(again, `${name}-again – Clausula`);
			expect(readFileSync(at(`${name}-again.clausula`))).toEqual(
				readFileSync(at(`${name}.clausula`)),
			);
			expect(
				await again.locator(".draft-clause", { hasText: sentences.accountability.trim() }).count(),
			).toBe(1);
			expect(app.complaints).toEqual([]);
		},
	);
});
