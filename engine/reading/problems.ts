import type { Span } from "../text/types";
import { isBinding } from "./binding";
import type { Hits } from "./hits";
import type { InstrumentType, Norm, Part, Problem } from "./types";

/** What binds in place of what only recommends; other words of recommendation need a new sentence. */
const STRENGTHENED: ReadonlyMap<string, string> = new Map([
	["should", "shall"],
	["should not", "shall not"],
	["ought to", "shall"],
	["are encouraged to", "shall"],
	["is encouraged to", "shall"],
	["应该", "应当"],
	["應該", "應當"],
	["不应该", "不得"],
	["不應該", "不得"],
	["宜", "应当"],
]);

/** A flaw of form at a place of a clause's own text; its message is `problem.<check>`. */
export function problem(
	check: string,
	text: string,
	span: Span,
	replacement: string | null = null,
): Problem {
	const words = text.slice(span.from, span.to);
	return {
		check,
		from: span.from,
		to: span.to,
		in: "text",
		text: words,
		message: { id: `problem.${check}`, params: { words } },
		replacement,
	};
}

/** The flaws of form that the norms of an operative clause show, in textual order. A preamble has none. */
export function readProblems(
	text: string,
	norms: readonly Norm[],
	hits: Hits,
	part: Part | undefined,
	instrument: InstrumentType | undefined,
): readonly Problem[] {
	if (part === "preamble") return [];
	const found: Problem[] = [];
	for (const norm of norms) {
		if (norm.modal?.in !== "text") continue;
		const duty = norm.force === "obligation" || norm.force === "commitment";
		if (duty && norm.bearer === null) found.push(problem("form.no-bearer", text, norm.modal));
		if (duty)
			for (const hedge of norm.hedges)
				if (hedge.toBearer && hedge.in === "text")
					found.push(problem("form.hedged", text, hedge, ""));
		if (norm.force === "recommendation" && isBinding(instrument))
			found.push(
				problem("form.recommendation", text, norm.modal, STRENGTHENED.get(norm.modal.text) ?? null),
			);
		if (duty) {
			for (const span of hits.get("pack:vague-quantity") ?? []) {
				if (span.from >= norm.from && span.to <= norm.to)
					found.push(problem("form.vague-quantity", text, span));
			}
		}
	}
	return found.sort((a, b) => a.from - b.from || a.to - b.to);
}
