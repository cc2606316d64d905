import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildCommand, clausula, Folder, TREATY } from "./clausula";

const folder = new Folder();

beforeAll(buildCommand, 120_000);
afterAll(() => folder.remove());

/** One line on standard error, nothing on standard output, exit code 2. */
function expectRefusal(args: readonly string[], line: RegExp): void {
	const run = clausula(args);
	expect(run).toMatchObject({ code: 2, out: "" });
	expect(run.err).toMatch(/^clausula: [^\n]+\n$/);
	expect(run.err.trimEnd()).toMatch(line);
}

describe("unusable input", () => {
	it("is told for a file that is not there", () => {
		expectRefusal(["score", join(folder.path, "none.txt")], /none\.txt: there is no such file; /);
	});

	it("is told for a directory", () => {
		const path = join(folder.path, "folder.txt");
		mkdirSync(path);
		expectRefusal(["score", path], /folder\.txt: this is a directory; /);
		expectRefusal(["outline", path], /folder\.txt: this is a directory; /);
	});

	it("is told with its place for a file that is not UTF-8", () => {
		const bytes = Buffer.concat([Buffer.from("Article 1\nEach Party "), Buffer.of(0xe9, 0x20)]);
		expectRefusal(["score", folder.write("latin.txt", bytes)], /latin\.txt:2:12: .*not UTF-8/);
	});

	it("is told for a kind of file that is not read", () => {
		expectRefusal(["score", folder.write("draft.pdf", "%PDF")], /draft\.pdf: files of this kind/);
	});

	it("is told for a file past the size bound, which is not read to its end", () => {
		const path = folder.write("huge.txt", Buffer.alloc(65 * 1024 * 1024, 0x61));
		expectRefusal(["score", path], /huge\.txt: the file is larger than 64 MiB/);
	});

	it("is told for a file that may not be read", () => {
		// Permissions don't bind the superuser.
		if (process.getuid?.() === 0) return;
		const path = folder.write("secret.txt", TREATY);
		chmodSync(path, 0);
		expectRefusal(["score", path], /secret\.txt: the file may not be read/);
	});

	it.each([
		["not-json.clausula", "Article 1", /not-json\.clausula:1:1: /],
		["truncated.clausula", '{\n\t"format": "clausula",\n\t"vers', /truncated\.clausula:3:\d+: /],
		["array.clausula", "[]", /array\.clausula:1:1: .*no Clausula draft/],
		[
			"newer.clausula",
			'{\n"format": "clausula-draft",\n"version": "99.0"}',
			/newer\.clausula:3:1: .*99\.0/,
		],
		[
			"hollow.clausula",
			'{\n"format": "clausula-draft",\n"version": "1.0"}',
			/hollow\.clausula:1:1: /,
		],
	])("is told with its place for the draft %s", (name, content, line) => {
		expectRefusal(["score", folder.write(name, content)], line);
	});

	it.each([
		[[], /no command was given/],
		[["scor"], /there is no command “scor”/],
		[["score"], /no file was named/],
		[["score", "--formt", "json", "a.txt"], /there is no option “--formt”/],
		[["score", "a.txt", "--format"], /“--format” needs a value/],
		[["score", "a.txt", "--format", "sarf"], /“sarf” is no value for “--format”/],
		[["score", "a.txt", "--fail-under", "101"], /“101” is no value/],
		[["outline", "a.txt", "b.txt"], /takes one file/],
		[["read", "a.txt"], /takes no files/],
	])("is told for the command line %j", (args, line) => {
		expectRefusal(args, line);
	});

	it("is told in the language of the environment", () => {
		const run = clausula(["score", join(folder.path, "none.txt")], "", { LANG: "zh_CN.UTF-8" });
		expect(run.err).toContain("没有这个文件");
	});
});

describe("help and version", () => {
	it.each([[["--help"]], [["score", "--help"]], [["read", "--help"]], [["outline", "--help"]]])(
		"%j fits 80 columns and exits with 0",
		(args) => {
			const run = clausula(args);
			expect(run).toMatchObject({ code: 0, err: "" });
			expect(run.out).toMatch(/clausula/);
			for (const line of run.out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
		},
	);

	it("names the version", () => {
		expect(clausula(["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/);
	});
});
