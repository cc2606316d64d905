import type { ElementNode, LexicalNode } from "lexical";
import { $createBlockNode, $isBlockNode, type BlockFace, type BlockNode } from "./nodes/block-node";
import { $units } from "./nodes/stretch-node";
import { $isRowNode, $isTableNode, RowNode, TableNode } from "./nodes/table-nodes";
import { $intoStretches, $lineUp } from "./stretches";

/** What shall stand as a child of an element. */
interface Wanted {
	readonly id: string;
	/** The node for it: the old one, changed where it has to, or a fresh one. */
	readonly $node: (old: LexicalNode | undefined) => LexicalNode;
	/** Brings what the node holds to what it shall hold; it stands in its place by then. */
	readonly $fill: (node: LexicalNode) => void;
}

/** Writes the words and the face of a block. */
type FillBlock<T> = (node: BlockNode, block: T) => void;

function $idOf(node: LexicalNode): string | null {
	if ($isBlockNode(node)) return node.getFace().id;
	if ($isTableNode(node)) return node.getFrame().id;
	return $isRowNode(node) ? node.getId() : null;
}

function sameKind(node: BlockNode, face: BlockFace): boolean {
	const was = node.getFace().kind;
	const heading = (kind: BlockFace["kind"]) =>
		kind === "preamble" || kind === "part" || kind === "annex";
	return was === face.kind || (heading(was) && heading(face.kind));
}

/** The nodes for what is wanted, in order, the same where they stay; those of `nodes` that are none of them are removed. */
function $nodesFor(
	nodes: readonly LexicalNode[],
	wanted: readonly Wanted[],
): readonly LexicalNode[] {
	const ids = new Set(wanted.map(({ id }) => id));
	const kept = new Map<string, LexicalNode>();
	for (const node of nodes) {
		const id = $idOf(node);
		if (id !== null && ids.has(id) && !kept.has(id)) kept.set(id, node);
		else node.remove(true);
	}
	return wanted.map((each) => {
		const old = kept.get(each.id);
		const node = each.$node(old);
		if (old && !node.is(old)) old.replace(node, $isBlockNode(old) && $isBlockNode(node));
		return node;
	});
}

/** Brings nodes to what is wanted: `$place` puts them into their places, then they are filled. */
function $arrange(
	nodes: readonly LexicalNode[],
	wanted: readonly Wanted[],
	$place: (nodes: readonly LexicalNode[]) => void,
): void {
	const arranged = $nodesFor(nodes, wanted);
	$place(arranged);
	for (const [index, node] of arranged.entries()) wanted[index]?.$fill(node);
}

function $arrangeIn(parent: ElementNode, wanted: readonly Wanted[]): void {
	$arrange(parent.getChildren(), wanted, (nodes) => $lineUp(parent, nodes));
}

function wantedBlock<T extends { readonly face: BlockFace }>(
	block: T,
	$fillBlock: FillBlock<T>,
): Wanted {
	const { face } = block;
	return {
		id: face.id,
		$node: (old) => ($isBlockNode(old) && sameKind(old, face) ? old : $createBlockNode(face)),
		$fill: (node) => $isBlockNode(node) && $fillBlock(node, block),
	};
}

function wantedRow<T extends { readonly face: BlockFace }>(
	cells: readonly T[],
	$fillBlock: FillBlock<T>,
): Wanted {
	const id = cells[0]?.face.row ?? "";
	return {
		id,
		$node: (old) => ($isRowNode(old) ? old : new RowNode().setId(id)),
		$fill(node) {
			if (!$isRowNode(node)) return;
			$arrangeIn(
				node,
				cells.map((cell) => wantedBlock(cell, $fillBlock)),
			);
		},
	};
}

function wantedTable<T extends { readonly face: BlockFace }>(
	caption: T,
	cells: readonly T[],
	$fillBlock: FillBlock<T>,
): Wanted {
	const { id, depth, language } = caption.face;
	const rows = new Map<string, T[]>();
	for (const cell of cells) {
		const row = rows.get(cell.face.row);
		if (row) row.push(cell);
		else rows.set(cell.face.row, [cell]);
	}
	return {
		id,
		$node(old) {
			const table = $isTableNode(old) ? old : new TableNode();
			const was = table.getFrame();
			return was.id === id && was.depth === depth && was.language === language
				? table
				: table.setFrame({ id, depth, language });
		},
		$fill(node) {
			if (!$isTableNode(node)) return;
			$arrangeIn(node, [
				wantedBlock(caption, $fillBlock),
				...[...rows.values()].map((row) => wantedRow(row, $fillBlock)),
			]);
		},
	};
}

/** Brings the page to a list of blocks: tables with their rows, all else one below the other. `$fillBlock` is called for each of them. */
export function $arrangeBlocks<T extends { readonly face: BlockFace }>(
	blocks: readonly T[],
	$fillBlock: FillBlock<T>,
): void {
	const wanted: Wanted[] = [];
	for (let at = 0; at < blocks.length; ) {
		const block = blocks[at] as T;
		let end = at + 1;
		if (block.face.kind === "table") {
			while (blocks[end]?.face.kind === "cell") end += 1;
			wanted.push(wantedTable(block, blocks.slice(at + 1, end), $fillBlock));
		} else wanted.push(wantedBlock(block, $fillBlock));
		at = end;
	}
	$arrange($units(), wanted, $intoStretches);
}
