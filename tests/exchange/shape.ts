import {
	type Draft,
	type DraftNode,
	type Language,
	labelsOf,
	normaliseRuns,
	type Run,
} from "../../engine/index";

/** Basis of an import whose ids count up. */
export function basis(language: Language | null = null) {
	let count = 0;
	return {
		language,
		instrument: null,
		newId: () => `i${++count}`,
		now: "2026-01-01T00:00:00Z",
	};
}

/** Runs with terms as words, and neighbours of equal marks joined. */
function joined(list: readonly Run[] | undefined): readonly Run[] | undefined {
	return (
		list &&
		normaliseRuns(list.map((run) => (run.type === "term" ? { type: "text", text: run.text } : run)))
	);
}

/** A draft in one language with ids told by their order, so that two can be compared that differ in ids alone. */
export function shapeOf(draft: Draft, language: Language) {
	const order = new Map<string, string>([[draft.id, "title"]]);
	const name = (nodes: readonly DraftNode[]): void => {
		for (const node of nodes) {
			order.set(node.id, `#${order.size}`);
			name(node.children);
		}
	};
	name(draft.body);
	const labels = labelsOf(draft, language);
	const runs = (list: readonly Run[] | undefined): unknown =>
		joined(list)?.map((run) => {
			if (run.type === "reference") return { to: order.get(run.target) };
			if (run.type === "footnote") return { footnote: runs(run.content) };
			if (run.type !== "bracket") return run;
			return run.options.map(({ proposers, supporters, content }) => ({
				proposers,
				supporters,
				content: runs(content),
			}));
		});
	const shape = (nodes: readonly DraftNode[]): unknown =>
		nodes.map(({ id, kind, heading, text, proposers, children }) => ({
			kind,
			label: labels.get(id),
			words: runs(heading[language] ?? text[language]),
			proposers: proposers ?? null,
			children: shape(children),
		}));
	const here = <
		T extends { readonly anchor: { readonly node: string; readonly language: string } },
	>(
		list: readonly T[],
	) =>
		list
			.filter(({ anchor }) => anchor.language === language)
			.map((each) => ({
				...each,
				id: "",
				anchor: { ...each.anchor, node: order.get(each.anchor.node) },
			}));
	return {
		title: runs(draft.title[language]),
		body: shape(draft.body),
		comments: here(draft.comments),
		suggestions: here(draft.suggestions),
	};
}
