import {
	type Block,
	type Draft,
	type Gap,
	type Language,
	openText,
	type Phrase,
	type Problem,
	type Span,
	toBlocks,
} from "../../engine/index";
import { spanOpener } from "../cards/read-spans";
import type { AppState } from "../store/state";

/** One entry of the list: a flaw of form at its words, or a severe gap at the clause that comes nearest to closing it. */
export interface ListedProblem {
	readonly key: string;
	readonly clause: string;
	/** The words in the clause's open text; `null` where the whole clause is meant. */
	readonly span: Span | null;
	readonly message: Phrase;
	readonly about:
		| { readonly type: "problem"; readonly problem: Problem }
		| { readonly type: "gap"; readonly gap: Gap };
}

/** The entries under one heading, in the order of the text. */
export interface ProblemGroup {
	/** The id of the article, annex or preamble; of the draft where the clauses stand under none. */
	readonly id: string;
	/** Number and heading as shown. */
	readonly title: string;
	readonly problems: readonly ListedProblem[];
}

type Sources = Pick<AppState, "document" | "language" | "readings" | "report">;

function problemsOf(state: Sources, clause: string): ListedProblem[] {
	const problems = state.readings.get(clause)?.reading.problems ?? [];
	const open = problems.length > 0 ? spanOpener(state, clause) : null;
	if (!open) return [];
	return problems.flatMap((problem): ListedProblem[] => {
		const span = open(problem);
		if (!span) return [];
		const key = `${clause} ${problem.check} ${span.from} ${span.to}`;
		return [{ key, clause, span, message: problem.message, about: { type: "problem", problem } }];
	});
}

function gapsOf(gaps: readonly Gap[], clause: string): ListedProblem[] {
	return gaps.map((gap) => ({
		key: `${clause} ${gap.check} ${gap.schemaPath}`,
		clause,
		span: null,
		message: gap.message,
		about: { type: "gap", gap },
	}));
}

/** The severe gaps of each clause. */
function gapsByClause(gaps: readonly Gap[]): ReadonlyMap<string, readonly Gap[]> {
	const found = new Map<string, Gap[]>();
	for (const gap of gaps) {
		if (gap.severity !== "error" || gap.clause === null) continue;
		const known = found.get(gap.clause);
		if (known) known.push(gap);
		else found.set(gap.clause, [gap]);
	}
	return found;
}

function titleOf({ label, runs }: Block): string {
	return [label, openText(runs)].filter(Boolean).join(" ");
}

/** All problems of form and severe gaps of clauses in the order of the text, by article. */
export function problemGroups(state: Sources): readonly ProblemGroup[] {
	const { document, language, report } = state;
	if (!document) return [];
	const gaps = gapsByClause(report?.gaps ?? []);
	const groups: { id: string; title: string; problems: ListedProblem[] }[] = [];
	let heading = headingOf(document.draft, language);
	for (const block of toBlocks(document.draft, language)) {
		if (block.kind === "table") continue;
		if (block.kind !== "clause" && block.kind !== "cell") {
			if (block.kind !== "title") heading = { id: block.id, title: titleOf(block) };
			continue;
		}
		const own = [...problemsOf(state, block.id), ...gapsOf(gaps.get(block.id) ?? [], block.id)];
		if (own.length === 0) continue;
		const last = groups.at(-1);
		if (last?.id === heading.id) last.problems.push(...own);
		else groups.push({ ...heading, problems: own });
	}
	return groups;
}

function headingOf(
	draft: Draft,
	language: Language,
): { readonly id: string; readonly title: string } {
	return { id: draft.id, title: openText(draft.title[language] ?? []) };
}

const COUNTED = new WeakMap<AppState["readings"], number>();

/** How many problems of form were read; counted once for each reading of the whole, for it is asked at each change of anything. */
function problemsRead(readings: AppState["readings"]): number {
	const known = COUNTED.get(readings);
	if (known !== undefined) return known;
	let count = 0;
	for (const { reading } of readings.values()) count += reading.problems.length;
	COUNTED.set(readings, count);
	return count;
}

/** How many entries the list has, without making it. */
export function problemCount({ readings, report }: Pick<AppState, "readings" | "report">): number {
	let count = problemsRead(readings);
	for (const { severity, clause } of report?.gaps ?? [])
		if (severity === "error" && clause !== null) count += 1;
	return count;
}

/** The entry after a place in the text (`by` 1) or before it (-1), round from the other end; `null` where there is none. */
export function problemFrom(
	groups: readonly ProblemGroup[],
	order: readonly string[],
	at: { readonly block: string; readonly offset: number } | null,
	last: string | null,
	by: 1 | -1,
): ListedProblem | null {
	const all = groups.flatMap(({ problems }) => problems);
	if (all.length === 0) return null;
	const known = all.findIndex(({ key, clause }) => key === last && clause === at?.block);
	if (known >= 0) return all[(known + by + all.length) % all.length] ?? null;
	const rank = new Map(order.map((id, index) => [id, index]));
	const place = at ? (rank.get(at.block) ?? -1) : -1;
	const offset = at?.offset ?? 0;
	const isAfter = ({ clause, span }: ListedProblem): boolean => {
		const own = rank.get(clause) ?? 0;
		return own > place || (own === place && (span?.from ?? 0) >= offset);
	};
	if (by === 1) return all.find(isAfter) ?? all[0] ?? null;
	return all.findLast((each) => !isAfter(each)) ?? all.at(-1) ?? null;
}
