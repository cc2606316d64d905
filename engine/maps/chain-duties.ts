import type { Relations } from "../checklist/relations";
import { frees } from "../checklist/standing";
import type { ReadClauseInput } from "../form/read-form";
import type { ActorStatus, Finding, Force, Level, Norm } from "../reading/types";
import { anyIn } from "../text/spans";
import type { ChainDuty, ChainLink, LifeStage } from "./chain-types";
import { type Words, wordsOf } from "./lexicon";

/** Stages in the order of a system's life. */
export const STAGES: readonly LifeStage[] = [
	"design",
	"development",
	"testing",
	"acquisition",
	"deployment",
	"use",
	"disposal",
	"any",
];

/** Actors in the order of the chain. */
export const ACTORS: readonly ActorStatus[] = [
	"state",
	"organ",
	"commander",
	"operator",
	"developer",
	"individual",
];

/** Checks whose findings are duties about systems and their use; the other dimension's checks are links or verification. */
const DUTY_CHECKS: ReadonlySet<string> = new Set([
	"autonomy.functions",
	"autonomy.human-role",
	"autonomy.threshold",
	"autonomy.intervention",
	"autonomy.prohibition",
	"autonomy.change-control",
	"accountability.life-cycle",
	"accountability.personnel",
]);

/** Checks whose findings are a link behind a duty. */
const LINK_CHECKS: Readonly<Record<ChainLink, ReadonlySet<string>>> = {
	record: new Set(["accountability.traceability"]),
	review: new Set([
		"accountability.legal-review",
		"accountability.incident-response",
		"verification.independent-body",
		"verification.access",
	]),
	consequence: new Set(["accountability.remedy", "verification.non-compliance"]),
};

/** The links in the order of the chain. */
export const LINKS: readonly ChainLink[] = ["record", "review", "consequence"];

const BINDING: ReadonlySet<Force> = new Set(["prohibition", "obligation", "commitment"]);

/** The findings of a clause that bind, at level 2 or more, on some of the checks. */
export function undertaken(
	{ reading }: ReadClauseInput,
	checks: ReadonlySet<string>,
): readonly Finding[] {
	return reading.findings.filter(
		(finding) => finding.level >= 2 && checks.has(finding.check) && !frees(finding),
	);
}

/** Those who act with a system or answer for it by their office; organs and persons are named for many other reasons. */
const ACTING: readonly ActorStatus[] = ["commander", "operator", "developer"];

/** The actors of `among` that a norm's words name. */
export function actorsNamed(
	words: Words,
	norm: Norm,
	among: readonly ActorStatus[] = ACTING,
): readonly ActorStatus[] {
	return among.filter((actor) => anyIn(words.get(`pack:actor.${actor}`), norm));
}

function stagesOf(clause: ReadClauseInput, norm: Norm, findings: readonly Finding[]): LifeStage[] {
	const { own } = wordsOf(clause.input, clause.reading);
	const named = STAGES.filter((stage) => anyIn(own.get(`stage.${stage}`), norm));
	if (named.length > 0) return named;
	return findings.some(({ check }) => check.startsWith("autonomy.")) ? ["use"] : ["any"];
}

/** A duty before its links are known. */
interface BareDuty extends Omit<ChainDuty, "links" | "closed"> {}

function merge<T>(order: readonly T[], a: readonly T[], b: readonly T[]): readonly T[] {
	return order.filter((item) => a.includes(item) || b.includes(item));
}

function dutyOf(clause: ReadClauseInput): BareDuty | null {
	const { input, reading } = clause;
	const { own } = wordsOf(input, reading);
	let duty: BareDuty | null = null;
	reading.norms.forEach((norm, index) => {
		if (!BINDING.has(norm.force)) return;
		const findings = reading.findings.filter(
			(finding) => finding.norm === index && DUTY_CHECKS.has(finding.check) && !frees(finding),
		);
		const level = Math.max(0, ...findings.map((finding) => finding.level)) as Level;
		// At level 1 a duty belongs here where only its bearer is missing.
		if (level === 0 || (level === 1 && norm.bearer !== null)) return;
		const bearers = norm.bearer ? [norm.bearer.status] : [];
		const acting = actorsNamed(own, norm).filter((actor) => !bearers.includes(actor));
		const stages = stagesOf(clause, norm, findings);
		duty = {
			clause: reading.id,
			level: Math.max(level, duty?.level ?? 0) as Level,
			bearers: merge(ACTORS, bearers, duty?.bearers ?? []),
			acting: merge(ACTORS, acting, duty?.acting ?? []),
			stages: merge(STAGES, stages, duty?.stages ?? []),
		};
	});
	return duty;
}

/** The duties of a draft in document order, each with the clauses that record, review and sanction it. */
export function chainDuties(
	clauses: readonly ReadClauseInput[],
	related: Relations,
): readonly ChainDuty[] {
	const holders = (link: ChainLink) =>
		clauses
			.filter((clause) => undertaken(clause, LINK_CHECKS[link]).length > 0)
			.map(({ reading }) => reading.id);
	const ids = {
		record: holders("record"),
		review: holders("review"),
		consequence: holders("consequence"),
	};
	return clauses.flatMap((clause) => {
		const duty = dutyOf(clause);
		if (!duty) return [];
		const concerning = (link: ChainLink) => ids[link].filter((id) => related(id, duty.clause));
		const links = {
			record: concerning("record"),
			review: concerning("review"),
			consequence: concerning("consequence"),
		};
		const closed = duty.bearers.length > 0 && LINKS.every((link) => links[link].length > 0);
		return [{ ...duty, links, closed }];
	});
}
