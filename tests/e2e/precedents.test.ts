import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { parseDraft } from "../../engine/index";
import { exportDraft } from "../../exchange/index";
import {
	applySettings,
	endApp,
	launchApp,
	launchSample,
	makeFolder,
	picture,
	placeFile,
	type RunningApp,
} from "./harness";
import { until } from "./until";

const ENGLISH = `Agreement on Depots

Article 1
Declarations

1. Each Party shall declare its depots within thirty days.

2. The Secretariat shall keep “declared” data confidential.

Article 2
Inspection

1. Inspectors may visit a declared depot at any time.
`;

const CHINESE = `仓库协定

第一条 申报

一、各缔约方应在三十日内申报其仓库。

二、秘书处应对申报保密。
`;

let app: RunningApp;
let page: Page;
let folder = "";
let home = "";

beforeAll(async () => {
	home = makeFolder();
	folder = join(makeFolder(), "agreed");
	mkdirSync(folder, { mode: 0o777 });
	placeFile(folder, "depots.md", ENGLISH);
	placeFile(folder, "仓库.txt", CHINESE);
	placeFile(folder, "broken.docx", "PK");
	const sample = readFileSync(join(__dirname, "../../examples/sample-declaration.clausula"));
	const word = exportDraft(parseDraft(sample), "word", "en");
	placeFile(folder, "declaration.docx", word.bytes);
	app = await launchSample(home);
	page = app.page;
	await page.locator(".draft-clause").first().waitFor();
});
afterAll(() => endApp(app));

const view = () => page.locator(".precedents");
const items = () => view().locator(".precedent");
const textOf = (block: string) => page.locator(`[data-block="${block}"]`).innerText();

async function found(count: number): Promise<void> {
	await page.waitForFunction(
		(wanted) => document.querySelectorAll(".precedent").length === wanted,
		count,
		{ timeout: 15_000 },
	);
}

test("reads a folder that the user chooses, and says what it left out", async () => {
	await page.getByRole("tab", { name: "Precedents" }).click();
	await view().getByText("No folder of precedents").waitFor();
	await picture(app, "precedents-empty-en-light");
	await app.electron.evaluate(({ dialog }, path) => {
		dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
	}, folder);
	await view().getByRole("button", { name: "Choose a folder" }).click();
	await view().getByText("Files: 3").waitFor();
	await view().getByText("Left out: 1").click();
	expect(await view().locator("details li").allInnerTexts()).toEqual(["broken.docx"]);
	await view().getByText("Left out: 1").click();
});

test("finds clauses with their source and quotes one at the caret, as one step of undo", async () => {
	await page.locator('[data-block="a3-3"]').click();
	await page.keyboard.press("End");
	const before = await textOf("a3-3");
	await view().getByRole("searchbox").fill("confidential data");
	await found(1);
	expect(await items().locator("mark").allInnerTexts()).toEqual(["data", "confidential"]);
	expect(await items().locator(".precedent-source").innerText()).toContain("Agreement on Depots");
	await picture(app, "precedents-en-light");
	await items().getByRole("button", { name: "Quote" }).focus();
	await page.keyboard.press("Enter");
	await page.waitForFunction(() =>
		document.querySelector('[data-block="a3-3"]')?.textContent?.includes("Secretariat"),
	);
	expect(await textOf("a3-3")).toContain(
		"“The Secretariat shall keep ‘declared’ data confidential.”",
	);
	await picture(app, "precedents-quoted-en-light");
	// The text has the focus.
	await page.keyboard.press("Control+z");
	await until("the quotation is gone", async () => (await textOf("a3-3")) === before);
});

test("finds Chinese in either script, in the language asked for, and quotes it into the Chinese text", async () => {
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	await view().getByRole("searchbox").fill("締約方");
	await items().getByText("申报其仓库").waitFor();
	expect(await items().locator("mark").allInnerTexts()).toEqual(["缔约方"]);
	await view().getByRole("radio", { name: "英文" }).click();
	await found(0);
	await view().getByRole("radio", { name: "中文" }).click();
	await found(1);
	await picture(app, "precedents-zh-dark");
	await items().getByRole("button", { name: "引用" }).click();
	await page.locator(".draft-text[lang='zh-Hans']").waitFor();
	await page.waitForFunction(() =>
		document
			.querySelector('[data-block="a3-3"]')
			?.textContent?.includes("“各缔约方应在三十日内申报其仓库。”"),
	);
	await page.locator(".draft-text").focus();
	await page.keyboard.press("Control+z");
	await applySettings(app, { language: "en", theme: "light" });
});

test("remembers the folder over a restart, reads it again, and forgets it when told", async () => {
	await app.close();
	app = await launchApp({
		userDataDir: home,
		size: { width: 1440, height: 900 },
		theme: "app",
		args: [join(home, "declaration.clausula")],
	});
	page = app.page;
	placeFile(folder, "later.md", "Article 1\nRegister\n\n1. A register is open to all Parties.\n");
	await page.getByRole("tab", { name: "Precedents" }).click();
	await view().getByText("Files: 4").waitFor();
	await view().getByRole("searchbox").fill("register");
	await found(1);
	await view().getByRole("button", { name: "Forget the folder" }).click();
	await view().getByText("No folder of precedents").waitFor();
});
