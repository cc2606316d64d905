import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { type CheckExample, createReader, mapsOf, shortAddress } from "../../../engine/index";
import { readClauses } from "./drafts";

const schema = JSON.parse(
	readFileSync(join(__dirname, "../../../schemas/maps.schema.json"), "utf8"),
);
const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);

const TEXT = `Preamble

Mindful of the risks of autonomous weapon systems,

Article 1 Limits

1. Each State Party shall ensure that a commander authorises each attack by an autonomous weapon system within 90 minutes.

2. Autonomous systems may engage missiles without human intervention.

3. The developer is liable for damage caused by defects.

Article 2 Verification

1. Each State Party shall:

(a) declare its autonomous weapon systems to the Secretariat every year;

(b) record every attack for ten years.

2. The Technical Panel of nine independent experts may inspect autonomous weapon systems on 72 hours' notice.

Annex A

1. Each notification shall state the number of systems.
`;

describe("the maps as JSON", () => {
	it.each([
		["a draft", TEXT, "en"],
		["an empty draft", "", "en"],
		["a Chinese draft", "一、指挥官应授权自主武器系统的每次攻击。\n", "zh-Hant"],
	] as const)("of %s follow their schema", (_, text, language) => {
		const maps = JSON.parse(JSON.stringify(mapsOf(readClauses(text, language))));
		expect(validate(maps)).toBe(true);
	});

	it("name only clauses of the draft, and each time the same", () => {
		const clauses = readClauses(TEXT);
		const ids = new Set(clauses.map(({ reading }) => reading.id));
		const named: string[] = [];
		const text = JSON.stringify(mapsOf(clauses), (key, value) => {
			if (["clause", "permitting", "denying"].includes(key)) named.push(value);
			if (Array.isArray(value) && value.every((item) => typeof item === "string"))
				named.push(...value.filter((item) => /^n\d+$/.test(item)));
			return value;
		});
		expect(named.length).toBeGreaterThan(20);
		for (const id of named) expect(ids).toContain(id);
		expect(JSON.stringify(mapsOf(readClauses(TEXT)))).toBe(text);
	});
});

describe("the maps of every check's examples", () => {
	const folder = join(__dirname, "../../../engine/checks");
	const examples: readonly CheckExample[] = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => JSON.parse(readFileSync(join(folder, name, "examples.json"), "utf8")));
	const reader = createReader();

	it.each(["en", "zh-Hans"] as const)(
		"quote bounds where they stand and follow the schema (%s)",
		(language) => {
			const clauses = examples
				.filter((example) => example.language === language)
				.map(({ text, heading, chapeau, part, instrument }, index) => {
					const input = { id: `n${index}`, text, language, heading, chapeau, part, instrument };
					return { input, reading: reader.read(input) };
				});
			const maps = mapsOf(clauses);
			expect(validate(JSON.parse(JSON.stringify(maps)))).toBe(true);
			const bounds = [
				...maps.autonomy.cells.flatMap(({ entries }) => entries.flatMap((entry) => entry.bounds)),
				...maps.autonomy.bounds,
			];
			expect(bounds.length).toBeGreaterThan(5);
			for (const { clause, from, to, text } of bounds)
				expect(clauses[Number(clause.slice(1))]?.input.text.slice(from, to)).toBe(text);
			const states = maps.verification.rows.map(({ covered }) => covered);
			expect(states).toEqual([...states].sort());
		},
	);
});

describe("short addresses", () => {
	const addresses = (text: string, language: "en" | "zh-Hans" = "en") =>
		readClauses(text, language).map(({ input }) => shortAddress(input.place ?? []));

	it("count in figures, with letters for points, recitals and annexes", () => {
		expect(addresses(TEXT)).toEqual([
			"¶1",
			"1.1",
			"1.2",
			"1.3",
			"2.1",
			"2.1(a)",
			"2.1(b)",
			"2.2",
			"A:1",
		]);
	});

	it("turn Chinese numerals into figures", () => {
		expect(
			addresses("第十二条 记录\n\n一、各缔约国应保存记录：\n\n（二）每次攻击。\n", "zh-Hans")[1],
		).toBe("12.1(2)");
	});
});
