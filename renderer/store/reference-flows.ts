import {
	type DraftCommand,
	type DraftingEdit,
	findNode,
	insertReference,
	referencesOf,
	retargetReferences,
	termUses,
} from "../../engine/index";
import type { EditHints } from "../editor/types";
import type { BlockSelection } from "./selection";
import { type AppState, startOf } from "./state";
import type { Store } from "./store";
import type { TrailFlows } from "./trail-flows";

/** What is done with cross-references. */
export interface ReferenceFlows {
	/** Opens the dialog that puts a reference at the caret or in the place of the words selected. */
	readonly askReference: () => void;
	/** Opens the dialog that finds another target for references whose own is gone. */
	readonly mendReferences: (target: string) => void;
	/** Does what the dialog was opened for, with the node chosen. */
	readonly referTo: (target: string) => void;
	/** Goes where a reference points; where its target is gone, asks for another. */
	readonly followReference: (target: string) => void;
	/** Follows the reference at the caret, or goes to the definition of the term there. */
	readonly followAtCaret: () => void;
}

/** What reference flows work with. */
export interface ReferenceFlowParts {
	readonly store: Store<AppState>;
	readonly selected: () => BlockSelection | null;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly goTo: TrailFlows["goTo"];
	readonly goToDefinition: (term: string) => void;
	readonly tell: (id: string, params?: Readonly<Record<string, string>>) => void;
}

/** Makes the flows. */
export function createReferenceFlows(parts: ReferenceFlowParts): ReferenceFlows {
	const { store, apply, tell } = parts;
	function perform(edit: DraftingEdit, before: EditHints["caretBefore"]): void {
		const { command, caret } = edit;
		apply(command, { coalesceKey: null, caretBefore: before, caretAfter: caret });
		store.set({ block: caret.block, caretRequest: { place: caret, focus: true } });
	}
	const flows: ReferenceFlows = {
		askReference() {
			const selection = parts.selected();
			if (!selection) return;
			const { block, from, to, language } = selection;
			store.set({ reference: { kind: "insert", block, from, to, language }, dialog: "reference" });
		},
		mendReferences: (target) =>
			store.set({ reference: { kind: "mend", target }, dialog: "reference", card: null }),
		referTo(target) {
			const { document, reference } = store.get();
			store.set({ reference: null, dialog: null });
			if (!document || !reference) return;
			const { draft } = document;
			if (reference.kind === "insert") {
				const { language, block, from, to } = reference;
				perform(insertReference(draft, language, { block, from, to }, target), {
					block,
					offset: to,
				});
				tell("announce.reference-inserted");
				return;
			}
			apply(retargetReferences(draft, reference.target, target), {
				coalesceKey: null,
				caretBefore: null,
				caretAfter: null,
			});
			tell("announce.reference-mended");
		},
		followReference(target) {
			const { document } = store.get();
			if (!document) return;
			if (findNode(document.draft, target)) parts.goTo(startOf(target));
			else flows.mendReferences(target);
		},
		followAtCaret() {
			const { document, language } = store.get();
			const selection = parts.selected();
			if (!document || !selection) return;
			const { block, to } = selection;
			const reference = referencesOf(document.draft, language).find(
				(each) => each.block === block && (each.at === to || each.at + 1 === to),
			);
			const use = termUses(document.draft, language).find(
				(each) => each.block === block && each.from <= to && to <= each.to,
			);
			if (reference) flows.followReference(reference.target);
			else if (use) parts.goToDefinition(use.term);
			else tell("announce.nothing-to-follow");
		},
	};
	return flows;
}
