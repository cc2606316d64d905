import {
	type ClauseReading,
	CORE_DIMENSIONS,
	DIMENSIONS,
	type Dimension,
	evidenceText,
	type Finding,
	frees,
	type Level,
} from "../../engine/index";
import type { DimensionLevels, ReadClause } from "../editor/types";
import type { ChecklistTexts, Standing } from "../worker/protocol";

function levelsOfEach(levelOfOne: (dimension: Dimension) => Level | 4): DimensionLevels {
	return Object.fromEntries(
		DIMENSIONS.map((dimension) => [dimension, levelOfOne(dimension)]),
	) as DimensionLevels;
}

/** No finding in any dimension. */
export const NO_LEVELS: DimensionLevels = levelsOfEach(() => 0);

function covers(a: DimensionLevels, b: DimensionLevels): boolean {
	return DIMENSIONS.every((dimension) => a[dimension] >= b[dimension]);
}

/** The better level of each dimension. */
export function bestLevels(a: DimensionLevels, b: DimensionLevels): DimensionLevels {
	// Rows are many and mostly silent: only what really mixes is made anew.
	if (b === NO_LEVELS || covers(a, b)) return a;
	if (a === NO_LEVELS || covers(b, a)) return b;
	return levelsOfEach((dimension) => (a[dimension] >= b[dimension] ? a[dimension] : b[dimension]));
}

/** The dimensions that a checklist counts, in their order; those of the core while there is none. */
export function countedDimensions(checklist: ChecklistTexts | null): readonly Dimension[] {
	if (!checklist) return CORE_DIMENSIONS;
	const counted = new Set(checklist.entries.map(({ dimension }) => dimension));
	return DIMENSIONS.filter((dimension) => counted.has(dimension));
}

/** What a finding came to in the whole draft; `undefined` where its clause says it all. */
export function standingFor(
	standings: readonly Standing[] | undefined,
	finding: Finding,
): Standing | undefined {
	if (standings === undefined) return undefined;
	const words = evidenceText(finding.evidence);
	return standings.find((own) => own.check === finding.check && own.words === words);
}

/** The level that a finding gives its clause: 4 where it is covered, what a reviewer decided, none where it frees. */
export function levelOf(finding: Finding, standing: Standing | undefined): Level | 4 {
	if (standing !== undefined) return standing.level as Level | 4;
	return frees(finding) ? 0 : finding.level;
}

/** The best level of a reading in each dimension; checks without a dimension count nowhere. */
function levelsOf(
	reading: ClauseReading,
	standings: readonly Standing[] | undefined,
	dimensionOf: (check: string) => Dimension | null,
): DimensionLevels {
	let levels = NO_LEVELS;
	for (const finding of reading.findings) {
		const dimension = dimensionOf(finding.check);
		if (!dimension) continue;
		const level = levelOf(finding, standingFor(standings, finding));
		if (level > levels[dimension]) levels = { ...levels, [dimension]: level };
	}
	return levels;
}

/** What levels are made from. */
interface LevelSources {
	readonly readings: ReadonlyMap<string, ReadClause>;
	readonly standings: ReadonlyMap<string, readonly Standing[]>;
}

function sameLevels(a: DimensionLevels, b: DimensionLevels): boolean {
	return DIMENSIONS.every((dimension) => a[dimension] === b[dimension]);
}

/** The levels of every clause that was read; entries that did not change, and the whole where none did, are the same objects. */
export function levelsByClause(
	sources: LevelSources,
	dimensionOf: (check: string) => Dimension | null,
	before: LevelSources & { readonly levels: ReadonlyMap<string, DimensionLevels> },
): ReadonlyMap<string, DimensionLevels> {
	const changed = new Map<string, DimensionLevels>();
	for (const [id, read] of sources.readings) {
		const own = sources.standings.get(id);
		const known = before.levels.get(id);
		const same = before.readings.get(id) === read && before.standings.get(id) === own;
		if (same && known !== undefined) continue;
		const made = levelsOf(read.reading, own, dimensionOf);
		if (known === undefined || !sameLevels(known, made)) changed.set(id, made);
	}
	const { size } = sources.readings;
	if (changed.size === 0 && size === before.levels.size) return before.levels;
	const levels = new Map(before.levels);
	for (const [id, level] of changed) levels.set(id, level);
	if (levels.size > size)
		for (const id of before.levels.keys()) if (!sources.readings.has(id)) levels.delete(id);
	return levels;
}
