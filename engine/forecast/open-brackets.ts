import { plainText } from "../draft/plain-text";
import type { Draft, DraftNode, Resolution, Run } from "../draft/types";
import type { Language } from "../language/types";

/** An option of an open bracket. */
export interface OpenOption {
	readonly id: string;
	readonly proposers: readonly string[];
	/** Its first words; empty where the option is to say nothing. */
	readonly words: string;
	/** The clause in which the bracket stands, or the first clause of the option; `null` for a bracket in a heading. */
	readonly clause: string | null;
}

/** A bracket, in running text or around whole nodes, that leaves a choice. */
export interface OpenBracket {
	readonly id: string;
	/** At least two. */
	readonly options: readonly OpenOption[];
	/** The options of the brackets around it that have to be chosen for it to be read at all. */
	readonly within: Resolution;
}

/** Characters of an option's words that are shown. */
const SHOWN = 120;

/** The brackets that are open in one language, in textual order, the outer before the inner. */
export function openBracketsOf(draft: Draft, language: Language): readonly OpenBracket[] {
	const found = new Map<string, OpenBracket>();
	const inRuns = (runs: readonly Run[], clause: string | null, within: Resolution): void => {
		for (const run of runs) {
			if (run.type !== "bracket") continue;
			if (run.options.length > 1 && !found.has(run.id))
				found.set(run.id, {
					id: run.id,
					within,
					options: run.options.map(({ id, proposers, content }) => {
						const words = plainText(content, {}).text.slice(0, SHOWN);
						return { id, proposers, words, clause };
					}),
				});
			for (const option of run.options)
				inRuns(option.content, clause, { ...within, [run.id]: option.id });
		}
	};
	const inNodes = (nodes: readonly DraftNode[], within: Resolution): void => {
		for (const node of nodes) {
			if (node.kind !== "alternatives") {
				const clause = node.kind === "clause" ? node.id : null;
				inRuns(node.heading[language] ?? [], null, within);
				inRuns(node.text[language] ?? [], clause, within);
				inNodes(node.children, within);
				continue;
			}
			if (node.children.length > 1)
				found.set(node.id, {
					id: node.id,
					within,
					options: node.children.map((option) => ({
						id: option.id,
						proposers: option.proposers ?? [],
						...firstWords(option.children, language),
					})),
				});
			for (const option of node.children)
				inNodes(option.children, { ...within, [node.id]: option.id });
		}
	};
	inNodes(draft.body, {});
	return [...found.values()];
}

/** The first clause below some nodes that has words in the language. */
function firstWords(
	nodes: readonly DraftNode[],
	language: Language,
): { readonly words: string; readonly clause: string | null } {
	for (const node of nodes) {
		const words = plainText(node.text[language] ?? [], {}).text;
		if ((node.kind === "clause" || node.kind === "cell") && words.trim() !== "")
			return { words: words.slice(0, SHOWN), clause: node.id };
		const below = firstWords(node.children, language);
		if (below.clause !== null) return below;
	}
	return { words: "", clause: null };
}
