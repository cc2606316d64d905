import { $getRoot, type ElementNode, type LexicalNode } from "lexical";
import { $isStretchNode, StretchNode } from "./nodes/stretch-node";

/** So many blocks stand together: about three screens of clauses. */
const USUAL = 32;
/** A stretch that grew to this takes in no more. */
const MOST = 2 * USUAL;
/** A stretch below this takes in the one behind it. */
const LEAST = USUAL / 4;

/** Makes nodes the first children of an element, in order; those that stand there already are not touched. */
export function $lineUp(parent: ElementNode, nodes: readonly LexicalNode[]): void {
	let cursor = parent.getFirstChild();
	for (const node of nodes) {
		if (cursor?.is(node)) cursor = cursor.getNextSibling();
		else if (cursor === null) parent.append(node);
		else cursor.insertBefore(node);
	}
}

/**
 * Brings blocks and tables into their order on the page, in stretches. A stretch goes with the block that it began with, so that an edit
 * moves few others from one to another.
 */
export function $intoStretches(nodes: readonly LexicalNode[]): void {
	const root = $getRoot();
	const begun = new Map<string, StretchNode>();
	for (const stretch of root.getChildren().filter($isStretchNode)) {
		const first = stretch.getFirstChild();
		if (first) begun.set(first.getKey(), stretch);
	}
	const most = begun.size === 0 ? USUAL : MOST;
	const plan: { readonly stretch: StretchNode; readonly nodes: LexicalNode[] }[] = [];
	for (const node of nodes) {
		const last = plan.at(-1);
		const own = begun.get(node.getKey());
		if (last && last.nodes.length < (own ? LEAST : most)) last.nodes.push(node);
		else plan.push({ stretch: own ?? new StretchNode(), nodes: [node] });
	}
	$lineUp(
		root,
		plan.map(({ stretch }) => stretch),
	);
	for (const { stretch, nodes: own } of plan) $lineUp(stretch, own);
	for (const rest of root.getChildren().slice(plan.length)) rest.remove();
}
