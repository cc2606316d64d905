import type { InterfaceLanguage } from "../electron/contract";
import { type Catalogue, formatMessage, type Phrase } from "../engine/index";
import en from "../locales/en.json";
import zhHans from "../locales/zh-Hans.json";
import zhHant from "../locales/zh-Hant.json";

/** Fills a message of the catalogue; numbers are grouped as the language does. */
export type Translate = (id: string, params?: Readonly<Record<string, string | number>>) => string;

const CATALOGUES: Readonly<Record<InterfaceLanguage, Catalogue>> = {
	en,
	"zh-Hans": zhHans,
	"zh-Hant": zhHant,
};

/** The name of each language in itself, as a reader of it would look for it. */
export const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
	en: "English",
	"zh-Hans": "简体中文",
	"zh-Hant": "繁體中文",
};

/** The short form of each language's name, for a segmented control. */
export const LANGUAGE_SHORT: Readonly<Record<InterfaceLanguage, string>> = {
	en: "EN",
	"zh-Hans": "简体",
	"zh-Hant": "繁體",
};

/** The short name of Chinese where only one of its scripts is to be told from other languages. */
export const CHINESE_SHORT = "中文";

const translators = new Map<InterfaceLanguage, Translate>();

/** The translator of a language, always the same function; an id that the catalogue lacks is shown as it is. */
export function translatorFor(language: InterfaceLanguage): Translate {
	const known = translators.get(language);
	if (known) return known;
	const numbers = new Intl.NumberFormat(language);
	const translate: Translate = (id, params = {}) =>
		formatMessage(CATALOGUES[language], {
			id,
			params: Object.fromEntries(
				Object.entries(params).map(([name, value]) => [
					name,
					typeof value === "number" ? numbers.format(value) : value,
				]),
			),
		});
	translators.set(language, translate);
	return translate;
}

/** Writes a message of the engine in a language; ids among its parameters are shown by their names. */
export function messageText(language: InterfaceLanguage, message: Phrase): string {
	return formatMessage(CATALOGUES[language], message);
}
