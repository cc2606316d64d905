import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDraft } from "../../engine/index";
import { launchApp, makeFolder, placeFile, type RunningApp, removeFolders } from "./harness";
import { until } from "./until";

const DRAFT = `Treaty on Machines and Force

Article 1
Human control

1. Each State Party shall ensure that a commander authorises each engagement by an autonomous weapon system before force is applied.
2. Each State Party shall ensure that a human decides on every use of nuclear weapons.

Article 2
Declarations

1. Each State Party shall declare to the Secretariat, within 30 days, the types and numbers of its autonomous weapon systems.
2. Each State Party shall keep a record of every engagement for ten years.
`;

const CHECKLIST = readFileSync(join(__dirname, "../../examples/nuclear-command.checklist.json"));

let app: RunningApp;
const folder = makeFolder();

/** Nobody can click native dialogs here: the system's part chooses the path it was told. */
async function chooseInDialogs(path: string): Promise<void> {
	await app.electron.evaluate(({ dialog }, chosen) => {
		Object.assign(dialog, {
			showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }),
			showSaveDialog: async () => ({ canceled: false, filePath: chosen }),
			showMessageBox: async () => ({ response: 1, checkboxChecked: false }),
		});
	}, path);
}

async function choose(command: string): Promise<void> {
	await app.electron.evaluate(({ Menu }, id) => {
		Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
	}, command);
}

async function caretInto(words: string): Promise<void> {
	await app.page.locator(".draft-clause", { hasText: words }).click();
}

const scoreOf = async (dimension: string) =>
	Number(await app.page.getByTestId(`score-${dimension}`).textContent());

/** The level that the points of a dimension show for a check. */
async function levelOf(dimension: string, check: string): Promise<string | null> {
	const row = app.page
		.getByRole("region", { name: dimension, exact: true })
		.locator(".check-points-head", { hasText: check })
		.locator(".level-shape");
	return row.first().getAttribute("data-level");
}

async function showPoints(dimension: string): Promise<void> {
	const { page } = app;
	await page.getByRole("tab", { name: "Score" }).click();
	const head = page.locator(".points-head", { hasText: dimension });
	if ((await head.getAttribute("aria-expanded")) !== "true") await head.click();
}

beforeAll(async () => {
	const path = placeFile(folder, "treaty.txt", DRAFT);
	app = await launchApp({ args: [path], size: { width: 1440, height: 900 } });
	await app.page.getByTestId("score-verification").waitFor();
}, 60_000);

afterAll(removeFolders);

