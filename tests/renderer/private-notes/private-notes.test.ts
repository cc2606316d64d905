import {
	noPrivateNotes,
	parsePrivateNotes,
	serialiseDraft,
	serialisePrivateNotes,
	WHOLE,
	withPrivateNote,
} from "../../../engine/index";
import { writtenDraft } from "../../e2e/written-draft";
import { type Bench, startBench, utf8 } from "../bench";

const FILE = "protocol.clausula";
const SECRET = "capitalinstructs";

const RED_LINE = "ministrywouldwalkout";

/** Red lines of our own, which bear no name that a text bears. */
const PROFILE = JSON.stringify({
	format: "clausula-profile",
	version: "1.0",
	id: RED_LINE,
	name: { en: RED_LINE, "zh-Hans": RED_LINE, "zh-Hant": RED_LINE },
	author: RED_LINE,
	notes: { en: RED_LINE, "zh-Hans": RED_LINE, "zh-Hant": RED_LINE },
	redLines: [
		{
			id: RED_LINE,
			check: "autonomy.prohibition",
			atLeast: 2,
			note: { en: RED_LINE, "zh-Hans": RED_LINE, "zh-Hant": RED_LINE },
		},
	],
});

let bench: Bench;

async function opened(notes: string | null): Promise<void> {
	bench = await startBench();
	const { outside, workbench } = bench;
	outside.files.set(FILE, utf8(serialiseDraft(writtenDraft("d"))));
	if (notes !== null) outside.notes.set(FILE, utf8(notes));
	outside.chosen = FILE;
	await workbench.open();
	await bench.until(() => !["reading", "no-file"].includes(state().status));
}

const state = () => bench.workbench.store.get().privateNotes;

test("a note is written beside the draft and there again when the draft is opened", async () => {
	await opened(null);
	expect(state()).toMatchObject({ status: "ready" });
	expect(await bench.workbench.keepPrivateNote("c5", SECRET)).toBe(true);
	const bytes = bench.outside.notes.get(FILE) ?? new Uint8Array();
	expect(parsePrivateNotes(bytes)).toEqual(withPrivateNote(noPrivateNotes("d"), "c5", SECRET));
	await opened(new TextDecoder().decode(bytes));
	expect(state().notes?.notes).toEqual([{ node: "c5", text: SECRET }]);
});

test("nothing that leaves the window holds a word of a private note or of a profile", async () => {
	await opened(serialisePrivateNotes(withPrivateNote(noPrivateNotes("d"), "c5", SECRET)));
	const { workbench, outside } = bench;
	outside.files.set("red-lines.json", utf8(PROFILE));
	outside.chosen = "red-lines.json";
	await workbench.openProfile();
	outside.files.delete("red-lines.json");
	workbench.showTab("forecast");
	await bench.until(() => workbench.store.get().forecast !== null);
	expect(state().notes?.notes).toHaveLength(1);
	outside.target = "out";
	workbench.apply(
		{ type: "set-marking", marking: "RESTRICTED" },
		{ coalesceKey: null, caretBefore: null, caretAfter: null },
	);
	await bench.until(() => workbench.store.get().report !== null);
	while (outside.kept.size === 0) await new Promise((done) => setTimeout(done, 20));
	await workbench.save();
	for (const format of ["draft", "word", "html", "markdown", "text"] as const)
		await workbench.saveCopy(WHOLE, format, "en");
	for (const format of ["word", "html", "markdown", "text"] as const)
		await workbench.exportAs({ format, language: "en", choice: { explanations: true } });
	await workbench.saveReport("html");
	await workbench.saveReport("pdf");
	const left = [...outside.files, ...outside.kept].filter(([name]) => name !== "notes");
	expect(left.length).toBeGreaterThan(6);
	for (const [, bytes] of left) expect(Buffer.from(bytes).toString("latin1")).not.toContain(SECRET);
});

test("a draft that is in no file has no place for notes", async () => {
	bench = await startBench();
	await bench.workbench.newDraft({ instrument: "treaty", languages: ["en"] });
	expect(state()).toMatchObject({ status: "no-file" });
	expect(await bench.workbench.keepPrivateNote("x", SECRET)).toBe(false);
	expect(bench.outside.notes.size).toBe(0);
});

test.each([
	["unusable", "no notes at all"],
	["other-draft", serialisePrivateNotes(noPrivateNotes("another"))],
])("a file that is %s is told and never written over", async (status, content) => {
	await opened(content);
	await bench.until(() => state().status === status);
	expect(await bench.workbench.keepPrivateNote("c5", SECRET)).toBe(false);
	expect(new TextDecoder().decode(bench.outside.notes.get(FILE))).toBe(content);
});

test("notes stay with the file that they lie beside when the draft goes elsewhere", async () => {
	await opened(serialisePrivateNotes(withPrivateNote(noPrivateNotes("d"), "c5", SECRET)));
	bench.outside.target = "elsewhere.clausula";
	await bench.workbench.saveAs();
	await bench.until(() => state().status === "ready" && state().notes?.notes.length === 0);
	expect([...bench.outside.notes.keys()]).toEqual([FILE]);
});

test("notes that another machine wrote meanwhile stay beside a new one", async () => {
	await opened(serialisePrivateNotes(withPrivateNote(noPrivateNotes("d"), "c5", "ours")));
	const both = withPrivateNote(withPrivateNote(noPrivateNotes("d"), "c5", "ours"), "c3", "theirs");
	bench.outside.notes.set(FILE, utf8(serialisePrivateNotes(both)));
	expect(await bench.workbench.keepPrivateNote("c5", SECRET)).toBe(true);
	const kept = parsePrivateNotes(bench.outside.notes.get(FILE) ?? new Uint8Array());
	expect(kept).toEqual(withPrivateNote(both, "c5", SECRET));
	expect(state().notes).toEqual(kept);
	bench.outside.notes.delete(FILE);
	expect(await bench.workbench.keepPrivateNote("c1", SECRET)).toBe(true);
	const again = parsePrivateNotes(bench.outside.notes.get(FILE) ?? new Uint8Array());
	expect(again?.notes.map(({ text }) => text).sort()).toEqual([SECRET, SECRET, "theirs"]);
});

test("a file that was damaged meanwhile is not written over, and that is told", async () => {
	await opened(null);
	bench.outside.notes.set(FILE, utf8("half"));
	expect(await bench.workbench.keepPrivateNote("c5", SECRET)).toBe(false);
	expect(new TextDecoder().decode(bench.outside.notes.get(FILE))).toBe("half");
	expect(bench.outside.errors[0]?.detail).toContain("protocol.clausula-notes");
});
