import { type Draft, parseDraft, serialiseDraft } from "../../../engine/index";
import { isEdited } from "../../../renderer/store/state";
import { type Bench, startBench, utf8 } from "../bench";

const HINTS = { coalesceKey: null, caretBefore: null, caretAfter: null };
const FILE = "mine.clausula";

let bench: Bench;

const state = () => bench.workbench.store.get();

function draft(): Draft {
	const { document } = state();
	if (!document) throw new RangeError("no draft is open");
	return document.draft;
}

const edited = () => {
	const { document } = state();
	return document !== null && isEdited(document);
};

const titleIn = (name: string) =>
	parseDraft(bench.outside.files.get(name) ?? new Uint8Array()).title.en?.[0];

function retitle(text: string): void {
	const runs = [{ type: "text", text }] as const;
	bench.workbench.apply({ type: "set-runs", block: draft().id, language: "en", runs }, HINTS);
}

beforeEach(async () => {
	bench = await startBench();
	await bench.workbench.newDraft({ instrument: "treaty", languages: ["en"] });
	bench.outside.target = FILE;
	retitle("First");
	expect(await bench.workbench.save()).toBe(true);
	retitle("Second");
});

function refuse(
	code: "no-space" | "locked" | "place-gone" | "changed-on-disk" | "deleted-on-disk",
) {
	bench.outside.refusals.push({
		ok: false,
		code,
		params: { name: FILE, folder: "/drafts", detail: "X" },
	});
}

test.each(["no-space", "locked", "place-gone"] as const)(
	"what fails with %s is told with its place, and cancelling keeps the draft unsaved",
	async (code) => {
		refuse(code);
		expect(await bench.workbench.save()).toBe(false);
		const [told] = bench.outside.troubles;
		expect(told).toMatchObject({ trouble: "failed", name: FILE });
		expect(told?.detail).toContain("/drafts");
		expect(told?.detail).not.toMatch(/error\.|\{\w+\}/);
		expect(edited()).toBe(true);
		expect(titleIn(FILE)).toMatchObject({ text: "First" });
	},
);

test("what failed can be tried again or saved elsewhere", async () => {
	refuse("locked");
	refuse("no-space");
	bench.outside.answers.push("retry", "save-as");
	bench.outside.target = "elsewhere.clausula";
	expect(await bench.workbench.save()).toBe(true);
	expect(bench.outside.troubles).toHaveLength(2);
	expect(state().document?.name).toBe("elsewhere.clausula");
	expect(titleIn("elsewhere.clausula")).toMatchObject({ text: "Second" });
	expect(titleIn(FILE)).toMatchObject({ text: "First" });
	expect(edited()).toBe(false);
});

test("a place that refuses is told, and another one can be chosen", async () => {
	refuse("no-space");
	bench.outside.answers.push("save-as");
	bench.outside.target = "elsewhere.clausula";
	expect(await bench.workbench.saveAs()).toBe(true);
	expect(bench.outside.troubles.map(({ trouble }) => trouble)).toEqual(["failed"]);
	expect(titleIn("elsewhere.clausula")).toMatchObject({ text: "Second" });
});

test.each([
	["changed-on-disk", "changed"],
	["deleted-on-disk", "deleted"],
] as const)("a file found %s is replaced only when the user says so", async (code, trouble) => {
	refuse(code);
	expect(await bench.workbench.save()).toBe(false);
	expect(bench.outside.troubles[0]).toMatchObject({ trouble, name: FILE });
	expect(titleIn(FILE)).toMatchObject({ text: "First" });
	refuse(code);
	bench.outside.answers.push("overwrite");
	expect(await bench.workbench.save()).toBe(true);
	expect(titleIn(FILE)).toMatchObject({ text: "Second" });
});

describe("a file that was changed outside", () => {
	const theirs = () => {
		const bytes = utf8(
			serialiseDraft({ ...draft(), title: { en: [{ type: "text", text: "Theirs" }] } }),
		);
		bench.outside.files.set(FILE, bytes);
	};

	test("is asked about at once where the window has no changes, and loaded when so wished", async () => {
		await bench.workbench.save();
		theirs();
		bench.outside.answers.push("reload");
		bench.outside.changeOutside(FILE, "changed");
		await bench.until(() => draft().title.en?.[0]?.type === "text" && !state().busy);
		await bench.until(() => JSON.stringify(draft().title).includes("Theirs"));
		expect(bench.outside.troubles.at(-1)).toMatchObject({ trouble: "reloadable", name: FILE });
		expect(edited()).toBe(false);
	});

	test("leaves what is shown as unsaved changes where it is kept", async () => {
		await bench.workbench.save();
		theirs();
		bench.outside.changeOutside(FILE, "changed");
		await bench.until(() => edited() && !state().busy);
		expect(JSON.stringify(draft().title)).toContain("Second");
		expect(bench.outside.closed).toBe(false);
	});

	test.each(["changed", "gone"] as const)(
		"(%s) stays unsaved when undo leads back to what it held",
		async (found) => {
			await bench.workbench.save();
			bench.outside.changeOutside(FILE, found);
			await bench.until(() => edited() && !state().busy);
			retitle("Third");
			bench.workbench.undo();
			expect(JSON.stringify(draft().title)).toContain("Second");
			expect(edited()).toBe(true);
		},
	);

	test.each([
		[
			"when saving found it",
			() => {
				refuse("deleted-on-disk");
				return bench.workbench.save();
			},
		],
		["while there were changes", () => bench.outside.changeOutside(FILE, "gone")],
	] as const)("and is gone leaves nothing that counts as saved, known %s", async (_when, learn) => {
		await bench.workbench.save();
		retitle("Third");
		await learn();
		await bench.until(() => !state().busy);
		bench.workbench.undo();
		expect(JSON.stringify(draft().title)).toContain("Second");
		expect(edited()).toBe(true);
	});

	test("into something that is no draft is not replaced unasked once loading it failed", async () => {
		await bench.workbench.save();
		bench.outside.files.set(FILE, utf8('{"format":'));
		bench.outside.answers.push("reload");
		bench.outside.changeOutside(FILE, "changed");
		await bench.until(() => bench.outside.errors.length > 0 && !state().busy);
		expect(edited()).toBe(true);
		bench.outside.target = "elsewhere.clausula";
		expect(await bench.workbench.save()).toBe(true);
		expect(new TextDecoder().decode(bench.outside.files.get(FILE))).toBe('{"format":');
		expect(titleIn("elsewhere.clausula")).toMatchObject({ text: "Second" });
	});

	test("is not asked about while there are changes: saving asks", () => {
		theirs();
		bench.outside.changeOutside(FILE, "changed");
		bench.outside.changeOutside("other.clausula", "changed");
		expect(bench.outside.troubles).toEqual([]);
		expect(edited()).toBe(true);
	});

	test("and is gone can be saved again", async () => {
		await bench.workbench.save();
		bench.outside.files.delete(FILE);
		bench.outside.answers.push("overwrite");
		bench.outside.changeOutside(FILE, "gone");
		await bench.until(() => bench.outside.files.has(FILE) && !edited());
		expect(bench.outside.troubles.at(-1)).toMatchObject({ trouble: "deleted" });
	});
});
