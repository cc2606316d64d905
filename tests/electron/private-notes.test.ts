import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { notesFileOf, readNotes, writeNotes } from "../../electron/private-notes";

let folder: string;
let draft: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "clausula-notes-"));
	draft = join(folder, "protocol.clausula");
	writeFileSync(draft, "the draft");
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = Buffer.from("only for us");

test("notes stand beside their draft under its name", () => {
	expect(notesFileOf(draft)).toBe(join(folder, "protocol.clausula-notes"));
	expect(notesFileOf(join(folder, "a.b"))).toBe(join(folder, "a.b.clausula-notes"));
});

test("a draft without notes has none", async () => {
	expect(await readNotes(draft)).toEqual({ ok: true, value: null });
});

test("notes are written for the user alone, and the draft is left as it was", async () => {
	expect(await writeNotes(draft, bytes)).toEqual({ ok: true, value: "protocol.clausula-notes" });
	expect(statSync(notesFileOf(draft)).mode & 0o777).toBe(0o600);
	expect(await readNotes(draft)).toEqual({ ok: true, value: bytes });
	expect(readFileSync(draft, "utf8")).toBe("the draft");
});

test("a link in the place of notes is neither read nor written through", async () => {
	const other = join(folder, "other.txt");
	writeFileSync(other, "not ours");
	symlinkSync(other, notesFileOf(draft));
	expect(await readNotes(draft)).toMatchObject({ ok: false, code: "not-a-file" });
	expect(await writeNotes(draft, bytes)).toMatchObject({ ok: false, code: "not-a-file" });
	expect(readFileSync(other, "utf8")).toBe("not ours");
});

test("a folder that may not be written is told as such, and nothing is left behind", async () => {
	const gone = join(folder, "gone", "protocol.clausula");
	expect(await writeNotes(gone, bytes)).toMatchObject({ ok: false, code: "not-found" });
});
