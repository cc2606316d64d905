import { referredUnits } from "../form/dangling";
import type { ReadClauseInput } from "../form/read-form";
import { structureOf, type Unit } from "../form/structure";
import { wordsOf } from "../maps/lexicon";

/**
 * Why one clause concerns another, the closest first: it is the same clause, it refers to it, it names what that clause is about,
 * it speaks of the whole instrument ("compliance with this Treaty"), or it only stands in the same article.
 */
export type Relation = "clause" | "reference" | "object" | "instrument" | "article";

/** Tells how clauses of one instrument concern one another; `null` where one doesn't. Throws `RangeError` for an unknown id. */
export type Relations = (from: string, to: string) => Relation | null;

interface Seen {
	readonly way: readonly Unit[];
	readonly article: string | null;
	/** What the clause is about, a bit for each subject that it or the chapeau before it names. */
	readonly subjects: number;
	readonly whole: boolean;
	readonly refersTo: ReadonlySet<Unit>;
}

const SUBJECT = "subject.";

const KNOWN = new WeakMap<readonly ReadClauseInput[], Relations>();

/** The relations of an instrument's clauses, given in document order; made once for each list. */
export function readRelations(clauses: readonly ReadClauseInput[]): Relations {
	const known = KNOWN.get(clauses) ?? relationsOf(clauses);
	KNOWN.set(clauses, known);
	return known;
}

const NOTHING: Seen["refersTo"] = new Set();

function leadsTo(units: Seen["refersTo"], way: Seen["way"]): boolean {
	// Asked of every pair of clauses of which one verifies: without a function for each.
	for (let at = 0; at < way.length; at++) if (units.has(way[at] as Unit)) return true;
	return false;
}

/** Each clause is looked at when first asked for. */
function relationsOf(clauses: readonly ReadClauseInput[]): Relations {
	const structure = structureOf(clauses.flatMap(({ input }) => (input.place ? [input.place] : [])));
	const byId = new Map(clauses.map((clause) => [clause.reading.id, clause]));
	const known = new Map<string, Seen>();
	const bits = new Map<string, number>();

	const bitOf = (name: string): number => {
		const bit = bits.get(name) ?? 1 << bits.size;
		bits.set(name, bit);
		return bit;
	};

	const see = (id: string): Seen => {
		const before = known.get(id);
		if (before) return before;
		const clause = byId.get(id);
		if (!clause) throw new RangeError(`No clause ${id}`);
		const { input, reading } = clause;
		const way = (input.place && structure.ways.get(input.place)) ?? [];
		const { own, chapeau } = wordsOf(input, reading);
		let subjects = 0;
		for (const words of [own, chapeau])
			for (const name of words.keys()) if (name.startsWith(SUBJECT)) subjects |= bitOf(name);
		const seen = {
			way,
			article: input.place?.findLast(({ kind }) => kind === "article")?.id ?? null,
			subjects,
			whole: own.has("whole"),
			refersTo:
				reading.references.length === 0
					? NOTHING
					: new Set(
							reading.references.flatMap((reference) => referredUnits(reference, structure, way)),
						),
		};
		known.set(id, seen);
		return seen;
	};

	// All verifiers are asked about one clause, and then about the next.
	let last: { readonly id: string; readonly seen: Seen } | null = null;
	return (from, to) => {
		const one = see(from);
		if (last?.id !== to) last = { id: to, seen: see(to) };
		const other = last.seen;
		if (one === other) return "clause";
		if (one.refersTo.size > 0 && leadsTo(one.refersTo, other.way)) return "reference";
		if ((one.subjects & other.subjects) !== 0) return "object";
		if (one.whole) return "instrument";
		return one.article !== null && one.article === other.article ? "article" : null;
	};
}
