import type { Locator } from "playwright-core";
import type { RunningApp } from "./harness";

/** The words that are selected. */
export function selected({ page }: RunningApp): Promise<string> {
	return page.evaluate(() => document.getSelection()?.toString() ?? "");
}

/** The clauses that hold some words. */
export function clauseWith({ page }: RunningApp, words: string): Locator {
	return page.locator(".draft-clause", { hasText: words });
}

/** How many stretches of text a highlight paints. */
export function paintedCount({ page }: RunningApp, name: string): Promise<number> {
	return page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, `clausula-${name}`);
}

/** Whether the draft's text has the keyboard focus. */
export function isTextFocused({ page }: RunningApp): Promise<boolean> {
	return page.evaluate(() => document.activeElement?.classList.contains("draft-text") ?? false);
}
