import { readFileSync } from "node:fs";
import { parseDraft } from "../../engine/index";
import { faults } from "./axe";
import { chooseCommand } from "./finding";
import { applySettings, endApp, picture, type RunningApp, resize } from "./harness";
import { launchDraft } from "./launched-draft";
import { untilEqual } from "./until";
import { writtenDraft } from "./written-draft";

let app: RunningApp;
let path: string;

const block = (id: string) => app.page.locator(`.draft-text [data-block="${id}"]`);
const wordsOf = async (id: string) => (await block(id).textContent()) ?? "";
const term = (name: string) =>
	app.page.locator(".term", { has: app.page.getByText(name, { exact: true }) });
const counts = (name: string) => term(name).locator(".term-number").allTextContents();
const dialog = () => app.page.locator("dialog.modal");

/** The words that are marked as uses of terms in a block. */
async function marked(id: string): Promise<string[]> {
	return app.page.evaluate((name) => {
		const element = document.querySelector(`.draft-text [data-block="${name}"]`);
		const found: string[] = [];
		for (const range of CSS.highlights.get("clausula-term") ?? []) {
			if (!element?.contains(range.startContainer)) continue;
			const live = document.createRange();
			live.setStart(range.startContainer, range.startOffset);
			live.setEnd(range.endContainer, range.endOffset);
			found.push(live.toString());
		}
		return found.sort();
	}, id);
}

/** The words selected on the page. */
const selected = () => app.page.evaluate(() => document.getSelection()?.toString() ?? "");

const showLanguage = (name: string) => app.page.getByRole("radio", { name }).click();
const showTerms = () => app.page.getByRole("tab", { name: /^(Terms|术语)/ }).click();

beforeAll(async () => {
	({ app, path } = await launchDraft(writtenDraft("terms")));
	app.page.setDefaultTimeout(10_000);
});
afterAll(() => endApp(app));

test("words selected in the text become a term by a command, with their definition and the other language's name found", async () => {
	await block("c1").click({ position: { x: 60, y: 14 } });
	await app.page.keyboard.press("Home");
	for (let at = 0; at < 5; at++) await app.page.keyboard.press("ArrowRight");
	await app.page.keyboard.press("Control+Shift+ArrowRight");
	await chooseCommand(app, "term.define");
	await dialog().waitFor();
	expect(await dialog().getByLabel("Name in English").inputValue()).toBe("operator");
	expect(await dialog().getByLabel("Name in Simplified Chinese").inputValue()).toBe("操作员");
	expect(await dialog().getByLabel("Defined in").inputValue()).toBe("d1");
	await picture(app, "terms-define");
	expect(await faults(app, ["dialog.modal"])).toEqual([]);
	await app.page.keyboard.press("Enter");
	await dialog().waitFor({ state: "detached" });
	await term("operator").waitFor();
	// The heading and two clauses; the place that defines it is not counted.
	await untilEqual(() => counts("operator"), ["3", "3"]);
	await untilEqual(() => marked("c1"), ["operator"]);
	expect(await marked("a2")).toEqual(["Operators"]);
	expect(await marked("d1")).toEqual(["Operator"]);
});

test("a definition that stands in the text is put on the list by one click", async () => {
	await app.page.getByRole("button", { name: "Add “engagement”" }).click();
	await untilEqual(() => counts("engagement"), ["3", "4"]);
	expect(await term("engagement").locator(".term-other").textContent()).toBe("交战");
	await untilEqual(() => marked("c3"), ["engagement"]);
});

test("uses are gone through in both directions, round the ends", async () => {
	await term("operator").getByRole("button", { name: "Next use" }).click();
	await untilEqual(selected, "operator");
	expect(await app.page.locator(".draft-block[data-current]").getAttribute("data-block")).toBe(
		"c4",
	);
	await term("operator").getByRole("button", { name: "Next use" }).click();
	await untilEqual(selected, "Operators");
	await term("operator").getByRole("button", { name: "Previous use" }).click();
	await untilEqual(selected, "operator");
	await term("operator").getByRole("button", { name: "Article 1, paragraph 1" }).click();
	await untilEqual(selected, "Operator");
	await chooseCommand(app, "go.back");
	await untilEqual(
		() => app.page.locator(".draft-block[data-current]").getAttribute("data-block"),
		"c4",
	);
});

test("a card at the words tells the definition, by the pointer and by key", async () => {
	const at = await app.page.evaluate(() => {
		const [text] = [document.querySelector(".draft-text [data-block='c4'] span")?.firstChild];
		const range = document.createRange();
		if (!text) return { x: 0, y: 0 };
		range.setStart(text, "of the op".length);
		range.setEnd(text, "of the operator".length);
		const { left, top, height } = range.getBoundingClientRect();
		return { x: left + 2, y: top + height / 2 };
	});
	const card = app.page.locator(".card-section", { hasText: "Term" });
	// Right behind a key the pointer counts as left lying.
	for (let turn = 0; turn < 10 && !(await card.isVisible()); turn++) {
		await app.page.mouse.move(at.x + turn, at.y);
		await new Promise((done) => setTimeout(done, 600));
	}
	expect(await card.textContent()).toContain("the person who holds the console");
	await picture(app, "terms-card");
	await app.page.mouse.move(20, 400);
	await card.waitFor({ state: "detached" });
	await chooseCommand(app, "go.definition");
	await untilEqual(selected, "Operator");
});

