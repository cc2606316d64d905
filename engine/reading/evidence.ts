import type { Span } from "../text/types";
import type { ClauseScene, Surrounding } from "./findings";
import type { Grade } from "./grade";
import type { Evidence, EvidenceRole, Norm, Quote } from "./types";

function quoted(scene: ClauseScene, span: Span, role: EvidenceRole): Evidence {
	const { from, to } = span;
	return { from, to, in: "text", text: scene.text.slice(from, to), role };
}

function asEvidence({ from, to, in: where, text }: Quote, role: EvidenceRole): Evidence {
	return { from, to, in: where, text, role };
}

function covers(quote: Quote | null | undefined, span: Span): boolean {
	return quote?.in === "text" && quote.from <= span.from && span.to <= quote.to;
}

/** The matched words, each with the part it plays in the norm that governs them. */
export function matchedWords(
	scene: ClauseScene,
	spans: readonly Span[],
	norm: Norm | null,
): readonly Evidence[] {
	return spans.map((span) => {
		if (covers(norm?.bearer, span)) return quoted(scene, span, "subject");
		return quoted(scene, span, covers(norm?.object, span) ? "object" : "act");
	});
}

/** The first words of each list of concepts in heading or chapeau; `null` where a list has none there. */
export function matchAround(
	scene: ClauseScene,
	lists: readonly (readonly string[])[],
): readonly Evidence[] | null {
	const found: Evidence[] = [];
	for (let at = 0; at < lists.length; at++) {
		const first = firstAround(scene, lists[at] as readonly string[]);
		if (!first) return null;
		found.push(first);
	}
	return found;
}

function firstAround({ around }: ClauseScene, keys: readonly string[]): Evidence | null {
	for (let at = 0; at < around.length; at++) {
		const { text, where, hits } = around[at] as Surrounding;
		for (let index = 0; index < keys.length; index++) {
			const hit = hits.get(keys[index] as string)?.[0];
			if (!hit) continue;
			const words = text.slice(hit.from, hit.to);
			return { from: hit.from, to: hit.to, in: where, text: words, role: "condition" };
		}
	}
	return null;
}

/** Everything that earned, or lowered, a level: in textual order, each place once. */
export function evidenceOf(
	scene: ClauseScene,
	words: readonly Evidence[],
	around: readonly Evidence[],
	bound: readonly Span[],
	norm: Norm | null,
	grade: Grade,
): readonly Evidence[] {
	const all = [...words, ...around, ...bound.map((span) => quoted(scene, span, "bound"))];
	if (norm?.bearer?.source === "text" && norm.bearer.in === "text")
		all.push(asEvidence(norm.bearer, "subject"));
	if (norm?.modal) all.push(asEvidence(norm.modal, "force"));
	if (grade.weakness === "hedged") {
		for (const hedge of norm?.hedges ?? [])
			if (hedge.toBearer) all.push(asEvidence(hedge, "hedge"));
	}
	all.sort((a, b) => a.from - b.from || a.to - b.to);
	return all.filter((item, index) => {
		const previous = all[index - 1];
		return (
			!previous || previous.from !== item.from || previous.to !== item.to || previous.in !== item.in
		);
	});
}
