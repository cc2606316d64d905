import type { RuleSet } from "../checks/types";
import { type PackId, packOf } from "../language/pack";
import type { Language } from "../language/types";
import { labelOf } from "../text/labels";
import { detectLanguage } from "../text/language";
import { splitSentences } from "../text/sentences";
import { spanLookup } from "../text/spans";
import { readNorms } from "./clause-norms";
import { computedConcepts } from "./computed";
import type { ClauseScene, Surrounding } from "./findings";
import type { TextHits } from "./hits";
import { windowsIn } from "./match";
import type { ScannedText } from "./norms";
import { readQuantities } from "./quantities";
import { readReferences } from "./references";
import { everyNorm } from "./restraints";
import { createScanner, type Scanner } from "./scanner";
import type { ClauseInput, Norm, Reference, Where } from "./types";

/** A clause with its words found and its norms read, ready for checks. */
export interface StagedClause {
	readonly language: Language;
	readonly references: readonly Reference[];
	/** The clause's norms, restraints within the duties that carry them; the scene has them all in one list. */
	readonly norms: readonly Norm[];
	readonly scene: ClauseScene;
	/** The words found in the clause's own text, as the scene has them. */
	readonly hits: TextHits;
	/** Gives back what the clause's words were found in; its scene has no more hits then. */
	release(): void;
}

/** Prepares clauses for the rules of a fixed set of checks; `null` for a clause without text. */
export type Stage = (input: ClauseInput) => StagedClause | null;

/** The words that checks look for besides those of the language packs. */
export function checkTerms(
	checks: readonly RuleSet[],
	pack: PackId,
): Record<string, readonly string[]> {
	const concepts: Record<string, readonly string[]> = {};
	for (const check of checks) {
		for (const [name, terms] of Object.entries(check.concepts))
			concepts[`${check.id}/${name}`] = terms[pack] ?? [];
	}
	return concepts;
}

/** The space at the head of a clause, and a Chinese article's number where the text runs on behind it. */
const ARTICLE_NUMBER = /^\s*(?:第[〇零一二三四五六七八九十百0-9]{1,7}[条條][\s　]+)?/;

/** The text without the number that a list or an imported text puts before it: it says nothing of what the clause says. */
function withoutLabel(text: string, folded: string): string {
	const indent = ARTICLE_NUMBER.exec(text)?.[0].length ?? 0;
	const label = labelOf(text.slice(indent, indent + 60), 0);
	// A bare figure may be the first word of the sentence.
	const end = indent + (label && label.readings[0]?.style !== "1" ? label.length : 0);
	return end === 0 ? folded : " ".repeat(end) + folded.slice(end);
}

function scannedText(
	scanner: Scanner,
	text: string,
	where: Where,
	language: Language,
): ScannedText & { readonly hits: TextHits } {
	const folded = withoutLabel(text, scanner.fold(text));
	const hits = scanner.scan(folded);
	const { pack } = scanner;
	const scanned = {
		text,
		folded,
		hits,
		sentences: splitSentences(text, language),
		quantities: readQuantities(text, folded, hits, pack),
		references: readReferences(text, folded, hits, pack),
		where,
	};
	for (const [key, spans] of computedConcepts(scanned, pack)) hits.set(key, spans);
	return scanned;
}

/** A heading or chapeau as the norms and as the rules see it. */
interface Surrounded {
	readonly scanned: ScannedText & { readonly hits: TextHits };
	readonly around: Surrounding;
}

/** Headings and chapeaus kept at most, whatever scenes still hold; those of the longest treaties' open articles fit. */
const MOST_SURROUNDINGS = 256;

/** Makes a stage; the scanner of a language is built when its first clause comes. */
export function createStage(checks: readonly RuleSet[]): Stage {
	const scanners = new Map<PackId, Scanner>();
	const scannerOf = (pack: PackId): Scanner => {
		const known = scanners.get(pack);
		if (known) return known;
		const made = createScanner(pack, checkTerms(checks, pack));
		scanners.set(pack, made);
		return made;
	};
	const surroundings = new Map<string, Map<string, Surrounded>>();
	/** Headings and chapeaus come again and again, so what was found in them is kept for a while. */
	const surrounding = (
		text: string | undefined,
		where: Where,
		scanner: Scanner,
		language: Language,
	): Surrounded | null => {
		if (!text) return null;
		const place = `${language} ${where}`;
		const among = surroundings.get(place) ?? new Map<string, Surrounded>();
		surroundings.set(place, among);
		const known = among.get(text);
		if (known) return known;
		if (among.size >= MOST_SURROUNDINGS) {
			for (const { scanned } of among.values()) scanner.reuse(scanned.hits);
			among.clear();
		}
		const scanned = scannedText(scanner, text, where, language);
		const made = { scanned, around: { text, where, hits: scanned.hits } };
		among.set(text, made);
		return made;
	};
	return (input) => {
		if (input.text === "") return null;
		const language = input.language ?? detectLanguage(input.text);
		const scanner = scannerOf(packOf(language));
		const { pack } = scanner;
		const own = scannedText(scanner, input.text, "text", language);
		const heading = surrounding(input.heading, "heading", scanner, language);
		const chapeau = surrounding(input.chapeau, "chapeau", scanner, language);
		const { part, instrument } = input;
		const norms = readNorms(own, {
			pack,
			part,
			instrument,
			heading: heading?.scanned ?? null,
			chapeau: chapeau?.scanned ?? null,
		});
		const every = everyNorm(norms);
		const recital = norms.length > 0 && norms.every((norm) => norm.force === "recital");
		return {
			language,
			hits: own.hits,
			release: () => scanner.reuse(own.hits),
			references: own.references,
			norms,
			scene: {
				pack,
				text: input.text,
				folded: own.folded,
				hits: own.hits,
				windows: windowsIn(every, own.sentences, own.folded.length),
				norms: every,
				normsAt: spanLookup(every),
				part: recital ? "preamble" : part,
				around: [heading, chapeau].flatMap((found) => (found ? [found.around] : [])),
			},
		};
	};
}
