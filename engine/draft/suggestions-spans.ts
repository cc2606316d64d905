import type { Language } from "../language/types";
import type { Span } from "../text/types";
import type { Draft } from "./types";

/** Spans sorted, those that overlap or touch joined, those without room left out: a file may name any place. */
export function joinedSpans(spans: readonly Span[]): readonly Span[] {
	const out: Span[] = [];
	const sorted = spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
	for (const span of sorted) {
		const last = out.at(-1);
		if (last && span.from <= last.to)
			out[out.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
		else out.push(span);
	}
	return out;
}

/** The words of each block of a language that are proposed to go, by block: sorted spans of its open text. */
export function proposedDeletions(
	draft: Draft,
	language: Language,
): ReadonlyMap<string, readonly Span[]> {
	const found = new Map<string, Span[]>();
	for (const { kind, anchor } of draft.suggestions) {
		if (kind !== "deletion" || anchor.language !== language) continue;
		found.set(anchor.node, [...(found.get(anchor.node) ?? []), anchor]);
	}
	return new Map([...found].map(([node, spans]) => [node, joinedSpans(spans)]));
}
