import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	MAX_CHECKLIST_PATTERNS,
	MAX_EXAMPLE_LENGTH,
	MAX_EXAMPLES,
	MAX_OWN_CHECKS,
	MAX_OWN_CONCEPTS,
	MAX_OWN_TERMS,
	MAX_PATTERN_ENTRIES,
	MAX_PATTERN_LENGTH,
	MAX_TERM_LENGTH,
	MAX_TERM_VARIANTS,
} from "../../../engine/bounds";
import { ChecklistError, compileChecklist, examineChecklist } from "../../../engine/index";
import { checklistText, documentOf } from "./checklists";

function refusalOf(text: string): ChecklistError {
	try {
		compileChecklist(text);
	} catch (error) {
		if (error instanceof ChecklistError) return error;
		throw error;
	}
	throw new Error("the checklist was accepted");
}

const levelOf = (check: string, minimum: number) => ({
	properties: { checks: { properties: { [check]: { properties: { level: { minimum } } } } } },
});

describe("the guide to checklists", () => {
	const guide = readFileSync(join(__dirname, "../../../docs/checklists.md"), "utf8");
	const blocks = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
	const [first = "", tutorial = "", rule = "", example = "", ...conditions] = blocks;

	it("shows a checklist that compiles", () => {
		expect(compileChecklist(first).id).toBe("harbour");
	});

	it("shows a check whose examples hold and prove every rule", () => {
		const { card, errors } = examineChecklist(tutorial);
		expect(errors).toEqual([]);
		expect(card).toMatchObject({ id: "nuclear", examples: 4, failed: [], idle: [] });
	});

	it("shows what examining it prints", () => {
		const [condition] = examineChecklist(tutorial).card?.conditions ?? [];
		const { line, column } = condition?.position ?? { line: 0, column: 0 };
		expect(guide).toContain(
			`  ${line}:${column}  Nuclear command and control is at “undertaken” or above\n`,
		);
	});

	it("shows a rule and an example that go with it", () => {
		const grown = tutorial
			.replace('"rules": [', `"rules": [${rule},`)
			.replace('"examples": [', `"examples": [${example},`);
		const { card, errors } = examineChecklist(grown);
		expect(errors).toEqual([]);
		expect(card).toMatchObject({ examples: 5, failed: [], idle: [] });
	});

	it("shows conditions that stand at an entry", () => {
		expect(conditions).toHaveLength(3);
		for (const condition of conditions) {
			const checklist = compileChecklist(checklistText({}, JSON.parse(condition)));
			expect(checklist.validate(documentOf({ "verification.access": 0 }))).toBe(false);
		}
	});

	it("names the bounds that hold", () => {
		const bounds = [
			MAX_OWN_CHECKS,
			MAX_OWN_CONCEPTS,
			MAX_EXAMPLES,
			MAX_EXAMPLE_LENGTH,
			MAX_TERM_LENGTH,
			MAX_TERM_VARIANTS,
			MAX_OWN_TERMS,
			MAX_PATTERN_ENTRIES,
			MAX_CHECKLIST_PATTERNS,
			MAX_PATTERN_LENGTH,
		];
		const told = guide.slice(guide.indexOf("## A stranger's checklist"));
		for (const bound of bounds) expect(told).toContain(` ${bound.toLocaleString("en")} `);
	});
});

