import type { OutlineNode } from "./outline";

/** A node of the outline under construction. */
export interface Growing {
	readonly kind: OutlineNode["kind"];
	readonly label: string | null;
	heading: string | null;
	/** The words so far, to be joined with spaces: joining at each step would cost the square of a long text. */
	words: string[];
	readonly from: number;
	to: number;
	children: Growing[];
	parent: Growing | null;
}

/** A node without words, children or parent; offsets as in `OutlineNode`. */
export function grow(
	kind: Growing["kind"],
	label: string | null,
	heading: string | null,
	from: number,
	to: number,
): Growing {
	return { kind, label, heading, words: [], from, to, children: [], parent: null };
}

/** A clause with its first words. */
export function growClause(label: string | null, text: string, from: number, to: number): Growing {
	const node = grow("clause", label, null, from, to);
	if (text !== "") node.words.push(text);
	return node;
}

/** Hangs `child` under `parent` as its last. */
export function hang(child: Growing, parent: Growing): void {
	child.parent = parent;
	parent.children.push(child);
}

/** Whether a child hung under the node would come last in the whole tree, so that the order of the text is kept. */
export function isOpen(node: Growing): boolean {
	for (let at = node; at.parent; at = at.parent) {
		if (at.parent.children[at.parent.children.length - 1] !== at) return false;
	}
	return true;
}

/** The last `length` units of the node's words so far, at most. */
export function tail(node: Growing, length: number): string {
	return node.words[node.words.length - 1]?.slice(-length) ?? "";
}

/** Whether the node's words announce a list: they end with a colon or a dash. */
export function announces(node: Growing): boolean {
	return /[:：—–]/.test(tail(node, 1));
}

/** Whether `text` goes on with the words of a clause that a page or line break cut, or gives a bare label its words. */
export function goesOn(clause: Growing, text: string): boolean {
	if (clause.children.length > 0) return false;
	if (clause.words.length === 0) return clause.label !== null;
	return /[\p{L}\p{N}-]/u.test(tail(clause, 1)) && /^\p{Ll}/u.test(text);
}

/** The finished node, stretched over its children. */
export function finish({ kind, label, heading, words, from, to, children }: Growing): OutlineNode {
	const finished = children.map(finish);
	const end = finished[finished.length - 1]?.to ?? to;
	const text = words.join(" ");
	return { kind, label, heading, text, from, to: Math.max(to, end), children: finished };
}
