import type { Command } from "../../electron/commands";
import type { DraftCommand } from "../../engine/index";
import type { EditHints, Place } from "../editor/types";
import { createFootnoteFlows, type FootnoteFlows } from "./footnote-flows";
import { createReferenceFlows, type ReferenceFlows } from "./reference-flows";
import { type BlockSelection, watchSelection } from "./selection";
import type { AppState } from "./state";
import type { Store } from "./store";
import { createTermFlows, type TermFlows } from "./term-flows";
import { createTrail, type TrailFlows } from "./trail-flows";

/** What belongs to the words of a draft besides the words: terms, cross-references, footnotes, and the way back. */
export interface WritingFlows extends TermFlows, ReferenceFlows, FootnoteFlows, TrailFlows {}

/** Commands that these flows carry out. */
export type WritingCommand = Extract<
	Command,
	| "term.define"
	| "view.termMarks"
	| "insert.reference"
	| "insert.footnote"
	| "go.definition"
	| "go.back"
	| "go.forward"
>;

/** What they work with. */
export interface WritingFlowParts {
	readonly store: Store<AppState>;
	readonly newId: () => string;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
}

/** The flows with their commands, and what must be told of the caret. */
export interface WritingStore {
	readonly flows: WritingFlows;
	readonly commands: Readonly<Record<WritingCommand, () => void>>;
	readonly caretMoved: (place: Place | null, anchor: Place | null) => void;
	/** What is selected in the text, or the caret's place. */
	readonly selected: () => BlockSelection | null;
}

/** Makes the flows. */
export function createWritingFlows(parts: WritingFlowParts): WritingStore {
	const { store } = parts;
	const trail = createTrail(store);
	const selection = watchSelection(store);
	const { goTo } = trail.flows;
	const shared = { ...parts, selected: selection.selected, goTo };
	const terms = createTermFlows(shared);
	const references = createReferenceFlows({ ...shared, goToDefinition: terms.goToDefinition });
	const footnotes = createFootnoteFlows(shared);
	return {
		selected: selection.selected,
		flows: { ...trail.flows, ...terms, ...references, ...footnotes },
		commands: {
			"term.define": () => terms.proposeTerm(),
			"view.termMarks": () => terms.markTerms(!store.get().terms.marked),
			"insert.reference": references.askReference,
			"insert.footnote": footnotes.writeFootnote,
			"go.definition": references.followAtCaret,
			"go.back": trail.flows.goBack,
			"go.forward": trail.flows.goForward,
		},
		caretMoved(place, anchor) {
			trail.caretMoved(place);
			selection.caretMoved(place, anchor);
		},
	};
}
