import type { Language } from "../language/types";
import { highestLevel, MODIFIERS } from "../modifiers/index";
import type { ClauseReading, InstrumentType } from "../reading/types";
import { frees } from "./evaluate";
import type { CheckResult, DocumentFinding, FindingsDocument } from "./types";

/** What is known of a draft before its clauses are read. */
export interface DocumentFacts {
	readonly instrument: InstrumentType;
	readonly languages: readonly Language[];
	/** English words or Chinese characters in the clauses read. */
	readonly words: number;
}

/**
 * Gathers readings, in document order, into the findings document. Every check of `checks` has a result, at level 0
 * where nothing was found, so that a condition on it always finds something to fail on.
 */
export function findingsDocument(
	facts: DocumentFacts,
	readings: readonly ClauseReading[],
	checks: readonly string[],
): FindingsDocument {
	const results = new Map<string, { level: number; findings: DocumentFinding[] }>();
	for (const check of checks) results.set(check, { level: 0, findings: [] });
	const found = new Set(
		readings.flatMap((reading) => reading.modifiers.map(({ modifier }) => modifier)),
	);
	const modifiers = MODIFIERS.map(({ id }) => id).filter((id) => found.has(id));
	const highest = highestLevel(modifiers);
	let problems = 0;
	for (const reading of readings) {
		problems += reading.problems.length;
		for (const finding of reading.findings) {
			let result = results.get(finding.check);
			if (result === undefined) {
				result = { level: 0, findings: [] };
				results.set(finding.check, result);
			}
			if (!frees(finding)) result.level = Math.min(highest, Math.max(result.level, finding.level));
			result.findings.push({
				clause: reading.id,
				level: finding.level,
				attributes: finding.attributes,
				evidence: finding.evidence.map(({ from, to, in: where, role, text }) => ({
					from,
					to,
					in: where,
					role,
					text,
				})),
			});
		}
	}
	return {
		draft: {
			instrument: facts.instrument,
			languages: facts.languages,
			modifiers,
			clauses: readings.length,
			words: facts.words,
			problems,
		},
		checks: Object.fromEntries(results) satisfies Record<string, CheckResult>,
	};
}
