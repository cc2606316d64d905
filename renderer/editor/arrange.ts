import type { ElementNode, LexicalNode } from "lexical";
import { $createBlockNode, $isBlockNode, type BlockFace, type BlockNode } from "./nodes/block-node";
import { $isRowNode, $isTableNode, RowNode, TableNode } from "./nodes/table-nodes";

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

/** Brings the children of an element to what is wanted, in order; nodes that stay are the same. */
function $arrange(parent: ElementNode, wanted: readonly Wanted[]): void {
	const ids = new Set(wanted.map(({ id }) => id));
	const nodes = new Map<string, LexicalNode>();
	for (const node of parent.getChildren()) {
		const id = $idOf(node);
		if (id !== null && ids.has(id) && !nodes.has(id)) nodes.set(id, node);
		else node.remove(true);
	}
	let cursor: LexicalNode | null = parent.getFirstChild();
	for (const each of wanted) {
		const old = nodes.get(each.id);
		const node = each.$node(old);
		if (old !== undefined && !node.is(old)) {
			const atCursor = cursor?.is(old) === true;
			old.replace(node, $isBlockNode(old) && $isBlockNode(node));
			if (atCursor) cursor = node;
		}
		if (cursor?.is(node)) cursor = cursor.getNextSibling();
		else if (cursor === null) parent.append(node);
		else cursor.insertBefore(node);
		each.$fill(node);
	}
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
			$arrange(
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
			$arrange(node, [
				wantedBlock(caption, $fillBlock),
				...[...rows.values()].map((row) => wantedRow(row, $fillBlock)),
			]);
		},
	};
}

/** Brings the page to a list of blocks: tables with their rows, all else one below the other. `$fillBlock` is called for each of them. */
export function $arrangeBlocks<T extends { readonly face: BlockFace }>(
	root: ElementNode,
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
	$arrange(root, wanted);
}
