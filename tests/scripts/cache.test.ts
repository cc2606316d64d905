import { createHash } from "node:crypto";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { cacheFolder, digestOfFile, placeFolder } from "../../scripts/setup/cache.mjs";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "clausula-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the cache follows XDG_CACHE_HOME when it is absolute, and lies in ~/.cache otherwise", () => {
	expect(cacheFolder({ XDG_CACHE_HOME: "/somewhere" })).toBe("/somewhere/clausula");
	const usual = join(homedir(), ".cache", "clausula");
	for (const env of [{}, { XDG_CACHE_HOME: "" }, { XDG_CACHE_HOME: "relative" }])
		expect(cacheFolder(env)).toBe(usual);
});

test("a folder appears whole, under its name only once it is filled", async () => {
	const target = join(folder, "runtime");
	await placeFolder(target, async (unfinished: string) => {
		writeFileSync(join(unfinished, "a"), "1");
		expect(existsSync(target)).toBe(false);
	});
	expect(readdirSync(folder)).toEqual(["runtime"]);
	expect(readFileSync(join(target, "a"), "utf8")).toBe("1");
});

test("a failure on the way leaves nothing behind", async () => {
	const filling = placeFolder(join(folder, "runtime"), async (unfinished: string) => {
		writeFileSync(join(unfinished, "a"), "1");
		throw new Error("interrupted");
	});
	await expect(filling).rejects.toThrow("interrupted");
	expect(readdirSync(folder)).toEqual([]);
});

test("when another clone was first, its folder stays", async () => {
	const target = join(folder, "runtime");
	await placeFolder(target, async (unfinished: string) => {
		writeFileSync(join(unfinished, "mine"), "1");
		mkdirSync(target);
		writeFileSync(join(target, "theirs"), "1");
	});
	expect(readdirSync(target)).toEqual(["theirs"]);
	expect(readdirSync(folder)).toEqual(["runtime"]);
});

test("a file's digest is that of its bytes", async () => {
	const path = join(folder, "big");
	const bytes = Buffer.alloc(300_000, 5);
	writeFileSync(path, bytes);
	expect(statSync(path).size).toBe(bytes.length);
	expect(await digestOfFile(path, "sha256", "hex")).toBe(
		createHash("sha256").update(bytes).digest("hex"),
	);
});
