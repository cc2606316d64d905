import { faults } from "./axe";
import { chooseCommand } from "./finding";
import { applySettings, endApp, picture, type RunningApp, resize } from "./harness";
import { launchDraft } from "./launched-draft";
import { untilEqual } from "./until";
import { writtenDraft } from "./written-draft";

let app: RunningApp;

const block = (id: string) => app.page.locator(`.draft-text [data-block="${id}"]`);
const wordsOf = async (id: string) => (await block(id).textContent()) ?? "";
const dialog = () => app.page.locator("dialog.modal");
const current = () =>
	app.page.locator(".draft-block[data-current]").first().getAttribute("data-block");
const marks = () => app.page.locator(".draft-text .draft-footnote").allTextContents();
const notes = () => app.page.locator(".footnote-text").allTextContents();
const showLanguage = (name: string) => app.page.getByRole("radio", { name }).click();

/** Puts the caret at the end of a clause of one line. */
async function endOf(id: string): Promise<void> {
	await block(id).click({ position: { x: 60, y: 16 } });
	await app.page.keyboard.press("End");
}

/** Opens the field of a new footnote, and waits until it takes the keys. */
async function writeFootnote(): Promise<void> {
	await chooseCommand(app, "insert.footnote");
	await app.page.locator(".footnote-words:focus").waitFor();
}

beforeAll(async () => {
	({ app } = await launchDraft(writtenDraft("references")));
	app.page.setDefaultTimeout(10_000);
});
afterAll(() => endApp(app));

test("a reference is picked from the outline by typing, and stands in the place of the words selected", async () => {
	await endOf("c5");
	await app.page.keyboard.press("ArrowLeft");
	for (let at = 0; at < "every two years".length; at++)
		await app.page.keyboard.press("Shift+ArrowLeft");
	await chooseCommand(app, "insert.reference");
	await dialog().waitFor();
	await app.page.keyboard.type("2 b");
	await dialog().getByText("Article 2, paragraph 2 (b)").waitFor();
	await picture(app, "references-pick");
	await app.page.keyboard.press("Enter");
	await untilEqual(
		() => wordsOf("c5"),
		"The Parties shall review the duties Article 2, paragraph 2 (b).",
	);
	await app.page.keyboard.type(" again");
	await untilEqual(
		() => wordsOf("c5"),
		"The Parties shall review the duties Article 2, paragraph 2 (b) again.",
	);
});

test("the reference follows the numbering, and Chinese has its own", async () => {
	await endOf("c3");
	await app.page.keyboard.press("Enter");
	await app.page.keyboard.type("of each failure;");
	await untilEqual(
		() => wordsOf("c5"),
		"The Parties shall review the duties Article 2, paragraph 2 (c) again.",
	);
	await showLanguage("中文");
	await endOf("c5");
	await chooseCommand(app, "insert.reference");
	await dialog().waitFor();
	await app.page.keyboard.type("操作员 批准");
	await dialog().getByText("第二条第一款", { exact: true }).waitFor();
	await app.page.keyboard.press("ArrowDown");
	await app.page.keyboard.press("ArrowUp");
	await app.page.keyboard.press("Enter");
	await untilEqual(() => wordsOf("c5"), "缔约国应当每两年审查各项义务。第二条第一款");
	await showLanguage("EN");
});

test("a click with the control key goes to the target, and back the way one came", async () => {
	await block("c5")
		.locator(".draft-reference")
		.click({ modifiers: ["Control"] });
	await untilEqual(current, "c4");
	await chooseCommand(app, "go.back");
	await untilEqual(current, "c5");
	await chooseCommand(app, "go.forward");
	await untilEqual(current, "c4");
	await chooseCommand(app, "go.back");
	await untilEqual(current, "c5");
});

test("by key the reference at the caret is followed", async () => {
	await block("c5").click({ position: { x: 60, y: 16 } });
	await app.page.keyboard.press("Home");
	for (let at = 0; at < "The Parties shall review the duties ".length; at++)
		await app.page.keyboard.press("ArrowRight");
	await chooseCommand(app, "go.definition");
	await untilEqual(current, "c4");
});

test("a reference that is selected as a whole is followed as well", async () => {
	await block("c5").locator(".draft-reference").click();
	await app.page.locator(".draft-selected-run").waitFor();
	await chooseCommand(app, "go.definition");
	await untilEqual(current, "c4");
});

test("the pointer's card tells where a reference leads", async () => {
	const box = await block("c5").locator(".draft-reference").boundingBox();
	const card = app.page.locator(".card-section", { hasText: "Cross-reference" });
	// Right behind a key the pointer counts as left lying.
	for (let at = 0; at < 10 && !(await card.isVisible()); at++) {
		await app.page.mouse.move((box?.x ?? 0) + 30 + at, (box?.y ?? 0) + 10);
		await new Promise((done) => setTimeout(done, 600));
	}
	expect(await card.textContent()).toContain("of the operator who approved it.");
	await card.getByRole("button", { name: "Go there" }).click();
	await untilEqual(current, "c4");
});

