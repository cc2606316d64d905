import * as words from "../language/en/subjects";
import type { Span } from "../text/types";
import type { ActorHit } from "./actors";
import { type SubjectSearch, trimmed } from "./subject";

const LABEL = /^(?:\(?[a-z0-9]{1,4}[.)]|[•–*-]|\d{1,3}|article [0-9ivxlc]+\.?) /;

/** The stretches between commas of a range, none of them inside brackets. */
export function chunksOf(folded: string, from: number, to: number): readonly Span[] {
	const found: Span[] = [];
	let start = from;
	let depth = 0;
	for (let at = from; at < to; at += 1) {
		switch (folded.charCodeAt(at)) {
			case 0x28: // (
				depth += 1;
				break;
			case 0x29: // )
				depth = Math.max(0, depth - 1);
				break;
			case 0x2c: // ,
			case 0x3a: // :
			case 0x3b: // ;
				if (depth > 0 || folded[at + 1] !== " ") break;
				found.push(trimmed(folded, start, at));
				start = at + 1;
		}
	}
	found.push(trimmed(folded, start, to));
	const all = found.filter((chunk) => chunk.to > chunk.from);
	const first = all[0];
	const label = first && LABEL.exec(folded.slice(first.from, first.to));
	if (!first || !label) return all;
	return [{ from: first.from + label[0].length, to: first.to }, ...all.slice(1)];
}

function isAside(stretch: string, alone: boolean): boolean {
	if (words.ADVERBIAL.test(stretch)) return true;
	if (!alone && words.CONTRAST.test(stretch)) return true;
	return !alone && words.PARTICIPLE.test(stretch) && !/ (?:and|or) /.test(stretch);
}

/** A stretch of a list of subjects: short and without a verb of its own. */
function isListed(stretch: string): boolean {
	return (
		stretch.split(" ").length <= 7 &&
		!words.ADVERBIAL.test(stretch) &&
		!/ (?:shall|may|must|is|are|has|have|will|should) /.test(` ${stretch} `)
	);
}

/** The words before a word of force that hold its subject: asides and adverbials dropped, joined subjects kept together. */
export function subjectSpan(folded: string, all: readonly Span[], to: number): Span {
	const textOf = (chunk: Span): string => folded.slice(chunk.from, chunk.to);
	const final = all.at(-1);
	const relative =
		final &&
		/^(?:to|in|under|by|for|on|with|from|at|through|of) (?:which|whom) /.exec(textOf(final));
	if (final && relative) return { from: final.from + relative[0].length, to: final.to };
	const owned = all.findLast(
		(chunk) => /^whose /.test(textOf(chunk)) && !words.FINITE.test(textOf(chunk)),
	);
	if (owned && all.slice(all.indexOf(owned) + 1).every((chunk) => isAside(textOf(chunk), false)))
		return { from: owned.from + "whose ".length, to: owned.to };
	let index = all.length - 1;
	while (index >= 0) {
		const stretch = textOf(all[index] as Span);
		const bare = stretch.replace(words.FILLER, "");
		const alone = index === 0 || all.slice(0, index).every((one) => isAside(textOf(one), false));
		if (bare.length > 0 && !isAside(stretch, alone)) break;
		index -= 1;
	}
	const chunk = all[index];
	const saying = chunk && words.SAYING.exec(textOf(chunk));
	if (chunk && saying) return { from: chunk.from + saying[0].length, to: chunk.to };
	if (!chunk) return all.at(-1) ?? { from: to, to };
	let start = index;
	if (/^(?:and|or) | (?:and|or) /.test(textOf(chunk))) {
		while (start > 0 && isListed(textOf(all[start - 1] as Span))) start -= 1;
	}
	let open = start - 1;
	while (open >= 0 && isAside(textOf(all[open] as Span), false)) open -= 1;
	if (open >= 0 && / (?:and|or)$/.test(textOf(all[open] as Span))) start = open;
	const begin = (all[start] as Span).from;
	const lead = words.LEADING_WORD.exec(folded.slice(begin, chunk.to));
	return { from: begin + (lead?.[0].length ?? 0), to: chunk.to };
}

/** A name that only qualifies the noun after it ("operator training", "human control") or owns it ("the Party's report"). */
function isModifier(folded: string, actor: Span, headEnd: number): boolean {
	const after = folded.slice(actor.to, headEnd);
	if (/^['’]/.test(after)) return true;
	if (/^[,)]/.test(after)) return false;
	if (folded[actor.from - 1] === "-" || after.startsWith("-")) return true;
	if (after.length === 0 || folded[actor.to - 1] === "s") return false;
	return !words.AFTER_NAME.test(after);
}

/** The head of a subject: up to what only describes it. `after` words of a partitive ("any of the Parties concerned") are left out. */
export function headOf(folded: string, span: Span, after = 0): Span {
	const end = words.HEAD_END.exec(folded.slice(span.from + after, span.to));
	return { from: span.from + after, to: end ? span.from + after + end.index : span.to };
}

/** The actor that a range names, not one that only qualifies another noun of it. */
export function actorIn(search: SubjectSearch, range: Span): ActorHit | undefined {
	const at = search.actors.findIndex(
		(hit) =>
			hit.from >= range.from && hit.from < range.to && !isModifier(search.folded, hit, range.to),
	);
	const actor = search.actors[at];
	const whole = actor && joined(search.actors, actor);
	return whole && whole.to <= range.to ? whole : actor;
}

/** The whole of a name that several known names make up side by side: "human commander". */
export function joined(actors: readonly ActorHit[], first: ActorHit): ActorHit {
	const next = actors[actors.indexOf(first) + 1];
	return next?.from === first.to + 1 ? next : first;
}
