import en from "../locales/en.json";
import zhHans from "../locales/zh-Hans.json";
import zhHant from "../locales/zh-Hant.json";
import type { InterfaceLanguage } from "./contract/settings";

/** The id of a message in the catalogues. */
export type MessageId = keyof typeof en;

/** Yields a message in one language, its `{parameters}` filled in. */
export type Translate = (
	id: MessageId,
	params?: Readonly<Record<string, string | number>>,
) => string;

const CATALOGUES: Readonly<Record<InterfaceLanguage, Readonly<Record<MessageId, string>>>> = {
	en,
	"zh-Hans": zhHans,
	"zh-Hant": zhHant,
};

/** The messages of one interface language. */
export function translator(language: InterfaceLanguage): Translate {
	const catalogue = CATALOGUES[language];
	return (id, params = {}) =>
		catalogue[id].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