test("a reference breaks in sight when its target goes, is a problem of form, and is repaired in the dialog", async () => {
	await endOf("c4");
	await app.page.keyboard.press("Shift+Home");
	await app.page.keyboard.press("Backspace");
	await showLanguage("中文");
	await endOf("c4");
	await app.page.keyboard.press("Shift+Home");
	await app.page.keyboard.press("Backspace");
	await app.page.keyboard.press("Backspace");
	await app.page.keyboard.press("Backspace");
	await showLanguage("EN");
	if ((await block("c4").count()) > 0) {
		await block("c4").click();
		await app.page.keyboard.press("Backspace");
		await app.page.keyboard.press("Backspace");
	}
	await untilEqual(
		() => wordsOf("c5"),
		"The Parties shall review the duties (missing reference) again.",
	);
	expect(await block("c5").locator(".draft-reference-missing").count()).toBe(1);
	await app.page.getByRole("tab", { name: /^Problems/ }).click();
	await app.page
		.getByText("refers to a provision that is not in this text")
		.filter({ hasText: "missing reference" })
		.first()
		.waitFor();
	await picture(app, "references-missing");
	await block("c5")
		.locator(".draft-reference")
		.click({ modifiers: ["Control"] });
	await dialog().getByText("Repair cross-references").waitFor();
	await app.page.keyboard.type("approve every");
	await picture(app, "references-mend");
	expect(await faults(app, ["dialog.modal"])).toEqual([]);
	await app.page.keyboard.press("Enter");
	await untilEqual(
		() => wordsOf("c5"),
		"The Parties shall review the duties Article 2, paragraph 1 again.",
	);
	await chooseCommand(app, "edit.undo");
	await untilEqual(
		() => wordsOf("c5"),
		"The Parties shall review the duties (missing reference) again.",
	);
	await chooseCommand(app, "edit.redo");
});

test("footnotes are numbered in their order, edited at their mark, listed at the page's end, and undone", async () => {
	await endOf("c5");
	await writeFootnote();
	await app.page.keyboard.type("Every second year.");
	await app.page.keyboard.press("Enter");
	await untilEqual(marks, ["1"]);
	await untilEqual(notes, ["Every second year."]);
	await endOf("c1");
	await writeFootnote();
	await app.page.keyboard.type("Each one.");
	await picture(app, "footnotes-write");
	expect(await faults(app, [".footnote-popover"])).toEqual([]);
	await app.page.keyboard.press("Enter");
	await untilEqual(marks, ["1", "2"]);
	await untilEqual(notes, ["Each one.", "Every second year."]);
	await block("c5").locator(".draft-footnote").click();
	await app.page.getByRole("textbox", { name: "Words of the footnote" }).fill("At least.");
	await app.page.keyboard.press("Enter");
	await untilEqual(notes, ["Each one.", "At least."]);
	await picture(app, "footnotes-list");
	expect(await faults(app, [".footnotes"])).toEqual([]);
	await chooseCommand(app, "edit.undo");
	await untilEqual(notes, ["Each one.", "Every second year."]);
	await app.page.getByRole("button", { name: "Edit footnote 1" }).click();
	await app.page.getByRole("button", { name: "Remove footnote 1" }).click();
	await untilEqual(notes, ["Every second year."]);
	await untilEqual(marks, ["1"]);
	await chooseCommand(app, "edit.undo");
	await untilEqual(marks, ["1", "2"]);
});

test("the same holds in Chinese, dark and small", async () => {
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	await showLanguage("中文");
	await endOf("c1");
	await writeFootnote();
	await app.page.keyboard.type("另见附件。");
	await app.page.keyboard.press("Enter");
	await untilEqual(notes, ["另见附件。"]);
	await untilEqual(marks, ["1"]);
	await resize(app, { width: 1024, height: 700 });
	await endOf("c3");
	await chooseCommand(app, "insert.reference");
	await dialog().waitFor();
	await picture(app, "references-zh-dark-small");
	await app.page.keyboard.press("Escape");
	await dialog().waitFor({ state: "detached" });
	await untilEqual(current, "c3");
	await picture(app, "footnotes-zh-dark-small");
	await resize(app, { width: 1440, height: 900 });
	// An app that still asks about changes is not ended in good order.
	await chooseCommand(app, "file.save");
	await app.page
		.locator(".status")
		.getByText(/^已保存/)
		.waitFor();
	expect(app.complaints).toEqual([]);
});
