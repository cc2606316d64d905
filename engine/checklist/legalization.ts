import type { ReadClauseInput } from "../form/read-form";
import type { InstrumentType, Norm } from "../reading/types";
import type { Coverage, Means } from "./coverage-types";
import { legalStatusOf } from "./legal-status";
import { frees } from "./standing";
import type { Legalization, Report } from "./types";

/** What a duty's words are worth as an obligation: from an unconditional duty to a recommendation. */
const WORDS = {
	duty: 1,
	conduct: 0.75,
	commitment: 0.5,
	hedged: 0.25,
	recommendation: 0.1,
} as const;

/** What an instrument's status leaves of that: law binds whole, a resolution that recommends less, a political text least. */
const STATUS: Readonly<Record<Report["legalStatus"], number>> = {
	binding: 1,
	domestic: 1,
	recommendatory: 0.4,
	"not-binding": 0.25,
};

/** What a modifier leaves of the obligation of the whole text. */
const MODIFIER: Readonly<Record<string, number>> = {
	"not-legally-binding": 0.25,
	"self-judging-exception": 0.5,
	"national-law-supremacy": 0.5,
	reservations: 0.9,
	reciprocity: 0.9,
	"limited-duration": 0.9,
};

/** Tasks that States may delegate: seeing for themselves, checking, settling questions, answering a breach. */
const DELEGATED: readonly Means[] = ["access", "body", "clarification", "consequence"];

function worthOf(norm: Norm): number | null {
	switch (norm.force) {
		case "prohibition":
		case "obligation":
			if (norm.bearer === null || norm.hedges.some(({ toBearer }) => toBearer)) return WORDS.hedged;
			return norm.standard === "conduct" ? WORDS.conduct : WORDS.duty;
		case "commitment":
			return WORDS.commitment;
		case "recommendation":
			return WORDS.recommendation;
		default:
			return null;
	}
}

function obligationOf(
	clauses: readonly ReadClauseInput[],
	instrument: InstrumentType,
	modifiers: readonly string[],
): number {
	let sum = 0;
	let count = 0;
	for (const { input, reading } of clauses) {
		if (input.part === "preamble") continue;
		for (const norm of reading.norms) {
			const worth = worthOf(norm);
			if (worth === null) continue;
			sum += worth;
			count++;
		}
	}
	if (count === 0) return 0;
	const status = STATUS[legalStatusOf(instrument)];
	// A text that says it doesn't bind says no more than its type does already.
	const least = Math.min(status, ...modifiers.map((id) => MODIFIER[id] ?? 1));
	return (sum / count) * least;
}

function precisionOf(clauses: readonly ReadClauseInput[]): number {
	let undertaken = 0;
	let specified = 0;
	for (const { reading } of clauses) {
		const level = Math.max(
			0,
			...reading.findings.filter((finding) => !frees(finding)).map((finding) => finding.level),
		);
		if (level >= 2) undertaken++;
		if (level >= 3) specified++;
	}
	return undertaken === 0 ? 0 : specified / undertaken;
}

function delegationOf(coverage: Coverage): number {
	const outside = coverage.verifiers.filter(({ venue }) => venue === "international");
	const levels = DELEGATED.map((means) =>
		Math.max(0, ...outside.map((verifier) => verifier.means[means] ?? 0)),
	);
	return levels.reduce((sum, level) => sum + level / 3, 0) / DELEGATED.length;
}

/**
 * How far a text is law, in the three respects of Abbott, Keohane, Moravcsik, Slaughter and Snidal, "The Concept of Legalization"
 * (International Organization 54:3, 2000): each 0–100 by itself, never summed. `docs/scoring.md` states the formulas.
 */
export function legalizationOf(
	clauses: readonly ReadClauseInput[],
	instrument: InstrumentType,
	modifiers: readonly string[],
	coverage: Coverage,
): Legalization {
	const points = (share: number) => Math.round(share * 100);
	return {
		obligation: points(obligationOf(clauses, instrument, modifiers)),
		precision: points(precisionOf(clauses)),
		delegation: points(delegationOf(coverage)),
	};
}
