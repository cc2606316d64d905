import type { Language } from "../language/types";
import { toBlocks } from "./blocks";
import type { DraftCommand } from "./commands";
import type { CaretPlace } from "./history";
import type { BlockInput } from "./rebuild";
import type { Block, Draft, DraftNode } from "./types";
import { findNode } from "./walk";

/** A drafter's edit as a command, with the caret after it. */
export interface DraftingEdit {
	readonly command: DraftCommand;
	readonly caret: CaretPlace;
}

/** A block among those of its draft, in the language being edited. */
export interface Scene {
	readonly draft: Draft;
	readonly language: Language;
	readonly blocks: readonly Block[];
	readonly at: number;
	readonly block: Block;
}

/** The scene of a block. Throws `RangeError` where there is none. */
export function sceneOf(draft: Draft, language: Language, id: string): Scene {
	const blocks = toBlocks(draft, language);
	const at = blocks.findIndex((block) => block.id === id);
	const block = blocks[at];
	if (!block) throw new RangeError(`no block ${id}`);
	return { draft, language, blocks, at, block };
}

/** An edit that puts another list of blocks in place, with the caret in one of them. */
export function replaced(
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

/** Whether a block stands below a heading, and heads nothing itself. */
export function isUnderHeading({ kind }: Pick<Block, "kind">): boolean {
	return kind === "clause" || kind === "table" || kind === "cell";
}

/** Index behind a clause and all its sub-paragraphs and tables, or behind a table. */
export function endOf(blocks: readonly Block[], at: number): number {
	const own = blocks[at];
	const belongs = (block: Block | undefined): boolean =>
		own !== undefined &&
		block !== undefined &&
		(block.kind === "cell" || (isUnderHeading(block) && block.depth > own.depth));
	let end = at + 1;
	while (belongs(blocks[end])) end += 1;
	return end;
}

/** The blocks with those from `from` up to, not including, `to` deeper by `by`. */
export function deepened(
	blocks: readonly Block[],
	from: number,
	to: number,
	by: number,
): BlockInput[] {
	return blocks.map((block, index) =>
		index >= from && index < to && block.kind !== "cell"
			? { ...block, depth: block.depth + by }
			: block,
	);
}

/** Where a node stands among its siblings; `parent` is `null` for the body, and an option for a node of an alternative. */
interface Place {
	readonly siblings: readonly DraftNode[];
	readonly index: number;
	readonly parent: DraftNode | null;
}

/** The place of the node with an id; `null` where there is none. */
export function placeOf(draft: Draft, id: string): Place | null {
	const found = findNode(draft, id);
	if (!found) return null;
	const parent = found.ancestors.at(-1) ?? null;
	return { siblings: parent?.children ?? draft.body, index: found.path.at(-1) ?? 0, parent };
}
