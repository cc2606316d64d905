import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { droppedFiles } from "../../electron/dropped-files";

let folder = "";
const at = (name: string) => path.join(folder, name);

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), "clausula-dropped-"));
	for (const name of ["a.clausula", "b.TXT", "c.png", "passwd"]) writeFileSync(at(name), "");
	mkdirSync(at("folder.clausula"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("drafts and texts that exist are taken", async () => {
	const files = [at("a.clausula"), at("b.TXT")];
	expect(await droppedFiles(files)).toEqual({ ok: true, value: files });
});

test.each([
	["another kind of file", ["a.clausula", "c.png"], "unsupported", "c.png"],
	["a file without a kind", ["passwd"], "unsupported", "passwd"],
	["a folder", ["folder.clausula"], "is-directory", "folder.clausula"],
	["a file that is gone", ["gone.clausula"], "not-found", "gone.clausula"],
] as const)("%s is refused by its name", async (_kind, names, code, name) => {
	expect(await droppedFiles(names.map(at))).toMatchObject({ ok: false, code, params: { name } });
});

test.each([["a.clausula"], [""], ["../a.clausula"]])("%j is no path of a file", async (file) => {
	expect(await droppedFiles([file])).toMatchObject({ ok: false, code: "unsupported" });
});

test("nothing dropped is nothing to open", async () => {
	expect(await droppedFiles([])).toMatchObject({ ok: false, code: "unsupported" });
});
