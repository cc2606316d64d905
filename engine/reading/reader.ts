import { CORE_CHECKS } from "../checks/index";
import type { CheckData, RuleSet } from "../checks/types";
import { packOf } from "../language/pack";
import type { Language } from "../language/types";
import { MODIFIERS } from "../modifiers/index";
import { detectLanguage } from "../text/language";
import { unbroken } from "../text/unbroken";
import { type Candidate, compileCheck, indexRules, runCheck } from "./findings";
import { readProblems } from "./problems";
import { carrierOf } from "./restraints";
import { createStage } from "./staging";
import type { ClauseInput, ClauseReading, Finding, FoundModifier } from "./types";
import { readingAsWritten } from "./written";

/** Reads clauses against a fixed set of checks. Building one costs milliseconds; reading is linear in the text. */
export interface Reader {
	readonly checks: readonly CheckData[];
	/** A pure function of its argument: the same input gives the same reading. */
	read(input: ClauseInput): ClauseReading;
}

/** Makes a reader; throws `RangeError` where a check's data names what it does not define. */
export function createReader(checks: readonly CheckData[] = CORE_CHECKS): Reader {
	const candidates = indexRules([...checks, ...MODIFIERS].map(compileCheck));
	const modifying = new Set<RuleSet>(MODIFIERS);
	const stage = createStage([...checks, ...MODIFIERS]);
	const readStaged = (input: ClauseInput, language: Language): ClauseReading => {
		const { id } = input;
		const staged = stage({ ...input, language });
		if (!staged)
			return { id, language, norms: [], references: [], findings: [], problems: [], modifiers: [] };
		const { references, norms, scene } = staged;
		const findings: Finding[] = [];
		const modifiers: FoundModifier[] = [];
		const tried = candidates(scene, staged.hits);
		for (let at = 0; at < tried.length; at++) {
			const { check, rules } = tried[at] as Candidate;
			const finding = runCheck(check, scene, rules);
			if (!finding) continue;
			if (modifying.has(check.data))
				modifiers.push({ modifier: finding.check, evidence: finding.evidence });
			else findings.push({ ...finding, norm: carrierOf(norms, scene.norms, finding.norm) });
		}
		const { text, instrument } = input;
		const problems = readProblems(text, scene.norms, scene.hits, scene.part, instrument);
		staged.release();
		return { id, language, norms, references, findings, problems, modifiers };
	};
	return {
		checks,
		read: (input) => {
			const language = input.language ?? detectLanguage(input.text);
			if (packOf(language) === "en") return readStaged(input, language);
			const sources = {
				text: unbroken(input.text),
				heading: input.heading === undefined ? null : unbroken(input.heading),
				chapeau: input.chapeau === undefined ? null : unbroken(input.chapeau),
			};
			const joined = {
				...input,
				text: sources.text.text,
				heading: sources.heading?.text,
				chapeau: sources.chapeau?.text,
			};
			const reading = readStaged(joined, language);
			const broken = Object.values(sources).some((source) => source?.places);
			return broken ? readingAsWritten(reading, input, sources) : reading;
		},
	};
}
