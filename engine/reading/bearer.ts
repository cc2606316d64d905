import type { PackId } from "../language/pack";
import type { Span } from "../text/types";
import type { Hits } from "./scanner";
import type { ActorStatus, Bearer, Where } from "./types";

/** Concepts of actors with the status they give, most telling first. */
const ACTORS: readonly (readonly [string, ActorStatus])[] = [
	["pack:actor.commander", "commander"],
	["pack:actor.operator", "operator"],
	["pack:actor.developer", "developer"],
	["pack:actor.inspector", "organ"],
	["pack:actor.organ", "organ"],
	["pack:actor.state", "state"],
	["pack:actor.individual", "individual"],
];

/** Words that open a subordinate clause or an adverbial before the subject. */
const EN_LEADING =
	/^(?:and|or|but|also|furthermore|moreover|accordingly|therefore|however|in addition|to this end|to that end|for this purpose|thus|then|finally|in particular),? |^(?:if|when|whenever|where|wherever|in|without|unless|for|as|upon|after|before|to|subject|pursuant|with|at|during|prior|notwithstanding|except|on|by|under|should|until|once|while|within|having|recognizing|recognising|since|given|consistent|following|through|throughout|no later than|not later than|from|among|following|except|(?:every|each) (?:calendar |fiscal )?(?:year|month|week|day|quarter)|annually|not less than|at least|once (?:a|every)) ?[^,]{0,240}, (?=\S)/;
const EN_HEAD_END =
	/ (?:of|in|by|with|for|to|from|on|under|that|which|who|whose|where|against|at|between|within|using|through|upon|concerning|regarding|and their) /;

/** An actor inside a condition or adverbial of Chinese, whose break has not come yet. */
const ZH_LEADING =
	/(?:^|[，；：。])(?:除非|如果|如|若|倘若|当|在|凡|对于|关于|根据|按照|依照|为了|经)[^，；：。]*$/;

/** An actor in a text with its status. */
export interface ActorHit extends Span {
	readonly status: ActorStatus;
}

/** Every actor named in a text, in textual order, the longest where several overlap. */
export function actorHits(hits: Hits): readonly ActorHit[] {
	const all = ACTORS.flatMap(([concept, status]) =>
		(hits.get(concept) ?? []).map((span) => ({ ...span, status })),
	);
	all.sort((a, b) => a.from - b.from || b.to - a.to);
	const kept: ActorHit[] = [];
	for (const hit of all) {
		const last = kept.at(-1);
		if (!last || hit.from >= last.to) kept.push(hit);
	}
	return kept;
}

