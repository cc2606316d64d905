import * as words from "../language/zh/subjects";
import type { Span } from "../text/types";
import {
	atEnd,
	bare,
	chained,
	chineseAgent,
	type Named,
	stretches,
	subjectIn,
} from "./chinese-phrases";
import {
	again,
	bearerAt,
	isFielded,
	isThing,
	type Subject,
	type SubjectSearch,
	trimmed,
} from "./subject";
import type { Bearer } from "./types";

const REACH = 320;

/** The longest name of a thing that a chapeau may end with. */
const LONGEST_THING = 20;

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

/** A thing's name without the words that say when it acts. */
function unconditional(folded: string, span: Span): Span {
	const when = words.WHEN.exec(folded.slice(span.from, span.to));
	return when ? { from: span.from, to: span.from + when.index } : span;
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
		const goesOn = !touching && words.CONTINUED.test(text);
		const condition = opened || goesOn || (!touching && words.CONDITION_END.test(text));
		if (actor && !condition) return { main: actor, topic, conditional, nominal: standing, thing };
		if (actor && leads && !goesOn) topic ??= actor;
		else if (actor && !goesOn) conditional ??= actor;
		const stands = nominal(folded, span);
		if (!opened && !goesOn) thing ??= unconditional(folded, span);
		if (stands) standing ??= span;
		if (touching && !actor && !stands && words.DETERMINED.test(text)) break;
		if (thing?.from === span.from && !stands && !condition && isThing(search.hits, span)) break;
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

/** Whom a ban names before what it bans: 严禁任何单位和个人泄露. */
function banned(search: SubjectSearch): Named | null {
	const { folded, modal, modalEnd, end } = search;
	if (!words.BANNING.test(folded.slice(modal, modalEnd))) return null;
	const first = search.actors.find((hit) => hit.from >= modalEnd);
	if (!first || !words.BANNED.test(folded.slice(modalEnd, first.from))) return null;
	const whole = chained(folded, first, search.actors, end, true);
	if (/^(?:[的之，。；、]|$)/.test(folded.slice(whole.to, Math.min(end, whole.to + 1))))
		return null;
	return { ...whole, from: modalEnd };
}

/** The actor on whom a responsibility falls: 责任应归于部署国. */
function fallsOn(search: SubjectSearch, subject: Span, rest: string): Named | null {
	if (!words.RESPONSIBILITY.test(search.folded.slice(subject.from, subject.to))) return null;
	const match = words.FALLS_ON.exec(rest);
	if (!match?.[1]) return null;
	const to = search.modalEnd + match[0].length;
	const actor = atEnd(search, { from: to - match[1].length, to });
	return actor && { ...actor, from: to - match[1].length };
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
	const start = folded[modalEnd - 1] === "由" ? modalEnd - 1 : modalEnd;
	const direct = chineseAgent(search, start, after);
	const clausal = direct && words.GOVERNING_CLAUSE.test(folded.slice(modalEnd, direct.from));
	const agent = offered.main
		? clausal
			? null
			: direct
		: (direct ??
			chineseAgent(search, nearest.from, modal) ??
			chineseAgent(search, after, modalEnd + rest.length));
	const actor =
		banned(search) ?? fallsOn(search, nearest, rest) ?? agent ?? offered.main ?? offered.topic;
	const system = !actor && isThing(hits, offered.thing ?? nearest);
	const bearer = (): Bearer | null => {
		if (actor) return bearerAt(search, actor, actor.status);
		if (offered.nominal) return bearerAt(search, offered.nominal, "individual");
		const touching = !words.BREAK.test(folded.slice(nearest.to, modal));
		if (system) return touching ? null : lifting(search);
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
		fielded: system && isFielded(hits, offered.thing ?? nearest),
		negative: words.NEGATIVE.test(folded.slice(range.from, range.to)),
	};
}

/** The actor whose bare name a chapeau ends with: 缔约国：. */
export function chineseChapeau(search: SubjectSearch): Bearer | null {
	if (!/[：:]\s*$/.test(search.folded.slice(search.from, search.end))) return null;
	const last = stretches(search.folded, search.from, search.end)[0];
	if (!last) return null;
	const stretch = bare(search.folded, last);
	const office = words.OFFICE.exec(search.folded.slice(stretch.from, stretch.to));
	const span = office ? { from: stretch.from, to: stretch.from + office.index } : stretch;
	const actor = subjectIn(search, span, true);
	if (actor?.to === span.to) return bearerAt(search, actor, actor.status);
	return isThing(search.hits, span) && span.to - span.from <= LONGEST_THING
		? bearerAt(search, span, "state", "implied")
		: null;
}
