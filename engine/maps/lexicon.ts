import functions from "../checks/autonomy.functions/check.json";
import { PACKS, type PackId, packOf } from "../language/pack";
import { createScanner, type Scanner } from "../reading/scanner";
import type { ClauseInput, ClauseReading } from "../reading/types";
import type { Span } from "../text/types";
import terms from "./terms.json";

const SCANNERS = new Map<PackId, Scanner>();

/** The words of the maps, and those by which the check of functions knows functions and domains. */
export function mapTerms(pack: PackId): Record<string, readonly string[]> {
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

/** Of the language packs' concepts the maps need only those for actors. */
export function mapActors(pack: PackId): Record<string, readonly string[]> {
	return Object.fromEntries(
		Object.entries(PACKS[pack].concepts).filter(([concept]) => concept.startsWith("actor.")),
	);
}

function scannerOf(pack: PackId): Scanner {
	const known = SCANNERS.get(pack);
	if (known) return known;
	const made = createScanner(pack, mapTerms(pack), mapActors(pack));
	SCANNERS.set(pack, made);
	return made;
}

/** Where the words of the maps stand in a text, by concept. */
export type Words = ReadonlyMap<string, readonly Span[]>;

/** The words of the maps in a clause: in its own text, and in the chapeau that introduces it. */
export interface ClauseWords {
	readonly own: Words;
	readonly chapeau: Words;
}

const NONE: Words = new Map();

function wordsIn(text: string | undefined, scanner: Scanner): Words {
	if (!text) return NONE;
	const hits = scanner.scan(scanner.fold(text));
	const words = new Map<string, readonly Span[]>();
	for (const [concept, spans] of hits) if (spans.length > 0) words.set(concept, spans);
	scanner.reuse(hits);
	return words;
}

const KNOWN = new WeakMap<ClauseReading, ClauseWords>();
/** The chapeau found last: clauses of one list follow one another. */
let last: { readonly text: string; readonly pack: PackId; readonly words: Words } | null = null;

/** Finds the words of the maps in a clause, once for each reading. */
export function wordsOf(input: ClauseInput, reading: ClauseReading): ClauseWords {
	const known = KNOWN.get(reading);
	if (known) return known;
	const pack = packOf(reading.language);
	const scanner = scannerOf(pack);
	const { text, chapeau = "" } = input;
	if (last?.text !== chapeau || last.pack !== pack)
		last = { text: chapeau, pack, words: wordsIn(chapeau, scanner) };
	const made = { own: wordsIn(text, scanner), chapeau: last.words };
	KNOWN.set(reading, made);
	return made;
}
