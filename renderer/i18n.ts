import type { InterfaceLanguage } from "../electron/contract/settings";
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

const merged = new WeakMap<Catalogue, Catalogue>();

/** The catalogue of a language with the names that a checklist brings along; the catalogue's own messages stand before them. */
function catalogueWith(language: InterfaceLanguage, own: Catalogue | undefined): Catalogue {
	if (own === undefined) return CATALOGUES[language];
	const known = merged.get(own);
	if (known) return known;
	const both = { ...own, ...CATALOGUES[language] };
	merged.set(own, both);
	return both;
}

const translators = new WeakMap<Catalogue, Translate>();

/**
 * The translator of a language, always the same function; an id that the catalogue lacks is shown as it is. `own` holds the names that a
 * checklist brings along in that language.
 */
export function translatorFor(language: InterfaceLanguage, own?: Catalogue): Translate {
	const catalogue = catalogueWith(language, own);
	const known = translators.get(catalogue);
	if (known) return known;
	const numbers = new Intl.NumberFormat(language);
	const translate: Translate = (id, params = {}) =>
		formatMessage(catalogue, {
			id,
			params: Object.fromEntries(
				Object.entries(params).map(([name, value]) => [
					name,
					typeof value === "number" ? numbers.format(value) : value,
				]),
			),
		});
	translators.set(catalogue, translate);
	return translate;
}

/** Writes a message of the engine in a language; ids among its parameters are shown by their names. */
export function messageText(language: InterfaceLanguage, message: Phrase, own?: Catalogue): string {
	return formatMessage(catalogueWith(language, own), message);
}
