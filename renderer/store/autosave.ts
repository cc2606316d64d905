import type { Draft } from "../../engine/index";
import { type AppState, isEdited } from "./state";
import type { Store } from "./store";

/** The pause in changes after which a draft is saved, in milliseconds. */
const PAUSE = 2000;

/** What saving by itself works with. */
export interface AutosaveParts {
	readonly store: Store<AppState>;
	/** Calls back after so many milliseconds; returns what calls it off. */
	readonly later: (callback: () => void, milliseconds: number) => () => void;
	/** Saves as the user's own command does; `false` where that did not happen. */
	readonly save: () => Promise<boolean>;
}

/**
 * Saves the open draft after each pause in its changes, where the user wants that and the draft has a file. What the user has to settle
 * (a file that another program changed, a disk that refuses) is asked once, and not again until the draft was saved by hand.
 */
export function registerAutosave({ store, later, save }: AutosaveParts): void {
	let callOff = () => {};
	let waiting: Draft | null = null;
	let saving = false;
	let unsettled: string | null = null;

	function isDue(): boolean {
		const { settings, document } = store.get();
		return (
			settings.autosave === "pause" &&
			document !== null &&
			document.file !== null &&
			document.session !== unsettled &&
			isEdited(document)
		);
	}

	async function saveNow(): Promise<void> {
		waiting = null;
		const { document, busy } = store.get();
		if (!document || !isDue()) return;
		if (busy) return wait();
		saving = true;
		const saved = await save();
		saving = false;
		if (!saved) unsettled = document.session;
		look();
	}

	function wait(): void {
		callOff();
		waiting = store.get().document?.draft ?? null;
		callOff = later(() => void saveNow(), PAUSE);
	}

	function look(): void {
		const { document } = store.get();
		if (document && !isEdited(document)) unsettled = null;
		if (!isDue()) {
			if (waiting !== null) callOff();
			waiting = null;
		} else if (!saving && document?.draft !== waiting) wait();
	}

	store.subscribe(look);
}
