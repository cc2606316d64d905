import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Asides } from "../../electron/asides";
import { readDraftFile } from "../../electron/draft-file";
import { Recovery } from "../../electron/recovery";
import { joinJournal, splitJournal } from "../../electron/recovery-journal";

let base = "";
let ids = 0;
const folder = () => path.join(base, "recovery");
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const newId = () => {
	ids += 1;
	return ids.toString(16).padStart(32, "0");
};

/** A run of the app; a later one begins where this one was killed. */
const run = () => new Recovery<string>({ folder: folder(), now: () => ids, newId });
const unsaved = (text: string, name = "a.clausula") => ({
	name,
	file: null,
	stamp: null,
	bytes: bytesOf(text),
});

beforeEach(() => {
	base = mkdtempSync(path.join(tmpdir(), "clausula-recovery-"));
	ids = 0;
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

describe("a journal's bytes", () => {
	const head = {
		name: "条款.clausula",
		file: "/tmp/条款.clausula",
		stamp: { size: 1, modified: 2.5, digest: "a".repeat(64) },
		time: 3,
		size: 5,
		digest: "b".repeat(64),
	};

	test("come apart as they were joined", () => {
		const journal = splitJournal(joinJournal(head, bytesOf("a\nb\nc")));
		expect(journal?.head).toEqual(head);
		expect(textOf(journal?.bytes)).toBe("a\nb\nc");
	});

	test("are no journal where any of them is missing", () => {
		const whole = joinJournal(head, bytesOf("a\nb\nc"));
		for (let length = 0; length < whole.length; length += 1)
			expect(splitJournal(whole.subarray(0, length))).toBeNull();
	});

	test.each([
		["another format", { ...head, format: "clausula-recovery/2" }],
		["a relative path", { ...head, file: "../a" }],
		["no digest", { ...head, digest: "b" }],
		["a stamp of another form", { ...head, stamp: { size: "1" } }],
		["a negative size", { ...head, size: -5 }],
	])("are no journal with %s", (_what, wrong) => {
		expect(splitJournal(joinJournal(wrong as typeof head, bytesOf("a\nb\nc")))).toBeNull();
	});
});

describe("what a window keeps", () => {
	test("is one file that only the user may read, replaced by each newer state", async () => {
		const recovery = run();
		await recovery.keep("window", unsaved("one"));
		await recovery.keep("window", unsaved("two"));
		const [name, ...more] = readdirSync(folder());
		expect(more).toEqual([]);
		expect(statSync(path.join(folder(), name ?? "")).mode & 0o777).toBe(0o600);
		expect(statSync(folder()).mode & 0o777).toBe(0o700);
		expect(readFileSync(path.join(folder(), name ?? ""), "utf8")).toMatch(/\ntwo$/);
	});

	test("is offered to nobody while the window lives, and to the next run after it", async () => {
		const recovery = run();
		await recovery.keep("one", unsaved("1"));
		await recovery.keep("two", unsaved("2"));
		expect((await recovery.waiting()).drafts).toEqual([]);
		await recovery.release("one");
		expect((await recovery.waiting()).drafts).toHaveLength(1);
		expect((await run().waiting()).drafts).toHaveLength(2);
	});

	test("is gone once dropped", async () => {
		const recovery = run();
		await recovery.keep("window", unsaved("1"));
		await recovery.drop("window");
		expect(readdirSync(folder())).toEqual([]);
	});

	test("stays as it was where the disk refuses the next state", async () => {
		if (process.platform === "win32") return;
		const recovery = run();
		await recovery.keep("window", unsaved("old"));
		const { geteuid, seteuid } = process;
		chmodSync(base, 0o755);
		chmodSync(folder(), 0o555);
		if (geteuid?.() === 0) seteuid?.(65534);
		try {
			await expect(recovery.keep("window", unsaved("new"))).rejects.toThrow(/EACCES|EPERM/);
		} finally {
			if (seteuid && process.getuid?.() === 0) seteuid(0);
			chmodSync(folder(), 0o700);
		}
		const [draft] = (await run().waiting()).drafts;
		expect(textOf((await run().read(draft?.id ?? ""))?.bytes)).toBe("old");
	});
});

describe("what waits", () => {
	test("is taken by one window, which goes on in the same file", async () => {
		await run().keep("dead", unsaved("typed"));
		const recovery = run();
		const [draft] = (await recovery.waiting()).drafts;
		const id = draft?.id ?? "";
		expect(textOf((await recovery.read(id))?.bytes)).toBe("typed");
		expect((await recovery.take("one", id))?.name).toBe("a.clausula");
		expect(await recovery.take("two", id)).toBeNull();
		expect(await recovery.read(id)).toBeNull();
		await recovery.discard(id);
		expect(readdirSync(folder())).toHaveLength(1);
		await recovery.keep("one", unsaved("typed on"));
		expect(readdirSync(folder())).toEqual([`${id}.clausula-recovery`]);
	});

	test("is told with what became of its file, and not at all where the file holds it", async () => {
		const file = path.join(base, "a.clausula");
		writeFileSync(file, "saved");
		const content = await readDraftFile(file);
		if (!content.ok) throw new Error(content.code);
		const { stamp } = content.value;
		await run().keep("dead", { name: "a.clausula", file, stamp, bytes: bytesOf("typed") });
		const states = async () => (await run().waiting()).drafts.map(({ state }) => state);
		expect(await states()).toEqual(["as-left"]);
		writeFileSync(file, "by another program");
		expect(await states()).toEqual(["changed"]);
		rmSync(file);
		expect(await states()).toEqual(["missing"]);
		writeFileSync(file, "typed");
		expect(await states()).toEqual([]);
		expect(readdirSync(folder())).toEqual([]);
	});

	test("comes with the newest first", async () => {
		await run().keep("dead", unsaved("1", "first"));
		await run().keep("dead", unsaved("2", "second"));
		expect((await run().waiting()).drafts.map(({ head }) => head.name)).toEqual([
			"second",
			"first",
		]);
	});

	test("is put aside and told once where it can't be read, and torn writes are removed", async () => {
		mkdirSync(folder());
		const id = newId();
		writeFileSync(path.join(folder(), `${id}.clausula-recovery`), "{}");
		writeFileSync(path.join(folder(), `${id}.clausula-recovery.123`), "half");
		writeFileSync(path.join(folder(), "of-the-user"), "");
		expect(await run().waiting()).toEqual({
			drafts: [],
			unreadable: [path.join(folder(), `${id}.unreadable`)],
		});
		expect(await run().waiting()).toEqual({ drafts: [], unreadable: [] });
		expect(readdirSync(folder()).sort()).toEqual([`${id}.unreadable`, "of-the-user"]);
	});

	test("that was altered is not offered as what was typed", async () => {
		await run().keep("dead", unsaved("typed"));
		const [name] = readdirSync(folder());
		const whole = readFileSync(path.join(folder(), name ?? ""), "utf8");
		writeFileSync(path.join(folder(), name ?? ""), whole.replace(/typed$/, "types"));
		expect((await run().waiting()).drafts).toEqual([]);
	});
});

describe("what killed saves leave beside drafts", () => {
	test("is removed at the next start, and nothing else", () => {
		const aside = path.join(base, "a.clausula.1234567");
		const other = path.join(base, "a.clausula.7654321");
		for (const file of [aside, other]) writeFileSync(file, "half");
		new Asides(folder(), newId).begin(aside);
		const ended = new Asides(folder(), newId).begin(other);
		ended();
		new Asides(folder(), newId).sweep();
		expect(readdirSync(base).sort()).toEqual(["a.clausula.7654321", "recovery"]);
		expect(readdirSync(folder())).toEqual([]);
	});

	test("is never what a record names that no save writes", () => {
		const file = path.join(base, "treaty.clausula");
		writeFileSync(file, "whole");
		mkdirSync(folder());
		writeFileSync(path.join(folder(), `${newId()}.aside`), file);
		new Asides(folder(), newId).sweep();
		expect(readdirSync(base)).toContain("treaty.clausula");
	});
});
