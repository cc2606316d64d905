import { PACKS, type PackId } from "../language/pack";
import { foldTable, foldText } from "../text/fold";
import { buildTrie, scan } from "../text/term-trie";
import type { Span } from "../text/types";
import { compileTerm } from "./terms";

/** Where each concept occurs in a text, in textual order; longer hits first where several start together. */
export type Hits = ReadonlyMap<string, readonly Span[]>;

/** What a literal means: the concept it hits or stops, and what must follow it. */
interface Use {
	readonly concept: number;
	readonly stop: boolean;
	readonly open: boolean;
	/** Literals that follow after letters of any number; `null` for most terms. */
	readonly rest: readonly string[] | null;
}

/** Finds the terms of all concepts of one language in one pass over the text. */
export interface Scanner {
	readonly pack: PackId;
	/** `folded` has the length of the text, so its offsets are the text's own. */
	fold(text: string): string;
	/** The map is the caller's own. */
	scan(folded: string): Map<string, readonly Span[]>;
}

const LETTER = /[\p{L}\p{N}]/u;

function isWordUnit(code: number): boolean {
	if (code < 128)
		return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
	return LETTER.test(String.fromCharCode(code));
}

/** Chinese terms begin behind any unit. */
const ANYWHERE = new Uint8Array(0x10000).fill(1);

let behindNoWord: Uint8Array | null = null;

/** English terms begin where no word goes on. */
function wordStarts(): Uint8Array {
	behindNoWord ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => (isWordUnit(unit) ? 0 : 1));
	return behindNoWord;
}

/** End of the word that goes on at `at`. */
function endOfWord(text: string, at: number, goesOn: Uint8Array): number {
	let end = at;
	while (end < text.length && goesOn[text.charCodeAt(end)] === 0) end += 1;
	return end;
}

/** End of a term of several literals whose first ends at `to`; -1 where the others don't follow. */
function endOfRest(rest: readonly string[], text: string, to: number, goesOn: Uint8Array): number {
	let end = to;
	for (const literal of rest) {
		end = endOfWord(text, end, goesOn);
		if (!text.startsWith(literal, end)) return -1;
		end += literal.length;
	}
	return end;
}

/** End of a term whose words end at `end`: the word's own where it is open, -1 where a word goes on that should have ended. */
function closed(use: Use, text: string, end: number, borders: Uint8Array): number {
	const word = endOfWord(text, end, borders);
	return use.open ? word : word > end ? -1 : end;
}

/** Hits that stand in no stop phrase of their concept. */
export function unstopped(hits: readonly Span[], stops: readonly Span[]): Span[] {
	return hits.filter((hit) => !stops.some((stop) => stop.from <= hit.from && hit.to <= stop.to));
}

/** The order of a concept's hits: by start, longer first. */
export function inOrder(a: Span, b: Span): number {
	return a.from - b.from || b.to - a.to;
}

/** Sorted hits, those of two terms in one place told once. */
function distinct(hits: readonly Span[]): readonly Span[] {
	return hits.filter((hit, index) => {
		const before = hits[index - 1];
		return !before || before.from !== hit.from || before.to !== hit.to;
	});
}

/** Builds the scanner of a pack from its concepts and those of the checks (named `check id/concept`). */
export function createScanner(
	pack: PackId,
	extra: Readonly<Record<string, readonly string[]>>,
): Scanner {
	const table = foldTable(pack);
	const names: string[] = [];
	const uses = new Map<string, Use[]>();
	const add = (name: string, terms: readonly string[]): void => {
		const concept = names.push(name) - 1;
		for (const { literals, open, stop } of terms.flatMap((term) => compileTerm(term, pack))) {
			const [first = "", ...rest] = literals;
			const literal = foldText(first, table);
			const list = uses.get(literal) ?? [];
			list.push({ concept, stop, open, rest: rest.length > 0 ? rest : null });
			uses.set(literal, list);
		}
	};
	for (const [concept, terms] of Object.entries(PACKS[pack].concepts))
		add(`pack:${concept}`, terms);
	for (const [concept, terms] of Object.entries(extra)) add(concept, terms);
	const literals = [...uses.keys()];
	const byLiteral = literals.map((literal) => uses.get(literal) ?? []);
	const trie = buildTrie(literals);
	const borders = wordStarts();
	// One slot a concept, empty again after each scan.
	const slots = (): (Span[] | undefined)[] => names.map(() => undefined);
	const found = slots();
	const stops = slots();
	const starts = pack === "zh" ? ANYWHERE : borders;
	return {
		pack,
		fold: (text) => foldText(text, table),
		scan: (folded) => {
			const touched: number[] = [];
			scan(trie, folded, starts, (literal, from, to) => {
				for (const use of byLiteral[literal] as Use[]) {
					let end = to;
					if (pack === "en") {
						if (use.rest) end = endOfRest(use.rest, folded, to, borders);
						if (end >= 0) end = closed(use, folded, end, borders);
						if (end < 0) continue;
					}
					const into = use.stop ? stops : found;
					const list = into[use.concept];
					if (list) list.push({ from, to: end });
					else {
						into[use.concept] = [{ from, to: end }];
						touched.push(use.concept);
					}
				}
			});
			const hits = new Map<string, readonly Span[]>();
			for (const concept of touched) {
				const list = found[concept];
				const stopped = stops[concept];
				found[concept] = undefined;
				stops[concept] = undefined;
				const left = list && stopped ? unstopped(list, stopped) : list;
				if (!left) continue;
				hits.set(names[concept] as string, left.length > 1 ? distinct(left.sort(inOrder)) : left);
			}
			return hits;
		},
	};
}
