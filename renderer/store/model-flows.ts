import { bearersOf, type DraftCommand, type ModelClause } from "../../engine/index";
import type { EditHints } from "../editor/types";
import { translatorFor } from "../i18n";
import { modelInsertion } from "./model-insertion";
import { type AppState, startOf } from "./state";
import type { Store } from "./store";

/** The ways of model clauses into the draft. */
export interface ModelFlows {
	/** Puts a model clause behind the clause or article at a block, else at the caret, in every language of the draft, and the caret on what is to be set in it. */
	readonly insertModel: (check: string, clause: ModelClause, at?: string) => void;
}

/** What the flows work with. */
export interface ModelFlowParts {
	readonly store: Store<AppState>;
	readonly newId: () => string;
	readonly apply: (command: DraftCommand, hints: EditHints) => void;
	readonly tell: (id: string, params: Readonly<Record<string, string>>) => void;
}

/** Makes the flows. */
export function createModelFlows({ store, newId, apply, tell }: ModelFlowParts): ModelFlows {
	return {
		insertModel(check, clause, at) {
			const { document, language, block: here, readings } = store.get();
			const block = at ?? here;
			if (!document) return;
			const { command, caret, select, stops } = modelInsertion(
				document.draft,
				language,
				block,
				clause,
				{
					newId,
					heading: (each) => translatorFor(each)(`check.${check}.label`),
					bearers: bearersOf([...readings.values()].map(({ reading }) => reading)),
				},
			);
			apply(command, {
				coalesceKey: null,
				caretBefore: block === null ? null : startOf(block),
				caretAfter: caret,
			});
			store.set({
				block: caret.block,
				card: null,
				stops,
				caretRequest: { place: caret, focus: true, select },
			});
			tell("announce.inserted", { check });
		},
	};
}
