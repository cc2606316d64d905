const UNITS = 0x10000;
const SLICE = 0x2000;

let all: string | null = null;

/** Every UTF-16 unit in its order. */
function allUnits(): string {
	if (all !== null) return all;
	const units = new Uint16Array(UNITS);
	for (let unit = 0; unit < UNITS; unit++) units[unit] = unit;
	const parts: string[] = [];
	// Arguments of one call are limited.
	for (let from = 0; from < UNITS; from += SLICE)
		parts.push(
			String.fromCharCode.apply(null, units.subarray(from, from + SLICE) as unknown as number[]),
		);
	all = parts.join("");
	return all;
}

/**
 * The runs of units that a global pattern finds where all 65,536 stand in their order, half-open. A table is filled sooner by runs
 * than by asking of each unit; no pattern may depend on what stands beside a unit.
 */
export function unitRuns(pattern: RegExp): readonly (readonly [from: number, to: number])[] {
	return Array.from(
		allUnits().matchAll(pattern),
		({ 0: run, index }) => [index, index + run.length] as const,
	);
}
