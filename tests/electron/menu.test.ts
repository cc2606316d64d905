import type { MenuItemConstructorOptions } from "electron";
import { acceleratorOf, COMMANDS } from "../../electron/commands";
import { INTERFACE_LANGUAGES, type Settings } from "../../electron/contract/settings";
import type { DocumentState } from "../../electron/contract/windows";
import { DEFAULT_SETTINGS } from "../../electron/default-settings";
import { type MenuActions, menuTemplate } from "../../electron/menu";
import { translator } from "../../electron/messages";

const document: DocumentState = {
	edited: false,
	title: "A",
	canUndo: true,
	canRedo: false,
	inTable: false,
	open: true,
	file: null,
};
const handle = { token: "0".repeat(32), name: "R&D.clausula", path: "/x/R&D.clausula" };

function build(options: {
	language?: (typeof INTERFACE_LANGUAGES)[number];
	document?: DocumentState;
	recent?: readonly (typeof handle)[];
	windows?: readonly DocumentState[];
	settings?: Partial<Settings>;
}) {
	const calls: unknown[] = [];
	const record =
		(name: string) =>
		(...args: unknown[]) => {
			calls.push([name, ...args]);
		};
	const actions: MenuActions = {
		command: record("command"),
		showWindow: record("showWindow"),
		openRecent: record("openRecent"),
		clearRecent: record("clearRecent"),
		set: record("set"),
		about: record("about"),
		quit: record("quit"),
	};
	const language = options.language ?? "en";
	const template = menuTemplate(
		{
			settings: { ...DEFAULT_SETTINGS, language, theme: "dark", ...options.settings },
			recent: options.recent ?? [],
			document: options.document ?? document,
			windows: options.windows ?? [],
			front: 0,
		},
		translator(language),
		actions,
	);
	return { items: flatten(template), calls };
}

function flatten(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
	return template.flatMap((item) => [
		item,
		...(Array.isArray(item.submenu) ? flatten(item.submenu) : []),
	]);
}

function choose(items: readonly MenuItemConstructorOptions[], id: string) {
	const click = items.find((item) => item.id === id)?.click as (() => void) | undefined;
	if (click === undefined) throw new RangeError(id);
	click();
}

describe("the menu", () => {
	test("offers each command of the contract once, and passes it on when chosen", () => {
		const { items, calls } = build({});
		for (const { id: command } of COMMANDS) {
			expect(items.filter((item) => item.id === command)).toHaveLength(1);
			choose(items, command);
		}
		expect(calls).toEqual(COMMANDS.map(({ id }) => ["command", id]));
	});

	test.each([true, false])("gives no key to two commands (Mac: %s)", (mac) => {
		const keys = COMMANDS.flatMap(({ id }) => acceleratorOf(id, mac) ?? []);
		expect(keys.length).toBeGreaterThan(20);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test("leaves a Mac the keys that it has for itself", () => {
		for (const { id } of COMMANDS)
			expect(acceleratorOf(id, true) ?? "").not.toMatch(/^(CmdOrCtrl\+[HMQ]|Alt\+\w+)$/);
	});

	test.each(INTERFACE_LANGUAGES)("has a label for every item in %s", (language) => {
		const { items } = build({ language, recent: [handle] });
		const labelled = items.filter((item) => item.type !== "separator");
		expect(labelled.every((item) => Boolean(item.label) && !item.label?.includes("{"))).toBe(true);
	});

	test("labels differ between the languages", () => {
		const labels = INTERFACE_LANGUAGES.map(
			(language) => build({ language }).items.find((item) => item.id === "file.new")?.label,
		);
		expect(new Set(labels).size).toBe(3);
	});

	test("gives no accelerator twice", () => {
		const { items } = build({});
		const used = items.flatMap((item) => (item.accelerator ? [item.accelerator] : []));
		expect(new Set(used).size).toBe(used.length);
		expect(used).toEqual(expect.arrayContaining(["CmdOrCtrl+S", "CmdOrCtrl+Z"]));
	});

	test("undo, redo and what needs a draft are enabled only where they can be carried out", () => {
		const enabled = (state: DocumentState, id: string) =>
			build({ document: state }).items.find((item) => item.id === id)?.enabled;
		expect(enabled(document, "edit.undo")).toBe(true);
		expect(enabled(document, "edit.redo")).toBe(false);
		const none = { ...document, title: "", canUndo: false };
		expect(enabled(none, "file.save")).toBe(false);
		expect(enabled(none, "file.open")).toBe(true);
	});

	test("lists recent files by path with ampersands shown, opens them, and can forget them", () => {
		const { items, calls } = build({ recent: [handle] });
		expect(items.find((item) => item.id === "file.recent.0")?.label).toBe("/x/R&&D.clausula");
		choose(items, "file.recent.0");
		choose(items, "file.clearRecent");
		expect(calls).toEqual([["openRecent", handle], ["clearRecent"]]);
	});

	test("marks theme and language in force and changes them", () => {
		const { items, calls } = build({ language: "zh-Hant" });
		const checked = items
			.filter((item) => item.type === "radio" && item.checked)
			.map((item) => item.id);
		expect(checked).toEqual(["view.theme.dark", "view.language.zh-Hant"]);
		choose(items, "view.theme.light");
		choose(items, "view.language.en");
		expect(calls).toEqual([
			["set", { theme: "light" }],
			["set", { language: "en" }],
		]);
	});

	test("checks what is shown and marked", () => {
		const { items } = build({ settings: { hiddenMarks: ["problems"], panelShown: false } });
		const checked = items
			.filter((item) => item.checked && item.type === "checkbox")
			.map((item) => item.id);
		expect(checked).toContain("view.sidebar");
		expect(checked).toContain("view.marks.autonomy");
		expect(checked).not.toContain("view.marks.problems");
		expect(checked).not.toContain("view.panel");
		expect(checked).not.toContain("view.focus");
	});

	test("lists the windows by their drafts, marks the one in front and those edited, and shows the one chosen", () => {
		const empty = { ...document, title: "", open: false };
		const { items, calls } = build({ windows: [{ ...document, edited: true }, empty] });
		const listed = items.filter((item) => item.id?.startsWith("window."));
		expect(listed.map(({ label, checked }) => [label, checked])).toEqual([
			["• A", true],
			["Welcome", false],
		]);
		choose(items, "window.1");
		expect(calls).toEqual([["showWindow", 1]]);
	});
});
