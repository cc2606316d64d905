import type { SpellingRequest, SpellingResponse } from "./protocol";
import { createSpeller, type Dialect, type DictionaryFiles, type Speller } from "./speller";

/** What a dedicated worker's global object offers of use here; the page's own types know only `Window`. */
interface WorkerScope {
	addEventListener(type: "message", listener: (event: MessageEvent<SpellingRequest>) => void): void;
	postMessage(message: SpellingResponse): void;
}

const scope = globalThis as unknown as WorkerScope;

const FILES: Readonly<Record<Dialect, () => Promise<DictionaryFiles>>> = {
	"en-GB": async () => ({
		aff: (await import("dictionary-en-gb/index.aff?raw")).default,
		dic: (await import("dictionary-en-gb/index.dic?raw")).default,
	}),
	"en-US": async () => ({
		aff: (await import("dictionary-en/index.aff?raw")).default,
		dic: (await import("dictionary-en/index.dic?raw")).default,
	}),
};

const spellers = new Map<Dialect, Promise<Speller>>();

function spellerOf(dialect: Dialect): Promise<Speller> {
	const known = spellers.get(dialect);
	if (known) return known;
	const fresh = FILES[dialect]().then((files) => createSpeller(dialect, files));
	spellers.set(dialect, fresh);
	return fresh;
}

scope.addEventListener("message", async ({ data }) => {
	const speller = await spellerOf(data.dialect);
	const words =
		data.kind === "check"
			? data.words.filter((word) => !speller.isCorrect(word))
			: speller.suggest(data.word);
	scope.postMessage({ id: data.id, words });
});
