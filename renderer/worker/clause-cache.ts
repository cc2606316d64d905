import { type ClauseInput, type ClauseReading, countWords, type Reader } from "../../engine/index";

/** A reading with the size of the text it was made from. */
export interface CachedReading {
	readonly reading: ClauseReading;
	/** English words or Chinese characters. */
	readonly words: number;
}

/** Readings by what they depend on: words, context and language, never the clause's id. */
export interface ClauseCache {
	read(input: ClauseInput): CachedReading;
}

/** Past this many readings the oldest go: several versions of the largest real treaty. */
const CAPACITY = 20_000;

/** A separator that no text holds: fields can't run into each other. */
const BETWEEN = "\u0000";

function keyOf(input: ClauseInput): string {
	const { text, language, heading, chapeau, part, instrument } = input;
	return [language, part, instrument, heading, chapeau, text]
		.map((field) => field ?? "")
		.join(BETWEEN);
}

/** Makes a cache in front of a reader; the map hashes the whole key, so equal keys mean equal texts. */
export function createClauseCache(reader: Reader): ClauseCache {
	const known = new Map<string, CachedReading>();
	return {
		read(input) {
			const key = keyOf(input);
			const before = known.get(key);
			if (before) {
				return before.reading.id === input.id
					? before
					: { ...before, reading: { ...before.reading, id: input.id } };
			}
			const reading = reader.read(input);
			const fresh = { reading, words: countWords(input.text) };
			known.set(key, fresh);
			if (known.size > CAPACITY) {
				const oldest = known.keys().next();
				if (!oldest.done) known.delete(oldest.value);
			}
			return fresh;
		},
	};
}
