import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DEFAULT_SETTINGS } from "../../electron/default-settings";
import { preferredLanguage, SettingsStore } from "../../electron/settings-store";

let folder = "";
const file = () => path.join(folder, "data", "settings.json");

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "clausula-settings-"));
});

afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

describe("settings", () => {
	test("start from the system's language and theme, and outlive a restart once changed", () => {
		const first = new SettingsStore(file(), ["zh-TW"]);
		expect(first.current).toEqual({ ...DEFAULT_SETTINGS, language: "zh-Hant" });
		first.change({ theme: "dark" });
		first.change({ language: "zh-Hans", reviewer: "A. Drafter" });
		expect(new SettingsStore(file(), ["en"]).current).toEqual({
			...DEFAULT_SETTINGS,
			language: "zh-Hans",
			theme: "dark",
			reviewer: "A. Drafter",
		});
		expect(statSync(file()).mode & 0o777).toBe(0o600);
	});

	test.each([
		"",
		"{",
		"[]",
		"null",
		'{"language":"fr","theme":3,"reviewer":7}',
		'{"language":["en"]}',
		'{"textSize":13,"lineWidth":"endless","autosave":true,"checklist":"../x","reopen":1}',
	])("fall back member by member on garbage: %j", (garbage) => {
		const place = path.join(folder, "settings.json");
		writeFileSync(place, garbage);
		expect(new SettingsStore(place, ["en-GB"]).current).toEqual({
			...DEFAULT_SETTINGS,
			language: "en",
		});
	});

	test("hold for this run even where they can't be stored", () => {
		writeFileSync(path.join(folder, "data"), "");
		const store = new SettingsStore(file(), ["en"]);
		expect(() => store.change({ theme: "light" })).toThrow();
		expect(store.current.theme).toBe("light");
	});
});

describe("the system's language", () => {
	test.each([
		["zh-CN", "zh-Hans"],
		["zh", "zh-Hans"],
		["zh-SG", "zh-Hans"],
		["zh-TW", "zh-Hant"],
		["zh-HK", "zh-Hant"],
		["zh-Hant-MO", "zh-Hant"],
		["zh-Hans-HK", "zh-Hans"],
		["en-GB", "en"],
		["C", "en"],
		["fr-FR", "en"],
	])("%s is shown in %s", (tag, expected) => {
		expect(preferredLanguage([tag])).toBe(expected);
	});

	test("is the first of those preferred that the interface speaks", () => {
		expect(preferredLanguage(["fr-FR", "C", "zh-TW", "en-US"])).toBe("zh-Hant");
		expect(preferredLanguage([])).toBe("en");
	});
});
