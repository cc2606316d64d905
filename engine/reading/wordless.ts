import type { Indicative, WordlessNorm } from "../language/grammar";
import { GRAMMARS } from "../language/grammars";
import type { PackId } from "../language/pack";
import { spansIn } from "../text/spans";
import type { Span } from "../text/types";
import { actorHits } from "./actors";
import { findSubject } from "./bearer";
import { normOf, type ScannedText } from "./norms";
import type { Bearer, Force, Norm } from "./types";

/** Units of a sentence that are looked at for a construction without a word of force. */
const REACH = 400;

/** Where a sentence's own words begin: after its number or bullet. */
export function afterLabel(scanned: ScannedText, from: number, pack: PackId): number {
	const label = GRAMMARS[pack].label.exec(scanned.folded.slice(from, from + 40));
	return from + (label?.[0].length ?? 0);
}

function normAt(
	scanned: ScannedText,
	sentence: Span,
	verb: number,
	force: Force,
	fallback: Bearer | null,
	pack: PackId,
): Norm {
	const { bearer } = findSubject({
		...scanned,
		actors: spansIn(actorHits(scanned.hits), sentence),
		pack,
		from: sentence.from,
		modal: verb,
		modalEnd: verb,
		addressing: false,
		end: sentence.to,
		previous: null,
	});
	const source = {
		range: sentence,
		modal: { from: verb, to: verb },
		force,
		constitutive: false,
		bearer: bearer ?? fallback,
		negative: false,
	};
	return normOf(scanned, source, pack);
}

/** Where the verb of an indicative begins in a sentence; -1 where there is none. */
function indicativeVerb(
	scanned: ScannedText,
	sentence: Span,
	indicative: Indicative,
	binding: boolean,
): number {
	const { folded, hits } = scanned;
	const end = Math.min(sentence.to, sentence.from + REACH);
	const verbs = spansIn(hits.get("pack:force.indicative") ?? [], { from: sentence.from, to: end });
	if (verbs.length === 0) return -1;
	const concepts = binding ? [...indicative.bearers, ...indicative.bound] : indicative.bearers;
	const bearers = concepts.flatMap((concept) =>
		spansIn(hits.get(concept) ?? [], { from: sentence.from, to: end }),
	);
	for (const verb of verbs) {
		if (!indicative.after.test(folded.slice(verb.to, verb.to + 24))) continue;
		for (const bearer of bearers) {
			if (
				bearer.to <= verb.from &&
				indicative.form.test(folded.slice(bearer.from, bearer.to)) &&
				indicative.gap.test(folded.slice(bearer.to, verb.from)) &&
				indicative.before.test(folded.slice(sentence.from, bearer.from))
			)
				return verb.from;
		}
	}
	return -1;
}

/** Where the act of a construction begins in a sentence whose own `words` begin at `from`; -1 where the sentence is none. */
function openingAt(
	scanned: ScannedText,
	sentence: Span,
	norm: WordlessNorm,
	from: number,
	words: string,
): number {
	const match = norm.opening.exec(words);
	if (!match) return -1;
	const at = from + (match[1]?.length ?? 0);
	if (norm.verb === undefined) return at;
	const verb = spansIn(scanned.hits.get(norm.verb) ?? [], { from: at, to: sentence.to }).find(
		(span) => span.from === at,
	);
	if (
		!verb ||
		norm.unless?.test(scanned.folded.slice(verb.to, Math.min(sentence.to, verb.to + 40)))
	)
		return -1;
	return at;
}

/** The norm of a sentence that has no word of force; `null` where its construction shows none. */
function wordlessNorm(
	scanned: ScannedText,
	sentence: Span,
	pack: PackId,
	binding: boolean,
	fallback: Bearer | null,
): Norm | null {
	const { indicative, wordless } = GRAMMARS[pack];
	if (indicative.except.test(scanned.folded.slice(sentence.from, sentence.to))) return null;
	const verb = indicativeVerb(scanned, sentence, indicative, binding);
	if (verb >= 0) return normAt(scanned, sentence, verb, "obligation", fallback, pack);
	const from = afterLabel(scanned, sentence.from, pack);
	const words = scanned.folded.slice(from, Math.min(sentence.to, from + REACH));
	for (const each of wordless) {
		const at = openingAt(scanned, sentence, each, from, words);
		if (at < 0) continue;
		const force = binding && each.verb !== undefined ? "obligation" : each.gives;
		return normAt(scanned, sentence, at, force, fallback, pack);
	}
	return null;
}

/**
 * The norms that stand on their construction alone: the present indicative of treaties and statutes, the imperatives of codes,
 * proposals. `binding` tells that the instrument binds, so that its imperatives oblige; `fallback` bears what names nobody.
 */
export function wordlessNorms(
	scanned: ScannedText,
	pack: PackId,
	binding: boolean,
	fallback: Bearer | null,
): Norm[] {
	return scanned.sentences.flatMap(
		(sentence) => wordlessNorm(scanned, sentence, pack, binding, fallback) ?? [],
	);
}

/** What a sentence says before its first word of force, where that word only permits or recommends (由主管部门没收……，可以并处罚款). */
function leadNorms(scanned: ScannedText, norms: readonly Norm[], pack: PackId): Norm[] {
	const { lead } = GRAMMARS[pack].indicative;
	if (!lead || !norms.some(leaves)) return [];
	return scanned.sentences.flatMap((sentence) => {
		const own = norms.filter((norm) => sentence.from <= norm.from && norm.from < sentence.to);
		const first = own[0]?.modal;
		if (first?.in !== "text" || own.some((norm) => !leaves(norm))) return [];
		const words = scanned.folded.slice(sentence.from, first.from);
		const to = sentence.from + (lead.exec(words)?.[0].length ?? 0);
		return wordlessNorm(scanned, { from: sentence.from, to }, pack, false, null) ?? [];
	});
}

/** Whether a norm leaves the act to whoever it names. */
function leaves(norm: Norm): boolean {
	return norm.force === "permission" || norm.force === "recommendation";
}

/** Adds what the sentences without a word of force bind to, where the language's indicative binds beside such words. */
export function withIndicatives(
	scanned: ScannedText,
	norms: readonly Norm[],
	pack: PackId,
): readonly Norm[] {
	if (!GRAMMARS[pack].indicative.besides) return norms;
	const taken = new Set(norms.map((norm) => norm.from));
	const free = scanned.sentences.filter((sentence) => !taken.has(sentence.from));
	const found = free.flatMap(
		(sentence) => wordlessNorm(scanned, sentence, pack, false, null) ?? [],
	);
	const binding = [...found, ...leadNorms(scanned, norms, pack)].filter(
		(norm) => norm.force === "obligation" || norm.force === "prohibition",
	);
	return binding.length > 0 ? [...binding, ...norms].sort((a, b) => a.from - b.from) : norms;
}
