import { BUILT_IN_CHECKS } from "../../../engine/checks/index";
import { compileCheck, runCheck } from "../../../engine/reading/findings";
import { stageExamples } from "./example-scenes";
import { mutantsOf } from "./mutants";

/** Of ten small changes to a check's data, its examples notice at least nine. */
const leastKilled = 0.9;

describe.each(BUILT_IN_CHECKS.map((check) => [check.id, check] as const))("%s", (_, check) => {
	const scenes = stageExamples(check);

	test("every rule fires in some example", () => {
		const silent = check.rules.filter((rule) => {
			const alone = compileCheck({ ...check, rules: [rule] });
			return !scenes.some(
				({ example, scene }) => example.level > 0 && runCheck(alone, scene) !== null,
			);
		});
		expect(silent.map(({ id }) => id)).toEqual([]);
	});

	test("every specific lifts some example", () => {
		const silent = check.specifics.filter((specific) => {
			const alone = compileCheck({
				...check,
				specifics: [specific],
				rules: check.rules.map((rule) =>
					rule.specifics
						? { ...rule, specifics: rule.specifics.filter((id) => id === specific.id) }
						: rule,
				),
			});
			const bare = compileCheck({
				...check,
				specifics: [],
				rules: check.rules.map((rule) => ({ ...rule, specifics: [] })),
			});
			return !scenes.some(
				({ scene }) => (runCheck(alone, scene)?.level ?? 0) > (runCheck(bare, scene)?.level ?? 0),
			);
		});
		expect(silent.map(({ id }) => id)).toEqual([]);
	});

	test("its examples notice nine of ten small changes to its data", () => {
		const mutants = mutantsOf(check, scenes);
		const survivors = mutants.filter(({ killed }) => !killed).map(({ name }) => name);
		const noticed = mutants.length - survivors.length;
		const enough = noticed >= leastKilled * mutants.length;
		expect(enough ? [] : [`${noticed} of ${mutants.length} noticed`, ...survivors]).toEqual([]);
	});
});
