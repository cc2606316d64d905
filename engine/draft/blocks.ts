import type { Language } from "../language/types";
import { labelsOf } from "./numbering";
import { type BlockInput, rebuilt } from "./rebuild";
import { sameRuns } from "./runs";
import { tableBlocks } from "./table-blocks";
import { isOfTable } from "./table-grid";
import type { Block, Draft, DraftNode, Run } from "./types";
import { holderOf, withWords } from "./words";

/** The blocks of a draft in one language, in document order; every alternative is shown. The title's block has the draft's id. */
export function toBlocks(draft: Draft, language: Language): Block[] {
	const labels = labelsOf(draft, language);
	const title = draft.title[language];
	const blocks: Block[] = [
		{
			id: draft.id,
			kind: "title",
			depth: 0,
			label: "",
			runs: title ?? [],
			missing: title === undefined,
		},
	];
	const walk = (nodes: readonly DraftNode[], depth: number): void => {
		for (const node of nodes) {
			if (node.kind === "alternatives" || node.kind === "option") {
				walk(node.children, depth);
				continue;
			}
			if (isOfTable(node.kind)) continue;
			if (node.kind === "table") {
				blocks.push(...tableBlocks(node, depth, labels.get(node.id) ?? "", language));
				continue;
			}
			const runs = node[holderOf(node.kind)][language];
			blocks.push({
				id: node.id,
				kind: node.kind,
				depth: node.kind === "clause" ? depth : 0,
				label: labels.get(node.id) ?? "",
				runs: runs ?? [],
				missing: runs === undefined,
			});
			walk(node.children, node.kind === "clause" ? depth + 1 : 0);
		}
	};
	walk(draft.body, 0);
	return blocks;
}

/** The draft with words of one block replaced in one language; no words at all leave the language absent. The same draft where nothing changes. */
export function withBlockRuns(
	draft: Draft,
	language: Language,
	id: string,
	runs: readonly Run[],
): Draft {
	if (id === draft.id) {
		const title = withWords(draft.title, language, runs);
		return title === draft.title ? draft : { ...draft, title };
	}
	const body = mapNode(draft.body, id, (node) => {
		const holder = holderOf(node.kind);
		const words = withWords(node[holder], language, runs);
		return words === node[holder] ? node : { ...node, [holder]: words };
	});
	return body === draft.body ? draft : { ...draft, body };
}

/** The nodes with one of them, at any depth, replaced; all others keep their identity. */
export function mapNode(
	nodes: readonly DraftNode[],
	id: string,
	change: (node: DraftNode) => DraftNode,
): readonly DraftNode[] {
	for (const [index, node] of nodes.entries()) {
		let fresh = node;
		if (node.id === id) fresh = change(node);
		else {
			const children = mapNode(node.children, id, change);
			if (children !== node.children) fresh = { ...node, children };
		}
		if (fresh !== node) return [...nodes.slice(0, index), fresh, ...nodes.slice(index + 1)];
		if (node.id === id) return nodes;
	}
	return nodes;
}

function sameShape(before: readonly Block[], blocks: readonly BlockInput[]): boolean {
	return (
		before.length === blocks.length &&
		before.every((block, index) => {
			const other = blocks[index];
			return other?.id === block.id && other.kind === block.kind && other.depth === block.depth;
		})
	);
}

/**
 * The draft as a flat list of blocks says, from an editor of one language. Nodes of known ids keep all else that they hold;
 * those no longer listed are gone in every language. `withBlocks(d, l, toBlocks(d, l))` is `d` itself.
 */
export function withBlocks(draft: Draft, language: Language, blocks: readonly BlockInput[]): Draft {
	const before = toBlocks(draft, language);
	if (!sameShape(before, blocks)) return rebuilt(draft, language, before, blocks);
	let fresh = draft;
	for (const [index, block] of blocks.entries()) {
		if (!sameRuns(before[index]?.runs, block.runs))
			fresh = withBlockRuns(fresh, language, block.id, block.runs);
	}
	return fresh;
}
