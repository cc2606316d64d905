import type { Dimension, Span } from "../../engine/index";
import { carrySpan } from "./read-words";
import type { ReadClause } from "./types";

/** What a stretch of a clause is painted as. */
export type Paint = Dimension | "problem";

/** Every paint in the order of its highlight, lowest first. */
export const PAINTS: readonly Paint[] = ["autonomy", "accountability", "verification", "problem"];

/** What is painted, beside the readings themselves. */
export interface PaintChoice {
	readonly dimensionOf: (check: string) => Dimension | null;
	readonly enabledDimensions: ReadonlySet<Dimension>;
	readonly showProblems: boolean;
}

/**
 * The spans of a clause to paint, in `now`, the words that stand at the moment, sorted and without overlap;
 * words that have changed since the reading are left out.
 */
export function evidenceSpans(
	read: ReadClause,
	now: string,
	choice: PaintChoice,
): ReadonlyMap<Paint, readonly Span[]> {
	const found = new Map<Paint, Span[]>();
	const add = (paint: Paint, span: Span): void => {
		const carried = carrySpan(span, read.text, now);
		if (carried === null) return;
		const spans = found.get(paint);
		if (spans) spans.push(carried);
		else found.set(paint, [carried]);
	};
	for (const finding of read.reading.findings) {
		const dimension = choice.dimensionOf(finding.check);
		if (dimension === null || !choice.enabledDimensions.has(dimension)) continue;
		for (const evidence of finding.evidence) if (evidence.in === "text") add(dimension, evidence);
	}
	if (choice.showProblems) {
		for (const problem of read.reading.problems) if (problem.in === "text") add("problem", problem);
	}
	return new Map([...found].map(([paint, spans]) => [paint, joinSpans(spans, now)]));
}

/** Sorts spans and joins those that overlap or have only white space between them. */
function joinSpans(spans: readonly Span[], text: string): readonly Span[] {
	const joined: { from: number; to: number }[] = [];
	for (const { from, to } of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
		const last = joined.at(-1);
		if (last && (from <= last.to || text.slice(last.to, from).trim() === "")) {
			last.to = Math.max(last.to, to);
		} else joined.push({ from, to });
	}
	return joined;
}
