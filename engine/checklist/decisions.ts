import type { Decision } from "../draft/types";
import type { ReadClauseInput } from "../form/read-form";
import type { Finding, Level } from "../reading/types";
import type { ReviewCounts } from "./types";

/** The words of a clause's own text that a finding rests on, as a decision remembers them. */
export function evidenceText(
	evidence: readonly { readonly in: string; readonly text: string }[],
): string {
	return evidence
		.filter((item) => item.in === "text")
		.map(({ text }) => text)
		.join(" … ");
}

/** What a decision is about: it holds as long as the clause's finding rests on the same words, whatever is edited elsewhere. */
export function decisionKey(node: string, check: string, evidence: string): string {
	return `${node}\n${check}\n${evidence}`;
}

/** The level that a decision leaves, where the words alone earn `automatic`. */
export function decidedLevel(decision: Decision, automatic: number): number {
	if (decision.verdict === "rejected") return 0;
	return decision.verdict === "set" ? (decision.level ?? automatic) : automatic;
}

/** What was decided of a finding. */
export interface Decided {
	readonly decision: Decision;
	/** The level that the words alone earn. */
	readonly automatic: number;
}

/** Clauses with the levels that reviewers leave. */
export interface DecidedClauses {
	readonly clauses: readonly ReadClauseInput[];
	/** What was decided, by the finding that came of it. */
	readonly decided: ReadonlyMap<Finding, Decided>;
	readonly counts: ReviewCounts;
}

/** The decision that holds for each key: of several reviewers' the latest. */
function latest(decisions: readonly Decision[]): Map<string, Decision> {
	const byKey = new Map<string, Decision>();
	for (const decision of decisions) {
		const key = decisionKey(decision.node, decision.check, decision.evidence);
		const known = byKey.get(key);
		if (known === undefined || known.time <= decision.time) byKey.set(key, decision);
	}
	return byKey;
}

function isHan(text: string): boolean {
	return /\p{Script=Han}/u.test(text);
}

/** Applies reviewers' decisions to what was read. A decision whose words are gone is orphaned; one on another language's words waits. */
export function withDecisions(
	clauses: readonly ReadClauseInput[],
	decisions: readonly Decision[],
): DecidedClauses {
	const decided = new Map<Finding, Decided>();
	const findings = clauses.reduce((sum, { reading }) => sum + reading.findings.length, 0);
	const counts = { findings, accepted: 0, rejected: 0, set: 0 };
	if (decisions.length === 0) return { clauses, decided, counts: { ...counts, orphaned: [] } };
	const open = latest(decisions);
	const nodes = new Set(decisions.map(({ node }) => node));
	const decide = (clause: string, finding: Finding): Finding => {
		const key = decisionKey(clause, finding.check, evidenceText(finding.evidence));
		const decision = open.get(key);
		if (decision === undefined) return finding;
		open.delete(key);
		counts[decision.verdict] += 1;
		const level = decidedLevel(decision, finding.level) as Level;
		const made = { ...finding, level };
		decided.set(made, { decision, automatic: finding.level });
		return made;
	};
	const applied = clauses.map((clause) => {
		const { reading } = clause;
		if (!nodes.has(reading.id)) return clause;
		const made = reading.findings.map((finding) => decide(reading.id, finding));
		return { ...clause, reading: { ...reading, findings: made } };
	});
	const chinese = clauses.some(({ reading }) => reading.language !== "en");
	const orphaned = [...open.values()]
		.filter(({ evidence }) => isHan(evidence) === chinese)
		.map(({ node, check, evidence, verdict, author }) => ({
			clause: node,
			check,
			evidence,
			verdict,
			author,
		}));
	return { clauses: applied, decided, counts: { ...counts, orphaned } };
}
