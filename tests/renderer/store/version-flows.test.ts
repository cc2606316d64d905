import { type Draft, parseDraft, textRuns } from "../../../engine/index";
import { isEdited, type OpenDocument } from "../../../renderer/store/state";
import { type Bench, startBench, utf8 } from "../bench";

const TREATY = `Treaty on Records

Article 1
Records

1. Each State Party shall keep a record of each engagement for ten years.

2. Each State Party shall report to the Secretariat each year.
`;

const HINTS = { coalesceKey: null, caretBefore: null, caretAfter: null };

let bench: Bench;

const state = () => bench.workbench.store.get();

function document(): OpenDocument {
	const open = state().document;
	if (!open) throw new RangeError("no draft is open");
	return open;
}

const history = () => document().draft.history;

function write(text: string): void {
	const clause = document().draft.body.find(({ kind }) => kind === "article")?.children[0];
	bench.workbench.apply(
		{ type: "set-runs", block: clause?.id ?? "", language: "en", runs: textRuns(text) },
		HINTS,
	);
}

function words(draft: Draft): string {
	return JSON.stringify(draft.body);
}

function inFile(): Draft {
	return parseDraft(bench.outside.files.get("mine.clausula") ?? new Uint8Array());
}

beforeEach(async () => {
	bench = await startBench();
	bench.outside.files.set("treaty.txt", utf8(TREATY));
	bench.outside.chosen = "treaty.txt";
	bench.outside.target = "mine.clausula";
	await bench.workbench.open();
	await bench.until(() => state().report !== null);
});

test("a save leaves one version with the score of what was saved, in the file as well", async () => {
	write("Each State Party shall ensure that a commander approves each engagement.");
	expect(await bench.workbench.save()).toBe(true);
	expect(history()).toHaveLength(1);
	const [version] = history();
	expect(version).toMatchObject({ occasion: "save", author: "", note: "" });
	expect(version?.score?.overall).toBe(state().score?.overall);
	expect(Object.keys(version?.score?.dimensions ?? {})).toContain("autonomy");
	expect(isEdited(document())).toBe(false);
	expect(inFile()).toEqual(document().draft);
	// Nothing has changed since.
	await bench.workbench.save();
	expect(history()).toEqual([version]);
});

test("no version is made by saving where the user wants none", async () => {
	await bench.workbench.changeSettings({ keepVersions: false });
	write("Each State Party shall keep records.");
	expect(await bench.workbench.save()).toBe(true);
	expect(history()).toEqual([]);
	expect(inFile()).not.toHaveProperty("pieces");
});

test("a named version outlives undo and is no step of it", async () => {
	write("First words.");
	await bench.workbench.saveVersion({ name: " Sent to the group ", note: "by mail" });
	expect(history()).toMatchObject([
		{ name: "Sent to the group", note: "by mail", occasion: "command" },
	]);
	expect(isEdited(document())).toBe(true);
	bench.workbench.undo();
	expect(history()).toHaveLength(1);
	expect(words(document().draft)).not.toContain("First words.");
	bench.workbench.redo();
	expect(history()).toHaveLength(1);
	expect(words(document().draft)).toContain("First words.");
});

test("restoring keeps what stood before as a version, and undo takes the restoring back", async () => {
	await bench.workbench.saveVersion({ name: "first", note: "" });
	const first = history()[0]?.id ?? "";
	write("Other words.");
	bench.workbench.restoreVersion(first);
	expect(history().map(({ occasion, name }) => name ?? occasion)).toEqual(["restore", "first"]);
	expect(words(document().draft)).toContain("for ten years");
	await bench.until(() => state().readVersion === document().version);
	bench.workbench.undo();
	expect(words(document().draft)).toContain("Other words.");
	expect(history()).toHaveLength(2);
	// What stands is a version by now, so that another restoring adds none.
	bench.workbench.restoreVersion(first);
	expect(history()).toHaveLength(2);
});

