import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import {
	BUILT_IN_CHECKLISTS,
	BUILT_IN_CHECKS,
	builtInChecklist,
	CHECK_TEXTS,
	CORE_CHECKS,
	compileChecklist,
	evaluate,
} from "../../../engine/index";
import { documentOf } from "./checklists";

const schemas = join(__dirname, "../../../schemas");
const read = (name: string) => readFileSync(join(schemas, name), "utf8");
const names = [
	"check",
	"check-checklist",
	"checklist",
	"findings",
	"library",
	"maps",
	"modifier",
	"outline",
	"read-input",
	"read-output",
	"report",
] as const;
const compile = (name: string) => {
	const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
	// The report's schema refers to that of the maps.
	if (name === "report") ajv.addSchema(JSON.parse(read("maps.schema.json")));
	return ajv.compile(JSON.parse(read(`${name}.schema.json`)));
};

interface Node {
	readonly properties?: Readonly<Record<string, Node>>;
	readonly $defs?: Readonly<Record<string, Node>>;
	readonly description?: string;
	readonly $ref?: string;
}

function undescribed(node: Node, at: string): string[] {
	const own = Object.entries(node.properties ?? {}).flatMap(([name, member]) => [
		...(member.description === undefined && member.$ref === undefined ? [`${at}/${name}`] : []),
		...undescribed(member, `${at}/${name}`),
	]);
	const defined = Object.entries(node.$defs ?? {}).flatMap(([name, member]) => [
		...(member.description === undefined ? [`${at}/$defs/${name}`] : []),
		...undescribed(member, `${at}/$defs/${name}`),
	]);
	return [...own, ...defined];
}

describe("the schemas", () => {
	it.each(names)(
		"%s is JSON Schema 2020-12 with an $id and a description of every member",
		(name) => {
			const schema = JSON.parse(read(`${name}.schema.json`));
			expect(schema.$id).toBe(`urn:clausula:schema:${name}:1`);
			expect(() => compile(name)).not.toThrow();
			expect(undescribed(schema, "")).toEqual([]);
		},
	);

	it.each(BUILT_IN_CHECKS.map((check) => [check.id, check] as const))(
		"the data of %s satisfy the schema of checks",
		(_id, check) => {
			const validate = compile("check");
			validate(check);
			expect(validate.errors).toBeNull();
		},
	);

	it("describe the findings document that is evaluated", () => {
		const validate = compile("findings");
		const document = documentOf({ "verification.access": 2, "autonomy.prohibition": 0 });
		validate(document);
		expect(validate.errors).toBeNull();
	});
});

describe("the built-in checklists", () => {
	it("are those in the folder, and each satisfies the vocabulary", () => {
		expect(BUILT_IN_CHECKLISTS.map(({ id }) => id)).toEqual(
			readdirSync(join(schemas, "checklists"))
				.map((name) => name.replace(".json", ""))
				.sort(),
		);
		for (const { id } of BUILT_IN_CHECKLISTS) {
			expect(compileChecklist(read(`checklists/${id}.json`)).id).toBe(id);
		}
	});

	it("say the same compiled ahead of time and compiled now", () => {
		const ahead = builtInChecklist("core");
		const now = compileChecklist(read("checklists/core.json"));
		if (ahead === null) throw new Error("core is not built in");
		for (const level of [0, 1, 2, 3]) {
			const document = documentOf(
				Object.fromEntries(now.entries.map(({ check }, index) => [check, (level + index) % 4])),
			);
			expect(evaluate(ahead, document, "en")).toEqual(evaluate(now, document, "en"));
		}
	});

	it("core holds every check of its dimensions once, under its own dimension, name and question", () => {
		const core = builtInChecklist("core");
		const expected = CORE_CHECKS.map(({ id, dimension }) => ({
			check: id,
			dimension,
			...CHECK_TEXTS[id],
		}));
		expect(
			core?.entries.map(({ check, dimension, label, question }) => ({
				check,
				dimension,
				label,
				question,
			})),
		).toEqual(expected);
		for (const entry of core?.entries ?? []) {
			expect(Object.keys(entry.fix)).toEqual(["en", "zh-Hans", "zh-Hant"]);
			expect(entry.source).not.toBe("");
		}
	});

	it("read terms as the schema of a check allows and nothing besides", () => {
		const validate = compile("check");
		expect(validate({ ...BUILT_IN_CHECKS[0], detect: [] })).toBe(false);
	});
});
