import type { PanelTab } from "../../electron/contract/settings";
import {
	type DraftCommand,
	type Fix,
	findNode,
	fixCommand,
	openLength,
	openText,
	toBlocks,
} from "../../engine/index";
import type { CardRequest } from "../cards/types";
import type { EditHints, Place } from "../editor/types";
import { type ListedProblem, problemFrom, problemGroups } from "../problems/problem-list";
import type { EngineClient } from "../worker/engine-client";
import { readingSession } from "./draft-reading";
import type { AppState } from "./state";
import type { Store } from "./store";
import { carryStops, stepStops, stopPlace, type TabStops, tabStops } from "./tab-stops";

/** What is done at the words while writing: their card, quick fixes, the problems one by one. */
export interface ReadingFlows {
	/** The quick fixes of a clause as it was last read, tried by the engine; none where it has none. */
	readonly fixesOf: (clause: string) => Promise<readonly Fix[]>;
	/** Changes a clause by a fix as one step of the history, and selects what is then to be set. */
	readonly applyFix: (clause: string, fix: Fix) => void;
	readonly showCard: (card: CardRequest) => void;
	/** Shows the card of the words at the caret, or of its whole clause where nothing was read in them. */
	readonly showCardAtCaret: () => void;
	/** Says that there is nothing to show of the caret's clause. */
	readonly emptyCard: () => void;
	readonly closeCard: () => void;
	/** Shows the card of a clause in the right panel, the caret in it. */
	readonly showClause: (clause: string) => void;
	/** Brings the focus to the text, the caret where it was. */
	readonly focusText: () => void;
	/** Selects the words of a problem and says what is wrong with them. */
	readonly goToProblem: (problem: ListedProblem) => void;
	/** Puts the caret into the next clause with a problem of form, after the caret's own, and round from the start. */
	readonly showProblem: () => void;
	/** Goes to the next problem (1) or the one before (-1), round from the other end. */
	readonly stepProblem: (by: 1 | -1) => void;
	/** Goes to the next place to set (1) or the one before (-1); `false` where there is none to go through. */
	readonly stepStop: (by: 1 | -1) => boolean;
	/** Ends going through places to set; `false` where nothing is gone through. */
	readonly endStops: () => boolean;
}

/** What the flows work with. */
export interface ReadingFlowParts {
	readonly engine: Pick<EngineClient, "fixes">;
	readonly store: Store<AppState>;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
	readonly onFault: (fault: unknown) => void;
	readonly showTab: (tab: PanelTab) => void;
}

/** The flows, with what must be told of the caret. */
export interface ReadingStore {
	readonly flows: ReadingFlows;
	readonly caretMoved: (place: Place | null) => void;
}

