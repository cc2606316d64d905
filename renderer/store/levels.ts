import { type ClauseReading, type Dimension, isCore } from "../../engine/index";
import type { DimensionLevels, ReadClause } from "../editor/types";

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

/** The best level of a reading in each dimension; checks without a dimension count nowhere. */
function levelsOf(
	reading: ClauseReading,
	dimensionOf: (check: string) => Dimension | null,
): DimensionLevels {
	let levels = NO_LEVELS;
	for (const finding of reading.findings) {
		const dimension = dimensionOf(finding.check);
		if (dimension && isCore(dimension) && finding.level > levels[dimension]) {
			levels = { ...levels, [dimension]: finding.level };
		}
	}
	return levels;
}

/** The levels of every clause that was read; entries of readings that did not change are the same objects. */
export function levelsByClause(
	readings: ReadonlyMap<string, ReadClause>,
	dimensionOf: (check: string) => Dimension | null,
	before: {
		readonly readings: ReadonlyMap<string, ReadClause>;
		readonly levels: ReadonlyMap<string, DimensionLevels>;
	},
): ReadonlyMap<string, DimensionLevels> {
	const levels = new Map<string, DimensionLevels>();
	for (const [id, read] of readings) {
		const kept = before.readings.get(id) === read ? before.levels.get(id) : undefined;
		levels.set(id, kept ?? levelsOf(read.reading, dimensionOf));
	}
	return levels;
}
