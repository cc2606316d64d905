import type { Embedding, Grammar } from "../language/grammar";
import { spansIn } from "../text/spans";
import type { Span } from "../text/types";
import { AROUND, agentsEnding, type ForceHit, type ForceText } from "./forces";
import { rulesFor } from "./word-rules";

/** The words of a sentence that belong to one word of force. */
export interface Segment extends Span {
	readonly hit: ForceHit;
}

/** Where the words of a word of force begin: after the most telling break between it and the one before. */
function segmentStart(folded: string, after: number, hit: number, grammar: Grammar): number {
	const between = folded.slice(after, hit);
	for (const breaks of grammar.breaks) {
		const at = Math.max(...breaks.map((each) => between.lastIndexOf(each)));
		if (at >= 0) return after + at + 1;
	}
	return hit;
}

/** Whether a text that ends at `at` is a match of `pattern` and then an agent's name. */
function agentAfter(
	scanned: ForceText,
	pattern: RegExp,
	form: RegExp,
	before: string,
	at: number,
): boolean {
	const end = at - (before.length - before.trimEnd().length);
	for (const { from } of agentsEnding(scanned.hits).get(end) ?? []) {
		const length = before.length - (at - from);
		if (length < 0 || !form.test(scanned.folded.slice(from, end))) continue;
		if (pattern.test(before.slice(0, length))) return true;
	}
	return false;
}

/** The condition, exception or relative clause that a word of force stands in, where it binds nobody by itself. */
function embeddingOf(
	scanned: ForceText,
	sentence: Span,
	hit: ForceHit,
	last: boolean,
	grammar: Grammar,
): Embedding | undefined {
	const { folded } = scanned;
	const before = folded.slice(Math.max(sentence.from, hit.from - AROUND), hit.from);
	const after = folded.slice(hit.to, Math.min(sentence.to, hit.to + AROUND));
	const words = folded.slice(hit.from, hit.to);
	return rulesFor(words, grammar).embeddings.find(
		(each) =>
			!(each.beforeAnother && last) &&
			(each.agent
				? agentAfter(scanned, each.before, each.agent, before, hit.from)
				: each.before.test(before)) &&
			(each.after?.test(after) ?? true),
	);
}

/** Splits a sentence into one segment a word of force; embedded ones count only where the sentence has no other. */
export function segments(
	scanned: ForceText,
	sentence: Span,
	forces: readonly ForceHit[],
	grammar: Grammar,
): readonly Segment[] {
	const { folded } = scanned;
	const within = spansIn(forces, sentence);
	const embedded = within.map((hit, index) =>
		embeddingOf(scanned, sentence, hit, index === within.length - 1, grammar),
	);
	const main = within.filter((_, index) => !embedded[index]);
	const own = main.length > 0 ? main : within.filter((_, index) => !embedded[index]?.always);
	return own.map((hit, index) => {
		const previous = own[index - 1];
		const next = own[index + 1];
		return {
			hit,
			from: previous ? segmentStart(folded, previous.to, hit.from, grammar) : sentence.from,
			to: next ? Math.max(hit.to, segmentStart(folded, hit.to, next.from, grammar)) : sentence.to,
		};
	});
}
