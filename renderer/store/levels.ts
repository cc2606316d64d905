import {
	type ClauseReading,
	type Dimension,
	evidenceText,
	type Finding,
	frees,
	isCore,
	type Level,
} from "../../engine/index";
import type { DimensionLevels, ReadClause } from "../editor/types";
import type { Standing } from "../worker/protocol";

/** No finding in any dimension. */
export const NO_LEVELS: DimensionLevels = { autonomy: 0, accountability: 0, verification: 0 };

/** The better level of each dimension. */
export function bestLevels(a: DimensionLevels, b: DimensionLevels): DimensionLevels {
	return {
		autonomy: a.autonomy >= b.autonomy ? a.autonomy : b.autonomy,
		accountability: a.accountability >= b.accountability ? a.accountability : b.accountability,
		verification: a.verification >= b.verification ? a.verification : b.verification,
	};
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
		if (!dimension || !isCore(dimension)) continue;
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
	return (
		a.autonomy === b.autonomy &&
		a.accountability === b.accountability &&
		a.verification === b.verification
	);
}

/** The levels of every clause that was read; entries that did not change, and the whole where none did, are the same objects. */
export function levelsByClause(
	sources: LevelSources,
	dimensionOf: (check: string) => Dimension | null,
	before: LevelSources & { readonly levels: ReadonlyMap<string, DimensionLevels> },
): ReadonlyMap<string, DimensionLevels> {
	const levels = new Map<string, DimensionLevels>();
	let changed = sources.readings.size !== before.levels.size;
	for (const [id, read] of sources.readings) {
		const own = sources.standings.get(id);
		const same = before.readings.get(id) === read && before.standings.get(id) === own;
		const kept = same ? before.levels.get(id) : undefined;
		const known = before.levels.get(id);
		const made = kept ?? levelsOf(read.reading, own, dimensionOf);
		const level = known !== undefined && sameLevels(known, made) ? known : made;
		if (level !== known) changed = true;
		levels.set(id, level);
	}
	return changed ? levels : before.levels;
}
