import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PRECEDENT_LIMITS, Precedents } from "../../electron/precedents";

let home = "";
let folder = "";
const store = () => path.join(home, "precedents.json");

function place(name: string, content = "1. Each Party shall report."): void {
	const file = path.join(folder, name);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
}

beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), "clausula-precedents-"));
	folder = path.join(home, "texts");
	mkdirSync(folder);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function names(precedents: Precedents): Promise<readonly string[]> {
	const listed = await precedents.list();
	if (!listed.ok || !listed.value) throw new Error("not listed");
	return listed.value.files.map(({ name }) => name);
}

function chosen(
	limits: Partial<typeof PRECEDENT_LIMITS | Record<string, number>> = {},
): Precedents {
	const precedents = new Precedents(store(), { ...PRECEDENT_LIMITS, ...limits });
	precedents.choose(folder);
	return precedents;
}

test("there is no folder until the user chooses one, and it is remembered", async () => {
	expect(await new Precedents(store()).list()).toEqual({ ok: true, value: null });
	place("a.md");
	chosen();
	expect(await names(new Precedents(store()))).toEqual(["a.md"]);
	new Precedents(store()).choose(null);
	expect(await new Precedents(store()).list()).toEqual({ ok: true, value: null });
});

test("lists what can be read, in folders too, and reads it by its token alone", async () => {
	place("b.txt", "words");
	place("a.clausula");
	place("inner/c.DOCX");
	place("picture.png");
	place(".hidden.md");
	place("~$c.docx");
	const precedents = chosen();
	expect(await names(precedents)).toEqual(["a.clausula", "b.txt", path.join("inner", "c.DOCX")]);
	const listed = await precedents.list();
	const file = listed.ok ? listed.value?.files.find(({ name }) => name === "b.txt") : undefined;
	const read = await precedents.read(file?.token ?? "");
	expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe("words");
	expect(await precedents.read("0".repeat(32))).toMatchObject({ ok: false, code: "unknown-token" });
});

test("never follows a link out of the folder, not even one that was put there later", async () => {
	writeFileSync(path.join(home, "secret.txt"), "secret");
	place("in.txt", "in");
	symlinkSync(path.join(home, "secret.txt"), path.join(folder, "out.txt"));
	symlinkSync(path.join(folder, "in.txt"), path.join(folder, "link.txt"));
	symlinkSync(home, path.join(folder, "up"));
	const precedents = chosen();
	const listed = await precedents.list();
	if (!listed.ok || !listed.value) throw new Error("not listed");
	expect(listed.value.files.map(({ name }) => name)).toEqual(["in.txt", "link.txt"]);
	expect(listed.value.skipped).toBe(2);
	const own = listed.value.files[0]?.token ?? "";
	rmSync(path.join(folder, "in.txt"));
	symlinkSync(path.join(home, "secret.txt"), path.join(folder, "in.txt"));
	expect(await precedents.read(own)).toMatchObject({ ok: false, code: "no-permission" });
});

test.each([
	["files", { files: 2 }, 2],
	["size", { fileBytes: 3 }, 2],
	["bytes of all", { allBytes: 8 }, 3],
	["depth", { depth: 0 }, 3],
])("keeps to the bound on %s and counts what it leaves out", async (_what, limits, most) => {
	place("a.txt", "aaaa");
	place("b.txt", "bb");
	place("c.txt", "cccc");
	place("deep/d.txt", "dd");
	const listed = await chosen(limits).list();
	if (!listed.ok || !listed.value) throw new Error("not listed");
	expect(listed.value.files).toHaveLength(most);
	expect(listed.value.files.length + listed.value.skipped).toBe(4);
});

test("gives a file the same token in every listing, so that windows can read side by side", async () => {
	place("a.txt");
	const precedents = chosen();
	const [one, other] = [await precedents.list(), await precedents.list()];
	expect(one).toEqual(other);
});

test.each(["", "{", "[]", '{"folder":7}', '{"folder":"relative"}'])(
	"takes garbage for no folder: %j",
	async (garbage) => {
		writeFileSync(store(), garbage);
		expect(await new Precedents(store()).list()).toEqual({ ok: true, value: null });
	},
);

test("says so where the folder is gone", async () => {
	const precedents = chosen();
	rmSync(folder, { recursive: true });
	expect(await precedents.list()).toMatchObject({ ok: false, code: "not-found" });
});
