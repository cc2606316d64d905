import type { Bridge } from "../../electron/contract/bridge";
import type { Failure } from "../../electron/contract/outcome";
import type { Draft } from "../../engine/index";
import { type AppState, isEdited } from "../store/state";
import type { Store } from "../store/store";
import type { EngineClient } from "../worker/engine-client";

/** The pause in changes after which they are kept, in milliseconds. */
const PAUSE = 500;

/** While changes go on, none waits longer than this; the rest of two seconds is for writing. */
const LONGEST = 1200;

/** Where keeping takes long, changes that go on wait for so many times of what it took, and never above `MOST`. */
const SHARE = 8;
const MOST = 10_000;

/** What the journal works with. */
export interface JournalParts {
	readonly store: Store<AppState>;
	readonly engine: Pick<EngineClient, "serialise">;
	readonly bridge: Pick<Bridge["recovery"], "keep" | "drop">;
	/** Calls back after so many milliseconds; returns what calls it off. */
	readonly later: (callback: () => void, milliseconds: number) => () => void;
	readonly now: () => number;
	/** Changes can't be kept; told once until they can be again. */
	readonly onFailure: (failure: Failure) => void;
}

/** Keeps what no file holds of the open draft outside the window, soon after each change, until it is saved. */
export function registerJournal(parts: JournalParts): void {
	const { store, engine, bridge, later, now } = parts;
	/** The version last kept, and what the file held then. */
	let kept: Draft | null = null;
	let saved: Draft | null = null;
	/** When the first change was made that is not kept yet. */
	let since: number | null = null;
	let longest = LONGEST;
	let waiting: Draft | null = null;
	let callOff = () => {};
	let running = false;
	let clean = false;
	let told = false;

	function wait(draft: Draft, pause: number): void {
		since ??= now();
		callOff();
		waiting = draft;
		callOff = later(() => void keep(), Math.max(0, Math.min(pause, since + longest - now())));
	}

	async function keep(): Promise<void> {
		const { document } = store.get();
		waiting = null;
		if (!document || !isEdited(document)) return;
		const { draft, name, file } = document;
		const started = now();
		running = true;
		since = null;
		clean = false;
		try {
			const bytes = await engine.serialise(draft);
			const { document: present } = store.get();
			// Saved while it was being written out: what follows is of what the file holds now.
			if (present?.saved === document.saved && isEdited(present)) {
				const outcome = await bridge.keep({ name, file: file?.token ?? null, bytes });
				if (outcome.ok) told = false;
				else if (!told) {
					told = true;
					parts.onFailure(outcome);
				}
				kept = draft;
				saved = document.saved;
				longest = Math.min(MOST, Math.max(LONGEST, (now() - started) * SHARE));
			}
		} catch {
			// The engine was ended, and a new one begins.
			wait(draft, longest);
		}
		running = false;
		look();
	}

	function look(): void {
		const { document } = store.get();
		if (!document) return;
		if (running) {
			since ??= now();
			return;
		}
		if (!isEdited(document)) {
			callOff();
			waiting = null;
			since = null;
			saved = null;
			if (!clean) void bridge.drop();
			clean = true;
		} else if (saved !== null && document.saved !== saved && document.draft !== waiting) {
			wait(document.draft, 0);
		} else if (document.draft !== kept && document.draft !== waiting) wait(document.draft, PAUSE);
	}

	store.subscribe(look);
}
