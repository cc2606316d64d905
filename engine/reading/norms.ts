import type { PackId } from "../language/pack";
import type { Span } from "../text/types";
import { actorHits } from "./actors";
import { findSubject } from "./bearer";
import { type ForceHit, forceHits } from "./forces";
import { readPredicate } from "./predicate";
import type { Hits } from "./scanner";
import type { Bearer, Force, Hedge, Norm, Quantity, Quote, Reference, Where } from "./types";

/** A text as the scanner saw it. */
export interface ScannedText {
	readonly text: string;
	readonly folded: string;
	readonly hits: Hits;
	readonly sentences: readonly Span[];
	readonly quantities: readonly Quantity[];
	readonly references: readonly Reference[];
	readonly where: Where;
}

interface Segment {
	readonly hit: ForceHit;
	readonly from: number;
	readonly to: number;
}

const EN_EMBEDDED = /(?:^|[ ,])(?:that|which|who|whom|what|how)$/;
const EN_SUBORDINATE =
	/(?:^|[,;:] )(?:unless|if|when|whenever|where|except|once|until|because|so that) [^,;:]*$/;
const EN_NOT = /^[^;:.]{0,160}?\b(?:not to|never|under no circumstances)\b/;

/** Where the words of a word of force begin: after the last break between it and the one before. */
function segmentStart(folded: string, after: number, hit: number, pack: PackId): number {
	const between = folded.slice(after, hit);
	const strong = Math.max(
		between.lastIndexOf("; "),
		between.lastIndexOf(": "),
		between.lastIndexOf("；"),
		between.lastIndexOf("："),
		between.lastIndexOf("。"),
	);
	if (strong >= 0) return after + strong + 1;
	if (pack === "zh") {
		const comma = between.lastIndexOf("，");
		return comma >= 0 ? after + comma + 1 : hit;
	}
	const and = Math.max(
		between.lastIndexOf(" and "),
		between.lastIndexOf(" or "),
		between.lastIndexOf(" but "),
		between.lastIndexOf(", "),
	);
	return and >= 0 ? after + and + 1 : hit;
}

/** A word of force in a condition, exception or relative clause, which binds nobody by itself. */
function isEmbedded(folded: string, from: number, hit: ForceHit, pack: PackId): boolean {
	const before = folded.slice(Math.max(from, hit.from - 200), hit.from);
	if (pack === "zh")
		return (
			/(?:^|[，；：。])(?:除非|如果|若|倘若|一旦)[^，；：。]*$/.test(before) &&
			/^[^；。]{0,60}，/.test(folded.slice(hit.to, hit.to + 61))
		);
	return EN_EMBEDDED.test(before.trimEnd()) || EN_SUBORDINATE.test(before);
}

/** 应该禁止, 建议禁止: the prohibition is what is recommended. */
function isRecommended(folded: string, before: ForceHit | undefined, hit: ForceHit): boolean {
	if (before?.force !== "recommendation" || hit.force !== "prohibition") return false;
	return /^[^，；。,;]{0,12}$/.test(folded.slice(before.to, hit.from));
}

/** 应……负责, 须经……后方可: the second word completes the force of the first. */
function isContinued(folded: string, before: ForceHit | undefined, hit: ForceHit): boolean {
	if (before?.force !== "obligation" || hit.force !== "obligation") return false;
	return (
		/^(?:负责|承担|方可|方得|才可|才能|才可以|始得)/.test(folded.slice(hit.from, hit.to)) &&
		/^[^，；。]*$/.test(folded.slice(before.to, hit.from))
	);
}

/** Splits a sentence into one segment a word of force. */
function segments(
	scanned: ScannedText,
	sentence: Span,
	forces: readonly ForceHit[],
	pack: PackId,
): Segment[] {
	const { folded } = scanned;
	const within = forces.filter((hit) => hit.from >= sentence.from && hit.to <= sentence.to);
	const main = within.filter((hit) => !isEmbedded(folded, sentence.from, hit, pack));
	const own = (main.length > 0 ? main : within).filter(
		(hit, index, all) =>
			!isRecommended(folded, all[index - 1], hit) && !isContinued(folded, all[index - 1], hit),
	);
	return own.map((hit, index) => {
		const previous = own[index - 1];
		const next = own[index + 1];
		return {
			hit,
			from: previous ? segmentStart(folded, previous.to, hit.from, pack) : sentence.from,
			to: next ? Math.max(hit.to, segmentStart(folded, hit.to, next.from, pack)) : sentence.to,
		};
	});
}

function quotesIn(scanned: ScannedText, concept: string, from: number, to: number): Span[] {
	return (scanned.hits.get(concept) ?? []).filter((span) => span.from >= from && span.to <= to);
}

/** From a word that opens a condition or exception to the next break. */
export function subordinate(
	scanned: ScannedText,
	concept: string,
	from: number,
	to: number,
): Quote[] {
	const quotes: Quote[] = [];
	for (const span of quotesIn(scanned, concept, from, to)) {
		const last = quotes.at(-1);
		if (last && span.from < last.to) continue;
		const end = /[,;:.，；：。]/.exec(scanned.folded.slice(span.to, to));
		const until = end ? span.to + end.index : to;
		quotes.push({
			from: span.from,
			to: until,
			in: scanned.where,
			text: scanned.text.slice(span.from, until),
		});
	}
	return quotes;
}

