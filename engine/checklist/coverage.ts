import { referredUnits } from "../form/dangling";
import type { ReadClauseInput } from "../form/read-form";
import { structureOf, type Unit } from "../form/structure";
import { type ClauseWords, wordsOf } from "../maps/lexicon";
import type { Norm } from "../reading/types";
import type { Coverage, CoverageBasis, Verifier } from "./coverage-types";
import { verifierOf } from "./verifier";

const SUBJECT = "subject.";

/** What a text is about: the names of the subjects that it or the chapeau before it names. */
function subjectsOf({ own, chapeau }: ClauseWords): ReadonlySet<string> {
	const named = [...own.keys(), ...chapeau.keys()];
	return new Set(named.filter((name) => name.startsWith(SUBJECT)));
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	for (const name of a) if (b.has(name)) return true;
	return false;
}

/** The norms that bind somebody. */
function duties({ reading }: ReadClauseInput): readonly Norm[] {
	return reading.norms.filter(({ force }) => force !== "statement" && force !== "recital");
}

/** A clause as coverage looks at it. */
interface Seen {
	readonly clause: ReadClauseInput;
	readonly way: readonly Unit[];
	readonly article: string | null;
	readonly subjects: ReadonlySet<string>;
	readonly whole: boolean;
	readonly refersTo: ReadonlySet<Unit>;
	/** It names who acts: a body, or an organ that is bound or empowered. */
	readonly named: boolean;
}

function articleOf({ input }: ReadClauseInput): string | null {
	return input.place?.findLast(({ kind }) => kind === "article")?.id ?? null;
}

/**
 * Reads which clauses verify which. A verifier reaches a clause that is itself, that it refers to, or whose subject it names. One that
 * speaks of compliance with the whole instrument reaches all, where it checks only if it names a checker and a procedure.
 * Means that let nobody look (a standard, a time limit, a consequence) also reach the article they stand in.
 */
export function readCoverage(clauses: readonly ReadClauseInput[]): Coverage {
	const structure = structureOf(clauses.flatMap(({ input }) => (input.place ? [input.place] : [])));
	const byId = new Map(clauses.map((clause) => [clause.reading.id, clause]));
	const known = new Map<string, Seen>();

	const see = (id: string): Seen => {
		const before = known.get(id);
		if (before) return before;
		const clause = byId.get(id);
		if (!clause) throw new RangeError(`No clause ${id}`);
		const { input, reading } = clause;
		const way = (input.place && structure.ways.get(input.place)) ?? [];
		const words = wordsOf(input, reading);
		const seen = {
			clause,
			way,
			article: articleOf(clause),
			subjects: subjectsOf(words),
			whole: words.own.has("whole"),
			refersTo: new Set(
				reading.references.flatMap((reference) => referredUnits(reference, structure, way)),
			),
			named: reading.norms.some(({ bearer }) => bearer?.status === "organ"),
		};
		known.set(id, seen);
		return seen;
	};

	const basis = (verifier: Verifier, id: string): CoverageBasis | null => {
		const from = see(verifier.clause);
		const to = see(id);
		if (from === to) return "clause";
		// An article that refers to itself ("under this Article") refers to all its paragraphs.
		if (to.way.some((unit) => from.refersTo.has(unit))) return "reference";
		if (shares(from.subjects, to.subjects)) return "object";
		const procedure = (verifier.means.access ?? 0) >= 3 || (verifier.means.body ?? 0) >= 3;
		if (
			from.whole &&
			(!verifier.checks || (procedure && (from.named || verifier.bodies.length > 0)))
		)
			return "instrument";
		return !verifier.checks && from.article !== null && from.article === to.article
			? "article"
			: null;
	};

	const verifiers = clauses.flatMap((clause) => verifierOf(clause) ?? []);
	const checkers = verifiers.filter(({ checks, venue }) => checks && venue === "international");

	return {
		verifiers,
		basis,
		checkedBy: (id) => {
			const checked = see(id).clause;
			return checkers.filter(
				(verifier) =>
					checksOther(verifier, see(verifier.clause).clause, checked) &&
					basis(verifier, id) !== null,
			);
		},
	};
}

/** Whether who checks is somebody else than who is bound: an organ does not check itself. */
function checksOther(verifier: Verifier, from: ReadClauseInput, to: ReadClauseInput): boolean {
	const bound = duties(to).flatMap(({ bearer }) => (bearer ? [bearer] : []));
	if (!bound.some(({ status }) => status === "organ")) return true;
	if (bound.some(({ status }) => status !== "organ")) return true;
	const own = duties(from).flatMap(({ bearer }) => (bearer ? [bearer.text.toLowerCase()] : []));
	return (
		verifier.clause !== to.reading.id && !bound.some(({ text }) => own.includes(text.toLowerCase()))
	);
}
