import { readFileSync } from "node:fs";
import { parseDraft } from "../../engine/index";
import { faults } from "./axe";
import { chooseCommand, painted } from "./finding";
import { applySettings, endApp, picture, type RunningApp } from "./harness";
import { launchDraft } from "./launched-draft";
import { CLAUSES, reviewDraft, selectWords, wordsOf } from "./review";
import { until } from "./until";

let app: RunningApp;
let path: string;

/** What is shown of the review. */
const PARTS = [".review-view", ".margin-marks", ".suggesting-toggle"];

const page = () => app.page;
const threads = () => page().locator(".reviewed-list .reviewed");
const thread = (words: string) => threads().filter({ hasText: words });
const marked = async () =>
	[...(await painted(page(), "comment")), ...(await painted(page(), "comment-current"))].join(
		" | ",
	);

beforeAll(async () => {
	({ app, path } = await launchDraft(reviewDraft()));
});
afterAll(() => endApp(app));

async function comment(block: string, words: string, text: string, name = ""): Promise<void> {
	await selectWords(page(), block, words);
	await chooseCommand(app, "review.comment");
	const form = page().locator(".reviewed-new");
	await form.locator("textarea").fill(text);
	// A slip of the key drops nothing.
	await form.locator("textarea").press("Escape");
	await form.locator(".modal-apart ~ .button-primary").press("Enter");
	expect(await form.locator("textarea").inputValue()).toBe(text);
	if (name !== "") await form.locator("input").fill(name);
	await form.locator("textarea").press("Control+Enter");
	await thread(text).waitFor();
}

