import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { asciiOf } from "../../scripts/build/command.mjs";
import { buildCommand, Folder, PROGRAM, TREATY } from "./clausula";

const BUILT = dirname(PROGRAM);
const CODE = "program.code";

beforeAll(buildCommand, 120_000);

describe("the program's compiled code", () => {
	let folder: Folder;
	beforeEach(() => {
		folder = new Folder();
		cpSync(BUILT, folder.path, { recursive: true });
	});
	afterEach(() => folder.remove());

	/** The report of the program in the folder, and whether V8 took the code beside it. */
	function report(flags: readonly string[] = []) {
		const text = folder.write("treaty.txt", TREATY);
		const asked = `
			import { Script } from "node:vm";
			process.on("exit", () => process.stderr.write(String(taken)));
			let taken;
			const run = Script.prototype.runInThisContext;
			Script.prototype.runInThisContext = function (...args) {
				taken = this.cachedDataRejected === false;
				return run.apply(this, args);
			};`;
		const run = spawnSync(
			process.execPath,
			[
				...flags,
				"--import",
				`data:text/javascript,${encodeURIComponent(asked)}`,
				join(folder.path, "clausula.mjs"),
				"score",
				"--date",
				"2031-05-06",
				text,
			],
			{ encoding: "utf8" },
		);
		return { code: run.status, out: run.stdout, err: run.stderr };
	}

	test("is taken, and what was built lies beside nothing that only building needs", () => {
		expect(report()).toMatchObject({ code: 0, err: "true" });
		expect(() => readFileSync(join(BUILT, "compile-program.mjs"))).toThrow("ENOENT");
	});

	test("changes nothing but the time: without it, cut short, of another version or under other settings", () => {
		const { out } = report();
		const path = join(folder.path, CODE);
		const code = readFileSync(path);
		expect(report(["--stack-size=900"])).toEqual({ code: 0, out, err: "false" });
		for (const other of [code.subarray(0, 1000), Buffer.from("no code"), Buffer.alloc(0)]) {
			writeFileSync(path, other);
			expect(report()).toEqual({ code: 0, out, err: "false" });
		}
		// The version's mark stands in the second of the four-byte numbers at its head.
		const foreign = Buffer.from(code);
		foreign.writeUInt32LE(foreign.readUInt32LE(4) ^ 1, 4);
		writeFileSync(path, foreign);
		expect(report()).toEqual({ code: 0, out, err: "false" });
		rmSync(path);
		expect(report()).toEqual({ code: 0, out, err: "false" });
	}, 60_000);
});

test("a program in ASCII means what it meant", () => {
	const code = "const words = /[“”]|\\\\条/u.test('条') ? `𠮷 条` : 'é\\\\é';";
	const ascii = asciiOf(code);
	expect(ascii).toMatch(/^[\0-\x7f]*$/);
	const value = (source: string) => new Function(`${source} return words;`)();
	expect(value(ascii)).toBe(value(code));
	expect(() => asciiOf("'\\é'")).toThrow("\\é");
});
