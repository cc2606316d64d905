import * as words from "../language/en/subjects";
import { matchesOf } from "../text/matches";
import type { Span } from "../text/types";
import {
	adjacent,
	antecedent,
	antecedentThing,
	chargedWith,
	englishAgent,
	lifting,
	obliged,
	owner,
	relativeOwner,
	unknownActor,
} from "./english-actors";
import { actorIn, chunksOf, headOf, subjectSpan } from "./english-phrases";
import {
	again,
	bearerAt,
	isFielded,
	isThing,
	LONGEST_SUBJECT,
	SUBJECT_REACH,
	type Subject,
	type SubjectSearch,
	trimmed,
} from "./subject";
import type { Bearer } from "./types";

/** The subject after an auxiliary that stands first: "Under no circumstances shall a Party …". */
function inverted(search: SubjectSearch, negative: boolean): Subject | null {
	const actor = search.actors.find((hit) => hit.from >= search.modalEnd && hit.to <= search.end);
	if (!actor) return null;
	const between = search.folded.slice(search.modalEnd, actor.from);
	const auxiliary = words.AUXILIARY.test(search.folded.slice(search.modal, search.modalEnd));
	const clause = !auxiliary && words.THAT_LEAD.test(between);
	if (!clause && between !== " " && !(auxiliary && words.INVERTED_LEAD.test(between))) return null;
	const span = trimmed(search.folded, search.modalEnd + (clause ? " that".length : 0), actor.to);
	return { span, bearer: bearerAt(search, span, actor.status), system: false, negative };
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
	const runIn = matchesOf(words.RUN_IN, search.text.slice(span.from, span.to)).at(-1);
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
	const to = Math.max(actor.to, span.from + Math.min(bare, LONGEST_SUBJECT));
	return bearerAt(search, { from: span.from, to }, actor.status);
}

/** Finds the subject of an English word of force. */
export function englishSubject(search: SubjectSearch): Subject {
	const { folded, hits, modal, previous } = search;
	const from = Math.max(search.from, modal - SUBJECT_REACH);
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
	const last = all.at(-1);
	const aside =
		last && last.from > span.from && words.ADVERBIAL.test(folded.slice(last.from, last.to));
	const hidden = aside ? adjacent(search, last) : null;
	const own = englishAgent(search, true) ?? hidden ?? named(search, span);
	if (own) return found(own);
	const charged = stretch === "it" ? chargedWith(search, words.CHARGING) : null;
	if (charged) return found(charged);
	if (words.PRONOUN.test(stretch) && !/^[A-Z]{2}/.test(search.text.slice(span.from, span.to))) {
		const meant = antecedent(search, span.from);
		if (meant) return found(meant);
		const thing = antecedentThing(search, span.from);
		if (thing) return { ...found(null, true), span: thing };
	}
	const near = adjacent(search, span) ?? owner(search, span) ?? chargedWith(search, words.OBLIGING);
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
	const left = system && !lifted;
	const bearer = lifted ?? (system ? null : obliged(search));
	return { ...found(bearer, left), fielded: left && isFielded(hits, head) };
}

/** The actor whose bare name a chapeau ends with ("Each State Party:"). */
export function englishChapeau(search: SubjectSearch): Bearer | null {
	const whole = trimmed(search.folded, search.from, search.end);
	const office = words.OFFICE.exec(search.folded.slice(whole.from, whole.to));
	if (office) {
		const rest = search.folded.slice(whole.from + office[0].length, whole.to);
		const from = whole.from + office[0].length;
		const held = { from, to: from + rest.replace(words.ANNOUNCING, "").length };
		const holder = named(search, held) ?? actorIn(search, held);
		if (holder) return bearerAt(search, { from: held.from, to: holder.to }, holder.status);
	}
	const match = words.CHAPEAU_SUBJECT.exec(search.folded.slice(search.from, search.end).trimEnd());
	if (!match?.[1]) return null;
	const to = search.from + match.index + match[0].length - 1;
	return named(search, { from: to - match[1].length, to });
}
