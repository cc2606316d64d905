import type { ReadClauseInput } from "../form/read-form";
import type { Bearer, ClauseReading } from "../reading/types";
import type { Coverage, Verifier } from "./coverage-types";
import { type Relation, readRelations } from "./relations";
import { verifierOf } from "./verifier";

const BOUND = new WeakMap<ReadClauseInput, readonly Bearer[]>();

/** Those whom a clause binds or empowers. */
function boundBy(clause: ReadClauseInput): readonly Bearer[] {
	const known = BOUND.get(clause);
	if (known) return known;
	const bound = clause.reading.norms.flatMap(({ force, bearer }) =>
		bearer && force !== "statement" && force !== "recital" ? [bearer] : [],
	);
	BOUND.set(clause, bound);
	return bound;
}

/** Whether who checks is somebody else than who is bound: an organ does not check itself. */
function checksOther(from: ReadClauseInput, to: ReadClauseInput): boolean {
	const bound = boundBy(to);
	if (bound.length === 0 || bound.some(({ status }) => status !== "organ")) return true;
	const own = boundBy(from).map(({ text }) => text.toLowerCase());
	return from !== to && !bound.some(({ text }) => own.includes(text.toLowerCase()));
}

/** The coverage read last with a first clause: score and maps ask for the same. */
const KNOWN = new WeakMap<
	ClauseReading,
	{ readonly clauses: readonly ReadClauseInput[]; readonly coverage: Coverage }
>();

/**
 * Reads which clauses verify which. A verifier reaches a clause that is itself, that it refers to, or whose subject it names. One that
 * speaks of compliance with the whole instrument reaches all, where it checks only if it names a checker and a procedure.
 * Means that let nobody look (a standard, a time limit, a consequence) also reach the article they stand in.
 */
export function readCoverage(clauses: readonly ReadClauseInput[]): Coverage {
	const [first] = clauses;
	if (!first) return coverageOf(clauses);
	const known = KNOWN.get(first.reading);
	if (known && sameClauses(known.clauses, clauses)) return known.coverage;
	const coverage = coverageOf(clauses);
	KNOWN.set(first.reading, { clauses, coverage });
	return coverage;
}

function sameClauses(a: readonly ReadClauseInput[], b: readonly ReadClauseInput[]): boolean {
	return (
		a.length === b.length &&
		a.every(
			({ input, reading }, index) => input === b[index]?.input && reading === b[index]?.reading,
		)
	);
}

function coverageOf(clauses: readonly ReadClauseInput[]): Coverage {
	const related = readRelations(clauses);
	const byId = new Map(clauses.map((clause) => [clause.reading.id, clause]));
	const clauseOf = (id: string): ReadClauseInput => {
		const clause = byId.get(id);
		if (!clause) throw new RangeError(`No clause ${id}`);
		return clause;
	};
	const verifiers = clauses.flatMap((clause) => verifierOf(clause) ?? []);
	const checkers = verifiers.filter(({ checks, venue }) => checks && venue === "international");

	const basis = (verifier: Verifier, id: string): Relation | null => {
		const relation = related(verifier.clause, id);
		if (!verifier.checks) return relation;
		if (relation === "article") return null;
		if (relation !== "instrument") return relation;
		const { access = 0, body = 0 } = verifier.means;
		const named =
			verifier.bodies.length > 0 ||
			boundBy(clauseOf(verifier.clause)).some(({ status }) => status === "organ");
		return named && Math.max(access, body) >= 3 ? relation : null;
	};

	const isChecker = (verifier: Verifier, checked: ReadClauseInput): boolean =>
		basis(verifier, checked.reading.id) !== null && checksOther(clauseOf(verifier.clause), checked);

	return {
		verifiers,
		basis,
		checkedBy: (id) => {
			const checked = clauseOf(id);
			return checkers.filter((verifier) => isChecker(verifier, checked));
		},
		firstChecker: (id, may) => {
			const checked = clauseOf(id);
			return (
				checkers.find((verifier) => may(verifier.clause) && isChecker(verifier, checked)) ?? null
			);
		},
	};
}
