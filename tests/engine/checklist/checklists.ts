import type { CheckResult, DocumentFinding, FindingsDocument } from "../../../engine/index";

/** A finding at a level in a clause, with attributes where given. */
export function found(
	level: number,
	clause = "c1",
	attributes: DocumentFinding["attributes"] = {},
): DocumentFinding {
	return { clause, level, attributes, evidence: [] };
}

/** A findings document with these checks, each at the given level, or with the given result. */
export function documentOf(
	checks: Readonly<Record<string, number | CheckResult>>,
	instrument: FindingsDocument["draft"]["instrument"] = "treaty",
): FindingsDocument {
	const results = Object.entries(checks).map(([check, result]): [string, CheckResult] => [
		check,
		typeof result === "number"
			? { level: result, findings: result > 0 ? [found(result)] : [] }
			: result,
	]);
	return {
		draft: {
			instrument,
			languages: ["en"],
			modifiers: [],
			caps: [],
			clauses: 1,
			words: 10,
			problems: 0,
			legalization: { obligation: 0, precision: 0, delegation: 0 },
			review: { findings: 0, accepted: 0, rejected: 0, set: 0, orphaned: [] },
		},
		checks: Object.fromEntries(results),
	};
}

/** The text of a checklist with two entries, the given members added at the root and at the entry of access. */
export function checklistText(
	root: Readonly<Record<string, unknown>> = {},
	access: Readonly<Record<string, unknown>> = {},
): string {
	const checks = {
		"verification.access": { dimension: "verification", weight: 3, ...access },
		"verification.declaration": { dimension: "verification", weight: 1 },
	};
	return JSON.stringify(
		{ name: "own", version: "1.0", properties: { checks: { properties: checks } }, ...root },
		null,
		"\t",
	);
}
