import type { Message } from "./reading/types";

/** The messages of one interface language: id → text with `{param}` and `{param:suffix}` in it. */
export type Catalogue = Readonly<Record<string, string>>;

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

/**
 * Writes a message in the catalogue's language. `{name}` is replaced by the parameter, or by the catalogue's name for it where it
 * is an id of the engine (`check`, `level`, …); `{check:needs}` by the text `check.<id>.needs`. An id that the catalogue lacks
 * is shown as it is, and so is a placeholder without a parameter.
 */
export function formatMessage(catalogue: Catalogue, message: Message): string {
	const text = catalogue[message.id];
	if (text === undefined) return message.id;
	return text.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, name: string, suffix?: string) => {
		const value = message.params[name];
		if (value === undefined) return whole;
		if (suffix !== undefined) return catalogue[`check.${value}.${suffix}`] ?? String(value);
		return catalogue[NAMES[name]?.(value) ?? ""] ?? String(value);
	});
}
