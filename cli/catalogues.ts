import type { Catalogue, Language } from "../engine/index";
import en from "../locales/en.json";
import zhHans from "../locales/zh-Hans.json";
import zhHant from "../locales/zh-Hant.json";

const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
	en,
	"zh-Hans": zhHans,
	"zh-Hant": zhHant,
};

/** The messages of an interface language. */
export function catalogueOf(language: Language): Catalogue {
	return CATALOGUES[language];
}

/** The interface language that the environment asks for, by POSIX's precedence of `LC_ALL`, `LC_MESSAGES`, `LANG`; else English. */
export function interfaceLanguage(env: Readonly<Record<string, string | undefined>>): Language {
	const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
	if (!/^zh(?:[_.@-]|$)/i.test(locale)) return "en";
	return /hant|[_-](?:TW|HK|MO)\b/i.test(locale) ? "zh-Hant" : "zh-Hans";
}
