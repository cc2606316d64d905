import { type Draft, parseDraftText, serialiseDraft, textRuns } from "../../../engine/index";
import { isEdited } from "../../../renderer/store/state";
import { type Bench, startBench, utf8 } from "../bench";

const TREATY = `Treaty on Autonomous Weapon Systems

Article 1
Human control

1. Each State Party shall ensure that a commander authorises each engagement by an autonomous weapon system before force is applied.

Article 2
Declarations

1. Each State Party shall declare to the Secretariat, within 30 days, the types and numbers of its autonomous weapon systems.
`;

const HINTS = { coalesceKey: null, caretBefore: null, caretAfter: null };

let bench: Bench;

const state = () => bench.workbench.store.get();

function draft(): Draft {
	const { document } = state();
	if (!document) throw new RangeError("no draft is open");
	return document.draft;
}

async function openTreaty(): Promise<void> {
	bench.outside.files.set("treaty.txt", utf8(TREATY));
	bench.outside.chosen = "treaty.txt";
	await bench.workbench.open();
	await bench.until(() => state().report !== null);
}

/** The clause of the first article. */
function firstClause(): string {
	const clause = draft().body.find((node) => node.kind === "article")?.children[0];
	if (!clause) throw new RangeError("no clause");
	return clause.id;
}

function write(text: string): void {
	bench.workbench.apply(
		{ type: "set-runs", block: firstClause(), language: "en", runs: textRuns(text) },
		HINTS,
	);
}

beforeEach(async () => {
	bench = await startBench();
});

test("a text opens as a draft that is read at once and is offered to be saved as a draft file", async () => {
	await openTreaty();
	expect(state().view).toBe("draft");
	expect(state().document).toMatchObject({ file: null, name: "treaty.clausula", savedAt: null });
	expect(state().report?.instrument).toBe("treaty");
	expect(state().levels.get(firstClause())?.autonomy).toBeGreaterThanOrEqual(2);
});

test("scores follow what is written, and undo takes both back", async () => {
	await openTreaty();
	const before = state().report?.score;
	write("This article has no content.");
	expect(isEdited(state().document ?? never())).toBe(true);
	await bench.until(() => state().levels.get(firstClause())?.autonomy === 0);
	bench.workbench.undo();
	expect(isEdited(state().document ?? never())).toBe(false);
	await bench.until(() => (state().levels.get(firstClause())?.autonomy ?? 0) >= 2);
	await bench.until(() => state().report?.score.overall === before?.overall);
});

test("saving writes the draft as it is, leaves undo alone, and a reopened file is the same draft", async () => {
	await openTreaty();
	write("Each State Party shall keep records of every engagement for ten years.");
	bench.outside.target = "mine.clausula";
	expect(await bench.workbench.save()).toBe(true);
	expect(state().document).toMatchObject({ name: "mine.clausula", canUndo: true });
	expect(isEdited(state().document ?? never())).toBe(false);
	const bytes = bench.outside.files.get("mine.clausula") ?? never();
	expect(parseDraftText(new TextDecoder().decode(bytes))).toEqual(draft());
	bench.workbench.undo();
	expect(isEdited(state().document ?? never())).toBe(true);
});

test("a cancelled save dialog leaves the draft unsaved", async () => {
	await openTreaty();
	write("x");
	expect(await bench.workbench.save()).toBe(false);
	expect(isEdited(state().document ?? never())).toBe(true);
});

test.each([
	["not JSON", "nonsense", "line"],
	["cut off", '{"format":"clausula-draft",', "line"],
	["another kind of JSON", '{"a":1}', ""],
])("a file that is %s is refused with one error, and the open draft stays", async (_what, text) => {
	await openTreaty();
	const before = draft();
	bench.outside.files.set("broken.clausula", utf8(text));
	bench.outside.chosen = "broken.clausula";
	await bench.workbench.open();
	expect(bench.outside.errors).toHaveLength(1);
	expect(bench.outside.errors[0]?.title).toContain("broken.clausula");
	expect(bench.outside.errors[0]?.detail).not.toMatch(/error\.draft|\{\w+\}/);
	expect(draft()).toBe(before);
});

test("bytes that are no UTF-8 are refused as such", async () => {
	bench.outside.files.set("latin.txt", new Uint8Array([0x41, 0xe9, 0x42]));
	bench.outside.chosen = "latin.txt";
	await bench.workbench.open();
	expect(bench.outside.errors[0]?.detail).toContain("UTF-8");
	expect(state().view).toBe("welcome");
});

