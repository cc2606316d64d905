import type { Page } from "playwright-core";
import type { RunningApp } from "./harness";

/** The block that the caret is in, and how far into its words. */
export function caret(window: Page): Promise<{ block: string | undefined; offset: number }> {
	return window.evaluate(() => {
		const selection = getSelection();
		const node = selection?.focusNode ?? null;
		const element = node instanceof Element ? node : node?.parentElement;
		const block = element?.closest<HTMLElement>("[data-block]");
		if (!selection || !block || !node) return { block: undefined, offset: 0 };
		const range = document.createRange();
		range.setStart(block, 0);
		range.setEnd(node, selection.focusOffset);
		return { block: block.dataset.block, offset: range.toString().length };
	});
}

/** Puts on the clipboard what another program would have, and pastes it as the menu's own entry does. */
export async function paste(
	app: RunningApp,
	content: Readonly<Record<string, string>>,
): Promise<void> {
	await app.page.evaluate((data) => {
		const fill = (event: ClipboardEvent) => {
			for (const [type, text] of Object.entries(data)) event.clipboardData?.setData(type, text);
			event.preventDefault();
			event.stopImmediatePropagation();
		};
		window.addEventListener("copy", fill, { capture: true, once: true });
		document.execCommand("copy");
	}, content);
	await app.electron.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows()[0]?.webContents.paste(),
	);
}

/** Copies the selection as the menu's own entry does, and looks what is on the clipboard then. */
export async function copied(app: RunningApp): Promise<{ text: string; html: string }> {
	await app.electron.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows()[0]?.webContents.copy(),
	);
	const found = app.page.evaluate(
		() =>
			new Promise<{ text: string; html: string }>((resolve) => {
				const look = (event: ClipboardEvent) => {
					event.preventDefault();
					event.stopImmediatePropagation();
					const told = (type: string) => event.clipboardData?.getData(type) ?? "";
					resolve({ text: told("text/plain"), html: told("text/html") });
				};
				window.addEventListener("paste", look, { capture: true, once: true });
			}),
	);
	await app.page.evaluate(() => undefined);
	await app.electron.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows()[0]?.webContents.paste(),
	);
	return found;
}
