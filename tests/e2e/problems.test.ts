import { chooseCommand } from "./finding";
import {
	applySettings,
	endApp,
	launchSample,
	makeFolder,
	picture,
	type RunningApp,
} from "./harness";
import { clauseWith, isTextFocused, selected } from "./reading";
import { until } from "./until";

let app: RunningApp;

const selectedNow = () => selected(app);
const clause = (words: string) => clauseWith(app, words);
const card = () => app.page.locator(".word-card");

/** Where words stand on the screen. */
async function middleOf(words: string): Promise<{ readonly x: number; readonly y: number }> {
	const place = await app.page.evaluate((text) => {
		const walker = document.createTreeWalker(
			document.querySelector(".draft-text") as Element,
			NodeFilter.SHOW_TEXT,
		);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = (node as Text).data.indexOf(text);
			if (at < 0) continue;
			const range = document.createRange();
			range.setStart(node, at);
			range.setEnd(node, at + text.length);
			range.startContainer.parentElement?.scrollIntoView({ block: "center" });
			const { left, top, width, height } = range.getBoundingClientRect();
			return { x: left + width / 2, y: top + height / 2 };
		}
		return null;
	}, words);
	if (!place) throw new Error(`No words ${words}`);
	return place;
}

async function rest(words: string): Promise<void> {
	await middleOf(words);
	const { x, y } = await middleOf(words);
	await app.page.mouse.move(x - 3, y);
	await app.page.mouse.move(x, y);
}

beforeAll(async () => {
	app = await launchSample(makeFolder());
	await app.page.getByTestId("score-verification").waitFor();
}, 60_000);

afterAll(async () => endApp(app), 30_000);

test("the tab of problems counts them, and lists them by article with what to do", async () => {
	const { page } = app;
	const tab = page.getByRole("tab", { name: /^Problems \(\d+\)$/ });
	await tab.waitFor();
	await tab.click();
	const count = Number(/\d+/.exec((await tab.getAttribute("aria-label")) ?? "")?.[0]);
	await until("as many rows as counted", async () => {
		return (await page.locator(".problem-row").count()) === count;
	});
	const group = page.getByRole("region", { name: "Article 4 Transparency and verification" });
	const row = group.locator(".problem-row", { hasText: "as soon as possible" });
	await row.click();
	await until(
		"the words are selected",
		async () => (await selectedNow()) === "as soon as possible",
	);
	expect(await group.getByRole("button", { name: /within 30 days/ }).count()).toBe(1);
	await picture(app, "problems-en");
}, 40_000);

test("F8 and Shift+F8 walk through them, select the words and say the message", async () => {
	const { page } = app;
	await clause("Recalling that international").click();
	const walked: string[] = [];
	const rows = await page.locator(".problem-row").count();
	for (let step = 0; step < rows; step += 1) {
		const before = await page.locator("[role=log]").textContent();
		await chooseCommand(app, "go.nextProblem");
		await until("the next is told", async () => {
			const now = await page.locator("[role=log]").textContent();
			return now !== before || rows === 1;
		});
		walked.push((await page.locator("[role=log]").textContent()) ?? "");
	}
	expect(walked.some((message) => message.includes("as soon as possible"))).toBe(true);
	expect(new Set(walked).size).toBe(rows);
	expect(await isTextFocused(app)).toBe(true);
	const last = walked.at(-2);
	await chooseCommand(app, "go.previousProblem");
	await until(
		"the one before is told",
		async () => (await page.locator("[role=log]").textContent()) === last,
	);
}, 60_000);

test("a rest of the pointer shows the card without taking the focus, typing closes it", async () => {
	const { page } = app;
	await clause("An Endorsing State that receives").click();
	await page.waitForTimeout(1300);
	await rest("as soon as possible");
	await card().waitFor();
	expect(await isTextFocused(app)).toBe(true);
	expect(
		await card()
			.getByRole("button", { name: /within 30 days/ })
			.count(),
	).toBe(1);
	await picture(app, "card-en");
	await page.keyboard.press("ArrowLeft");
	await card().waitFor({ state: "detached" });
	// Words without findings have no card.
	await page.waitForTimeout(1300);
	await rest("For the purposes of this");
	await page.waitForTimeout(800);
	expect(await card().count()).toBe(0);
}, 40_000);

test("Ctrl+. shows the card at the caret, Tab goes through it, Escape returns to the text", async () => {
	const { page } = app;
	await page.locator(".problem-row", { hasText: "as soon as possible" }).click();
	const words = "as soon as possible";
	await until("the words are selected", async () => (await selectedNow()) === words);
	await chooseCommand(app, "edit.fix");
	await card().waitFor();
	expect(await page.evaluate(() => document.activeElement?.closest(".word-card") !== null)).toBe(
		true,
	);
	await page.keyboard.press("Escape");
	await card().waitFor({ state: "detached" });
	expect(await isTextFocused(app)).toBe(true);
	expect(await selectedNow()).toBe(words);
}, 40_000);

test("in Chinese and dark the list and the card say the same", async () => {
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	const { page } = app;
	await page.getByRole("radio", { name: "简体中文" }).first().click();
	const tab = page.getByRole("tab", { name: /^问题（\d+）$/ });
	await tab.waitFor();
	await tab.click();
	await page.locator(".problem-row", { hasText: "尽快" }).click();
	await until("the words are selected", async () => (await selectedNow()) === "尽快");
	await chooseCommand(app, "edit.fix");
	await card().waitFor();
	expect(
		await card()
			.getByRole("button", { name: /在30日内/ })
			.count(),
	).toBe(1);
	await picture(app, "card-zh-dark");
	await page.keyboard.press("Escape");
}, 40_000);
