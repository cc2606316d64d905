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

/** Every view of a window with a draft. */
export const VIEWS: readonly View[] = [
	command("problems", "view.problems", ".problems-view"),
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
	command("print", "file.print", ".print-pages"),
	command("reference", "insert.reference", ".reference-tree"),
	command("term", "term.define", ".term-form"),
	command("note", "review.note", "dialog .words-form"),
	command("card", "edit.fix", ".word-card"),
	sidebar("problems", 1),
	sidebar("terms", 2),
	sidebar("review", 3),
	sidebar("precedents", 4),
	sidebar("outline", 0),
];
