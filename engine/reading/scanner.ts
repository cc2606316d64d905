import { TERM_TABLES } from "../generated/term-tables";
import { PACKS, type PackId } from "../language/pack";
import { COMPUTED } from "./computed";
import { createGather } from "./gather-terms";
import { createGathering, type Gathering } from "./gathering";
import { TextHits } from "./hits";
import { foldOf, makeTables, type NamedTerms, tablesKey, unpackTables } from "./term-tables";

/** Finds the terms of all concepts of one language in one pass over the text. */
export interface Scanner {
	readonly pack: PackId;
	/** `folded` has the length of the text, so its offsets are the text's own. */
	fold(text: string): string;
	/** The hits are the caller's own until they are given back. */
	scan(folded: string): TextHits;
	/** Takes the tables of hits that nobody will ask again. */
	reuse(hits: TextHits): void;
}

/** The concepts that a scanner looks for, in the order of their numbers. */
export function conceptsOf(
	extra: Readonly<Record<string, readonly string[]>>,
	base: Readonly<Record<string, readonly string[]>>,
): NamedTerms {
	return [
		...Object.entries(base).map(([name, terms]) => [`pack:${name}`, terms] as const),
		...Object.entries(extra),
		...COMPUTED.map((name) => [name, []] as const),
	];
}

/**
 * Builds the scanner of a pack from its concepts, all or those of `base`, and those of the checks (named `check id/concept`).
 */
export function createScanner(
	pack: PackId,
	extra: Readonly<Record<string, readonly string[]>>,
	base: Readonly<Record<string, readonly string[]>> = PACKS[pack].concepts,
): Scanner {
	const fold = foldOf(pack);
	const all = conceptsOf(extra, base);
	const names = all.map(([name]) => name);
	const concepts = { names, numbers: new Map(names.map((name, number) => [name, number])) };
	const ready = TERM_TABLES[tablesKey(all, pack)];
	const gather = createGather(
		pack,
		ready ? unpackTables(JSON.parse(ready)) : makeTables(all, pack),
	);
	const free: Gathering[] = [];
	return {
		pack,
		fold,
		scan: (folded) => {
			const gathered = free.pop() ?? createGathering(names.length);
			gather(folded, gathered);
			return new TextHits(concepts, gathered);
		},
		reuse: (hits) => {
			const gathered = hits.release();
			if (!gathered) return;
			gathered.clear();
			free.push(gathered);
		},
	};
}
