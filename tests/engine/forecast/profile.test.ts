import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import {
	inspectProfile,
	LANGUAGES,
	MAX_PROFILE_LENGTH,
	ProfileError,
	parseProfile,
	SAMPLE_PROFILES,
} from "../../../engine/index";

const whole = { format: "clausula-profile", version: "1.0", id: "one", name: { en: "One" } };
const text = (members: object) => JSON.stringify({ ...whole, ...members }, null, "\t");
const faults = (members: object) =>
	inspectProfile(text(members)).errors.map(({ code, pointer }) => `${code} ${pointer}`);
const line = (members: object) => ({ redLines: [{ id: "a", ...members }] });

describe("the samples", () => {
	const schema = JSON.parse(
		readFileSync(join(__dirname, "../../../schemas/profile.schema.json"), "utf8"),
	);
	const validate = new Ajv2020().compile(schema);

	it("are five, each named by its role in its own file", () => {
		expect(SAMPLE_PROFILES.map(({ id }) => id)).toEqual([
			"alliance-member",
			"late-coming-great-power",
			"small-state",
			"technology-leader",
			"troop-contributor",
		]);
		for (const sample of SAMPLE_PROFILES) expect(parseProfile(sample.text).id).toBe(sample.id);
	});

	it.each(SAMPLE_PROFILES)("$id follows the schema and speaks the three languages", (sample) => {
		const profile = parseProfile(sample.text);
		expect([validate(JSON.parse(sample.text)), validate.errors]).toEqual([true, null]);
		const texts = [profile.name, profile.notes, ...profile.redLines.map(({ note }) => note)];
		for (const each of texts) expect(Object.keys(each).sort()).toEqual([...LANGUAGES].sort());
	});

	it.each(SAMPLE_PROFILES)("$id looks for its phrases in both languages of drafts", (sample) => {
		for (const { phrases, words } of parseProfile(sample.text).redLines)
			for (const terms of [phrases, words])
				if (terms) expect(Object.keys(terms).sort()).toEqual(["en", "zh"]);
	});
});

it("the page's own example is a profile", () => {
	const page = readFileSync(join(__dirname, "../../../docs/forecast.md"), "utf8");
	const [, example = ""] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
	expect(inspectProfile(example)).toMatchObject({ profile: { id: "port-state" }, errors: [] });
});

describe("a profile's file", () => {
	it("is refused at the line and column of each mistake, all at once", () => {
		const { errors } = inspectProfile(
			`{
	"format": "clausula-profile",
	"version": "1.0",
	"id": "one",
	"name": { "en": "One" },
	"redlines": [],
	"weights": { "verification.acces": 3 },
	"thresholds": { "sign": 20, "hesitate": 30 }
}`,
		);
		expect(errors.map(({ code, position }) => [code, position?.line, position?.column])).toEqual([
			["unknown-keyword", 6, 2],
			["unknown-check", 7, 15],
			["thresholds-order", 8, 30],
		]);
	});

	it("throws the first mistake where one is enough", () => {
		expect(() => parseProfile("{ not json")).toThrow(ProfileError);
		expect(() => parseProfile(text({ id: "Not An Id" }))).toThrow("profile not-allowed at /id");
	});

	it("has one kind of condition in a red line", () => {
		const check = "verification.access";
		expect(faults(line({}))).toEqual(["red-line-kind /redLines/0"]);
		expect(faults(line({ check }))).toEqual(["red-line-kind /redLines/0"]);
		expect(faults(line({ check, atLeast: 1, words: { en: ["x"] } }))).toEqual([
			"red-line-kind /redLines/0",
		]);
		expect(faults(line({ modifier: "reservations" }))).toEqual(["missing-member /redLines/0"]);
		expect(faults(line({ check, atLeast: 1, atMost: 2 }))).toEqual([]);
	});

	it("may not demand what it refuses, or what its weights work against", () => {
		const check = "verification.access";
		const both = [
			{ id: "a", check, atLeast: 3 },
			{ id: "b", check, atMost: 2 },
		];
		expect(faults({ redLines: both })).toEqual(["contradiction /redLines/1"]);
		const thresholds = { sign: 2, hesitate: 1 };
		expect(
			faults({ ...line({ check, atLeast: 1 }), weights: { [check]: -1 }, thresholds }),
		).toEqual(["contradiction /redLines/0"]);
		const modifier = "reservations";
		const standing = [
			{ id: "a", modifier, stands: true },
			{ id: "b", modifier, stands: false },
		];
		expect(faults({ redLines: standing })).toEqual(["contradiction /redLines/1"]);
	});

	it("names a red line once", () => {
		const same = { id: "a", words: { en: ["x"] } };
		expect(faults({ redLines: [same, same] })).toEqual(["repeated-id /redLines/1/id"]);
	});

	it("has weights and thresholds together", () => {
		expect(faults({ weights: { "verification.access": 1 } })).toEqual(["missing-member "]);
		expect(faults({ thresholds: { sign: 2, hesitate: 1 } })).toEqual(["missing-member "]);
	});

	it("has phrases that can be looked for", () => {
		const phrases = (...en: string[]) => faults(line({ phrases: { en } }));
		expect(phrases("(a|b")).toEqual(["term-groups /redLines/0/phrases/en/0"]);
		expect(phrases("(a|)")).toEqual(["term-empty /redLines/0/phrases/en/0"]);
		expect(phrases(`${"(a|b|c|d|e|f|g|h)".repeat(5)}`)).toEqual([
			"term-variants /redLines/0/phrases/en/0",
		]);
		expect(phrases("x".repeat(501))).toEqual(["too-long /redLines/0/phrases/en/0"]);
		const many = Array.from({ length: 3 }, (_, index) => `(a|b|c|d|e|f|g|h)`.repeat(4) + index);
		expect(phrases(...many)).toEqual(["too-many /redLines/0/phrases/en/2"]);
		expect(faults(line({ words: { zh: [" "] } }))).toEqual(["term-empty /redLines/0/words/zh/0"]);
	});

	it("takes words as they are, whatever they would mean in phrases", () => {
		expect(faults(line({ words: { en: ["(a|b", "!x", "constructor~", "*"] } }))).toEqual([]);
	});

	it("is bounded in size and depth, and finds no member that every object has", () => {
		expect(inspectProfile(" ".repeat(MAX_PROFILE_LENGTH + 1)).errors[0]?.code).toBe("too-large");
		expect(inspectProfile("[".repeat(17)).errors[0]?.code).toBe("too-deep");
		expect(inspectProfile(`{"__proto__": {"id": "x"}}`).profile).toBeNull();
		expect(faults({ weights: { constructor: 1 }, thresholds: { sign: 2, hesitate: 1 } })).toEqual([
			"unknown-check /weights/constructor",
		]);
	});

	it("lists at most two hundred mistakes and counts the others", () => {
		const redLines = Array.from({ length: 200 }, (_, index) => ({ id: `a${index}`, odd: 1 }));
		const { errors, more } = inspectProfile(text({ redLines }));
		expect([errors.length, more]).toEqual([200, 200]);
	});
});
