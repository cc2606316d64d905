import {
	builtInChecklist,
	compileChecklist,
	evaluate,
	type Finding,
	findingsDocument,
	type ReadClauseInput,
} from "../../../engine/index";
import { checklistText, documentOf, found } from "./checklists";

const core = builtInChecklist("core");
if (core === null) throw new Error("core is not built in");

const allAt = (level: number) =>
	documentOf(Object.fromEntries(core.entries.map((entry) => [entry.check, level])));

describe("the score", () => {
	it("is nothing for a silent draft, and for one clause specified on each check less where a procedure is asked for", () => {
		expect(evaluate(core, allAt(0), "en").score.dimensions.map(({ score }) => score)).toEqual([
			0, 0, 0,
		]);
		expect(evaluate(core, allAt(3), "en").score.dimensions.map(({ score }) => score)).toEqual([
			92, 90, 44,
		]);
	});

	it("is the weakest dimension, named, and no mean", () => {
		const document = documentOf({
			"autonomy.human-role": 3,
			"autonomy.prohibition": 3,
			"autonomy.intervention": 3,
			"accountability.responsible-party": 2,
			"verification.declaration": 1,
		});
		const { score } = evaluate(core, document, "en");
		expect(score.weakest).toBe("verification");
		expect(score.overall).toBe(1);
		expect(score.dimensions.map(({ dimension, score: points }) => [dimension, points])).toEqual([
			["autonomy", 42],
			["accountability", 12],
			["verification", 1],
		]);
	});

	it("weighs the checks of a dimension and names the clauses that earned a level", () => {
		const document = documentOf({
			"verification.access": { level: 2, findings: [found(1, "a"), found(2, "b"), found(2, "c")] },
		});
		const own = compileChecklist(checklistText());
		const [verification, ...others] = evaluate(own, document, "en").score.dimensions;
		expect(others).toEqual([]);
		// 3 of 4 parts of the weight at credit 0.55.
		expect(verification?.score).toBe(41);
		expect(verification?.checks[0]).toMatchObject({ level: 2, credit: 0.55, clauses: ["b", "c"] });
	});

	it("is whole only where as many distinct clauses stand as the entry's depth asks for", () => {
		const own = compileChecklist(checklistText({}, { depth: 4 }));
		const earned = (...levels: number[]) => {
			const findings = levels.map((level, index) => found(level, `c${index}`));
			const document = documentOf({
				"verification.access": { level: Math.max(...levels), findings },
			});
			return evaluate(own, document, "en").score.dimensions[0]?.checks[0];
		};
		// Two fifths of 0.9 for the first clause, a fifth of it for each of three more.
		expect(earned(3)).toMatchObject({ level: 3, settled: 1, depth: 4 });
		expect(earned(3)?.credit).toBeCloseTo(0.36);
		expect(earned(3, 3, 3, 3)?.credit).toBeCloseTo(0.9);
		expect(earned(3, 3, 3, 3, 3, 3)?.credit).toBeCloseTo(0.9);
		expect(earned(3, 2)?.credit).toBeGreaterThan(earned(3, 1)?.credit ?? 1);
		expect(earned(3)?.credit).toBeGreaterThan(earned(2)?.credit ?? 1);
	});

	it("counts a clause said twice once", () => {
		const own = compileChecklist(checklistText({}, { depth: 4 }));
		const copy = { ...found(3, "b"), copyOf: "a" };
		const document = documentOf({
			"verification.access": { level: 3, findings: [found(3, "a"), copy] },
		});
		const [access] = evaluate(own, document, "en").score.dimensions[0]?.checks ?? [];
		expect(access).toMatchObject({ settled: 1, clauses: ["a"] });
	});

	it("is only a share where what a check rests on is missing, and names it", () => {
		const restsOn = { anyOf: { "verification.declaration": 2 }, share: 0.25 };
		const own = compileChecklist(checklistText({}, { restsOn }));
		const access = (declaration: number) =>
			evaluate(
				own,
				documentOf({ "verification.access": 3, "verification.declaration": declaration }),
				"en",
			).score.dimensions[0]?.checks[0];
		expect(access(2)).toMatchObject({ credit: 0.9, lacks: null });
		expect(access(1)).toMatchObject({ credit: 0.9 * 0.25, lacks: restsOn });
	});

	it("credits confidentiality only where there is access to protect from", () => {
		const at = (access: number) =>
			evaluate(
				core,
				documentOf({ "verification.confidentiality": 3, "verification.access": access }),
				"en",
			).score.dimensions[2]?.checks.find(({ check }) => check === "verification.confidentiality")
				?.credit;
		expect([at(0), at(1), at(2)]).toEqual([0, 0, 0.9]);
	});

	it("shows the legal status beside the score and never in it", () => {
		const treaty = evaluate(core, allAt(2), "en");
		const declaration = evaluate(
			core,
			{ ...allAt(2), draft: { ...allAt(2).draft, instrument: "political-declaration" } },
			"en",
		);
		expect([treaty.legalStatus, declaration.legalStatus]).toEqual(["binding", "not-binding"]);
		expect(treaty.score).toEqual(declaration.score);
	});
});

