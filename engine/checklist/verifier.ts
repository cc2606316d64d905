import type { ReadClauseInput } from "../form/read-form";
import { wordsOf } from "../maps/lexicon";
import type { Finding, InstrumentType } from "../reading/types";
import { anyIn } from "../text/spans";
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

/** Means by which somebody looks for themselves. */
const LOOKING: ReadonlySet<string> = new Set([
	"verification.access",
	"verification.independent-body",
]);

function checksBy(findings: readonly Finding[]): boolean {
	return findings.some(({ check }) => LOOKING.has(check));
}

/** A State that itself inspects what is not said to be another's looks after its own. */
function looksAtItself(clause: ReadClauseInput, findings: readonly Finding[]): boolean {
	const looking = findings.filter(({ check }) => LOOKING.has(check));
	return (
		looking.length > 0 &&
		looking.every(({ norm: index }) => {
			const norm = index === null ? undefined : clause.reading.norms[index];
			if (norm?.bearer?.status !== "state" || norm.act?.in !== "text") return false;
			const { own } = wordsOf(clause.input, clause.reading);
			return anyIn(own.get("inspecting"), norm.act) && !anyIn(own.get("of-others"), norm);
		})
	);
}

const ORGAN = "pack:actor.organ";

function venueOf(clause: ReadClauseInput, findings: readonly Finding[]): Venue {
	if (looksAtItself(clause, findings)) return "national";
	const venues = values(findings, "venue");
	const bodies = values(findings, "body");
	if (venues.includes("international") || bodies.includes("international organisation"))
		return "international";
	const { input, reading } = clause;
	if (venues.includes("national")) return "national";
	if (input.instrument && DOMESTIC.has(input.instrument)) return "national";
	const words = wordsOf(input, reading);
	if (words.own.has("domestic")) return "national";
	// A body of an instrument between States that nothing marks as one State's is the instrument's own.
	const organ = bodies.length > 0 || values(findings, "status").includes("organ");
	// What is only sent to an organ lets it know; who looks for themselves must be the organ's own act.
	const sent = !checksBy(findings) && (words.own.has(ORGAN) || words.chapeau.has(ORGAN));
	return organ || sent ? "international" : "national";
}

const KNOWN = new WeakMap<ReadClauseInput, Verifier | null>();

/** A clause as a verifier; `null` where no means of verification is undertaken in it. */
export function verifierOf(clause: ReadClauseInput): Verifier | null {
	if (clause.reading.findings.length === 0) return null;
	const known = KNOWN.get(clause);
	if (known !== undefined) return known;
	const verifier = readVerifier(clause);
	KNOWN.set(clause, verifier);
	return verifier;
}

function readVerifier(clause: ReadClauseInput): Verifier | null {
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
		checks: checksBy(findings),
		objects: values(
			findings.filter(({ check }) => check === "verification.access"),
			"object",
		),
		bodies: values(findings, "body"),
	};
}
