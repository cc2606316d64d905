import type { Gap } from "../../engine/index";
import type { ReportSummary } from "../worker/protocol";

function clausesFor(report: ReportSummary, check: string): readonly string[] {
	const scores = report.score.dimensions.flatMap((dimension) => dimension.checks);
	return scores.find((score) => score.check === check)?.clauses ?? [];
}

/** The clause that comes nearest to closing a gap, the first of several; `null` where no clause addresses the check. */
export function nearestClause(report: ReportSummary, gap: Gap): string | null {
	return clausesFor(report, gap.check)[0] ?? null;
}

/** The gaps that a clause comes nearest to closing. */
export function gapsOfClause(report: ReportSummary, clause: string): readonly Gap[] {
	return report.gaps.filter((gap) => clausesFor(report, gap.check).includes(clause));
}
