import { type Language, openText } from "../../engine/index";
import type { Place } from "../editor/types";
import { blocksOf } from "./blocks";
import type { AppState } from "./state";
import type { Store } from "./store";

/** Words selected in one block, or the caret's place where `from` is `to`; UTF-16 offsets into its open text. */
export interface BlockSelection {
	readonly block: string;
	readonly from: number;
	readonly to: number;
	readonly language: Language;
	/** The words selected. */
	readonly text: string;
}

/** Knows what is selected in the text, also while the focus is elsewhere. */
export interface SelectionWatch {
	readonly caretMoved: (place: Place | null, anchor: Place | null) => void;
	/** The selection; of one over several blocks, the caret. `null` where the caret was in no block that is still there. */
	readonly selected: () => BlockSelection | null;
}

/** Makes a watch. */
export function watchSelection(store: Store<AppState>): SelectionWatch {
	let caret: Place | null = null;
	let anchor: Place | null = null;
	return {
		caretMoved(place, other) {
			if (place === null) return;
			caret = place;
			anchor = other;
		},
		selected() {
			const { document, language, block } = store.get();
			if (!document || block === null) return null;
			const own = blocksOf(document.draft, language).find(({ id }) => id === block);
			if (!own) return null;
			const words = openText(own.runs);
			const at = Math.min(caret?.block === block ? caret.offset : 0, words.length);
			const end =
				caret?.block === block && anchor?.block === block
					? Math.min(anchor.offset, words.length)
					: at;
			const [from, to] = at < end ? [at, end] : [end, at];
			return { block, from, to, language, text: words.slice(from, to) };
		},
	};
}
