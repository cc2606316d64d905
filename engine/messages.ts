import { textIn } from "./language/text-in";
import { type ByLanguage, LANGUAGES } from "./language/types";

/** The messages of one interface language: id → text with `{param}` and `{param:suffix}` in it. */
export type Catalogue = Readonly<Record<string, string>>;

/** Words that an author wrote, in the languages in which they exist. */
export interface AuthorText {
	readonly texts: ByLanguage<string>;
}

/** A message whose parameters may hold others, so that sentences can be put together without being written by the engine. */
export interface Phrase {
	readonly id: string;
	readonly params: Readonly<Record<string, string | number | Said | readonly Said[]>>;
}

type Said = Phrase | AuthorText;

/** Parameters that hold an id of the engine, shown by its name in the catalogue. */
const NAMES: Readonly<Record<string, (value: string | number) => string>> = {
	check: (value) => `check.${value}.label`,
	other: (value) => `check.${value}.label`,
	dimension: (value) => `dimension.${value}`,
	force: (value) => `force.${value}`,
	instrument: (value) => `instrument.${value}`,
	language: (value) => `language.${value}`,
	legal: (value) => `legal.${value}`,
	level: (value) => `level.${value}`,
	modifier: (value) => `modifier.${value}`,
	otherLevel: (value) => `level.${value}`,
	severity: (value) => `severity.${value}`,
	wanted: (value) => `level.${value}`,
};

const PLACEHOLDER = /\{(\w+)(?::(\w+)|\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Writes a message in the catalogue's language. `{name}` is replaced by the parameter, or by the catalogue's name for it where it
 * is an id of the engine (`check`, `level`, …); `{count|page|pages}` by the first where `count` is 1, else by the second; `{check:needs}` by the text `check.<id>.needs`; `{list:or}` by the phrases of a
 * list with `list.or` between them. An id that the catalogue lacks is shown as it is, and so is a placeholder without a parameter.
 */
export function formatMessage(catalogue: Catalogue, message: Phrase): string {
	const text = catalogue[message.id];
	if (text === undefined) return message.id;
	return text.replace(
		PLACEHOLDER,
		(whole, name: string, suffix?: string, one?: string, many?: string) => {
			const value = message.params[name];
			if (value === undefined) return whole;
			if (one !== undefined && many !== undefined) return String(value) === "1" ? one : many;
			if (typeof value === "object") return saidIn(catalogue, value, suffix);
			if (suffix !== undefined) return catalogue[`check.${value}.${suffix}`] ?? String(value);
			return catalogue[NAMES[name]?.(value) ?? ""] ?? String(value);
		},
	);
}

function saidIn(
	catalogue: Catalogue,
	said: Said | readonly Said[],
	separator: string | undefined,
): string {
	if ("id" in said) return formatMessage(catalogue, said);
	if ("texts" in said) {
		const language = LANGUAGES.find((one) => one === catalogue["interface.language"]) ?? "en";
		return textIn(said.texts, language) ?? "";
	}
	return said
		.map((each) => saidIn(catalogue, each, undefined))
		.join(catalogue[`list.${separator}`] ?? "; ");
}
