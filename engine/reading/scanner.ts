import { PACKS, type PackId } from "../language/pack";
import { foldEnglish, foldTable, foldText } from "../text/fold";
import { buildTrie, scan } from "../text/term-trie";
import type { Span } from "../text/types";
import { createGathering } from "./gathering";
import { compileTerm } from "./terms";
import { createWordScan, type Use } from "./word-scan";

/** Where each concept occurs in a text, in textual order; longer hits first where several start together. */
export type Hits = ReadonlyMap<string, readonly Span[]>;

/** Finds the terms of all concepts of one language in one pass over the text. */
export interface Scanner {
	readonly pack: PackId;
	/** `folded` has the length of the text, so its offsets are the text's own. */
	fold(text: string): string;
	/** The map is the caller's own. */
	scan(folded: string): Map<string, readonly Span[]>;
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

/** Chinese terms begin behind any unit. */
const ANYWHERE = new Uint8Array(0x10000).fill(1);

/** Builds the scanner of a pack from its concepts and those of the checks (named `check id/concept`). */
export function createScanner(
	pack: PackId,
	extra: Readonly<Record<string, readonly string[]>>,
): Scanner {
	const table = foldTable(pack);
	const concepts = [
		...Object.entries(PACKS[pack].concepts).map(
			([name, terms]) => [`pack:${name}`, terms] as const,
		),
		...Object.entries(extra),
	];
	const byLiteral = new Map<string, Use[]>();
	concepts.forEach(([, terms], concept) => {
		for (const { literals, open, stop } of terms.flatMap((term) => compileTerm(term, pack))) {
			const [first = "", ...rest] = literals;
			const literal = foldText(first, table);
			const use = {
				number: stop ? concepts.length + concept : concept,
				open,
				rest: rest.length > 0 ? rest : null,
			};
			const list = byLiteral.get(literal);
			if (list) list.push(use);
			else byLiteral.set(literal, [use]);
		}
	});
	const uses = [...byLiteral.values()];
	const trie = buildTrie([...byLiteral.keys()]);
	const gathered = createGathering(2 * concepts.length);
	const gather =
		pack === "en"
			? createWordScan(trie, uses, gathered)
			: (folded: string) =>
					scan(trie, folded, ANYWHERE, (literal, from, to) => {
						for (const { number } of uses[literal] as readonly Use[])
							gathered.add(number, from, to);
					});
	return {
		pack,
		fold: pack === "en" ? foldEnglish : (text) => foldText(text, table),
		scan: (folded) => {
			gather(folded);
			const hits = new Map<string, readonly Span[]>();
			for (const number of gathered.filled()) {
				const name = concepts[number]?.[0];
				if (name === undefined) continue;
				const list = gathered.spansOf(number);
				const stops = gathered.spansOf(concepts.length + number);
				const left = stops.length > 0 ? unstopped(list, stops) : list;
				hits.set(name, left.length > 1 ? settled(left) : left);
			}
			gathered.clear();
			return hits;
		},
	};
}
