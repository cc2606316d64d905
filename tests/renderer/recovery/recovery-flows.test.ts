import { parseDraft, serialiseDraft, textRuns, withoutHistory } from "../../../engine/index";
import { isEdited } from "../../../renderer/store/state";
import { writtenDraft } from "../../e2e/written-draft";
import { type Bench, startBench, utf8 } from "../bench";

const FILE = { token: "a.clausula", name: "a.clausula", path: "/drafts/a.clausula" };

let bench: Bench;
const state = () => bench.workbench.store.get();

const saved = writtenDraft("recovered");
const typed = { ...saved, title: { ...saved.title, en: textRuns("Protocol on What Was Typed") } };

function wait(id: string, file: typeof FILE | null): void {
	bench.outside.offers.push({
		id,
		name: "a.clausula",
		file,
		state: file ? "as-left" : "none",
		time: 1,
	});
	bench.outside.waiting.set(id, utf8(serialiseDraft(typed)));
}

beforeEach(async () => {
	bench = await startBench();
});

async function offered(): Promise<void> {
	bench.outside.files.set("a.clausula", utf8(serialiseDraft(saved)));
	await bench.workbench.start();
	await bench.until(() => state().recovery.comparison !== null);
}

test("a start shows what waits, compared with its file, and recovers it as an unsaved change of that file", async () => {
	wait("1", FILE);
	await offered();
	expect(state().dialog).toBe("recovery");
	expect(state().recovery.comparison).toMatchObject({
		blocks: [{ id: "recovered" }],
		others: false,
	});
	await bench.workbench.recover("1");
	expect(state().document).toMatchObject({ draft: typed, saved, file: FILE });
	expect(state().dialog).toBeNull();
	expect(state().recovery.offers).toEqual([]);
	expect(bench.outside.files.get("a.clausula")).toEqual(utf8(serialiseDraft(saved)));
	for (let tries = 0; tries < 100 && !bench.outside.kept.has("a.clausula"); tries += 1)
		await new Promise((resolve) => setTimeout(resolve, 20));
	expect(bench.outside.kept.get("a.clausula")).toEqual(utf8(serialiseDraft(typed)));
	await bench.workbench.save();
	const written = parseDraft(bench.outside.files.get("a.clausula") ?? utf8(""));
	expect(withoutHistory(written)).toEqual(typed);
	expect(written.history).toHaveLength(1);
	expect(bench.outside.kept.size).toBe(0);
});

test("a draft that was in no file stays unsaved", async () => {
	wait("1", null);
	await bench.workbench.start();
	await bench.workbench.recover("1");
	const { document } = state();
	expect(document).toMatchObject({ draft: typed, file: null });
	expect(document && isEdited(document)).toBe(true);
});

test("several are settled one by one, a second in a window of its own", async () => {
	wait("1", FILE);
	wait("2", null);
	wait("3", null);
	await offered();
	await bench.workbench.recover("1");
	expect(state()).toMatchObject({ dialog: "recovery", recovery: { shown: "2" } });
	await bench.workbench.recover("2");
	expect(bench.outside.windows).toEqual([{ file: null, message: '{"kind":"recovered","id":"2"}' }]);
	expect(state().recovery.shown).toBe("3");
	await bench.workbench.discardRecovery("3");
	expect(bench.outside.waiting.has("3")).toBe(false);
	expect(state()).toMatchObject({ dialog: null, recovery: { offers: [] } });
});

test("the saved version opens beside changes that wait on", async () => {
	wait("1", FILE);
	await offered();
	await bench.workbench.openSavedVersion("1");
	expect(state().document).toMatchObject({ draft: saved, file: FILE });
	expect(state().dialog).toBeNull();
	expect(bench.outside.waiting.has("1")).toBe(true);
});

test("what can't be read as a draft says so and opens nothing", async () => {
	wait("1", null);
	bench.outside.waiting.set("1", utf8("{}"));
	bench.outside.unreadable.push("/recovery/x.unreadable");
	await bench.workbench.start();
	await bench.until(() => state().recovery.comparison === "unusable");
	expect(bench.outside.errors[0]?.detail).toContain("/recovery/x.unreadable");
	await bench.workbench.recover("1");
	expect(state().document).toBeNull();
	expect(bench.outside.errors).toHaveLength(2);
	expect(bench.outside.waiting.has("1")).toBe(true);
});