describe("compiling a checklist", () => {
	it("takes a checklist and fills in what an entry leaves out", () => {
		const checklist = compileChecklist(checklistText(), { digest: "abc" });
		expect(checklist.id).toBe("own");
		expect(checklist.digest).toBe("abc");
		expect(checklist.entries.map((entry) => entry.check)).toEqual([
			"verification.access",
			"verification.declaration",
		]);
		expect(checklist.entries[0]).toMatchObject({
			severity: "warning",
			credit: [0, 0.1, 0.55, 0.9, 1],
		});
	});

	it("refuses one by which nothing would be scored", () => {
		const text = checklistText({}, { weight: 0 }).replace('"weight": 1', '"weight": 0');
		expect(refusalOf(text)).toMatchObject({ code: "no-weight", position: { line: 6 } });
	});

	it("names the member, that of the list for an element, and braces for the file", () => {
		const asked = (text: string) => refusalOf(text).params;
		expect(asked("[]")).toEqual({ member: "{ }", expected: "object" });
		expect(asked(checklistText({}, { source: ["CCW", 1] }))).toEqual({
			member: "source",
			expected: "string",
		});
		expect(asked(checklistText({}, { credit: [0, 1] }))).toEqual({
			member: "credit",
			expected: "minItems 5",
		});
	});

	it("names the place of a syntax error", () => {
		const error = refusalOf('{\n\t"name": "own",\n\t"version" "1"\n}');
		expect(error.code).toBe("not-json");
		expect(error.position).toEqual({ line: 3, column: 12 });
	});

	it("names the place where a truncated file ends", () => {
		const error = refusalOf('{\n\t"name": "own",');
		expect(error.code).toBe("not-json");
		expect(error.position).toEqual({ line: 2, column: 16 });
	});

	const refused: readonly (readonly [string, string, string])[] = [
		["[]", "not-allowed", ""],
		['"text"', "not-allowed", ""],
		["{}", "missing-member", ""],
		[checklistText({ $ref: "https://example.org/x" }), "unknown-keyword", "/$ref"],
		[
			checklistText({}, { weight: "3" }),
			"not-allowed",
			"/properties/checks/properties/verification.access/weight",
		],
		[
			checklistText({ allOf: [{ properties: { draft: { required: ["words", "words"] } } }] }),
			"repeated-id",
			"/allOf/0/properties/draft/required/1",
		],
		[checklistText({ allOf: [{ weight: 2 }] }), "misplaced-weight", "/allOf/0/weight"],
		[
			checklistText({ allOf: [levelOf("verification.access", 5)] }),
			"not-allowed",
			"/allOf/0/properties/checks/properties/verification.access/properties/level/minimum",
		],
		[
			checklistText({ allOf: [levelOf("verification.acces", 1)] }),
			"unknown-check",
			"/allOf/0/properties/checks/properties/verification.acces",
		],
		[
			checklistText({ not: { properties: { draft: { properties: { words: { minimum: 1 } } } } } }),
			"no-check",
			"/not",
		],
		[
			checklistText({}, { properties: { lvel: { minimum: 2 } } }),
			"unknown-keyword",
			"/properties/checks/properties/verification.access/properties/lvel",
		],
	];
	it.each(refused.map(([text, code, pointer]) => [code, pointer, text]))(
		"refuses with %s at “%s”",
		(code, pointer, text) => {
			const error = refusalOf(text);
			expect({ code: error.code, pointer: error.pointer }).toEqual({ code, pointer });
			expect(error.position).not.toBeNull();
		},
	);

	it("refuses a second member of the same name", () => {
		const error = refusalOf('{"name": "a", "name": "b"}');
		expect(error.code).toBe("duplicate-member");
		expect(error.position).toEqual({ line: 1, column: 15 });
	});

	it("refuses nesting that would exhaust the stack", () => {
		expect(refusalOf("[".repeat(100_000)).code).toBe("too-deep");
	});

	it("refuses a text past the size bound before it reads it", () => {
		expect(refusalOf(" ".repeat(1024 * 1024 + 1)).code).toBe("too-large");
	});

	const evidence = (pattern: string) => ({
		properties: {
			findings: {
				contains: {
					properties: {
						evidence: { contains: { properties: { text: { pattern } } } },
					},
				},
			},
		},
	});

	it("refuses patterns that are not RE2 syntax, with their place", () => {
		const error = refusalOf(checklistText({}, evidence("(?=a)b")));
		expect(error.code).toBe("bad-pattern");
		expect(error.pointer).toMatch(/\/text\/pattern$/);
	});

	it("runs patterns in linear time where backtracking would not end", () => {
		const checklist = compileChecklist(checklistText({}, evidence("^(a+)+$")));
		const document = documentOf({
			"verification.access": {
				level: 1,
				findings: [
					{
						clause: "c1",
						level: 1,
						attributes: {},
						evidence: [{ from: 0, to: 1, in: "text", role: "act", text: `${"a".repeat(5000)}!` }],
					},
				],
			},
		});
		expect(checklist.validate(document)).toBe(false);
	});

	it("tells several patterns apart", () => {
		const either = { allOf: [evidence("^a+$"), evidence("b")] };
		const checklist = compileChecklist(checklistText({}, either));
		const quoting = (...texts: string[]) =>
			documentOf({
				"verification.access": {
					level: 1,
					findings: texts.map((text) => ({
						clause: "c1",
						level: 1,
						attributes: {},
						evidence: [{ from: 0, to: 1, in: "text", role: "act", text }],
					})),
				},
			});
		expect(checklist.validate(quoting("aaa"))).toBe(false);
		expect(checklist.validate(quoting("b"))).toBe(false);
		expect(checklist.validate(quoting("aaa", "b"))).toBe(true);
	});

	it("keeps a member called __proto__ from reaching the prototype", () => {
		expect(refusalOf('{"__proto__": {"name": "x"}}').code).not.toBe("not-json");
	});
});
