import { CORE_DIMENSIONS } from "../checks/index";
import type { Dimension } from "../checks/types";
import type { Language } from "../language/types";
import type { Checklist } from "./checklist";
import { creditOf } from "./credit";
import { gapsOf } from "./gaps";
import { legalStatusOf } from "./legal-status";
import { liftsOf } from "./lifts";
import { scoreModel } from "./score-model";
import { frees, standingOf } from "./standing";
import type {
	CarveOut,
	ChecklistEntry,
	CheckResult,
	CheckScore,
	DimensionScore,
	FindingsDocument,
	Report,
} from "./types";

/** Lifts that a report names. */
const MOST_LIFTS = 10;

/** The dimensions in the order in which reports show them. */
export const DIMENSIONS: readonly Dimension[] = [
	...CORE_DIMENSIONS,
	"responsible-use",
	"alliance",
	"signability",
];

/**
 * The score of a findings document under a checklist, without what would lift it: a small part of the work of `evaluate`.
 * A dimension without weight in the checklist has no score and is left out; where none is left, the overall score is 0.
 */
export function scoreOf(checklist: Checklist, document: FindingsDocument): Report["score"] {
	const dimensions = DIMENSIONS.flatMap((dimension) =>
		dimensionScore(dimension, checklist, document),
	);
	const weakest = dimensions.reduce<DimensionScore | null>(
		(least, next) => (least === null || next.score < least.score ? next : least),
		null,
	);
	return {
		overall: weakest?.score ?? 0,
		weakest: weakest?.dimension ?? "autonomy",
		dimensions,
	};
}

/** Evaluates a checklist over a findings document. `language` is the one that was read; `score` is `scoreOf` both, where it is known. */
export function evaluate(
	checklist: Checklist,
	document: FindingsDocument,
	language: Language,
	score: Report["score"] = scoreOf(checklist, document),
): Report {
	const model = scoreModel(checklist, document);
	return {
		checklist: { id: checklist.id, version: checklist.version, digest: checklist.digest },
		language,
		instrument: document.draft.instrument,
		legalStatus: legalStatusOf(document.draft.instrument),
		legalization: document.draft.legalization,
		score,
		gaps: gapsOf(checklist, document, model),
		lifts: liftsOf(document, checklist, model).slice(0, MOST_LIFTS),
		review: { ...document.draft.review, share: reviewedShare(score.dimensions, document) },
		caps: document.draft.caps,
		carveOuts: carveOutsOf(document),
		findings: document,
	};
}

/** The share of the earned points that rests on findings a reviewer decided; 0 where nothing is earned. */
function reviewedShare(dimensions: readonly DimensionScore[], document: FindingsDocument): number {
	let earned = 0;
	let reviewed = 0;
	for (const { check, weight, credit, clauses } of dimensions.flatMap(({ checks }) => checks)) {
		if (clauses.length === 0) continue;
		const decided = new Set(
			(document.checks[check]?.findings ?? [])
				.filter(({ decision }) => decision !== undefined)
				.map(({ clause }) => clause),
		);
		earned += weight * credit;
		const share = clauses.filter((clause) => decided.has(clause)).length / clauses.length;
		reviewed += weight * credit * share;
	}
	return earned === 0 ? 0 : reviewed / earned;
}

function carveOutsOf(document: FindingsDocument): CarveOut[] {
	return Object.entries(document.checks).flatMap(([check, { findings }]) =>
		findings.filter(frees).map(({ clause }) => ({ check, clause })),
	);
}

function dimensionScore(
	dimension: Dimension,
	checklist: Checklist,
	document: FindingsDocument,
): DimensionScore[] {
	const entries = checklist.entries.filter((entry) => entry.dimension === dimension);
	const total = entries.reduce((sum, entry) => sum + entry.weight, 0);
	if (total === 0) return [];
	const checks = entries.map((entry) => checkScore(entry, document));
	const earned = checks.reduce((sum, check) => sum + check.weight * check.credit, 0);
	return [{ dimension, score: Math.round((earned / total) * 100), checks }];
}

const BEST = new WeakMap<CheckResult, readonly string[]>();

/** The clauses that reach a result's level. */
function bestOf(result: CheckResult): readonly string[] {
	const known = BEST.get(result);
	if (known) return known;
	const { level, findings } = result;
	const best = findings.filter(
		(finding) => finding.copyOf === undefined && standingOf(finding) >= level && level > 0,
	);
	const clauses = [...new Set(best.map((finding) => finding.clause))];
	BEST.set(result, clauses);
	return clauses;
}

function checkScore(entry: ChecklistEntry, document: FindingsDocument): CheckScore {
	const result = document.checks[entry.check];
	return {
		check: entry.check,
		level: result?.level ?? 0,
		weight: entry.weight,
		...creditOf(entry, document),
		depth: entry.depth,
		clauses: result ? bestOf(result) : [],
	};
}
