import { PACKS, type PackId } from "../language/pack";
import { foldTable, foldText } from "../text/fold";
import { buildTrie, scan } from "../text/term-trie";
import type { Span } from "../text/types";
import { type CompiledTerm, compileTerm } from "./terms";

/** Where each concept occurs in a text, in textual order; longer hits first where several start together. */
export type Hits = ReadonlyMap<string, readonly Span[]>;

interface Use {
	readonly concept: string;
	readonly term: CompiledTerm;
}

/** Finds the terms of all concepts of one language in one pass over the text. */
export interface Scanner {
	readonly pack: PackId;
	/** `folded` has the length of the text, so its offsets are the text's own. */
	fold(text: string): string;
	scan(folded: string): Hits;
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

/** End of the whole term that begins at `from` and whose first literal ends at `to`; -1 where it does not match. */
function endOf(term: CompiledTerm, text: string, to: number): number {
	let end = to;
	for (const literal of term.literals.slice(1)) {
		while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
		if (!text.startsWith(literal, end)) return -1;
		end += literal.length;
	}
	if (term.open) {
		while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
		return end;
	}
	return end < text.length && isWordUnit(text.charCodeAt(end)) ? -1 : end;
}

/** Hits that stand in no stop phrase of their concept. */
export function unstopped(hits: readonly Span[], stops: readonly Span[]): Span[] {
	return hits.filter((hit) => !stops.some((stop) => stop.from <= hit.from && hit.to <= stop.to));
}

/** The order of a concept's hits: by start, longer first. */
export function inOrder(a: Span, b: Span): number {
	return a.from - b.from || b.to - a.to;
}

/** Builds the scanner of a pack from its concepts and those of the checks (named `check id/concept`). */
export function createScanner(
	pack: PackId,
	extra: Readonly<Record<string, readonly string[]>>,
): Scanner {
	const table = foldTable(pack);
	const uses = new Map<string, Use[]>();
	const withStops = new Set<string>();
	const add = (concept: string, terms: readonly string[]): void => {
		for (const source of terms) {
			for (const term of compileTerm(source, pack)) {
				const first = foldText(term.literals[0] ?? "", table);
				const list = uses.get(first) ?? [];
				list.push({ concept, term: { ...term, literals: [first, ...term.literals.slice(1)] } });
				uses.set(first, list);
				if (term.stop) withStops.add(concept);
			}
		}
	};
	for (const [concept, terms] of Object.entries(PACKS[pack].concepts))
		add(`pack:${concept}`, terms);
	for (const [concept, terms] of Object.entries(extra)) add(concept, terms);
	const literals = [...uses.keys()];
	const byLiteral = literals.map((literal) => uses.get(literal) ?? []);
	const trie = buildTrie(literals);
	const starts = pack === "zh" ? ANYWHERE : wordStarts();
	return {
		pack,
		fold: (text) => foldText(text, table),
		scan: (folded) => {
			const found = new Map<string, Span[]>();
			const stops = new Map<string, Span[]>();
			scan(trie, folded, starts, (literal, from, to) => {
				for (const use of byLiteral[literal] ?? []) {
					const end = pack === "zh" ? to : endOf(use.term, folded, to);
					if (end < 0) continue;
					const into = use.term.stop ? stops : found;
					const list = into.get(use.concept);
					if (list) list.push({ from, to: end });
					else into.set(use.concept, [{ from, to: end }]);
				}
			});
			for (const concept of withStops) {
				const stopped = stops.get(concept);
				const hits = found.get(concept);
				if (stopped && hits) found.set(concept, unstopped(hits, stopped));
			}
			for (const hits of found.values()) hits.sort(inOrder);
			return found;
		},
	};
}