/** Makes the flows, and keeps places to set in step with the draft. */
export function createReadingFlows(parts: ReadingFlowParts): ReadingStore {
	const { engine, store, apply, tell, onFault, showTab } = parts;
	const known = new WeakMap<object, Promise<readonly Fix[]>>();
	/** The problem last gone to, so that several at one place are all passed. */
	let last: string | null = null;
	let draft = store.get().document?.draft;
	let caret: Place | null = null;

	function go(stops: TabStops): void {
		const { place, select } = stopPlace(stops);
		store.set({ stops, block: stops.block, caretRequest: { place, select, focus: true } });
	}

	/** Moves what is to be set along with the words around it. */
	function carry(): void {
		const { document, stops, language } = store.get();
		if (document?.draft === draft) return;
		draft = document?.draft;
		if (!stops) return;
		const runs = draft && findNode(draft, stops.block)?.node.text[language];
		const carried = runs ? carryStops(stops, openText(runs)) : null;
		if (carried !== stops) store.set({ stops: carried });
	}
	store.subscribe(carry);

	const flows: ReadingFlows = {
		fixesOf(clause) {
			const read = store.get().readings.get(clause);
			if (!read) return Promise.resolve([]);
			const before = known.get(read);
			if (before) return before;
			const asked = engine.fixes(readingSession(store.get()), clause).catch((fault: unknown) => {
				onFault(fault);
				return [];
			});
			known.set(read, asked);
			return asked;
		},
		applyFix(clause, fix) {
			const { document, language, readings } = store.get();
			const read = readings.get(clause);
			if (!document || !read) return;
			const applied = fixCommand(document.draft, language, clause, read.text, fix);
			store.set({ card: null });
			if (!applied) {
				tell("announce.fix-stale");
				return;
			}
			const { command, stops } = applied;
			const first = stops[0];
			const place: Place = { block: clause, offset: first?.from ?? applied.caret };
			apply(command, {
				coalesceKey: null,
				caretBefore: caret?.block === clause ? caret : { block: clause, offset: 0 },
				caretAfter: place,
			});
			const changed = store.get().document?.draft;
			const text = openText((changed && findNode(changed, clause)?.node.text[language]) ?? []);
			// Where changes are proposed, the words that go stay before those in their place.
			const put = command.type === "set-runs" ? text.length - openLength(command.runs) : 0;
			const made = tabStops(
				clause,
				text,
				stops.map(({ from, to }) => ({ from: from + put, to: to + put })),
			);
			const shown = { block: clause, offset: place.offset + put };
			if (made) go(made);
			else store.set({ block: clause, stops: null, caretRequest: { place: shown, focus: true } });
			tell(made ? "announce.fixed-stops" : "announce.fixed", { count: String(stops.length) });
		},
		showCard: (card) => store.set({ card }),
		showCardAtCaret() {
			const { block } = store.get();
			if (block === null) return;
			const offset = caret?.block === block ? caret.offset : null;
			store.set({ card: { block, offset, by: "keyboard" } });
		},
		emptyCard() {
			store.set({ card: null });
			tell("announce.card-empty");
		},
		closeCard: () => store.set({ card: null }),
		showClause(clause) {
			showTab("clause");
			store.set({
				block: clause,
				caretRequest: { place: { block: clause, offset: 0 }, focus: true },
			});
		},
		focusText() {
			document.querySelector<HTMLElement>(".draft-text")?.focus({ preventScroll: true });
		},
		goToProblem({ key, clause, span, message }) {
			last = key;
			store.set({
				block: clause,
				caretRequest: {
					place: { block: clause, offset: span?.from ?? 0 },
					focus: true,
					...(span ? { select: span.to - span.from } : {}),
				},
			});
			store.set({ notice: { id: message.id, params: message.params as Record<string, string> } });
		},
		stepProblem(by) {
			const state = store.get();
			if (!state.document) return;
			const order = toBlocks(state.document.draft, state.language).map(({ id }) => id);
			const { block } = state;
			const at = block === null || caret?.block === block ? caret : { block, offset: 0 };
			const next = problemFrom(problemGroups(state), order, at, last, by);
			if (next) flows.goToProblem(next);
			else tell("announce.no-problems");
		},
		showProblem() {
			showTab("clause");
			flows.stepProblem(1);
		},
		stepStop(by) {
			const { stops, block } = store.get();
			if (!stops || stops.block !== block) return false;
			const next = stepStops(stops, by);
			if (next) {
				go(next);
				return true;
			}
			// All others are set: behind the clause's words one writes on.
			store.set({
				stops: null,
				caretRequest: { place: { block: stops.block, offset: stops.text.length }, focus: true },
			});
			return true;
		},
		endStops() {
			if (store.get().stops === null) return false;
			store.set({ stops: null });
			return true;
		},
	};
	return {
		flows,
		caretMoved(place) {
			const before = caret;
			caret = place;
			const { stops } = store.get();
			// Whoever leaves the clause has done with it.
			if (stops && place && before?.block === stops.block && place.block !== stops.block)
				store.set({ stops: null });
		},
	};
}
