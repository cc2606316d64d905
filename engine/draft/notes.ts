import type { Language } from "../language/types";
import { mapNode } from "./blocks";
import type { Draft, DraftNode } from "./types";

/** Puts an explanatory note to a node in one language; "" takes it away. */
export interface NoteCommand {
	readonly type: "set-note";
	readonly node: string;
	readonly language: Language;
	readonly text: string;
}

/** The draft with a node's note set. The node must be there. */
export function noted(draft: Draft, { node: id, language, text }: NoteCommand): Draft {
	const body = mapNode(draft.body, id, (node) => {
		const { note: old = {}, ...bare } = node;
		if ((old[language] ?? "") === text) return node;
		const { [language]: _gone, ...others } = old;
		const note = text === "" ? others : { ...others, [language]: text };
		return Object.keys(note).length === 0 ? bare : { ...bare, note };
	});
	return body === draft.body ? draft : { ...draft, body };
}

/** The notes of nodes in one language, by node. */
export function notesOf(draft: Draft, language: Language): ReadonlyMap<string, string> {
	const notes = new Map<string, string>();
	const visit = (nodes: readonly DraftNode[]): void => {
		for (const { id, note, children } of nodes) {
			const words = note?.[language];
			if (words) notes.set(id, words);
			visit(children);
		}
	};
	visit(draft.body);
	return notes;
}
