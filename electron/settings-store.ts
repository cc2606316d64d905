import { type InterfaceLanguage, SETTING_VALUES, type Settings } from "./contract/settings";
import { DEFAULT_SETTINGS } from "./default-settings";
import { readJsonFile, writeJsonFile } from "./json-file";
import { isPlainObject } from "./validators";

/** The user's settings, kept across starts; each member that is missing or not understood has its default. */
export class SettingsStore {
	readonly #file: string;
	#settings: Settings;

	/** `file` is where they are kept; `systemLanguages` are BCP 47 tags, the preferred one first. */
	constructor(file: string, systemLanguages: readonly string[]) {
		this.#file = file;
		const stored = readJsonFile(file);
		const members = isPlainObject(stored) ? stored : {};
		const understood = Object.entries(SETTING_VALUES).filter(
			([name, isValue]) => Object.hasOwn(members, name) && isValue(members[name]),
		);
		this.#settings = {
			language: preferredLanguage(systemLanguages),
			...DEFAULT_SETTINGS,
			...Object.fromEntries(understood.map(([name]) => [name, members[name]])),
		};
	}

	/** The settings in force. */
	get current(): Settings {
		return this.#settings;
	}

	/** Changes the members given; throws the system's error where they can't be stored, though they hold for this run. */
	change(change: Partial<Settings>): Settings {
		this.#settings = { ...this.#settings, ...change };
		writeJsonFile(this.#file, this.#settings);
		return this.#settings;
	}
}

/** The interface language nearest to the system's; Chinese by script, or by the region's usual script. */
export function preferredLanguage(systemLanguages: readonly string[]): InterfaceLanguage {
	for (const tag of systemLanguages) {
		const locale = likelyLocale(tag);
		if (locale?.language === "en") return "en";
		if (locale?.language === "zh") return locale.script === "Hant" ? "zh-Hant" : "zh-Hans";
	}
	return "en";
}

/** `null` for what is no language tag, such as the `C` of a bare POSIX system. */
function likelyLocale(tag: string): Intl.Locale | null {
	try {
		return new Intl.Locale(tag).maximize();
	} catch {
		return null;
	}
}
