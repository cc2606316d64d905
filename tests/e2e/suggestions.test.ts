import { readFileSync } from "node:fs";
import { anchoredText, parseDraft } from "../../engine/index";
import { faults } from "./axe";
import { chooseCommand, painted } from "./finding";
import { applySettings, endApp, picture, type RunningApp } from "./harness";
import { launchDraft } from "./launched-draft";
import { CHINESE_CLAUSES, CLAUSES, compose, reviewDraft, selectWords, wordsOf } from "./review";
import { until } from "./until";

let app: RunningApp;
let path: string;
const OTHER = "Bo Sand";
const DRAFT = reviewDraft(
	[],
	[
		{
			id: "before",
			kind: "deletion",
			anchor: { node: "c3", language: "en", from: 14, to: 23 },
			author: OTHER,
			time: "2026-01-05T09:00:00.000Z",
		},
	],
);

/** What is shown of the review. */
const PARTS = [".review-view", ".margin-marks", ".suggesting-toggle"];

const page = () => app.page;
const proposals = () => page().locator(".reviewed-list .reviewed");
const toggle = () => page().locator(".suggesting-toggle");
const status = () => page().locator(".status").textContent();

/** Everything painted as an insertion, or as a deletion, whoever proposes it. */
async function proposed(kind: "insertion" | "deletion"): Promise<string> {
	const all = await Promise.all([0, 1, 2, 3].map((colour) => painted(page(), `${kind}-${colour}`)));
	return all.flat().sort().join(" | ");
}

const hasWords = (block: string, words: string) =>
	until(`${block} says “${words}”`, async () => (await wordsOf(page(), block)) === words);
const sorted = (words: string) => words.split(" | ").sort().join(" | ");
const inserts = (words: string) =>
	until(`“${words}” is inserted`, async () => (await proposed("insertion")) === sorted(words));
const deletes = (words: string) =>
	until(`“${words}” is deleted`, async () => (await proposed("deletion")) === sorted(words));

async function caretBehind(block: string, words: string): Promise<void> {
	await selectWords(page(), block, words);
	await page().keyboard.press("ArrowRight");
}

/** Undoes or redoes until the words proposed are those: a slow machine may make several steps of one burst of typing. */
async function travelTo(key: string, kind: "insertion" | "deletion", words: string): Promise<void> {
	for (let steps = 0; (await proposed(kind)) !== sorted(words) && steps < 8; steps += 1) {
		await page().keyboard.press(key);
		await page().waitForTimeout(100);
	}
	expect(await proposed(kind)).toBe(sorted(words));
}

beforeAll(async () => {
	({ app, path } = await launchDraft(DRAFT));
});
afterAll(() => endApp(app));

