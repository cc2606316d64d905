import type { Page } from "playwright-core";
import type { Comment, Draft, Suggestion } from "../../engine/index";
import { article, both, clause, protocol } from "./draft-builder";

/** Words of the English clauses of the draft under review. */
export const CLAUSES = [
	"Each Party shall keep a record of every engagement.",
	"The record shall be kept for ten years.",
	"The commander approves the use of force.",
] as const;

/** Words of its Chinese clauses. */
export const CHINESE_CLAUSES = [
	"缔约国应当记录每次交战。",
	"记录应当保存十年。",
	"指挥官批准使用武力。",
] as const;

const body = [
	article(
		"a1",
		both("Records", "记录"),
		...CLAUSES.map((en, index) => clause(`c${index + 1}`, both(en, CHINESE_CLAUSES[index] ?? ""))),
	),
];

/** A draft in two languages to comment on and to propose in. */
export function reviewDraft(
	comments: readonly Comment[] = [],
	suggestions: readonly Suggestion[] = [],
): Draft {
	const title = both("Protocol on Records", "关于记录的议定书");
	return protocol("review", title, body, { comments, suggestions });
}

/** The words of a block as the page shows them. */
export async function wordsOf(page: Page, block: string): Promise<string> {
	return (await page.locator(`[data-block="${block}"]`).textContent()) ?? "";
}

async function trySelecting(page: Page, block: string, words: string): Promise<void> {
	const text = await wordsOf(page, block);
	const from = text.indexOf(words);
	if (from < 0) throw new Error(`"${words}" is not in "${text}"`);
	await page.locator(`[data-block="${block}"]`).click();
	await page.keyboard.press("Home");
	for (let at = 0; at < from; at += 1) await page.keyboard.press("ArrowRight");
	for (let at = 0; at < words.length; at += 1) await page.keyboard.press("Shift+ArrowRight");
}

/** Selects words of a block by the keys that a user would press: Home, arrows, Shift with arrows. */
export async function selectWords(page: Page, block: string, words: string): Promise<void> {
	// A caret that undo puts back may come in between.
	for (let tries = 0; tries < 5; tries += 1) {
		await trySelecting(page, block, words);
		if ((await page.evaluate(() => document.getSelection()?.toString())) === words) return;
		await page.waitForTimeout(200);
	}
	throw new Error(`“${words}” could not be selected in ${block}`);
}

/** Composes words as an input method does: marked text that grows, then its commitment. */
export async function compose(page: Page, steps: readonly string[], result: string): Promise<void> {
	const session = await page.context().newCDPSession(page);
	for (const step of steps) {
		await session.send("Input.imeSetComposition", {
			text: step,
			selectionStart: step.length,
			selectionEnd: step.length,
		});
	}
	await session.send("Input.insertText", { text: result });
	await session.detach();
}
