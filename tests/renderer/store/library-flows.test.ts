import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDraft, serialiseDraft } from "../../../engine/index";
import { type Bench, startBench, utf8 } from "../bench";

const root = join(__dirname, "../../..");
const CHECKLIST = readFileSync(join(root, "examples/nuclear-command.checklist.json"));
const PROFILE = readFileSync(join(root, "examples/profiles/small-state.clausula-profile.json"));
const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let bench: Bench;
const state = () => bench.workbench.store.get();
const kinds = () =>
	Object.fromEntries(state().library.files.map(({ name, content }) => [name, content.kind]));
const file = (name: string) => {
	const found = state().library.files.find((each) => each.name === name);
	if (!found) throw new RangeError(`no file ${name}`);
	return found;
};
const atHand = (bytes: Uint8Array) =>
	state().checklists.some(({ digest }) => digest === digestOf(bytes));

/** Something in the folder changed, and the window has seen it. */
async function change(wanted: () => boolean): Promise<void> {
	bench.outside.changeFolder("library");
	await bench.until(wanted);
}

beforeEach(async () => {
	bench = await startBench();
	bench.outside.folder.set("nuclear.json", new Uint8Array(CHECKLIST));
	bench.outside.folder.set("small.json", new Uint8Array(PROFILE));
	await change(() => state().library.files.length === 2);
});

test("nothing of the folder is looked into or used before the user asks for it", () => {
	expect(kinds()).toEqual({ "nuclear.json": "unknown", "small.json": "unknown" });
	expect(state().checklists.every(({ digest }) => digest === null)).toBe(true);
	expect(state().library.folder).toEqual({ path: "/data/library", usual: true, away: false });
});

test("what can be used is told from what can't, whose mistakes have their places", async () => {
	bench.outside.folder.set("half.json", utf8('{\n\t"format": '));
	bench.outside.folder.set("list.json", utf8("[1]"));
	bench.outside.folder.set("odd.json", utf8('{"format": "clausula-profile",\n "version": 7}'));
	await change(() => state().library.files.length === 5);
	await bench.workbench.lookThroughLibrary();
	expect(kinds()).toEqual({
		"nuclear.json": "checklist",
		"small.json": "profile",
		"half.json": "refused",
		"list.json": "refused",
		"odd.json": "refused",
	});
	expect(file("half.json").content).toMatchObject({
		family: "checklist",
		faults: [{ position: { line: 2 } }],
	});
	expect(file("odd.json").content).toMatchObject({ family: "profile" });
	expect(bench.outside.errors).toEqual([]);
});

test("a checklist is shown with its digest first, and is at hand from then on, by its digest alone", async () => {
	await bench.workbench.lookThroughLibrary();
	await bench.workbench.offerFromLibrary(file("nuclear.json").digest);
	expect(state().offer).toMatchObject({ name: "nuclear.json", digest: digestOf(CHECKLIST) });
	expect(atHand(CHECKLIST)).toBe(false);
	await bench.workbench.acceptChecklist();
	await bench.until(() => state().settings.trusted.length === 1);
	expect(atHand(CHECKLIST)).toBe(true);
	// It lies there already.
	expect([...bench.outside.folder.keys()]).toEqual(["nuclear.json", "small.json"]);

	const changed = utf8(`${new TextDecoder().decode(CHECKLIST)}\n`);
	bench.outside.folder.set("nuclear.json", changed);
	await change(() => !atHand(CHECKLIST));
	expect(kinds()["nuclear.json"]).toBe("unknown");
	expect(atHand(changed)).toBe(false);
	bench.outside.folder.set("nuclear.json", new Uint8Array(CHECKLIST));
	await change(() => atHand(CHECKLIST));
});

test("a checklist that is imported is kept in the folder, and a draft goes without it once it is removed there", async () => {
	bench.outside.folder.delete("nuclear.json");
	await change(() => state().library.files.length === 1);
	bench.outside.files.set("mine.json", new Uint8Array(CHECKLIST));
	await bench.workbench.newDraft({ instrument: "treaty", languages: ["en"] });
	bench.outside.chosen = "mine.json";
	await bench.workbench.importChecklist();
	await bench.until(() => state().offer?.examined !== null);
	await bench.workbench.acceptChecklist();
	await bench.until(() => kinds()["mine.json"] === "checklist");
	expect(bench.outside.folder.get("mine.json")).toEqual(new Uint8Array(CHECKLIST));
	expect(state()).toMatchObject({ missingChecklist: null });
	bench.outside.folder.delete("mine.json");
	await change(() => !atHand(CHECKLIST));
	expect(state().missingChecklist?.digest).toBe(digestOf(CHECKLIST));
});

test("a profile goes into the forecast and is known from then on", async () => {
	await bench.workbench.lookThroughLibrary();
	await bench.workbench.takeProfile(file("small.json").digest);
	expect(state().profiles.map(({ id }) => id)).toEqual(["small-state"]);
	expect(state().settings.trusted).toEqual([digestOf(PROFILE)]);
	expect(bench.outside.folder.size).toBe(2);
});

describe("the user's own templates", () => {
	test("are listed with what is no draft by name, and a draft begun with one has no past", async () => {
		await bench.workbench.newDraft({ instrument: "treaty", languages: ["en", "zh-Hans"] });
		const { document } = state();
		if (!document) throw new RangeError("no draft");
		const template = {
			...document.draft,
			title: { en: [{ type: "text" as const, text: "Our usual treaty" }] },
		};
		bench.outside.folder.set("usual.clausula", utf8(serialiseDraft(template)));
		bench.outside.folder.set("broken.clausula", utf8('{"format":'));
		await bench.workbench.refreshTemplates();
		expect(state().templates).toMatchObject({
			own: [{ name: "usual", languages: ["en", "zh-Hans"] }],
			refused: [{ name: "broken.clausula", reason: { family: "draft" } }],
		});
		expect(bench.outside.errors).toEqual([]);
		const [own] = state().templates.own;
		await bench.workbench.newFromOwn({ token: own?.token ?? "", languages: ["en"] });
		const start = JSON.parse(bench.outside.windows[0]?.message ?? "null");
		expect(start).toEqual({ kind: "own-template", token: "usual.clausula", languages: ["en"] });

		const other = await startBench();
		other.outside.folder.set("usual.clausula", utf8(serialiseDraft(template)));
		await other.workbench.beginWith(start);
		const begun = other.workbench.store.get().document;
		expect(begun).toMatchObject({ file: null, draft: { languages: ["en"], history: [] } });
		expect(begun?.draft.id).not.toBe(template.id);
		expect(parseDraft(utf8(serialiseDraft(begun?.draft ?? template))).title.en).toEqual(
			template.title.en,
		);
	});
});
