import type { PackId } from "../language/pack";
import type { Span } from "../text/types";
import { type ActorHit, actorHits, findSubject, headingBearer } from "./bearer";
import { type ForceHit, forceHits } from "./forces";
import { readPredicate } from "./predicate";
import { readQuantities } from "./quantities";
import { readReferences } from "./references";
import type { Hits } from "./scanner";
import type { Bearer, Force, Hedge, Norm, Part, Quote, Where } from "./types";

/** A text as the scanner saw it. */
export interface ScannedText {
	readonly text: string;
	readonly folded: string;
	readonly hits: Hits;
	readonly sentences: readonly Span[];
	readonly where: Where;
}

/** What stands around a clause and changes how it is read. */
export interface NormContext {
	readonly pack: PackId;
	readonly part: Part | undefined;
	readonly heading: ScannedText | null;
	readonly chapeau: ScannedText | null;
}

interface Segment {
	readonly hit: ForceHit;
	readonly from: number;
	readonly to: number;
}

const EN_EMBEDDED = /(?:^|[ ,])(?:that|which|who|whom|what|how)$/;
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

/** Splits a sentence into one segment a word of force. */
function segments(
	scanned: ScannedText,
	sentence: Span,
	forces: readonly ForceHit[],
	pack: PackId,
): Segment[] {
	const { folded } = scanned;
	const own = forces.filter((hit) => {
		if (hit.from < sentence.from || hit.to > sentence.to) return false;
		return (
			pack === "zh" ||
			!EN_EMBEDDED.test(folded.slice(Math.max(sentence.from, hit.from - 12), hit.from).trimEnd())
		);
	});
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
function subordinate(scanned: ScannedText, concept: string, from: number, to: number): Quote[] {
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

function hedgesIn(scanned: ScannedText, segment: Segment): Hedge[] {
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
	if (hit.force === "obligation" && /^ (?:be no|never|under no|in no|at no)\b/.test(rest))
		return "prohibition";
	return hit.force;
}

const EMPTY: readonly ActorHit[] = [];

/** Reads the norms that a text itself states. `fallback` bears duties that name nobody. */
function ownNorms(scanned: ScannedText, pack: PackId, fallback: Bearer | null): Norm[] {
	const forces = forceHits(scanned.hits);
	if (forces.length === 0) return [];
	const actors = forces.length > 0 ? actorHits(scanned.hits) : EMPTY;
	const quantities = readQuantities(scanned.text, scanned.folded, scanned.hits, pack);
	const references = readReferences(scanned.text, scanned.folded, scanned.hits, pack);
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
				end: segment.to,
				previous,
				where: scanned.where,
			});
			if (hit.epistemic && !subject.negative && pack === "en") continue;
			const force = forceOf(scanned, segment, subject.negative);
			const constitutive = hit.constitutive && force !== "prohibition";
			const implied: Bearer | null =
				force === "prohibition" || (subject.system && force === "obligation")
					? {
							from: hit.from,
							to: hit.from,
							in: scanned.where,
							text: "",
							status: "state",
							source: "implied",
						}
					: null;
			const bearer = subject.bearer ?? fallback ?? implied;
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

function opensWith(scanned: ScannedText, concept: string): boolean {
	const start = scanned.folded.search(/[^\s"“'(（*\d.•–-]/);
	const label = /^\(?[a-z0-9ivx]{1,4}[.)] /.exec(scanned.folded.slice(Math.max(0, start)));
	const from = Math.max(0, start) + (label?.[0].length ?? 0);
	return (
		scanned.hits.get(concept)?.some((span) => span.from >= from - 1 && span.from <= from + 8) ??
		false
	);
}

/** The norm that a chapeau lends to a sub-paragraph that states none: its force and bearer, the sub-paragraph's own words. */
function inherited(scanned: ScannedText, chapeau: Norm, pack: PackId): Norm {
	const { act, object } = readPredicate(scanned, 0, scanned.text.length, pack);
	const whole = {
		hit: { from: 0, to: 0, force: chapeau.force, constitutive: false, epistemic: false },
		from: 0,
		to: scanned.text.length,
	};
	return {
		...chapeau,
		from: 0,
		to: scanned.text.length,
		act,
		object,
		conditions: subordinate(scanned, "pack:condition", 0, scanned.text.length),
		exceptions: subordinate(scanned, "pack:exception", 0, scanned.text.length),
		hedges: [...chapeau.hedges, ...hedgesIn(scanned, whole)],
		quantities: readQuantities(scanned.text, scanned.folded, scanned.hits, pack),
		references: readReferences(scanned.text, scanned.folded, scanned.hits, pack),
	};
}

/**
 * Reads the norms of a clause in its context, in textual order. A sub-paragraph without a word of force takes force and bearer
 * from its chapeau; in a preamble every norm is a recital; duties that name nobody fall to the actor whose heading they stand under.
 */
export function readNorms(scanned: ScannedText, context: NormContext): readonly Norm[] {
	const { pack, chapeau, heading } = context;
	const preamble =
		context.part === "preamble" ||
		(context.part !== "operative" &&
			pack === "en" &&
			opensWith(scanned, "pack:recital") &&
			!/[.:]$/.test(scanned.folded.trimEnd()));
	const chapeauNorm = chapeau
		? ownNorms(chapeau, pack, heading ? headingBearer(heading.text, heading.hits) : null).at(-1)
		: undefined;
	const fallback =
		chapeauNorm?.bearer ?? (heading ? headingBearer(heading.text, heading.hits) : null);
	let norms = ownNorms(scanned, pack, fallback);
	if (
		chapeauNorm &&
		(norms.length === 0 ||
			norms.every(
				(norm) => norm.bearer === null && (norm.modal?.from ?? 0) > scanned.text.length / 2,
			))
	) {
		norms = [inherited(scanned, chapeauNorm, pack), ...norms];
	}
	if (preamble) norms = norms.map((norm) => ({ ...norm, force: "recital" as const }));
	if (norms.length === 0 && preamble) return [];
	return norms;
}
