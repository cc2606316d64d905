import type { Command } from "../../electron/commands";
import type { Bridge } from "../../electron/contract/bridge";
import { noPrivateNotes, type PrivateNotes, withPrivateNote } from "../../engine/index";
import { draftName } from "../files/draft-name";
import type { EngineClient } from "../worker/engine-client";
import type { ErrorDialogs } from "./errors";
import { NO_PRIVATE_NOTES, type PrivateNoteState } from "./private-note-state";
import type { AppState, DialogName } from "./state";
import type { Store } from "./store";

/** What can be done with private notes. */
export interface PrivateNoteFlows {
	/** Opens the private note of a node, or of the caret's block. */
	readonly openPrivateNote: (node: string | null) => void;
	/** Writes a note into the file beside the draft; no words take it away. `false` where that did not work. */
	readonly keepPrivateNote: (node: string, text: string) => Promise<boolean>;
}

/** The commands about private notes. */
export type PrivateNoteCommand = Extract<Command, `private.${string}`>;

/** What these flows work with. */
export interface PrivateNoteFlowParts {
	readonly bridge: Bridge["notes"];
	readonly engine: EngineClient;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	readonly openDialog: (name: DialogName) => void;
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
}

/** Makes the flows, and from then on reads the notes beside each draft that is opened. */
export function createPrivateNoteFlows(parts: PrivateNoteFlowParts): {
	readonly flows: PrivateNoteFlows;
	readonly commands: Readonly<Record<PrivateNoteCommand, () => void>>;
} {
	const { bridge, engine, store } = parts;
	let beside: string | null = null;

	function set(change: Partial<PrivateNoteState>): void {
		store.set({ privateNotes: { ...store.get().privateNotes, ...change } });
	}

	/** What the file beside a draft holds now; `none` stands for a file that is not there. */
	async function found(
		token: string,
		draft: string,
		none: PrivateNotes,
	): Promise<PrivateNotes | "unusable" | "other-draft"> {
		const read = await bridge.read(token);
		if (!read.ok) return "unusable";
		const notes = read.value ? await engine.readNotes(read.value) : none;
		if (notes === null) return "unusable";
		return notes.draft === draft ? notes : "other-draft";
	}

	async function read(token: string, draft: string): Promise<PrivateNoteState["status"]> {
		const notes = await found(token, draft, noPrivateNotes(draft));
		if (beside !== token) return store.get().privateNotes.status;
		if (typeof notes === "string") return notes;
		set({ notes });
		return "ready";
	}

	store.subscribe(() => {
		const { document } = store.get();
		const token = document?.file?.token ?? null;
		if (token === beside) return;
		beside = token;
		if (!document || token === null) return set(NO_PRIVATE_NOTES);
		set({ status: "reading", notes: null });
		void read(token, document.draft.id)
			.catch((): PrivateNoteState["status"] => "unusable")
			.then((status) => {
				if (beside === token) set({ status });
			});
	});

	function openPrivateNote(node: string | null): void {
		const wanted = node ?? store.get().block;
		if (wanted === null) return;
		set({ node: wanted });
		parts.openDialog("private-note");
	}

	return {
		flows: {
			openPrivateNote,
			async keepPrivateNote(node, text) {
				const { document, privateNotes } = store.get();
				const { status, notes } = privateNotes;
				const token = beside;
				if (status !== "ready" || !notes || !document || token === null) return false;
				try {
					// Another machine may have written notes on other clauses meanwhile.
					const present = await found(token, document.draft.id, notes);
					if (typeof present === "string") {
						const name = `${draftName(document.name)}.clausula-notes`;
						await parts.dialogs.file({ ok: false, code: "changed-on-disk", params: { name } });
						return false;
					}
					const next = withPrivateNote(present, node, text);
					if (next === present) {
						set({ notes: present });
						return true;
					}
					const written = await bridge.write({ token, bytes: await engine.writeNotes(next) });
					if (!written.ok) {
						await parts.dialogs.file(written);
						return false;
					}
					if (beside === token) set({ notes: next });
					parts.tell("private.told.kept", { name: written.value });
					return true;
				} catch (fault) {
					await parts.dialogs.fault(fault);
					return false;
				}
			},
		},
		commands: {
			"private.note": () => openPrivateNote(null),
			"private.notes": () => parts.openDialog("private-notes"),
		},
	};
}