describe("gaps", () => {
	it("are one for each failed condition, with its place and what is wanted", () => {
		const own = compileChecklist(checklistText({}, { properties: { level: { minimum: 2 } } }));
		const { gaps } = evaluate(own, documentOf({ "verification.access": 1 }), "en");
		expect(gaps).toHaveLength(1);
		expect(gaps[0]).toMatchObject({
			check: "verification.access",
			level: 1,
			wanted: 2,
			schemaPath: "/properties/checks/properties/verification.access/properties/level/minimum",
			message: { id: "gap.level", params: { check: "verification.access", level: 1, wanted: 2 } },
		});
	});

	it("put the essential before the desirable", () => {
		const severities = evaluate(core, allAt(0), "en").gaps.map((gap) => gap.severity);
		// Time limits carry no weight of their own, and ask for nothing by themselves.
		expect(severities).toHaveLength(core.entries.length - 1);
		const ranks = severities.map((severity) => ["error", "warning", "info"].indexOf(severity));
		expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
		expect(new Set(ranks)).toEqual(new Set([0, 1, 2]));
	});

	const level = (check: string, minimum: number) => ({
		properties: { checks: { properties: { [check]: { properties: { level: { minimum } } } } } },
	});

	it("follow if and then, and tell the cause", () => {
		const own = compileChecklist(
			checklistText({
				if: level("verification.declaration", 2),
				// biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
				then: level("verification.access", 2),
			}),
		);
		const silent = documentOf({ "verification.declaration": 1, "verification.access": 0 });
		expect(evaluate(own, silent, "en").gaps).toEqual([]);
		const declared = documentOf({ "verification.declaration": 2, "verification.access": 1 });
		expect(evaluate(own, declared, "en").gaps).toMatchObject([
			{
				check: "verification.access",
				wanted: 2,
				schemaPath: "/if",
				message: {
					id: "gap.because",
					params: {
						cause: {
							id: "condition.level.least",
							params: { check: "verification.declaration", level: 2 },
						},
					},
				},
			},
		]);
	});

	it("are one for an anyOf, however many alternatives fail", () => {
		const own = compileChecklist(
			checklistText({
				allOf: [
					{
						label: { en: "Some window to look through" },
						severity: "error",
						anyOf: [level("verification.access", 2), level("verification.declaration", 3)],
					},
				],
			}),
		);
		const { gaps } = evaluate(
			own,
			documentOf({ "verification.access": 0, "verification.declaration": 0 }),
			"en",
		);
		expect(gaps).toHaveLength(1);
		expect(gaps[0]).toMatchObject({
			severity: "error",
			label: { en: "Some window to look through" },
			message: { id: "gap.alternatives", params: { alternatives: [{}, {}] } },
		});
	});

	it("count the clauses that contains asks for", () => {
		const international = {
			contains: {
				properties: {
					attributes: {
						properties: { venue: { contains: { const: "international" } } },
						required: ["venue"],
					},
				},
			},
			minContains: 2,
		};
		const own = compileChecklist(checklistText({}, { properties: { findings: international } }));
		const access = (count: number) =>
			documentOf({
				"verification.access": {
					level: 2,
					findings: Array.from({ length: 3 }, (_, index) =>
						found(2, `c${index}`, index < count ? { venue: ["international"] } : {}),
					),
				},
			});
		expect(evaluate(own, access(2), "en").gaps).toEqual([]);
		expect(evaluate(own, access(1), "en").gaps).toMatchObject([
			{
				check: "verification.access",
				wanted: null,
				message: { id: "gap.few-clauses", params: { count: 2 } },
			},
		]);
	});

	it("tell what a ceiling and a ruled-out condition found", () => {
		const own = compileChecklist(
			checklistText(
				{ not: level("verification.declaration", 3) },
				{ properties: { level: { maximum: 1 } } },
			),
		);
		const document = documentOf({ "verification.access": 2, "verification.declaration": 3 });
		const ids = evaluate(own, document, "en").gaps.map((gap) => [gap.check, gap.message.id]);
		expect(ids.sort()).toEqual([
			["verification.access", "gap.ceiling"],
			["verification.declaration", "gap.excluded"],
		]);
	});
});

