import { findNode } from "../../engine/index";
import type { CaretRequest, Place } from "../editor/types";
import { type AppState, startOf } from "./state";
import type { Store } from "./store";

/** Going to places in the text and back, as in a browser. */
export interface TrailFlows {
	/** Puts the caret at a place, with so many units behind it selected, and remembers where it was. */
	readonly goTo: (place: Place, select?: number) => void;
	/** Puts the caret at the start of a block and the focus into the text. */
	readonly moveCaretTo: (block: string) => void;
	readonly goBack: () => void;
	readonly goForward: () => void;
}

/** The flows, with what must be told of the caret. */
export interface Trail {
	readonly flows: TrailFlows;
	readonly caretMoved: (place: Place | null) => void;
}

/** Places remembered at most. */
const LENGTH = 100;

/** Makes the trail of one window; it begins anew with each draft. */
export function createTrail(store: Store<AppState>): Trail {
	let session = "";
	let past: Place[] = [];
	let future: Place[] = [];
	let caret: Place | null = null;

	/** Forgets the trail of another draft. */
	function refresh(): void {
		const now = store.get().document?.session ?? "";
		if (now === session) return;
		session = now;
		past = [];
		future = [];
	}
	function here(): Place | null {
		const { block } = store.get();
		if (block === null) return null;
		return caret?.block === block ? caret : startOf(block);
	}
	function show(place: Place, select: number): void {
		const caretRequest: CaretRequest = { place, focus: true, ...(select > 0 ? { select } : {}) };
		store.set({ block: place.block, caretRequest });
	}
	function isThere({ block }: Place): boolean {
		const draft = store.get().document?.draft;
		return draft !== undefined && (draft.id === block || findNode(draft, block) !== null);
	}
	/** Goes along one list and leaves the place where one was in the other. */
	function travel(from: Place[], to: Place[]): void {
		const at = here();
		for (let place = from.pop(); place; place = from.pop()) {
			if (!isThere(place)) continue;
			if (at) to.push(at);
			show(place, 0);
			return;
		}
	}

	function goTo(place: Place, select = 0): void {
		refresh();
		const at = here();
		if (at && at.block !== place.block) {
			past = [...past, at].slice(-LENGTH);
			future = [];
		}
		show(place, select);
	}

	return {
		flows: {
			goTo,
			moveCaretTo: (block) => goTo(startOf(block)),
			goBack() {
				refresh();
				travel(past, future);
			},
			goForward() {
				refresh();
				travel(future, past);
			},
		},
		caretMoved(place) {
			if (place) caret = place;
		},
	};
}
