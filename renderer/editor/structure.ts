import {
	type BlockInput,
	type Draft,
	type DraftCommand,
	type DraftingEdit,
	insertArticleAfter,
	joinWithNext,
	joinWithPrevious,
	type Language,
	liftBlock,
	moveDown,
	moveUp,
	nestBlock,
	type Run,
	splitBlock,
} from "../../engine/index";
import type { ShownBlock } from "./projection";
import type { EditedBlock } from "./read-back";
import type { Place } from "./types";

/** The edits of structure that keys stand for. */
export type StructuralEdit =
	| "split"
	| "nest"
	| "lift"
	| "join-previous"
	| "join-next"
	| "move-up"
	| "move-down"
	| "insert-article";

/** A structural edit at a place as a command of the draft; `null` where it is not allowed. */
export function restructureDraft(
	draft: Draft,
	language: Language,
	edit: StructuralEdit,
	{ block, offset }: Place,
	newId: () => string,
): DraftingEdit | null {
	const staying = (done: DraftingEdit | null): DraftingEdit | null =>
		done && { ...done, caret: { block, offset } };
	switch (edit) {
		case "split":
			return splitBlock(draft, language, block, offset, newId);
		case "nest":
			return staying(nestBlock(draft, language, block));
		case "lift":
			return staying(liftBlock(draft, language, block));
		case "join-previous":
			return joinWithPrevious(draft, language, block);
		case "join-next":
			return joinWithNext(draft, language, block);
		case "move-up":
			return staying(moveUp(draft, language, block));
		case "move-down":
			return staying(moveDown(draft, language, block));
		case "insert-article":
			return insertArticleAfter(draft, language, block, newId);
	}
}

/** The command for words typed in a block. */
export function setWords(language: Language, block: string, runs: readonly Run[]): DraftCommand {
	return { type: "set-runs", block, language, runs };
}

function inputOf({ face, runs }: EditedBlock): BlockInput {
	return { id: face.id, kind: face.kind, depth: face.depth, runs };
}

/** The command that puts edited blocks in the place of `count` blocks from `from`. */
export function replaceBlocks(
	language: Language,
	shown: readonly ShownBlock[],
	from: number,
	count: number,
	edited: readonly EditedBlock[],
): DraftCommand {
	const blocks = [...shown.slice(0, from), ...edited, ...shown.slice(from + count)].map(inputOf);
	return { type: "replace-blocks", language, blocks };
}
