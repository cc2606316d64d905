import { frees } from "../checklist/standing";
import type { ReadClauseInput } from "../form/read-form";
import type { Finding, Force, Level, Norm } from "../reading/types";
import { contradictionsOf, undrawnLines } from "./autonomy-lines";
import {
	DOMAINS,
	domainsIn,
	FUNCTIONS,
	functionsIn,
	ROLES,
	rolesIn,
	wordsOfNorm,
} from "./autonomy-roles";
import type {
	AutonomyDomain,
	AutonomyFunction,
	AutonomyMatrix,
	HumanRole,
	MapBound,
	MatrixCell,
	MatrixEntry,
} from "./autonomy-types";
import { wordsOf } from "./lexicon";

/** The checks that find what is said of a function or of a human's part in it. */
const ROLE_CHECKS: ReadonlySet<string> = new Set([
	"autonomy.functions",
	"autonomy.human-role",
	"autonomy.intervention",
	"autonomy.prohibition",
]);

/** What one norm says of the matrix. */
interface Statement {
	readonly clause: string;
	readonly article: string | null;
	readonly level: Level;
	readonly permits: boolean;
	readonly functions: readonly AutonomyFunction[];
	readonly roles: readonly HumanRole[];
	readonly domains: readonly AutonomyDomain[];
	readonly bounds: readonly MapBound[];
}

/** A bound with the functions that its clause names; it has no role of its own. */
interface LooseBound {
	readonly article: string | null;
	readonly functions: readonly AutonomyFunction[];
	readonly bounds: readonly MapBound[];
}

const MEASURES: ReadonlySet<string> = new Set(["time", "amount", "share"]);

/** Words that say of which cases a decision is one, not how much is allowed. */
const EACH = /^(?:each|every|any|每|逐)/i;

const BINDING: ReadonlySet<Force> = new Set(["prohibition", "obligation", "commitment"]);

/**
 * The level of a norm from the findings that it governs, or by its force where they are its neighbour's. A permission frees in
 * earnest whatever the checks make of it.
 */
function levelOf(norm: Norm, findings: readonly Finding[]): Level {
	if (norm.force === "permission" || (findings.length === 0 && BINDING.has(norm.force)))
		return Math.max(2, ...findings.map(({ level }) => level)) as Level;
	return Math.max(1, ...findings.map(({ level }) => level)) as Level;
}

function boundsOf({ reading }: ReadClauseInput, norm: Norm, index: number): readonly MapBound[] {
	const measured = norm.quantities.filter(
		({ kind, value, text, in: where }) =>
			MEASURES.has(kind) && value !== null && where === "text" && !EACH.test(text),
	);
	const listed = reading.findings
		.filter((finding) => finding.check === "autonomy.threshold" && finding.level >= 2)
		.filter((finding) => finding.norm === index)
		.flatMap(({ evidence }) =>
			evidence.filter(({ role, in: where }) => role === "bound" && where === "text"),
		)
		.filter(({ from, to }) => !measured.some((other) => other.from < to && from < other.to));
	return [...measured, ...listed]
		.sort((a, b) => a.from - b.from)
		.map(({ from, to, text }) => ({ clause: reading.id, from, to, text }));
}

function articleOf({ input }: ReadClauseInput): string | null {
	return input.place?.findLast(({ kind }) => kind === "article")?.id ?? null;
}

