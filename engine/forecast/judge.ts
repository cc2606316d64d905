import { DEFAULT_CREDIT } from "../checklist/vocabulary";
import type { ForecastVerdict, Profile, RedLine } from "./types";

/** Verdicts, the worst first. */
export const VERDICTS: readonly ForecastVerdict[] = ["refuse", "hesitate", "sign"];

/** TextPlace of a verdict in `VERDICTS`. */
export function rankOf(verdict: ForecastVerdict): number {
	return VERDICTS.indexOf(verdict);
}

/** The worse of two verdicts. */
export function worse(a: ForecastVerdict, b: ForecastVerdict): ForecastVerdict {
	return rankOf(a) <= rankOf(b) ? a : b;
}

/** What a text comes to, as delegations judge it. */
export interface Standing {
	/** The level, 0–4, of a check. */
	readonly levelOf: (check: string) => number;
	/** The modifiers of the whole text. */
	readonly modifiers: readonly string[];
	/** Whether words stand that a red line of a delegation forbids. */
	readonly stands: (delegation: string, line: string) => boolean;
}

/**
 * The share (0–1) of its weight that a check gives a delegation: the credit of its level where the delegation wants the check
 * said, the rest of it where it wants silence.
 */
export function shareOf(weight: number, level: number): number {
	const credit = DEFAULT_CREDIT[Math.min(Math.max(level, 0), 4)] ?? 0;
	return weight >= 0 ? credit : 1 - credit;
}

/** All weights of a profile without their signs. */
export function totalOf({ weights }: Profile): number {
	return Object.values(weights).reduce((sum, weight) => sum + Math.abs(weight), 0);
}

/** The points, 0–100 in tenths, that the weights of a profile come to; `null` where it has none. */
export function pointsOf(profile: Profile, levelOf: Standing["levelOf"]): number | null {
	const total = totalOf(profile);
	if (total === 0) return null;
	const earned = Object.entries(profile.weights).reduce(
		(sum, [check, weight]) => sum + Math.abs(weight) * shareOf(weight, levelOf(check)),
		0,
	);
	return tenths((100 * earned) / total);
}

/** Rounded to tenths. */
export function tenths(points: number): number {
	return Math.round(points * 10) / 10;
}

/** What the points of a delegation alone would make of it. */
export function verdictOfPoints({ thresholds }: Profile, points: number | null): ForecastVerdict {
	if (thresholds === null || points === null || points >= thresholds.sign) return "sign";
	return points >= thresholds.hesitate ? "hesitate" : "refuse";
}

/** Whether a red line is crossed. */
export function isCrossed(profile: Profile, line: RedLine, standing: Standing): boolean {
	if (line.modifier !== undefined)
		return standing.modifiers.includes(line.modifier) !== line.stands;
	if (line.check === undefined) return standing.stands(profile.id, line.id);
	const level = standing.levelOf(line.check);
	return level < (line.atLeast ?? 0) || level > (line.atMost ?? 4);
}

/** What a delegation does with a text. */
export function verdictOf(profile: Profile, standing: Standing): ForecastVerdict {
	const crossed = profile.redLines.filter((line) => isCrossed(profile, line, standing));
	return crossed.reduce<ForecastVerdict>(
		(verdict, { otherwise }) => worse(verdict, otherwise),
		verdictOfPoints(profile, pointsOf(profile, standing.levelOf)),
	);
}

/** What a red line crossed weighs against points, where two texts are compared that a delegation treats alike. */
const LINE_POINTS = 100;
/** The same of a verdict, so that no number of lines outweighs it. */
const VERDICT_POINTS = 1e6;

/** How well a text suits a delegation: its verdict before all, then the red lines it leaves uncrossed, then its points. */
export function suits(profile: Profile, standing: Standing): number {
	const crossed = profile.redLines.filter((line) => isCrossed(profile, line, standing)).length;
	const points = pointsOf(profile, standing.levelOf) ?? 0;
	return VERDICT_POINTS * rankOf(verdictOf(profile, standing)) - LINE_POINTS * crossed + points;
}
