import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	CORE_CHECKS,
	compileChecklist,
	createReader,
	draftFromOutline,
	type ExaminedChecklist,
	examineChecklist,
	formatMessage,
	newDraft,
	outlineText,
	ownMessages,
	scoreDraft,
} from "../../../engine/index";
import { isPackConcept } from "../../../engine/reading/concepts";
import en from "../../../locales/en.json";

const root = join(import.meta.dirname, "../../..");
const sample = readFileSync(join(root, "examples/nuclear-command.checklist.json"), "utf8");

/** A check on harbours, with parts replaced as a case needs. */
const detect = {
	concepts: {
		harbour: { en: ["harbour*", "!harbour master"], zh: ["港口"] },
		vessel: { en: ["vessel*"], zh: ["船只"] },
		hours: { en: ["within"], zh: ["内"] },
	},
	rules: [{ id: "boarding", all: ["harbour", "vessel"], near: 20 }],
	specifics: [{ id: "soon", all: ["hours", "pack:time-limit"] }],
	examples: [
		{ text: "Each Party shall report vessels in its harbours.", language: "en", level: 2 },
		{
			text: "Each Party shall report vessels in its harbours within 12 hours.",
			language: "en",
			level: 3,
			quote: "within 12 hours",
		},
		{ text: "The harbour master shall moor the vessel.", language: "en", level: 0 },
	],
};
const ID = "verification.harbour-report";
const texts = { label: { en: "Harbour reports" }, needs: { en: "say within how many hours" } };

function textWith(
	parts: Readonly<Record<string, unknown>> = {},
	entry: Readonly<Record<string, unknown>> = {},
	id = ID,
): string {
	const own = {
		dimension: "verification",
		weight: 1,
		...texts,
		detect: { ...detect, ...parts },
		...entry,
	};
	const checks = { properties: { [id]: own } };
	return JSON.stringify({ name: "own", version: "1", properties: { checks } }, null, "\t");
}

/** What is wrong with a checklist: each code with the last steps of its place. */
function wrongWith(text: string): (readonly [string, string])[] {
	const { errors, card } = examineChecklist(text);
	expect(card === null).toBe(errors.length > 0);
	for (const { position } of errors) expect(position).not.toBeNull();
	return errors.map(({ code, pointer }) => [code, pointer.split("/").slice(-3).join("/")] as const);
}

function cardOf(text: string): NonNullable<ExaminedChecklist["card"]> {
	const { card, errors } = examineChecklist(text, "digest");
	expect(errors).toEqual([]);
	if (card === null) throw new Error("the checklist cannot be used");
	return card;
}

