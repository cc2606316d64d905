import { BUILT_IN_CHECKS } from "../checks/index";
import type { CheckData } from "../checks/types";
import { MODIFIERS } from "../modifiers/index";
import { detectLanguage } from "../text/language";
import { type ClauseScene, compileCheck, indexRules, type RuleIndex, runCheck } from "./findings";
import { readProblems } from "./problems";
import { carrierOf } from "./restraints";
import { createStage } from "./staging";
import type { ClauseInput, ClauseReading, Finding } from "./types";

/** Reads clauses against a fixed set of checks. Building one costs milliseconds; reading is linear in the text. */
export interface Reader {
	readonly checks: readonly CheckData[];
	/** A pure function of its argument: the same input gives the same reading. */
	read(input: ClauseInput): ClauseReading;
}

function found(candidates: RuleIndex, scene: ClauseScene): Finding[] {
	const findings: Finding[] = [];
	for (const [check, rules] of candidates(scene)) {
		const finding = runCheck(check, scene, rules);
		if (finding) findings.push(finding);
	}
	return findings;
}

/** Makes a reader; throws `RangeError` where a check's data names what it does not define. */
export function createReader(checks: readonly CheckData[] = BUILT_IN_CHECKS): Reader {
	const candidates = indexRules(checks.map(compileCheck));
	const modifying = indexRules(MODIFIERS.map(compileCheck));
	const stage = createStage([...checks, ...MODIFIERS]);
	return {
		checks,
		read: (input) => {
			const staged = stage(input);
			if (!staged) {
				const language = input.language ?? detectLanguage(input.text);
				return {
					id: input.id,
					language,
					norms: [],
					findings: [],
					problems: [],
					modifiers: [],
					references: [],
				};
			}
			const { language, references, norms, scene } = staged;
			return {
				id: input.id,
				language,
				norms,
				references,
				findings: found(candidates, scene).map((finding) => ({
					...finding,
					norm: carrierOf(norms, scene.norms, finding.norm),
				})),
				problems: readProblems(input.text, scene.norms, scene.hits, scene.part, input.instrument),
				modifiers: found(modifying, scene).map(({ check, evidence }) => ({
					modifier: check,
					evidence,
				})),
			};
		},
	};
}
