import type { Dimension } from "../checks/types";
import { highestLevel } from "../modifiers/index";
import type { Checklist } from "./checklist";
import { earnedBy, standingsOf } from "./credit";
import type { ChecklistEntry, FindingsDocument } from "./types";

/** A change to ask about: other levels of one check's clauses, other modifiers of the whole text, or one check spared by them. */
export interface Supposition {
	/** The levels of the checks' distinct clauses, the highest first, before caps. */
	readonly levels?: ReadonlyMap<string, readonly number[]>;
	readonly modifiers?: readonly string[];
	/** A check that the text's modifiers let stand as high as this. */
	readonly spared?: { readonly check: string; readonly to: number };
}

/** The score of a document, ready to be asked what a change would make of it. */
export interface ScoreModel {
	/** The levels of a check's distinct clauses, the highest first, before caps. */
	levelsOf(check: string): readonly number[];
	/** The dimensions' points under a supposition, 0–100, not rounded. */
	points(supposition?: Supposition): ReadonlyMap<Dimension, number>;
}

/**
 * Makes the model of a document under a checklist. What a supposition leaves alone is not counted again, so that asking about one
 * check costs no more than its own credit and that of what leans on it.
 */
export function scoreModel(checklist: Checklist, document: FindingsDocument): ScoreModel {
	const levels = new Map<string, readonly number[]>();
	const levelsOf = (check: string): readonly number[] => {
		const known = levels.get(check) ?? standingsOf(document.checks[check]);
		levels.set(check, known);
		return known;
	};
	const creditUnder = (entry: ChecklistEntry, supposition: Supposition): number => {
		const { levels: supposed, modifiers = document.draft.modifiers, spared } = supposition;
		const cap = highestLevel(modifiers);
		const under = (check: string) => (spared?.check === check ? Math.max(cap, spared.to) : cap);
		const at = (check: string) => supposed?.get(check) ?? levelsOf(check);
		const own = at(entry.check)
			.slice(0, entry.depth)
			.map((level) => Math.min(under(entry.check), level));
		return earnedBy(entry, own, (check) => Math.min(under(check), at(check)[0] ?? 0)).credit;
	};
	const totals = new Map<Dimension, number>();
	for (const { dimension, weight } of checklist.entries)
		totals.set(dimension, (totals.get(dimension) ?? 0) + weight);
	const credits = checklist.entries.map((entry) => creditUnder(entry, {}));
	const isTouched = (
		{ check, restsOn }: ChecklistEntry,
		{ levels: supposed, spared }: Supposition,
	): boolean => {
		if (supposed === undefined && spared === undefined) return false;
		const changed = (name: string) => supposed?.has(name) || spared?.check === name;
		return changed(check) || Object.keys(restsOn?.anyOf ?? {}).some(changed);
	};
	return {
		levelsOf,
		points: (supposition = {}) => {
			const earned = new Map<Dimension, number>();
			for (const [index, entry] of checklist.entries.entries()) {
				const { dimension, weight } = entry;
				const again = supposition.modifiers !== undefined || isTouched(entry, supposition);
				const credit = again ? creditUnder(entry, supposition) : (credits[index] ?? 0);
				earned.set(dimension, (earned.get(dimension) ?? 0) + weight * credit);
			}
			return new Map(
				[...earned].flatMap(([dimension, sum]) => {
					const total = totals.get(dimension) ?? 0;
					return total > 0 ? [[dimension, (100 * sum) / total] as const] : [];
				}),
			);
		},
	};
}
