import type { ClausePlace, PlaceStep } from "../reading/types";
import { hanValue, romanValue, stemValue } from "../text/numerals";

/** A unit of the instrument that a reference may name: its number and what it holds. */
export interface Unit {
	readonly kind: PlaceStep["kind"];
	/** Lower-case label without its brackets and words ("vii", "二", "b"); `null` where it has none. */
	readonly label: string | null;
	/** The label's number, or the place among its siblings where it has no label; `null` for letters. */
	readonly value: number | null;
	readonly children: Unit[];
}

const WORDS =
	/^(?:article|annex|part|chapter|section|appendix|protocol|附件|附录|附錄|第)\s*|(?:条|條|章|节|節|部分|款|项|項)$/gi;

/** The bare number of a label: "Article VII" → "vii", 第二条 → 二, "(b)" → "b". */
export function bareLabel(label: string): string {
	return label
		.trim()
		.replace(WORDS, "")
		.replace(/[\s().（）、．:：]/g, "")
		.toLowerCase();
}

/** The number that a bare label stands for: Arabic, Roman or Chinese; `null` for letters and words. */
export function labelValue(label: string): number | null {
	if (/^[0-9]+$/.test(label)) return Number(label);
	return romanValue(label) ?? hanValue(label) ?? stemValue(label);
}

function unitOf({ kind, label, ordinal }: PlaceStep): Unit {
	const bare = label === null ? null : bareLabel(label);
	return { kind, label: bare, value: bare === null ? ordinal : labelValue(bare), children: [] };
}

/** An instrument as its clauses' places show it, with the way to each clause. */
export interface Structure {
	readonly top: readonly Unit[];
	/** From the outermost unit to the clause, by the place's key. */
	readonly ways: ReadonlyMap<ClausePlace, readonly Unit[]>;
}

interface KnownStructure {
	readonly places: readonly ClausePlace[];
	readonly structure: Structure;
}

/** The structure last gathered from places that begin with this one: while words are written, places stay as they are. */
const GATHERED_FROM = new WeakMap<ClausePlace, KnownStructure>();

/** Gathers the places of an instrument's clauses, in document order, into one tree; the same tree for the same places. */
export function structureOf(places: readonly ClausePlace[]): Structure {
	const [first] = places;
	const known = first === undefined ? undefined : GATHERED_FROM.get(first);
	if (
		known?.places.length === places.length &&
		known.places.every((place, index) => place === places[index])
	)
		return known.structure;
	const structure = gatherStructure(places);
	if (first !== undefined) GATHERED_FROM.set(first, { places, structure });
	return structure;
}

function gatherStructure(places: readonly ClausePlace[]): Structure {
	const top: Unit[] = [];
	const known = new Map<string, Unit>();
	const ways = new Map<ClausePlace, readonly Unit[]>();
	for (const place of places) {
		const way: Unit[] = [];
		let siblings = top;
		for (const step of place) {
			let unit = known.get(step.id);
			if (!unit) {
				unit = unitOf(step);
				known.set(step.id, unit);
				siblings.push(unit);
			}
			way.push(unit);
			siblings = unit.children;
		}
		ways.set(place, way);
	}
	return { top, ways };
}

function gather(units: readonly Unit[], into: Unit[]): Unit[] {
	for (const unit of units) {
		into.push(unit);
		gather(unit.children, into);
	}
	return into;
}

const GATHERED = new WeakMap<readonly Unit[], readonly Unit[]>();

/** Every unit under some units of a whole structure, themselves included, outermost first; gathered once for each list. */
export function unitsIn(units: readonly Unit[]): readonly Unit[] {
	const known = GATHERED.get(units) ?? gather(units, []);
	GATHERED.set(units, known);
	return known;
}
