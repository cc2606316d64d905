import type { Dimension } from "../checks/types";
import { highestLevel } from "../modifiers/index";
import type { Checklist } from "./checklist";
import { earnedBy, standingsOf } from "./credit";
import type { ChecklistEntry, FindingsDocument } from "./types";

/** A change to ask about: other levels of one check's clauses, or other modifiers of the whole text. */
export interface Supposition {
	/** The levels of the checks' distinct clauses, in any order, before caps. */
	readonly levels?: ReadonlyMap<string, readonly number[]>;
	readonly modifiers?: readonly string[];
}

/** The score of a document, ready to be asked what a change would make of it. */
export interface ScoreModel {
	/** The levels of a check's distinct clauses, the highest first, before caps. */
	levelsOf(check: string): readonly number[];
	/** The dimensions' points under a supposition, 0–100, not rounded. */
	points(supposition?: Supposition): ReadonlyMap<Dimension, number>;
}

/** Makes the model of a document under a checklist; a supposition costs a pass over the entries, not over the findings. */
export function scoreModel(checklist: Checklist, document: FindingsDocument): ScoreModel {
	const levels = new Map<string, readonly number[]>();
	const levelsOf = (check: string): readonly number[] => {
		const known = levels.get(check) ?? standingsOf(document.checks[check]);
		levels.set(check, known);
		return known;
	};
	const creditUnder = (entry: ChecklistEntry, supposition: Supposition): number => {
		const highest = highestLevel(supposition.modifiers ?? document.draft.modifiers);
		const at = (check: string) =>
			(supposition.levels?.get(check) ?? levelsOf(check)).map((level) => Math.min(highest, level));
		return earnedBy(entry, at(entry.check), (check) => Math.max(0, ...at(check))).credit;
	};
	return {
		levelsOf,
		points: (supposition = {}) => {
			const earned = new Map<Dimension, { sum: number; total: number }>();
			for (const entry of checklist.entries) {
				const so = earned.get(entry.dimension) ?? { sum: 0, total: 0 };
				so.sum += entry.weight * creditUnder(entry, supposition);
				so.total += entry.weight;
				earned.set(entry.dimension, so);
			}
			return new Map(
				[...earned].flatMap(([dimension, { sum, total }]) =>
					total > 0 ? [[dimension, (100 * sum) / total] as const] : [],
				),
			);
		},
	};
}
