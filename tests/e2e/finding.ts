import type { Page } from "playwright-core";
import type { Command } from "../../electron/commands";
import { endApp, launchSample, makeFolder, type RunningApp } from "./harness";

/** Chooses a command's entry in the native menu: keys that are sent to the page don't reach the menu's accelerators. */
export async function chooseCommand(app: RunningApp, command: Command): Promise<void> {
	await app.electron.evaluate(
		({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
		command,
	);
}

/** The words painted under a mark's name, in the order of the page. */
export function painted(page: Page, name: string): Promise<readonly string[]> {
	return page.evaluate((mark) => {
		const ranges = [...(CSS.highlights.get(`clausula-${mark}`) ?? [])].map((range) => {
			const live = document.createRange();
			live.setStart(range.startContainer, range.startOffset);
			live.setEnd(range.endContainer, range.endOffset);
			return live;
		});
		return ranges
			.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
			.map((range) => range.toString());
	}, name);
}

/** The sample declaration in one window for all tests of a file. */
export function sampleWindow(): { readonly app: RunningApp; readonly page: Page } {
	let running: RunningApp | undefined;
	const here = (): RunningApp => {
		if (!running) throw new RangeError("the window is opened before the first test");
		return running;
	};
	beforeAll(async () => {
		running = await launchSample(makeFolder());
		await running.page.locator(".draft-clause").first().waitFor();
	});
	afterAll(() => endApp(running));
	return {
		get app() {
			return here();
		},
		get page() {
			return here().page;
		},
	};
}