describe("the sample on nuclear command", () => {
	const card = cardOf(sample);

	test("can be used, and every example reads as its author expects", () => {
		expect(card.failed).toEqual([]);
		expect(card.examples).toBeGreaterThanOrEqual(18);
	});

	test("has no rule and no specific that its examples leave unproved", () => {
		expect(card.idle).toEqual([]);
	});

	test("is shown with author, digest, checks and conditions", () => {
		expect(card).toMatchObject({
			id: "nuclear-command",
			author: "Example delegation, arms control unit",
			digest: "digest",
		});
		expect(card.checks.map(({ check, own }) => [check, own !== null])).toEqual([
			["autonomy.nuclear-command", true],
			["autonomy.prohibition", false],
			["accountability.traceability", false],
			["verification.declaration", false],
		]);
		expect(card.conditions.map(({ label }) => label.en)).toEqual([
			undefined,
			"The office that decides is named",
			"What is promised is also declared",
		]);
		for (const { position } of card.conditions) expect(position?.line).toBeGreaterThan(1);
	});

	const scored = (text: string) => {
		const checklist = compileChecklist(sample);
		let count = 0;
		const draft = {
			...draftFromOutline(outlineText(text), { language: "en", newId: () => `n${++count}` }),
			instrument: "treaty" as const,
		};
		const reader = createReader(checklist.checks);
		return scoreDraft({ draft, language: "en", reader, checklist });
	};

	test("reads its own check in a draft, counts it, and follows its conditions", () => {
		const report = scored(
			"Article 1\n\n1. Each Party shall ensure that the decision to use a nuclear weapon is taken by a human being.\n",
		);
		expect(report.findings.checks["autonomy.nuclear-command"]).toMatchObject({ level: 2 });
		const autonomy = report.score.dimensions.find(({ dimension }) => dimension === "autonomy");
		expect(autonomy?.score).toBeGreaterThan(0);
		expect(report.gaps.map(({ check, wanted }) => [check, wanted])).toEqual([
			["autonomy.nuclear-command", 3],
			["verification.declaration", 2],
			["autonomy.nuclear-command", null],
		]);
	});

	test("lists what hands the decision over and gives no credit for it", () => {
		const report = scored(
			"Article 1\n\n1. Each Party may use artificial intelligence to decide on the launch of nuclear weapons.\n",
		);
		const result = report.findings.checks["autonomy.nuclear-command"];
		expect(result?.level).toBe(0);
		expect(result?.findings.map(({ attributes }) => attributes.direction)).toEqual([["frees"]]);
	});

	test("asks for a clause in its author’s words, for the library has no model of it", () => {
		const report = scored("Article 1\n\n1. Each Party shall pay its share of the budget.\n");
		const next = { id: "next.write-anew", params: { check: "autonomy.nuclear-command" } };
		expect(report.gaps.find(({ check }) => check === next.params.check)).toMatchObject({ next });
		expect(report.lifts.find(({ check }) => check === next.params.check)).toMatchObject({ next });
		const told = formatMessage({ ...en, ...ownMessages(compileChecklist(sample), "en") }, next);
		expect(told).toMatch(/^Write a clause on it: name who decides, /);
	});

	test("names its check in messages as its author does, in the nearest language there is", () => {
		const checklist = compileChecklist(sample);
		const message = {
			id: "gap.level",
			params: { check: "autonomy.nuclear-command", level: 1, wanted: 2 },
		};
		const told = formatMessage({ ...en, ...ownMessages(checklist, "en") }, message);
		expect(told).toContain("Nuclear command and control: ");
		expect(ownMessages(checklist, "zh-Hans")["check.autonomy.nuclear-command.needs"]).toMatch(
			/^写明由谁决定/,
		);
		const own = compileChecklist(textWith());
		expect(ownMessages(own, "zh-Hant")).toMatchObject({
			[`check.${ID}.label`]: "Harbour reports",
		});
	});
});

