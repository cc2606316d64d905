import * as words from "../language/zh/subjects";
import type { Span } from "../text/types";
import type { ActorHit } from "./actors";
import { again, bearerAt, isThing, type Subject, type SubjectSearch, trimmed } from "./subject";
import type { ActorStatus, Bearer } from "./types";

const REACH = 320;
/** The longest name of a thing that a chapeau may end with. */
const LONGEST_THING = 20;

interface Named extends Span {
	readonly status: ActorStatus;
}

/** The stretches between breaks of a range, the last one first. */
function stretches(folded: string, from: number, to: number): Span[] {
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
function bare(folded: string, span: Span): Span {
	let { from, to } = span;
	for (let turn = 0; turn < 4; turn += 1) {
		const trailing = words.TRAILING.exec(folded.slice(from, to));
		if (!trailing) break;
		to -= trailing[0].length;
	}
	const lead = /^(?:但是?|而|且|并且|因此|为此|同时|此外|然而|不过|其中|否则|则|故)/.exec(
		folded.slice(from, to),
	);
	if (lead && lead[0].length < to - from) from += lead[0].length;
	return trimmed(folded, from, to);
}

/** Follows an actor's name through the actors joined to it: 国家网信部门, 缔约各方和冲突各方. */
function chained(folded: string, first: Named, actors: readonly ActorHit[], to: number): Named {
	let last = first;
	for (const actor of actors) {
		if (actor.from < last.to || actor.to > to) continue;
		const between = folded.slice(last.to, actor.from);
		if (!/^[^，。；：对向给将应须可按依为在以于，,]{0,12}$/.test(between)) break;
		if (words.VERB.test(between)) break;
		last = {
			...actor,
			from: first.from,
			status: /[和及与或、]/.test(between) ? last.status : actor.status,
		};
	}
	return last;
}

/** The actor that a stretch ends with, known or shown by its last word. */
function atEnd(search: SubjectSearch, span: Span): Named | null {
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
		for (const end of before.matchAll(words.ADVERBIAL_END))
			start = span.from + end.index + end[0].length;
	}
	const by = folded.lastIndexOf("由", actor.from);
	if (by >= start && actor.from - by < 60) start = by + 1;
	return start;
}

/** Who acts in a stretch: the actor right before the verb, else the first that no preposition governs. */
function subjectIn(search: SubjectSearch, span: Span, touching: boolean): Named | null {
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
		if (start === span.from && words.OPENER.test(folded.slice(span.from, actor.from))) continue;
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
		const named = words.AGENT.exec(folded.slice(by, end + 1));
		if (named?.[1] && words.AGENT_END.test(named[1]))
			return { from: by + 1, to: by + 1 + named[1].length, status: words.statusOf(named[1]) };
	}
	return null;
}

/** A condition or activity that stands for whoever meets it: 需要生产……的，应当……; 从事……，应当……. */
function nominal(folded: string, span: Span): boolean {
	const stretch = folded.slice(span.from, span.to);
	if (stretch.length < 4) return false;
	if (!/(?<![目标])的$/.test(stretch))
		return (
			words.DOING.test(stretch) &&
			(!words.DONE.test(stretch) ||
				(words.UNDERTAKING.test(stretch) && !/[时前后中]$/.test(stretch)))
		);
	if (words.BARE_CONDITION.test(stretch)) return false;
	return !words.OPENER.test(stretch) || words.NEEDING.test(stretch);
}

/** What the stretches before a word of force offer as its subject, best first. */
interface Offers {
	/** The actor of the main clause. */
	readonly main: Named | null;
	/** The actor a condition opens with: 缔约国在……时，应……. */
	readonly topic: Named | null;
	/** An actor inside a condition: 如果缔约国……，应……. */
	readonly conditional: Named | null;
	/** Words that stand for whoever meets them. */
	readonly nominal: Span | null;
	/** The nearest words that could name a thing. */
	readonly thing: Span | null;
}

function offers(search: SubjectSearch, all: readonly Span[]): Offers {
	const { folded } = search;
	let topic: Named | null = null;
	let conditional: Named | null = null;
	let standing: Span | null = null;
	let thing: Span | null = null;
	for (const stretch of all) {
		const span = bare(folded, stretch);
		const text = folded.slice(span.from, span.to);
		if (text.length === 0 || words.FILLER.test(text) || words.PRONOUN.test(text)) continue;
		const touching =
			stretch === all[0] && !words.BREAK.test(folded.slice(stretch.to, search.modal));
		const actor = subjectIn(search, span, touching);
		const leads = actor?.from === span.from;
		const opened = words.OPENER.test(text) && !leads;
		const condition = opened || (!touching && words.CONDITION_END.test(text));
		if (actor && !condition) return { main: actor, topic, conditional, nominal: standing, thing };
		if (actor && leads) topic ??= actor;
		else if (actor) conditional ??= actor;
		const stands = nominal(folded, span);
		if (!opened) thing ??= span;
		if (stands) standing ??= span;
		if (thing === span && !stands && !condition && isThing(search.hits, span)) break;
	}
	return { main: null, topic, conditional, nominal: standing, thing };
}

