import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exportDraft, importDraft } from "../../exchange/index";
import { SAMPLE } from "../exchange/sample";
import { basis, shapeOf } from "../exchange/shape";
import { paragraph, wordFile } from "../exchange/word-files";
import { chooseCommand } from "./finding";
import {
	applySettings,
	endApp,
	launchApp,
	makeFolder,
	picture,
	placeFile,
	type RunningApp,
	resize,
} from "./harness";
import { untilEqual } from "./until";

let app: RunningApp;
let folder: string;

const DOCUMENT = wordFile({
	body: [
		paragraph("Declaration on Sentry Systems", '<w:pStyle w:val="T"/>'),
		paragraph("Article 1"),
		paragraph("Records"),
		paragraph("1. Each State shall keep records of every engagement."),
		`<w:p><w:r><w:drawing/></w:r><w:r><w:t>2. Each State shall report once a year.</w:t></w:r></w:p>`,
		`<w:tbl><w:tr><w:tc>${paragraph("A cell of a table.")}</w:tc></w:tr></w:tbl>`,
	].join(""),
	styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
	files: { "word/vbaProject.bin": "Sub AutoOpen()" },
});

/** Nobody can click native dialogs here: each chooses this path, and errors are noted. */
async function choosePath(path: string): Promise<void> {
	await app.electron.evaluate(({ dialog }, chosen) => {
		const shown: string[] = [];
		Object.assign(globalThis, { shown });
		Object.assign(dialog, {
			showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }),
			showSaveDialog: async () => ({ canceled: false, filePath: chosen }),
			showMessageBox: async (_window: unknown, options: Electron.MessageBoxOptions) => {
				shown.push(`${options.message} ${options.detail ?? ""}`);
				return { response: 0, checkboxChecked: false };
			},
		});
	}, path);
}

const shown = () =>
	app.electron.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);

const dialog = () => app.page.getByRole("dialog");
const save = async (name: string): Promise<Uint8Array> => {
	await choosePath(join(folder, name));
	await dialog()
		.getByRole("button", { name: /Save…|保存…/ })
		.click();
	await app.page.locator(".export").waitFor({ state: "detached" });
	return readFileSync(join(folder, name));
};

describe("a Word document given at the start", () => {
	beforeAll(async () => {
		folder = makeFolder();
		const path = placeFile(folder, "sentries.docx", DOCUMENT);
		app = await launchApp({ userDataDir: makeFolder(), args: [path] });
	});
	afterAll(() => endApp(app));

	test("becomes a new draft, and a list says what did not come with it", async () => {
		await dialog().waitFor();
		expect(await dialog().getByRole("listitem").allInnerTexts()).toEqual([
			"Dropped: 1 macro or embedded program; none was run.",
			"Not carried: 1 picture or drawing; the words of text boxes stand as paragraphs.",
			"Carried as paragraphs, cell by cell: 1 table.",
		]);
		expect(await dialog().innerText()).toContain("sentries.docx was opened as a new draft.");
		await picture(app, "exchange-losses-en-light");
	});

	test("the list is copied whole", async () => {
		await dialog().getByRole("button", { name: "Copy list" }).click();
		await dialog().getByRole("button", { name: "Copied" }).waitFor();
		const text = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
		expect(text).toContain("sentries.docx was opened as a new draft.");
		expect(text).toContain("Carried as paragraphs, cell by cell: 1 table.");
		await app.page.keyboard.press("Escape");
		await dialog().waitFor({ state: "detached" });
	});

	test("the draft has its words, its kind is a guess, and it is in no file yet", async () => {
		const clauses = app.page.locator(".draft-clause");
		await clauses.first().waitFor();
		expect(await clauses.allInnerTexts()).toEqual(
			expect.arrayContaining([
				expect.stringContaining("Each State shall keep records of every engagement."),
				expect.stringContaining("A cell of a table."),
			]),
		);
		const title = () =>
			app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
		await untilEqual(title, "sentries – Clausula");
	});

	test("is exported to Word with the same words, and to text with the losses named", async () => {
		await chooseCommand(app, "file.export");
		await app.page.locator(".export select:focus").waitFor();
		await picture(app, "exchange-export-en-light");
		const word = await save("out.docx");
		const back = importDraft(word, "word", basis());
		expect(back.losses).toEqual([]);
		expect(JSON.stringify(back.draft.body)).toContain("keep records of every engagement.");
		expect(JSON.stringify(back.draft.title)).toContain("Declaration on Sentry Systems");
		await chooseCommand(app, "file.export");
		await dialog().getByLabel("Format").selectOption("text");
		const text = new TextDecoder().decode(await save("out.txt"));
		expect(text).toContain("Article 1\nRecords\n\n1. Each State shall keep records");
		expect(readFileSync(join(folder, "sentries.docx"))).toEqual(Buffer.from(DOCUMENT));
	});
});

