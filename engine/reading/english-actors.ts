import { PASSIVE } from "../language/en/predicates";
import * as words from "../language/en/subjects";
import type { Span } from "../text/types";
import { joined } from "./english-phrases";
import {
	again,
	bearerAt,
	isThing,
	LONGEST_SUBJECT,
	SUBJECT_REACH,
	type SubjectSearch,
	trimmed,
} from "./subject";
import type { Bearer } from "./types";

/** Who does a passive act, named after it ("shall be kept by the operator"); `direct` where only the participle may stand between. */
export function englishAgent(search: SubjectSearch, direct = false): Bearer | null {
	const { folded, modal, modalEnd, end } = search;
	const passive = words.PASSIVE.exec(folded.slice(modalEnd, modalEnd + 60));
	const ends = /(?:ed|en)$/.test(folded.slice(modal, modalEnd));
	if (!passive && ((direct && !ends) || !/(?:ed|en|on|with)$/.test(folded.slice(modal, modalEnd))))
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
			if (
				!(passive ? /^[a-z]+(?: (?:and|or) [a-z]+)?$/ : /^$/).test(verbs) ||
				words.NO_AGENT_VERB.test(verbs)
			)
				return null;
		} else if (passive && words.NESTED_VERB.test(verbs)) continue;
		const lead = agent[0].replace(/^ ?by /, "").length;
		const named = joined(search.actors, actor);
		return bearerAt(search, { from: actor.from - lead, to: named.to }, named.status);
	}
	return null;
}

/** Whoever a pronoun stands for: the subject named earlier in its sentence, else that of the norm before. */
export function antecedent(search: SubjectSearch, before: number): Bearer | null {
	const { folded, actors } = search;
	const earliest = Math.max(before - SUBJECT_REACH, 0);
	const start = earliest + folded.slice(earliest, before).lastIndexOf(". ") + 1;
	const own = actors.find(
		(hit) =>
			hit.from >= start && hit.to < before && !/^['’-]/.test(folded.slice(hit.to, hit.to + 1)),
	);
	if (own && own.from >= search.from) return bearerAt(search, own, own.status, "previous");
	return again(search.previous) ?? (own ? bearerAt(search, own, own.status, "previous") : null);
}

/** Whom a relative pronoun right before the word of force stands for: "the Secretariat, which shall". */
export function relativeOwner(search: SubjectSearch, modal: number): Bearer | null {
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
export function antecedentThing(search: SubjectSearch, before: number): Span | null {
	const earliest = Math.max(before - SUBJECT_REACH, 0);
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
export function lifting(search: SubjectSearch): Bearer | null {
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
export function owner(search: SubjectSearch, span: Span): Bearer | null {
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

/** Whom the words after the word of force charge: "It shall be the duty of the commander", "the contract shall oblige the supplier to". */
export function chargedWith(search: SubjectSearch, pattern: RegExp): Bearer | null {
	const match = pattern.exec(search.folded.slice(search.modalEnd, search.modalEnd + 80));
	if (!match) return null;
	const from = search.modalEnd + match[0].length;
	const actor = search.actors.find((hit) => hit.from >= from && hit.from <= from + 24);
	return actor ? bearerAt(search, { from, to: actor.to }, actor.status) : null;
}

/** The actor right before the word of force, where a clause or phrase before it hides the subject: "…, which means that States shall". */
export function adjacent(search: SubjectSearch, span: Span): Bearer | null {
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
export function unknownActor(search: SubjectSearch, span: Span, head: Span): Bearer | null {
	const noun = search.folded.slice(head.from, head.to);
	const name = search.text.slice(head.from, head.to).replace(words.TRAILING, "");
	if (words.ACRONYM.test(name) && !words.THING_ACRONYM.test(name))
		return bearerAt(search, { from: span.from, to: head.from + name.length }, "organ");
	const bare = noun.replace(
		/ (?:concerned|involved|responsible|so [a-z]+|referred|themselves|itself|[a-z]{3,}ed)$/,
		"",
	);
	const agent = words.AGENT_NOUN.test(bare) && !words.NO_AGENT.test(bare);
	const passive = PASSIVE.test(search.folded.slice(search.modalEnd + 1, search.modalEnd + 60));
	const acting =
		!words.THING.test(bare) &&
		!words.NO_AGENT.test(bare) &&
		words.ANIMATE_VERB.test(search.folded.slice(search.modalEnd, search.modalEnd + 80));
	if (!(agent && !passive) && !acting) return null;
	const to = Math.min(span.to, span.from + LONGEST_SUBJECT);
	return bearerAt(search, { from: span.from, to }, "individual");
}

/** The actors of "in accordance with States’ obligations" before a passive without an agent. */
export function obliged(search: SubjectSearch): Bearer | null {
	const start = Math.max(search.from, search.modal - SUBJECT_REACH);
	const match = words.OBLIGED.exec(search.folded.slice(start, search.modal));
	if (!match) return null;
	const from = start + match.index;
	const actor = search.actors.find((hit) => hit.from >= from && hit.to <= from + match[0].length);
	return actor ? bearerAt(search, actor, actor.status) : null;
}