test("a rename in place changes the definition and every use in both languages, and undo takes it back in one step", async () => {
	await term("operator").getByRole("button", { name: "Rename" }).click();
	await app.page.keyboard.type("duty officer");
	await term("operator").getByLabel("Name in Simplified Chinese").fill("值班军官");
	await picture(app, "terms-rename");
	expect(await faults(app, [".terms"])).toEqual([]);
	await app.page.keyboard.press("Enter");
	await untilEqual(
		() => wordsOf("c1"),
		"Each duty officer shall approve every engagement before it begins.",
	);
	expect(await wordsOf("d1")).toContain("“Duty officer” means");
	expect(await wordsOf("a2")).toBe("Duties of Duty Officers");
	await showLanguage("中文");
	await untilEqual(() => wordsOf("c4"), "批准交战的值班军官。");
	await untilEqual(() => marked("c4"), ["交战", "值班军官"].sort());
	await chooseCommand(app, "edit.undo");
	await untilEqual(() => wordsOf("c4"), "批准交战的操作员。");
	await showLanguage("EN");
	await untilEqual(() => wordsOf("a2"), "Duties of Operators");
	await chooseCommand(app, "edit.redo");
	await untilEqual(() => wordsOf("a2"), "Duties of Duty Officers");
	await chooseCommand(app, "edit.undo");
	await untilEqual(() => counts("operator"), ["3", "3"]);
});

test("a name of another term is refused with its reason", async () => {
	await term("operator").getByRole("button", { name: "Rename" }).click();
	await term("operator").getByLabel("Name in English").fill("engagements");
	await app.page.keyboard.press("Enter");
	await app.page.getByRole("alert").getByText("another term’s").waitFor();
	await app.page.keyboard.press("Escape");
	await term("operator").getByRole("button", { name: "Rename" }).waitFor();
});

test("marks follow the words while one types, and go when they are not wanted", async () => {
	await block("c5").click();
	await app.page.keyboard.press("End");
	await app.page.keyboard.type(" Operators take part.");
	await untilEqual(() => marked("c5"), ["Operators"]);
	await untilEqual(() => counts("operator"), ["4", "3"]);
	await app.page.getByLabel("Mark uses in the text").click();
	await untilEqual(() => marked("c5"), []);
	await chooseCommand(app, "view.termMarks");
	await untilEqual(() => marked("c5"), ["Operators"]);
});

test("Chinese words become a term in the Chinese window", async () => {
	await applySettings(app, { language: "zh-Hans", theme: "dark" });
	await showLanguage("中文");
	await block("c5").click();
	await app.page.keyboard.press("Home");
	for (let at = 0; at < 3; at++) await app.page.keyboard.press("Shift+ArrowRight");
	await chooseCommand(app, "term.define");
	await dialog().waitFor();
	expect(await dialog().getByLabel("简体中文名称").inputValue()).toBe("缔约国");
	await dialog().getByLabel("英文名称").fill("Party");
	await app.page.keyboard.press("Enter");
	await term("缔约国").waitFor();
	await untilEqual(() => counts("缔约国"), ["2", "2"]);
	expect(await term("缔约国").locator(".term-flags").textContent()).toContain("无定义条款");
	await picture(app, "terms-zh-dark");
	expect(await faults(app, [".terms"])).toEqual([]);
	await resize(app, { width: 1024, height: 700 });
	await app.page
		.getByRole("button", { name: /目录|大纲|侧栏/ })
		.first()
		.click();
	await picture(app, "terms-zh-dark-small");
	await resize(app, { width: 1440, height: 900 });
});

test("a term is taken off the list and its words stay, and all of it is saved", async () => {
	await showTerms();
	if ((await term("缔约国").locator(".term-head").getAttribute("aria-expanded")) !== "true")
		await term("缔约国").locator(".term-head").click();
	await term("缔约国").getByRole("button", { name: "移除" }).click();
	await untilEqual(() => app.page.locator(".term").count(), 2);
	expect(await wordsOf("c5")).toContain("缔约国");
	await chooseCommand(app, "file.save");
	await app.page.waitForFunction(() => !document.querySelector("[data-edited='true']"));
	await untilEqual(
		async () => parseDraft(readFileSync(path)).terms.map(({ name }) => name["zh-Hans"]),
		["操作员", "交战"],
	);
	expect(app.complaints).toEqual([]);
});
