import type { Catalogue, Language } from "../engine/index";

const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>> = {
	en: () => import("../locales/en.json"),
	"zh-Hans": () => import("../locales/zh-Hans.json"),
	"zh-Hant": () => import("../locales/zh-Hant.json"),
};

/** The messages of an interface language. */
export async function catalogueOf(language: Language): Promise<Catalogue> {
	return (await CATALOGUES[language]()).default;
}

/** The interface language that the environment asks for, by POSIX's precedence of `LC_ALL`, `LC_MESSAGES`, `LANG`; else English. */
export function interfaceLanguage(env: Readonly<Record<string, string | undefined>>): Language {
	const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
	if (!/^zh(?:[_.@-]|$)/i.test(locale)) return "en";
	return /hant|[_-](?:TW|HK|MO)\b/i.test(locale) ? "zh-Hant" : "zh-Hans";
}
