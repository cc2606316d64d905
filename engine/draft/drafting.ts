import { MAX_CLAUSE_DEPTH } from "../bounds";
import { type ByLanguage, LANGUAGES, type Language } from "../language/types";
import { toBlocks } from "./blocks";
import type { DraftCommand } from "./commands";
import type { CaretPlace } from "./history";
import type { BlockInput } from "./rebuild";
import { normaliseRuns, openLength, sliceRuns, textRuns } from "./runs";
import type { Block, Draft, DraftNode, Run } from "./types";
import { findNode } from "./walk";
import { holderOf } from "./words";

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

/** Where a node stands among its siblings; `parent` is `null` for the body, and an option for a node of an alternative. */
interface Place {
	readonly siblings: readonly DraftNode[];
	readonly index: number;
	readonly parent: DraftNode | null;
}

function placeOf(draft: Draft, id: string): Place | null {
	const found = findNode(draft, id);
	if (!found) return null;
	const parent = found.ancestors.at(-1) ?? null;
	return { siblings: parent?.children ?? draft.body, index: found.path.at(-1) ?? 0, parent };
}

/** Ids of the options around a node: edits must not carry words from one alternative into another. */
function optionsAround(draft: Draft, id: string): string {
	const ancestors = findNode(draft, id)?.ancestors ?? [];
	return ancestors
		.filter((node) => node.kind === "option")
		.map((node) => node.id)
		.join("\n");
}

/** The words of a block in every language; the title's for the draft's own id. */
function wordsOf(draft: Draft, id: string): ByLanguage<readonly Run[]> {
	if (id === draft.id) return draft.title;
	const node = findNode(draft, id)?.node;
	return node ? node[holderOf(node.kind)] : {};
}

function isSilent(draft: Draft, id: string): boolean {
	return LANGUAGES.every((language) => (wordsOf(draft, id)[language] ?? []).length === 0);
}

/**
 * Enter: cuts a clause in two at an offset of its open text, or begins the first clause under a heading.
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
	if (isClause && offset === 0 && length > 0) {
		const list = [...before, { ...fresh, runs: [] }, block, ...after];
		return inOption(scene, replaced(scene, list, id, 0), fresh.id, 0);
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

/** The words of one block behind those of another in every language but the one edited, whose words the list of blocks holds. */
function joinedElsewhere(scene: Scene, from: string, to: string): DraftCommand[] {
	const words = wordsOf(scene.draft, from);
	return LANGUAGES.flatMap((language): DraftCommand[] => {
		const added = words[language] ?? [];
		if (language === scene.language || added.length === 0) return [];
		const own = wordsOf(scene.draft, to)[language] ?? [];
		const gap = language === "en" && own.length > 0 ? textRuns(" ") : [];
		const runs = normaliseRuns([...own, ...gap, ...added]);
		return [{ type: "set-runs", block: to, language, runs }];
	});
}

/**
 * Backspace at the start: lifts a first sub-paragraph, else joins the block to the one before, in every language, or takes
 * away an empty one; `null` where the two cannot be joined: at the title, across alternatives, a clause and a heading with words.
 */
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
	if (optionsAround(draft, id) !== optionsAround(draft, previous.id)) return null;
	const offset = openLength(previous.runs);
	const without = [...blocks.slice(0, at), ...blocks.slice(at + 1)];
	if (block.kind !== "preamble" && isSilent(draft, id))
		return replaced(scene, without, previous.id, offset);
	if (previous.kind === "clause" && isSilent(draft, previous.id)) {
		const rest = [...blocks.slice(0, at - 1), ...blocks.slice(at)];
		return replaced(scene, rest, id, 0);
	}
	const joins =
		previous.kind === block.kind && (block.kind === "clause" || isSilent(draft, previous.id));
	if (!joins) return null;
	const joined = { ...previous, runs: normaliseRuns([...previous.runs, ...block.runs]) };
	const list = without.map((each) => (each.id === previous.id ? joined : each));
	const edit = replaced(scene, list, previous.id, offset);
	const others = joinedElsewhere(scene, id, previous.id);
	if (others.length === 0) return edit;
	return { ...edit, command: { type: "batch", commands: [edit.command, ...others] } };
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
	const place = placeOf(draft, id);
	if (!place) return null;
	const { siblings, index, parent } = place;
	const other = siblings[index + by];
	const passes = other?.kind === siblings[index]?.kind || other?.kind === "alternatives";
	if (!other || !passes) return null;
	return {
		command: { type: "move", node: id, parent: parent?.id ?? null, index: index + by },
		caret: { block: id, offset: 0 },
	};
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
	const preamble = blocks[at]?.kind === "title" && blocks[at + 1]?.kind === "preamble";
	let end = at + (preamble ? 2 : 1);
	while (blocks[end]?.kind === "clause") end += 1;
	const article: BlockInput = { id: newId(), kind: "article", depth: 0, runs: [] };
	return replaced(scene, [...blocks.slice(0, end), article, ...blocks.slice(end)], article.id, 0);
}
