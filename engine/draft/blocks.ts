import type { ByLanguage, Language } from "../language/types";
import { labelsOf } from "./numbering";
import { sameRuns } from "./runs";
import type { Block, Draft, DraftNode, NodeKind, Run } from "./types";

/** What a flat list must say of a block to become a tree again. */
export type BlockInput = Pick<Block, "id" | "kind" | "depth" | "runs">;

type Holder = "heading" | "text";

/** The member that holds the words of a node's own block. */
export function holderOf(kind: NodeKind): Holder {
	return kind === "clause" ? "text" : "heading";
}

/** The blocks of a draft in one language, in document order; every alternative is shown. The title's block has the draft's id. */
export function toBlocks(draft: Draft, language: Language): Block[] {
	const labels = labelsOf(draft.body, language);
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

function withRuns(
	old: ByLanguage<readonly Run[]>,
	language: Language,
	runs: readonly Run[],
): ByLanguage<readonly Run[]> {
	const before = old[language];
	if (sameRuns(before ?? [], runs)) return old;
	if (runs.length > 0) return { ...old, [language]: runs };
	const { [language]: _gone, ...rest } = old;
	return rest;
}

/** The draft with words of one block replaced in one language; no words at all leave the language absent. The same draft where nothing changes. */
export function withBlockRuns(
	draft: Draft,
	language: Language,
	id: string,
	runs: readonly Run[],
): Draft {
	if (id === draft.id) {
		const title = withRuns(draft.title, language, runs);
		return title === draft.title ? draft : { ...draft, title };
	}
	const body = mapNode(draft.body, id, (node) => {
		const holder = holderOf(node.kind);
		const words = withRuns(node[holder], language, runs);
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

interface Origin {
	readonly node: DraftNode;
	/** The id of the node that held it, or `null` for the body. */
	readonly parent: string | null;
	/** The alternatives and option around it, if any. */
	readonly wrapped: readonly [alternatives: DraftNode, option: DraftNode] | null;
}

function originsOf(draft: Draft): ReadonlyMap<string, Origin> {
	const origins = new Map<string, Origin>();
	const walk = (
		nodes: readonly DraftNode[],
		parent: string | null,
		wrapped: Origin["wrapped"],
	): void => {
		for (const node of nodes) {
			if (node.kind === "alternatives") {
				for (const option of node.children) walk(option.children, parent, [node, option]);
				continue;
			}
			origins.set(node.id, { node, parent, wrapped });
			walk(node.children, node.id, null);
		}
	};
	walk(draft.body, null, null);
	return origins;
}

interface Growing {
	readonly id: string | null;
	readonly kind: Block["kind"] | "body";
	readonly children: DraftNode[];
	readonly make: ((children: readonly DraftNode[]) => DraftNode) | null;
}

function freshNode(
	block: BlockInput,
	language: Language,
	kind: Exclude<Block["kind"], "title">,
): DraftNode {
	const words = block.runs.length > 0 ? { [language]: block.runs } : {};
	const text = holderOf(kind) === "text";
	return {
		id: block.id,
		kind,
		heading: text ? {} : words,
		text: text ? words : {},
		numbering: "automatic",
		children: [],
	};
}

/** Where a block may hang: the innermost open node that can hold it. */
function closesTo(
	stack: readonly Growing[],
	block: BlockInput,
	origin: Origin | undefined,
): number {
	const container = (kinds: readonly Growing["kind"][]): number =>
		stack.findLastIndex((open) => kinds.includes(open.kind));
	if (block.kind === "preamble" || block.kind === "annex") return 0;
	if (block.kind === "part") {
		const annex = container(["annex"]);
		return annex > 0 && origin?.parent === stack[annex]?.id ? annex : 0;
	}
	const kept = origin ? stack.findIndex((open) => open.id === origin.parent) : -1;
	if (block.kind === "article") {
		const own = container(["part", "annex"]);
		return kept === 0 ? 0 : Math.max(own, 0);
	}
	const base = stack.findLastIndex((open) => open.kind !== "clause");
	if (block.depth === 0) return kept === 0 && origin?.node.kind === "clause" ? 0 : base;
	const deepest = stack.length - 1;
	return Math.min(base + block.depth, deepest);
}

/** Puts runs of siblings that stood in alternatives back into them. */
function rewrapped(
	siblings: readonly DraftNode[],
	origins: ReadonlyMap<string, Origin>,
): readonly DraftNode[] {
	const out: DraftNode[] = [];
	for (const node of siblings) {
		const wrapped = origins.get(node.id)?.wrapped;
		if (!wrapped) {
			out.push(node);
			continue;
		}
		const [alternatives, option] = wrapped;
		const last = out.at(-1);
		const open = last?.id === alternatives.id ? last : null;
		const options = open ? [...open.children] : [];
		const current = options.at(-1);
		if (current?.id === option.id)
			options[options.length - 1] = { ...current, children: [...current.children, node] };
		else options.push({ ...option, children: [node] });
		const grouped = { ...alternatives, children: options };
		if (open) out[out.length - 1] = grouped;
		else out.push(grouped);
	}
	return out;
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

function rebuilt(draft: Draft, language: Language, blocks: readonly BlockInput[]): Draft {
	const origins = originsOf(draft);
	const body: DraftNode[] = [];
	const stack: Growing[] = [{ id: null, kind: "body", children: body, make: null }];
	const close = (to: number): void => {
		while (stack.length - 1 > to) {
			const done = stack.pop();
			if (done?.make) stack.at(-1)?.children.push(done.make(rewrapped(done.children, origins)));
		}
	};
	let title = draft.title;
	for (const block of blocks) {
		const { kind } = block;
		if (kind === "title") {
			title = withRuns(title, language, block.runs);
			continue;
		}
		const origin = origins.get(block.id);
		close(closesTo(stack, block, origin));
		const base = origin ? recast(origin.node, kind) : freshNode(block, language, kind);
		const holder = holderOf(kind);
		const node = { ...base, [holder]: withRuns(base[holder], language, block.runs) };
		stack.push({
			id: block.id,
			kind,
			children: [],
			make: (children) =>
				origin && unchanged(origin.node, node, children) ? origin.node : { ...node, children },
		});
	}
	close(0);
	return { ...draft, title, body: rewrapped(body, origins) };
}

function unchanged(old: DraftNode, node: DraftNode, children: readonly DraftNode[]): boolean {
	return (
		old.kind === node.kind &&
		old.heading === node.heading &&
		old.text === node.text &&
		old.children.length === children.length &&
		old.children.every((child, index) => child === children[index])
	);
}

/** A node as another kind: its words in every language move to the member that the kind uses. */
export function recast(node: DraftNode, kind: Exclude<Block["kind"], "title">): DraftNode {
	if (node.kind === kind) return node;
	const words = node[holderOf(node.kind)];
	const text = holderOf(kind) === "text";
	return {
		...node,
		kind,
		heading: text ? {} : words,
		text: text ? words : {},
		numbering: "automatic",
	};
}

/**
 * The draft as a flat list of blocks says, from an editor of one language. Nodes of known ids keep all else that they hold;
 * those no longer listed are gone in every language. `withBlocks(d, l, toBlocks(d, l))` is `d` itself.
 */
export function withBlocks(draft: Draft, language: Language, blocks: readonly BlockInput[]): Draft {
	const before = toBlocks(draft, language);
	if (!sameShape(before, blocks)) return rebuilt(draft, language, blocks);
	let fresh = draft;
	for (const [index, block] of blocks.entries()) {
		if (before[index]?.runs !== block.runs)
			fresh = withBlockRuns(fresh, language, block.id, block.runs);
	}
	return fresh;
}
