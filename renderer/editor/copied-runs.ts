import { type Draft, type Language, type Run, toBlocks } from "../../engine/index";

/** Ids of brackets, their options and footnotes in runs, those inside others too. */
function idsIn(runs: readonly Run[], ids: Set<string>): void {
	for (const run of runs) {
		if (run.type === "footnote") {
			ids.add(run.id);
			idsIn(run.content, ids);
		} else if (run.type === "bracket") {
			ids.add(run.id);
			for (const option of run.options) {
				ids.add(option.id);
				idsIn(option.content, ids);
			}
		}
	}
}

/** Fits copied runs into a draft: brackets and footnotes that still stand in it get ids of their own, those that were cut keep theirs. */
export function inDraft(
	draft: Draft,
	language: Language,
	newId: () => string,
): (runs: readonly Run[]) => readonly Run[] {
	const taken = new Set<string>();
	for (const block of toBlocks(draft, language)) idsIn(block.runs, taken);
	const own = (id: string): string => {
		const fresh = taken.has(id) ? newId() : id;
		taken.add(fresh);
		return fresh;
	};
	const fitted = (runs: readonly Run[]): readonly Run[] =>
		runs.map((run) => {
			if (run.type === "footnote") return { ...run, id: own(run.id), content: fitted(run.content) };
			if (run.type !== "bracket") return run;
			const options = run.options.map((option) => ({
				...option,
				id: own(option.id),
				content: fitted(option.content),
			}));
			return { ...run, id: own(run.id), options };
		});
	return fitted;
}
