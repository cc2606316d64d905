import type { NodeKind } from "./types";

/** What a child may hang under: a kind of node, or the draft's body. */
export type ParentKind = NodeKind | "body";

const HELD: Readonly<Record<Exclude<ParentKind, "option">, readonly NodeKind[]>> = {
	body: ["preamble", "part", "article", "clause", "annex", "alternatives"],
	preamble: ["clause", "alternatives"],
	part: ["article", "clause", "alternatives"],
	article: ["clause", "alternatives"],
	clause: ["clause", "alternatives"],
	annex: ["part", "article", "clause", "alternatives"],
	alternatives: ["option"],
};

/** Whether `parent` may hold `child`; for an option, ask with the kind of the node that holds its alternatives. */
export function canHold(parent: Exclude<ParentKind, "option">, child: NodeKind): boolean {
	return HELD[parent].includes(child);
}
