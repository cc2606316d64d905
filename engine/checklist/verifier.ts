import type { ReadClauseInput } from "../form/read-form";
import { wordsOf } from "../maps/lexicon";
import type { Finding, InstrumentType } from "../reading/types";
import type { Means, Venue, Verifier } from "./coverage-types";
import { frees } from "./standing";

/** The check behind each means of verification. */
export const MEANS: readonly (readonly [means: Means, check: string])[] = [
	["declaration", "verification.declaration"],
	["access", "verification.access"],
	["body", "verification.independent-body"],
	["standards", "verification.standards"],
	["time-limit", "verification.time-limits"],
	["clarification", "verification.clarification"],
	["consequence", "verification.non-compliance"],
];

/** Instruments of one State: what they set up is its own. */
const DOMESTIC: ReadonlySet<InstrumentType> = new Set(["statute", "strategy", "code"]);

function values(findings: readonly Finding[], name: string): readonly string[] {
	return [...new Set(findings.flatMap(({ attributes }) => attributes[name] ?? []))];
}

function venueOf(clause: ReadClauseInput, findings: readonly Finding[]): Venue {
	const venues = values(findings, "venue");
	const bodies = values(findings, "body");
	if (venues.includes("international") || bodies.includes("international organisation"))
		return "international";
	const { input, reading } = clause;
	const own = venues.includes("national") || wordsOf(input, reading).own.has("domestic");
	if (own || (input.instrument && DOMESTIC.has(input.instrument))) return "national";
	// A body of an instrument between States that nothing marks as one State's is the instrument's own.
	const organ = bodies.length > 0 || values(findings, "status").includes("organ");
	return organ ? "international" : "national";
}

/** A clause as a verifier; `null` where no means of verification is undertaken in it. */
export function verifierOf(clause: ReadClauseInput): Verifier | null {
	const means: Partial<Record<Means, number>> = {};
	const findings: Finding[] = [];
	for (const [name, check] of MEANS) {
		const finding = clause.reading.findings.find((other) => other.check === check);
		if (!finding || finding.level < 2 || frees(finding)) continue;
		means[name] = finding.level;
		findings.push(finding);
	}
	if (findings.length === 0) return null;
	return {
		clause: clause.reading.id,
		means,
		venue: venueOf(clause, findings),
		checks: means.access !== undefined || means.body !== undefined,
		objects: values(
			findings.filter(({ check }) => check === "verification.access"),
			"object",
		),
		bodies: values(findings, "body"),
	};
}
