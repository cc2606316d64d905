import * as words from "../language/zh/subjects";
import { matchesOf } from "../text/matches";
import type { Span } from "../text/types";
import type { ActorHit } from "./actors";
import { type SubjectSearch, trimmed } from "./subject";
import type { ActorStatus } from "./types";

/** An actor as its stretch of text names it. */
export interface Named extends Span {
	readonly status: ActorStatus;
}

/** The stretches between breaks of a range, the last one first. */
export function stretches(folded: string, from: number, to: number): Span[] {
	const found: Span[] = [];
	let start = from;
	let depth = 0;
	for (let at = from; at <= to; at += 1) {
		const character = folded[at] ?? "";
		if (/[（(《]/.test(character)) depth += 1;
		else if (/[）)》]/.test(character)) depth = Math.max(0, depth - 1);
		if (at < to && (depth > 0 || !words.BREAK.test(character))) continue;
		const span = trimmed(folded, start, at);
		const label = words.LABEL.exec(folded.slice(span.from, Math.min(span.to, span.from + 16)));
		const from = span.from + (label?.[0].length ?? 0);
		if (span.to > from) found.push({ from, to: span.to });
		start = at + 1;
	}
	return found.reverse();
}

/** A stretch without the adverbs before its verb. */
export function bare(folded: string, span: Span): Span {
	let { from, to } = span;
	for (let turn = 0; turn < 4; turn += 1) {
		const trailing = words.TRAILING.exec(folded.slice(from, to));
		if (!trailing) break;
		to -= trailing[0].length;
	}
	const lead =
		/^(?:但是?|而|且|并且|因此|为此|同时|此外|然而|不过|其中|否则|则|故|只有|唯有|仅有)/.exec(
			folded.slice(from, to),
		);
	if (lead && lead[0].length < to - from) from += lead[0].length;
	return trimmed(folded, from, to);
}

/** Follows an actor's name through the actors joined to it (国家网信部门, 缔约各方和冲突各方), with `listed` only those joined by a conjunction. */
export function chained(
	folded: string,
	first: Named,
	actors: readonly ActorHit[],
	to: number,
	listed = false,
): Named {
	let last = first;
	for (const actor of actors) {
		if (actor.from < last.to || actor.to > to) continue;
		const between = folded.slice(last.to, actor.from);
		if (!/^[^，。；：对向给将应须可按依为在以于，,]{0,12}$/.test(between)) break;
		if (
			words.VERB.test(between) ||
			words.PARTING.test(between) ||
			(listed && !words.LISTED.test(between))
		)
			break;
		last = {
			...actor,
			from: first.from,
			status: /[和及与或、]/.test(between) ? last.status : actor.status,
		};
	}
	return last;
}

/** The actor that a stretch ends with, known or shown by its last word. */
export function atEnd(search: SubjectSearch, span: Span): Named | null {
	const { folded, actors } = search;
	const known = actors.findLast((actor) => actor.from >= span.from && actor.to === span.to);
	const tail = folded.slice(Math.max(span.from, span.to - 12), span.to);
	if (known) return { from: known.from, to: span.to, status: known.status };
	if (
		!words.AGENT_END.test(tail) ||
		(words.NO_AGENT.test(tail) && !/[各双一对他甲乙约][方]$/.test(tail))
	)
		return null;
	return { from: span.from, to: span.to, status: words.statusOf(tail) };
}

/** Where the noun phrase that ends at an actor begins in its stretch: after the adverbial or preposition before it. */
function phraseStart(folded: string, span: Span, actor: Span): number {
	const before = folded.slice(span.from, actor.from);
	let start = span.from;
	if (words.OPENER.test(before) && !/的(?:任何|每一?|各|该|所有)?[^，的]{0,8}$/.test(before)) {
		for (const end of matchesOf(words.ADVERBIAL_END, before))
			start = span.from + end.index + end[0].length;
	}
	const saying = words.SAYING.exec(folded.slice(start, actor.from));
	if (saying) start += saying[0].length;
	const by = folded.lastIndexOf("由", actor.from);
	if (by >= start && actor.from - by < 60) start = by + 1;
	return start;
}

