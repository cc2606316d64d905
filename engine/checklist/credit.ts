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

const STANDINGS = new WeakMap<CheckResult, readonly number[]>();

/** The levels of a check's clauses, the highest first, before caps; a clause said twice counts once. */
export function standingsOf(result: CheckResult | undefined): readonly number[] {
	if (result === undefined) return [];
	const known = STANDINGS.get(result);
	if (known) return known;
	const levels: number[] = [];
	for (const finding of result.findings) {
		const level = standingOf(finding);
		if (level > 0 && finding.copyOf === undefined) levels.push(level);
	}
	levels.sort((a, b) => b - a);
	STANDINGS.set(result, levels);
	return levels;
}

/**
 * The share of its weight that a check earns by the levels of its clauses: the credit of the best; with a depth of n, two fifths of that
 * and the rest from the credits of the next n − 1, so that a procedure is worth what it settles. More clauses than the depth add
 * nothing. `levels` come with the highest first; `levelOf` gives the levels of the checks that it rests on.
 */
export function earnedBy(
	{ credit, depth, restsOn }: ChecklistEntry,
	levels: readonly number[],
	levelOf: (check: string) => number,
): Credit {
	const counted = levels.slice(0, depth);
	const held =
		restsOn === null ||
		Object.entries(restsOn.anyOf).some(([check, level]) => levelOf(check) >= level);
	const [best = 0, ...others] = counted.map((level) => credit[level] ?? 0);
	const rest = others.reduce((sum, share) => sum + share, 0);
	const earned = depth > 1 ? FIRST_SHARE * best + ((1 - FIRST_SHARE) / (depth - 1)) * rest : best;
	return {
		credit: held ? earned : earned * restsOn.share,
		settled: counted.length,
		lacks: held ? null : restsOn,
	};
}

/** What a check earns in a document. */
export function creditOf(entry: ChecklistEntry, document: FindingsDocument): Credit {
	const result = document.checks[entry.check];
	const highest = highestLevel(document.draft.modifiers);
	const levels = standingsOf(result).map((level) => Math.min(highest, level));
	const levelOf = (check: string) => document.checks[check]?.level ?? 0;
	return earnedBy(entry, levels, levelOf);
}
