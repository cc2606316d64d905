import {
	agreementBetween,
	type Decision,
	type DocumentFinding,
	evidenceText,
	type FindingsDocument,
	standingOf,
} from "../../engine/index";
import type { ReviewerPair, Standing } from "./protocol";

/** Reviewers beyond this many are not compared with each other: the pairs grow with the square. */
const MOST_REVIEWERS = 6;

function isWhole({ reach }: DocumentFinding): boolean {
	if (reach === undefined) return true;
	return [reach.systems, reach.actors, reach.situations].every((share) => share === null);
}

const KNOWN = new WeakMap<DocumentFinding, Standing | null>();

/** What a finding came to in the whole; `null` where the clause shows that by itself. */
function standingIn(check: string, finding: DocumentFinding): Standing | null {
	const known = KNOWN.get(finding);
	if (known !== undefined) return known;
	const { automatic, decision, coveredBy, reach, copyOf } = finding;
	const plain =
		decision === undefined && coveredBy === undefined && copyOf === undefined && isWhole(finding);
	const standing: Standing | null = plain
		? null
		: {
				check,
				words: evidenceText(finding.evidence),
				level: standingOf(finding),
				...(automatic === undefined ? {} : { automatic }),
				...(decision === undefined ? {} : { decision }),
				...(coveredBy === undefined ? {} : { coveredBy }),
				...(reach === undefined || isWhole(finding) ? {} : { reach }),
				...(copyOf === undefined ? {} : { copyOf }),
			};
	KNOWN.set(finding, standing);
	return standing;
}

/** Whether two lists of standings say the same; those of findings that stayed the same are the same objects. */
export function sameStandings(
	one: readonly Standing[],
	other: readonly Standing[] | undefined,
): boolean {
	if (one.length !== other?.length) return false;
	return (
		one.every((standing, index) => standing === other[index]) ||
		JSON.stringify(one) === JSON.stringify(other)
	);
}

/** What findings came to in the whole, by clause, where that is more than the clause shows by itself. */
export function standingsByClause(
	document: FindingsDocument,
): ReadonlyMap<string, readonly Standing[]> {
	const byClause = new Map<string, Standing[]>();
	for (const [check, { findings }] of Object.entries(document.checks)) {
		for (const finding of findings) {
			const standing = standingIn(check, finding);
			if (standing === null) continue;
			const { clause } = finding;
			const own = byClause.get(clause);
			if (own) own.push(standing);
			else byClause.set(clause, [standing]);
		}
	}
	return byClause;
}

/** Every reviewer with the engine, then every two with each other, in the order in which they first decided. */
export function reviewerPairs(
	document: FindingsDocument,
	decisions: readonly Decision[],
): readonly ReviewerPair[] {
	const reviewers = [...new Set(decisions.map(({ author }) => author))].slice(0, MOST_REVIEWERS);
	const pair = (one: string, other: string | null): ReviewerPair => ({
		one,
		other,
		agreement: agreementBetween(document, decisions, one, other),
	});
	return [
		...reviewers.flatMap((one, index) =>
			reviewers.slice(index + 1).map((other) => pair(one, other)),
		),
		...reviewers.map((one) => pair(one, null)),
	];
}
