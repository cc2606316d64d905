import { spawnSync } from "node:child_process";
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { buildCommand, Folder, PROGRAM } from "./clausula";

const folder = new Folder();
/** The command where a built app may or may not lie beside it. */
const app = join(folder.path, "app");
const main = join(app, "dist/main/main.mjs");
const record = join(app, "dist/window.json");

beforeAll(() => {
	buildCommand();
	cpSync(dirname(PROGRAM), join(app, "dist/cli"), { recursive: true });
	mkdirSync(dirname(main), { recursive: true });
}, 120_000);
beforeEach(() => writeFileSync(main, ""));
afterEach(() => rmSync(record, { force: true }));
afterAll(() => folder.remove());

function open(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
	const program = join(app, "dist/cli/clausula.mjs");
	const run = spawnSync(process.execPath, [program, "open", ...args], {
		cwd: folder.path,
		encoding: "utf8",
		env: { PATH: process.env.PATH ?? "", LANG: "C.UTF-8", DISPLAY: ":99", ...env },
	});
	return { code: run.status, out: run.stdout, err: run.stderr };
}

/** A program that notes what it was started with and ends with a code. */
function program(code: number): string {
	const path = folder.write(
		`window-${code}`,
		`#!/bin/sh\nfor each in "$@"; do echo "$each" >> "${folder.path}/started"; done\nexit ${code}\n`,
	);
	chmodSync(path, 0o755);
	return path;
}

describe("clausula open", () => {
	it("starts the runtime that was noted, with the app and the files by their whole paths", () => {
		folder.write("one.clausula", "{}");
		folder.write("two words.clausula", "{}");
		writeFileSync(record, JSON.stringify({ executable: program(0) }));
		expect(open(["one.clausula", "./two words.clausula"])).toEqual({ code: 0, out: "", err: "" });
		const started = readFileSync(join(folder.path, "started"), "utf8").trim().split("\n");
		expect(started.filter((each) => each !== "--no-sandbox")).toEqual([
			app,
			join(folder.path, "one.clausula"),
			join(folder.path, "two words.clausula"),
		]);
	});

	it("says which file is missing or a folder, before anything is started", () => {
		rmSync(join(folder.path, "started"), { force: true });
		const env = { CLAUSULA_ELECTRON: program(0) };
		expect(open(["gone.clausula"], env)).toMatchObject({
			code: 2,
			err: expect.stringMatching(/^clausula: gone\.clausula: there is no such file/),
		});
		expect(open(["app"], env)).toMatchObject({
			code: 2,
			err: expect.stringMatching(/^clausula: app: this is a directory/),
		});
		expect(existsSync(join(folder.path, "started"))).toBe(false);
	});

	it("says where the window is not set up, not built, can't be seen or won't start", () => {
		const set = { CLAUSULA_ELECTRON: program(0) };
		expect(open([])).toMatchObject({ code: 2, err: expect.stringContaining("not set up") });
		writeFileSync(record, JSON.stringify({ executable: join(folder.path, "gone") }));
		expect(open([]).err).toContain(`npm start” once in ${app}`);
		writeFileSync(record, "half");
		expect(open([]).err).toContain("not set up");
		rmSync(main);
		expect(open([], set)).toMatchObject({ code: 2, err: expect.stringContaining("not built") });
		writeFileSync(main, "");
		if (process.platform === "linux")
			expect(open([], { ...set, DISPLAY: "" }).err).toContain("no display");
		expect(open([], { CLAUSULA_ELECTRON: program(7) }).err).toMatch(/could not be started \(7\)/);
		const text = folder.write("no-program", "");
		expect(open([], { CLAUSULA_ELECTRON: text }).err).toMatch(/could not be started \(EACCES\)/);
	});

	it("has help in the language of the environment", () => {
		expect(open(["--help"])).toMatchObject({ code: 0, err: "" });
		expect(open(["--help"], { LANG: "zh_CN.UTF-8" }).out).toContain("在窗口中打开文件");
		expect(open(["--wrong"]).code).toBe(2);
	});
});
