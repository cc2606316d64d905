import type { Language } from "../language/types";
import type { DraftCommand } from "./commands";
import { canHold } from "./containment";
import { type DraftingEdit, placeOf, sceneOf } from "./scene";
import { moveRow } from "./tables";
import type { Draft, DraftNode, NodeKind } from "./types";
import { findNode, placesOf } from "./walk";

/** Where something is put beside another node: among its siblings, or into it. */
export type Beside = "before" | "after" | "inside";

interface Slot {
	readonly parent: string | null;
	/** Among the siblings without the node that is moved. */
	readonly index: number;
}

/** The numbering that a clause takes over from those it comes to stand among: recitals have no numbers. */
function renumbered(draft: Draft, node: DraftNode, parent: string | null): DraftCommand[] {
	if (node.kind !== "clause" || typeof node.numbering === "object") return [];
	const holder = parent === null ? null : findNode(draft, parent);
	const line = holder ? [...holder.ancestors, holder.node] : [];
	const others = (holder?.node.children ?? draft.body).filter(
		({ id, kind }) => kind === "clause" && id !== node.id,
	);
	const unnumbered =
		others.length > 0
			? others.every(({ numbering }) => numbering === "none")
			: line[0]?.kind === "preamble";
	const numbering = unnumbered ? "none" : "automatic";
	const was = findNode(draft, node.id)?.ancestors.at(-1)?.id ?? null;
	if (was === parent || numbering === node.numbering) return [];
	return [{ type: "set-numbering", node: node.id, numbering }];
}

function edited(draft: Draft, node: DraftNode, slot: Slot): DraftingEdit | null {
	if (!canHold(draft, slot.parent, node)) return null;
	const move: DraftCommand = { type: "move", node: node.id, ...slot };
	const others = renumbered(draft, node, slot.parent);
	return {
		command: others.length === 0 ? move : { type: "batch", commands: [move, ...others] },
		caret: { block: node.id, offset: 0 },
	};
}

/** Alt+↑: moves a clause with its sub-paragraphs, a table, the row of a cell, or an article with its clauses, before its elder sibling, or from the edge of what holds it to the end of what stands before; `null` where there is no such place. */
export function moveUp(draft: Draft, language: Language, id: string): DraftingEdit | null {
	return moved(draft, language, id, -1);
}

/** Alt+↓: the same behind its younger sibling, or to the start of what stands behind. */
export function moveDown(draft: Draft, language: Language, id: string): DraftingEdit | null {
	return moved(draft, language, id, 1);
}

/** Whether a kind is text below headings. */
function isText(kind: NodeKind): boolean {
	return kind === "clause" || kind === "table";
}

function moved(draft: Draft, language: Language, id: string, by: 1 | -1): DraftingEdit | null {
	const { block } = sceneOf(draft, language, id);
	if (block.cell) return moveRow(draft, block.cell, by);
	const place = placeOf(draft, id);
	const node = place?.siblings[place.index];
	if (!place || !node) return null;
	const { siblings, index, parent } = place;
	const other = siblings[index + by];
	const passes = other?.kind === node.kind || (other && isText(node.kind) && isText(other.kind));
	if (passes || other?.kind === "alternatives")
		return {
			command: { type: "move", node: id, parent: parent?.id ?? null, index: index + by },
			caret: { block: id, offset: 0 },
		};
	if (node.kind === "article" && other?.kind === "part")
		return edited(draft, node, edgeOf(other, node.kind, by));
	// Text before the headings of a part is no sibling to pass.
	const atEdge = !other || (node.kind === "article" && isText(other.kind));
	if (!atEdge || !parent) return null;
	const slot = beyond(draft, parent, isText(node.kind) ? "clause" : node.kind, by);
	return slot && edited(draft, node, slot);
}

/** The end of a holder that something moved up comes to, or the start that something moved down does; text stands before headings. */
function edgeOf({ id, children }: DraftNode, kind: NodeKind, by: 1 | -1): Slot {
	if (by < 0 && kind !== "clause") return { parent: id, index: children.length };
	const heading = children.findIndex((child) => child.kind === "part" || child.kind === "article");
	const text = heading < 0 ? children.length : heading;
	return { parent: id, index: by < 0 || kind !== "clause" ? text : 0 };
}

/** The place beyond the edge of a holder. */
function beyond(draft: Draft, holder: DraftNode, kind: NodeKind, by: 1 | -1): Slot | null {
	const place = placeOf(draft, holder.id);
	const next = place?.siblings[place.index + by];
	if (!place) return null;
	if (holder.kind === "clause" && next?.kind === "clause") return edgeOf(next, kind, by);
	if (holder.kind === "part") {
		if (next?.kind === "part") return edgeOf(next, kind, by);
		// Behind a part an article would still read as one of it.
		const leaves = kind === "article" && by < 0;
		return leaves ? { parent: place.parent?.id ?? null, index: place.index } : null;
	}
	if (holder.kind !== "article") return null;
	const articles = [...placesOf(draft)].filter(({ node }) => node.kind === "article");
	const at = articles.findIndex(({ node }) => node.id === holder.id);
	const [own, neighbour] = [articles[at], articles[at + by]];
	const open = (line: readonly DraftNode[] = []) =>
		line
			.filter((each) => each.kind === "annex" || each.kind === "option")
			.map((each) => each.id)
			.join("\n");
	// Nothing slips from the body into an annex, or from one alternative into another.
	return neighbour && open(own?.ancestors) === open(neighbour.ancestors)
		? edgeOf(neighbour.node, kind, by)
		: null;
}

/** Kinds that may stand beside one another when dragged: a clause beside an article would leave all articles. */
function areSiblings(one: NodeKind, other: NodeKind): boolean {
	const operative = (kind: NodeKind) => kind === "part" || kind === "article";
	return one === other || (operative(one) && operative(other)) || (isText(one) && isText(other));
}

/**
 * Moves a node, with all that it holds, beside another or into it, as dragging in an outline does; `null` where it may not stand
 * there, where it stands there already, and for the preamble, which always comes first.
 */
export function moveBeside(
	draft: Draft,
	id: string,
	target: string,
	beside: Beside,
): DraftingEdit | null {
	const place = placeOf(draft, id);
	const node = place?.siblings[place.index];
	const goal = findNode(draft, target);
	if (!place || !node || !goal || node.kind === "preamble") return null;
	if (target === id || goal.ancestors.some((each) => each.id === id)) return null;
	const slot = slotFor(draft, node, goal.node, beside);
	if (!slot) return null;
	const stays = (place.parent?.id ?? null) === slot.parent;
	if (stays && slot.index === place.index) return null;
	return edited(draft, node, slot);
}

function slotFor(draft: Draft, node: DraftNode, goal: DraftNode, beside: Beside): Slot | null {
	if (beside === "inside") {
		const others = { ...goal, children: goal.children.filter(({ id }) => id !== node.id) };
		return goal.kind === "clause"
			? { parent: goal.id, index: others.children.length }
			: edgeOf(others, isText(node.kind) ? "clause" : node.kind, 1);
	}
	const place = placeOf(draft, goal.id);
	if (!place || !areSiblings(node.kind, goal.kind)) return null;
	const others = place.siblings.filter(({ id }) => id !== node.id);
	const index = others.findIndex(({ id }) => id === goal.id) + (beside === "after" ? 1 : 0);
	const elder = others[index - 1];
	// Behind a part an article reads as one of it, and so it is.
	if (node.kind === "article" && elder?.kind === "part") return edgeOf(elder, node.kind, -1);
	return { parent: place.parent?.id ?? null, index };
}
