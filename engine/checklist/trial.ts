import type { CheckData, CheckExample } from "../checks/types";
import { packOf } from "../language/pack";
import { type ClauseScene, compileCheck, runCheck } from "../reading/findings";
import { createStage } from "../reading/staging";
import type { Finding, Level } from "../reading/types";
import { unbroken } from "../text/unbroken";
import type { Checklist } from "./checklist";
import { entryPointer } from "./conditions";

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

/** An example with its clause prepared for rules; without a scene where it has no words. */
interface Prepared {
	readonly example: CheckExample;
	readonly scene: ClauseScene | null;
}

/** Runs every example of the checks that a checklist brings along. */
export function tryOwnChecks(checklist: Checklist): Trial {
	const stage = createStage(checklist.ownChecks.map(({ data }) => data));
	const trials = checklist.ownChecks.map(({ data, examples }) => {
		const prepared = examples.map((example): Prepared => {
			const shown = asRead(example);
			return { example: shown, scene: stage({ id: "example", ...shown })?.scene ?? null };
		});
		return { failed: failedOf(data, prepared), idle: idleOf(data, prepared) };
	});
	return {
		examples: checklist.ownChecks.reduce((sum, { examples }) => sum + examples.length, 0),
		failed: trials.flatMap(({ failed }) => failed),
		idle: trials.flatMap(({ idle }) => idle),
	};
}

const WORDS: ReadonlySet<string> = new Set(["text", "quote", "heading", "chapeau"]);

/** An example as a reader takes it: Chinese without the line breaks inside its words. */
function asRead(example: CheckExample): CheckExample {
	if (packOf(example.language) === "en") return example;
	const members = Object.entries(example).map(([name, value]) => [
		name,
		WORDS.has(name) ? unbroken(String(value)).text : value,
	]);
	return Object.fromEntries(members) as CheckExample;
}

function failedOf(data: CheckData, prepared: readonly Prepared[]): FailedExample[] {
	const compiled = compileCheck(data);
	return prepared.flatMap(({ example, scene }, index): FailedExample[] => {
		const finding = scene && runCheck(compiled, scene);
		const found = finding?.level ?? 0;
		const elsewhere = found === example.level && !overlapsQuote(example, finding);
		if (found === example.level && !elsewhere) return [];
		const pointer = `${entryPointer(data.id)}/detect/examples/${index}`;
		return [{ check: data.id, index, pointer, expected: example.level, found, elsewhere }];
	});
}

/** Whether evidence overlaps some place where the example's quote stands; true where it quotes nothing. */
function overlapsQuote({ text, quote }: CheckExample, finding: Finding | null): boolean {
	if (quote === undefined) return true;
	for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
		const to = from + quote.length;
		if (finding?.evidence.some((one) => one.in === "text" && one.from < to && one.to > from))
			return true;
	}
	return false;
}

function idleOf(data: CheckData, prepared: readonly Prepared[]): IdleRule[] {
	const scenes = prepared.flatMap(({ example: { level }, scene }) =>
		scene ? [{ level, scene }] : [],
	);
	const levels = (changed: Partial<CheckData>): number[] => {
		const compiled = compileCheck({ ...data, ...changed });
		return scenes.map(({ scene }) => runCheck(compiled, scene)?.level ?? 0);
	};
	const pointer = `${entryPointer(data.id)}/detect`;
	const rules = data.rules.flatMap((rule, index): IdleRule[] =>
		levels({ rules: [rule] }).some((found, at) => found > 0 && (scenes[at]?.level ?? 0) > 0)
			? []
			: [{ check: data.id, kind: "rule", id: rule.id, pointer: `${pointer}/rules/${index}` }],
	);
	const withOnly = (id: string | null) => ({
		specifics: data.specifics.filter((specific) => specific.id === id),
		rules: data.rules.map((rule) =>
			rule.specifics === undefined
				? rule
				: { ...rule, specifics: rule.specifics.filter((name) => name === id) },
		),
	});
	const bare = data.specifics.length > 0 ? levels(withOnly(null)) : [];
	const specifics = data.specifics.flatMap(({ id }, index): IdleRule[] =>
		levels(withOnly(id)).some((found, at) => found > (bare[at] ?? 0))
			? []
			: [{ check: data.id, kind: "specific", id, pointer: `${pointer}/specifics/${index}` }],
	);
	return [...rules, ...specifics];
}
