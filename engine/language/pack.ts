import en from "./en/lexicon.json";
import type { Language } from "./types";
import zh from "./zh/lexicon.json";

/** The two reading packs: Traditional Chinese is read by `zh` after folding. */
export type PackId = "en" | "zh";

/** A language pack: named concepts with their terms, written in the notation of `compileTerm`. */
export interface LanguagePack {
	readonly id: PackId;
	readonly concepts: Readonly<Record<string, readonly string[]>>;
}

/** The packs by id. */
export const PACKS: Readonly<Record<PackId, LanguagePack>> = {
	en: { id: "en", concepts: en },
	zh: { id: "zh", concepts: zh },
};

/** The pack that reads a language. */
export function packOf(language: Language): PackId {
	return language === "en" ? "en" : "zh";
}
