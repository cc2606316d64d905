import functions from "../checks/autonomy.functions/check.json";
import { type PackId, packOf } from "../language/pack";
import { createScanner, type Hits, type Scanner } from "../reading/scanner";
import type { ClauseInput, ClauseReading } from "../reading/types";
import terms from "./terms.json";

const SCANNERS = new Map<PackId, Scanner>();

/** The words of the maps, and those by which the check of functions knows functions and domains. */
function conceptsOf(pack: PackId): Record<string, readonly string[]> {
	const concepts: Record<string, readonly string[]> = {};
	const add = (name: string, list: readonly string[]) => {
		concepts[name] = [...(concepts[name] ?? []), ...list];
	};
	for (const [name, byPack] of Object.entries(terms)) add(name, byPack[pack]);
	const known: Readonly<Record<string, { readonly en?: string[]; readonly zh?: string[] }>> =
		functions.concepts;
	for (const attribute of ["function", "domain"] as const) {
		for (const [value, concept] of Object.entries(functions.attributes[attribute]))
			add(`${attribute}.${value}`, known[concept]?.[pack] ?? []);
	}
	return concepts;
}

function scannerOf(pack: PackId): Scanner {
	const known = SCANNERS.get(pack);
	if (known) return known;
	const made = createScanner(pack, conceptsOf(pack));
	SCANNERS.set(pack, made);
	return made;
}

/** The words of the maps in a clause: in its own text, and in the chapeau that introduces it. */
export interface ClauseWords {
	readonly own: Hits;
	readonly chapeau: Hits;
	readonly heading: Hits;
}

const KNOWN = new WeakMap<ClauseReading, ClauseWords>();
const NONE: Hits = new Map();

/** Finds the words of the maps in a clause, once for each reading. */
export function wordsOf(input: ClauseInput, reading: ClauseReading): ClauseWords {
	const known = KNOWN.get(reading);
	if (known) return known;
	const scanner = scannerOf(packOf(reading.language));
	const find = (text: string | undefined) => (text ? scanner.scan(scanner.fold(text)) : NONE);
	const made = {
		own: find(input.text),
		chapeau: find(input.chapeau),
		heading: find(input.heading),
	};
	KNOWN.set(reading, made);
	return made;
}
