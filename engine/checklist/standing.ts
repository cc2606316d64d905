import type { DocumentFinding } from "./types";

/** Whether a finding frees rather than constrains: it is shown and earns nothing. */
export function frees(finding: {
	readonly attributes: Readonly<Record<string, readonly string[]>>;
}): boolean {
	return finding.attributes.direction?.includes("frees") ?? false;
}

/** The level that a finding gives its check: none where it frees, 1 where one only looks at oneself, 4 where it is covered. */
export function standingOf(finding: DocumentFinding): number {
	if (frees(finding)) return 0;
	if (finding.domestic) return Math.min(1, finding.level);
	return finding.level === 3 && finding.coveredBy !== undefined ? 4 : finding.level;
}
