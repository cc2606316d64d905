import limitedDuration from "./limited-duration/modifier.json";
import nationalLawSupremacy from "./national-law-supremacy/modifier.json";
import notLegallyBinding from "./not-legally-binding/modifier.json";
import reciprocity from "./reciprocity/modifier.json";
import reservations from "./reservations/modifier.json";
import selfJudgingException from "./self-judging-exception/modifier.json";
import type { ModifierData } from "./types";

/** Every document-level modifier, in the order in which scores list them. */
export const MODIFIERS: readonly ModifierData[] = [
	notLegallyBinding,
	selfJudgingException,
	nationalLawSupremacy,
	reservations,
	reciprocity,
	limitedDuration,
] as readonly ModifierData[];

/** The highest level that a document with these modifiers (ids) can hold on any check; 4 without any. */
export function highestLevel(modifiers: readonly string[]): number {
	const caps = MODIFIERS.filter(({ id }) => modifiers.includes(id)).map(({ cap }) => cap);
	return Math.min(4, ...caps);
}
