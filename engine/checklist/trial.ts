import type { CheckExample } from "../checks/types";
import { packOf } from "../language/pack";
import { type ClauseScene, compileCheck, runCheck } from "../reading/findings";
import { createReader } from "../reading/reader";
import { createStage } from "../reading/staging";
import type { Finding, Level } from "../reading/types";
import { unbroken } from "../text/unbroken";
import type { Checklist } from "./checklist";
import { entryPointer } from "./conditions";
import type { OwnCheck } from "./own-checks";

/** An example that a checklist's own check reads otherwise than its author expects. */
export interface FailedExample {
	readonly check: string;
	/** Place in the check's list, from 0. */
	readonly index: number;
	/** JSON pointer into the checklist. */
	readonly pointer: string;
	readonly expected: Level;
	readonly found: Level;
	/** Whether the level agrees and only the words that earned it are others than those quoted. */
	readonly elsewhere: boolean;
}

/** A rule that fires in no example, or a specific that lifts none. */
export interface IdleRule {
	readonly check: string;
	readonly kind: "rule" | "specific";
	readonly id: string;
	/** JSON pointer into the checklist. */
	readonly pointer: string;
}

/** What came of running the examples of a checklist's own checks. */
export interface Trial {
	readonly examples: number;
	readonly failed: readonly FailedExample[];
	readonly idle: readonly IdleRule[];
}

/** Runs every example of the checks that a checklist brings along. */
export function tryOwnChecks(checklist: Checklist): Trial {
	const reader = createReader(checklist.ownChecks.map(({ data }) => data));
	const failed = checklist.ownChecks.flatMap(({ data, examples }) =>
		examples.flatMap((example, index): FailedExample[] => {
			const reading = reader.read({ id: "example", ...example });
			const finding = reading.findings.find(({ check }) => check === data.id);
			const found = finding?.level ?? 0;
			const elsewhere = found === example.level && !overlapsQuote(example, finding);
			if (found === example.level && !elsewhere) return [];
			const pointer = `${entryPointer(data.id)}/detect/examples/${index}`;
			return [{ check: data.id, index, pointer, expected: example.level, found, elsewhere }];
		}),
	);
	const examples = checklist.ownChecks.reduce((sum, own) => sum + own.examples.length, 0);
	return { examples, failed, idle: checklist.ownChecks.flatMap(idleRules) };
}

/** Whether evidence overlaps some place where the example's quote stands; true where it quotes nothing. */
function overlapsQuote({ text, quote }: CheckExample, finding: Finding | undefined): boolean {
	if (quote === undefined) return true;
	for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
		const to = from + quote.length;
		if (finding?.evidence.some((one) => one.in === "text" && one.from < to && one.to > from))
			return true;
	}
	return false;
}

function idleRules({ data, examples }: OwnCheck): IdleRule[] {
	const stage = createStage([data]);
	const scenes = examples.flatMap((example) => {
		const text = packOf(example.language) === "zh" ? unbroken(example.text).text : example.text;
		const scene = stage({ id: "example", ...example, text })?.scene;
		return scene ? [{ scene, level: example.level }] : [];
	});
	const levelIn = (scene: ClauseScene, changed: Partial<typeof data>) =>
		runCheck(compileCheck({ ...data, ...changed }), scene)?.level ?? 0;
	const pointer = `${entryPointer(data.id)}/detect`;
	const rules = data.rules.flatMap((rule, index): IdleRule[] => {
		const fires = scenes.some(
			({ scene, level }) => level > 0 && levelIn(scene, { rules: [rule] }) > 0,
		);
		return fires
			? []
			: [{ check: data.id, kind: "rule", id: rule.id, pointer: `${pointer}/rules/${index}` }];
	});
	const withOnly = (id: string | null) => ({
		specifics: data.specifics.filter((specific) => specific.id === id),
		rules: data.rules.map((rule) =>
			rule.specifics === undefined
				? rule
				: { ...rule, specifics: rule.specifics.filter((name) => name === id) },
		),
	});
	const specifics = data.specifics.flatMap(({ id }, index): IdleRule[] => {
		const lifts = scenes.some(
			({ scene }) => levelIn(scene, withOnly(id)) > levelIn(scene, withOnly(null)),
		);
		return lifts
			? []
			: [{ check: data.id, kind: "specific", id, pointer: `${pointer}/specifics/${index}` }];
	});
	return [...rules, ...specifics];
}
