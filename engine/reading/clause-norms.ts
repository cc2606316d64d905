import type { Grammar } from "../language/grammar";
import { GRAMMARS } from "../language/grammars";
import type { PackId } from "../language/pack";
import { spansIn } from "../text/spans";
import { bringsClauses, chapeauBearer, headingBearer, leadingBearer, partBearer } from "./bearer";
import { isBinding } from "./binding";
import { citesItsTreaty, isTreaty, normOf, ownNorms, type ScannedText } from "./norms";
import { withRestraints } from "./restraints";
import type { Bearer, Force, InstrumentType, Norm, Part } from "./types";
import { afterLabel, withIndicatives, wordlessNorms } from "./wordless";

/** What stands around a clause and changes how it is read. */
export interface NormContext {
	readonly pack: PackId;
	readonly part: Part | undefined;
	readonly instrument: InstrumentType | undefined;
	readonly heading: ScannedText | null;
	readonly chapeau: ScannedText | null;
}

/** A norm that spans the whole clause and has no word of force of its own. */
function whole(scanned: ScannedText, force: Force, bearer: Bearer | null, pack: PackId): Norm {
	const from = afterLabel(scanned, 0, pack);
	const source = {
		range: { from: 0, to: scanned.text.length },
		modal: { from, to: from },
		force,
		constitutive: false,
		bearer,
		negative: force === "prohibition",
	};
	return normOf(scanned, source, pack);
}

/** The force that a sub-paragraph names as a noun, or turns by negating its verb; the chapeau's where it does neither. */
function nominalForce(scanned: ScannedText, chapeau: Norm, pack: PackId): Force {
	if (chapeau.force !== "obligation" && chapeau.force !== "commitment") return chapeau.force;
	const from = afterLabel(scanned, 0, pack);
	const words = scanned.folded.slice(from, from + 60);
	return GRAMMARS[pack].nominal.find(({ opening }) => opening.test(words))?.gives ?? chapeau.force;
}

/** The norm that a chapeau lends to a sub-paragraph that states none: its force and bearer, the sub-paragraph's own words. */
function inherited(scanned: ScannedText, chapeau: Norm, clausal: boolean, pack: PackId): Norm {
	const bound = chapeau.bearer !== null && chapeau.bearer.source !== "implied";
	const above = bound ? chapeau.bearer : (partBearer(scanned, pack) ?? chapeau.bearer);
	const bearer = (clausal || above === null ? leadingBearer(scanned, pack) : null) ?? above;
	const own = whole(scanned, nominalForce(scanned, chapeau, pack), bearer, pack);
	return {
		...own,
		kind: own.force === chapeau.force ? chapeau.kind : own.kind,
		standard: chapeau.standard === "conduct" ? "conduct" : own.standard,
		modal: chapeau.modal,
		hedges: [...chapeau.hedges, ...own.hedges],
		negated: own.negated || (own.force === chapeau.force && chapeau.negated),
	};
}

/** A norm of a relative clause ("the Depositary, who shall …") introduces no list. */
function isRelative(chapeau: ScannedText, norm: Norm): boolean {
	const at = norm.modal?.from ?? 0;
	return /\b(?:which|who) $/.test(chapeau.folded.slice(Math.max(0, at - 8), at));
}

interface Introduction {
	readonly fallback: Bearer | null;
	readonly norm: Norm | null;
}

/** A chapeau's norm is asked for by each of its sub-paragraphs. */
const introductions = new WeakMap<ScannedText, Introduction>();

function introducing(chapeau: ScannedText, pack: PackId, fallback: Bearer | null): Norm | null {
	const known = introductions.get(chapeau);
	if (known && known.fallback?.text === fallback?.text) return known.norm;
	const norm = introducingNorm(chapeau, pack, fallback);
	introductions.set(chapeau, { fallback, norm });
	return norm;
}

/** A norm as a chapeau lends it: whoever its words name bears what follows. */
function lent(norm: Norm): Norm {
	if (norm.bearer?.source !== "text") return norm;
	return { ...norm, bearer: { ...norm.bearer, source: "chapeau" } };
}

/** What a duty owed "in a manner that does not:" lends to what follows. */
function negated(norm: Norm): Norm {
	const owed = norm.force === "obligation" || norm.force === "commitment";
	return owed ? { ...norm, force: "prohibition", negated: true } : norm;
}

/** The norm of the sentence that introduces a list: the last one with a bearer, else the last. */
function introducingNorm(chapeau: ScannedText, pack: PackId, fallback: Bearer | null): Norm | null {
	const last = chapeau.sentences.at(-1);
	if (!last) return null;
	const all = ownNorms(chapeau, pack, fallback);
	const explains = GRAMMARS[pack].explaining.test(chapeau.folded.trimEnd());
	const norms = all.filter((norm) => norm.to > last.from);
	const own =
		norms.findLast((norm) => norm.bearer?.source === "text" && !isRelative(chapeau, norm)) ??
		norms.at(-1);
	if (own)
		return GRAMMARS[pack].negating.test(chapeau.folded.trimEnd()) ? negated(lent(own)) : lent(own);
	const end = chapeau.folded.trimEnd();
	const announced = GRAMMARS[pack].listed.find(({ opening }) => opening.test(end))?.gives;
	if (announced) return whole(chapeau, announced, chapeauBearer(chapeau, pack), pack);
	if (explains) return all.findLast((norm) => norm.force === "prohibition") ?? null;
	const wordless = wordlessNorms(chapeau, pack, false, fallback);
	const found = wordless.findLast((norm) => norm.to > last.from);
	if (found) return found;
	return GRAMMARS[pack].contents.test(end) ? whole(chapeau, "obligation", null, pack) : null;
}