function trimmed(text: string, from: number, to: number): Span {
	let start = from;
	let end = to;
	while (start < end && /[\s,;:，；：、。"“”(（]/.test(text[start] ?? "")) start += 1;
	while (end > start && /[\s,;:，；：、。]/.test(text[end - 1] ?? "")) end -= 1;
	return { from: start, to: end };
}

/** The subject's words before an English word of force: leading adverbials and clauses dropped. */
function englishSubject(folded: string, from: number, to: number): Span {
	let span = trimmed(folded, Math.max(from, to - 600), to);
	const label = /^(?:\(?[a-z0-9]{1,4}[.)]|[•–*-]|\d{1,3}|article [0-9ivxlc]+\.?) /.exec(
		folded.slice(span.from, span.to),
	);
	if (label) span = { from: span.from + label[0].length, to: span.to };
	for (let turn = 0; turn < 6; turn += 1) {
		const match = EN_LEADING.exec(folded.slice(span.from, span.to));
		if (!match) break;
		span = trimmed(folded, span.from + match[0].length, span.to);
	}
	return span;
}

/** The chunk of Chinese around the first actor of a range: from the break before it to the actor's end. */
function chineseSubject(
	folded: string,
	from: number,
	to: number,
	actors: readonly ActorHit[],
): (Span & { actor: ActorHit }) | null {
	const inRange = actors.filter((actor) => actor.from >= from && actor.to <= to);
	const main = inRange.filter(
		(actor) => !ZH_LEADING.test(folded.slice(Math.max(from, actor.from - 80), actor.from)),
	);
	for (const actor of main.length > 0 ? main : inRange) {
		const before = folded.slice(Math.max(from, actor.from - 24), actor.from);
		if (
			/(?:[对向给与按经为依将把]|应请|根据|依照|按照|通过)[^，。；：]{0,6}$/.test(before) &&
			!/[，。；：]$/.test(before)
		)
			continue;
		const cut = Math.max(
			before.lastIndexOf("，"),
			before.lastIndexOf("。"),
			before.lastIndexOf("；"),
			before.lastIndexOf("："),
			before.lastIndexOf("由"),
		);
		const start = cut >= 0 ? actor.from - before.length + cut + 1 : actor.from - before.length;
		const last = chained(folded, actor, actors, to);
		return { ...withoutLabel(folded, trimmed(folded, start, last.to)), actor: last };
	}
	return null;
}

/** Follows an actor's name through the actors joined to it: 国家网信部门, 缔约各方和冲突各方. The last gives the status of a compound. */
function chained(
	folded: string,
	first: ActorHit,
	actors: readonly ActorHit[],
	to: number,
): ActorHit {
	let last = first;
	for (const actor of actors) {
		if (actor.from < last.to || actor.to > to) continue;
		const between = folded.slice(last.to, actor.from);
		if (!/^[^，。；：对向给将应须可按依为在以于]{0,12}$/.test(between)) break;
		last = { ...actor, status: /[和及与或]/.test(between) ? last.status : actor.status };
	}
	return last;
}

/** Drops the number of a Chinese article or paragraph from the front of a subject. */
function withoutLabel(folded: string, span: Span): Span {
	const label =
		/^(?:第[〇零一二三四五六七八九十百0-9]{1,7}[条章节款项]|[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.])[\s，、]*/.exec(
			folded.slice(span.from, Math.min(span.to, span.from + 16)),
		);
	return label ? { from: span.from + label[0].length, to: span.to } : span;
}

/** The nominalised condition that stands for whoever meets it: 需要生产……的，应当…… */
function chineseNominal(folded: string, from: number, modal: number): Span | null {
	const range = folded.slice(Math.max(from, modal - 120), modal);
	const match = /([^，。；：]{4,60}的)，[^，。；：]{0,12}$/.exec(range);
	if (!match?.[1]) return null;
	const start = modal - range.length + match.index;
	return withoutLabel(folded, trimmed(folded, start, start + match[1].length));
}

function bearer(
	text: string,
	span: Span,
	status: ActorStatus,
	source: Bearer["source"],
	where: Where = "text",
): Bearer {
	return {
		from: span.from,
		to: span.to,
		in: where,
		text: text.slice(span.from, span.to),
		status,
		source,
	};
}

/** What is needed to find who a word of force binds. Ranges count in `text`. */
export interface BearerSearch {
	readonly text: string;
	readonly folded: string;
	readonly hits: Hits;
	readonly actors: readonly ActorHit[];
	readonly pack: PackId;
	/** Start of the segment that may hold the subject. */
	readonly from: number;
	/** Start and end of the word of force. */
	readonly modal: number;
	readonly modalEnd: number;
	/** The word of force is addressed to whoever follows it ("Requests", 鼓励). */
	readonly addressing: boolean;
	/** End of the norm's words, for agents named after the verb. */
	readonly end: number;
	readonly previous: Bearer | null;
	readonly where?: Where;
}

/** The subject as found: who it is, if anybody, and whether a weapon, a system or a procedure stands in its place. */
export interface Subject {
	readonly span: Span | null;
	readonly bearer: Bearer | null;
	readonly system: boolean;
	readonly negative: boolean;
}

function touches(spans: readonly Span[] | undefined, within: Span): boolean {
	return spans?.some((span) => span.from >= within.from && span.to <= within.to) ?? false;
}

/** A subject that owes nothing itself but binds whoever fields or runs it: a weapon, a system, an attack, or a step of the procedure laid down. */
function isThing(hits: Hits, range: Span): boolean {
	return ["pack:weapon", "pack:ai-system", "pack:force-use", "pack:procedure"].some((concept) =>
		touches(hits.get(concept), range),
	);
}

/** The one a directed verb addresses: "Requests the Secretary-General to", 鼓励各国. */
function addressee(search: BearerSearch): Bearer | null {
	const actor = search.actors.find(
		(hit) =>
			hit.from >= search.modalEnd && hit.from <= search.modalEnd + 40 && hit.to <= search.end,
	);
	if (!actor) return null;
	const to = search.pack === "en" ? search.folded.indexOf(" to ", actor.to) : -1;
	const end = to > 0 && to < Math.min(search.end, actor.to + 100) ? to : actor.to;
	return bearer(search.text, { from: actor.from, to: end }, actor.status, "text", search.where);
}

function passiveAgent(search: BearerSearch): Bearer | null {
	for (const actor of search.actors) {
		if (actor.from < search.modal || actor.to > search.end) continue;
		const before = search.folded.slice(Math.max(search.modal, actor.from - 28), actor.from);
		const agent =
			search.pack === "en"
				? /(?:^| )by (?:the |each |every |any |all |an? |its |their |that |such |[a-z]+ ){0,3}$/
				: /由[^，。；]{0,10}$/;
		if (agent.test(before)) return bearer(search.text, actor, actor.status, "text", search.where);
	}
	return null;
}

/** Finds the subject of the word of force at `modal`. */
export function findSubject(search: BearerSearch): Subject {
	if (search.addressing) {
		const found = addressee(search);
		if (found) return { span: null, bearer: found, system: false, negative: false };
	}
	const { text, folded, hits, actors, pack, from, modal, previous, where } = search;
	if (pack === "zh") {
		const found = chineseSubject(folded, from, modal, actors);
		const agent = found ? null : passiveAgent(search);
		const range = trimmed(folded, from, modal);
		const system = !found && isThing(hits, range);
		const nominal = found || agent ? null : chineseNominal(folded, from, modal);
		const own = found
			? bearer(text, found, found.actor.status, "text", where)
			: (agent ?? (nominal && bearer(text, nominal, "individual", "text", where)));
		const dropped = range.to - range.from <= 1 || (!own && !system);
		return {
			span: found ?? (range.to > range.from ? range : null),
			bearer: own ?? (dropped && previous ? { ...previous, source: "previous" } : null),
			system,
			negative: /^(?:任何)?(?:没有|无一)/.test(folded.slice(range.from, range.to)),
		};
	}
	const span = englishSubject(folded, from, modal);
	const words = folded.slice(span.from, span.to);
	const negative =
		/^(?:no|none|neither|nobody|nothing|never|at no time|under no circumstances|in no case|in no circumstances|not) ?/.test(
			words,
		) && /^(?:no|none|neither|nobody|nothing|never|at|under|in|not)\b/.test(words);
	if (
		words.length === 0 ||
		/^(?:also|further|always|and|either|likewise|jointly|in turn|or)$/.test(words)
	) {
		const agent = passiveAgent(search);
		return {
			span: null,
			bearer: agent ?? (previous ? { ...previous, source: "previous" } : null),
			system: false,
			negative,
		};
	}
	const headEnd = EN_HEAD_END.exec(words);
	const head = { from: span.from, to: headEnd ? span.from + headEnd.index : span.to };
	const actor = actors.find((hit) => hit.from >= head.from && hit.from < head.to);
	if (actor) {
		const end = Math.max(actor.to, Math.min(span.to, span.from + 160));
		return {
			span,
			bearer: bearer(text, { from: span.from, to: end }, actor.status, "text", where),
			system: false,
			negative,
		};
	}
	if (
		/^(?:it|they|he|she|he or she|such|that|these|the former|the latter)\b/.test(words) &&
		touches(hits.get("pack:pronoun"), span)
	) {
		const before = actors.find((hit) => hit.from >= from && hit.to <= span.from);
		const antecedent =
			previous ?? (before ? bearer(text, before, before.status, "text", where) : null);
		if (antecedent)
			return { span, bearer: { ...antecedent, source: "previous" }, system: false, negative };
	}
	const agent = passiveAgent(search);
	return { span, bearer: agent, system: isThing(hits, head), negative };
}

/** An actor that a heading names, as the bearer of duties that name nobody ("Reports of the inspection team"). */
export function headingBearer(heading: string, hits: Hits): Bearer | null {
	const actor = actorHits(hits).find(
		(hit) =>
			hit.status === "organ" ||
			hit.status === "commander" ||
			hit.status === "operator" ||
			hit.status === "developer",
	);
	return actor ? bearer(heading, actor, actor.status, "heading", "heading") : null;
}