/** Who acts in a stretch: the actor right before the verb, else the first that no preposition governs. */
export function subjectIn(search: SubjectSearch, span: Span, touching: boolean): Named | null {
	const { folded, actors } = search;
	const last = atEnd(search, span);
	const governed = (at: number): boolean => {
		const before = folded.slice(Math.max(span.from, at - 24), at);
		return words.GOVERNING.test(before) && !/由[^，]{0,8}$/.test(before);
	};
	if (last) {
		const known = last.from > span.from;
		const stretch = folded.slice(span.from, span.to);
		const closed =
			(touching || !words.HARD_OPENER.test(stretch)) &&
			words.CLOSED.test(known ? folded.slice(span.from, last.from) : stretch.slice(0, -2));
		const opened = words.OPENER.test(stretch) && !closed;
		if (!opened && (closed || !governed(known ? last.from : Math.max(span.from, span.to - 4)))) {
			const first = actors.find((actor) => actor.from >= span.from && actor.to < last.from);
			if (
				!first ||
				closed ||
				!/^[在于自对向按依根据通就经因从将把未不违应]/.test(folded.slice(first.to, first.to + 1))
			)
				return {
					...last,
					from: phraseStart(folded, span, { from: known ? last.from : span.to, to: last.to }),
				};
		}
		if (opened && known) {
			const start = phraseStart(folded, span, last);
			if (start > span.from) return { ...last, from: start };
		}
	}
	for (const actor of actors) {
		if (actor.from < span.from || actor.to > span.to) continue;
		if (governed(actor.from) || words.VERB.test(folded.slice(span.from, actor.from))) continue;
		const start = phraseStart(folded, span, actor);
		const before = folded.slice(span.from, actor.from);
		if (start === span.from && words.OPENER.test(before)) {
			if (words.IF.test(before) || (words.HARD_OPENER.test(before) && words.CLOSED.test(before)))
				return actor;
			continue;
		}
		return { ...chained(folded, { ...actor, from: start }, actors, span.to), from: start };
	}
	const first = words.AGENT_FIRST.exec(folded.slice(span.from, span.to));
	if (!first || words.OPENER.test(first[0]) || words.NO_AGENT.test(first[0])) return null;
	if (words.GOVERNING.test(first[1] ?? "")) return null;
	return { from: span.from, to: span.from + first[0].length, status: words.statusOf(first[0]) };
}

/** An agent named by 由 before a verb, by a list of actors or without. */
export function chineseAgent(search: SubjectSearch, from: number, to: number): Named | null {
	const { folded, actors } = search;
	for (let by = from; by < to; by += 1) {
		if (folded[by] !== "由") continue;
		if (words.NOT_AGENT.test(folded.slice(Math.max(from, by - 2), by))) continue;
		const stretch = folded.slice(by, Math.min(to, by + 64));
		const stop = stretch.search(words.BREAK);
		const end = by + (stop < 0 ? stretch.length : stop);
		const known = actors.find((actor) => actor.from > by && actor.to <= Math.min(end, by + 40));
		if (words.COMPOSING.test(folded.slice(by + 1, by + 48))) continue;
		if (known) {
			const agent = chained(folded, { ...known, from: by + 1 }, actors, end);
			if (words.RELATIVE.test(folded.slice(agent.to, agent.to + 12))) continue;
			if (folded[agent.to] !== "的") return { ...agent, from: by + 1 };
		}
		const phrase = folded.slice(by + 1, end);
		for (const verb of matchesOf(words.AGENT_VERB, phrase)) {
			const name = phrase.slice(0, verb.index);
			if (words.AGENT_END.test(name))
				return { from: by + 1, to: by + 1 + name.length, status: words.statusOf(name) };
		}
	}
	return null;
}
