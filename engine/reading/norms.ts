import type { Grammar } from "../language/grammar";
import { GRAMMARS } from "../language/grammars";
import type { PackId } from "../language/pack";
import { matchesOf } from "../text/matches";
import { spansIn } from "../text/spans";
import type { Span } from "../text/types";
import { actorHits } from "./actors";
import { findSubject } from "./bearer";
import { AGENTS, type ForceHit, forceHits } from "./forces";
import type { Hits } from "./hits";
import { readPredicate } from "./predicate";
import { type Segment, segments } from "./segments";
import type { Subject } from "./subject";
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

/** A part of a text as a quote. */
export function quoteOf(scanned: ScannedText, from: number, to: number): Quote {
	return { from, to, in: scanned.where, text: scanned.text.slice(from, to) };
}

function hitsIn(scanned: ScannedText, concept: string, from: number, to: number): readonly Span[] {
	return spansIn(scanned.hits.get(concept) ?? [], { from, to });
}

/**
 * The conditions or exceptions of a range: from each word that opens one to the next break, and what the language's grammar marks
 * otherwise; the first of two that overlap.
 */
function subordinate(
	scanned: ScannedText,
	concept: string,
	marked: RegExp,
	range: Span,
): readonly Quote[] {
	const opened = hitsIn(scanned, concept, range.from, range.to).map((span) => {
		const end = /[,;:.，；：。]/.exec(scanned.folded.slice(span.to, range.to));
		return { from: span.from, to: end ? span.to + end.index : range.to };
	});
	const words = scanned.folded.slice(range.from, range.to);
	const enclosed = matchesOf(marked, words).map((match) => ({
		from: range.from + match.index,
		to: range.from + match.index + match[0].length,
	}));
	const quotes: Quote[] = [];
	for (const span of [...opened, ...enclosed].sort((a, b) => a.from - b.from)) {
		const last = quotes.at(-1);
		if (!last || span.from >= last.to) quotes.push(quoteOf(scanned, span.from, span.to));
	}
	return quotes;
}

/** Units after the word of force within which a hedge still speaks of its act. */
const HEDGE_REACH = 240;
/** Units that the longest name of an actor takes up. */
const LONGEST_NAME = 60;
/** Whether somebody but the bearer is named right before a hedge: "as the Council deems appropriate". */
function isAnothers(scanned: ScannedText, hedge: Span, bearer: Bearer | null): boolean {
	const before = { from: hedge.from - LONGEST_NAME, to: hedge.from };
	return AGENTS.some(
		(concept) =>
			concept !== "pack:pronoun" &&
			hitsIn(scanned, concept, before.from, before.to).some(
				({ from, to }) =>
					scanned.folded.slice(to, hedge.from).trim() === "" &&
					!bearer?.text.includes(scanned.text.slice(from, to)),
			),
	);
}

function hedgesIn(
	scanned: ScannedText,
	range: Span,
	modalEnd: number,
	bearer: Bearer | null,
	grammar: Grammar,
): Hedge[] {
	const hedges: Hedge[] = [];
	for (const [concept, toBearer] of [
		["pack:hedge.bearer", true],
		["pack:hedge.objective", false],
	] as const) {
		for (const span of hitsIn(scanned, concept, range.from, range.to)) {
			const before = scanned.folded.slice(modalEnd, span.from);
			const aside = before.length > HEDGE_REACH || grammar.aside.test(before);
			const left = toBearer && !aside && !isAnothers(scanned, span, bearer);
			hedges.push({ ...quoteOf(scanned, span.from, span.to), toBearer: left });
		}
	}
	return hedges.sort((a, b) => a.from - b.from);
}

/** What a norm's parts are read from: its range, its word of force (empty at `modal.from` where it has none), who bears it. */
export interface NormSource {
	readonly range: Span;
	readonly modal: Span;
	readonly force: Force;
	readonly constitutive: boolean;
	readonly bearer: Bearer | null;
	readonly negative: boolean;
	/** The grammatical subject, which a passive acts on. */
	readonly subject?: Span | null;
}

