import type { PrivateNotes } from "../../engine/index";

/** What the private note on a node says; `null` where there is none. */
export function privateNoteOn({ notes }: PrivateNotes, node: string): string | null {
	return notes.find((note) => note.node === node)?.text ?? null;
}
