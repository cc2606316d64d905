import type { Locator } from "playwright-core";
import type { RunningApp } from "./harness";

/** Waits, at most 15 seconds, until something holds; `description` is told where it never does. */
export async function until(description: string, holds: () => Promise<boolean>): Promise<void> {
	const end = Date.now() + 30_000;
	while (!(await holds())) {
		if (Date.now() > end) throw new Error(`Waited in vain until ${description}`);
		await new Promise((done) => setTimeout(done, 50));
	}
}

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
