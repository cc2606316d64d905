import { type DraftingEdit, type Language, sameRuns } from "../../engine/index";
import type { ShownBlock } from "./projection";
import type { Edit } from "./read-back";
import type { EditHints, Place, Suggesting } from "./types";

/** What the editor does for words that are proposed. */
export interface ProposedWords {
	/** The words as a proposal. */
	readonly edit: DraftingEdit;
	/** The page shows other words than the draft holds then: those taken out stand there again. */
	readonly rewritten: boolean;
	/** The draft's words are as they were before: nothing else calls for the page to be brought up to date. */
	readonly unchanged: boolean;
}

/** Words as they were written in the editor, as a proposal; `null` where nothing is proposed or no words changed. */
export function proposeWords(
	suggesting: Suggesting,
	language: Language,
	edit: Extract<Edit, { readonly type: "words" }>,
	old: ShownBlock | undefined,
): ProposedWords | null {
	const { block, runs, before, after } = edit;
	const offsetOf = (place: Place | null): number | null =>
		place?.block === block ? place.offset : null;
	const done = suggesting.propose({
		block,
		language,
		runs,
		caretBefore: offsetOf(before),
		caret: offsetOf(after),
	});
	if (done?.command.type !== "set-runs") return null;
	return {
		edit: done,
		rewritten: !sameRuns(done.command.runs, runs),
		unchanged: sameRuns(done.command.runs, old?.runs ?? []),
	};
}

/** What the history needs to know of a proposal: the caret stands where the proposal puts it. */
export function proposalHints(
	{ edit }: ProposedWords,
	caretBefore: Place | null,
	coalesceKey: string,
): EditHints {
	return { coalesceKey, caretBefore, caretAfter: edit.caret };
}
