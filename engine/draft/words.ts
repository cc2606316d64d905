import type { ByLanguage, Language } from "../language/types";
import { sameRuns } from "./runs";
import type { Block, DraftNode, NodeKind, Run } from "./types";

type Holder = "heading" | "text";

/** The member that holds the words of a node's own block. */
export function holderOf(kind: NodeKind): Holder {
	return kind === "clause" || kind === "cell" ? "text" : "heading";
}

/** The words with those of one language replaced; no words at all leave the language absent. The same object where nothing changes. */
export function withWords(
	old: ByLanguage<readonly Run[]>,
	language: Language,
	runs: readonly Run[],
): ByLanguage<readonly Run[]> {
	if (sameRuns(old[language] ?? [], runs)) return old;
	if (runs.length > 0) return { ...old, [language]: runs };
	const { [language]: _gone, ...rest } = old;
	return rest;
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
