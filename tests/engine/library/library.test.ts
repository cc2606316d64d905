import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import {
	BUILT_IN_CHECKS,
	CLAUSE_LIBRARY,
	createReader,
	LANGUAGES,
	type LibraryFile,
	modelClausesOf,
	renderModelClause,
} from "../../../engine/index";
import { foldTable, foldText } from "../../../engine/text/fold";

const root = join(import.meta.dirname, "../../..");
const folder = join(root, "engine/library");
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
const files = names.map(
	(name) =>
		[
			basename(name, ".json"),
			JSON.parse(readFileSync(join(folder, name), "utf8")) as LibraryFile,
		] as const,
);
const validate = new Ajv2020({ allowUnionTypes: true }).compile(
	JSON.parse(readFileSync(join(root, "schemas/library.schema.json"), "utf8")),
);
const reader = createReader(BUILT_IN_CHECKS);
const placeholders = (text: string) =>
	[...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();

describe("the library", () => {
	test("holds at least one model clause for every check that comes with the product", () => {
		const missing = BUILT_IN_CHECKS.map(({ id }) => id).filter(
			(id) => modelClausesOf(id).length === 0,
		);
		expect(missing).toEqual([]);
	});

	test("lists the files of its folder, each under a check there is", () => {
		expect(CLAUSE_LIBRARY.map(({ check }) => check).sort()).toEqual(
			files.map(([name]) => name).sort(),
		);
		const checks = BUILT_IN_CHECKS.map(({ id }) => id);
		expect(checks).toEqual(expect.arrayContaining(files.map(([name]) => name)));
	});

	test("is in the order of the checks", () => {
		const order = BUILT_IN_CHECKS.map(({ id }) => id);
		const ranks = CLAUSE_LIBRARY.map(({ check }) => order.indexOf(check));
		expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
	});
});

describe.each(files)("%s", (name, file) => {
	test("satisfies the schema and is named by its check", () => {
		validate(file);
		expect(validate.errors).toBeNull();
		expect(file.check).toBe(name);
		expect(new Set(file.clauses.map(({ id }) => id)).size).toBe(file.clauses.length);
	});

	describe.each(file.clauses)("$id", (clause) => {
		test.each(LANGUAGES)("reads at level 3 in %s", (language) => {
			const { heading, text } = renderModelClause(clause, language);
			const input = {
				id: clause.id,
				text,
				language,
				part: "operative",
				instrument: "treaty",
			} as const;
			const reading = reader.read(heading === null ? input : { ...input, heading });
			const finding = reading.findings.find(({ check }) => check === name);
			expect([text, finding?.level ?? 0]).toEqual([text, 3]);
		});

		test.each(LANGUAGES)("uses each of its parameters in %s, and no other", (language) => {
			const own = Object.keys(clause.parameters).sort();
			expect(placeholders(clause.text[language])).toEqual(own);
		});

		test("is written in the characters of each script", () => {
			const texts = (language: (typeof LANGUAGES)[number]) =>
				[
					renderModelClause(clause, language).text,
					clause.heading?.[language] ?? "",
					...Object.values(clause.parameters).map(({ label }) => label[language]),
				].join("\n");
			const simplified = texts("zh-Hans");
			const han = (text: string) => text.replaceAll(/[^\u3400-\u9fff]/g, "");
			expect(han(simplified)).toBe(han(foldText(simplified, foldTable("zh"))));
			expect(han(texts("zh-Hant"))).not.toBe(han(simplified));
			expect(texts("en")).not.toMatch(/[\u3400-\u9fff]/);
		});
	});
});