test("versions are renamed and removed, and all go at once", async () => {
	await bench.workbench.saveVersion({ name: "first", note: "" });
	write("Other words.");
	await bench.workbench.saveVersion({ name: "second", note: "" });
	const [second, first] = history();
	bench.workbench.editVersion(first?.id ?? "", { name: "begun", note: "at home" });
	expect(history()[1]).toMatchObject({ name: "begun", note: "at home" });
	bench.workbench.removeVersion(second?.id ?? "");
	expect(history()).toHaveLength(1);
	bench.workbench.removeHistory();
	expect(history()).toEqual([]);
	expect(document().draft).not.toHaveProperty("pieces");
	expect(state().notice?.id).toBe("versions.told.stripped");
});

test("a version is saved as a draft of its own, without versions", async () => {
	await bench.workbench.saveVersion({ name: "first", note: "" });
	write("Other words.");
	await bench.workbench.copyVersion(history()[0]?.id ?? "", "first");
	const copy = parseDraft(
		bench.outside.files.get("mine.clausula/treaty first.clausula") ?? new Uint8Array(),
	);
	expect(words(copy)).toContain("for ten years");
	expect(copy.history).toEqual([]);
	await bench.workbench.copyVersion(history()[0]?.id ?? "", "12/3: sent?");
	expect([...bench.outside.files.keys()].at(-1)).toBe("mine.clausula/treaty 12-3- sent-.clausula");
});

test("settling all proposals keeps the draft with them as a version", async () => {
	await bench.workbench.changeSettings({ reviewer: "Ada" });
	bench.workbench.toggleSuggesting();
	write("Each State Party shall keep a full record of each engagement for ten years.");
	const ids = document().draft.suggestions.map(({ id }) => id);
	expect(ids.length).toBeGreaterThan(0);
	bench.workbench.settleAll(ids, "accepted");
	expect(history()).toMatchObject([{ occasion: "accept", author: "Ada" }]);
	expect(document().draft.suggestions).toEqual([]);
});

test("what the journal keeps holds the versions", async () => {
	await bench.workbench.saveVersion({ name: "first", note: "" });
	while (bench.outside.kept.size === 0) await new Promise((done) => setTimeout(done, 20));
	const [kept] = bench.outside.kept.values();
	expect(parseDraft(kept ?? new Uint8Array()).history).toEqual(history());
});

test("a draft of a newer major version is shown, and neither changed nor saved", async () => {
	await bench.workbench.save();
	const file = bench.outside.files.get("mine.clausula") ?? new Uint8Array();
	const later = new TextDecoder()
		.decode(file)
		.replace('"version": "1.0"', '"version": "2.3"')
		.replace('"pieces"', '"verses": [1],\n\t"pieces"');
	const bytes = utf8(later);
	const other = await startBench();
	other.outside.files.set("later.clausula", bytes);
	other.outside.chosen = "later.clausula";
	await other.workbench.open();
	const shown = () => other.workbench.store.get().document;
	expect(shown()?.draft.body).toEqual(document().draft.body);
	const before = shown()?.draft;
	other.workbench.setInstrument("code");
	other.workbench.removeHistory();
	expect(shown()?.draft).toBe(before);
	expect(other.workbench.store.get().notice?.id).toBe("newer.told");
	expect(await other.workbench.save()).toBe(false);
	other.outside.target = "copy.clausula";
	expect(await other.workbench.saveAs()).toBe(false);
	expect(other.outside.files.get("later.clausula")).toBe(bytes);
	expect(other.outside.files.has("copy.clausula")).toBe(false);
	expect(other.outside.errors.map(({ detail }) => detail)).toEqual([
		expect.stringContaining("format 2.3"),
		expect.stringContaining("format 2.3"),
	]);
});

test("a draft of a newer major version that means something else is refused", async () => {
	const file = '{"format": "clausula-draft", "version": "3.0", "tree": []}';
	bench.outside.files.set("later.clausula", utf8(file));
	bench.outside.chosen = "later.clausula";
	await bench.workbench.open();
	expect(bench.outside.errors.at(-1)?.detail).toContain("format 3.0");
	expect(document().name).toBe("treaty.clausula");
});
