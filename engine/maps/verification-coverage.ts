import { readCoverage } from "../checklist/coverage";
import type { Coverage, Means, Venue, Verifier } from "../checklist/coverage-types";
import type { Relation } from "../checklist/relations";
import { frees } from "../checklist/standing";
import { MEANS } from "../checklist/verifier";
import type { ReadClauseInput } from "../form/read-form";
import type { Finding, Force, Level } from "../reading/types";
import type {
	CoverageCell,
	CoverageEntry,
	CoverageReach,
	CoverageRow,
	VerificationCoverage,
} from "./verification-types";

/** What access may reach, in the order of the map. */
export const REACHED_OBJECTS: readonly string[] = [
	"site",
	"weapon",
	"code",
	"model",
	"training data",
	"logs",
	"compute",
	"cloud or company server",
	"person",
];

/** Who may check, in the order of the map. */
export const CHECKING_BODIES: readonly string[] = [
	"technical experts",
	"international organisation",
	"neutral third party",
];

/** The means in the order of the map. */
export const COVERAGE_MEANS: readonly Means[] = MEANS.map(([means]) => means);

/** Obligations of verification that themselves want checking; the rest of that dimension is means. */
const CHECKED: ReadonlySet<string> = new Set([
	"verification.declaration",
	"verification.data-boundary",
	"verification.national-measures",
]);

/** Words about the text rather than about conduct. */
const NO_OBLIGATION: ReadonlySet<string> = new Set(["autonomy.definition", "autonomy.scope"]);

const BINDING: ReadonlySet<Force> = new Set(["prohibition", "obligation", "commitment"]);

const CLOSENESS: readonly Relation[] = ["clause", "reference", "object", "instrument", "article"];

/** Clauses shown in a cell; a cell of a long treaty may have hundreds. */
const MOST_ENTRIES = 4;

function isObligation(clause: ReadClauseInput, finding: Finding): boolean {
	const { check, level, norm } = finding;
	if (level < 2 || frees(finding) || NO_OBLIGATION.has(check)) return false;
	if (check.startsWith("verification.") && !CHECKED.has(check)) return false;
	if (!/^(?:autonomy|accountability|verification)\./.test(check)) return false;
	const force = norm === null ? null : clause.reading.norms[norm]?.force;
	return force !== null && force !== undefined && BINDING.has(force);
}

/** Means that only say how or when: they reach another article's obligation with a step of verification, not by themselves. */
const QUALIFYING: ReadonlySet<Means> = new Set(["standards", "time-limit"]);

function stepsOf({ means }: Verifier): boolean {
	return MEANS.some(([name]) => !QUALIFYING.has(name) && means[name] !== undefined);
}

/** What a verifier provides, as places in the order of the map. */
interface Provided {
	readonly verifier: Verifier;
	readonly steps: boolean;
	readonly means: readonly number[];
}

function providedBy(verifiers: readonly Verifier[]): readonly Provided[] {
	return verifiers.map((verifier) => ({
		verifier,
		steps: stepsOf(verifier),
		means: COVERAGE_MEANS.flatMap((means, place) =>
			verifier.means[means] === undefined ? [] : [place],
		),
	}));
}

/** A cell while verifiers are gathered: the closest by relation, and how many there are. */
interface Gathered {
	readonly means: Means;
	readonly closest: readonly CoverageEntry[][];
	count: number;
}

/** The cells of one obligation: each verifier that reaches it stands under every means that it provides. */
function cellsOf(
	clause: string,
	coverage: Coverage,
	provided: readonly Provided[],
): readonly CoverageCell[] {
	const gathered = COVERAGE_MEANS.map(
		(means): Gathered => ({ means, closest: CLOSENESS.map(() => []), count: 0 }),
	);
	// Obligations times verifiers: the longest treaties have tens of thousands of pairs.
	for (let at = 0; at < provided.length; at++) {
		const { verifier, steps, means: places } = provided[at] as Provided;
		const relation = coverage.basis(verifier, clause);
		if (!relation) continue;
		const far = relation === "object" || relation === "instrument";
		for (let place = 0; place < places.length; place++) {
			const cell = gathered[places[place] as number] as Gathered;
			const { means } = cell;
			const level = verifier.means[means] as number;
			// A declaration does not verify itself.
			if (means === "declaration" && relation === "clause") continue;
			if (far && QUALIFYING.has(means) && !steps) continue;
			cell.count += 1;
			const close = cell.closest[CLOSENESS.indexOf(relation)];
			if (close && close.length < MOST_ENTRIES)
				close.push({ clause: verifier.clause, relation, venue: verifier.venue, level });
		}
	}
	return gathered.flatMap(({ means, closest, count }) => {
		const entries = closest.flat().slice(0, MOST_ENTRIES);
		return count > 0 ? [{ means, entries, more: count - entries.length }] : [];
	});
}

function rowOf(
	clause: ReadClauseInput,
	coverage: Coverage,
	provided: readonly Provided[],
): CoverageRow[] {
	const found = clause.reading.findings.filter((finding) => isObligation(clause, finding));
	if (found.length === 0) return [];
	const { id } = clause.reading;
	const cells = cellsOf(id, coverage, provided);
	const covered = coverage.firstChecker(id, () => true) !== null;
	const checkedAtAll = cells.some(({ means }) => means === "access" || means === "body");
	return [
		{
			clause: id,
			checks: found.map(({ check }) => check),
			level: Math.max(...found.map(({ level }) => level)) as Level,
			covered,
			nationalOnly: !covered && checkedAtAll,
			cells,
		},
	];
}

function reachOf(
	names: readonly string[],
	verifiers: readonly Verifier[],
	namesOf: (verifier: Verifier) => readonly string[],
): readonly CoverageReach[] {
	return names.map((name) => {
		const at = (venue: Venue) =>
			verifiers
				.filter((verifier) => verifier.venue === venue && namesOf(verifier).includes(name))
				.map(({ clause }) => clause);
		return { name, international: at("international"), national: at("national") };
	});
}

/** Urgency of a row: uncovered, then checked at home only, then covered. */
function rank({ covered, nationalOnly }: CoverageRow): number {
	return covered ? 2 : nationalOnly ? 1 : 0;
}

/** Reads which obligations which means of verification reach, from clauses in document order. */
export function verificationCoverage(clauses: readonly ReadClauseInput[]): VerificationCoverage {
	const coverage = readCoverage(clauses);
	const provided = providedBy(coverage.verifiers);
	const rows = clauses.flatMap((clause) => rowOf(clause, coverage, provided));
	return {
		rows: rows.sort((a, b) => rank(a) - rank(b)),
		uncovered: rows.filter(({ covered }) => !covered).length,
		objects: reachOf(REACHED_OBJECTS, coverage.verifiers, ({ objects }) => objects),
		bodies: reachOf(CHECKING_BODIES, coverage.verifiers, ({ bodies }) => bodies),
	};
}
