import type { Block, Draft, DraftNode } from "./types";

type Kind = Block["kind"];

/** Where a node with a block stood before the list of blocks was changed. */
export interface Origin {
	readonly node: DraftNode;
	/** Id of the nearest node above it that has a block; `null` for the body. */
	readonly parent: string | null;
	/** Id of the container that headed it in the list; see `contextsOf`. */
	readonly context: string | null;
	/** The alternatives and options between it and `parent`, outermost first. */
	readonly options: readonly (readonly [alternatives: DraftNode, option: DraftNode])[];
}

const ABOVE: Readonly<Record<Kind, readonly Kind[]>> = {
	title: [],
	preamble: [],
	annex: [],
	part: ["annex"],
	article: ["preamble", "part", "annex"],
	clause: ["preamble", "part", "article", "annex"],
	table: ["preamble", "part", "article", "annex"],
	cell: [],
};

/**
 * For each block the id of the nearest block before it that could head it: as long as that is the same, the block
 * has not been carried elsewhere, and no new heading stands before it.
 */
export function contextsOf(
	blocks: readonly { readonly id: string; readonly kind: Kind }[],
): readonly (string | null)[] {
	const latest = new Map<Kind, { id: string; at: number }>();
	return blocks.map((block, at) => {
		let context: { id: string; at: number } | null = null;
		for (const kind of ABOVE[block.kind]) {
			const other = latest.get(kind);
			if (other && (context === null || other.at > context.at)) context = other;
		}
		latest.set(block.kind, { id: block.id, at });
		return context?.id ?? null;
	});
}

/** The origin of every node that has a block, by its id; `blocks` is the list made of this draft. */
export function originsOf(draft: Draft, blocks: readonly Block[]): ReadonlyMap<string, Origin> {
	const contexts = contextsOf(blocks);
	const contextOf = new Map(blocks.map(({ id }, at) => [id, contexts[at] ?? null]));
	const origins = new Map<string, Origin>();
	const walk = (
		nodes: readonly DraftNode[],
		parent: string | null,
		options: Origin["options"],
	): void => {
		for (const node of nodes) {
			if (node.kind === "alternatives") {
				for (const option of node.children)
					walk(option.children, parent, [...options, [node, option]]);
				continue;
			}
			origins.set(node.id, { node, parent, context: contextOf.get(node.id) ?? null, options });
			if (node.kind !== "table") walk(node.children, node.id, []);
		}
	};
	walk(draft.body, null, []);
	return origins;
}
