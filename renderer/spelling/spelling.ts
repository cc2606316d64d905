import type { Settings } from "../../electron/contract/settings";
import { proposedDeletions } from "../../engine/index";
import type { RangeMarks } from "../editor/range-marks";
import type { AppState } from "../store/state";
import type { Store } from "../store/store";
import type { Dialect } from "./speller";
import type { SpellingClient } from "./spelling-client";
import { type SpelledWord, spelledWords } from "./words";

/** What the spelling of the page works with. */
export interface SpellingParts {
	readonly client: SpellingClient;
	readonly store: Store<AppState>;
	/** Calls back after so many milliseconds; returns what prevents it. */
	readonly later: (callback: () => void, milliseconds: number) => () => void;
}

/** The part of the state that spelling hangs on. */
export type SpellingState = Pick<AppState, "settings" | "language" | "misspelt">;

/** Milliseconds without a new word before the dictionary is asked, so that no word is marked while it is typed. */
const PAUSE = 500;

/** The spelling that the page is checked by; `null` where checking is off or the text on the page is Chinese. */
export function dialectOf({ settings, language }: SpellingState): Dialect | null {
	return settings.spelling === "off" || language !== "en" ? null : settings.spelling;
}

/** How a word is kept among those found wrong: a spelling is wrong in one dialect at a time. */
function keyOf(dialect: Dialect, word: string): string {
	return `${dialect} ${word}`;
}

/** The words of a text that are known to be spelled wrong and that the user has not taught. */
export function misspeltWords(state: SpellingState, text: string): readonly SpelledWord[] {
	const dialect = dialectOf(state);
	if (dialect === null || state.misspelt.size === 0) return [];
	const taught = new Set(state.settings.words);
	return spelledWords(text).filter(
		(word) => state.misspelt.has(keyOf(dialect, word.text)) && !taught.has(word.text),
	);
}

/** The open text of a block with spaces for the words that are proposed to go: they are nobody's to spell, nor part of the words beside them. */
export function standingText(
	{ document, language }: Pick<AppState, "document" | "language">,
	block: string,
	text: string,
): string {
	if (!document || document.draft.suggestions.length === 0) return text;
	let standing = text;
	for (const { from, to } of proposedDeletions(document.draft, language).get(block) ?? [])
		standing = standing.slice(0, from) + " ".repeat(to - from) + standing.slice(to);
	return standing;
}

/** Checks the words near the viewport, each once in each dialect, keeps those found wrong in the state, and marks them. */
export function spellingMarks({ client, store, later }: SpellingParts): RangeMarks {
	const known = new Set<string>();
	const wanted = new Map<Dialect, Set<string>>();
	let cancel: (() => void) | null = null;

	const ask = async (): Promise<void> => {
		cancel = null;
		for (const [dialect, words] of wanted) {
			wanted.delete(dialect);
			const wrong = await client.check(dialect, [...words]);
			if (wrong.length === 0) continue;
			const keys = wrong.map((word) => keyOf(dialect, word));
			store.set({ misspelt: new Set([...store.get().misspelt, ...keys]) });
		}
	};
	const want = (dialect: Dialect, text: string): void => {
		const words = wanted.get(dialect) ?? new Set<string>();
		const before = words.size;
		for (const { text: word } of spelledWords(text)) {
			const key = keyOf(dialect, word);
			if (known.has(key)) continue;
			known.add(key);
			words.add(word);
		}
		if (words.size === before) return;
		wanted.set(dialect, words);
		cancel?.();
		cancel = later(() => void ask(), PAUSE);
	};
	return {
		priorities: { spelling: 8 },
		marksOf(block, text) {
			const state = store.get();
			const dialect = dialectOf(state);
			if (dialect === null) return [];
			const words = standingText(state, block, text());
			want(dialect, words);
			return misspeltWords(state, words).map(({ from, to }) => ({ name: "spelling", from, to }));
		},
		subscribe(changed) {
			const parts = ({ settings, misspelt }: AppState) =>
				[settings.spelling, settings.words, misspelt] satisfies readonly (
					| Settings[keyof Settings]
					| ReadonlySet<string>
				)[];
			let before = parts(store.get());
			return store.subscribe(() => {
				const now = parts(store.get());
				if (now.every((part, index) => part === before[index])) return;
				before = now;
				changed();
			});
		},
	};
}
