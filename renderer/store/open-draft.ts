import type { FileHandle } from "../../electron/contract/files";
import {
	beginHistory,
	type Draft,
	type DraftCommand,
	type DraftHistory,
	type Language,
	newerFormat,
	perform,
	redo,
	toBlocks,
	undo,
} from "../../engine/index";
import type { EditHints, Place } from "../editor/types";
import { type DraftReading, UNREAD } from "./draft-reading";
import { NO_REVIEW } from "./review-state";
import { sameValue } from "./same-value";
import { type AppState, isEdited, startOf } from "./state";
import type { Store } from "./store";

/** The ways of the open draft through its history. */
export interface HistoryFlows {
	/** Changes the draft by a command, as one step of the history. */
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly undo: () => void;
	readonly redo: () => void;
}

/** The open draft with its history, of which the state shows the present. */
export interface OpenDraft {
	readonly flows: HistoryFlows;
	/** As that of the flows, and puts the caret somewhere where a place is given. */
	readonly apply: (command: DraftCommand, hints: EditHints, caret?: Place | null) => void;
	/** Shows a draft in place of the one that is open; `saved` is what its file holds. */
	readonly show: (
		draft: Draft,
		file: FileHandle | null,
		name: string,
		instrumentGuessed: boolean,
		saved?: Draft,
	) => void;
	/** Takes over a draft that differs in its versions alone: neither undo nor reading knows of it. `false` where it may not be changed. */
	readonly amend: (change: (draft: Draft) => Draft) => boolean;
	/** The format of the open draft, where it is one that only later versions may write. */
	readonly newerFormat: () => string | null;
}

/** What the open draft works with. */
export interface OpenDraftParts {
	readonly store: Store<AppState>;
	readonly newId: () => string;
	readonly now: () => number;
	readonly reading: Pick<DraftReading, "checklistFor" | "read" | "reconsider">;
	/** A command as a proposal, while what is written is one. */
	readonly proposed: (command: DraftCommand) => DraftCommand;
	/** A draft is shown as its file holds it. */
	readonly onFile: (file: FileHandle) => void;
	readonly tell: (id: string) => void;
}

/** The language of a draft to begin with: the interface's, else one in the same script family, else the leading one. */
function languageFor(draft: Draft, wanted: Language): Language {
	const chinese = wanted !== "en";
	return (
		draft.languages.find((language) => language === wanted) ??
		draft.languages.find((language) => (language !== "en") === chinese) ??
		draft.languages[0] ??
		wanted
	);
}

/** The first clause that has words, else the first block: where the caret goes in a draft just opened. */
function firstBlock(draft: Draft, language: Language): string | null {
	const blocks = toBlocks(draft, language);
	const written = blocks.find(({ kind, runs }) => kind === "clause" && runs.length > 0);
	return (written ?? blocks[0])?.id ?? null;
}

/** Makes a place for drafts, without one at first. */
export function createOpenDraft(parts: OpenDraftParts): OpenDraft {
	const { store, newId, now, reading, tell } = parts;
	let history: DraftHistory | null = null;

	/** Takes over a history's present as the draft that is shown. */
	function present(next: DraftHistory, caret: Place | null): void {
		history = next;
		const state = store.get();
		if (!state.document) return;
		const { draft, past, future } = next;
		const { document } = state;
		if (draft === document.draft) return;
		const language = draft.languages.includes(state.language)
			? state.language
			: (draft.languages[0] ?? state.language);
		store.set({
			document: {
				...document,
				draft,
				version: document.version + 1,
				canUndo: past.length > 0,
				canRedo: future.length > 0,
			},
			...(caret ? { caretRequest: { place: caret, focus: true } } : {}),
			...(language === state.language ? {} : { ...UNREAD, language }),
		});
		if (draft.checklist === document.draft.checklist) reading.read();
		else reading.reconsider();
	}

	function newer(): string | null {
		const { document } = store.get();
		return document && newerFormat(document.draft);
	}

	function apply(command: DraftCommand, hints: EditHints, caret: Place | null = null): void {
		if (newer() !== null) tell("newer.told");
		else if (history)
			present(perform(history, parts.proposed(command), { ...hints, time: now() }), caret);
	}

	function travel(way: typeof undo): void {
		const travelled = history && way(history);
		if (!travelled) return;
		present(travelled.history, travelled.caret);
		const { document } = store.get();
		if (document && isEdited(document) && sameValue(document.draft, document.saved)) {
			store.set({ document: { ...document, saved: document.draft } });
		}
	}

	return {
		flows: {
			apply: (command, hints) => apply(command, hints),
			undo: () => travel(undo),
			redo: () => travel(redo),
		},
		apply,
		newerFormat: newer,
		show(draft, file, name, instrumentGuessed, saved = draft) {
			history = beginHistory(draft);
			const { settings, review } = store.get();
			const language = languageFor(draft, settings.language);
			const first = firstBlock(draft, language);
			store.set({
				view: "draft",
				...UNREAD,
				language,
				...reading.checklistFor(draft),
				tab: settings.tab,
				review: { ...NO_REVIEW, notesShown: review.notesShown },
				shownDimension: null,
				notice: null,
				block: first,
				caretRequest: first === null ? null : { place: startOf(first), focus: true },
				document: {
					draft,
					session: newId(),
					version: 1,
					file,
					name,
					saved,
					savedAt: file ? now() : null,
					canUndo: false,
					canRedo: false,
					instrumentGuessed,
				},
			});
			reading.read();
			if (file && saved === draft) parts.onFile(file);
		},
		amend(change) {
			const { document } = store.get();
			if (!history || !document) return false;
			if (newer() !== null) {
				tell("newer.told");
				return false;
			}
			const draft = change(history.draft);
			if (draft === history.draft) return true;
			history = { ...history, draft };
			store.set({ document: { ...document, draft } });
			return true;
		},
	};
}
