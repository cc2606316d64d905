import { CORE_CHECKS } from "../../../engine/checks/index";
import { TERM_TABLES } from "../../../engine/generated/term-tables";
import { PACKS, type PackId } from "../../../engine/language/pack";
import { MODIFIERS } from "../../../engine/modifiers/index";
import { createGathering } from "../../../engine/reading/gathering";
import { conceptsOf, createScanner } from "../../../engine/reading/scanner";
import { checkTerms } from "../../../engine/reading/staging";
import {
	makeTables,
	packTables,
	type TermTables,
	tablesKey,
	unpackTables,
} from "../../../engine/reading/term-tables";
import { compileTerm } from "../../../engine/reading/terms";
import { createWordScan } from "../../../engine/reading/word-scan";
import { readyTables } from "../../../engine/ready-tables";

const core = (pack: PackId) =>
	conceptsOf(checkTerms([...CORE_CHECKS, ...MODIFIERS], pack), PACKS[pack].concepts);

/** Every spot of an English text that tables give a meaning, in order of the concepts' first hits. */
function found(tables: TermTables, concepts: number, text: string) {
	const gathered = createGathering(concepts);
	createWordScan(tables.trie, tables.uses)(text, gathered);
	return gathered
		.filled()
		.map((number) => [number, number < concepts ? gathered.spansOf(number) : null]);
}

test.each(["en", "zh"] as const)(
	"the tables made ahead of time are those of the %s terms",
	(pack) => {
		const key = tablesKey(core(pack), pack);
		const ready = readyTables();
		expect(Object.keys(ready)).toContain(key);
		expect(Object.keys(TERM_TABLES)).toEqual(Object.keys(ready));
		expect(JSON.parse(TERM_TABLES[key] ?? "null")).toEqual(ready[key]);
	},
);

test("packed tables find in every term what the tables find", () => {
	const concepts = core("en");
	const tables = makeTables(concepts, "en");
	const packed = unpackTables(packTables(tables));
	const scanner = createScanner("en", {});
	let texts = 0;
	for (const [, terms] of concepts) {
		for (const term of terms.slice(0, 6)) {
			const spellings = compileTerm(term, "en");
			for (const { literals } of [...spellings.slice(0, 2), ...spellings.slice(-1)]) {
				const text = scanner.fold(`The ${literals.join("ing ")}, and ${literals.join("s ")}s`);
				expect(found(packed, concepts.length, text)).toEqual(found(tables, concepts.length, text));
				texts += 1;
			}
		}
	}
	expect(texts).toBeGreaterThan(2000);
});

test("tables are found by names, terms and their order", () => {
	const key = tablesKey([["a", ["x", "y"]]], "en");
	expect(tablesKey([["a", ["x", "y"]]], "en")).toBe(key);
	expect(tablesKey([["a", ["x", "y"]]], "zh")).not.toBe(key);
	expect(tablesKey([["a", ["y", "x"]]], "en")).not.toBe(key);
	expect(tablesKey([["a", ["xy"]]], "en")).not.toBe(key);
	expect(tablesKey([["a", ["x", "z"]]], "en")).not.toBe(key);
	expect(tablesKey([["b", ["x", "y"]]], "en")).not.toBe(key);
});
