import { MAX_CLAUSE_DEPTH } from "../bounds";
import type { Language } from "../language/types";
import type { DraftCommand } from "./commands";
import type { BlockInput } from "./rebuild";
import { openLength, sliceRuns } from "./runs";
import {
	type DraftingEdit,
	deepened,
	endOf,
	placeOf,
	replaced,
	type Scene,
	sceneOf,
} from "./scene";
import type { Draft } from "./types";
import { findNode } from "./walk";

/**
 * Enter: cuts a clause in two at an offset of its open text, or begins the first clause under a heading. At the start of words it puts
 * an empty clause before them, and the caret stays with the words.
 * From a table it begins a clause behind it.
 * In an empty sub-paragraph it lifts instead, as word processors do; behind a chapeau it begins the first sub-paragraph.
 */
export function splitBlock(
	draft: Draft,
	language: Language,
	id: string,
	offset: number,
	newId: () => string,
): DraftingEdit {
	const scene = sceneOf(draft, language, id);
	const { blocks, at, block } = scene;
	if (block.kind === "table" || block.kind === "cell") return clauseBehind(scene, newId());
	if (block.kind === "clause" && block.runs.length === 0 && block.depth > 0) {
		const lifted = liftBlock(draft, language, id);
		if (lifted) return lifted;
	}
	const length = openLength(block.runs);
	const tail = sliceRuns(block.runs, offset, length);
	const isClause = block.kind === "clause";
	const fresh: BlockInput = {
		id: newId(),
		kind: "clause",
		depth: isClause ? block.depth : 0,
		runs: tail,
	};
	const before = blocks.slice(0, at);
	const after = blocks.slice(at + 1);
	if (offset === 0 && length > 0 && (isClause || isPushed(scene))) {
		const edit = replaced(scene, [...before, { ...fresh, runs: [] }, block, ...after], id, 0);
		return isClause ? inOption(scene, edit, fresh.id, 0) : edit;
	}
	const head = { ...block, runs: sliceRuns(block.runs, 0, offset) };
	const next = blocks[at + 1];
	const isChapeau =
		isClause && tail.length === 0 && next?.kind === "clause" && next.depth > block.depth;
	if (isChapeau && block.depth + 1 < MAX_CLAUSE_DEPTH) {
		const item = { ...fresh, depth: block.depth + 1 };
		return replaced(scene, [...before, head, item, ...after], fresh.id, 0);
	}
	// Behind the title the words go under the heading that comes first, not before it.
	const under = block.kind === "title" && next && next.kind !== "clause" ? 1 : 0;
	const list = [...before, head, ...after.slice(0, under), fresh, ...after.slice(under)];
	return inOption(scene, replaced(scene, list, fresh.id, 0), fresh.id, 1);
}

/** An empty clause behind the table of a caption or a cell, as deep as the table. */
function clauseBehind(scene: Scene, id: string): DraftingEdit {
	const { draft, blocks, at, block } = scene;
	const table = block.cell?.table ?? block.id;
	const start = blocks.findIndex((each) => each.id === table);
	const end = endOf(blocks, start);
	const fresh: BlockInput = { id, kind: "clause", depth: blocks[start]?.depth ?? 0, runs: [] };
	const edit = replaced(scene, [...blocks.slice(0, end), fresh, ...blocks.slice(end)], id, 0);
	return inOption(
		{ draft, language: scene.language, blocks, at, block: blocks[start] ?? block },
		edit,
		id,
		1,
	);
}

/** Whether a heading is pushed down by a clause that ends what stands before it; one that nothing stands before, or in an alternative, is not. */
function isPushed({ draft, blocks, at, block }: Scene): boolean {
	const heading = block.kind === "article" || block.kind === "part" || block.kind === "annex";
	const previous = blocks[at - 1];
	const inOption = findNode(draft, block.id)?.ancestors.some(({ kind }) => kind === "option");
	return heading && previous !== undefined && previous.kind !== "title" && !inOption;
}

/** A list of blocks cannot say that a fresh clause stands in the same option as the one it was cut from: a move does. */
function inOption(scene: Scene, edit: DraftingEdit, fresh: string, by: 0 | 1): DraftingEdit {
	const place = placeOf(scene.draft, scene.block.id);
	if (place?.parent?.kind !== "option") return edit;
	const move: DraftCommand = {
		type: "move",
		node: fresh,
		parent: place.parent.id,
		index: place.index + by,
	};
	return { ...edit, command: { type: "batch", commands: [edit.command, move] } };
}

/** Tab: makes a clause, with its sub-paragraphs, a sub-paragraph of the one before; `null` where there is none to hold it. */
export function nestBlock(draft: Draft, language: Language, id: string): DraftingEdit | null {
	const scene = sceneOf(draft, language, id);
	const { blocks, at, block } = scene;
	const place = placeOf(draft, id);
	const elder = place?.siblings[place.index - 1];
	const end = endOf(blocks, at);
	const deepest = Math.max(...blocks.slice(at, end).map((each) => each.depth));
	if (block.kind !== "clause" || elder?.kind !== "clause") return null;
	if (deepest + 1 >= MAX_CLAUSE_DEPTH) return null;
	return replaced(scene, deepened(blocks, at, end, 1), id, 0);
}

/** Shift+Tab: lifts a clause, with its sub-paragraphs, one level; `null` at the top. */
export function liftBlock(draft: Draft, language: Language, id: string): DraftingEdit | null {
	const scene = sceneOf(draft, language, id);
	const { blocks, at, block } = scene;
	if (block.kind !== "clause" || block.depth === 0) return null;
	return replaced(scene, deepened(blocks, at, endOf(blocks, at), -1), id, 0);
}
