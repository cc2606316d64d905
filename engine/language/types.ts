/** A language of text; Traditional Chinese shares the reading pack of Simplified. */
export type Language = "en" | "zh-Hans" | "zh-Hant";

/** Every language, in the order in which interfaces list them. */
export const LANGUAGES: readonly Language[] = ["en", "zh-Hans", "zh-Hant"];

/** A value for each language in which it exists; a missing member is a visible hole, never an empty string. */
export type ByLanguage<T> = { readonly [L in Language]?: T };
