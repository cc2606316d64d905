import type { PrivateNotes } from "../../engine/index";

/** The private notes beside the open draft. They are never part of it, of a copy, an export or a report. */
export interface PrivateNoteState {
	/**
	 * `no-file` where the draft is in none yet, so that nothing can lie beside it; `unusable` for a file that is no file of notes or
	 * could not be read, `other-draft` for one that is about another draft: neither is ever written over.
	 */
	readonly status: "no-file" | "reading" | "ready" | "unusable" | "other-draft";
	/** `null` where there are none to show. */
	readonly notes: PrivateNotes | null;
	/** The node whose note is being written. */
	readonly node: string | null;
}

/** Before any draft is open. */
export const NO_PRIVATE_NOTES: PrivateNoteState = { status: "no-file", notes: null, node: null };
