import type { PackId } from "../language/pack";
import type { Span } from "../text/types";
import { type ActorHit, actorHits } from "./actors";
import type { Hits } from "./scanner";
import {
	chineseNominal,
	chineseSubject,
	EN_HEAD_END,
	englishSubject,
	trimmed,
} from "./subject-words";
import type { ActorStatus, Bearer, Where } from "./types";

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

/** "human" before another noun names no actor: "human control", "human judgement". */
function isModifier(folded: string, actor: Span, headEnd: number): boolean {
	return folded.slice(actor.from, actor.to) === "human" && actor.to < headEnd;
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
	const actor = actors.find(
		(hit) => hit.from >= head.from && hit.from < head.to && !isModifier(folded, hit, head.to),
	);
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
