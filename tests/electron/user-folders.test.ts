import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FolderKind } from "../../electron/contract/folders";
import { UserFolders } from "../../electron/user-folders";

let data = "";
let changes: FolderKind[] = [];
let folders: UserFolders;
const at = (name: string) => path.join(data, name);
const bytes = (text: string) => new TextEncoder().encode(text);

beforeEach(() => {
	data = mkdtempSync(path.join(tmpdir(), "clausula-folders-"));
	changes = [];
	folders = new UserFolders(data, (kind) => changes.push(kind));
});

afterEach(() => {
	folders.end();
	rmSync(data, { recursive: true, force: true });
});

async function names(kind: FolderKind): Promise<readonly string[]> {
	const listed = await folders.list(kind);
	if (!listed.ok) throw new Error(listed.code);
	return listed.value.files.map(({ name }) => name);
}

async function contents(kind: FolderKind): Promise<readonly string[]> {
	const listed = await folders.list(kind);
	if (!listed.ok) throw new Error(listed.code);
	const read = await Promise.all(listed.value.files.map(({ token }) => folders.read(token)));
	return read.map((each) => (each.ok ? new TextDecoder().decode(each.value.bytes) : each.code));
}

/** Asks until it is so, for five seconds. */
async function until(wanted: () => boolean): Promise<void> {
	const end = Date.now() + 5000;
	while (!wanted() && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
	expect(wanted()).toBe(true);
}

test("the usual folders are made when first listed, and hold files of their kind alone", async () => {
	expect(await names("templates")).toEqual([]);
	expect(await names("library")).toEqual([]);
	expect(readdirSync(data).sort()).toEqual(["library", "templates"]);
	writeFileSync(at("templates/a.clausula"), "a");
	writeFileSync(at("templates/notes.txt"), "n");
	writeFileSync(at("templates/.hidden.clausula"), "h");
	mkdirSync(at("templates/below"));
	writeFileSync(at("templates/below/b.clausula"), "b");
	symlinkSync("/etc/hostname", at("templates/link.clausula"));
	writeFileSync(at("library/c.json"), "{}");
	expect(await names("templates")).toEqual(["a.clausula"]);
	expect(await contents("templates")).toEqual(["a"]);
	expect(await names("library")).toEqual(["c.json"]);
	expect(await folders.read("0".repeat(32))).toMatchObject({ ok: false, code: "unknown-token" });
});

test("another folder is remembered, and what was imported is at hand beside it", async () => {
	mkdirSync(at("ours"));
	writeFileSync(at("ours/shared.json"), "shared");
	expect(await folders.keep("kept.json", bytes("kept"))).toEqual({ ok: true, value: null });
	folders.choose("library", at("ours"));
	expect(await names("library")).toEqual(["shared.json", "kept.json"]);
	const next = new UserFolders(data, () => {});
	expect(await next.list("library")).toMatchObject({
		ok: true,
		value: { path: at("ours"), usual: false },
	});
	next.choose("library", null);
	expect(await next.list("library")).toMatchObject({ value: { path: at("library"), usual: true } });
	next.end();
});

test("what is kept never replaces a file, and the same bytes are kept once", async () => {
	await folders.keep("own.json", bytes("one"));
	await folders.keep("own.json", bytes("one"));
	await folders.keep("own.json", bytes("two"));
	await folders.keep("../../escape.JSON", bytes("three"));
	expect(readdirSync(at("library")).sort()).toEqual(["escape.json", "own-2.json", "own.json"]);
	expect(readFileSync(at("library/own.json"), "utf8")).toBe("one");
	expect(readFileSync(at("library/own-2.json"), "utf8")).toBe("two");
});

test("changes are told once when they come together, and also when a folder goes and comes back", async () => {
	await folders.list("library");
	for (const name of ["a", "b", "c"]) writeFileSync(at(`library/${name}.json`), name);
	await until(() => changes.length > 0);
	await new Promise((done) => setTimeout(done, 300));
	expect(changes).toEqual(["library"]);
	rmSync(at("library"), { recursive: true });
	await until(() => changes.length > 1);
	const before = changes.length;
	mkdirSync(at("library"));
	await until(() => changes.length > before);
	expect(new Set(changes)).toEqual(new Set(["library"]));
});

test("a folder that is away is told, and what is too large is counted and left out", async () => {
	folders.choose("templates", at("stick"));
	expect(await folders.list("templates")).toMatchObject({ ok: false, code: "not-found" });
	await expect(folders.place("templates")).rejects.toThrow(/ENOENT/);
	folders.choose("templates", null);
	expect(await folders.place("templates")).toBe(at("templates"));
	writeFileSync(at("templates/large.clausula"), "");
	truncateSync(at("templates/large.clausula"), 9 * 1024 * 1024);
	writeFileSync(at("templates/closed.clausula"), "x");
	chmodSync(at("templates/closed.clausula"), 0);
	expect(await folders.list("templates")).toMatchObject({
		value: { skipped: 1, files: [{ name: "closed.clausula" }] },
	});
});
