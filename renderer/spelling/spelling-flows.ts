import type { Settings } from "../../electron/contract/settings";
import { type DraftCommand, editRuns, plainText, type Span } from "../../engine/index";
import type { EditHints } from "../editor/types";
import { blocksOf } from "../store/blocks";
import type { AppState } from "../store/state";
import type { Store } from "../store/store";
import { dialectOf } from "./spelling";
import type { SpellingClient } from "./spelling-client";

/** What can be done about a word spelled wrong. */
export interface SpellingFlows {
	readonly suggestSpelling: (word: string) => Promise<readonly string[]>;
	/** Puts another word in the place of a span of a block's open text, as one step of undo. */
	readonly correctSpelling: (block: string, span: Span, word: string) => void;
	/** Adds a word to the user's dictionary. */
	readonly learnWord: (word: string) => Promise<void>;
}

interface SpellingFlowParts {
	readonly client: SpellingClient;
	readonly store: Store<AppState>;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
	readonly tell: (id: string, params: Readonly<Record<string, string>>) => void;
}

/** Makes the flows of spelling. */
export function createSpellingFlows(parts: SpellingFlowParts): SpellingFlows {
	const { client, store, apply, changeSettings, tell } = parts;
	return {
		async suggestSpelling(word) {
			const dialect = dialectOf(store.get());
			return dialect === null ? [] : client.suggest(dialect, word);
		},
		correctSpelling(block, { from, to }, word) {
			const { document, language } = store.get();
			const shown = document && blocksOf(document.draft, language).find(({ id }) => id === block);
			if (!shown) return;
			const runs = editRuns(shown.runs, plainText(shown.runs, "open"), [{ from, to, text: word }]);
			const place = { block, offset: from + word.length };
			apply(
				{ type: "set-runs", block, language, runs },
				{ coalesceKey: null, caretBefore: { block, offset: to }, caretAfter: place },
			);
			store.set({ card: null, block, caretRequest: { place, focus: true } });
			tell("announce.spelling-corrected", { word });
		},
		async learnWord(word) {
			const { words } = store.get().settings;
			store.set({ card: null });
			await changeSettings({ words: [...words, word] });
			tell("announce.spelling-learned", { word });
		},
	};
}
