import type { Page } from "playwright-core";

/** A view of the window with the sample open, and how a user gets there and away. */
export interface View {
	readonly name: string;
	readonly open: (page: Page) => Promise<void>;
	/** What leads back to the page; nothing where the next view replaces this one. */
	readonly close?: (page: Page) => Promise<void>;
}

/** Chooses a tab of the right panel by its place in the list, for its name changes with the language; a tight window shows it first. */
async function showTab(page: Page, place: number): Promise<void> {
	const tabs = page.locator(".tab-list [role='tab']");
	if (!(await tabs.first().isVisible())) await page.locator(".top-panel").click();
	await tabs.nth(place).click();
}

function tab(name: string, place: number, ready: string): View {
	return {
		name,
		async open(page) {
			await showTab(page, place);
			await page.locator(ready).first().waitFor();
		},
	};
}

const leave = (page: Page) => page.keyboard.press("Escape");

/** What a command of the palette opens. */
function command(name: string, id: string, ready: string): View {
	return {
		name,
		async open(page) {
			await page.locator(".top-palette").click();
			await page.locator(`.palette-item[data-value="${id}"]`).click();
			await page.locator(ready).waitFor();
		},
		close: leave,
	};
}

/** A view of the sidebar by its place in the list; a narrow window lays it over the page. */
function sidebar(name: string, place: number): View {
	return {
		name,
		async open(page) {
			const tabs = page.locator(".sidebar-tab");
			if (!(await tabs.first().isVisible())) await page.locator(".top-sidebar").click();
			await tabs.nth(place).click();
			await page.locator(".sidebar-view[data-state='active'] > *").first().waitFor();
		},
		close: leave,
	};
}

/** A state of the window that a command turns on and off. */
function toggled(name: string, id: string, ready: string): View {
	const { open } = command(name, id, ready);
	return { name, open, close: command(name, id, ".draft-page").open };
}

/** A list of the review, with its first card looked at. */
function review(name: string, place: number): View {
	const { open } = sidebar(name, 3);
	return {
		name,
		async open(page) {
			await open(page);
			await page.locator(".review-head .segment").nth(place).click();
			await page.locator(".reviewed-words").first().click();
			// In a narrow window what was chosen is gone to, and the list makes room for it.
			await open(page);
			await page.locator(".reviewed[data-current='true']").first().waitFor();
		},
		close: leave,
	};
}

/** What a file dragged over the window brings about. */
function drag(page: Page, event: "dragenter" | "dragleave"): Promise<void> {
	return page.evaluate((type) => {
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File([""], "draft.clausula"));
		window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true }));
	}, event);
}

/** Says who reviews, so that suggestions mode does not ask. */
export async function forReview(page: Page): Promise<void> {
	await page.evaluate(() => window.clausula.settings.set({ reviewer: "Ana Lind" }));
}

/** Shows a language of the draft, where the window has a choice of them. */
export async function showDraftIn(page: Page, language: string): Promise<void> {
	const segment = page.locator(`.top-end .segment[lang="${language}"]`);
	if ((await segment.getAttribute("data-state")) !== "on") await segment.click();
	await page.locator(`.draft-text[lang="${language}"]`).first().waitFor();
}

/** Every view of a window with a draft that is under review. */
export const VIEWS: readonly View[] = [
	{
		...command("card", "edit.fix", ".word-card"),
		async open(page) {
			await leave(page);
			await page.locator(".draft-clause").nth(5).click();
			await command("card", "edit.fix", ".word-card").open(page);
		},
	},
	{
		name: "clause",
		async open(page) {
			// What lies over the page in a tight window would take the click.
			await leave(page);
			await page.locator(".draft-clause").nth(5).click();
			await showTab(page, 0);
			await page.locator(".norm-part").first().waitFor();
		},
	},
	tab("gaps", 1, ".gap"),
	tab("score", 2, ".limits"),
	tab("maps", 3, ".map-body"),
	tab("forecast", 4, ".tab-body[data-state='active'] button"),
	{
		name: "draft-settings",
		async open(page) {
			await page.locator(".top-title").click();
			await page.locator(".popover").waitFor();
		},
		close: leave,
	},
	{
		name: "settings",
		async open(page) {
			await page.locator(".top-settings").click();
			await page.locator(".settings").waitFor();
		},
		close: leave,
	},
	{
		name: "palette",
		async open(page) {
			await page.locator(".top-palette").click();
			await page.locator(".palette-item").first().waitFor();
		},
		close: leave,
	},
	command("find", "edit.replace", ".find"),
	command("shortcuts", "help.shortcuts", ".shortcuts-groups"),
	command("counts", "view.counts", ".counts >> nth=0"),
	command("print", "file.print", ".print-pages .frame >> nth=0"),
	command("share", "file.share", ".share .frame >> nth=0"),
	command("signatures", "file.signatures", ".signatures .sharing-form >> nth=0"),
	command("reference", "insert.reference", ".reference-tree"),
	command("table", "insert.table", "dialog .table-form"),
	command("term", "term.define", ".term-form"),
	command("note", "review.note", "dialog .words-form"),
	command("save-version", "file.saveVersion", "dialog .version-form"),
	{
		...command("history", "file.history", ".version-panes"),
		async open(page) {
			await command("history", "file.history", ".version-panes").open(page);
			await page.locator(".version-item").last().click();
			await page.locator(".version-compared ins").first().waitFor();
		},
	},
	{
		...command("scores-over-time", "file.history", ".version-panes"),
		async open(page) {
			await command("scores-over-time", "file.history", ".version-panes").open(page);
			await page.locator(".versions > .segments > .segment").last().click();
			await page.locator(".score-drawing").waitFor();
		},
	},
	{
		name: "footnote",
		async open(page) {
			await page.locator(".draft-footnote").first().click();
			await page.locator(".footnote-popover").waitFor();
		},
		close: leave,
	},
	toggled("focus-mode", "view.focus", ".draft-page"),
	{
		name: "note-shown",
		async open(page) {
			await leave(page);
			await page.locator('[data-block="a3-1"]').click();
			await page.locator('[data-block="a3-1"][data-note]').waitFor();
		},
	},
	toggled("suggesting", "review.suggesting", ".suggesting-toggle[aria-pressed='true']"),
	{
		name: "checklist",
		async open(page) {
			await page.locator(".top-checklist").click();
			await page.locator(".checklist-popover").waitFor();
		},
		close: leave,
	},
	command("library", "checklist.library", ".library"),
	{
		name: "map-dialog",
		async open(page) {
			await showTab(page, 3);
			await page.locator(".map-body[data-state='active'] .map-action").first().click();
			await page.locator(".map-dialog[open]").waitFor();
		},
		close: leave,
	},
	{
		name: "drop",
		async open(page) {
			await drag(page, "dragenter");
			await page.locator(".drop-veil").waitFor();
		},
		async close(page) {
			await drag(page, "dragleave");
			await page.locator(".drop-veil").waitFor({ state: "detached" });
		},
	},
	review("comments", 0),
	review("suggestions", 1),
	sidebar("problems", 1),
	sidebar("terms", 2),
	sidebar("precedents", 4),
	sidebar("outline", 0),
];
