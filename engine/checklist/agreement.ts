import type { Decision } from "../draft/types";
import { decidedLevel, decisionKey, evidenceText } from "./decisions";
import type { FindingsDocument } from "./types";

/** How far two judges agree over the same findings. */
export interface Agreement {
	/** Findings that both judged. */
	readonly findings: number;
	/** Share (0–1) on which they give the same level; 0 without findings. */
	readonly observed: number;
	/** Share on which they would by chance, each keeping to their own levels. */
	readonly expected: number;
	/** Cohen's kappa; `null` where chance alone would make them agree on all. */
	readonly kappa: number | null;
	/** Decisions of either that no finding carries any more. */
	readonly orphaned: number;
}

/** Cohen's kappa over pairs of levels (Cohen, Educational and Psychological Measurement 20, 1960), without weights. */
export function cohensKappa(
	pairs: readonly (readonly [number, number])[],
): Omit<Agreement, "orphaned"> {
	const findings = pairs.length;
	if (findings === 0) return { findings, observed: 0, expected: 0, kappa: null };
	const share = (side: 0 | 1, level: number) =>
		pairs.filter((pair) => pair[side] === level).length / findings;
	const levels = new Set(pairs.map(([one]) => one));
	const observed = pairs.filter(([one, other]) => one === other).length / findings;
	const expected = [...levels].reduce((sum, level) => sum + share(0, level) * share(1, level), 0);
	const kappa = expected === 1 ? null : (observed - expected) / (1 - expected);
	return { findings, observed, expected, kappa };
}

/** The levels that the words alone earn, by the key of a decision. */
function automaticLevels(document: FindingsDocument): Map<string, number> {
	const levels = new Map<string, number>();
	for (const [check, { findings }] of Object.entries(document.checks)) {
		for (const { clause, level, automatic, evidence } of findings)
			levels.set(decisionKey(clause, check, evidenceText(evidence)), automatic ?? level);
	}
	return levels;
}

/**
 * The agreement of two reviewers (by author) over the findings that both decided, or of one with the engine where `other` is `null`:
 * accepted is the engine's own level, rejected is 0, a level set is that level.
 */
export function agreementBetween(
	document: FindingsDocument,
	decisions: readonly Decision[],
	one: string,
	other: string | null,
): Agreement {
	const automatic = automaticLevels(document);
	let orphaned = 0;
	const levelsOf = (author: string): Map<string, number> => {
		const levels = new Map<string, number>();
		for (const decision of decisions) {
			if (decision.author !== author) continue;
			const key = decisionKey(decision.node, decision.check, decision.evidence);
			const own = automatic.get(key);
			if (own === undefined) orphaned += 1;
			else levels.set(key, decidedLevel(decision, own));
		}
		return levels;
	};
	const mine = levelsOf(one);
	const theirs = other === null ? automatic : levelsOf(other);
	const pairs = [...mine].flatMap(([key, level]): [number, number][] => {
		const second = theirs.get(key);
		return second === undefined ? [] : [[level, second]];
	});
	return { ...cohensKappa(pairs), orphaned };
}
