import { MAX_CLAUSE_DEPTH } from "../bounds";
import { gridFault, isOfTable } from "./table-grid";
import type { Draft, DraftNode, NodeKind } from "./types";
import { findNode } from "./walk";

/** What each kind holds beside alternatives; the body is told apart as `body`. Options hold what their alternatives stand among. */
const HELD: Readonly<Record<Exclude<NodeKind, "option"> | "body", readonly NodeKind[]>> = {
	body: ["preamble", "part", "article", "clause", "annex", "alternatives", "table"],
	preamble: ["clause", "alternatives", "table"],
	part: ["part", "article", "clause", "alternatives", "table"],
	article: ["clause", "alternatives", "table"],
	clause: ["clause", "alternatives", "table"],
	annex: ["part", "article", "clause", "alternatives", "table"],
	alternatives: ["option"],
	table: ["row"],
	row: ["cell"],
	cell: [],
};

/** The place under a node: the kind that decides what may stand there, and the clauses that a clause there is nested in. */
interface Room {
	readonly kind: NodeKind | "body";
	readonly depth: number;
}

/** The room that a line of nodes, outermost first, leads to. */
function roomOf(line: readonly DraftNode[]): Room {
	const innermost = line.at(-1);
	const depth = line.filter(({ kind }) => kind === "clause").length;
	if (innermost?.kind !== "option") return { kind: innermost?.kind ?? "body", depth };
	const outer = line.findLast(({ kind }) => kind !== "option" && kind !== "alternatives");
	return { kind: outer?.kind ?? "body", depth };
}

/** Why a node cannot stand in a room, as words for an error; `null` where it can. */
function misfit(room: Room, node: DraftNode): string | null {
	if (room.kind === "option") return `${node.id} stands in an option without alternatives`;
	if (!HELD[room.kind].includes(node.kind)) return `${room.kind} cannot hold ${node.kind}`;
	const depth = room.depth + (node.kind === "clause" ? 1 : 0);
	if (depth > MAX_CLAUSE_DEPTH) return `over ${MAX_CLAUSE_DEPTH} levels of clauses`;
	if (node.kind === "table" && gridFault(node) !== null) return `${node.id} is no grid`;
	for (const child of node.children) {
		const fault =
			node.kind === "alternatives"
				? child.kind === "option"
					? misfits(room, child.children)
					: `alternatives cannot hold ${child.kind}`
				: misfit({ kind: node.kind, depth }, child);
		if (fault !== null) return fault;
	}
	return null;
}

function misfits(room: Room, nodes: readonly DraftNode[]): string | null {
	for (const node of nodes) {
		const fault = misfit(room, node);
		if (fault !== null) return fault;
	}
	return null;
}

/** The line of nodes from the outermost down to a holder; none for the body. Throws `RangeError` for an unknown one. */
function lineTo(draft: Draft, holder: string | null): readonly DraftNode[] {
	if (holder === null) return [];
	const place = findNode(draft, holder);
	if (!place) throw new RangeError(`no node ${holder}`);
	return [...place.ancestors, place.node];
}

/** Whether a node, with all that it holds, may stand under another; `null` is the body. Throws `RangeError` for an unknown holder. */
export function canHold(draft: Draft, holder: string | null, node: DraftNode): boolean {
	return !isOfTable(node.kind) && misfit(roomOf(lineTo(draft, holder)), node) === null;
}

/** Throws `RangeError` where a node, with all that it holds, may not stand under another. */
export function checkHeld(draft: Draft, holder: string | null, node: DraftNode): void {
	const line = lineTo(draft, holder);
	if (isOfTable(node.kind)) throw new RangeError(`${node.kind} stands in its table only`);
	// An option is put into its alternatives, and holds what may stand around them.
	const inAlternatives = line.at(-1)?.kind === "alternatives" && node.kind === "option";
	const fault = inAlternatives
		? misfits(roomOf(line.slice(0, -1)), node.children)
		: misfit(roomOf(line), node);
	if (fault !== null) throw new RangeError(fault);
}

/** Throws `RangeError` where a node may not become another kind in its place, for what holds it or for what it holds. */
export function checkRecast(draft: Draft, id: string, kind: NodeKind): void {
	const place = findNode(draft, id);
	if (!place) throw new RangeError(`no node ${id}`);
	const fault = misfit(roomOf(place.ancestors), { ...place.node, kind });
	if (fault !== null) throw new RangeError(fault);
}
