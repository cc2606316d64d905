import type { Span } from "../text/types";
import type { Hits } from "./scanner";
import type { Force } from "./types";

/** A word of force in the text. */
export interface ForceHit extends Span {
	readonly force: Force;
	/** It only constitutes ("shall enter into force"). */
	readonly constitutive: boolean;
	/** It may be epistemic ("may be") and counts only when negated. */
	readonly epistemic: boolean;
}

const FORCES: readonly Force[] = [
	"prohibition",
	"obligation",
	"commitment",
	"permission",
	"recommendation",
];

function inside(span: Span, spans: readonly Span[] | undefined): boolean {
	return spans?.some((other) => other.from <= span.from && span.to <= other.to) ?? false;
}

function overlaps(span: Span, spans: readonly Span[] | undefined): boolean {
	return spans?.some((other) => other.from < span.to && span.from < other.to) ?? false;
}

/** The words of force of a text in order: the longest where several overlap, none inside a word that merely looks like one. */
export function forceHits(hits: Hits): readonly ForceHit[] {
	const none = hits.get("pack:force.none");
	const all: ForceHit[] = [];
	for (const force of FORCES) {
		for (const span of hits.get(`pack:force.${force}`) ?? []) {
			if (inside(span, none)) continue;
			all.push({
				...span,
				force,
				constitutive: overlaps(span, hits.get("pack:force.constitutive")),
				epistemic:
					inside(span, hits.get("pack:force.epistemic")) ||
					overlaps(span, hits.get("pack:force.epistemic")),
			});
		}
	}
	all.sort((a, b) => a.from - b.from || b.to - a.to);
	const kept: ForceHit[] = [];
	for (const hit of all) {
		const last = kept.at(-1);
		if (!last || hit.from >= last.to) kept.push(hit);
		else if (hit.to > last.to && hit.to - hit.from > last.to - last.from)
			kept[kept.length - 1] = hit;
	}
	return kept;
}
