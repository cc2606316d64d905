import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { chooseCommand } from "./finding";
import {
	applySettings,
	endApp,
	launchSample,
	makeFolder,
	picture,
	type RunningApp,
	resize,
} from "./harness";
import { until } from "./until";

let app: RunningApp;
let folder: string;

/** Waits until the pages are set, and yields how many there are. */
async function pages(): Promise<number> {
	await app.page.waitForFunction(
		() =>
			document.querySelector<HTMLButtonElement>(".modal-end .button-primary")?.disabled === false,
	);
	return app.page.evaluate(
		() =>
			document.querySelector(".print-pages > div")?.shadowRoot?.querySelectorAll(".sheet").length ??
			0,
	);
}

/** What of the sheets a test asks about. */
function sheets() {
	return app.page.evaluate(() => {
		const root = document.querySelector(".print-pages > div")?.shadowRoot;
		return [...(root?.querySelectorAll<HTMLElement>(".sheet") ?? [])].map((sheet) => {
			const words = sheet.querySelector<HTMLElement>(".words");
			const last = words?.lastElementChild as HTMLElement | null;
			return {
				lang: sheet.lang,
				head: sheet.querySelector(".head")?.textContent ?? "",
				foot: sheet.querySelector(".foot")?.textContent ?? "",
				text: words?.textContent ?? "",
				lastTag: last?.tagName ?? "",
				over:
					last && words
						? last.offsetTop +
							last.offsetHeight -
							Number.parseFloat(getComputedStyle(last).paddingBottom) -
							words.clientHeight
						: 0,
				wide: words ? words.scrollWidth - words.clientWidth : 0,
			};
		});
	});
}

async function openPrint(): Promise<void> {
	await chooseCommand(app, "file.print");
	await app.page.locator(".print").waitFor();
	await pages();
}

beforeAll(async () => {
	folder = makeFolder();
	app = await launchSample(folder);
	await app.page.locator(".draft-clause").first().waitFor();
});
afterAll(() => endApp(app));

test("marking and symbol are set in the draft's settings, stand on the page, and can be undone", async () => {
	await app.page.locator(".top-title").click();
	await app.page.getByLabel("Handling marking").fill("RESTRICTED");
	await app.page.getByLabel("Document symbol").fill("CCW/GGE.1/2026/WP.1");
	await app.page.keyboard.press("Enter");
	await app.page.keyboard.press("Escape");
	await app.page.locator(".draft-head").waitFor();
	expect(await app.page.locator(".draft-head").innerText()).toMatch(
		/RESTRICTED\s+CCW\/GGE\.1\/2026\/WP\.1/,
	);
	await picture(app, "page-head-en-light");
	await chooseCommand(app, "edit.undo");
	await until(
		"the symbol is gone",
		async () => !(await app.page.locator(".draft-head").innerText()).includes("CCW"),
	);
	await chooseCommand(app, "edit.redo");
	await app.page.locator(".draft-head", { hasText: "CCW" }).waitFor();
});

test("the preview shows the pages with head, numbers and all the words, none cut off", async () => {
	await openPrint();
	const all = await sheets();
	expect(all.length).toBeGreaterThan(1);
	expect(all.map(({ foot }) => foot)).toEqual(
		all.map((_, index) => `${index + 1} / ${all.length}`),
	);
	for (const { head, over, wide, lastTag } of all) {
		expect(head).toBe("RESTRICTEDCCW/GGE.1/2026/WP.1");
		expect(over).toBeLessThanOrEqual(1);
		expect(wide).toBeLessThanOrEqual(0);
		expect(lastTag).not.toMatch(/^H[1-3]$/);
	}
	const clauses = await app.page.locator(".draft-clause").count();
	const printed = all.map(({ text }) => text).join("\n");
	expect(clauses).toBeGreaterThan(5);
	for (const words of await app.page.locator("main .draft-article").allInnerTexts())
		expect(printed).toContain(words.trim());
	await picture(app, "print-en-light");
});

test("paper and languages change the pages", async () => {
	const before = await pages();
	await app.page.getByLabel("Paper").selectOption("Letter");
	const letter = await pages();
	expect(letter).toBeGreaterThanOrEqual(before);
	await app.page.getByRole("checkbox", { name: "简体中文" }).click();
	await pages();
	const all = await sheets();
	expect(new Set(all.map(({ lang }) => lang))).toEqual(new Set(["en", "zh-Hans"]));
	for (const { over } of all) expect(over).toBeLessThanOrEqual(1);
	await app.page.getByLabel("Paper").selectOption("A4");
	await pages();
});