describe("the findings document", () => {
	const finding = (level: Finding["level"], direction?: string): Finding => ({
		check: "verification.access",
		level,
		rule: "r",
		attributes: direction ? { direction: [direction] } : {},
		evidence: [],
		norm: null,
		message: { id: "finding.level2", params: {} },
	});
	const reading = (id: string, ...findings: Finding[]): ReadClauseInput => ({
		input: { id, text: `The words of ${id}.` },
		reading: {
			id,
			language: "en",
			norms: [],
			findings,
			problems: [],
			modifiers: [],
			references: [],
		},
	});
	const facts = { instrument: "treaty", languages: ["en"], words: 4 } as const;

	it("takes the highest level over the clauses", () => {
		const document = findingsDocument(
			facts,
			[reading("a", finding(1)), reading("b", finding(3)), reading("c", finding(2))],
			["verification.access"],
		);
		expect(document.checks["verification.access"]?.level).toBe(3);
		expect(document.draft.clauses).toBe(3);
	});

	it("lists what frees and gives it no credit", () => {
		const document = findingsDocument(facts, [reading("a", finding(3, "frees"))], []);
		expect(document.checks["verification.access"]?.level).toBe(0);
		expect(document.checks["verification.access"]?.findings).toHaveLength(1);
		const score = evaluate(core, document, "en").score.dimensions[2]?.checks[1];
		expect(score).toMatchObject({ check: "verification.access", level: 0, clauses: [] });
	});

	it("gives the same levels whatever the order of the clauses", () => {
		const readings = [reading("a", finding(1)), reading("b", finding(3)), reading("c")];
		const levels = (list: ReadClauseInput[]) =>
			Object.values(findingsDocument(facts, list, ["x.y"]).checks).map(({ level }) => level);
		expect(levels([...readings].reverse())).toEqual(levels(readings));
	});
});

describe("modifiers of the whole document", () => {
	const facts = { instrument: "treaty", languages: ["en"], words: 4 } as const;
	const specified = (modifier?: string): ReadClauseInput => ({
		input: { id: "a", text: "Inspectors shall have access within two days." },
		reading: {
			id: "a",
			language: "en",
			norms: [],
			findings: [
				{
					check: "verification.access",
					level: 3,
					rule: "r",
					attributes: {},
					evidence: [],
					norm: null,
					message: { id: "finding.level3", params: {} },
				},
			],
			problems: [],
			modifiers: modifier ? [{ modifier, evidence: [] }] : [],
			references: [],
		},
	});

	it("are listed, and cap what the clauses earn", () => {
		const bare = findingsDocument(facts, [specified()], []);
		expect(bare.draft.modifiers).toEqual([]);
		expect(bare.checks["verification.access"]?.level).toBe(3);
		const taken = findingsDocument(facts, [specified("not-legally-binding")], []);
		expect(taken.draft.modifiers).toEqual(["not-legally-binding"]);
		expect(taken.checks["verification.access"]?.level).toBe(2);
		expect(taken.checks["verification.access"]?.findings[0]?.level).toBe(3);
	});
});
