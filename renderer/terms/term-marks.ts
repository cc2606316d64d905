import { openText, termUsesIn } from "../../engine/index";
import type { RangeMarks } from "../editor/range-marks";
import { carrySpan } from "../editor/read-words";
import { blocksOf } from "../store/blocks";
import type { AppState } from "../store/state";
import type { Store } from "../store/store";
import "./terms.css";

/** Marks the uses of the draft's terms, under every other mark. */
export function termMarks(store: Store<AppState>): RangeMarks {
	return {
		priorities: { term: 8 },
		marksOf(block, text) {
			const { document, language, terms } = store.get();
			if (!document || !terms.marked || document.draft.terms.length === 0) return [];
			const uses = termUsesIn(document.draft, language, block);
			if (uses.length === 0) return [];
			const runs = blocksOf(document.draft, language).find(({ id }) => id === block)?.runs ?? [];
			// While an input method composes, the page is ahead of the draft.
			const [read, now] = [openText(runs), text()];
			return uses.flatMap((use) => {
				const span = carrySpan(use, read, now);
				return span ? [{ name: "term", from: span.from, to: span.to }] : [];
			});
		},
		subscribe(changed) {
			const facts = () => {
				const { document, language, terms } = store.get();
				return [document?.draft.terms, language, terms.marked] as const;
			};
			let before = facts();
			return store.subscribe(() => {
				const now = facts();
				const differs = now.some((fact, index) => fact !== before[index]);
				before = now;
				if (differs) changed();
			});
		},
	};
}
