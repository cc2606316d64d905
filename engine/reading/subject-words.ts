import type { Span } from "../text/types";
import type { ActorHit } from "./actors";

/** Words that open a subordinate clause or an adverbial before the subject. */
const EN_LEADING =
	/^(?:and|or|but|also|furthermore|moreover|accordingly|therefore|however|in addition|to this end|to that end|for this purpose|thus|then|finally|in particular),? |^(?:if|when|whenever|where|wherever|in|without|unless|for|as|upon|after|before|to|subject|pursuant|with|at|during|prior|notwithstanding|except|on|by|under|should|until|once|while|within|having|recognizing|recognising|since|given|consistent|following|through|throughout|no later than|not later than|from|among|following|(?:every|each) (?:calendar |fiscal )?(?:year|month|week|day|quarter)|annually|not less than|at least|once (?:a|every))\b[^,]{0,240}, (?=\S)/;

/** Words that end the head of an English noun phrase: what follows names no subject. */
export const EN_HEAD_END =
	/ (?:of|in|by|with|for|to|from|on|under|that|which|who|whose|where|against|at|between|within|using|through|upon|concerning|regarding|and their) /;

/** An actor inside a condition or adverbial of Chinese, whose break has not come yet. */
const ZH_LEADING =
	/(?:^|[，；：。])(?:除非|如果|如|若|倘若|当|在|凡|对于|关于|根据|按照|依照|为了|经)[^，；：。]*$/;

/** A range without the space and punctuation at its ends. */
export function trimmed(text: string, from: number, to: number): Span {
	let start = from;
	let end = to;
	while (start < end && /[\s,;:，；：、。"“”(（]/.test(text[start] ?? "")) start += 1;
	while (end > start && /[\s,;:，；：、。]/.test(text[end - 1] ?? "")) end -= 1;
	return { from: start, to: end };
}

/** The subject's words before an English word of force: leading adverbials and clauses dropped. */
export function englishSubject(folded: string, from: number, to: number): Span {
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
export function chineseSubject(
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
export function chineseNominal(folded: string, from: number, modal: number): Span | null {
	const range = folded.slice(Math.max(from, modal - 120), modal);
	const match = /([^，。；：]{4,60}的)，[^，。；：]{0,12}$/.exec(range);
	if (!match?.[1]) return null;
	const start = modal - range.length + match.index;
	return withoutLabel(folded, trimmed(folded, start, start + match[1].length));
}