function statementsOf(clause: ReadClauseInput): { said: Statement[]; loose: LooseBound[] } {
	const { input, reading } = clause;
	const said: Statement[] = [];
	const loose: LooseBound[] = [];
	// What a definition says of machines is what they are, not what they may do.
	const defines = reading.findings.some(({ check }) => check === "autonomy.definition");
	const mayMatter =
		reading.findings.some(({ check }) => check.startsWith("autonomy.")) ||
		reading.norms.some(({ force }) => force === "permission");
	if (!mayMatter) return { said, loose };
	const neighbours = reading.findings.some(
		({ check, level }) => ROLE_CHECKS.has(check) && level >= 2,
	);
	const { own } = wordsOf(input, reading);
	const article = articleOf(clause);
	for (const [index, carrier] of reading.norms.entries()) {
		// A prohibition that restrains a duty has the duty's findings and a place of its own.
		for (const norm of [carrier, ...carrier.restraints]) {
			const findings = reading.findings.filter(
				({ check, norm: governing }) => check.startsWith("autonomy.") && governing === index,
			);
			const about = findings.filter(({ check }) => ROLE_CHECKS.has(check));
			const words = wordsOfNorm(own, norm);
			const roles = rolesIn(words, norm);
			const functions = functionsIn(words, norm, own);
			const bounds = boundsOf(clause, norm, index);
			// Without a finding of its own a norm must name a function, and leave it to machines or stand by one that has.
			const stands = roles.includes("out") || neighbours;
			const speaks = about.length > 0 || (!defines && !functions.includes("unnamed") && stands);
			if (roles.length > 0 && speaks) {
				said.push({
					clause: reading.id,
					article,
					level: levelOf(
						norm,
						about.filter((finding) => !frees(finding)),
					),
					permits: norm.force === "permission" || (roles.includes("out") && about.length === 0),
					functions,
					roles,
					domains: domainsIn(words),
					bounds,
				});
			} else if (bounds.length > 0 && findings.some(({ check }) => check === "autonomy.threshold"))
				loose.push({ article, functions, bounds });
		}
	}
	return { said, loose };
}

/** A bound of another paragraph belongs to the roles of its article, in the functions that it names, else in engagement. */
function takes(said: Statement, bound: LooseBound): boolean {
	if (said.roles.includes("prohibited") || said.article === null) return false;
	return (
		said.article === bound.article &&
		said.functions.some(
			(name) =>
				bound.functions.includes(name) ||
				(bound.functions.includes("unnamed") && name === "engage"),
		)
	);
}

function entryOf(said: Statement, loose: readonly LooseBound[]): MatrixEntry {
	const { clause, level, permits } = said;
	const taken = loose.filter((bound) => takes(said, bound)).flatMap(({ bounds }) => bounds);
	return { clause, level, permits, bounds: [...said.bounds, ...taken] };
}

/** Two statements of one clause in one cell are one entry. */
function merged(entries: readonly MatrixEntry[]): readonly MatrixEntry[] {
	const byClause = new Map<string, MatrixEntry>();
	for (const entry of entries) {
		const before = byClause.get(entry.clause);
		byClause.set(
			entry.clause,
			before
				? {
						...entry,
						level: Math.max(before.level, entry.level) as Level,
						permits: before.permits && entry.permits,
						bounds: [
							...before.bounds,
							...entry.bounds.filter(
								(bound) =>
									!before.bounds.some(
										({ clause, from }) => clause === bound.clause && from === bound.from,
									),
							),
						],
					}
				: entry,
		);
	}
	return [...byClause.values()];
}

/** Reads functions by human role from clauses in document order. */
export function autonomyMatrix(clauses: readonly ReadClauseInput[]): AutonomyMatrix {
	const read = clauses.map(statementsOf);
	const statements = read.flatMap(({ said }) => said);
	const loose = read.flatMap((clause) => clause.loose);
	const cells: MatrixCell[] = [];
	for (const domain of DOMAINS) {
		for (const name of FUNCTIONS) {
			for (const role of ROLES) {
				const entries = merged(
					statements
						.filter(
							(said) =>
								said.domains.includes(domain) &&
								said.functions.includes(name) &&
								said.roles.includes(role),
						)
						.map((said) => entryOf(said, loose)),
				);
				if (entries.length > 0) cells.push({ domain, function: name, role, entries });
			}
		}
	}
	return {
		cells,
		bounds: loose
			.filter((bound) => !statements.some((said) => takes(said, bound)))
			.flatMap(({ bounds }) => bounds),
		undrawn: undrawnLines(cells, clauses),
		contradictions: contradictionsOf(cells),
	};
}
