import type { Bridge } from "../../electron/contract/bridge";
import type { FileHandle } from "../../electron/contract/files";
import type { RecoveryOffer } from "../../electron/contract/recovery";
import type { Draft } from "../../engine/index";
import type { ErrorDialogs } from "../store/errors";
import { type AppState, isEdited, neverSaved } from "../store/state";
import type { Store } from "../store/store";
import type { EngineClient } from "../worker/engine-client";
import { compareDrafts } from "./compare";
import { NO_RECOVERY } from "./recovery-state";

/** What can be done with drafts that were not saved before a sudden end. */
export interface RecoveryFlows {
	/** Looks at one of them beside what its file holds. */
	readonly showRecovery: (id: string) => void;
	/** Opens one as it was last kept, with its changes still unsaved: here where nothing is lost by it, else in a window of its own. */
	readonly recover: (id: string) => Promise<void>;
	/** Opens the file as it was saved; the unsaved changes wait on. */
	readonly openSavedVersion: (id: string) => Promise<void>;
	/** Removes one for good. */
	readonly discardRecovery: (id: string) => Promise<void>;
}

/** What recovery flows work with. */
export interface RecoveryFlowParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	/** Shows a draft whose file holds `saved`. */
	readonly show: (draft: Draft, file: FileHandle | null, name: string, saved: Draft) => void;
	readonly openFile: (file: FileHandle) => Promise<void>;
}

/** The flows, and what the window itself calls. */
export interface Recovery {
	readonly flows: RecoveryFlows;
	/** Offers what waits; with a file, only where changes of that very file do. */
	readonly offer: (file: FileHandle | null) => Promise<void>;
	/** Recovers what another window was asked to. */
	readonly begin: (id: string) => Promise<void>;
}

/** Makes the flows. */
export function createRecoveryFlows(parts: RecoveryFlowParts): Recovery {
	const { bridge, engine, store, dialogs } = parts;
	/** Changes whose file the user wanted to see first. */
	const postponed = new Set<string>();

	const offerOf = (id: string) => store.get().recovery.offers.find((offer) => offer.id === id);

	async function parse(name: string, bytes: Uint8Array): Promise<Draft | null> {
		const result = await engine.parse(name, bytes);
		return result.ok ? result.draft : null;
	}

	async function compare(id: string): Promise<void> {
		const offer = offerOf(id);
		if (!offer) return;
		const read = await bridge.recovery.read(id);
		const draft = read.ok ? await parse(offer.name, read.value.bytes) : null;
		const bytes = read.ok ? read.value.saved : null;
		const saved = bytes && (await parse(offer.name, bytes));
		const { recovery } = store.get();
		if (recovery.shown !== id) return;
		const comparison = draft ? compareDrafts(saved, draft) : "unusable";
		store.set({ recovery: { ...recovery, comparison } });
	}

	function look(id: string | null): void {
		const { recovery } = store.get();
		store.set({ recovery: { ...recovery, shown: id, comparison: null } });
		if (id !== null) void compare(id).catch(dialogs.fault);
	}

	/** One is settled; the next is shown, and the dialog closes after the last. */
	function settle(id: string): void {
		const { recovery, dialog } = store.get();
		const offers = recovery.offers.filter((offer) => offer.id !== id);
		store.set({ recovery: { ...NO_RECOVERY, offers } });
		if (offers[0]) look(offers[0].id);
		else if (dialog === "recovery") store.set({ dialog: null });
	}

	async function offer(file: FileHandle | null): Promise<void> {
		const waiting = await bridge.recovery.offers();
		if (!waiting.ok) return dialogs.file(waiting);
		const { drafts, unreadable } = waiting.value;
		const { recovery } = store.get();
		const isShown = drafts.some(({ id }) => id === recovery.shown);
		store.set({ recovery: { ...(isShown ? recovery : NO_RECOVERY), offers: drafts } });
		const first = drafts.find(
			(each) => !postponed.has(each.id) && (file === null || each.file?.token === file.token),
		);
		if (first) {
			look(first.id);
			store.set({ dialog: "recovery" });
		}
		if (unreadable.length > 0) await dialogs.unreadable(unreadable);
	}

	/** Whether a draft can be shown in this window: it is empty, or shows the very file without a change. */
	function fitsHere({ file }: RecoveryOffer): boolean {
		const { document } = store.get();
		if (!document) return true;
		return file !== null && document.file?.token === file.token && !isEdited(document);
	}

	async function begin(id: string): Promise<void> {
		const read = await bridge.recovery.read(id);
		if (!read.ok) return dialogs.file(read);
		const { name } = read.value;
		const draft = await parse(name, read.value.bytes);
		if (!draft) return dialogs.unreadable([name]);
		const saved = read.value.saved && (await parse(name, read.value.saved));
		const taken = await bridge.recovery.take(id);
		if (!taken.ok) return dialogs.file(taken);
		postponed.add(id);
		parts.show(draft, taken.value, name, (taken.value && saved) ?? neverSaved(draft));
		settle(id);
	}

	async function guarded(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (fault) {
			await dialogs.fault(fault);
		}
	}

	return {
		offer: (file) => guarded(() => offer(file)),
		begin: (id) => guarded(() => begin(id)),
		flows: {
			showRecovery: look,
			recover: (id) =>
				guarded(async () => {
					const wanted = offerOf(id);
					if (!wanted) return;
					if (fitsHere(wanted)) return begin(id);
					const message = JSON.stringify({ kind: "recovered", id });
					const opened = await bridge.openWindow({ file: null, message });
					if (opened.ok) settle(id);
					else await dialogs.file(opened);
				}),
			openSavedVersion: (id) =>
				guarded(async () => {
					const wanted = offerOf(id);
					if (!wanted?.file) return;
					postponed.add(id);
					settle(id);
					await parts.openFile(wanted.file);
				}),
			discardRecovery: (id) =>
				guarded(async () => {
					const gone = await bridge.recovery.discard(id);
					if (gone.ok) settle(id);
					else await dialogs.file(gone);
				}),
		},
	};
}
