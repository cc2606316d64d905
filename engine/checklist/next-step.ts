import type { ClauseReading, Finding, Message, Norm } from "../reading/types";
import steps from "./next-steps.json";
import { frees } from "./standing";

/** What a clause may lack to be specified; its message is `next.add.<lack>`. */
type Lack = string;

/** The specifics that each check asks for, the one that is most often missing first. */
const STEPS: Readonly<Record<string, readonly Lack[] | undefined>> = steps;

const TIMES: ReadonlySet<string> = new Set(["time", "frequency", "date", "event"]);

/** Whether a clause holds a specific already, as far as its norm and the finding's attributes show. */
function holds(lack: Lack, finding: Finding, norm: Norm | null): boolean {
	const { venue = [], body = [], object = [] } = finding.attributes;
	const kinds = (norm?.quantities ?? []).flatMap(({ kind, value }) =>
		value === null && kind !== "event" ? [] : [kind],
	);
	switch (lack) {
		case "checker":
			return venue.includes("international") || body.length > 0;
		case "recipient":
			return venue.includes("international");
		case "object":
			return object.length > 0;
		case "time":
		case "notice":
		case "interval":
			return kinds.some((kind) => TIMES.has(kind));
		case "number":
			return kinds.some((kind) => kind === "amount" || kind === "share");
		default:
			return false;
	}
}

/** The words of the hedge that empties the norm, or of its recommendation. */
function emptying(norm: Norm | null): string {
	return norm?.hedges.find(({ toBearer }) => toBearer)?.text ?? norm?.modal?.text ?? "";
}

/** A reference that holds the specific and leads nowhere; `null` where there is none. */
function missingReference(finding: Finding, reading: ClauseReading): string | null {
	const dangling = reading.problems.find(
		({ check, from, to }) =>
			check === "form.dangling-reference" &&
			finding.evidence.some(
				(item) => item.role === "bound" && item.in === "text" && item.from < to && from < item.to,
			),
	);
	return dangling?.text ?? null;
}

/**
 * The smallest change that lifts a finding by a level: bind somebody, name somebody else where one looks only at oneself (`domestic`),
 * add the specific that is missing, or let somebody else check.
 * `null` for what frees and for what is covered.
 */
export function nextStep(
	finding: Finding,
	reading: ClauseReading,
	covered: boolean,
	domestic: boolean,
): Message | null {
	if (frees(finding) || covered || finding.level === 0) return null;
	const { check } = finding;
	if (domestic && finding.level > 1) {
		const lack = check === "verification.declaration" ? "recipient" : "checker";
		return { id: `next.add.${lack}`, params: { check } };
	}
	const norm = finding.norm === null ? null : (reading.norms[finding.norm] ?? null);
	if (finding.level === 3) return { id: "next.cover", params: { check } };
	if (finding.level === 1) {
		const weakness = finding.message.id.slice("finding.level1.".length);
		return { id: `next.bind.${weakness}`, params: { words: emptying(norm) } };
	}
	const annex = missingReference(finding, reading);
	if (annex !== null) return { id: "next.annex", params: { words: annex } };
	const lack = STEPS[check]?.find((step) => !holds(step, finding, norm));
	return lack === undefined
		? { id: "next.needs", params: { check } }
		: { id: `next.add.${lack}`, params: { check } };
}