/** The characters that the tables of a PDF's typefaces name, one by one or as the first of a range. */
function lettersOf(pdf: Buffer): string {
	const streams = pdf.toString("latin1").matchAll(/\/Length (\d+)>>\s*stream\n/g);
	const tables = [...streams].map((found) => {
		const from = found.index + found[0].length;
		try {
			return inflateSync(pdf.subarray(from, from + Number(found[1]))).toString("latin1");
		} catch {
			return "";
		}
	});
	const named = tables.join("\n").matchAll(/^<[\dA-F]+>.*<([\dA-F]{4})>\]?$/gm);
	return [...named].map(([, code = ""]) => String.fromCharCode(Number.parseInt(code, 16))).join("");
}

test("the PDF has the pages of the preview, tagged and with an outline", async () => {
	const target = join(folder, "printed.pdf");
	await app.electron.evaluate(({ dialog }, filePath) => {
		Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
	}, target);
	const count = await pages();
	await app.page.getByRole("button", { name: "Save as PDF…" }).click();
	const end = Date.now() + 30_000;
	while (!existsSync(target) && Date.now() < end)
		await new Promise((done) => setTimeout(done, 100));
	const pdf = readFileSync(target, "latin1");
	expect(pdf.startsWith("%PDF-")).toBe(true);
	expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(count);
	expect(pdf).toContain("/StructTreeRoot");
	expect(pdf).toContain("/Outlines");
	expect(pdf).toMatch(/SourceSerif4/);
	const letters = lettersOf(readFileSync(target));
	expect(letters).toContain("人");
	expect(letters).not.toMatch(/[\u2e80-\u2fd5]/);
});

test("the report's PDF bears marking and symbol over every page, and its numbers under it", async () => {
	const target = join(folder, "report.pdf");
	await app.electron.evaluate(({ dialog, app: electronApp }, filePath) => {
		Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
		electronApp.once("web-contents-created", (_event, contents) => {
			const print = contents.printToPDF.bind(contents);
			contents.printToPDF = (options) => {
				Object.assign(globalThis, { pdfOptions: options });
				return print(options);
			};
		});
	}, target);
	await app.page.keyboard.press("Escape");
	await chooseCommand(app, "file.reportPdf");
	const end = Date.now() + 30_000;
	while (!existsSync(target) && Date.now() < end)
		await new Promise((done) => setTimeout(done, 100));
	expect(readFileSync(target, "latin1").startsWith("%PDF-")).toBe(true);
	const options = await app.electron.evaluate(
		() => (globalThis as unknown as { pdfOptions: Electron.PrintToPDFOptions }).pdfOptions,
	);
	expect(options).toMatchObject({ displayHeaderFooter: true, generateTaggedPDF: true });
	expect(options.headerTemplate).toContain("<span>RESTRICTED</span>");
	expect(options.headerTemplate).toContain("<span>CCW/GGE.1/2026/WP.1</span>");
	expect(options.footerTemplate).toContain("totalPages");
	await openPrint();
});

test("printing goes by the system's dialog with the paper chosen; cancelling keeps the preview", async () => {
	await app.electron.evaluate(({ app: electronApp }) => {
		const asked: unknown[] = [];
		Object.assign(globalThis, { asked });
		electronApp.on("web-contents-created", (_event, contents) => {
			contents.print = (options, callback) => {
				asked.push(options);
				callback?.(asked.length > 1, asked.length > 1 ? "" : "Print job canceled");
			};
		});
	});
	const asked = () =>
		app.electron.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
	const print = app.page.getByRole("button", { name: "Print…" });
	await print.click();
	while ((await asked()).length < 1) await new Promise((done) => setTimeout(done, 50));
	await new Promise((done) => setTimeout(done, 200));
	expect(await app.page.locator(".print").count()).toBe(1);
	await print.click();
	await app.page.locator(".print").waitFor({ state: "detached" });
	expect((await asked())[1]).toMatchObject({ silent: false, pageSize: "A4" });
});

test("in Chinese and dark, in the smallest window, the preview fits", async () => {
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	await resize(app, { width: 1024, height: 700 });
	await openPrint();
	await picture(app, "print-zh-dark");
	const wide = await app.page
		.locator(".print-pages")
		.evaluate((element) => element.scrollWidth - element.clientWidth);
	expect(wide).toBeLessThanOrEqual(0);
	await app.page.keyboard.press("Escape");
	await app.page.locator(".print").waitFor({ state: "detached" });
	expect(app.complaints).toEqual([]);
	await app.electron.evaluate(({ dialog }) => {
		Object.assign(dialog, { showMessageBox: async () => ({ response: 1 }) });
	});
});