describe("a check that a checklist brings along", () => {
	test("is read beside the core and the built-in checks that are named", () => {
		const text = sample.replace(
			'"accountability.traceability": {',
			'"responsible-use.lawfulness": { "dimension": "responsible-use", "weight": 1 }, "accountability.traceability": {',
		);
		const ids = compileChecklist(text).checks.map(({ id }) => id);
		expect(ids).toEqual([
			...CORE_CHECKS.map(({ id }) => id),
			"responsible-use.lawfulness",
			"autonomy.nuclear-command",
		]);
	});

	test("tells an example that reads otherwise, with its place", () => {
		const examples = [
			{ text: "Each Party shall report vessels in its harbours.", language: "en", level: 3 },
			{ text: "The harbour master shall moor the vessel.", language: "en", level: 0 },
			{
				text: "Each Party shall report vessels in its harbours and pay a fee.",
				language: "en",
				level: 2,
				quote: "pay a fee",
			},
		];
		const { failed } = cardOf(textWith({ examples }));
		expect(failed).toMatchObject([
			{ index: 0, expected: 3, found: 2, elsewhere: false },
			{ index: 2, expected: 2, found: 2, elsewhere: true },
		]);
		const lines = textWith({ examples }).split("\n");
		for (const { position } of failed) expect(lines[(position?.line ?? 0) - 1]).toMatch(/^\t*\{$/);
	});

	test("tells a rule that fires in no example and a specific that lifts none", () => {
		const rules = [...detect.rules, { id: "idle-rule", all: ["hours", "vessel"], near: 1 }];
		const specifics = [...detect.specifics, { id: "idle-bound", all: ["pack:annex-reference"] }];
		const { idle } = cardOf(textWith({ rules, specifics }));
		expect(idle.map(({ kind, id }) => [kind, id])).toEqual([
			["rule", "idle-rule"],
			["specific", "idle-bound"],
		]);
	});

	test("does not count a rule as proved that fires only in near misses", () => {
		const rules = [...detect.rules, { id: "master", all: ["vessel"], cap: 0 }];
		expect(cardOf(textWith({ rules })).idle).toMatchObject([{ id: "master" }]);
	});
});

describe("errors in such a check are all told, each with its place", () => {
	const rule = (parts: object) => ({ rules: [{ ...detect.rules[0], ...parts }] });
	const concept = (terms: readonly string[], pack = "en") => ({
		concepts: { ...detect.concepts, harbour: { [pack]: terms } },
	});
	const example = (parts: object) => ({ examples: [{ ...detect.examples[0], ...parts }] });

	test.each<[string, string, (readonly [string, string])[]]>([
		[
			"no examples",
			textWith({ examples: undefined }),
			[["missing-member", `properties/${ID}/detect`]],
		],
		[
			"no label",
			textWith({}, { label: undefined }),
			[["missing-member", `checks/properties/${ID}`]],
		],
		[
			"no needs",
			textWith({}, { needs: undefined }),
			[["missing-member", `checks/properties/${ID}`]],
		],
		[
			"a built-in id",
			textWith({}, {}, "verification.access"),
			[["check-exists", "checks/properties/verification.access"]],
		],
		[
			"an id of another dimension",
			textWith({}, {}, "autonomy.harbour"),
			[["check-name", "checks/properties/autonomy.harbour"]],
		],
		[
			"an id that is no name",
			textWith({}, {}, "verification.Harbour report"),
			[["check-name", "checks/properties/verification.Harbour report"]],
		],
		[
			"a concept that is not there",
			textWith(rule({ all: ["harbor", "vessel|constructor"] })),
			[
				["unknown-concept", "0/all/0"],
				["unknown-concept", "0/all/1"],
			],
		],
		[
			"a concept of the pack that is not there",
			textWith(rule({ all: ["pack:harbour", "pack:state", "pack:number"] })),
			[["unknown-concept", "0/all/0"]],
		],
		[
			"exclusions, context and attributes that name nothing",
			textWith({
				...rule({ none: ["a"], apart: { of: ["b"], by: 2 }, context: ["c"], contextNone: ["d"] }),
				attributes: { kind: { sea: "e" } },
			}),
			[
				["unknown-concept", "0/none/0"],
				["unknown-concept", "apart/of/0"],
				["unknown-concept", "0/context/0"],
				["unknown-concept", "0/contextNone/0"],
				["unknown-concept", "attributes/kind/sea"],
			],
		],
		[
			"a specific that is not there",
			textWith(rule({ specifics: ["later"] })),
			[["unknown-specific", "0/specifics/0"]],
		],
		[
			"two rules of one name",
			textWith({ rules: [...detect.rules, ...detect.rules] }),
			[["repeated-id", "rules/1/id"]],
		],
		["a term that may be nothing", textWith(concept(["(a|)"])), [["term-empty", "harbour/en/0"]]],
		[
			"a stop phrase of nothing",
			textWith(concept(["港口", "!"], "zh")),
			[["term-empty", "harbour/zh/1"]],
		],
		["a term of spaces", textWith(concept(["  "])), [["term-empty", "harbour/en/0"]]],
		["an open group", textWith(concept(["(a|b"])), [["term-groups", "harbour/en/0"]]],
		["a group in a group", textWith(concept(["((a|b)|c)"])), [["term-groups", "harbour/en/0"]]],
		[
			"full-width brackets",
			textWith(concept(["（港口｜码头）"], "zh")),
			[["term-notation", "harbour/zh/0"]],
		],
		[
			"a verb’s sign before the verb",
			textWith(concept(["~berth"])),
			[["term-notation", "harbour/en/0"]],
		],
		["a bar outside of groups", textWith(concept(["a|b"])), [["term-groups", "harbour/en/0"]]],
		[
			"a term that stands for millions",
			textWith(concept(["(a|b|c|d|e|f|g|h|i|j)".repeat(8)])),
			[["term-variants", "harbour/en/0"]],
		],
		["a term without end", textWith(concept(["x".repeat(501)])), [["too-long", "harbour/en/0"]]],
		[
			"a quote that is not in the text",
			textWith(example({ quote: "ports" })),
			[["quote-not-in-text", "examples/0/quote"]],
		],
		[
			"an example without end",
			textWith(example({ text: "a ".repeat(10_001) })),
			[["too-long", "examples/0/text"]],
		],
		[
			"a level that is none",
			textWith(example({ level: 4 })),
			[["not-allowed", "examples/0/level"]],
		],
		["an unknown member", textWith(rule({ nearly: 3 })), [["unknown-keyword", "rules/0/nearly"]]],
		[
			"an attribute that every object has",
			textWith({ attributes: { constructor: { a: "vessel" } } }),
			[["not-allowed", "detect/attributes/constructor"]],
		],
		[
			"too many entries",
			textWith(rule({ all: Array.from({ length: 17 }, () => "vessel") })),
			[["too-many", "rules/0/all"]],
		],
		[
			"too many concepts",
			textWith({
				concepts: {
					...detect.concepts,
					...Object.fromEntries(Array.from({ length: 98 }, (_, at) => [`c${at}`, { en: ["x"] }])),
				},
			}),
			[["too-many", `${ID}/detect/concepts`]],
		],
		[
			"too many examples",
			textWith({ examples: Array.from({ length: 501 }, () => detect.examples[0]) }),
			[["too-many", `${ID}/detect/examples`]],
		],
	])("%s", (_name, text, expected) => {
		expect(wrongWith(text)).toEqual(expected);
	});

	test("terms are counted over all checks of a checklist", () => {
		const heavy = Array.from({ length: 13 }, (_, at) => `${"(a|b|c|d|e|f|g|h)".repeat(4)}${at}`);
		const [first] = wrongWith(textWith(concept(heavy)));
		expect(first).toEqual(["too-many", "harbour/en/12"]);
	});

	test("more checks than a checklist may bring", () => {
		const own = { dimension: "verification", weight: 1, ...texts, detect };
		const properties = Object.fromEntries(
			Array.from({ length: 41 }, (_, at) => [`verification.own-${at}`, own]),
		);
		const text = JSON.stringify({
			name: "own",
			version: "1",
			properties: { checks: { properties } },
		});
		expect(wrongWith(text)).toEqual([["too-many", "checks/properties/verification.own-40"]]);
	});

	test("a dimension that there is not makes no name wrong", () => {
		expect(wrongWith(textWith({}, { dimension: "verifcation" }))).toEqual([
			["not-allowed", `properties/${ID}/dimension`],
		]);
	});

	test("several at once come in the order of the file, those of form and of sense together", () => {
		const text = textWith(
			{
				...concept(["(a"]),
				...rule({ all: ["nothing"], neer: 2 }),
				...example({ quote: "ports" }),
			},
			{ weight: "much" },
		);
		expect(wrongWith(text)).toEqual([
			["not-allowed", `properties/${ID}/weight`],
			["term-groups", "harbour/en/0"],
			["unknown-concept", "0/all/0"],
			["unknown-keyword", "rules/0/neer"],
			["quote-not-in-text", "examples/0/quote"],
		]);
	});

	test("past a number they are only counted", () => {
		const rules = Array.from({ length: 90 }, (_, at) => ({
			id: `r${at}`,
			all: ["a", "b", "c"],
		}));
		const { errors, more } = examineChecklist(textWith({ rules }));
		expect(errors).toHaveLength(200);
		expect(more).toBe(70);
	});

	test("a name that every object has is no verb with inflections", () => {
		expect(cardOf(textWith(concept(["harbour*", "constructor~"]))).failed).toHaveLength(1);
	});
});

test("every concept of the packs that a built-in check names may be named by others", () => {
	const named = CORE_CHECKS.flatMap(({ rules, specifics }) =>
		[...rules, ...specifics].flatMap(({ all, none = [] }) => [...all, ...none]),
	).flatMap((entry) => entry.replace(/^(?:subject|predicate|around):/, "").split("|"));
	const pack = named.filter((name) => name.startsWith("pack:"));
	expect(pack.length).toBeGreaterThan(0);
	expect(pack.filter((name) => !isPackConcept(name))).toEqual([]);
	expect(isPackConcept("pack:harbour")).toBe(false);
	expect(isPackConcept("human")).toBe(false);
});

test("a draft without clauses is read by such a checklist as by any other", () => {
	const checklist = compileChecklist(textWith());
	const draft = newDraft({ languages: ["en"], instrument: "treaty", newId: () => "d" });
	const reader = createReader(checklist.checks);
	expect(scoreDraft({ draft, language: "en", reader, checklist }).score.overall).toBe(0);
});
