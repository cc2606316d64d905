import {
	type Draft,
	type DraftNode,
	LANGUAGES,
	type Language,
	missingClauses,
	type Run,
} from "../engine/index";
import type { Loss } from "./types";

/** Counts what a format does not carry, by kind, in the order in which it was first met. */
export class LossCounter {
	private readonly counts = new Map<string, number>();

	/** Counts losses of the kind `exchange.loss.<kind>`. */
	add(kind: string, count = 1): void {
		if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
	}

	/** The counts by kind. */
	counted(): Readonly<Record<string, number>> {
		return Object.fromEntries(this.counts);
	}

	/** One message a kind, with its `count`. */
	list(): Loss[] {
		return [...this.counts].map(([kind, count]) => ({
			id: `exchange.loss.${kind}`,
			params: { count },
		}));
	}
}

/** Whether a member of a draft is carried by a format. */
export interface Carried {
	readonly comments: boolean;
	readonly suggestions: boolean;
	readonly marks: boolean;
	/** The explanatory notes of clauses. */
	readonly explanations: boolean;
	/** Defined terms and their uses; absent for no. */
	readonly terms?: boolean;
}

function countRuns(runs: readonly Run[], count: (kind: "terms" | "marks") => void): void {
	for (const run of runs) {
		if (run.type === "term") count("terms");
		else if (run.type === "text" && (run.marks?.length ?? 0) > 0) count("marks");
		else if (run.type === "footnote") countRuns(run.content, count);
		else if (run.type === "bracket")
			for (const option of run.options) countRuns(option.content, count);
	}
}

function visit(nodes: readonly DraftNode[], see: (node: DraftNode) => void): void {
	for (const node of nodes) {
		see(node);
		visit(node.children, see);
	}
}

/** What every format for words leaves behind, and what this one does besides, of a draft that leaves in one language. */
export function lossesOf(draft: Draft, language: Language, carried: Carried): LossCounter {
	const losses = new LossCounter();
	const others = LANGUAGES.filter((one) => one !== language);
	losses.add("languages", others.filter((one) => draft.languages.includes(one)).length);
	let explanations = 0;
	const see = (runs: readonly Run[] | undefined): void => {
		countRuns(runs ?? [], (kind) => {
			if (!carried[kind]) losses.add(kind);
		});
	};
	see(draft.title[language]);
	visit(draft.body, (node) => {
		see(node.heading[language]);
		see(node.text[language]);
		if (node.note?.[language]) explanations += 1;
	});
	losses.add("holes", missingClauses(draft, language).length);
	const here = <T extends { readonly anchor: { readonly language: Language } }>(
		list: readonly T[],
	) => list.filter(({ anchor }) => anchor.language === language).length;
	if (!carried.comments) losses.add("comments", here(draft.comments));
	if (!carried.suggestions) losses.add("suggestions", here(draft.suggestions));
	if (!carried.explanations) losses.add("explanations", explanations);
	losses.add("decisions", draft.decisions.length);
	losses.add("versions", draft.history.length);
	losses.add(
		"members",
		Object.keys(draft.extra[""] ?? {}).filter((name) => name !== "version").length,
	);
	return losses;
}
