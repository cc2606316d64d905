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

/** "may" of a date ("24 May 2024", "by May 2025"). */
function isMonth(folded: string, hit: Span): boolean {
	if (folded.slice(hit.from, hit.to) !== "may") return false;
	return (
		/\d\s?$/.test(folded.slice(Math.max(0, hit.from - 3), hit.from)) ||
		/^,? \d{1,4}\b/.test(folded.slice(hit.to, hit.to + 6))
	);
}

const PARTY_BEFORE = /[约各一双事对他甲乙]$/;

/** 缔约方可, 各方得: the 方 belongs to the party, and what is left permits. */
function withoutParty(folded: string, hit: ForceHit): ForceHit {
	const restricting = /^方[可得]$/.test(folded.slice(hit.from, hit.to));
	if (!restricting || !PARTY_BEFORE.test(folded.slice(Math.max(0, hit.from - 1), hit.from)))
		return hit;
	return { ...hit, from: hit.from + 1, force: "permission" };
}

/** 将 marks an undertaking only right after who undertakes; elsewhere it moves an object before its verb. */
function isFuture(folded: string, hits: Hits, hit: Span): boolean {
	if (folded.slice(hit.from, hit.to) !== "将") return true;
	const before = folded.slice(Math.max(0, hit.from - 2), hit.from);
	const end = hit.from - (/(?:均|都|也|还|亦)$/.test(before) ? 1 : 0);
	return [
		"pack:actor.state",
		"pack:actor.organ",
		"pack:actor.commander",
		"pack:actor.operator",
		"pack:actor.developer",
		"pack:ai-system",
		"pack:weapon",
	].some((concept) => hits.get(concept)?.some((span) => span.to === end) ?? false);
}

/** 承担 binds only with its agent before it: 由部署国承担. */
function hasAgent(folded: string, hit: Span): boolean {
	if (folded.slice(hit.from, hit.to) !== "承担") return true;
	return /由[^，。；]{1,24}$/.test(folded.slice(Math.max(0, hit.from - 26), hit.from));
}

/** The words of force of a text in order: the longest where several overlap, none inside a word that merely looks like one. */
export function forceHits(folded: string, hits: Hits): readonly ForceHit[] {
	const none = hits.get("pack:force.none");
	const all: ForceHit[] = [];
	for (const force of FORCES) {
		for (const span of hits.get(`pack:force.${force}`) ?? []) {
			if (
				inside(span, none) ||
				isMonth(folded, span) ||
				!isFuture(folded, hits, span) ||
				!hasAgent(folded, span)
			)
				continue;
			all.push({
				...span,
				force,
				constitutive: overlaps(span, hits.get("pack:force.constitutive")),
				epistemic: overlaps(span, hits.get("pack:force.epistemic")),
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
	return kept.map((hit) => withoutParty(folded, hit));
}
