import type { Language } from "../language/types";
import type { Span } from "../text/types";
import { toBlocks } from "./blocks";
import type { Matcher, PatternHit } from "./find-pattern";
import { openSpan, runAt, type SearchedText, searchedTexts } from "./find-text";
import type { CaretPlace } from "./history";
import type { Draft, DraftNode, Run } from "./types";
import { findNode, referenceTexts } from "./walk";

/** Where is looked: the draft, the article (or annex, preamble, part) around a block, or the words between two places. */
export type FindScope =
	| { readonly type: "draft" }
	| { readonly type: "article"; readonly block: string }
	| { readonly type: "selection"; readonly from: CaretPlace; readonly to: CaretPlace };

/** A block to look through in one language. */
export interface FindTarget {
	readonly block: string;
	readonly language: Language;
	readonly runs: readonly Run[];
	/** The stretch of open text that a hit must lie in; `null` for all of the block with its footnotes. */
	readonly within: Span | null;
	readonly referenceText: (target: string) => string;
}

/** Where the pattern fits in a block: offsets into its open text; those of a hit in a footnote are into the footnote's words. */
export interface FindHit extends PatternHit {
	readonly block: string;
	readonly language: Language;
	/** The footnote that holds the words; `null` for the block's own. */
	readonly footnote: string | null;
	/** Whether the words can be replaced: they stand in plain words, or in the words of one term, and hold no reference, sign of a bracket or footnote. */
	readonly replaceable: boolean;
}

/** A hit with the text it was found in, by the offsets of that text. */
export interface LocatedHit {
	readonly hit: FindHit;
	readonly text: SearchedText;
	readonly span: Span;
}

function isInside(text: SearchedText, runs: readonly Run[], { from, to }: Span): boolean {
	const touched = text.plain.segments.filter((segment) => segment.from < to && segment.to > from);
	const kinds = touched.map(({ path }) => runAt(runs, [...text.path, ...path])?.type);
	if (touched.length === 1) {
		const [only] = touched;
		const whole = only !== undefined && only.from <= from && only.to >= to;
		return whole && (kinds[0] === "text" || kinds[0] === "term");
	}
	return touched.every((segment, index) => {
		const before = touched[index - 1];
		if (kinds[index] !== "text") return false;
		if (!before) return segment.from <= from;
		const list = before.path.slice(0, -1).join();
		const next = (before.path.at(-1) ?? 0) + 1;
		// Neighbours in one list: no sign of a bracket and no footnote stands between them.
		return list === segment.path.slice(0, -1).join() && segment.path.at(-1) === next;
	});
}

/** The hits in one block, those in its own words before those in its footnotes. */
export function locateHits(matcher: Matcher, target: FindTarget): readonly LocatedHit[] {
	const { block, language, runs, within, referenceText } = target;
	return searchedTexts(runs, referenceText).flatMap((text) => {
		if (within && text.footnote !== null) return [];
		return matcher.hitsIn(text.plain.text).flatMap((span) => {
			const open = openSpan(text, span);
			if (within && (open.from < within.from || open.to > within.to)) return [];
			const replaceable = isInside(text, runs, span);
			const { groups } = span;
			const { footnote } = text;
			return [{ hit: { block, language, footnote, ...open, groups, replaceable }, text, span }];
		});
	});
}

/** Looks through one block. */
export function hitsIn(matcher: Matcher, target: FindTarget): readonly FindHit[] {
	return locateHits(matcher, target).map(({ hit }) => hit);
}

const SECTIONS: ReadonlySet<DraftNode["kind"]> = new Set(["article", "annex", "preamble"]);

function idsBelow(node: DraftNode, ids: Set<string> = new Set()): Set<string> {
	ids.add(node.id);
	for (const child of node.children) idsBelow(child, ids);
	return ids;
}

/** The blocks of the innermost section around a block, or of the part it heads; the block alone where there is none. */
function sectionAround(draft: Draft, block: string): ReadonlySet<string> {
	const place = findNode(draft, block);
	if (!place) return new Set([block]);
	const section = place.ancestors.findLast(({ kind }) => SECTIONS.has(kind));
	return idsBelow(SECTIONS.has(place.node.kind) ? place.node : (section ?? place.node));
}

/**
 * The blocks of a scope, language by language in the order given, each in document order; blocks without words are left out.
 * A selection is looked through in the first language only.
 */
export function findTargets(
	draft: Draft,
	languages: readonly Language[],
	scope: FindScope,
): readonly FindTarget[] {
	const inScope = scope.type === "article" ? sectionAround(draft, scope.block) : null;
	const searched = scope.type === "selection" ? languages.slice(0, 1) : languages;
	return searched.flatMap((language) => {
		const referenceText = referenceTexts(draft, language);
		const blocks = toBlocks(draft, language);
		const at = (id: string) => blocks.findIndex((block) => block.id === id);
		const [first, last] =
			scope.type === "selection"
				? [at(scope.from.block), at(scope.to.block)]
				: [0, blocks.length - 1];
		if (first < 0 || last < 0) return [];
		return blocks.slice(first, last + 1).flatMap(({ id, runs }, index): FindTarget[] => {
			if (runs.length === 0 || (inScope && !inScope.has(id))) return [];
			const target = { block: id, language, runs, within: null, referenceText };
			if (scope.type !== "selection" || (index > 0 && first + index < last)) return [target];
			const from = index === 0 ? scope.from.offset : 0;
			const to = first + index === last ? scope.to.offset : Number.POSITIVE_INFINITY;
			return [{ ...target, within: { from, to } }];
		});
	});
}
