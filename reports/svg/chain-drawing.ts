import type { AccountabilityChain, ChainEdge, ChainNode } from "../../engine/index";
import { layoutChain, type PlacedNode, type Point } from "./chain-layout";
import { brokenLinks, nodeTitle } from "./chain-texts";
import { arrowHead, smooth } from "./curves";
import { type Drawing, type Mark, type MarkGroup, type Tone, textMark } from "./drawing";
import { clauseList, type MapNames } from "./names";
import { MARGIN, sheet } from "./sheet";
import { strongSize, wrap } from "./text";

const NODE_WIDTH = 132;
const PADDING = 8;
const TITLE_SIZE = 12.5;
const SIZE = 11;
const LEADING = 15;
/** Addresses shown in a node. */
const MOST = 5;

interface NodeText {
	readonly title: readonly string[];
	readonly lines: readonly string[];
}

function nodeText(node: ChainNode, names: MapNames): NodeText {
	const room = NODE_WIDTH - 2 * PADDING;
	const said =
		node.clauses.length > 0
			? clauseList(names, node.clauses, MOST)
			: names.translate("map.missing");
	return {
		title: wrap(nodeTitle(node, names), room, strongSize(TITLE_SIZE)),
		lines: wrap(said, room, SIZE),
	};
}

function nodeGroup(
	node: ChainNode,
	place: PlacedNode,
	text: NodeText,
	broken: boolean,
	names: MapNames,
	at: Point,
): MarkGroup {
	const missing = node.clauses.length === 0;
	const [x, y] = [at.x + place.x, at.y + place.y];
	const tone: Tone = missing || broken ? "problem" : "accountability";
	const marks: Mark[] = [
		{
			type: "rect",
			x,
			y,
			width: place.width,
			height: place.height,
			radius: node.kind === "actor" ? 16 : 6,
			fill: missing ? "page" : "accountability-tint",
			stroke: tone,
			dashed: missing,
		},
		...text.title.map((line, index) =>
			textMark(x + PADDING, y + PADDING + 11 + index * LEADING, line, {
				size: TITLE_SIZE,
				strong: true,
				tone: missing ? "problem" : "ink",
			}),
		),
		...text.lines.map((line, index) =>
			textMark(x + PADDING, y + PADDING + 11 + (text.title.length + index) * LEADING, line, {
				size: SIZE,
				tone: missing ? "problem" : "secondary",
			}),
		),
	];
	const label = `${nodeTitle(node, names)}: ${text.lines.join(" ")}`;
	return { id: node.id, label, clauses: node.clauses, marks };
}

function edgeGroup(
	edge: ChainEdge,
	index: number,
	points: readonly Point[],
	titles: ReadonlyMap<string, string>,
	names: MapNames,
): MarkGroup {
	const tone: Tone = edge.kind === "answers" ? "accountability" : "control";
	const label = [
		titles.get(edge.from),
		names.translate(`map.${edge.kind}`),
		titles.get(edge.to),
		`(${clauseList(names, edge.clauses)})`,
	].join(" ");
	const marks: Mark[] = [
		{
			type: "path",
			d: smooth(points),
			fill: null,
			stroke: tone,
			dashed: edge.kind === "acts" || edge.kind === "answers",
		},
		{
			type: "path",
			d: arrowHead(points.at(-1) ?? { x: 0, y: 0 }),
			fill: tone,
			stroke: null,
			dashed: false,
		},
	];
	return { id: `edge:${index}`, label, clauses: edge.clauses, marks };
}

/** Stages and links in which some duty's chain is broken. */
function brokenNodes(chain: AccountabilityChain): ReadonlySet<string> {
	const broken = new Set<string>();
	for (const { stages, closed } of chain.duties)
		if (!closed) for (const stage of stages) broken.add(`duty:${stage}`);
	for (const found of chain.breaks) if ("actor" in found) broken.add(`actor:${found.actor}`);
	return broken;
}

/** The chain as a graph from left to right, as wide as it needs to be, with its broken links listed beneath. */
export function chainDrawing(chain: AccountabilityChain, names: MapNames): Drawing {
	const { translate } = names;
	const texts = new Map(chain.nodes.map((node) => [node.id, nodeText(node, names)]));
	const titles = new Map(chain.nodes.map((node) => [node.id, nodeTitle(node, names)]));
	const placed = layoutChain(chain, (id) => {
		const text = texts.get(id);
		const lines = (text?.title.length ?? 0) + (text?.lines.length ?? 0);
		return { width: NODE_WIDTH, height: 2 * PADDING + lines * LEADING };
	});
	const places = new Map(placed.nodes.map((node) => [node.id, node]));
	const broken = brokenNodes(chain);
	const draw = (top: number) => {
		const at = { x: MARGIN, y: top };
		const edges = placed.edges.flatMap(({ edge: index, points }) => {
			const edge = chain.edges[index];
			const moved = points.map(({ x, y }) => ({ x: x + at.x, y: y + at.y }));
			return edge ? [edgeGroup(edge, index, moved, titles, names)] : [];
		});
		const nodes = chain.nodes.flatMap((node) => {
			const place = places.get(node.id);
			const text = texts.get(node.id);
			return place && text ? [nodeGroup(node, place, text, broken.has(node.id), names, at)] : [];
		});
		return { groups: [...edges, ...nodes], height: placed.height + 8 };
	};
	return sheet(
		translate("map.chain.title"),
		translate("map.chain.description", {
			duties: chain.duties.length,
			closed: chain.duties.filter(({ closed }) => closed).length,
			breaks: chain.breaks.length,
		}),
		Math.max(560, placed.width + 2 * MARGIN),
		draw,
		[
			{
				title: translate("map.chain.breaks"),
				items: brokenLinks(chain.breaks, names).map((found) => ({
					...found,
					tone: "problem" as const,
				})),
			},
		],
	);
}