/** A norm with all the parts that its range shows. */
export function normOf(scanned: ScannedText, source: NormSource, pack: PackId): Norm {
	const { range, modal, force, constitutive, bearer } = source;
	const grammar = GRAMMARS[pack];
	const { act, object } = readPredicate(scanned, modal.to, range.to, pack, source.subject ?? null);
	const power = force === "permission" && bearer?.status === "organ";
	return {
		from: range.from,
		to: range.to,
		force,
		kind: constitutive ? "constitutive" : power ? "power" : "regulative",
		standard:
			hitsIn(scanned, "pack:conduct", range.from, range.to).length > 0 ? "conduct" : "result",
		bearer,
		modal: modal.to > modal.from ? quoteOf(scanned, modal.from, modal.to) : null,
		act,
		object,
		conditions: subordinate(scanned, "pack:condition", grammar.conditions, range),
		exceptions: subordinate(scanned, "pack:exception", grammar.exceptions, range),
		hedges: hedgesIn(scanned, range, modal.to, bearer, grammar),
		quantities: spansIn(scanned.quantities, range),
		references: spansIn(scanned.references, range),
		negated: force === "prohibition" || source.negative,
		restraints: [],
	};
}

function forceOf(
	scanned: ScannedText,
	segment: Segment,
	negative: boolean,
	grammar: Grammar,
): Force {
	const { hit } = segment;
	if (hit.settled) return hit.force;
	if (negative && hit.force !== "recommendation") return "prohibition";
	const words = scanned.folded.slice(hit.from, hit.to);
	const rest = scanned.folded.slice(hit.to, Math.min(segment.to, hit.to + 180));
	return grammar.undertaking.test(words) && grammar.refusal.test(rest) ? "prohibition" : hit.force;
}

/** Whether a text names the binding instrument that it stands in: "this Agreement", 本公约. */
export function citesItsTreaty(scanned: ScannedText): boolean {
	return (scanned.hits.get("pack:own-treaty")?.length ?? 0) > 0;
}

/** Where a text speaks of a treaty or its parties, what is undertaken is owed in law, not politically. */
export function isTreaty(scanned: ScannedText): boolean {
	return (scanned.hits.get("pack:actor.party")?.length ?? 0) > 0 || citesItsTreaty(scanned);
}

/**
 * Every Party bears a subjectless prohibition, and whoever fields or runs it a duty laid on a system or procedure.
 * "Must" without a subject demands and binds nobody.
 */
function impliedBearer(
	scanned: ScannedText,
	hit: ForceHit,
	force: Force,
	subject: Subject,
	grammar: Grammar,
): Bearer | null {
	const { system, span } = subject;
	const words = scanned.folded.slice(hit.from, hit.to);
	if (!system && (force !== "prohibition" || grammar.demanding.test(words))) return null;
	const rest = scanned.folded.slice(hit.to, hit.to + 60);
	const laidDown = force === "commitment" && grammar.laidDown.test(rest);
	if (force !== "prohibition" && force !== "obligation" && !laidDown) return null;
	const shown = (system && span) || hit;
	return { ...quoteOf(scanned, shown.from, shown.to), status: "state", source: "implied" };
}

/** Reads the norms that a text itself states. `fallback` bears duties that name nobody. */
export function ownNorms(scanned: ScannedText, pack: PackId, fallback: Bearer | null): Norm[] {
	const grammar = GRAMMARS[pack];
	const forces = forceHits(scanned, grammar);
	if (forces.length === 0) return [];
	const actors = actorHits(scanned.hits);
	const norms: Norm[] = [];
	let previous: Bearer | null = null;
	for (const sentence of scanned.sentences) {
		const near = spansIn(actors, sentence);
		for (const segment of segments(scanned, sentence, forces, grammar)) {
			const { hit } = segment;
			const subject = findSubject({
				text: scanned.text,
				folded: scanned.folded,
				hits: scanned.hits,
				actors: near,
				pack,
				from: segment.from,
				modal: hit.from,
				modalEnd: hit.to,
				addressing: hitsIn(scanned, "pack:force.addressing", hit.from, hit.to).length > 0,
				end: segment.to,
				previous,
				where: scanned.where,
			});
			const read = forceOf(scanned, segment, subject.negative, grammar);
			const implied = impliedBearer(scanned, hit, read, subject, grammar);
			const own = subject.fielded && fallback?.in === "heading" ? implied : null;
			const bearer = subject.bearer ?? own ?? fallback ?? implied;
			const named = bearer !== null && bearer.in !== "heading";
			const future = grammar.future.test(scanned.folded.slice(hit.from, hit.to));
			if (future && !named && !subject.system) continue;
			if (subject.bearer && subject.bearer.source === "text") previous = subject.bearer;
			const force = read === "commitment" && isTreaty(scanned) ? "obligation" : read;
			const source = {
				range: segment,
				modal: hit,
				force,
				constitutive: hit.constitutive,
				bearer,
				negative: subject.negative,
				subject: subject.span,
			};
			norms.push(normOf(scanned, source, pack));
		}
	}
	return norms;
}
