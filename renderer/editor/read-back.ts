import {
	$getNodeByKey,
	$getRoot,
	type EditorState,
	type LexicalEditor,
	mergeRegister,
	type NodeKey,
} from "lexical";
import { type Run, sameRuns } from "../../engine/index";
import { $isBlockNode, type BlockFace, type BlockNode } from "./nodes/block-node";
import { $isStretchNode, $units } from "./nodes/stretch-node";
import { $allBlocks, $isRowNode, $isTableNode } from "./nodes/table-nodes";
import { $caretPlace } from "./places";
import { PROJECTION_TAG, type Projection, type ShownBlock } from "./projection";
import { $readRuns } from "./run-content";
import type { Place } from "./types";

/** A block as it stands in the editor after an edit; the draft may not know its id yet. */
export interface EditedBlock {
	readonly face: BlockFace;
	readonly runs: readonly Run[];
}

/** What an edit in the editor came to. */
export type Edit =
	| {
			readonly type: "words";
			readonly block: string;
			readonly runs: readonly Run[];
			readonly before: Place | null;
			readonly after: Place | null;
	  }
	| {
			readonly type: "blocks";
			/** Index among the projected blocks of the first that was replaced, and how many were. */
			readonly from: number;
			readonly count: number;
			readonly blocks: readonly EditedBlock[];
			readonly before: Place | null;
			readonly after: Place | null;
	  };

/** Tells whether the editor holds words that are still being composed, and runs a task once it doesn't. */
export interface ReadBack {
	readonly whenSettled: (task: () => void) => void;
	readonly close: () => void;
}

/**
 * Reads what the user did out of the editor: words of dirty blocks, or a stretch of blocks where blocks came or went.
 * While an input method composes, nothing is read; the result is read once, when the composition ends.
 */
export function registerReadBack(
	editor: LexicalEditor,
	projection: Projection,
	onEdit: (edit: Edit, old: ShownBlock | undefined) => void,
): ReadBack {
	const dirty = new Set<NodeKey>();
	/** Those of them that were written to themselves, not only below. */
	const intended = new Set<NodeKey>();
	let stretches: readonly NodeKey[] = [];
	let caret: Place | null = null;
	let waiting: (() => void)[] = [];

	const read = (state: EditorState): void => {
		const edits: Edit[] = [];
		state.read(
			() => {
				const before = caret;
				const after = $caretPlace();
				caret = after;
				if (($inStretch(intended, stretches) || $inTable(dirty)) && $restructured(projection)) {
					edits.push($blocksEdit(projection, before, after));
					return;
				}
				for (const node of $inOrder(dirty)) {
					const { id } = node.getFace();
					const runs = $readRuns(node);
					const old = projection.block(id);
					if (old === undefined || sameRuns(old.runs, runs)) continue;
					edits.push({ type: "words", block: id, runs, before, after });
				}
				// Words of several cells change at once: that is one step.
				if (edits.length > 1) edits.splice(0, edits.length, $blocksEdit(projection, before, after));
			},
			{ editor },
		);
		dirty.clear();
		intended.clear();
		for (const edit of edits) {
			if (edit.type === "words") {
				const old = projection.block(edit.block);
				projection.noteTyped(edit.block, edit.runs);
				onEdit(edit, old);
			} else {
				projection.noteRestructured();
				onEdit(edit, undefined);
			}
		}
	};
	const settle = (): void => {
		if (editor.isComposing()) return;
		if (dirty.size > 0) read(editor.getEditorState());
		const tasks = waiting;
		waiting = [];
		for (const task of tasks) task();
	};

	const onCompositionEnd = (): void => {
		setTimeout(settle, 0);
	};
	const remove = mergeRegister(
		editor.registerUpdateListener(({ dirtyElements, editorState, tags }) => {
			if (tags.has(PROJECTION_TAG)) {
				editorState.read(
					() => {
						caret = $caretPlace();
						stretches = $getRoot().getChildrenKeys();
					},
					{ editor },
				);
				return;
			}
			for (const [key, itself] of dirtyElements) {
				dirty.add(key);
				if (itself) intended.add(key);
			}
			if (editor.isComposing()) return;
			if (dirty.size > 0) read(editorState);
			else caret = editorState.read($caretPlace, { editor });
		}),
		editor.registerRootListener((root, previous) => {
			previous?.removeEventListener("compositionend", onCompositionEnd);
			root?.addEventListener("compositionend", onCompositionEnd);
		}),
	);
	return {
		whenSettled(task) {
			if (editor.isComposing()) waiting.push(task);
			else task();
		},
		close: remove,
	};
}

/** The blocks among nodes, in the order of the page. */
function $inOrder(keys: ReadonlySet<NodeKey>): readonly BlockNode[] {
	const blocks = [...keys].map((key) => $getNodeByKey(key)).filter($isBlockNode);
	if (blocks.length < 2) return blocks;
	return [...$allBlocks()].filter((node) => keys.has(node.getKey()));
}

/** Whether blocks may have come or gone among nodes that were written to; the root is at every key, whatever happened to its stretches. */
function $inStretch(intended: ReadonlySet<NodeKey>, stretches: readonly NodeKey[]): boolean {
	for (const key of intended) if ($isStretchNode($getNodeByKey(key))) return true;
	if (!intended.has("root")) return false;
	const now = $getRoot().getChildrenKeys();
	return now.length !== stretches.length || now.some((key, index) => key !== stretches[index]);
}

/** Whether a frame of a table is among nodes: its cells may have come or gone. */
function $inTable(keys: ReadonlySet<NodeKey>): boolean {
	return [...keys].some((key) => {
		const node = $getNodeByKey(key);
		return $isTableNode(node) || $isRowNode(node);
	});
}

function $restructured(projection: Projection): boolean {
	const strays = $units().some((node) => !$isBlockNode(node) && !$isTableNode(node));
	const nodes = [...$allBlocks()];
	const blocks = projection.blocks();
	return (
		strays ||
		nodes.length !== blocks.length ||
		nodes.some((node, index) => node.getFace().id !== blocks[index]?.face.id)
	);
}

/** The smallest stretch of blocks that tells the editor from the projection, with the words of every block in it. */
function $blocksEdit(projection: Projection, before: Place | null, after: Place | null): Edit {
	const old = projection.blocks();
	const seen = new Set<string>();
	const now: EditedBlock[] = [...$allBlocks()].flatMap((node) => {
		const face = node.getFace();
		if (seen.has(face.id)) return [];
		seen.add(face.id);
		return [{ face, runs: $readRuns(node) }];
	});
	const same = (a: number, b: number): boolean => {
		const left = old[a];
		const right = now[b];
		return (
			left !== undefined &&
			right !== undefined &&
			left.face.id === right.face.id &&
			sameRuns(left.runs, right.runs)
		);
	};
	let from = 0;
	while (from < Math.min(old.length, now.length) && same(from, from)) from++;
	let tail = 0;
	while (
		tail < Math.min(old.length, now.length) - from &&
		same(old.length - 1 - tail, now.length - 1 - tail)
	) {
		tail++;
	}
	return {
		type: "blocks",
		from,
		count: old.length - tail - from,
		blocks: now.slice(from, now.length - tail),
		before,
		after,
	};
}
