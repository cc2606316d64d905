import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { WindowPlaces } from "../../electron/window-places";

let folder = "";
const places = () => new WindowPlaces(folder, () => [{ x: 0, y: 0, width: 1920, height: 1080 }]);
const place = { bounds: { x: 10, y: 20, width: 1200, height: 800 }, maximized: false };

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "clausula-places-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the first window stands where the last one was closed, the next beside the one in front", () => {
	expect(places().next(null)).toBeNull();
	places().closed(place);
	expect(places().next(null)).toEqual(place);
	expect(places().next(place)?.bounds).toMatchObject({ x: 42, y: 52 });
});

test("drafts that were open are known to the next run, each with its place", () => {
	const file = path.join(folder, "a.clausula");
	const offScreen = { ...place, bounds: { ...place.bounds, x: 5000 } };
	places().rememberOpen([
		{ file, place },
		{ file, place: offScreen },
	]);
	expect(places().open()).toEqual([
		{ file, place },
		{ file, place: null },
	]);
});

test.each(["", "{}", "[1]", '[{"file":"relative.clausula"}]', '[{"file":"/a\\u0000"}]'])(
	"what is no list of windows opens none: %j",
	(garbage) => {
		writeFileSync(path.join(folder, "windows.json"), garbage);
		expect(places().open()).toEqual([]);
	},
);

test("a folder that can't be written to keeps no window open", () => {
	rmSync(folder, { recursive: true });
	writeFileSync(folder, "");
	expect(() => places().closed(place)).not.toThrow();
	expect(() => places().rememberOpen([])).not.toThrow();
});
