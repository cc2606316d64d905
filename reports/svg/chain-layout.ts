import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from "@dagrejs/dagre";
import type { AccountabilityChain } from "../../engine/index";

/** A point of a drawing. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A node's place: its upper left corner. */
export interface PlacedNode extends Point {
	readonly id: string;
	readonly width: number;
	readonly height: number;
}

/** An edge's way, from border to border. */
export interface PlacedEdge {
	/** Index into the chain's edges. */
	readonly edge: number;
	readonly points: readonly Point[];
}

/** Where everything of the graph stands, from 0/0 on. */
export interface ChainLayout {
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly PlacedNode[];
	readonly edges: readonly PlacedEdge[];
}

/** White between two columns. */
const COLUMN_GAP = 56;

/** Size of a node by its id. */
export type NodeSize = (id: string) => { readonly width: number; readonly height: number };

/**
 * Lays the chain out from left to right: actors, duties, record, review, consequence. Edges that are not drawn keep the columns
 * apart where the draft leaves links out.
 */
export function layoutChain(chain: AccountabilityChain, sizeOf: NodeSize): ChainLayout {
	const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
	graph.setGraph({
		rankdir: "LR",
		nodesep: 14,
		ranksep: COLUMN_GAP,
		edgesep: 8,
		marginx: 1,
		marginy: 1,
	});
	graph.setDefaultEdgeLabel(() => ({}));
	for (const { id } of chain.nodes) graph.setNode(id, { ...sizeOf(id) });
	chain.edges.forEach(({ from, to }, index) => {
		graph.setEdge(from, to, {}, String(index));
	});
	const ids = (kind: string) =>
		chain.nodes.filter((node) => node.kind === kind).map(({ id }) => id);
	const hold = (from: string, to: string) => graph.setEdge(from, to, { weight: 0 }, "hold");
	const duties = ids("duty");
	for (const actor of ids("actor"))
		for (const duty of duties.length > 0 ? duties : ids("record")) hold(actor, duty);
	for (const duty of duties) for (const record of ids("record")) hold(duty, record);
	for (const record of ids("record")) for (const review of ids("review")) hold(record, review);
	for (const review of ids("review"))
		for (const consequence of ids("consequence")) hold(review, consequence);
	layout(graph);
	const size = graph.graph();
	const nodes = graph.nodes().map((id) => {
		const { x = 0, y = 0, width, height } = graph.node(id);
		return { id, x: x - width / 2, y: y - height / 2, width, height };
	});
	const ways = chain.edges.map(({ from, to }, index) => {
		const { points = [] } = graph.edge(from, to, String(index));
		return points.slice(1, -1).map(({ x, y }) => ({ x, y }));
	});
	return {
		width: size.width ?? 0,
		height: size.height ?? 0,
		nodes,
		edges: withPorts(chain, nodes, ways),
	};
}

/** Room that an edge needs between two columns to bend. */
const BEND = 16;

/**
 * Lets every edge leave at the right of its node and enter at the left of the next, where several meet spread over the side in
 * the order of their other ends.
 */
function withPorts(
	chain: AccountabilityChain,
	nodes: readonly PlacedNode[],
	ways: readonly (readonly Point[])[],
): readonly PlacedEdge[] {
	const places = new Map(nodes.map((node) => [node.id, node]));
	const middle = (id: string) => {
		const node = places.get(id);
		return node ? node.y + node.height / 2 : 0;
	};
	const port = (index: number, side: "from" | "to"): Point => {
		const id = chain.edges[index]?.[side] ?? "";
		const node = places.get(id);
		if (!node) return { x: 0, y: 0 };
		const meeting = chain.edges.flatMap((edge, at) => (edge[side] === id ? [at] : []));
		const other = side === "from" ? "to" : "from";
		const height = (at: number) => {
			const way = ways[at] ?? [];
			const next = side === "from" ? way[0] : way.at(-1);
			return next?.y ?? middle(chain.edges[at]?.[other] ?? "");
		};
		meeting.sort((a, b) => height(a) - height(b) || a - b);
		const share = (meeting.indexOf(index) + 1) / (meeting.length + 1);
		return { x: side === "from" ? node.x + node.width : node.x, y: node.y + share * node.height };
	};
	return chain.edges.map((_, index) => {
		const from = port(index, "from");
		const to = port(index, "to");
		// Between neighbouring columns nothing is in the way.
		const way =
			to.x - from.x > COLUMN_GAP + BEND
				? (ways[index] ?? []).filter(({ x }) => x > from.x + BEND && x < to.x - BEND)
				: [];
		return { edge: index, points: [from, ...way, to] };
	});
}
