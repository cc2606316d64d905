import {
	type DraftCommand,
	editFootnote,
	footnotesOf,
	insertFootnote,
	referenceTexts,
	removeFootnote,
	textRuns,
} from "../../engine/index";
import type { EditHints } from "../editor/types";
import { editedNote } from "../footnotes/note-text";
import type { BlockSelection } from "./selection";
import type { AppState } from "./state";
import type { Store } from "./store";

/** What is done with footnotes. */
export interface FootnoteFlows {
	/** Opens the popover for a footnote at the caret: the one that stands there, or a new one. */
	readonly writeFootnote: () => void;
	readonly openFootnote: (id: string) => void;
	/** Closes the popover and keeps what was written; a footnote left without words goes. */
	readonly keepFootnote: (words: string) => void;
	readonly closeFootnote: () => void;
	readonly removeFootnote: (id: string) => void;
}

/** What footnote flows work with. */
export interface FootnoteFlowParts {
	readonly store: Store<AppState>;
	readonly newId: () => string;
	readonly selected: () => BlockSelection | null;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
}

/** Makes the flows. */
export function createFootnoteFlows(parts: FootnoteFlowParts): FootnoteFlows {
	const { store, tell } = parts;
	/** Performs a change at the open footnote's place and leaves the caret there. */
	function change(command: DraftCommand, caret: EditHints["caretAfter"]): void {
		parts.apply(command, { coalesceKey: null, caretBefore: caret, caretAfter: caret });
		if (caret) store.set({ block: caret.block, caretRequest: { place: caret, focus: true } });
	}
	const flows: FootnoteFlows = {
		writeFootnote() {
			const { document } = store.get();
			const selection = parts.selected();
			if (!document || !selection) return;
			const { block, to, language } = selection;
			const there = footnotesOf(document.draft, language).find(
				(each) => each.block === block && each.at === to,
			);
			const place = { block, offset: to };
			store.set({ footnote: { id: there?.id ?? null, place, language } });
		},
		openFootnote(id) {
			const { document, language } = store.get();
			const found =
				document && footnotesOf(document.draft, language).find((each) => each.id === id);
			if (!found) return;
			const place = { block: found.block, offset: found.at };
			store.set({ footnote: { id, place, language }, card: null });
		},
		keepFootnote(words) {
			const { document, footnote } = store.get();
			store.set({ footnote: null });
			if (!document || !footnote) return;
			const { draft } = document;
			const { id, place, language } = footnote;
			const text = words.replace(/\s+/g, " ").trim();
			if (id === null) {
				if (text === "") return;
				const note = { id: parts.newId(), content: textRuns(text) };
				change(insertFootnote(draft, language, place, note).command, place);
				tell("announce.footnote-inserted");
				return;
			}
			const known = footnotesOf(draft, language).find((each) => each.id === id);
			if (!known) return;
			if (text === "") {
				flows.removeFootnote(id);
				return;
			}
			const content = editedNote(known.content, text, referenceTexts(draft, language));
			if (content !== known.content) change(editFootnote(draft, language, id, content), place);
		},
		closeFootnote: () => store.set({ footnote: null }),
		removeFootnote(id) {
			const { document, language } = store.get();
			const known =
				document && footnotesOf(document.draft, language).find((each) => each.id === id);
			if (!document || !known) return;
			store.set({ footnote: null });
			change(removeFootnote(document.draft, language, id), {
				block: known.block,
				offset: known.at,
			});
			tell("announce.footnote-removed", { number: String(known.number) });
		},
	};
	return flows;
}