describe("the same draft for other programs", () => {
	beforeAll(async () => {
		folder = makeFolder();
		app = await launchApp({
			userDataDir: makeFolder(),
			args: [placeFile(folder, "sample.xml", exportDraft(SAMPLE, "akoma-ntoso", "en").bytes)],
		});
	});
	afterAll(() => endApp(app));

	test("Akoma Ntoso that Clausula wrote opens as it was, and goes out again with the same words", async () => {
		await app.page
			.locator(".draft-clause", { hasText: "Each Party shall grant prompt access" })
			.waitFor();
		expect(await dialog().count()).toBe(0);
		await chooseCommand(app, "file.export");
		await dialog().getByLabel("Format").selectOption("akoma-ntoso");
		await picture(app, "exchange-akoma-ntoso-en-light");
		const { draft, losses } = importDraft(await save("out.xml"), "akoma-ntoso", basis());
		expect(losses).toEqual([]);
		expect(shapeOf(draft, "en")).toEqual(shapeOf(SAMPLE, "en"));
	});

	test("PDF leads to the pages, and what they are saved as opens as text", async () => {
		await chooseCommand(app, "file.export");
		await dialog().getByLabel("Format").selectOption("pdf");
		await picture(app, "exchange-pdf-en-light");
		await dialog().getByRole("button", { name: "Show pages…" }).click();
		const target = join(folder, "printed.pdf");
		await choosePath(target);
		await dialog().getByRole("button", { name: "Save as PDF…" }).click();
		await untilEqual(async () => existsSync(target), true);
		const pdf = readFileSync(target, "latin1");
		const wanted = ["/StructTreeRoot", "/Outlines", "/Lang (en)", "/Title"];
		expect(wanted.filter((each) => !pdf.includes(each))).toEqual([]);
		// Typefaces of variable weight are taken in as drawings of their letters.
		expect(/\/Subtype \/Type3|\/FontFile/.test(pdf)).toBe(true);
		expect(/\/(?:Author|Creator)\b/.test(pdf)).toBe(false);
		await app.page.keyboard.press("Escape");
		const opening = app.electron.waitForEvent("window");
		await chooseCommand(app, "file.open");
		const window = await opening;
		await window.locator(".losses").waitFor();
		expect((await window.getByRole("listitem").allInnerTexts())[0]).toMatch(
			/^Read as plain text: \d pages/,
		);
		await window.keyboard.press("Escape");
		await window.locator(".draft-clause", { hasText: "A council is established." }).waitFor();
		await window.close();
	});

	test("a PDF that is none is refused with one message", async () => {
		await choosePath(placeFile(folder, "bad.pdf", "%PDF-1.4 and no more"));
		await chooseCommand(app, "file.open");
		await untilEqual(async () => (await shown()).length, 1);
		expect((await shown())[0]).toMatch(/bad\.pdf.*is damaged inside/s);
	});
});

describe("a Chinese document", () => {
	beforeAll(async () => {
		folder = makeFolder();
		app = await launchApp({ userDataDir: makeFolder(), locale: "zh-CN", theme: "dark" });
		await applySettings(app, { language: "zh-Hans", theme: "dark" });
		await resize(app, { width: 1024, height: 700 });
	});
	afterAll(() => endApp(app));

	test("that is damaged is refused with one message, and nothing opens", async () => {
		await choosePath(placeFile(folder, "坏.docx", "PK no archive"));
		await chooseCommand(app, "file.open");
		await untilEqual(async () => (await shown()).length, 1);
		expect((await shown())[0]).toMatch(/坏\.docx.*该文件不是 Word 文档，或文件不完整/s);
		expect(await app.page.locator("[data-block]").count()).toBe(0);
	});

	test("written by Clausula opens from the dialog as it was", async () => {
		const { bytes } = exportDraft(SAMPLE, "word", "zh-Hans");
		await choosePath(placeFile(folder, "议定书.docx", bytes));
		await chooseCommand(app, "file.open");
		await app.page.locator(".draft-clause", { hasText: "各缔约方应当迅速准许准入" }).waitFor();
		expect(await shown()).toEqual([]);
		expect(await dialog().count()).toBe(0);
	});

	test("that is a web page opens in a window of its own, without its scripts", async () => {
		const page = `<script>document.title = "run"</script><h1>武器宣言</h1><h2>第一条　记录</h2><p>各国应当保存<b>记录</b>。</p>`;
		await choosePath(placeFile(folder, "宣言.html", page));
		const opening = app.electron.waitForEvent("window");
		await chooseCommand(app, "file.open");
		const window = await opening;
		await window.locator(".losses").waitFor();
		expect(await window.getByRole("listitem").allInnerTexts()).toContain(
			"已删除：1 个脚本或脚本调用；均未运行。",
		);
		await window.keyboard.press("Escape");
		await window.locator(".draft-clause", { hasText: "各国应当保存记录。" }).waitFor();
		await window.close();
	});

	test("is exported with what the format does not carry", async () => {
		await chooseCommand(app, "file.export");
		await dialog().getByLabel("格式").selectOption("text");
		await picture(app, "exchange-export-zh-dark");
		const text = new TextDecoder().decode(await save("议定书.txt"));
		expect(text).toContain("各缔约方应当迅速准许准入。");
		await app.page.locator(".losses").waitFor();
		expect(await dialog().getByRole("listitem").allInnerTexts()).toEqual(["未带出：1 条评注。"]);
		await picture(app, "exchange-losses-zh-dark");
	});
});
