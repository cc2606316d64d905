import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { firstDifference, requireNode } from "../../scripts/setup/dependencies.mjs";

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "clausula-install-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const a = { version: "1.0.0", integrity: "sha512-a" };
const b = { version: "2.0.0", integrity: "sha512-b" };
const elsewhere = { ...b, optional: true, os: [process.platform === "linux" ? "darwin" : "linux"] };

function put(path: string, value: object) {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), JSON.stringify(value));
}

function tree(lock: object, installed: object, folders: readonly string[]) {
	put("package-lock.json", { packages: { "": { name: "x" }, ...lock } });
	put("node_modules/.package-lock.json", { packages: installed });
	for (const folder of folders) put(`${folder}/package.json`, {});
}

test("a tree that holds what the lockfile names is left alone, packages for other systems aside", () => {
	tree({ "node_modules/a": a, "node_modules/b": elsewhere }, { "node_modules/a": a }, [
		"node_modules/a",
	]);
	expect(firstDifference(root)).toBeNull();
});

test("an install that was interrupted before npm wrote its record is found", () => {
	put("package-lock.json", { packages: { "node_modules/a": a } });
	put("node_modules/a/package.json", {});
	expect(firstDifference(root)).toBe("node_modules");
});

test.each([
	[
		"another version",
		{ "node_modules/a": { ...a, version: "1.0.1" } },
		["node_modules/a"],
		"node_modules/a",
	],
	[
		"another content",
		{ "node_modules/a": { ...a, integrity: "sha512-x" } },
		["node_modules/a"],
		"node_modules/a",
	],
	["a package that is gone", { "node_modules/a": a }, [], "node_modules/a"],
	[
		"a package too many",
		{ "node_modules/a": a, "node_modules/b": b },
		["node_modules/a"],
		"node_modules/b",
	],
	["a package too few", {}, ["node_modules/a"], "node_modules/a"],
])("%s is a difference", (_, installed, folders, expected) => {
	tree({ "node_modules/a": a }, installed, folders);
	expect(firstDifference(root)).toBe(expected);
});

test("Node before 20.19 is refused with what to install, 20.19 and later are taken", () => {
	expect(() => requireNode("20.18.3")).toThrow("install Node 20.19 or newer");
	expect(() => requireNode("18.20.0")).toThrow("install Node 20.19 or newer");
	for (const version of ["20.19.0", "20.20.2", "22.0.0", "24.1.0"]) requireNode(version);
});
