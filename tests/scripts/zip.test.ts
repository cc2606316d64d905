import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { unpackFromTarball, unpackZip } from "../../scripts/setup/zip.mjs";
import { crcOf, tarOf, zipOf } from "./archives";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "clausula-zip-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = Buffer.from("The Parties shall declare 条款 ".repeat(5000));

async function unpack(archive: Buffer, place: (name: string) => string | null = (name) => name) {
	const path = join(folder, "in.zip");
	writeFileSync(path, archive);
	await unpackZip(path, join(folder, "out"), place);
}

test("the checksum of the tests' own archives is the published check value", () => {
	expect(crcOf(Buffer.from("123456789"))).toBe(0xcbf43926);
});

test("a zip gives its files back byte for byte, packed or stored or empty, with their permissions", async () => {
	await unpack(
		zipOf([
			{ name: "a/", content: Buffer.alloc(0) },
			{ name: "a/deflated", content: text, packed: deflateRawSync(text) },
			{ name: "a/run", content: Buffer.from("x"), mode: 0o755 },
			{ name: "empty", content: Buffer.alloc(0) },
		]),
	);
	expect(readFileSync(join(folder, "out/a/deflated")).equals(text)).toBe(true);
	expect(readFileSync(join(folder, "out/a/run"), "utf8")).toBe("x");
	expect(statSync(join(folder, "out/a/run")).mode & 0o777).toBe(0o755);
	expect(statSync(join(folder, "out/a/deflated")).mode & 0o777).toBe(0o644);
	expect(statSync(join(folder, "out/empty")).size).toBe(0);
});

test("only the files that are given a place are written, under the name of that place", async () => {
	await unpack(
		zipOf([
			{ name: "keep", content: text },
			{ name: "leave", content: text },
		]),
		(name) => (name === "keep" ? "renamed" : null),
	);
	expect(statSync(join(folder, "out/renamed")).size).toBe(text.length);
	expect(statSync(join(folder, "out/leave"), { throwIfNoEntry: false })).toBeUndefined();
});

test("a file whose bytes were changed is refused by its checksum", async () => {
	const archive = zipOf([{ name: "a", content: text }]);
	archive[40] = (archive[40] ?? 0) ^ 1;
	await expect(unpack(archive)).rejects.toThrow("does not match its checksum");
});

test("a truncated zip is refused", async () => {
	const archive = zipOf([{ name: "a", content: text }]);
	await expect(unpack(archive.subarray(0, archive.length - 40))).rejects.toThrow("truncated");
});

test("a name that leads out of the folder is refused", async () => {
	await expect(unpack(zipOf([{ name: "../escape", content: text }]))).rejects.toThrow("leads out");
});

test("one file of a tarball is written whole, whatever stands before it", async () => {
	const path = join(folder, "in.tgz");
	writeFileSync(
		path,
		gzipSync(
			tarOf([
				{ name: "package/other", content: Buffer.alloc(700, 7) },
				{ name: "package/wanted", content: text },
			]),
		),
	);
	await unpackFromTarball(path, "package/wanted", join(folder, "wanted"));
	expect(readFileSync(join(folder, "wanted")).equals(text)).toBe(true);
	await expect(unpackFromTarball(path, "package/none", join(folder, "none"))).rejects.toThrow(
		"not whole",
	);
});
