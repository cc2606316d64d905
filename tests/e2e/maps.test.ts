import {
	applySettings,
	endApp,
	launchSample,
	makeFolder,
	picture,
	type RunningApp,
	resize,
} from "./harness";

let app: RunningApp;
let folder: string;

beforeAll(async () => {
	folder = makeFolder();
	app = await launchSample(folder);
	await app.page.getByRole("tab", { name: "Maps" }).click();
});

afterAll(() => endApp(app));

test("a cell of the matrix puts the caret into its clause", async () => {
	const { page } = app;
	const table = page.getByRole("table", { name: "Autonomy matrix" });
	await table.waitFor();
	await picture(app, "maps-autonomy-en-light");
	await table
		.getByRole("row", { name: /^Engage/ })
		.getByRole("button")
		.first()
		.click();
	await page
		.locator(".outline-row[aria-selected='true']", { hasText: "The Endorsing States will ensure" })
		.waitFor();
	expect(await page.evaluate(() => document.activeElement?.getAttribute("contenteditable"))).toBe(
		"true",
	);
});

test("the chain fills the window and gives it back to the keyboard", async () => {
	const { page } = app;
	await page.getByRole("tab", { name: "Chain" }).click();
	await page.getByRole("button", { name: "Enlarge" }).click();
	const dialog = page.getByRole("dialog", { name: "Accountability chain" });
	await dialog
		.getByRole("button", { name: /^State/ })
		.first()
		.waitFor();
	await picture(app, "maps-chain-large-en-light");
	await page.keyboard.press("Escape");
	await dialog.waitFor({ state: "hidden" });
});

test("the maps fit a small window, in Chinese and in the dark", async () => {
	const { page } = app;
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	await resize(app, { width: 1024, height: 700 });
	for (const [name, map] of [
		["自主性", "autonomy"],
		["归责链", "chain"],
		["核查", "verification"],
	] as const) {
		await page.locator(".map-tabs").getByRole("tab", { name, exact: true }).click();
		await page.locator(`.map-body[data-state='active'] table`).first().waitFor();
		const wide = await page.evaluate(() => {
			const body = document.querySelector(".tab-body[data-state='active']");
			return body ? body.scrollWidth - body.clientWidth : -1;
		});
		expect(wide).toBe(0);
		await picture(app, `maps-${map}-zh-dark-small`);
		if (map === "chain") continue;
		// A graph is as wide as its chains are long; tables are drawn for the room that they have.
		await page.getByRole("button", { name: "放大" }).click();
		await page.locator(".map-dialog[open] .map-drawing").waitFor();
		const over = await page.evaluate(() => {
			const scroll = document.querySelector(".map-dialog[open] .map-scroll");
			return scroll ? scroll.scrollWidth - scroll.clientWidth : -1;
		});
		expect(over).toBe(0);
		await picture(app, `maps-${map}-large-zh-dark-small`);
		await page.keyboard.press("Escape");
		await page.locator(".map-dialog[open]").waitFor({ state: "detached" });
	}
});

test("nothing was refused or went wrong on the way", () => {
	expect(app.complaints).toEqual([]);
});
