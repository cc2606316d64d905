import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { parseDraft, serialiseDraft } from "../../engine/index";
import { pdfBomb, pdfFile, pdfWithPicture } from "../exchange/pdf-files";
import { SAMPLE } from "../exchange/sample";
import { buildCommand, clausula, Folder, TREATY } from "./clausula";

const folder = new Folder();
const out = (name: string) => join(folder.path, name);

beforeAll(buildCommand, 120_000);
afterAll(() => folder.remove());

describe("clausula convert", () => {
	it("makes a draft of a text and names nothing lost", () => {
		const run = clausula(["convert", folder.write("t.txt", TREATY), out("t.clausula")]);
		expect(run).toEqual({ code: 0, out: "", err: "" });
		const draft = parseDraft(readFileSync(out("t.clausula")));
		expect(draft.body.filter(({ kind }) => kind === "article")).toHaveLength(3);
	});

	it("writes a draft as a page and names on standard error what the page does not hold", () => {
		const draft = folder.write("d.clausula", serialiseDraft(SAMPLE));
		const run = clausula(["convert", draft, out("d.html"), "--language", "zh-Hans"]);
		expect(run.code).toBe(0);
		expect(run.err).toBe("Not carried: texts in 1 other language.\n");
		expect(readFileSync(out("d.html"), "utf8")).toContain("第一条");
	});

	it("takes a draft to Word and back with its comments and tracked changes", () => {
		const draft = folder.write("w.clausula", serialiseDraft(SAMPLE));
		expect(clausula(["convert", draft, out("w.docx")]).code).toBe(0);
		expect(clausula(["convert", out("w.docx"), out("back.clausula")])).toMatchObject({ err: "" });
		const back = parseDraft(readFileSync(out("back.clausula")));
		expect(back.comments.map(({ text }) => text)).toEqual(["How prompt?\nWithin days?"]);
		expect(back.suggestions.map(({ kind, author }) => [kind, author])).toEqual([
			["insertion", "Ostia"],
			["deletion", "Norland"],
		]);
	});

	it("takes a draft to Akoma Ntoso and back as it was", () => {
		const draft = folder.write("a.clausula", serialiseDraft(SAMPLE));
		expect(clausula(["convert", draft, out("a.xml")]).code).toBe(0);
		expect(clausula(["convert", out("a.xml"), out("again.clausula")])).toMatchObject({ err: "" });
		const back = parseDraft(readFileSync(out("again.clausula")));
		expect(back.comments.map(({ text }) => text)).toEqual(["How prompt?\nWithin days?"]);
		expect(back.instrument).toBe("protocol");
	});

	it("reads the text of a PDF, and runs nothing in it", () => {
		const file = folder.write(
			"p.pdf",
			pdfFile([
				[
					["Article 1", 70, 700],
					["Records", 70, 680],
					["1. Each State shall keep \\(all\\) rec-", 70, 650],
					["ords of engagements.", 70, 636],
				],
			]),
		);
		const run = clausula(["convert", file, out("p.txt")]);
		expect(run.err).toMatch(/^Read as plain text: 1 page\..*\nDropped: 1 script .*\n$/);
		expect(readFileSync(out("p.txt"), "utf8")).toContain(
			"1. Each State shall keep \\(all\\) records of engagements.",
		);
	});

	it("passes over the pictures of a PDF, however large", () => {
		const file = folder.write("picture.pdf", pdfWithPicture("Each State shall report.", 68));
		expect(clausula(["convert", file, out("picture.txt")]).code).toBe(0);
		expect(readFileSync(out("picture.txt"), "utf8")).toContain("Each State shall report.");
	});

	it.each([
		["no-pdf.pdf", () => "words", "is no PDF document"],
		["cut.pdf", () => pdfFile([[["a", 70, 700]]]).slice(0, 60), "is damaged inside"],
		["empty.pdf", () => pdfFile([[]]), "holds pictures of pages and no text"],
		["bomb.pdf", () => pdfBomb(80), "unpacks to far more"],
	])("refuses %s in one line", (name, make, words) => {
		const run = clausula(["convert", folder.write(name, make()), out("refused.txt")]);
		expect(run.code).toBe(2);
		expect(run.err).toContain(words);
		expect(run.err.trimEnd().split("\n")).toHaveLength(1);
	});

	it("refuses a hostile document in one line and leaves the older file whole", () => {
		const target = folder.write("old.txt", "as it was");
		const run = clausula(["convert", folder.write("bad.docx", "not an archive"), target]);
		expect(run.code).toBe(2);
		expect(run.err).toMatch(/^clausula: .*bad\.docx: is no Word document.*\n$/);
		expect(readFileSync(target, "utf8")).toBe("as it was");
	});

	it("writes through a link, keeps permissions, and leaves nothing beside", () => {
		const draft = folder.write("l.clausula", serialiseDraft(SAMPLE));
		chmodSync(folder.write("private.md", "old"), 0o640);
		symlinkSync("private.md", out("link.md"));
		const before = readdirSync(folder.path);
		expect(clausula(["convert", draft, out("link.md")]).code).toBe(0);
		expect(lstatSync(out("link.md")).isSymbolicLink()).toBe(true);
		expect(readFileSync(out("private.md"), "utf8")).toContain("# ");
		expect(statSync(out("private.md")).mode & 0o777).toBe(0o640);
		expect(readdirSync(folder.path)).toEqual(before);
		symlinkSync("later.md", out("early.md"));
		expect(clausula(["convert", draft, out("early.md")]).code).toBe(0);
		expect(readFileSync(out("later.md"), "utf8")).toContain("# ");
	});

	it("does not write a draft over itself by way of a link", () => {
		const draft = folder.write("self.clausula", serialiseDraft(SAMPLE));
		symlinkSync(draft, out("other.clausula"));
		const run = clausula(["convert", draft, out("other.clausula")]);
		expect(run).toMatchObject({ code: 2, err: expect.stringContaining("name another") });
	});

	it.each([
		[["convert", "a.txt"], "takes two files"],
		[["convert", "a.txt", "./a.txt"], "another"],
		[["convert", "a.txt", "a.exe"], "no format is written"],
		[["convert", "a.exe", "a.txt"], "no format is read"],
		[["convert", "gone.txt", "a.html"], "gone.txt"],
		[["convert", "README.md", "no/such/folder/a.html"], "could not be written"],
	])("refuses %j in one line", (args, words) => {
		const run = clausula(args);
		expect(run.code).toBe(2);
		expect(run.err).toContain(words);
		expect(run.err.trimEnd().split("\n")).toHaveLength(1);
	});
});
