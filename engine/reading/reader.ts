import { BUILT_IN_CHECKS } from "../checks/index";
import type { CheckData } from "../checks/types";
import { type PackId, packOf } from "../language/pack";
import { detectLanguage } from "../text/language";
import { splitSentences } from "../text/sentences";
import { readNorms } from "./clause-norms";
import { withComputed } from "./computed";
import { type CompiledCheck, compileCheck, runCheck } from "./findings";
import type { ScannedText } from "./norms";
import { readProblems } from "./problems";
import { readQuantities } from "./quantities";
import { readReferences } from "./references";
import { createScanner, type Scanner } from "./scanner";
import type { ClauseInput, ClauseReading, Finding, Where } from "./types";

/** Reads clauses against a fixed set of checks. Building one costs milliseconds; reading is linear in the text. */
export interface Reader {
	readonly checks: readonly CheckData[];
	/** A pure function of its argument: the same input gives the same reading. */
	read(input: ClauseInput): ClauseReading;
}

function conceptsFor(
	checks: readonly CheckData[],
	pack: PackId,
): Record<string, readonly string[]> {
	const concepts: Record<string, readonly string[]> = {};
	for (const check of checks) {
		for (const [name, terms] of Object.entries(check.concepts))
			concepts[`${check.id}/${name}`] = terms[pack] ?? [];
	}
	return concepts;
}

/** Makes a reader; throws `RangeError` where a check's data names what it does not define. */
export function createReader(checks: readonly CheckData[] = BUILT_IN_CHECKS): Reader {
	const compiled: readonly CompiledCheck[] = checks.map(compileCheck);
	const scanners = new Map<PackId, Scanner>();
	const scannerOf = (pack: PackId): Scanner => {
		const known = scanners.get(pack);
		if (known) return known;
		const made = createScanner(pack, conceptsFor(checks, pack));
		scanners.set(pack, made);
		return made;
	};
	return {
		checks,
		read: (input) => {
			const language = input.language ?? detectLanguage(input.text);
			const scanner = scannerOf(packOf(language));
			const { pack } = scanner;
			const scanned = (text: string | undefined, where: Where): ScannedText | null => {
				if (!text) return null;
				const folded = scanner.fold(text);
				const hits = scanner.scan(folded);
				return {
					text,
					folded,
					hits,
					sentences: splitSentences(text, language),
					quantities: readQuantities(text, folded, hits, pack),
					references: readReferences(text, folded, hits, pack),
					where,
				};
			};
			const own = scanned(input.text, "text");
			if (!own) return { id: input.id, language, norms: [], findings: [], problems: [] };
			const heading = scanned(input.heading, "heading");
			const chapeau = scanned(input.chapeau, "chapeau");
			const norms = readNorms(own, {
				pack,
				part: input.part,
				instrument: input.instrument,
				heading,
				chapeau,
			});
			const recital = norms.length > 0 && norms.every((norm) => norm.force === "recital");
			const scene = {
				pack,
				text: input.text,
				folded: own.folded,
				hits: withComputed(own, pack),
				sentences: own.sentences,
				norms,
				part: recital ? ("preamble" as const) : input.part,
				around: [heading, chapeau].flatMap((around) =>
					around
						? [{ text: around.text, where: around.where, hits: withComputed(around, pack) }]
						: [],
				),
			};
			const findings = compiled
				.map((check) => runCheck(check, scene))
				.filter((finding): finding is Finding => finding !== null);
			return {
				id: input.id,
				language,
				norms,
				findings,
				problems: readProblems(input.text, norms, own.hits, scene.part, input.instrument),
			};
		},
	};
}
