import type { Language } from "../../engine/index";
import type { RangeMark, RangeMarks } from "../editor/range-marks";
import type { Dialect } from "./speller";
import type { SpellingClient } from "./spelling-client";
import { type SpelledWord, spelledWords } from "./words";

/** What spelling is checked by; `null` checks nothing. */
export interface SpellingChoice {
	readonly dialect: Dialect | null;
	/** The language of the text on the page; only English is checked. */
	readonly language: Language;
	/** Words that the user taught. */
	readonly words: readonly string[];
}

/** What the spelling of the page is made of. */
export interface SpellingParts {
	readonly client: SpellingClient;
	readonly choice: () => SpellingChoice;
	/** Tells of changes of the choice. */
	readonly subscribe: (changed: () => void) => () => void;
	/** Calls back after so many milliseconds; returns what prevents it. */
	readonly later: (callback: () => void, milliseconds: number) => () => void;
}

/** The spelling of the page: what is marked, and what stands at a place. */
export interface Spelling {
	readonly marks: RangeMarks;
	/** The misspelt word that holds an offset of a text, its end included; `null` where there is none. */
	readonly wordAt: (text: string, offset: number) => SpelledWord | null;
	readonly suggest: (word: string) => Promise<readonly string[]>;
}

/** Milliseconds without a new word before the dictionary is asked, so that no word is marked while it is typed. */
const PAUSE = 500;

/** Checks the words near the viewport, each once for each dialect, and marks those that no dictionary knows. */
export function createSpelling({ client, choice, subscribe, later }: SpellingParts): Spelling {
	const verdicts = new Map<Dialect, Map<string, boolean>>();
	const wanted = new Set<string>();
	const listeners = new Set<() => void>();
	let cancel: (() => void) | null = null;

	const verdictsOf = (dialect: Dialect): Map<string, boolean> => {
		const known = verdicts.get(dialect) ?? new Map<string, boolean>();
		verdicts.set(dialect, known);
		return known;
	};
	const ask = async (dialect: Dialect): Promise<void> => {
		const words = [...wanted];
		wanted.clear();
		const wrong = new Set(await client.check(dialect, words));
		const known = verdictsOf(dialect);
		for (const word of words) known.set(word, !wrong.has(word));
		if (wrong.size > 0) for (const listener of [...listeners]) listener();
	};
	const misspelt = (text: string): readonly SpelledWord[] => {
		const { dialect, language, words } = choice();
		if (dialect === null || language !== "en") return [];
		const known = verdictsOf(dialect);
		const taught = new Set(words);
		const before = wanted.size;
		const found = spelledWords(text).filter(({ text: word }) => {
			const verdict = known.get(word);
			if (verdict === undefined) wanted.add(word);
			return verdict === false && !taught.has(word);
		});
		if (wanted.size > before) {
			cancel?.();
			cancel = later(() => {
				cancel = null;
				void ask(dialect);
			}, PAUSE);
		}
		return found;
	};
	return {
		marks: {
			priorities: { spelling: 8 },
			marksOf: (_block, text): readonly RangeMark[] => {
				if (choice().dialect === null) return [];
				return misspelt(text()).map(({ from, to }) => ({ name: "spelling", from, to }));
			},
			subscribe(changed) {
				listeners.add(changed);
				const stop = subscribe(changed);
				return () => {
					listeners.delete(changed);
					stop();
				};
			},
		},
		wordAt: (text, offset) =>
			misspelt(text).find(({ from, to }) => from <= offset && offset <= to) ?? null,
		async suggest(word) {
			const { dialect } = choice();
			return dialect === null ? [] : client.suggest(dialect, word);
		},
	};
}