describe("suggestions mode", () => {
	it("asks once who proposes, and shows that it is on", async () => {
		await deletes("approves ");
		await toggle().click();
		const dialog = page().locator("dialog[open]");
		await dialog.locator("input").fill("Ana Lind");
		await dialog.locator("input").press("Enter");
		await until("it is on", async () => (await toggle().getAttribute("aria-pressed")) === "true");
		expect(await toggle().textContent()).toBe("Suggesting");
		expect(await status()).toContain("Suggesting as Ana Lind");
		expect(await status()).toContain("Read as if accepted: 1");
	}, 60_000);

	it("proposes what is typed, as one insertion, and undoes it", async () => {
		await caretBehind("c1", "Each");
		await page().keyboard.type(" State");
		await hasWords("c1", CLAUSES[0].replace("Each", "Each State"));
		await inserts(" State");
		await travelTo("Control+z", "insertion", "");
		await hasWords("c1", CLAUSES[0]);
		await travelTo("Control+Shift+z", "insertion", " State");
	}, 60_000);

	it("strikes what is deleted, in either direction, and takes own insertions back", async () => {
		await caretBehind("c2", "ten years");
		for (let times = 0; times < 5; times += 1) await page().keyboard.press("Backspace");
		await deletes("years | approves ");
		await hasWords("c2", CLAUSES[1]);
		await page().keyboard.press("Control+Backspace");
		await deletes("ten years | approves ");
		await page().keyboard.type("five ");
		await inserts(" State | five ");
		await hasWords("c2", "The record shall be kept for five ten years.");
		await page().keyboard.press("Backspace");
		await inserts(" State | five");
		await selectWords(page(), "c2", "The");
		await page().keyboard.press("ArrowLeft");
		await page().keyboard.press("Delete");
		await page().keyboard.press("Delete");
		await deletes("Th | ten years | approves ");
		await travelTo("Control+z", "deletion", "ten years | approves ");
	}, 60_000);

	it("proposes a replacement for words typed or pasted over a selection, and for words cut", async () => {
		await selectWords(page(), "c1", "shall");
		await page().keyboard.type("must");
		await hasWords("c1", "Each State Party shallmust keep a record of every engagement.");
		await inserts(" State | must | five");
		await selectWords(page(), "c1", "every");
		await page().keyboard.press("Control+x");
		await until("it is struck", async () => (await proposed("deletion")).includes("every"));
		await caretBehind("c1", "a record");
		await page().keyboard.press("Control+v");
		await until("it is pasted", async () => (await proposed("insertion")).includes("every"));
		await page().keyboard.press("Control+z");
		await page().keyboard.press("Control+z");
		await inserts(" State | must | five");
	}, 60_000);

	it("makes changes of structure at once and says so, and refuses words of several clauses", async () => {
		await caretBehind("c3", "force");
		await page().keyboard.press("Enter");
		await until(
			"there are four clauses",
			async () => (await page().locator(".draft-clause").count()) === 4,
		);
		await until("it says so", async () => ((await status()) ?? "").includes("changed at once"));
		await page().keyboard.press("Backspace");
		await hasWords("c3", CLAUSES[2]);
		await page().keyboard.press("Home");
		await page().keyboard.press("Shift+ArrowUp");
		await page().keyboard.press("Delete");
		await until("it says why", async () => ((await status()) ?? "").includes("Not done"));
		await hasWords("c3", CLAUSES[2]);
		await hasWords("c2", "The record shall be kept for fiveten years.");
	}, 60_000);

	it("is read as if it were accepted", async () => {
		const part = page().locator('.norm-part[data-part="force"] dd');
		await page().locator('[data-block="c1"]').click();
		await until("the norm says must", async () =>
			((await part.first().textContent()) ?? "").startsWith("must"),
		);
		await picture(app, "suggestions-en-light");
		await caretBehind("c1", "shallmust");
		await page().keyboard.press("ArrowLeft");
		await chooseCommand(app, "edit.fix");
		const card = page().locator(".word-card");
		await card.getByRole("button", { name: "Accept: shall → must" }).waitFor();
		await picture(app, "suggestions-card-en-light");
		await page().keyboard.press("Escape");
		await card.waitFor({ state: "detached" });
	}, 60_000);

	it("lists proposals, accepts and rejects them one by one and all of an author", async () => {
		await chooseCommand(app, "review.show");
		await page()
			.getByRole("radio", { name: /^Suggestions/ })
			.click();
		await until("four are listed", async () => (await proposals().count()) === 4);
		const replacement = proposals().filter({ hasText: "Replace" });
		await picture(app, "suggestions-list-en-light");
		expect(await faults(app, PARTS)).toEqual([]);
		await replacement.getByRole("button", { name: "Accept: shall → must" }).click();
		await hasWords("c1", "Each State Party must keep a record of every engagement.");
		await caretBehind("c1", "Each St");
		await chooseCommand(app, "review.reject");
		await hasWords("c1", "Each Party must keep a record of every engagement.");
		await page().locator(".review-author").selectOption(OTHER);
		await until("one is listed", async () => (await proposals().count()) === 1);
		await page().getByRole("button", { name: "Reject all 1" }).click();
		await hasWords("c3", CLAUSES[2]);
		await page().locator(".review-author").selectOption("");
		await page()
			.getByRole("button", { name: /^Accept all/ })
			.click();
		await hasWords("c2", "The record shall be kept for five.");
		expect(await proposals().count()).toBe(0);
		await page().locator(".draft-text").focus();
		await page().keyboard.press("Control+z");
		await hasWords("c2", "The record shall be kept for fiveten years.");
	}, 60_000);

	it("takes Chinese from an input method, and keeps all of it in the file", async () => {
		await page().getByRole("radio", { name: "简体中文" }).click();
		await hasWords("c1", CHINESE_CLAUSES[0]);
		await applySettings(app, { language: "zh-Hans", theme: "dark" });
		await caretBehind("c1", "缔约国");
		await compose(page(), ["j", "jun", "jun shi"], "军事");
		await hasWords("c1", "缔约国军事应当记录每次交战。");
		await inserts("军事");
		await compose(page(), ["b", "bu", "bu men"], "部门");
		await inserts("军事部门");
		await selectWords(page(), "c2", "应当");
		await compose(page(), ["b", "bi", "bi xu"], "必须");
		await hasWords("c2", "记录应当必须保存十年。");
		await deletes("应当");
		await inserts("军事部门 | 必须");
		await page().keyboard.press("Backspace");
		await inserts("军事部门 | 必");
		await until("it is listed", async () => (await proposals().count()) >= 2);
		await picture(app, "suggestions-zh-dark");
		expect(await faults(app, PARTS)).toEqual([]);
		await app.electron.evaluate(({ BrowserWindow }) => {
			BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
		});
		await page().waitForFunction(() => window.innerWidth === 1024);
		await picture(app, "suggestions-zh-dark-small");
		await chooseCommand(app, "file.save");
		await until("the file holds it", async () => readFileSync(path, "utf8").includes("军事部门"));
		const saved = parseDraft(readFileSync(path));
		const chinese = saved.suggestions.filter(({ anchor }) => anchor.language === "zh-Hans");
		const told = chinese.map(({ kind, author, anchor }) => {
			const words = anchoredText(saved, anchor.node, "zh-Hans").slice(anchor.from, anchor.to);
			return `${author} ${kind} ${words}`;
		});
		expect(told.sort()).toEqual([
			"Ana Lind deletion 应当",
			"Ana Lind insertion 军事部门",
			"Ana Lind insertion 必",
		]);
		expect(app.complaints).toEqual([]);
	}, 60_000);
});
