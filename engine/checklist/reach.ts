import type { ReadClauseInput } from "../form/read-form";
import { type PackId, packOf } from "../language/pack";
import { createScanner, type Scanner } from "../reading/scanner";
import type { ClauseInput } from "../reading/types";
import terms from "./reach-terms.json";
import { frees } from "./standing";
import type { Reach } from "./types";

const SIDES = ["systems", "actors", "situations"] as const;
type Side = (typeof SIDES)[number];

/** What a text names of each side: kinds of systems, of actors, of situations. */
type Named = Readonly<Record<Side, ReadonlySet<string>>>;

const SCANNERS = new Map<PackId, Scanner>();
const KNOWN = new WeakMap<ClauseInput, Named>();

/** The words for kinds of systems, actors and situations. */
export function reachTerms(pack: PackId): Record<string, readonly string[]> {
	return Object.fromEntries(Object.entries(terms).map(([name, byPack]) => [name, byPack[pack]]));
}

function scannerOf(pack: PackId): Scanner {
	const known = SCANNERS.get(pack);
	if (known) return known;
	const made = createScanner(pack, reachTerms(pack), {});
	SCANNERS.set(pack, made);
	return made;
}

function namedIn({ input, reading }: ReadClauseInput): Named {
	const known = KNOWN.get(input);
	if (known) return known;
	const scanner = scannerOf(packOf(reading.language));
	const named = {
		systems: new Set<string>(),
		actors: new Set<string>(),
		situations: new Set<string>(),
	};
	for (const text of [input.text, input.chapeau]) {
		if (text === undefined) continue;
		for (const key of scanner.scan(scanner.fold(text)).keys()) {
			const [side, value] = key.split(".");
			if (value !== undefined && side !== undefined && side in named)
				named[side as Side].add(value);
		}
	}
	KNOWN.set(input, named);
	return named;
}

/** What the clauses that lay down the scope name; what a carve-out names lies outside. */
function scopeOf(clauses: readonly ReadClauseInput[]): Named {
	const scope = {
		systems: new Set<string>(),
		actors: new Set<string>(),
		situations: new Set<string>(),
	};
	for (const clause of clauses) {
		const lays = clause.reading.findings.some(
			(finding) => finding.check === "autonomy.scope" && finding.level >= 2 && !frees(finding),
		);
		if (!lays) continue;
		const named = namedIn(clause);
		for (const side of SIDES) for (const value of named[side]) scope[side].add(value);
	}
	return scope;
}

/**
 * Tells the reach of a clause: what share of the systems, actors and situations that the scope names it covers. A clause that names
 * none of a side covers all of it; a side that the scope leaves open has no share.
 */
export function reachOf(clauses: readonly ReadClauseInput[]): (clause: ReadClauseInput) => Reach {
	const scope = scopeOf(clauses);
	const share = (side: Side, clause: ReadClauseInput): number | null => {
		const { size } = scope[side];
		if (size === 0) return null;
		const named = namedIn(clause)[side];
		if (named.size === 0) return 1;
		return [...named].filter((value) => scope[side].has(value)).length / size;
	};
	return (clause) => ({
		systems: share("systems", clause),
		actors: share("actors", clause),
		situations: share("situations", clause),
	});
}
