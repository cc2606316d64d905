import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BUILT_IN_CHECKS, CHECK_TEXTS } from "../../../engine/checks/index";
import type { CheckExample } from "../../../engine/checks/types";
import { LANGUAGES } from "../../../engine/language/types";

const root = join(import.meta.dirname, "../../../engine/checks");
const folders = readdirSync(root, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name)
	.sort();
const leastExamples = 8;

function references(entries: readonly string[] | undefined): string[] {
	return (entries ?? []).flatMap((entry) =>
		entry.replace(/^(?:subject|predicate|around):/, "").split("|"),
	);
}

test("every folder of a check has its line in the index, and every line its folder", () => {
	expect(BUILT_IN_CHECKS.map((check) => check.id).sort()).toEqual(folders);
	expect(Object.keys(CHECK_TEXTS).sort()).toEqual(folders);
});

describe.each(folders)("%s", (id) => {
	const check = BUILT_IN_CHECKS.find((candidate) => candidate.id === id);
	const examples: readonly CheckExample[] = existsSync(join(root, id, "examples.json"))
		? JSON.parse(readFileSync(join(root, id, "examples.json"), "utf8"))
		: [];

	test("carries its folder's name and a dimension that the name begins with", () => {
		expect(check?.id).toBe(id);
		expect(id.split(".")[0]).toBe(check?.dimension);
	});

	test("says where it comes from", () => {
		expect(check?.source.length).toBeGreaterThan(0);
	});

	test("has a label and a question in every language", () => {
		for (const language of LANGUAGES) {
			expect(CHECK_TEXTS[id]?.label[language]).toMatch(/\S/);
			expect(CHECK_TEXTS[id]?.question[language]).toMatch(/\S/);
		}
	});

	test("names only concepts and specifics that it defines, and uses every concept", () => {
		if (!check) throw new RangeError(id);
		const patterns = [...check.rules, ...check.specifics];
		const named = new Set([
			...patterns.flatMap(({ all, none = [], apart }) =>
				references([...all, ...none, ...(apart?.of ?? [])]),
			),
			...check.rules.flatMap(({ context = [], contextNone = [] }) =>
				references([...context, ...contextNone]),
			),
			...Object.values(check.attributes ?? {}).flatMap((values) => Object.values(values)),
		]);
		const own = [...named].filter((name) => !name.startsWith("pack:")).sort();
		expect(own).toEqual(Object.keys(check.concepts).sort());
		const specifics = check.specifics.map((specific) => specific.id);
		for (const rule of check.rules)
			expect(specifics).toEqual(expect.arrayContaining([...(rule.specifics ?? [])]));
	});

	test("gives each concept terms, lower case in English and Simplified in Chinese, none twice", () => {
		for (const terms of Object.values(check?.concepts ?? {})) {
			const all = [...(terms.en ?? []), ...(terms.zh ?? [])];
			expect(all.length).toBeGreaterThan(0);
			expect(new Set(all).size).toBe(all.length);
			for (const term of terms.en ?? []) expect(term).toBe(term.toLowerCase().trim());
			for (const term of terms.zh ?? []) expect(term).toMatch(/^!?[^\s]+$/u);
		}
	});

	test.each(LANGUAGES)("has enough examples and near misses in %s", (language) => {
		const own = examples.filter((example) => example.language === language);
		const positive = own.filter((example) => example.level > 0);
		expect(positive.length).toBeGreaterThanOrEqual(leastExamples);
		expect(own.length - positive.length).toBeGreaterThanOrEqual(leastExamples);
		expect([...new Set(positive.map((example) => example.level))].sort()).toEqual([1, 2, 3]);
		for (const example of positive) expect(example.text).toContain(example.quote);
	});
});
