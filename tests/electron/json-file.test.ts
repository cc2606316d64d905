import { execFileSync, spawnSync } from "node:child_process";
import fs, {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readJsonFile, sweepJsonFiles, writeJsonFile } from "../../electron/json-file";
import { RecentFiles } from "../../electron/recent-files";
import { SettingsStore } from "../../electron/settings-store";
import { WindowPlaces } from "../../electron/window-places";

let folder = "";
const at = (name: string) => path.join(folder, name);
const words = (count: number) => Array.from({ length: count }, (_each, index) => `word${index}`);

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "clausula-small-"));
});

afterEach(() => {
	jest.restoreAllMocks();
	rmSync(folder, { recursive: true, force: true });
});

/** A disk that takes at most 64 bytes at a time, and says so, until `room` bytes are written; then it is full. */
function shortWrites(room = Number.POSITIVE_INFINITY): { count: number } {
	const real = fs.writeSync;
	const state = { count: 0 };
	let left = room;
	jest.spyOn(fs, "writeSync").mockImplementation(((
		fd: number,
		data: unknown,
		...rest: unknown[]
	) => {
		if (typeof data === "string") return Reflect.apply(real, fs, [fd, data, ...rest]);
		const bytes = data as Uint8Array;
		const [offset, length, position] = rest as [number, number, number | null];
		const taken = Math.min(length, 64, left);
		if (taken === 0) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
		state.count += 1;
		left -= taken;
		return Reflect.apply(real, fs, [fd, bytes, offset, taken, position]);
	}) as typeof fs.writeSync);
	return state;
}

describe("a small file of the app's own", () => {
	test("is written to its last byte where the disk takes it piece by piece", () => {
		const disk = shortWrites();
		writeJsonFile(at("data/list.json"), words(100));
		expect(disk.count).toBeGreaterThan(5);
		expect(readJsonFile(at("data/list.json"))).toEqual(words(100));
		expect(readdirSync(at("data"))).toEqual(["list.json"]);
		expect(statSync(at("data/list.json")).mode & 0o777).toBe(0o600);
	});

	test("stays as it was, with nothing beside it, where the disk gets full half-way", () => {
		writeJsonFile(at("list.json"), ["old"]);
		shortWrites(200);
		expect(() => writeJsonFile(at("list.json"), words(100))).toThrow("no space");
		jest.restoreAllMocks();
		expect(readJsonFile(at("list.json"))).toEqual(["old"]);
		expect(readdirSync(folder)).toEqual(["list.json"]);
	});

	test("keeps settings, dictionary, recent files and windows of before on a disk that is full", () => {
		const settings = at("settings.json");
		new SettingsStore(settings, ["en"]).change({ theme: "dark", words: ["clausula"] });
		new RecentFiles(at("recent.json")).add(at("first.clausula"));
		const place = { bounds: { x: 0, y: 0, width: 1200, height: 800 }, maximized: false };
		const places = () =>
			new WindowPlaces(folder, () => [{ x: 0, y: 0, width: 1920, height: 1080 }]);
		places().closed(place);
		places().rememberOpen([{ file: at("first.clausula"), place }]);

		shortWrites(20);
		const store = new SettingsStore(settings, ["en"]);
		expect(() => store.change({ words: words(200) })).toThrow("no space");
		expect(store.current.words).toHaveLength(200);
		const recent = new RecentFiles(at("recent.json"));
		recent.add(at("second.clausula"));
		expect(recent.paths).toEqual([at("second.clausula"), at("first.clausula")]);
		places().closed({ ...place, maximized: true });
		places().rememberOpen([]);
		jest.restoreAllMocks();

		expect(new SettingsStore(settings, ["en"]).current).toMatchObject({
			theme: "dark",
			words: ["clausula"],
		});
		expect(new RecentFiles(at("recent.json")).paths).toEqual([at("first.clausula")]);
		expect(places().next(null)).toEqual(place);
		expect(places().open()).toEqual([{ file: at("first.clausula"), place }]);
		expect(readdirSync(folder).sort()).toEqual([
			"recent.json",
			"settings.json",
			"window.json",
			"windows.json",
		]);
	});

	test("stays whole on a real disk of 64 KiB that it does not fit on", () => {
		mkdirSync(at("disk"));
		const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "none", at("disk")]);
		if (mounted.status !== 0) return;
		try {
			const file = at("disk/settings.json");
			writeJsonFile(file, { words: ["old"] });
			const old = readFileSync(file, "utf8");
			// The first write of so many bytes is a short one: the disk takes what it can and says nothing.
			expect(() => writeJsonFile(file, { words: words(20_000) })).toThrow(/ENOSPC/);
			expect(readFileSync(file, "utf8")).toBe(old);
			expect(readdirSync(at("disk"))).toEqual(["settings.json"]);
		} finally {
			execFileSync("umount", [at("disk")]);
		}
	});

	test("leaves nothing behind after a write that was ended half-way, and nothing else is touched", () => {
		for (const name of ["settings.json.123456", "recent.json.7", "notes.json.bak", "a.clausula.12"])
			writeFileSync(at(name), "half");
		sweepJsonFiles(folder);
		expect(readdirSync(folder).sort()).toEqual(["a.clausula.12", "notes.json.bak"]);
		sweepJsonFiles(at("gone"));
	});

	test("that is missing, no JSON or a folder reads as nothing", () => {
		writeFileSync(at("half.json"), '["a"');
		for (const name of ["gone.json", "half.json", "."]) expect(readJsonFile(at(name))).toBeNull();
	});
});
