import type { SpellingRequest, SpellingResponse } from "./protocol";
import type { Dialect } from "./speller";

/** The part of a `Worker` that the client uses. */
export interface SpellingPort {
	postMessage(message: SpellingRequest): void;
	addEventListener(
		type: "message",
		listener: (event: { readonly data: SpellingResponse }) => void,
	): void;
}

/** The spelling dictionaries, seen from the window: a worker that starts with the first question. */
export interface SpellingClient {
	/** Those of the words that are spelled wrong. */
	check(dialect: Dialect, words: readonly string[]): Promise<readonly string[]>;
	suggest(dialect: Dialect, word: string): Promise<readonly string[]>;
}

type WithoutId<T> = T extends { readonly id: number } ? Omit<T, "id"> : never;

/** Asks the worker that `spawn` starts. */
export function createSpellingClient(spawn: () => SpellingPort): SpellingClient {
	const waiting = new Map<number, (words: readonly string[]) => void>();
	let port: SpellingPort | null = null;
	let last = 0;
	const started = (): SpellingPort => {
		if (port) return port;
		port = spawn();
		port.addEventListener("message", ({ data }) => {
			waiting.get(data.id)?.(data.words);
			waiting.delete(data.id);
		});
		return port;
	};
	const ask = (request: WithoutId<SpellingRequest>): Promise<readonly string[]> =>
		new Promise((resolve) => {
			last += 1;
			waiting.set(last, resolve);
			started().postMessage({ ...request, id: last });
		});
	return {
		check: (dialect, words) => ask({ kind: "check", dialect, words }),
		suggest: (dialect, word) => ask({ kind: "suggest", dialect, word }),
	};
}
