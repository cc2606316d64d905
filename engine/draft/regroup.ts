import type { Origin } from "./origins";
import type { DraftNode } from "./types";

/** Whether a node shows no block: alternatives and options that hold nothing, such as the option to say nothing. */
function isHollow(node: DraftNode): boolean {
	const wraps = node.kind === "alternatives" || node.kind === "option";
	return wraps && node.children.every(isHollow);
}

/** A list has no room for hollow alternatives: they go back behind the sibling they followed. */
function withHollow(old: readonly DraftNode[], fresh: DraftNode[]): readonly DraftNode[] {
	for (const [index, node] of old.entries()) {
		if (!isHollow(node)) continue;
		const elder = old[index - 1];
		const at = elder ? fresh.findIndex(({ id }) => id === elder.id) + 1 : 0;
		fresh.splice(elder && at === 0 ? fresh.length : at, 0, node);
	}
	return same(old, fresh) ? old : fresh;
}

function same(old: readonly DraftNode[], fresh: readonly DraftNode[]): boolean {
	return old.length === fresh.length && old.every((node, index) => node === fresh[index]);
}

/** The node with other children, or the node itself where they are the same. */
function withChildren(node: DraftNode, children: readonly DraftNode[]): DraftNode {
	return same(node.children, children) ? node : { ...node, children };
}

/**
 * Puts siblings that stood in alternatives back into them. A node that is new among them joins the option before it;
 * one that stood beside the alternatives ends them. An option whose last node went goes too, and so do alternatives of one option.
 */
export function regrouper(
	origins: ReadonlyMap<string, Origin>,
	listed: ReadonlySet<string>,
): (
	nodes: readonly DraftNode[],
	parent: string | null,
	old: readonly DraftNode[],
) => readonly DraftNode[] {
	/** Alternatives already put together: their id must not come twice. */
	const used = new Set<string>();

	/** The options around a node, unless it was carried out of them to another parent that was there to choose. */
	const optionsOf = (node: DraftNode, parent: string | null): Origin["options"] => {
		const origin = origins.get(node.id);
		if (!origin) return [];
		const stays =
			origin.parent === parent || (origin.parent !== null && !listed.has(origin.parent));
		return stays ? origin.options : [];
	};

	const grouped = (
		nodes: readonly DraftNode[],
		parent: string | null,
		old: readonly DraftNode[],
		level: number,
	): readonly DraftNode[] => {
		const groupOf = (node: DraftNode): string | undefined => optionsOf(node, parent)[level]?.[0].id;
		const endOf = (from: number, group: string): number => {
			let end = from + 1;
			for (let at = end; at < nodes.length; at += 1) {
				const node = nodes[at] as DraftNode;
				if (groupOf(node) === group) end = at + 1;
				else if (origins.get(node.id)?.parent === parent) break;
			}
			return end;
		};
		const out: DraftNode[] = [];
		for (let at = 0; at < nodes.length; ) {
			const node = nodes[at] as DraftNode;
			const pair = optionsOf(node, parent)[level];
			if (!pair || used.has(pair[0].id)) {
				out.push(node);
				at += 1;
				continue;
			}
			const [alternatives] = pair;
			used.add(alternatives.id);
			const end = endOf(at, alternatives.id);
			const members = new Map<string, DraftNode[]>();
			let option = pair[1].id;
			for (const member of nodes.slice(at, end)) {
				const own = optionsOf(member, parent)[level];
				if (own?.[0].id === alternatives.id) option = own[1].id;
				members.set(option, [...(members.get(option) ?? []), member]);
			}
			const options = alternatives.children.flatMap((each) => {
				if (isHollow(each)) return [each];
				const own = members.get(each.id);
				if (!own) return [];
				return [withChildren(each, grouped(own, parent, each.children, level + 1))];
			});
			const [only] = options;
			if (options.length === 1 && alternatives.children.length > 1)
				out.push(...(only?.children ?? []));
			else out.push(withChildren(alternatives, options));
			at = end;
		}
		return withHollow(old, out);
	};
	return (nodes, parent, old) => grouped(nodes, parent, old, 0);
}
