import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Asides } from "../../electron/asides";
import { DraftFiles } from "../../electron/draft-files";
import { RECENT_LIMIT, RecentFiles } from "../../electron/recent-files";

let folder = "";
const at = (name: string) => path.join(folder, name);
const bytes = new TextEncoder().encode("new");
let told = 0;

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "clausula-table-"));
	told = 0;
});

afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

function files(): DraftFiles {
	return new DraftFiles({
		recent: at("data/recent.json"),
		samples: [at("examples"), at("templates")],
		onRecent: () => {
			told += 1;
		},
		asides: new Asides(at("data/recovery"), () => "a".repeat(32)),
	});
}

describe("files by token", () => {
	test("a token that was never given out opens and saves nothing", async () => {
		const token = "0".repeat(32);
		expect(await files().open(token)).toMatchObject({ ok: false, code: "unknown-token" });
		expect(await files().save({ token, bytes, overwrite: true })).toMatchObject({
			ok: false,
			code: "unknown-token",
		});
	});

	test("the same path has the same token however it is written, and tokens can't be guessed", () => {
		const table = files();
		const { token } = table.handle(at("a"));
		expect(table.handle(at("x/../a")).token).toBe(token);
		expect(token).toMatch(/^[0-9a-f]{32}$/);
		expect(files().handle(at("a")).token).not.toBe(token);
	});

	test("files that are one by way of links are known as such, also after a link leads elsewhere", async () => {
		writeFileSync(at("a"), "one");
		writeFileSync(at("b"), "two");
		symlinkSync("a", at("link"));
		const table = files();
		const tokens = ["a", "b", "link", "gone"].map((name) => table.handle(at(name)).token);
		const [a = "", b = "", link = "", gone = ""] = tokens;
		expect(await table.twinsOf(link)).toEqual([]);
		await table.open(a);
		await table.open(b);
		expect(await table.twinsOf(link)).toEqual([a]);
		rmSync(at("link"));
		symlinkSync("b", at("link"));
		expect(await table.twinsOf(link)).toEqual([b]);
		await table.save({ token: link, bytes, overwrite: true });
		expect(await table.twinsOf(b)).toEqual([link]);
		expect(await table.twinsOf(gone)).toEqual([]);
	});

	test("saving notices that the file was written since it was opened, unless told to overwrite", async () => {
		writeFileSync(at("a"), "old");
		const table = files();
		const { token } = table.handle(at("a"));
		await table.open(token);
		writeFileSync(at("a"), "by another program");
		const refused = await table.save({ token, bytes, overwrite: false });
		expect(refused).toMatchObject({ ok: false, code: "changed-on-disk", params: { name: "a" } });
		expect(readFileSync(at("a"), "utf8")).toBe("by another program");
		expect((await table.save({ token, bytes, overwrite: true })).ok).toBe(true);
		expect((await table.save({ token, bytes, overwrite: false })).ok).toBe(true);
		expect(readFileSync(at("a"), "utf8")).toBe("new");
	});

	test("a file that was written or removed outside is told once for each state, and never for a save of its own", async () => {
		writeFileSync(at("a"), "old");
		const table = files();
		const { token } = table.handle(at("a"));
		expect(await table.lookOutside(token)).toBeNull();
		await table.open(token);
		const saved = table.save({ token, bytes, overwrite: false });
		expect(await table.lookOutside(token)).toBeNull();
		expect((await saved).ok).toBe(true);
		expect(await table.lookOutside(token)).toBeNull();
		writeFileSync(at("a"), "by another program");
		expect(await table.lookOutside(token)).toBe("changed");
		expect(await table.lookOutside(token)).toBeNull();
		rmSync(at("a"));
		expect(await table.lookOutside(token)).toBe("gone");
		expect(await table.lookOutside(token)).toBeNull();
		await table.save({ token, bytes, overwrite: true });
		writeFileSync(at("a"), "once more");
		expect(await table.lookOutside(token)).toBe("changed");
		await table.open(token);
		writeFileSync(at("a"), "and again");
		expect(await table.lookOutside(token)).toBe("changed");
	});

	test("what was opened or saved heads the recent list, and what is gone leaves it", async () => {
		const table = files();
		writeFileSync(at("a"), "1");
		writeFileSync(at("b"), "2");
		for (const name of ["a", "b", "a"]) await table.open(table.handle(at(name)).token);
		expect(table.recent().map((file) => file.name)).toEqual(["a", "b"]);
		expect(
			files()
				.recent()
				.map((file) => file.path),
		).toEqual([at("a"), at("b")]);
		rmSync(at("b"));
		await table.open(table.handle(at("b")).token);
		expect(table.recent().map((file) => file.name)).toEqual(["a"]);
		table.clearRecent();
		expect(files().recent()).toEqual([]);
		expect(told).toBe(5);
	});

	test("samples are read from their folders", async () => {
		mkdirSync(at("examples"));
		writeFileSync(at("examples/one.clausula"), "{}");
		expect(await files().sample("one")).toMatchObject({
			ok: true,
			value: { name: "one.clausula", bytes: new TextEncoder().encode("{}") },
		});
		mkdirSync(at("templates"));
		writeFileSync(at("templates/two.clausula"), "[]");
		expect(await files().sample("two")).toMatchObject({
			ok: true,
			value: { name: "two.clausula" },
		});
		expect(await files().sample("three")).toMatchObject({
			ok: false,
			code: "not-found",
			params: { name: "three.clausula" },
		});
	});
});

describe("the recent list", () => {
	test("holds ten, newest first", () => {
		const recent = new RecentFiles(at("recent.json"));
		for (let index = 0; index < 12; index += 1) recent.add(at(String(index)));
		expect(recent.paths).toHaveLength(RECENT_LIMIT);
		expect(recent.paths[0]).toBe(at("11"));
	});

	test.each(["", "not json", "{}", "null", '["relative", 3, null, {"a": 1}]', '[["/a"]]'])(
		"starts empty from garbage: %j",
		(garbage) => {
			writeFileSync(at("recent.json"), garbage);
			expect(new RecentFiles(at("recent.json")).paths).toEqual([]);
		},
	);

	test("keeps what is usable among garbage, once", () => {
		writeFileSync(at("recent.json"), JSON.stringify([at("a"), 7, at("a"), at("b"), "/x\0y"]));
		expect(new RecentFiles(at("recent.json")).paths).toEqual([at("a"), at("b")]);
	});

	test("lives on in memory where it can't be stored", () => {
		writeFileSync(at("file"), "");
		const recent = new RecentFiles(at("file/recent.json"));
		recent.add(at("a"));
		expect(recent.paths).toEqual([at("a")]);
	});
});
