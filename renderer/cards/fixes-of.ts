import type { Finding, Fix, Problem } from "../../engine/index";

/** Fixes that mend a problem: of its check at its words, or of its words whatever their check. */
export function fixesOfProblem(fixes: readonly Fix[], problem: Problem): readonly Fix[] {
	return fixes.filter(
		({ at, check, kind }) =>
			at.from < problem.to &&
			problem.from < at.to &&
			(check === problem.check ||
				(kind === "strengthen" && problem.check === "form.recommendation")),
	);
}

/** Fixes that lift a finding: those of its norm that make it bind, and the time that it lacks. */
export function fixesOfFinding(fixes: readonly Fix[], finding: Finding): readonly Fix[] {
	return fixes.filter(({ norm, check, kind }) => {
		if (norm === null || norm !== finding.norm) return false;
		if (kind === "time") return check === finding.check;
		return finding.level < 2 && kind !== "measure" && kind !== "replace";
	});
}