/** The actors of 根据各国依国际法承担的义务 where nobody else is named. */
function obliged(search: SubjectSearch): Bearer | null {
	const start = Math.max(search.from, search.modal - 120);
	const match = words.OBLIGED.exec(search.folded.slice(start, search.modal));
	if (!match) return null;
	const from = start + match.index;
	const actor = search.actors.find((hit) => hit.from >= from && hit.to <= from + match[0].length);
	return actor ? bearerAt(search, actor, actor.status) : null;
}

/** Whose decision lifts a prohibition of an act that names no actor: 非经值勤军官核准，不得……. */
function lifting(search: SubjectSearch): Bearer | null {
	const start = Math.max(search.from, search.modal - 60);
	const match = words.LIFTED_BY.exec(search.folded.slice(start, search.modal));
	if (!match) return null;
	const from = start + match.index;
	const actor = search.actors.find(
		(hit) =>
			hit.from >= from &&
			hit.to <= from + match[0].length &&
			/^(?:commander|operator|individual)$/.test(hit.status),
	);
	return actor ? bearerAt(search, actor, actor.status) : null;
}

/** An actor that stands right before a word of force across the start of its segment: ……的当局，应……. */
function before(search: SubjectSearch): Bearer | null {
	const { folded, from } = search;
	const earliest = Math.max(0, from - REACH);
	const start = earliest + folded.slice(earliest, from).lastIndexOf("。") + 1;
	if (start >= from) return null;
	const all = stretches(folded, start, from);
	const last = all[0];
	if (!last) return null;
	const span = bare(folded, last);
	const actor = atEnd(search, span);
	const own = actor && subjectIn(search, span, true);
	if (!own || own.to !== span.to || words.FORCED.test(folded.slice(own.from, own.to))) return null;
	return bearerAt(search, own, own.status);
}

/** A name inside the title of an instrument: 《联合国宪章》. */
function isTitle(folded: string, actor: Span): boolean {
	const before = folded.slice(Math.max(0, actor.from - 40), actor.from);
	return before.lastIndexOf("《") > before.lastIndexOf("》");
}

/** Finds the subject of a Chinese word of force. */
export function chineseSubject(whole: SubjectSearch): Subject {
	const actors = whole.folded.includes("《")
		? whole.actors.filter((actor) => !isTitle(whole.folded, actor))
		: whole.actors;
	const search = { ...whole, actors };
	const { folded, hits, modal, end, previous } = search;
	const from = Math.max(search.from, modal - REACH);
	const all = stretches(folded, from, modal);
	const range = trimmed(folded, from, modal);
	const nearest = all[0] ? bare(folded, all[0]) : range;
	const offered = offers(search, all);
	const { modalEnd } = search;
	const rest = folded.slice(modalEnd, Math.min(end, modalEnd + 160));
	const stop = rest.search(words.BREAK);
	const after = modalEnd + (stop < 0 ? rest.length : stop);
	const agent =
		chineseAgent(search, modalEnd, after) ??
		(offered.main
			? null
			: (chineseAgent(search, nearest.from, modal) ??
				chineseAgent(search, after, modalEnd + rest.length)));
	const actor = agent ?? offered.main ?? offered.topic;
	const system = !actor && isThing(hits, offered.thing ?? nearest);
	const bearer = (): Bearer | null => {
		if (actor) return bearerAt(search, actor, actor.status);
		if (offered.nominal) return bearerAt(search, offered.nominal, "individual");
		if (system) return lifting(search);
		if (offered.conditional)
			return bearerAt(search, offered.conditional, offered.conditional.status);
		return (
			lifting(search) ??
			(nearest.to - nearest.from <= 1 ? before(search) : null) ??
			obliged(search) ??
			again(previous)
		);
	};
	return {
		span: offered.main ?? offered.thing ?? (range.to > range.from ? range : null),
		bearer: bearer(),
		system,
		negative: words.NEGATIVE.test(folded.slice(range.from, range.to)),
	};
}

/** The actor whose bare name a chapeau ends with: 缔约国：. */
export function chineseChapeau(search: SubjectSearch): Bearer | null {
	if (!/[：:]\s*$/.test(search.folded.slice(search.from, search.end))) return null;
	const last = stretches(search.folded, search.from, search.end)[0];
	if (!last) return null;
	const span = bare(search.folded, last);
	const actor = subjectIn(search, span, true);
	if (actor?.to === span.to) return bearerAt(search, actor, actor.status);
	return isThing(search.hits, span) && span.to - span.from <= LONGEST_THING
		? bearerAt(search, span, "state", "implied")
		: null;
}