/** Units before a recital's participle: the longest name of an instrument's parties. */
const RECITAL_REACH = 160;

function opensRecital(
	scanned: ScannedText,
	chapeau: ScannedText | null,
	grammar: Grammar,
	pack: PackId,
): boolean {
	const { folded, hits } = scanned;
	// A participle under a duty says how the duty is done.
	if (chapeau && introducing(chapeau, pack, null)) return false;
	const opening = hits.get("pack:recital");
	if (!opening) return false;
	const from = afterLabel(scanned, 0, pack);
	return (
		spansIn(opening, { from, to: from + RECITAL_REACH }).some((span) =>
			grammar.recitalOpening.test(folded.slice(from, span.from)),
		) && grammar.recitalEnd.test(folded.slice(-RECITAL_REACH).trimEnd())
	);
}

function operativeNorms(scanned: ScannedText, context: NormContext): readonly Norm[] {
	const { pack, chapeau, heading, instrument } = context;
	const headed = heading ? headingBearer(heading.text, heading.hits) : null;
	const introduced = chapeau ? introducing(chapeau, pack, headed) : null;
	const named = introduced || !chapeau ? introduced?.bearer : chapeauBearer(chapeau, pack);
	const norms = ownNorms(scanned, pack, named ?? headed);
	const late = (norm: Norm): boolean =>
		(norm.bearer?.in !== "text" || norm.bearer.source === "implied") &&
		(norm.modal?.from ?? 0) > scanned.text.length / 2;
	if (introduced && norms.every(late))
		return [inherited(scanned, introduced, bringsClauses(chapeau, pack), pack), ...norms];
	const purposes = chapeau !== null && GRAMMARS[pack].purpose.test(chapeau.folded.trimEnd());
	const binding =
		isBinding(instrument) ||
		citesItsTreaty(scanned) ||
		(chapeau !== null && citesItsTreaty(chapeau));
	const wordless =
		norms.length > 0 || purposes ? [] : wordlessNorms(scanned, pack, binding, headed);
	const stated = norms.length > 0 ? withIndicatives(scanned, norms, pack) : wordless;
	const clausal = bringsClauses(chapeau, pack);
	const weakened = (norm: Norm): Norm =>
		clausal || !speaksForItself(scanned, norm, pack) ? recommended(norm) : norm;
	const read = introduced?.force === "recommendation" ? stated.map(weakened) : stated;
	const owed = binding || (chapeau !== null && isTreaty(chapeau));
	return owed ? read.map(inLaw) : read;
}

/** What is undertaken in a treaty is owed in law. */
function inLaw(norm: Norm): Norm {
	return norm.force === "commitment" ? { ...norm, force: "obligation" } : norm;
}

/** Whether a sub-paragraph opens with the bearer of its own norm ("States undertake not to …" under "States should:"). */
function speaksForItself(scanned: ScannedText, norm: Norm, pack: PackId): boolean {
	const { bearer } = norm;
	return bearer?.source === "text" && bearer.from <= afterLabel(scanned, 0, pack);
}

/** What stands under "it is recommended that" or among recommendations recommends, whatever its own words. */
function recommended(norm: Norm): Norm {
	const binds = norm.force === "obligation" || norm.force === "prohibition";
	return binds ? { ...norm, force: "recommendation" } : norm;
}

/**
 * Reads the norms of a clause in its context, in textual order. A sub-paragraph without a word of force takes force and bearer
 * from its chapeau; a preambular paragraph is one recital; duties that name nobody fall to the actor whose heading they stand under.
 */
export function readNorms(scanned: ScannedText, context: NormContext): readonly Norm[] {
	const { pack, heading, part } = context;
	const grammar = GRAMMARS[pack];
	const recital =
		part === "preamble" ||
		(part !== "operative" &&
			(opensRecital(scanned, context.chapeau, grammar, pack) ||
				(heading !== null && grammar.preambleHeading.test(heading.folded))));
	if (recital) {
		const norms = ownNorms(scanned, pack, null);
		return norms.length > 0
			? norms.map((norm) => ({ ...norm, force: "recital" as const }))
			: [whole(scanned, "recital", null, pack)];
	}
	const norms = operativeNorms(scanned, context);
	const advisory = heading !== null && grammar.recommendingHeading.test(heading.folded);
	return withRestraints(advisory ? norms.map(recommended) : norms);
}
