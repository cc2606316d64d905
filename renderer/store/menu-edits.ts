import {
	type Draft,
	type DraftingEdit,
	insertArticleAfter,
	type Language,
	liftBlock,
	nestBlock,
	openLength,
	splitBlock,
	toBlocks,
} from "../../engine/index";

/** The changes of structure that the native menu offers. */
export type MenuEdit = "insert-article" | "insert-clause" | "nest" | "lift";

/** A menu's edit at the block of the caret; `null` where it isn't allowed there or the block is gone. */
export function menuEdit(
	edit: MenuEdit,
	draft: Draft,
	language: Language,
	id: string,
	newId: () => string,
): DraftingEdit | null {
	const block = toBlocks(draft, language).find((other) => other.id === id);
	if (!block) return null;
	switch (edit) {
		case "insert-article":
			return insertArticleAfter(draft, language, id, newId);
		case "insert-clause":
			return splitBlock(draft, language, id, openLength(block.runs), newId);
		case "nest":
			return nestBlock(draft, language, id);
		case "lift":
			return liftBlock(draft, language, id);
	}
}
