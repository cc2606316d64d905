import type { PackId } from "../language/pack";
import { actorHits } from "./actors";
import { findSubject, headingBearer } from "./bearer";
import { hedgesIn, ownNorms, type ScannedText, subordinate } from "./norms";
import { readPredicate } from "./predicate";
import type { Bearer, Force, InstrumentType, Norm, Part } from "./types";

/** What stands around a clause and changes how it is read. */
export interface NormContext {
	readonly pack: PackId;
	readonly part: Part | undefined;
	readonly instrument: InstrumentType | undefined;
	readonly heading: ScannedText | null;
	readonly chapeau: ScannedText | null;
}

const BOUND_BY_VERB: ReadonlySet<InstrumentType> = new Set(["treaty", "protocol", "statute"]);

function opensWith(scanned: ScannedText, concept: string): boolean {
	const label = /^[\s"“'(（*•>–-]*(?:\(?[a-z0-9]{1,4}[.)]\s+|\d{1,3}\s+)?[•*]?\s*/.exec(
		scanned.folded,
	);
	const from = label?.[0].length ?? 0;
	return scanned.hits.get(concept)?.some((span) => span.from === from) ?? false;
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
		quantities: scanned.quantities,
		references: scanned.references,
	};
}

/** A norm that stands on its verb alone: an imperative, or the present indicative of a statute. */
function wordless(
	scanned: ScannedText,
	pack: PackId,
	force: Force,
	bearer: Bearer | null,
	from: number,
	to: number,
): Norm {
	const { act, object } = readPredicate(scanned, from, to, pack);
	const whole = { hit: { from, to: from, force, constitutive: false, epistemic: false }, from, to };
	return {
		from: bearer?.in === "text" ? Math.min(bearer.from, from) : from,
		to,
		force,
		kind: "regulative",
		standard: "result",
		bearer,
		modal: null,
		act,
		object,
		conditions: subordinate(scanned, "pack:condition", from, to),
		exceptions: subordinate(scanned, "pack:exception", from, to),
		hedges: hedgesIn(scanned, whole),
		quantities: scanned.quantities,
		references: scanned.references,
		negated: false,
	};
}

/** The present indicative of Chinese statutes: an organ or the State that does (国家建立…, 由主管部门处…) is bound to do. */
function indicatives(scanned: ScannedText): Norm[] {
	const actors = actorHits(scanned.hits).filter(
		(actor) => actor.status === "organ" || actor.status === "state",
	);
	if (actors.length === 0) return [];
	const verbs = scanned.hits.get("pack:force.indicative") ?? [];
	const norms: Norm[] = [];
	for (const sentence of scanned.sentences) {
		const verb = verbs.find((span) => span.from >= sentence.from && span.to <= sentence.to);
		if (!verb) continue;
		const { bearer } = findSubject({
			...scanned,
			actors,
			pack: "zh",
			from: sentence.from,
			modal: verb.from,
			modalEnd: verb.to,
			addressing: false,
			end: sentence.to,
			previous: null,
		});
		if (bearer && verb.from - bearer.to <= 60)
			norms.push(wordless(scanned, "zh", "obligation", bearer, verb.from, sentence.to));
	}
	return norms;
}

/** The norm of the sentence that introduces a list: the last one with a bearer, else the last. */
function introducing(chapeau: ScannedText, pack: PackId, fallback: Bearer | null): Norm | null {
	const last = chapeau.sentences.at(-1);
	if (!last) return null;
	const norms = ownNorms(chapeau, pack, fallback).filter((norm) => norm.to > last.from);
	return norms.findLast((norm) => norm.bearer?.source === "text") ?? norms.at(-1) ?? null;
}

/**
 * Reads the norms of a clause in its context, in textual order. A sub-paragraph without a word of force takes force and bearer
 * from its chapeau; in a preamble every norm is a recital; duties that name nobody fall to the actor whose heading they stand under.
 */
export function readNorms(scanned: ScannedText, context: NormContext): readonly Norm[] {
	const { pack, chapeau, heading, instrument } = context;
	const headed = heading ? headingBearer(heading.text, heading.hits) : null;
	const introduced = chapeau ? introducing(chapeau, pack, headed) : null;
	const norms = ownNorms(scanned, pack, introduced?.bearer ?? headed);
	const recital =
		context.part === "preamble" ||
		(context.part !== "operative" &&
			pack === "en" &&
			opensWith(scanned, "pack:recital") &&
			!/[.:]$/.test(scanned.folded.trimEnd()));
	if (recital) return norms.map((norm) => ({ ...norm, force: "recital" as const }));
	const late = (norm: Norm): boolean =>
		norm.bearer === null && (norm.modal?.from ?? 0) > scanned.text.length / 2;
	if (introduced && norms.every(late)) return [inherited(scanned, introduced, pack), ...norms];
	if (norms.length > 0) return norms;
	if (pack === "zh") {
		const indicative = indicatives(scanned);
		if (indicative.length > 0) return indicative;
	}
	if (pack === "en" && opensWith(scanned, "pack:imperative")) {
		const force = instrument && BOUND_BY_VERB.has(instrument) ? "obligation" : "recommendation";
		return [wordless(scanned, pack, force, headed, 0, scanned.text.length)];
	}
	return norms;
}
