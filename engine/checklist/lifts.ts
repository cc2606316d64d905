import { modelClausesOf } from "../library/index";
import type { Message } from "../reading/types";
import type { Checklist } from "./checklist";
import { type ScoreModel, type Supposition, scoreModel } from "./score-model";
import { standingOf } from "./standing";
import type { ChecklistEntry, DocumentFinding, FindingsDocument, Lift } from "./types";

/** Gains of less than this many points are no gain. */
const LEAST_GAIN = 0.05;

/** The clause nearest to the next level: the highest that still can rise, the first of equals; `null` where the check is silent. */
export function nearestClause(document: FindingsDocument, check: string): DocumentFinding | null {
	let best: DocumentFinding | null = null;
	for (const finding of document.checks[check]?.findings ?? []) {
		if (finding.copyOf !== undefined || finding.next === undefined) continue;
		if (standingOf(finding) > (best === null ? 0 : standingOf(best))) best = finding;
	}
	return best;
}

/** The id of the model clause that is offered first for a check; `null` where the library has none. */
export function modelFor(check: string): string | null {
	return modelClausesOf(check)[0]?.id ?? null;
}

/** What is asked for where no clause addresses a check: a model clause, or in words where the library has none. */
export function writingStep(check: string): Message {
	const id = modelFor(check) === null ? "next.write-anew" : "next.write";
	return { id, params: { check } };
}

/** The levels of a check's clauses, the highest first, with one of them (`from`) put at `to`, or with a new clause. */
export function changedLevels(
	levels: readonly number[],
	from: number | null,
	to: number,
): readonly number[] {
	const left = from === null ? -1 : levels.indexOf(from);
	const others = left < 0 ? levels : [...levels.slice(0, left), ...levels.slice(left + 1)];
	const at = others.findIndex((level) => level < to);
	return at < 0 ? [...others, to] : [...others.slice(0, at), to, ...others.slice(at)];
}

interface Edit extends Omit<Lift, "gain" | "overall" | "dimension"> {
	readonly supposition: Supposition;
	/** The entry whose dimension the edit is meant for; `null` where it changes all. */
	readonly entry: ChecklistEntry | null;
}

function raise(entry: ChecklistEntry, document: FindingsDocument, model: ScoreModel): Edit[] {
	const nearest = nearestClause(document, entry.check);
	if (nearest?.next === undefined) return [];
	const from = standingOf(nearest);
	const levels = changedLevels(model.levelsOf(entry.check), from, from + 1);
	return [
		{
			entry,
			kind: "raise",
			check: entry.check,
			clause: nearest.clause,
			from,
			to: from + 1,
			next: nearest.next,
			model: null,
			supposition: { levels: new Map([[entry.check, levels]]) },
		},
	];
}

function write(entry: ChecklistEntry, model: ScoreModel): Edit {
	const levels = changedLevels(model.levelsOf(entry.check), null, 3);
	return {
		entry,
		kind: "write",
		check: entry.check,
		clause: null,
		from: 0,
		to: 3,
		next: writingStep(entry.check),
		model: modelFor(entry.check),
		supposition: { levels: new Map([[entry.check, levels]]) },
	};
}

function strike(document: FindingsDocument): Edit[] {
	return document.draft.caps.map(({ modifier, cap, clauses }) => ({
		entry: null,
		kind: "strike",
		check: null,
		clause: clauses[0] ?? null,
		from: cap,
		to: 4,
		next: { id: "next.strike", params: { modifier } } satisfies Message,
		model: null,
		supposition: { modifiers: document.draft.modifiers.filter((other) => other !== modifier) },
	}));
}

/**
 * The edits that would lift the score, the one that gains most first: by what the overall score gains, then by what the dimension
 * gains. An edit raises one clause by a level, writes a clause that is missing, or strikes a modifier.
 */
export function liftsOf(
	document: FindingsDocument,
	checklist: Checklist,
	model: ScoreModel = scoreModel(checklist, document),
): Lift[] {
	const before = model.points();
	const overall = (points: ReadonlyMap<string, number>) =>
		points.size === 0 ? 0 : Math.min(...points.values());
	const edits = [
		...checklist.entries.flatMap((entry) =>
			entry.weight === 0 ? [] : [...raise(entry, document, model), write(entry, model)],
		),
		...strike(document),
	];
	return edits
		.flatMap(({ entry, supposition, ...edit }): Lift[] => {
			const after = model.points(supposition);
			const gains = [...after].map(
				([dimension, points]) => [dimension, points - (before.get(dimension) ?? 0)] as const,
			);
			const most = gains.reduce((a, b) => (b[1] > a[1] ? b : a), gains[0] ?? ["autonomy", 0]);
			const dimension = entry?.dimension ?? most[0];
			const gain = after.get(dimension) ?? 0;
			const gained = gain - (before.get(dimension) ?? 0);
			if (gained < LEAST_GAIN) return [];
			return [{ ...edit, dimension, gain: gained, overall: overall(after) - overall(before) }];
		})
		.sort((a, b) => b.overall - a.overall || b.gain - a.gain);
}