export function hedgesIn(scanned: ScannedText, segment: Segment): Hedge[] {
	const hedges: Hedge[] = [];
	for (const [concept, toBearer] of [
		["pack:hedge.bearer", true],
		["pack:hedge.objective", false],
	] as const) {
		for (const span of quotesIn(scanned, concept, segment.from, segment.to)) {
			const before = scanned.folded.slice(segment.hit.to, span.from);
			const aside =
				/\b(?:including|such as|inter alia)\b|包括|例如/.test(before) || before.length > 240;
			hedges.push({
				from: span.from,
				to: span.to,
				in: scanned.where,
				text: scanned.text.slice(span.from, span.to),
				toBearer: toBearer && !aside,
			});
		}
	}
	return hedges.sort((a, b) => a.from - b.from);
}

function forceOf(scanned: ScannedText, segment: Segment, negative: boolean): Force {
	const { hit } = segment;
	if (negative && hit.force !== "recommendation") return "prohibition";
	const rest = scanned.folded.slice(hit.to, Math.min(segment.to, hit.to + 180));
	if (
		(hit.force === "obligation" || hit.force === "commitment") &&
		/undert|agree|commit|pledg|resolve/.test(scanned.folded.slice(hit.from, hit.to))
	) {
		if (EN_NOT.test(rest)) return "prohibition";
	}
	if (
		/^(?:承诺|保证|承允|同意)/.test(scanned.folded.slice(hit.from, hit.to)) &&
		/^[^。；]{0,40}?(?:^|[，：、均都])(?:绝|决|永)?不(?!断|仅|但|同|少|论|影响|妨碍)/.test(rest)
	)
		return "prohibition";
	if (hit.force === "obligation" && /^ (?:be no|never|under no|in no|at no)\b/.test(rest))
		return "prohibition";
	return hit.force;
}

/** A plain future, which undertakes only where somebody or some system stands as its subject. */
function isFuture(scanned: ScannedText, hit: ForceHit): boolean {
	const words = scanned.folded.slice(hit.from, hit.to);
	return words === "will" || words === "将";
}

/**
 * Every Party bears a subjectless prohibition, and whoever fields or runs it a duty laid on a system or procedure.
 * "Must" without a subject demands and binds nobody.
 */
function impliedBearer(
	scanned: ScannedText,
	hit: ForceHit,
	force: Force,
	system: boolean,
): Bearer | null {
	const words = scanned.folded.slice(hit.from, hit.to);
	if (!system && (force !== "prohibition" || /^(?:must|必须)/.test(words))) return null;
	if (force !== "prohibition" && force !== "obligation") return null;
	return {
		from: hit.from,
		to: hit.to,
		in: scanned.where,
		text: scanned.text.slice(hit.from, hit.to),
		status: "state",
		source: "implied",
	};
}

/** Reads the norms that a text itself states. `fallback` bears duties that name nobody. */
export function ownNorms(scanned: ScannedText, pack: PackId, fallback: Bearer | null): Norm[] {
	const forces = forceHits(scanned.folded, scanned.hits);
	if (forces.length === 0) return [];
	const actors = actorHits(scanned.hits);
	const { quantities, references } = scanned;
	const norms: Norm[] = [];
	let previous: Bearer | null = null;
	for (const sentence of scanned.sentences) {
		for (const segment of segments(scanned, sentence, forces, pack)) {
			const { hit } = segment;
			const subject = findSubject({
				text: scanned.text,
				folded: scanned.folded,
				hits: scanned.hits,
				actors,
				pack,
				from: segment.from,
				modal: hit.from,
				modalEnd: hit.to,
				addressing: quotesIn(scanned, "pack:force.addressing", hit.from, hit.to).length > 0,
				end: segment.to,
				previous,
				where: scanned.where,
			});
			if (hit.epistemic && !subject.negative && pack === "en") continue;
			const force = forceOf(scanned, segment, subject.negative);
			const constitutive = hit.constitutive && force !== "prohibition";
			const implied = impliedBearer(scanned, hit, force, subject.system);
			const bearer = subject.bearer ?? fallback ?? implied;
			if (isFuture(scanned, hit) && bearer === null && !subject.system) continue;
			if (subject.bearer && subject.bearer.source === "text") previous = subject.bearer;
			const within = (quote: Span): boolean => quote.from >= segment.from && quote.to <= segment.to;
			const { act, object } = readPredicate(scanned, hit.to, segment.to, pack);
			norms.push({
				from: segment.from,
				to: segment.to,
				force: constitutive ? "statement" : force,
				kind: constitutive
					? "constitutive"
					: force === "permission" && bearer?.status === "organ"
						? "power"
						: "regulative",
				standard:
					quotesIn(scanned, "pack:conduct", segment.from, segment.to).length > 0
						? "conduct"
						: "result",
				bearer,
				modal: {
					from: hit.from,
					to: hit.to,
					in: scanned.where,
					text: scanned.text.slice(hit.from, hit.to),
				},
				act,
				object,
				conditions: subordinate(scanned, "pack:condition", segment.from, segment.to),
				exceptions: subordinate(scanned, "pack:exception", segment.from, segment.to),
				hedges: hedgesIn(scanned, segment),
				quantities: quantities.filter(within),
				references: references.filter(within),
				negated: force === "prohibition" || subject.negative,
			});
		}
	}
	return norms;
}
