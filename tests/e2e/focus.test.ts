import { faults } from "./axe";
import { chooseCommand } from "./finding";
import { endApp, launchSample, makeFolder, picture, type RunningApp, resize } from "./harness";
import { reviewedSampleText } from "./reviewed-sample";
import { untilEqual } from "./until";

let app: RunningApp;
beforeAll(async () => {
	app = await launchSample(makeFolder(), reviewedSampleText());
	await app.page.locator(".tab-count").waitFor();
});
afterAll(() => endApp(app));
afterEach(() => expect(app.complaints).toEqual([]));

/** The region of the window that holds the focus. */
const region = () =>
	app.page.evaluate(() => document.activeElement?.closest(".region")?.id ?? "none");

const isInText = () =>
	app.page.evaluate(() => document.activeElement?.classList.contains("draft-text") === true);

async function intoText(): Promise<void> {
	await app.page.locator('[data-block="a2-1"]').click({ position: { x: 60, y: 20 } });
	await untilEqual(isInText, true);
}

test("a tap on other words puts the caret there, where a bracket was selected and the focus elsewhere", async () => {
	const { page } = app;
	await page.locator(".draft-option-tag").first().click();
	await page.locator(".draft-selected-run").waitFor();
	await page.getByRole("tab", { name: "Score" }).click();
	await page.locator('[data-block="a2-1"]').click({ position: { x: 60, y: 20 } });
	await untilEqual(
		() =>
			page.evaluate(
				() =>
					getSelection()?.focusNode?.parentElement?.closest<HTMLElement>("[data-block]")?.dataset
						.block,
			),
		"a2-1",
	);
});

describe("the keyboard", () => {
	test("goes round the regions of the window by F6 and back by Shift+F6", async () => {
		await intoText();
		const round: string[] = [];
		for (let step = 0; step < 5; step++) {
			await app.page.keyboard.press("F6");
			round.push(await region());
		}
		expect(round).toEqual([
			"region-panel",
			"region-status",
			"region-top",
			"region-outline",
			"region-page",
		]);
		await app.page.keyboard.press("Shift+F6");
		expect(await region()).toBe("region-outline");
	});

	test("goes through the window by Tab in the order in which it is read", async () => {
		await app.page.locator(".top-sidebar").focus();
		const passed: string[] = [];
		for (let step = 0; step < 40 && !(await isInText()); step++) {
			const here = await region();
			if (here !== passed.at(-1) && here !== "none") passed.push(here);
			await app.page.keyboard.press("Tab");
		}
		expect(passed).toEqual(["region-top", "region-outline"]);
		expect(await isInText()).toBe(true);
	});

	test.each([
		["app.settings", ".settings"],
		["go.commands", ".palette"],
		["help.shortcuts", ".shortcuts-groups"],
		["view.counts", ".counts >> nth=0"],
		["file.print", ".print-pages"],
		["insert.reference", ".reference-tree"],
		["term.define", ".term-form"],
		["review.note", "dialog .words-form"],
		["edit.replace", ".find"],
		["edit.fix", ".word-card"],
	] as const)("is back in the text after %s", async (command, ready) => {
		await intoText();
		await chooseCommand(app, command);
		await app.page.locator(ready).waitFor();
		await app.page.keyboard.press("Escape");
		await app.page.locator(ready).waitFor({ state: "detached" });
		await untilEqual(isInText, true);
	});

	test.each([
		["view.panel", ".tab[data-state='active']", ".panel"],
		["view.sidebar", ".sidebar-tab[data-state='active']", ".sidebar"],
	] as const)("is in the text when %s closes what it was in", async (command, inside, pane) => {
		await app.page.locator(inside).focus();
		await chooseCommand(app, command);
		await app.page.locator(pane).waitFor({ state: "detached" });
		await untilEqual(isInText, true);
		await chooseCommand(app, command);
		await app.page.locator(pane).waitFor();
	});
});

describe("in a tight window", () => {
	const zoomTo = (factor: number) =>
		app.electron.evaluate(
			({ BrowserWindow }, zoom) =>
				BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
			factor,
		);
	beforeAll(async () => {
		await resize(app, { width: 1024, height: 700 });
		await zoomTo(1.5);
		await app.page.waitForFunction(() => window.innerWidth < 860);
	});
	afterAll(async () => {
		await zoomTo(1);
		await resize(app, { width: 1440, height: 900 });
	});

	test.each([
		["view.sidebar", ".sidebar-over", "region-outline"],
		["view.panel", ".panel-over", "region-panel"],
	] as const)(
		"%s lies over the page, F6 enters it, Escape leaves it for the text",
		async (command, over, id) => {
			await intoText();
			await chooseCommand(app, command);
			await app.page.locator(over).waitFor();
			for (let step = 0; step < 5 && (await region()) !== id; step++)
				await app.page.keyboard.press("F6");
			expect(await region()).toBe(id);
			await app.page.keyboard.press("Escape");
			await app.page.locator(over).waitFor({ state: "detached" });
			await untilEqual(isInText, true);
		},
	);
});

describe("as the system asks", () => {
	test("nothing moves where motion is reduced", async () => {
		await app.page.emulateMedia({ reducedMotion: "reduce" });
		const moving = await app.page.evaluate(
			() =>
				[...document.querySelectorAll("*")]
					.map((element) => getComputedStyle(element))
					.filter(
						({ animationDuration, transitionDuration }) =>
							Number.parseFloat(animationDuration) > 0.001 ||
							Number.parseFloat(transitionDuration) > 0.001,
					).length,
		);
		expect(moving).toBe(0);
		await app.page.emulateMedia({ reducedMotion: null });
	});

	test("what is chosen shows in colours that the system forces", async () => {
		await app.page.emulateMedia({ forcedColors: "active" });
		const backs = await app.page.evaluate(() =>
			[".segment[data-state='on']", ".segment[data-state='off']"].map((selector) => {
				const found = document.querySelector(selector);
				return found ? getComputedStyle(found).backgroundColor : selector;
			}),
		);
		expect(new Set(backs).size).toBe(2);
		await picture(app, "forced-colours");
		expect(await faults(app)).toEqual([]);
		await app.page.emulateMedia({ forcedColors: null });
	});
});
