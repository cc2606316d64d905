import { highestLevel } from "../modifiers/index";
import { standingOf } from "./standing";
import type { ChecklistEntry, CheckResult, FindingsDocument, RestsOn } from "./types";
import { FIRST_SHARE } from "./vocabulary";

/** What a check earns and by what. */
export interface Credit {
	/** 0–1. */
	readonly credit: number;
	readonly settled: number;
	readonly lacks: RestsOn | null;
}

/** The levels of a check's clauses, the highest first; a clause said twice counts once, and none above the cap. */
function standings(result: CheckResult | undefined, highest: number): number[] {
	return (result?.findings ?? [])
		.flatMap((finding) => {
			const level = Math.min(highest, standingOf(finding));
			return level > 0 && finding.copyOf === undefined ? [level] : [];
		})
		.sort((a, b) => b - a);
}

/** Whether one of the checks that a check rests on reaches its level. */
function isHeld(restsOn: RestsOn, document: FindingsDocument): boolean {
	return Object.entries(restsOn.anyOf).some(
		([check, level]) => (document.checks[check]?.level ?? 0) >= level,
	);
}

/**
 * The share of its weight that a check earns: the credit of its level; with a depth of n, two fifths of that for the best clause and
 * the rest from the credits of the next n − 1, so that a procedure is worth what it settles. More clauses than the depth add nothing.
 */
export function creditOf(entry: ChecklistEntry, document: FindingsDocument): Credit {
	const { credit, depth, restsOn } = entry;
	const result = document.checks[entry.check];
	const levels = standings(result, highestLevel(document.draft.modifiers)).slice(0, depth);
	const lacks = restsOn === null || isHeld(restsOn, document) ? null : restsOn;
	const best = credit[levels[0] ?? result?.level ?? 0] ?? 0;
	const others = levels.slice(1).reduce((sum, level) => sum + (credit[level] ?? 0), 0);
	const earned = depth > 1 ? FIRST_SHARE * best + ((1 - FIRST_SHARE) / (depth - 1)) * others : best;
	return { credit: lacks ? earned * lacks.share : earned, settled: levels.length, lacks };
}
