import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { highestLevel, MODIFIERS } from "../../../engine/modifiers/index";
import type { ModifierExample } from "../../../engine/modifiers/types";
import { createReader } from "../../../engine/reading/reader";

const root = join(import.meta.dirname, "../../../engine/modifiers");
const schema = join(import.meta.dirname, "../../../schemas/modifier.schema.json");
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
	JSON.parse(readFileSync(schema, "utf8")),
);
const reader = createReader([]);
const folders = readdirSync(root, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name)
	.sort();

function examplesOf(id: string): readonly ModifierExample[] {
	return JSON.parse(readFileSync(join(root, id, "examples.json"), "utf8"));
}

test("every folder of a modifier has its line in the index, and every line its folder", () => {
	expect(MODIFIERS.map(({ id }) => id).sort()).toEqual(folders);
});

test("the lowest cap of those found holds; without any, level 4 is open", () => {
	expect(highestLevel([])).toBe(4);
	expect(highestLevel(["reciprocity"])).toBe(3);
	expect(highestLevel(["reciprocity", "not-legally-binding"])).toBe(2);
});

describe.each(MODIFIERS.map((modifier) => [modifier.id, modifier] as const))(
	"%s",
	(id, modifier) => {
		const examples = examplesOf(id);

		test("keeps to its schema", () => {
			validate(modifier);
			expect(validate.errors).toBeNull();
		});

		test.each(["en", "zh-Hans", "zh-Hant"])("has examples and near misses in %s", (language) => {
			const own = examples.filter((example) => example.language === language);
			expect(own.some(({ holds }) => holds)).toBe(true);
			expect(own.some(({ holds }) => !holds)).toBe(true);
		});

		test.each(examples)("holds: $holds in: $text", ({ text, language, holds, quote }) => {
			const found = reader
				.read({ id: "example", text, language })
				.modifiers.find((candidate) => candidate.modifier === id);
			expect(found !== undefined).toBe(holds);
			if (!holds) return;
			const from = text.toLowerCase().indexOf((quote ?? "").toLowerCase());
			const to = from + (quote ?? "").length;
			expect(from).toBeGreaterThanOrEqual(0);
			expect(found?.evidence.some((evidence) => evidence.from < to && evidence.to > from)).toBe(
				true,
			);
		});
	},
);
