import type { Version } from "./types";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long every automatic version is kept: two days. */
const ALL_KEPT = 2 * DAY;

/** How long one automatic version of each day is kept: a year. */
const DAILY_KEPT = 366 * DAY;

/** Whether a version came about without anybody asking for it or naming it. */
export function isAutomatic({ occasion, name }: Version): boolean {
	return occasion !== "command" && name === undefined;
}

/**
 * The versions that are kept at a time, newest first as they come: all that somebody named, of automatic ones all of the last two days, the
 * last of each day of a year, and the last of each week before. Days are those of UTC, so that every machine keeps the same.
 */
export function keptVersions(versions: readonly Version[], now: string): readonly Version[] {
	const present = Date.parse(now);
	const taken = new Set<string>();
	return versions.filter((version) => {
		const time = Date.parse(version.time);
		const age = present - time;
		// A time that is none, or one to come, is no reason to lose a version.
		if (!isAutomatic(version) || !(age > ALL_KEPT)) return true;
		const span = age <= DAILY_KEPT ? DAY : 7 * DAY;
		const slot = `${span} ${Math.floor(time / span)}`;
		if (taken.has(slot)) return false;
		taken.add(slot);
		return true;
	});
}
