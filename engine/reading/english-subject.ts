import * as words from "../language/en/subjects";
import type { Span } from "../text/types";
import type { ActorHit } from "./actors";
import { again, bearerAt, isThing, type Subject, type SubjectSearch, trimmed } from "./subject";
import type { Bearer } from "./types";

const REACH = 600;
const LONGEST = 160;
const LABEL = /^(?:\(?[a-z0-9]{1,4}[.)]|[•–*-]|\d{1,3}|article [0-9ivxlc]+\.?) /;

/** The stretches between commas of a range, none of them inside brackets. */
function chunksOf(folded: string, from: number, to: number): readonly Span[] {
	const found: Span[] = [];
	let start = from;
	let depth = 0;
	for (let at = from; at < to; at += 1) {
		const character = folded[at];
		if (character === "(") depth += 1;
		else if (character === ")") depth = Math.max(0, depth - 1);
		else if (depth === 0 && /[,–—]/.test(character ?? "") && folded[at + 1] === " ") {
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
function subjectSpan(folded: string, all: readonly Span[], to: number): Span {
	const textOf = (chunk: Span): string => folded.slice(chunk.from, chunk.to);
	const final = all.at(-1);
	const relative =
		final &&
		/^(?:to|in|under|by|for|on|with|from|at|through|of) (?:which|whom) /.exec(textOf(final));
	if (final && relative) return { from: final.from + relative[0].length, to: final.to };
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
	const begin = (all[start] as Span).from;
	const lead = words.LEADING_WORD.exec(folded.slice(begin, chunk.to));
	return { from: begin + (lead?.[0].length ?? 0), to: chunk.to };
}

/** A name that only qualifies the noun after it ("operator training", "human control") or owns it ("the Party's report"). */
function isModifier(folded: string, actor: Span, headEnd: number): boolean {
	const after = folded.slice(actor.to, headEnd);
	if (/^['’]/.test(after)) return true;
	if (folded[actor.from - 1] === "-" || after.startsWith("-")) return true;
	if (after.length === 0 || folded[actor.to - 1] === "s") return false;
	return !words.AFTER_NAME.test(after);
}

/** The head of a subject: up to what only describes it. `after` words of a partitive ("any of the Parties concerned") are left out. */
function headOf(folded: string, span: Span, after = 0): Span {
	const end = words.HEAD_END.exec(folded.slice(span.from + after, span.to));
	return { from: span.from + after, to: end ? span.from + after + end.index : span.to };
}

function actorIn(search: SubjectSearch, range: Span): ActorHit | undefined {
	const at = search.actors.findIndex(
		(hit) =>
			hit.from >= range.from && hit.from < range.to && !isModifier(search.folded, hit, range.to),
	);
	const actor = search.actors[at];
	const next = search.actors[at + 1];
	return actor && next && next.from === actor.to + 1 && next.to <= range.to ? next : actor;
}

/** Who does a passive act, named after it ("shall be kept by the operator"); `direct` where only the participle may stand between. */
export function englishAgent(search: SubjectSearch, direct = false): Bearer | null {
	const { folded, modal, modalEnd, end } = search;
	const passive = words.PASSIVE.exec(folded.slice(modalEnd, modalEnd + 60));
	if (!passive && (direct || !/(?:ed|en|on|with)$/.test(folded.slice(modal, modalEnd))))
		return null;
	for (const actor of search.actors) {
		if (actor.from < modal || actor.to > end) continue;
		const start = Math.max(modal, actor.from - 48);
		const agent = words.AGENT_BEFORE.exec(folded.slice(start, actor.from));
		if (!agent) continue;
		const by = start + agent.index;
		const between = folded.slice(modalEnd + (passive?.[0].length ?? 0), by).trim();
		const verbs = between
			.replace(/(?:^| )(?:[a-z]+ly|also|always|either|jointly)(?= |$)/g, "")
			.trim();
		if (direct) {
			if (!/^[a-z]+(?: (?:and|or) [a-z]+)?$/.test(verbs) || words.NO_AGENT_VERB.test(verbs))
				return null;
		} else if (passive && words.NESTED_VERB.test(verbs)) continue;
		const lead = agent[0].replace(/^ ?by /, "").length;
		return bearerAt(search, { from: actor.from - lead, to: actor.to }, actor.status);
	}
	return null;
}

/** The subject after an auxiliary that stands first: "Under no circumstances shall a Party …". */
function inverted(search: SubjectSearch, negative: boolean): Subject | null {
	const actor = search.actors.find((hit) => hit.from >= search.modalEnd && hit.to <= search.end);
	if (!actor) return null;
	const between = search.folded.slice(search.modalEnd, actor.from);
	if (between !== " " && !words.INVERTED_LEAD.test(between)) return null;
	const span = trimmed(search.folded, search.modalEnd, actor.to);
	return { span, bearer: bearerAt(search, span, actor.status), system: false, negative };
}

/** Whoever a pronoun stands for: the subject named earlier in its sentence, else that of the norm before. */
function antecedent(search: SubjectSearch, before: number): Bearer | null {
	const { folded, actors } = search;
	const earliest = Math.max(before - REACH, 0);
	const start = earliest + folded.slice(earliest, before).lastIndexOf(". ") + 1;
	const own = actors.find(
		(hit) =>
			hit.from >= start && hit.to < before && !/^['’-]/.test(folded.slice(hit.to, hit.to + 1)),
	);
	if (own && own.from >= search.from) return bearerAt(search, own, own.status, "previous");
	return again(search.previous) ?? (own ? bearerAt(search, own, own.status, "previous") : null);
}

/** Whom a relative pronoun right before the word of force stands for: "the Secretariat, which shall". */
function relativeOwner(search: SubjectSearch, modal: number): Bearer | null {
	const { folded } = search;
	const start = Math.max(0, modal - 160);
	const match = /(?:, and|,| and)? (?:which|who|that)$/.exec(folded.slice(start, modal).trimEnd());
	if (!match) return null;
	const before = start + match.index;
	const last = search.actors.findLast(
		(hit) =>
			hit.from >= start && hit.to <= before && words.TO_RELATIVE.test(folded.slice(hit.to, before)),
	);
	if (!last) return null;
	const lead = /(?:^| )((?:an?|the|each|any|its|their) (?:[a-z-]+ ){0,2})$/.exec(
		folded.slice(Math.max(start, last.from - 40), last.from),
	);
	return bearerAt(search, { from: last.from - (lead?.[1]?.length ?? 0), to: last.to }, last.status);
}

/** A thing that a pronoun stands for: the subject at the front of its sentence. */
function antecedentThing(search: SubjectSearch, before: number): Span | null {
	const earliest = Math.max(before - REACH, 0);
	const start = earliest + search.folded.slice(earliest, before).lastIndexOf(". ") + 1;
	const { from } = trimmed(search.folded, start, before);
	const front = words.FRONT_SUBJECT.exec(
		search.folded.slice(from, Math.min(before, from + 200)),
	)?.[1];
	if (!front) return null;
	const span = trimmed(search.folded, from, from + front.length);
	return isThing(search.hits, span) ? span : null;
}

/** Whose decision lifts a prohibition of an act that names no actor: "unless an officer has confirmed". */
function lifting(search: SubjectSearch): Bearer | null {
	for (const actor of search.actors) {
		if (actor.from < search.modalEnd || !/^(?:commander|operator|individual)$/.test(actor.status))
			continue;
		const start = Math.max(search.modalEnd, actor.from - 100);
		const lead = words.LIFTED_BY.exec(search.folded.slice(start, actor.from))?.[1];
		if (lead)
			return bearerAt(search, { from: actor.from - lead.length, to: actor.to }, actor.status);
	}
	return null;
}

/** The actor whose office, paper or obligation the subject speaks of. */
function owner(search: SubjectSearch, span: Span): Bearer | null {
	const { folded, modalEnd } = search;
	const stretch = folded.slice(span.from, span.to);
	const contains = words.CONTAINS.test(folded.slice(modalEnd, modalEnd + 40));
	const office = words.OFFICE.exec(stretch) ?? (contains ? words.PAPER.exec(stretch) : null);
	if (office) {
		const from = span.from + office[0].length;
		const of = search.actors.find(
			(hit) => hit.from >= from && hit.from <= from + 40 && hit.to <= span.to,
		);
		return of ? bearerAt(search, { from, to: of.to }, of.status) : null;
	}
	const possessor = search.actors.find(
		(hit) =>
			hit.from >= span.from &&
			hit.from <= span.from + 24 &&
			/^['’]/.test(folded.slice(hit.to, hit.to + 1)),
	);
	if (!possessor) return null;
	const people = words.OWN_PEOPLE.exec(folded.slice(possessor.to, span.to));
	if (people)
		return bearerAt(
			search,
			{ from: span.from, to: possessor.to + people[0].length },
			possessor.status,
		);
	return contains
		? bearerAt(search, { from: span.from, to: possessor.to }, possessor.status)
		: null;
}

/** The actor right before the word of force, where a clause or phrase before it hides the subject: "…, which means that States shall". */
function adjacent(search: SubjectSearch, span: Span): Bearer | null {
	const { folded } = search;
	const last = search.actors.findLast(
		(hit) =>
			hit.from >= span.from &&
			hit.to <= span.to &&
			words.TO_VERB.test(folded.slice(hit.to, span.to)),
	);
	if (!last) return null;
	const before = folded.slice(Math.max(span.from, last.from - 60), last.from);
	const opening = words.SUBJECT_OPENING.exec(before);
	if (!opening || words.PREPOSITION.test(` ${opening[1] ?? ""}`)) return null;
	return bearerAt(
		search,
		{ from: last.from - (opening[1]?.length ?? 0), to: span.to },
		last.status,
	);
}

/** A subject that no list of actors knows, but whose noun or verb shows somebody. */
function unknownActor(search: SubjectSearch, span: Span, head: Span): Bearer | null {
	const noun = search.folded.slice(head.from, head.to);
	const name = search.text.slice(head.from, head.to);
	if (words.ACRONYM.test(name) && !words.THING_ACRONYM.test(name))
		return bearerAt(search, { from: span.from, to: head.to }, "organ");
	const bare = noun.replace(
		/ (?:concerned|involved|responsible|so [a-z]+|referred|themselves|itself|[a-z]{3,}ed)$/,
		"",
	);
	const agent = words.AGENT_NOUN.test(bare) && !words.NO_AGENT.test(bare);
	const passive = words.PASSIVE.test(search.folded.slice(search.modalEnd, search.modalEnd + 40));
	const acting =
		!words.THING.test(bare) &&
		!words.NO_AGENT.test(bare) &&
		words.ANIMATE_VERB.test(search.folded.slice(search.modalEnd, search.modalEnd + 80));
	if (!(agent && !passive) && !acting) return null;
	const to = Math.min(span.to, span.from + LONGEST);
	return bearerAt(search, { from: span.from, to }, "individual");
}

/** The actors of "in accordance with States’ obligations" before a passive without an agent. */
function obliged(search: SubjectSearch): Bearer | null {
	const start = Math.max(search.from, search.modal - REACH);
	const match = words.OBLIGED.exec(search.folded.slice(start, search.modal));
	if (!match) return null;
	const from = start + match.index;
	const actor = search.actors.find((hit) => hit.from >= from && hit.to <= from + match[0].length);
	return actor ? bearerAt(search, actor, actor.status) : null;
}

/** The subject that a stretch of words names, if it names somebody. */
function named(search: SubjectSearch, span: Span): Bearer | null {
	const { folded } = search;
	const stretch = folded.slice(span.from, span.to);
	const relative = words.RELATIVE_OBJECT.exec(stretch);
	if (relative) {
		const inner = { from: span.from + relative.index + relative[0].length, to: span.to };
		const actor = actorIn(search, headOf(folded, inner));
		if (actor) return bearerAt(search, inner, actor.status);
	}
	if (words.ADVERBIAL.test(stretch)) return null;
	const runIn = [...search.text.slice(span.from, span.to).matchAll(words.RUN_IN)].at(-1);
	if (runIn) {
		const later = named(search, { from: span.from + runIn.index + 2, to: span.to });
		if (later) return later;
	}
	const partitive = words.PARTITIVE.exec(stretch)?.[0].length ?? 0;
	const actor =
		actorIn(search, headOf(folded, span)) ??
		(partitive > 0 ? actorIn(search, headOf(folded, span, partitive)) : undefined);
	if (!actor) return null;
	const bare = stretch.replace(words.TRAILING, "").length;
	const to = Math.max(actor.to, span.from + Math.min(bare, LONGEST));
	return bearerAt(search, { from: span.from, to }, actor.status);
}

/** Finds the subject of an English word of force. */
export function englishSubject(search: SubjectSearch): Subject {
	const { folded, hits, modal, previous } = search;
	const from = Math.max(search.from, modal - REACH);
	const all = chunksOf(folded, from, modal);
	const span = subjectSpan(folded, all, modal);
	const stretch = folded.slice(span.from, span.to);
	const before = folded.slice(from, span.from);
	const negative = words.NEGATIVE.test(stretch) || words.NEGATIVE_ASIDE.test(before);
	const found = (bearer: Bearer | null, system = false): Subject => ({
		span,
		bearer,
		system,
		negative,
	});
	if (words.INVERTING.test(stretch) || stretch.length === 0) {
		const turned = inverted(search, negative);
		if (turned) return turned;
	}
	if (stretch.replace(words.FILLER, "").length === 0)
		return {
			span: null,
			bearer: englishAgent(search) ?? again(previous),
			system: false,
			negative,
		};
	if (words.RELATIVE.test(folded.slice(Math.max(0, modal - 8), modal).trimEnd()))
		return found(englishAgent(search, true) ?? relativeOwner(search, modal));
	const own = englishAgent(search, true) ?? named(search, span);
	if (own) return found(own);
	if (words.PRONOUN.test(stretch) && !/^[A-Z]{2}/.test(search.text.slice(span.from, span.to))) {
		const meant = antecedent(search, span.from);
		if (meant) return found(meant);
		const thing = antecedentThing(search, span.from);
		if (thing) return { ...found(null, true), span: thing };
	}
	const near = adjacent(search, span) ?? owner(search, span);
	if (near) return found(near);
	const head = headOf(folded, span);
	const unknown = words.ADVERBIAL.test(stretch) ? null : unknownActor(search, span, head);
	if (unknown) return found(unknown);
	const agent = englishAgent(search);
	if (agent) return found(agent);
	const earlierOnes = all.filter(
		(one) => one.to < span.from && !words.FINITE.test(folded.slice(one.from, one.to)),
	);
	for (const chunk of earlierOnes) {
		const earlier = named(search, chunk);
		if (earlier) return found(earlier);
	}
	const system = isThing(hits, head);
	const anaphoric = words.ANAPHORIC.test(stretch) ? again(previous) : null;
	const lifted = anaphoric ?? (negative ? lifting(search) : null);
	return found(lifted ?? (system ? null : obliged(search)), system && !lifted);
}

/** The actor whose bare name a chapeau ends with ("Each State Party:"). */
export function englishChapeau(search: SubjectSearch): Bearer | null {
	const match = words.CHAPEAU_SUBJECT.exec(search.folded.slice(search.from, search.end).trimEnd());
	if (!match?.[1]) return null;
	const to = search.from + match.index + match[0].length - 1;
	return named(search, { from: to - match[1].length, to });
}