test("a file of a kind that is not read is told as such, and not as a draft with a mistake", async () => {
	bench.outside.files.set("letter.odt", utf8("PK"));
	bench.outside.chosen = "letter.odt";
	await bench.workbench.open();
	expect(bench.outside.errors.map(({ detail }) => detail)).toEqual([
		expect.stringMatching(/letter\.odt.*\.docx/),
	]);
	expect(bench.outside.errors[0]?.detail).not.toContain("JSON");
});

test("a file that is gone is told by its name", async () => {
	await bench.workbench.openFile({ token: "gone", name: "gone", path: "/gone" });
	expect(bench.outside.errors[0]?.detail).toContain("gone");
});

test("a draft that is open stays: another one begins in a window of its own", async () => {
	await openTreaty();
	write("x");
	const before = draft();
	await bench.workbench.newDraft({ instrument: "code", languages: ["zh-Hans"] });
	bench.outside.files.set("other.clausula", utf8(serialiseDraft(before)));
	bench.outside.chosen = "other.clausula";
	await bench.workbench.open();
	expect(bench.outside.questions).toEqual([]);
	expect(draft()).toBe(before);
	const [first, second] = bench.outside.windows;
	expect(JSON.parse(first?.message ?? "")).toEqual({
		kind: "empty",
		instrument: "code",
		languages: ["zh-Hans"],
	});
	expect(second).toEqual({ file: "other.clausula", message: null });
});

test("a file that is no draft is told of where it was asked for, and opens no window", async () => {
	await openTreaty();
	bench.outside.files.set("bad.clausula", utf8("{"));
	bench.outside.chosen = "bad.clausula";
	await bench.workbench.open();
	expect(bench.outside.errors).toHaveLength(1);
	expect(bench.outside.windows).toEqual([]);
});

test("a window begins with what another one asked for", async () => {
	await bench.workbench.beginWith({ kind: "empty", instrument: "code", languages: ["zh-Hans"] });
	expect(draft()).toMatchObject({ instrument: "code", languages: ["zh-Hans"] });
});

test("a window without changes closes unasked; one with changes closes once they are saved", async () => {
	await openTreaty();
	write("x");
	bench.outside.unsaved = "save";
	bench.outside.target = "kept.clausula";
	bench.outside.askToClose();
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(bench.outside.files.has("kept.clausula")).toBe(true);
	expect(bench.outside.closed).toBe(true);
});

test("kind and languages of the draft are changed like text and undone in order", async () => {
	await openTreaty();
	bench.workbench.setInstrument("political-declaration");
	bench.workbench.setLanguages(["en", "zh-Hans"]);
	await bench.until(() => state().report?.legalStatus === "not-binding");
	bench.workbench.undo();
	expect(draft().languages).toEqual(["en"]);
	bench.workbench.undo();
	expect(draft().instrument).toBe("treaty");
	expect(isEdited(state().document ?? never())).toBe(false);
});

test("a language that is taken away is no longer shown", async () => {
	await openTreaty();
	bench.workbench.setLanguages(["en", "zh-Hans"]);
	bench.workbench.showLanguage("zh-Hans");
	expect(state().readings.size).toBe(0);
	bench.workbench.setLanguages(["en"]);
	expect(state().language).toBe("en");
});

test("a draft file opens as the same draft, tied to its file", async () => {
	await openTreaty();
	const before = draft();
	bench = await startBench();
	bench.outside.files.set("copy.clausula", utf8(serialiseDraft(before)));
	bench.outside.chosen = "copy.clausula";
	await bench.workbench.open();
	expect(draft()).toEqual(before);
	expect(state().document?.file?.name).toBe("copy.clausula");
});

function never(): never {
	throw new RangeError("nothing is open");
}

test("a file is told to be opening until it is in sight, and no longer where it can't be read", async () => {
	const seen: (string | null)[] = [];
	bench.workbench.store.subscribe(() => {
		const { opening, view } = state();
		if (seen.at(-1) !== opening) seen.push(opening);
		if (opening === null && seen.length > 1) expect(view).toBe("draft");
	});
	await openTreaty();
	expect(seen).toEqual([null, "treaty.txt", null]);
	bench.outside.files.set("broken.clausula", utf8("{"));
	bench.outside.chosen = "broken.clausula";
	await bench.workbench.open();
	expect(state().opening).toBeNull();
});
