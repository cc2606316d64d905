import type { DraftNode } from "../../engine/index";

/** Whether two versions of a node differ in nothing but words and what stands below. */
function sameNode(a: DraftNode, b: DraftNode): boolean {
	return (
		a.id === b.id &&
		a.kind === b.kind &&
		a.numbering === b.numbering &&
		a.headers === b.headers &&
		a.note === b.note &&
		a.proposers === b.proposers
	);
}

/**
 * The nodes, at any depth, that have other words than they had; `null` where more than words is different. Parts of the trees that are
 * the same objects are not looked into, so that an edit of one clause costs no more than its siblings and those of what is around it.
 */
export function changedWords(
	before: readonly DraftNode[],
	after: readonly DraftNode[],
): readonly DraftNode[] | null {
	const changed: DraftNode[] = [];
	const compare = (old: readonly DraftNode[], now: readonly DraftNode[]): boolean => {
		if (old === now) return true;
		if (old.length !== now.length) return false;
		return now.every((node, index) => {
			const was = old[index];
			if (was === node) return true;
			if (was === undefined || !sameNode(was, node)) return false;
			if (was.text !== node.text || was.heading !== node.heading) changed.push(node);
			return compare(was.children, node.children);
		});
	};
	return compare(before, after) ? changed : null;
}