describe("comments", () => {
	it("are made on selected words by keyboard, and ask once who writes", async () => {
		await comment("c1", "a record", "Of what form?", "Ana Lind");
		await until("the words are marked", async () => (await marked()) === "a record");
		expect(await thread("Of what form?").textContent()).toContain("Ana Lind");
		expect(await thread("Of what form?").textContent()).toContain("Article 1, paragraph 1");
		await until("the focus is in the text", async () =>
			page().evaluate(() => document.activeElement?.classList.contains("draft-text") === true),
		);
		await comment("c2", "ten years", "Too long for us.");
		expect(await threads().count()).toBe(2);
	}, 60_000);

	it("keep to their words while the text around them changes, and survive Enter and undo", async () => {
		await page().locator('[data-block="c1"]').click();
		await page().keyboard.press("Home");
		await page().keyboard.type("In war, ");
		await until("the mark has moved", async () => (await marked()).includes("a record"));
		await selectWords(page(), "c1", "keep");
		await page().keyboard.press("ArrowLeft");
		await page().keyboard.press("Enter");
		await until(
			"there are four clauses",
			async () => (await page().locator(".draft-clause").count()) === 4,
		);
		await until("the mark is in the new clause", async () => (await marked()).includes("a record"));
		expect(await thread("Of what form?").textContent()).toContain("paragraph 2");
		await page().keyboard.press("Control+z");
		await page().keyboard.press("Control+z");
		await until(
			"the clause is as it was",
			async () => (await wordsOf(page(), "c1")) === CLAUSES[0],
		);
		expect(await thread("Of what form?").textContent()).toContain("paragraph 1");
	}, 60_000);

	it("are kept where their words are deleted, and can be attached to others", async () => {
		await selectWords(page(), "c1", "a record ");
		await page().keyboard.press("Delete");
		await until("the thread says so", async () =>
			((await thread("Of what form?").textContent()) ?? "").includes("words gone"),
		);
		expect(await thread("Of what form?").locator("q").textContent()).toBe("a record");
		await page().keyboard.press("Control+z");
		await until("it has its words again", async () => (await marked()).includes("a record"));
	}, 60_000);

	it("open from their words by a press, are answered, resolved, and filtered", async () => {
		await page().locator('[data-block="c3"]').click();
		const at = await page().evaluate(() => {
			const marks = ["clausula-comment", "clausula-comment-current"];
			const all = marks.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
			const range = all.map((each) => {
				const live = document.createRange();
				live.setStart(each.startContainer, each.startOffset);
				live.setEnd(each.endContainer, each.endOffset);
				return live;
			});
			const found = range.find((each) => each.toString() === "ten years")?.getBoundingClientRect();
			return found ? { x: found.x + found.width / 2, y: found.y + found.height / 2 } : null;
		});
		if (!at) throw new Error("the words are not marked");
		await page().mouse.click(at.x, at.y);
		const own = thread("Too long for us.");
		await until(
			"its thread is open",
			async () => (await own.getAttribute("data-current")) === "true",
		);
		await own.getByRole("button", { name: "Reply" }).click();
		await own.locator("textarea").fill("Five, then?");
		await own.locator("textarea").press("Control+Enter");
		await own.getByText("Five, then?").waitFor();
		await picture(app, "comments-en-light");
		expect(await faults(app, PARTS)).toEqual([]);
		await own.getByRole("button", { name: "Resolve" }).click();
		await until("it is gone from the open ones", async () => (await threads().count()) === 1);
		await page().getByRole("radio", { name: "Resolved" }).click();
		await until("it is among the resolved", async () => (await threads().count()) === 1);
		expect(await threads().textContent()).toContain("Five, then?");
		expect(await marked()).not.toContain("ten years");
		await threads().locator(".reviewed-words").click();
		await threads().getByRole("button", { name: "Reopen" }).click();
		await page().getByRole("radio", { name: "Open", exact: true }).click();
		await until("both are open", async () => (await threads().count()) === 2);
	}, 60_000);

	it("are gone through by key, scrolled to, reworded and deleted", async () => {
		await chooseCommand(app, "review.next");
		await chooseCommand(app, "review.next");
		const current = page().locator('.reviewed[data-current="true"]');
		expect(await current.count()).toBe(1);
		const own = thread("Of what form?");
		await own.locator(".reviewed-words").click();
		await own.getByRole("button", { name: "Edit" }).first().click();
		await threads().locator("textarea").fill("In which form?");
		await threads().getByRole("button", { name: "Keep" }).click();
		await thread("In which form?").getByRole("button", { name: "Delete thread" }).click();
		await until("one is left", async () => (await threads().count()) === 1);
		await page().locator(".draft-text").focus();
		await page().keyboard.press("Control+z");
		await until("it is back", async () => (await threads().count()) === 2);
	}, 60_000);

	it("note: explains a clause under its words, in the margin and in the clause's panel", async () => {
		await page().locator('[data-block="c3"]').click();
		await chooseCommand(app, "review.note");
		const dialog = page().locator("dialog[open]");
		await dialog.locator("textarea").first().fill("From the manual of 2019.");
		await picture(app, "note-dialog-en-light");
		expect(await faults(app, ["dialog[open]"])).toEqual([]);
		await dialog.getByRole("button", { name: "Keep note" }).click();
		const clause = page().locator('[data-block="c3"]');
		await until(
			"the note is shown",
			async () => (await clause.getAttribute("data-note")) === "From the manual of 2019.",
		);
		expect(await wordsOf(page(), "c3")).toBe(CLAUSES[2]);
		await page()
			.locator(".margin-mark")
			.getByRole("button", { name: "Explanatory note" })
			.waitFor();
		await page().locator(".note-section").getByText("From the manual of 2019.").waitFor();
		await picture(app, "notes-en-light");
		await chooseCommand(app, "review.notes");
		await until("it is hidden", async () => (await clause.getAttribute("data-note")) === null);
		await chooseCommand(app, "review.notes");
	}, 60_000);

	it("are made in Chinese, and all of it is in the file", async () => {
		await page().getByRole("radio", { name: "简体中文" }).click();
		await page().locator('[data-block="c2"]').getByText("记录应当保存十年。").waitFor();
		await applySettings(app, { language: "zh-Hans", theme: "dark" });
		await comment("c2", "十年", "期限是否过长？");
		await until("the words are marked", async () => (await marked()) === "十年");
		await picture(app, "comments-zh-dark");
		expect(await faults(app, PARTS)).toEqual([]);
		await app.electron.evaluate(({ BrowserWindow }) => {
			BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
		});
		await page().waitForFunction(() => window.innerWidth === 1024);
		await chooseCommand(app, "review.show");
		await picture(app, "comments-zh-dark-small");
		await chooseCommand(app, "file.save");
		await until("the file holds it", async () =>
			readFileSync(path, "utf8").includes("期限是否过长"),
		);
		const saved = parseDraft(readFileSync(path));
		expect(saved.comments.map(({ quote, author }) => [quote, author])).toEqual([
			["a record", "Ana Lind"],
			["ten years", "Ana Lind"],
			["十年", "Ana Lind"],
		]);
		expect(saved.body[0]?.children[2]?.note).toEqual({ en: "From the manual of 2019." });
		expect(app.complaints).toEqual([]);
	}, 60_000);
});