describe("scores, gaps and checklists in the window", () => {
	it("asks whether the kind of instrument was guessed right", async () => {
		const guess = app.page.getByRole("group", { name: /guessed from the text/ });
		await guess.waitFor();
		await app.screenshot("scores-guess");
		await guess.getByRole("button", { name: "Confirm" }).click();
		await guess.waitFor({ state: "detached" });
	}, 60_000);

	it("shows how each point comes about", async () => {
		const { page } = app;
		await page.getByRole("button", { name: /^Verification \d/ }).click();
		await page.getByTestId("formula").waitFor();
		expect(await levelOf("Verification", "Declaration")).toBe("3");
		await page.locator(".check-points-head", { hasText: "Declaration" }).click();
		await page.locator(".check-findings mark").first().waitFor();
		await app.screenshot("scores-points");
	}, 60_000);

	it("inserts a model clause from a gap by Enter, the level rises, and undo takes it back", async () => {
		const { page } = app;
		await caretInto("keep a record");
		await showPoints("Verification");
		expect(await levelOf("Verification", "Access")).toBe("0");
		const before = await scoreOf("verification");
		await page.getByRole("tab", { name: /^Gaps/ }).click();
		await app.screenshot("scores-gaps");
		await page.locator('.gap[data-check="verification.access"] .model-bar button').first().focus();
		await page.keyboard.press("Enter");
		await until("verification has risen", async () => (await scoreOf("verification")) > before);
		const selected = await page.evaluate(() => document.getSelection()?.toString() ?? "");
		expect(selected).not.toBe("");
		await app.screenshot("scores-inserted");
		await showPoints("Verification");
		await until(
			"access has its level",
			async () => Number(await levelOf("Verification", "Access")) >= 3,
		);
		await choose("edit.undo");
		await until("it is as before", async () => (await scoreOf("verification")) === before);
		await until(
			"access has no level again",
			async () => (await levelOf("Verification", "Access")) === "0",
		);
	}, 60_000);

	it("lets a reviewer reject a finding, and the score follows", async () => {
		const { page } = app;
		await caretInto("shall declare to the Secretariat");
		await page.getByRole("tab", { name: "Clause" }).click();
		const before = await scoreOf("verification");
		const ways = page.getByRole("group", { name: "Decide on: Declaration" });
		await ways.getByRole("button", { name: "Reject…" }).click();
		await page.getByLabel("Reason").fill("The Secretariat does not exist yet");
		await page.getByLabel("Your name as reviewer").fill("R. Viewer");
		await app.screenshot("scores-review");
		await page.keyboard.press("Enter");
		await until("verification has fallen", async () => (await scoreOf("verification")) < before);
		await page.getByText("Rejected by R. Viewer.").waitFor();
		expect(await page.getByText(/^Reviewed 1 of \d+ findings$/).count()).toBe(1);
		await app.screenshot("scores-rejected");
		await choose("edit.undo");
		await until("it counts again", async () => (await scoreOf("verification")) === before);
	}, 60_000);

	it("shows a checklist before it is used, scores against its own check, and keeps its digest in the draft", async () => {
		const { page } = app;
		await chooseInDialogs(placeFile(folder, "nuclear.json", CHECKLIST));
		await choose("checklist.import");
		const dialog = page.getByRole("dialog", { name: "Use this checklist?" });
		const accept = dialog.getByRole("button", { name: "Use it for this draft" });
		await until("it is looked through", async () => accept.isEnabled());
		const digest = createHash("sha256").update(CHECKLIST).digest("hex");
		expect(await dialog.textContent()).toContain(digest);
		expect(await dialog.textContent()).toContain("and control is at “specified” or above");
		await app.screenshot("scores-offer");
		await accept.click();
		await page.getByRole("button", { name: /^Checklist: Nuclear command/ }).waitFor();
		await showPoints("Autonomy");
		const row = page.locator(".check-points-head", { hasText: "Nuclear command and control" });
		await row.click();
		await until(
			"its own check has a level",
			async () => Number(await levelOf("Autonomy", "Nuclear command and control")) > 1,
		);
		await page.locator(".check-findings mark", { hasText: "human" }).first().waitFor();
		await app.screenshot("scores-own-check");
		const saved = join(folder, "treaty.clausula");
		await chooseInDialogs(saved);
		await choose("file.saveAs");
		await until("it is saved", async () => (await page.getByText(/^Saved /).count()) === 1);
		expect(parseDraft(readFileSync(saved)).checklist).toEqual({ id: "nuclear-command", digest });
	}, 60_000);

	it("saves the report as a page that stands alone and as a PDF", async () => {
		const page = join(folder, "report.html");
		await chooseInDialogs(page);
		await choose("file.report");
		await until("the page is written", async () => existsSync(page));
		const html = readFileSync(page, "utf8");
		expect(html).toContain("Treaty on Machines and Force");
		expect(html).toContain("Nuclear command and control");
		expect(html).not.toMatch(/<script|src=|https?:\/\/[^"]*\.(?:js|css)/);
		const pdf = join(folder, "report.pdf");
		await chooseInDialogs(pdf);
		await choose("file.reportPdf");
		await until("the PDF is written", async () => existsSync(pdf));
		expect(readFileSync(pdf).subarray(0, 5).toString("latin1")).toBe("%PDF-");
		expect(readFileSync(pdf).length).toBeGreaterThan(10_000);
		const program = join(__dirname, "../../dist/cli/clausula.mjs");
		const words = join(folder, "report.txt");
		spawnSync(process.execPath, [program, "convert", pdf, words]);
		// What narrow columns broke inside comes out of the PDF in pieces.
		const text = readFileSync(words, "utf8");
		for (const whole of ["Credit", "Weight", "specified", "Prohibited", "Standards", "none none"])
			expect(text).toContain(whole);
	}, 60_000);

	it("tells the errors of a checklist that cannot be used, with their places", async () => {
		const { page } = app;
		await chooseInDialogs(placeFile(folder, "bad.json", '{\n\t"name": "bad",\n\t"typ": 1\n}'));
		await choose("checklist.import");
		const dialog = page.getByRole("dialog", { name: "This checklist cannot be used" });
		await dialog.getByText(/Errors to mend: 3/).waitFor();
		expect(await dialog.getByText(/^\d+:\d+$/).count()).toBeGreaterThan(0);
		await app.screenshot("scores-offer-errors");
		await page.keyboard.press("Escape");
		await until("it is closed", async () => (await dialog.count()) === 0);
		expect(app.complaints).toEqual([]);
		await app.close();
	}, 60_000);
});
