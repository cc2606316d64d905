import type { ClauseReading, Finding, Force } from "../reading/types";
import type { Coverage } from "./coverage-types";
import { frees } from "./standing";
import { MEANS } from "./verifier";

/** Checks whose clauses are verification themselves. */
const VERIFYING: ReadonlySet<string> = new Set(MEANS.map(([, check]) => check));

/** Forces that leave something to be checked. */
const CHECKABLE: ReadonlySet<Force> = new Set([
	"prohibition",
	"obligation",
	"commitment",
	"permission",
]);

/**
 * Tells the clause by which somebody other than the bearer can check a finding at level 3; `null` for a finding of another level,
 * one that binds nobody (a definition can't be broken), and one that no international verification reaches.
 * A clause that verifies does not cover its own verifying, nor does a copy of it (`copies`: the earlier clause by the later one's id).
 */
export function coveringClause(
	coverage: Coverage,
	copies: ReadonlyMap<string, string>,
): (finding: Finding, reading: ClauseReading) => string | null {
	return (finding, reading) => {
		if (finding.level < 3 || frees(finding)) return null;
		const norm = finding.norm === null ? undefined : reading.norms[finding.norm];
		if (!norm || !CHECKABLE.has(norm.force)) return null;
		const { id } = reading;
		const itself = VERIFYING.has(finding.check);
		const original = copies.get(id) ?? id;
		const may = (clause: string) => !itself || (copies.get(clause) ?? clause) !== original;
		return coverage.firstChecker(id, may)?.clause ?? null;
	};
}
