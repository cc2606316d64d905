import { type LexicalEditor, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG } from "lexical";
import { type Run, sameRuns } from "../../engine/index";
import { $arrangeBlocks } from "./arrange";
import { type BlockFace, type BlockNode, sameFace } from "./nodes/block-node";
import { $caretPlace, $selectPlace } from "./places";
import { $refreshReferences, $writeRuns } from "./run-content";
import type { WordsOfRun } from "./run-words";
import type { Place } from "./types";

/** Tag of updates that write the draft into the editor; what they change is never read back. */
export const PROJECTION_TAG = "clausula-projection";

/** A block as the editor shows it: its face and its words. */
export interface ShownBlock {
	readonly face: BlockFace;
	readonly runs: readonly Run[];
	/** What stands for the block's cross-references and footnotes, joined: it changes with numbers elsewhere. */
	readonly references: string;
}

/** The blocks that stand in the editor as the draft has them, in order. */
export interface Projection {
	readonly blocks: () => readonly ShownBlock[];
	readonly block: (id: string) => ShownBlock | undefined;
	/** Notes that the editor shows `runs` already, because they were typed there. */
	readonly noteTyped: (id: string, runs: readonly Run[]) => void;
	/** Notes that the editor's blocks are no longer those of the draft, so that the next `show` compares them all. */
	readonly noteRestructured: () => void;
	/** Brings the editor to `blocks`, touching only what differs, and puts the caret at `caret` where one is given. */
	readonly show: (blocks: readonly ShownBlock[], wordsOf: WordsOfRun, caret: Place | null) => void;
}

function sameBlock(a: ShownBlock, b: ShownBlock): boolean {
	return (
		a === b ||
		(a.references === b.references && sameFace(a.face, b.face) && sameRuns(a.runs, b.runs))
	);
}

/** A change from elsewhere neither scrolls the page nor takes the focus from where it is. */
function quietTags(editor: LexicalEditor): readonly string[] {
	const focused = editor.getRootElement()?.contains(document.activeElement) === true;
	return focused
		? [SKIP_SCROLL_INTO_VIEW_TAG]
		: [SKIP_SCROLL_INTO_VIEW_TAG, SKIP_DOM_SELECTION_TAG];
}

/** Writes the blocks of a draft into an editor. */
export function createProjection(editor: LexicalEditor): Projection {
	let shown: readonly ShownBlock[] = [];
	let byId = new Map<string, ShownBlock>();
	let restructured = true;
	/** Where the caret waits for the focus to come back, when the blocks around it changed meanwhile. */
	let waiting: Place | null = null;

	const onFocus = (): void => {
		const place = waiting;
		waiting = null;
		if (place) editor.update(() => void $selectPlace(place), { tag: SKIP_SCROLL_INTO_VIEW_TAG });
	};
	editor.registerRootListener((root, previous) => {
		previous?.removeEventListener("focus", onFocus);
		root?.addEventListener("focus", onFocus);
	});

	/** Returns the ids of the blocks whose words were written anew. */
	const $place = (blocks: readonly ShownBlock[], wordsOf: WordsOfRun): ReadonlySet<string> => {
		const rewritten = new Set<string>();
		$arrangeBlocks(blocks, (node, block) => {
			if ($fill(node, block, wordsOf)) rewritten.add(block.face.id);
		});
		return rewritten;
	};
	const $fill = (
		node: BlockNode,
		{ face, runs, references }: ShownBlock,
		wordsOf: WordsOfRun,
	): boolean => {
		const old = restructured ? undefined : byId.get(face.id);
		if (!sameFace(node.getFace(), face)) node.setFace(face);
		if (old === undefined || !sameRuns(old.runs, runs)) {
			$writeRuns(node, runs, wordsOf);
			return true;
		}
		if (old.references !== references) $refreshReferences(node, wordsOf);
		return false;
	};

	return {
		blocks: () => shown,
		block: (id) => byId.get(id),
		noteTyped(id, runs) {
			const old = byId.get(id);
			if (old === undefined) return;
			const fresh = { ...old, runs };
			byId.set(id, fresh);
			shown = shown.map((block) => (block === old ? fresh : block));
		},
		noteRestructured() {
			restructured = true;
		},
		show(blocks, wordsOf, caret) {
			const changed =
				restructured ||
				blocks.length !== shown.length ||
				blocks.some((block, index) => {
					const old = shown[index];
					return old === undefined || !sameBlock(old, block);
				});
			if (changed || caret !== null) {
				const quiet = caret === null ? quietTags(editor) : [];
				editor.update(
					() => {
						const kept = caret ?? $caretPlace();
						const rewritten = changed ? $place(blocks, wordsOf) : new Set<string>();
						if (kept !== null && (caret !== null || rewritten.has(kept.block))) $selectPlace(kept);
						waiting = quiet.includes(SKIP_DOM_SELECTION_TAG) ? (waiting ?? kept) : null;
					},
					{
						discrete: true,
						tag: [PROJECTION_TAG, ...quiet],
					},
				);
			}
			const moved =
				blocks.length !== shown.length ||
				blocks.some(({ face }, index) => face.id !== shown[index]?.face.id);
			if (moved) byId = new Map(blocks.map((block) => [block.face.id, block]));
			else
				for (const [index, block] of blocks.entries())
					if (block !== shown[index]) byId.set(block.face.id, block);
			shown = blocks;
			restructured = false;
		},
	};
}
