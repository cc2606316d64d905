import {
	type ArticleWords,
	type BlockInput,
	blankTable,
	type ChosenKind,
	changeKind,
	type Draft,
	type DraftCommand,
	type DraftingEdit,
	editTable,
	insertAnnex,
	insertArticleAfter,
	insertPartAfter,
	insertRecital,
	insertTable,
	insertWordedArticle,
	joinWithNext,
	joinWithPrevious,
	type Language,
	liftBlock,
	moveDown,
	moveUp,
	nestBlock,
	openLength,
	type Run,
	splitBlock,
	type TableEdit,
	type TableSize,
	toBlocks,
	toggleNumber,
} from "../../engine/index";
import type { ShownBlock } from "./projection";
import type { EditedBlock } from "./read-back";
import type { Place } from "./types";

/** The edits of structure that keys and menus stand for. */
export type StructuralEdit =
	| "split"
	| "nest"
	| "lift"
	| "join-previous"
	| "join-next"
	| "move-up"
	| "move-down"
	| "insert-clause"
	| "insert-article"
	| "insert-part"
	| "insert-recital"
	| "insert-annex"
	| "toggle-number"
	| { readonly kind: ChosenKind }
	| { readonly article: ArticleWords }
	| { readonly table: TableEdit | TableSize };

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
	if (typeof edit === "object") {
		if ("table" in edit)
			return typeof edit.table === "string"
				? editTable(draft, block, edit.table, newId)
				: insertTable(draft, language, block, blankTable(edit.table, newId));
		return "kind" in edit
			? staying(changeKind(draft, language, block, edit.kind))
			: insertWordedArticle(draft, language, block, newId, edit.article);
	}
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
		case "insert-clause":
			return splitBlock(draft, language, block, lengthOf(draft, language, block), newId);
		case "insert-article":
			return insertArticleAfter(draft, language, block, newId);
		case "insert-part":
			return insertPartAfter(draft, language, block, newId);
		case "insert-recital":
			return insertRecital(draft, language, block, newId);
		case "insert-annex":
			return insertAnnex(draft, language, block, newId);
		case "toggle-number":
			return staying(toggleNumber(draft, block));
	}
}

function lengthOf(draft: Draft, language: Language, id: string): number {
	return openLength(toBlocks(draft, language).find((block) => block.id === id)?.runs ?? []);
}

/** The command for words typed in a block, with the caret where they end. */
export function setWords(
	language: Language,
	block: string,
	runs: readonly Run[],
	caret: Place | null,
): DraftCommand {
	const at = caret?.block === block ? { caret: caret.offset } : {};
	return { type: "set-runs", block, language, runs, ...at };
}

function inputOf({ face, runs }: EditedBlock): BlockInput {
	const { id, kind, depth, table, row, heads } = face;
	const block = { id, kind, depth, runs };
	return kind === "cell" ? { ...block, cell: { table, row, heads: heads || null } } : block;
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
