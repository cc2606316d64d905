import type { Bridge } from "../../electron/contract/bridge";
import type { Draft, DraftCommand, ExaminedChecklist } from "../../engine/index";
import type { EditHints } from "../editor/types";
import { type EngineClient, EngineTimeout } from "../worker/engine-client";
import type { ChecklistTexts } from "../worker/protocol";
import { ALONE } from "./alone";
import type { ErrorDialogs } from "./errors";
import type { AppState } from "./state";
import type { Store } from "./store";

/** The ways of checklists into the window. */
export interface ChecklistFlows {
	/** Lets the user choose a file and looks through it; `offer` then shows what it is, before anything is scored against it. */
	readonly importChecklist: () => Promise<void>;
	/** Shows a checklist's file that is at hand in the same way; `known` is what looking through it came to, where that was done. */
	readonly offerChecklist: (
		name: string,
		bytes: Uint8Array,
		known?: ExaminedChecklist,
	) => Promise<void>;
	/** Uses the checklist on offer for the open draft. */
	readonly acceptChecklist: () => Promise<void>;
	readonly declineChecklist: () => void;
	/** Uses a checklist that is at hand, by its key. */
	readonly chooseChecklist: (key: string) => void;
}

/** What checklist flows work with. */
export interface ChecklistFlowParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	/** SHA-256 in hexadecimal. */
	readonly digestOf: (bytes: Uint8Array) => Promise<string>;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	/** The user looked at a checklist and uses it. */
	readonly onAccepted: (name: string, digest: string, bytes: Uint8Array) => void;
	/** Looks again which checklist the open draft is read against: those at hand have changed. */
	readonly onChecklists: () => void;
}

/** The checklist that a draft asks for, by the digest of its file or, where it is built in, by its name. */
export function checklistOf(
	checklists: readonly ChecklistTexts[],
	{ id, digest }: Draft["checklist"],
): ChecklistTexts | null {
	return (
		checklists.find((known) => known.digest === digest && (digest !== null || known.id === id)) ??
		null
	);
}

/** Makes the flows. */
export function createChecklistFlows(parts: ChecklistFlowParts): ChecklistFlows {
	const { bridge, engine, store, dialogs } = parts;
	let turn = 0;
	/** The bytes of the checklist on offer: its text would not give them back. */
	let offeredBytes = new Uint8Array();

	async function look(name: string, bytes: Uint8Array, known?: ExaminedChecklist): Promise<void> {
		turn += 1;
		const own = turn;
		const digest = await parts.digestOf(bytes);
		offeredBytes = new Uint8Array(bytes);
		const text = new TextDecoder().decode(bytes);
		const offered = { name, text, digest };
		store.set({ offer: { ...offered, examined: known ?? null } });
		if (known) return;
		try {
			const examined = await engine.examine(text, digest);
			if (own === turn) store.set({ offer: { ...offered, examined } });
		} catch (fault) {
			if (own !== turn) return;
			if (fault instanceof EngineTimeout) store.set({ offer: { ...offered, examined: "late" } });
			else {
				store.set({ offer: null });
				await dialogs.fault(fault);
			}
		}
	}

	/** Makes the open draft remember a checklist. */
	function remember({ id, digest }: ChecklistTexts): void {
		const known = store.get().document?.draft.checklist;
		// A checklist that was only missing is no change of the draft.
		if (known?.id === id && known.digest === digest) return;
		parts.apply({ type: "set-checklist", checklist: { id, digest } }, ALONE);
	}

	return {
		async importChecklist() {
			const chosen = await bridge.openChecklist();
			if (!chosen.ok) return dialogs.file(chosen);
			if (chosen.value) await look(chosen.value.name, chosen.value.bytes);
		},
		offerChecklist: look,
		async acceptChecklist() {
			const { offer } = store.get();
			if (!offer) return;
			try {
				const checklist = await engine.adopt(offer.text, offer.digest);
				const others = store.get().checklists.filter(({ key }) => key !== checklist.key);
				store.set({ checklists: [...others, checklist], offer: null });
				remember(checklist);
				parts.onChecklists();
				parts.onAccepted(offer.name, offer.digest, offeredBytes);
			} catch (fault) {
				if (fault instanceof EngineTimeout) store.set({ offer: { ...offer, examined: "late" } });
				else await dialogs.fault(fault);
			}
		},
		declineChecklist() {
			turn += 1;
			store.set({ offer: null });
		},
		chooseChecklist(key) {
			const checklist = store.get().checklists.find((known) => known.key === key);
			if (checklist) remember(checklist);
		},
	};
}
