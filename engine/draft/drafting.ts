import { MAX_CLAUSE_DEPTH } from "../bounds";
import type { Language } from "../language/types";
import { type BlockInput, toBlocks } from "./blocks";
import type { DraftCommand } from "./commands";
import type { CaretPlace } from "./history";
import { openLength, sliceRuns } from "./runs";
import type { Block, Draft } from "./types";

/** A drafter's edit as a command, with the caret after it. */
export interface DraftingEdit {
	readonly command: DraftCommand;
	readonly caret: CaretPlace;
}

interface Scene {
	readonly draft: Draft;
	readonly language: Language;
	readonly blocks: readonly Block[];
	readonly at: number;
	readonly block: Block;
}

function sceneOf(draft: Draft, language: Language, id: string): Scene {
	const blocks = toBlocks(draft, language);
	const at = blocks.findIndex((block) => block.id === id);
	const block = blocks[at];
	if (!block) throw new RangeError(`no block ${id}`);
	return { draft, language, blocks, at, block };
}

function replaced(
	scene: Scene,
	blocks: readonly BlockInput[],
	block: string,
	offset: number,
): DraftingEdit {
	return {
		command: { type: "replace-blocks", language: scene.language, blocks },
		caret: { block, offset },
	};
}

/** Index behind a clause and all its sub-paragraphs. */
function endOf(blocks: readonly Block[], at: number): number {
	const own = blocks[at];
	let end = at + 1;
	while (own && blocks[end]?.kind === "clause" && (blocks[end]?.depth ?? 0) > own.depth) end += 1;
	return end;
}

function deepened(blocks: readonly Block[], from: number, to: number, by: number): BlockInput[] {
	return blocks.map((block, index) =>
		index >= from && index < to ? { ...block, depth: block.depth + by } : block,
	);
}

/**
 * Enter: cuts a clause in two at an offset of its open text, or begins the first clause under a heading.
 * In an empty sub-paragraph it lifts instead, as word processors do.
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
	if (block.kind === "clause" && block.runs.length === 0 && block.depth > 0) {
		const lifted = liftBlock(draft, language, id);
		if (lifted) return lifted;
	}
	const length = openLength(block.runs);
	const head = sliceRuns(block.runs, 0, offset);
	const tail = sliceRuns(block.runs, offset, length);
	const fresh: BlockInput = {
		id: newId(),
		kind: "clause",
		depth: block.kind === "clause" ? block.depth : 0,
		runs: tail,
	};
	const before = { ...block, runs: head };
	const list: BlockInput[] = [...blocks.slice(0, at), before, fresh, ...blocks.slice(at + 1)];
	if (block.kind === "clause" && offset === 0 && length > 0) {
		const empty: BlockInput = { ...fresh, runs: [] };
		return replaced(scene, [...blocks.slice(0, at), empty, ...blocks.slice(at)], id, 0);
	}
	return replaced(scene, list, fresh.id, 0);
}

/** Tab: makes a clause, with its sub-paragraphs, a sub-paragraph of the one before; `null` where there is none to hold it. */
export function nestBlock(draft: Draft, language: Language, id: string): DraftingEdit | null {
	const scene = sceneOf(draft, language, id);
	const { blocks, at, block } = scene;
	const previous = blocks[at - 1];
	const end = endOf(blocks, at);
	const deepest = Math.max(...blocks.slice(at, end).map((each) => each.depth));
	if (block.kind !== "clause" || previous?.kind !== "clause") return null;
	if (previous.depth < block.depth || deepest + 1 >= MAX_CLAUSE_DEPTH) return null;
	return replaced(scene, deepened(blocks, at, end, 1), id, 0);
}

/** Shift+Tab: lifts a clause, with its sub-paragraphs, one level; `null` at the top. */
export function liftBlock(draft: Draft, language: Language, id: string): DraftingEdit | null {
	const scene = sceneOf(draft, language, id);
	const { blocks, at, block } = scene;
	if (block.kind !== "clause" || block.depth === 0) return null;
	return replaced(scene, deepened(blocks, at, endOf(blocks, at), -1), id, 0);
}

/** Backspace at the start: lifts a sub-paragraph, else joins the block to the one before; `null` at the title. */
export function joinWithPrevious(
	draft: Draft,
	language: Language,
	id: string,
): DraftingEdit | null {
	const scene = sceneOf(draft, language, id);
	const { blocks, at, block } = scene;
	const previous = blocks[at - 1];
	if (!previous) return null;
	if (block.kind === "clause" && block.depth > 0 && previous.depth < block.depth)
		return liftBlock(draft, language, id);
	if (previous.kind !== "clause" && block.runs.length > 0 && previous.runs.length > 0) return null;
	if (block.kind !== "clause" && block.runs.length > 0 && previous.kind === "clause") return null;
	const offset = openLength(previous.runs);
	const joined = { ...previous, runs: [...previous.runs, ...block.runs] };
	const end = endOf(blocks, at);
	const orphans =
		block.kind === "clause" && block.depth > previous.depth
			? deepened(blocks, at + 1, end, -1)
			: blocks;
	const list = [...blocks.slice(0, at - 1), joined, ...orphans.slice(at + 1)];
	return replaced(scene, list, previous.id, offset);
}

/** Delete at the end: joins the next block to this one; `null` where there is none or it cannot. */
export function joinWithNext(draft: Draft, language: Language, id: string): DraftingEdit | null {
	const { blocks, at } = sceneOf(draft, language, id);
	const next = blocks[at + 1];
	return next ? joinWithPrevious(draft, language, next.id) : null;
}

/** Alt+↑: moves a clause with its sub-paragraphs, or an article with its clauses, before its elder sibling; `null` where it is the first. */
export function moveUp(draft: Draft, language: Language, id: string): DraftingEdit | null {
	return moved(draft, language, id, -1);
}

/** Alt+↓: the same behind its younger sibling; `null` where it is the last. */
export function moveDown(draft: Draft, language: Language, id: string): DraftingEdit | null {
	return moved(draft, language, id, 1);
}

function moved(draft: Draft, language: Language, id: string, by: 1 | -1): DraftingEdit | null {
	sceneOf(draft, language, id);
	const found = siblingsOf(draft, id);
	if (!found) return null;
	const { siblings, index, parent } = found;
	const to = index + by;
	const other = siblings[to];
	if (!other || other.kind !== siblings[index]?.kind) return null;
	return {
		command: { type: "move", node: id, parent, index: to },
		caret: { block: id, offset: 0 },
	};
}

function siblingsOf(
	draft: Draft,
	id: string,
): { siblings: Draft["body"]; index: number; parent: string | null } | null {
	const search = (
		siblings: Draft["body"],
		parent: string | null,
	): ReturnType<typeof siblingsOf> => {
		const index = siblings.findIndex((node) => node.id === id);
		if (index >= 0) return { siblings, index, parent };
		for (const node of siblings) {
			const found = search(node.children, node.id);
			if (found) return found;
		}
		return null;
	};
	return search(draft.body, null);
}

/** Begins an article behind the one that holds a block; the clauses behind the block stay where they are. */
export function insertArticleAfter(
	draft: Draft,
	language: Language,
	id: string,
	newId: () => string,
): DraftingEdit {
	const scene = sceneOf(draft, language, id);
	const { blocks, at } = scene;
	let end = at + 1;
	while (blocks[end]?.kind === "clause") end += 1;
	const article: BlockInput = { id: newId(), kind: "article", depth: 0, runs: [] };
	return replaced(scene, [...blocks.slice(0, end), article, ...blocks.slice(end)], article.id, 0);
}
