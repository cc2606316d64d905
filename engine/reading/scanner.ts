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

/** Where an English use of a literal that ends at `to` ends; -1 where a word goes on that should have ended. */
function endOfUse(use: Use, text: string, to: number, goesOn: Uint8Array): number {
	const end = use.rest ? endOfRest(use.rest, text, to, goesOn) : to;
	if (end < 0 || end >= text.length || goesOn[text.charCodeAt(end)] === 1) return end;
	return use.open ? endOfWord(text, end, goesOn) : -1;
}

/** Hits that stand in no stop phrase of their concept. */
export function unstopped(hits: readonly Span[], stops: readonly Span[]): Span[] {
	return hits.filter((hit) => !stops.some((stop) => stop.from <= hit.from && hit.to <= stop.to));
}

/** The order of a concept's hits: by start, longer first. */
export function inOrder(a: Span, b: Span): number {
	return a.from - b.from || b.to - a.to;
}

/** Puts hits in order, those of two terms in one place told once. They come nearly sorted, by their starts. */
function settled(hits: Span[]): readonly Span[] {
	let kept = 1;
	for (let at = 1; at < hits.length; at++) {
		const hit = hits[at] as Span;
		let place = kept;
		while (place > 0 && inOrder(hits[place - 1] as Span, hit) > 0) place -= 1;
		const before = hits[place - 1];
		if (before && before.from === hit.from && before.to === hit.to) continue;
		for (let move = kept; move > place; move--) hits[move] = hits[move - 1] as Span;
		hits[place] = hit;
		kept += 1;
	}
	hits.length = kept;
	return hits;
}

/** Spans by number, kept in flat tables until they are asked for. */
interface Gathering {
	add(number: number, from: number, to: number): void;
	/** The numbers that have spans, in the order of their first. */
	filled(): readonly number[];
	/** In the order in which they were added. */
	spansOf(number: number): Span[];
	clear(): void;
}

function createGathering(numbers: number): Gathering {
	const first = new Int32Array(numbers).fill(-1);
	const last = new Int32Array(numbers);
	// Three numbers a span: its ends, and the next span of the same number or -1.
	let spans = new Int32Array(3 * 1024);
	let end = 0;
	let filled: number[] = [];
	return {
		add: (number, from, to) => {
			if (end + 3 > spans.length) {
				const wider = new Int32Array(2 * spans.length);
				wider.set(spans);
				spans = wider;
			}
			spans[end] = from;
			spans[end + 1] = to;
			spans[end + 2] = -1;
			if (first[number] === -1) {
				first[number] = end;
				filled.push(number);
			} else spans[(last[number] as number) + 2] = end;
			last[number] = end;
			end += 3;
		},
		filled: () => filled,
		spansOf: (number) => {
			const list: Span[] = [];
			for (let at = first[number] as number; at >= 0; at = spans[at + 2] as number)
				list.push({ from: spans[at] as number, to: spans[at + 1] as number });
			return list;
		},
		clear: () => {
			for (const number of filled) first[number] = -1;
			filled = [];
			end = 0;
		},
	};
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
	const gathered = createGathering(2 * names.length);
	const starts = pack === "zh" ? ANYWHERE : borders;
	return {
		pack,
		fold: (text) => foldText(text, table),
		scan: (folded) => {
			scan(trie, folded, starts, (literal, from, to) => {
				for (const use of byLiteral[literal] as Use[]) {
					const end = pack === "en" ? endOfUse(use, folded, to, borders) : to;
					if (end >= 0)
						gathered.add(use.stop ? names.length + use.concept : use.concept, from, end);
				}
			});
			const hits = new Map<string, readonly Span[]>();
			for (const concept of gathered.filled()) {
				if (concept >= names.length) continue;
				const list = gathered.spansOf(concept);
				const stops = gathered.spansOf(names.length + concept);
				const left = stops.length > 0 ? unstopped(list, stops) : list;
				hits.set(names[concept] as string, left.length > 1 ? settled(left) : left);
			}
			gathered.clear();
			return hits;
		},
	};
}
