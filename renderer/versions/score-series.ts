import type { Version, VersionScore } from "../../engine/index";

/** The scores of versions by one checklist in one language, which alone can be compared. */
export interface ScoreSeries {
	/** Names the series among others. */
	readonly key: string;
	readonly checklist: string;
	readonly language: VersionScore["language"];
	readonly dimensions: readonly string[];
	/** The oldest first. */
	readonly versions: readonly (Version & { readonly score: VersionScore })[];
}

function isScored(version: Version): version is Version & { readonly score: VersionScore } {
	return version.score !== undefined && !Number.isNaN(Date.parse(version.time));
}

/** The series of a draft's versions, the one of the newest version first. */
export function scoreSeries(history: readonly Version[]): readonly ScoreSeries[] {
	const byKey = new Map<string, (Version & { readonly score: VersionScore })[]>();
	for (const version of history) {
		if (!isScored(version)) continue;
		const key = `${version.score.checklist} ${version.score.language}`;
		byKey.set(key, [...(byKey.get(key) ?? []), version]);
	}
	return [...byKey].flatMap(([key, versions]) => {
		const [newest] = versions;
		if (!newest) return [];
		const { checklist, language } = newest.score;
		const dimensions = [...new Set(versions.flatMap(({ score }) => Object.keys(score.dimensions)))];
		const inOrder = versions.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time));
		return [{ key, checklist, language, dimensions, versions: inOrder }];
	});
}

/** A point of a line in the drawing's units. */
export interface ChartPoint {
	readonly x: number;
	readonly y: number;
}

/** Places points by time from left to right and by score from the bottom up, in a field of a size; moments that are all the same stand in the middle. */
export function placedPoints(
	points: readonly { readonly time: number; readonly value: number }[],
	field: { readonly width: number; readonly height: number },
): readonly ChartPoint[] {
	const times = points.map(({ time }) => time);
	const first = Math.min(...times);
	const span = Math.max(...times) - first;
	return points.map(({ time, value }) => ({
		x: span === 0 ? field.width / 2 : ((time - first) / span) * field.width,
		y: field.height * (1 - Math.min(100, Math.max(0, value)) / 100),
	}));
}
