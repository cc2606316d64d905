import { type ByLanguage, LANGUAGES, type Language } from "../language/types";
import { openText } from "./runs";
import type { Draft, DraftNode, Run } from "./types";

/** The list with each member changed; the same list where no member changes. */
function mapped<T>(list: readonly T[], change: (member: T) => T): readonly T[] {
	const fresh = list.map(change);
	return fresh.every((member, index) => member === list[index]) ? list : fresh;
}

/** The runs with the content of their footnotes and of the options of their brackets changed; the same runs where nothing changes. */
export function withContents(
	runs: readonly Run[],
	change: (content: readonly Run[]) => readonly Run[],
): readonly Run[] {
	const withContent = <T extends { readonly content: readonly Run[] }>(holder: T): T => {
		const content = change(holder.content);
		return content === holder.content ? holder : { ...holder, content };
	};
	return mapped(runs, (run) => {
		if (run.type === "footnote") return withContent(run);
		if (run.type !== "bracket") return run;
		const options = mapped(run.options, withContent);
		return options === run.options ? run : { ...run, options };
	});
}

/** Visits the runs, and those in the options of their brackets, with the UTF-16 offset of each in the text with every bracket shown open. */
export function visitOpen(
	runs: readonly Run[],
	visit: (run: Run, at: number) => void,
	base = 0,
): void {
	let at = base;
	for (const run of runs) {
		visit(run, at);
		if (run.type === "bracket") {
			let inside = at + 1;
			for (const { content } of run.options) {
				visitOpen(content, visit, inside);
				inside += openText(content).length + " / ".length;
			}
		}
		at += openText([run]).length;
	}
}

/** Changes the runs of one block in one language; gives back the same list where nothing changes. */
export type RunsChange = (runs: readonly Run[], language: Language) => readonly Run[];

function withWordsChanged(
	words: ByLanguage<readonly Run[]>,
	change: RunsChange,
): ByLanguage<readonly Run[]> {
	let fresh = words;
	for (const language of LANGUAGES) {
		const runs = words[language];
		if (!runs) continue;
		const other = change(runs, language);
		if (other !== runs) fresh = { ...fresh, [language]: other };
	}
	return fresh;
}

function withNodesChanged(nodes: readonly DraftNode[], change: RunsChange): readonly DraftNode[] {
	return mapped(nodes, (node) => {
		const heading = withWordsChanged(node.heading, change);
		const text = withWordsChanged(node.text, change);
		const children = withNodesChanged(node.children, change);
		const same = heading === node.heading && text === node.text && children === node.children;
		return same ? node : { ...node, heading, text, children };
	});
}

/** The draft with the words of every block changed, in every language; what doesn't change keeps its identity. */
export function withRunsChanged(draft: Draft, change: RunsChange): Draft {
	const title = withWordsChanged(draft.title, change);
	const body = withNodesChanged(draft.body, change);
	return title === draft.title && body === draft.body ? draft : { ...draft, title, body };
}
