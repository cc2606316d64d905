import { asWritten, type Unbroken } from "../text/unbroken";
import type { ClauseInput, ClauseReading, Where } from "./types";

/** The texts that a clause was read in, where line breaks were left out of them. */
export type Sources = Readonly<Record<Where, Unbroken | null>>;

function isSpan(value: object): value is { from: number; to: number; in?: Where } {
	return "from" in value && "to" in value;
}

function mapped<T>(value: T, input: ClauseInput, sources: Sources): T {
	if (Array.isArray(value)) return value.map((item) => mapped(item, input, sources)) as T;
	if (value === null || typeof value !== "object") return value;
	const copy: Record<string, unknown> = {};
	for (const [name, member] of Object.entries(value)) copy[name] = mapped(member, input, sources);
	if (!isSpan(value)) return copy as T;
	const where = value.in ?? "text";
	const places = sources[where]?.places;
	if (!places) return copy as T;
	const { from, to } = asWritten(value, places);
	const source = where === "text" ? input.text : (input[where] ?? "");
	return { ...copy, from, to, ...("text" in value && { text: source.slice(from, to) }) } as T;
}

/** A reading of unbroken texts with every place counted, and every quotation cut, in the texts as written. */
export function readingAsWritten(
	reading: ClauseReading,
	input: ClauseInput,
	sources: Sources,
): ClauseReading {
	return mapped(reading, input, sources);
}
