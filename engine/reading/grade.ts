import type { CheckRule } from "../checks/types";
import type { Level, Message, Norm, Part } from "./types";

/** Why a clause stays at level 1; names the message. */
export type Weakness = "recital" | "recommendation" | "statement" | "hedged" | "no-bearer";

/** What the governing norm alone earns, before any specific. */
export interface Grade {
	readonly level: Level;
	readonly weakness: Weakness | null;
}

/** The level that the force of a norm gives (rubric, "Levels"): bound and borne is 2, all else 1. */
export function gradeOf(norm: Norm | null, part: Part | undefined): Grade {
	if (part === "preamble") return { level: 1, weakness: "recital" };
	if (norm === null) return { level: 1, weakness: "statement" };
	if (norm.force === "recital" || norm.force === "statement" || norm.force === "recommendation")
		return { level: 1, weakness: norm.force };
	if (norm.hedges.some((hedge) => hedge.toBearer)) return { level: 1, weakness: "hedged" };
	if (norm.bearer === null) return { level: 1, weakness: "no-bearer" };
	return { level: 2, weakness: null };
}

/** Words that bind nobody, whatever level a rule fixes for the words it matches. */
const NOT_BOUND: ReadonlySet<Weakness | null> = new Set(["recital", "recommendation", "hedged"]);

/** Applies a rule's fixed level, its specifics and its cap to the grade of the norm. */
export function levelOf(rule: CheckRule, grade: Grade, specific: boolean): Level {
	const fixed = rule.level === undefined || rule.level === "force" ? null : rule.level;
	const base = fixed === null || NOT_BOUND.has(grade.weakness) ? grade.level : fixed;
	const lifted: Level = base === 2 && specific ? 3 : base;
	return rule.cap !== undefined && lifted > rule.cap ? rule.cap : lifted;
}

/** The message of a finding: what was found, and what stands between it and the next level. */
export function messageOf(
	check: string,
	level: Level,
	weakness: Weakness | null,
	frees: boolean,
	words: string,
): Message {
	const id = frees
		? "finding.frees"
		: level === 1
			? `finding.level1.${weakness ?? "statement"}`
			: `finding.level${level}`;
	return { id, params: { check, words } };
}
