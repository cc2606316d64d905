import fc from "fast-check";
import { Converter } from "opencc-js";
import { BUILT_IN_CHECKS } from "../../../engine/checks/index";
import type { CheckExample } from "../../../engine/checks/types";
import { createReader } from "../../../engine/reading/reader";
import { examplesOf } from "../checks/example-scenes";

const reader = createReader(BUILT_IN_CHECKS);
const examples: readonly CheckExample[] = BUILT_IN_CHECKS.flatMap((check) => examplesOf(check.id));
const english = examples.filter(({ language }) => language === "en");
const chinese = examples.filter(({ language }) => language !== "en");

type Levels = Readonly<Record<string, number>>;

function levelsOf(clause: CheckExample): Levels {
	const { findings } = reader.read({ id: "clause", ...clause });
	return Object.fromEntries(findings.map(({ check, level }) => [check, level]));
}

/** Where a change of the words changes what is read, one line each: the words, before, after. */
function differences(
	clauses: readonly CheckExample[],
	change: (text: string) => string,
	language?: CheckExample["language"],
): string[] {
	return clauses.flatMap((clause) => {
		const text = change(clause.text);
		if (text === clause.text) return [];
		const before = JSON.stringify(levelsOf(clause));
		const after = JSON.stringify(
			levelsOf({ ...clause, text, language: language ?? clause.language }),
		);
		return before === after ? [] : [`${text} ${before} → ${after}`];
	});
}

const britishToAmerican: readonly (readonly [RegExp, string])[] = [
	[
		/(authori|organi|recogni|neutrali|standardi|minimi|prioriti|utili|criminali|penali|finali|formali)s(e|es|ed|ing|ation|ations)\b/g,
		"$1z$2",
	],
	[/\b(behavi|endeav|hon|lab|col|harb|fav)our/g, "$1or"],
	[/\bdefence\b/g, "defense"],
	[/\bjudgement/g, "judgment"],
	[/\bprogramme/g, "program"],
	[/\bcentre/g, "center"],
];

describe("English: what does not touch the meaning changes no level", () => {
	test.each<[string, (text: string) => string]>([
		["a number before the clause", (text) => `3. ${text}`],
		["a letter before the clause", (text) => `(b) ${text}`],
		["a Roman number before the clause", (text) => `(iv) ${text}`],
		["curly and straight quotation marks", (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'")],
		["a line break inside the sentence", (text) => text.replace(/^(.{20,}?) /s, "$1\n")],
		[
			"American spelling",
			(text) => britishToAmerican.reduce((words, [from, to]) => words.replace(from, to), text),
		],
		[
			"the Parties and the States Parties",
			(text) => text.replace(/\bStates Parties\b/g, "Parties"),
		],
	])("%s", (_, change) => {
		expect(differences(english, change)).toEqual([]);
	});
});

describe("Chinese: what does not touch the meaning changes no level", () => {
	const toTraditional = Converter({ from: "cn", to: "t" });
	const toSimplified = Converter({ from: "t", to: "cn" });
	const simplified = chinese.filter(({ language }) => language === "zh-Hans");
	const traditional = chinese.filter(({ language }) => language === "zh-Hant");
	const halfWidth: Readonly<Record<string, string>> = {
		"（": "(",
		"）": ")",
		"：": ":",
		"；": ";",
	};

	test.each<[string, (text: string) => string]>([
		["a number before the clause", (text) => `三、${text}`],
		["a number in brackets before the clause", (text) => `（二）${text}`],
		["corner quotation marks", (text) => text.replace(/“/g, "「").replace(/”/g, "」")],
		[
			"half-width brackets, colons and semicolons",
			(text) => text.replace(/[（）：；]/g, (sign) => halfWidth[sign] ?? sign),
		],
		["a line break inside the sentence", (text) => text.replace(/^(.{8,}?[，、])/s, "$1\n")],
	])("%s", (_, change) => {
		expect(differences(chinese, change)).toEqual([]);
	});

	test("the number of an article before its first paragraph", () => {
		const alone = chinese.filter(({ chapeau, text }) => !chapeau && !/^[（(]/.test(text));
		expect(differences(alone, (text) => `第五条　${text}`)).toEqual([]);
	});

	test("Traditional for Simplified characters", () => {
		expect(differences(simplified, toTraditional, "zh-Hant")).toEqual([]);
	});

	test("Simplified for Traditional characters", () => {
		expect(differences(traditional, toSimplified, "zh-Hans")).toEqual([]);
	});
});

describe("what weakens a clause raises no level", () => {
	/** Checks on which the changed words stand higher than before, and than `least`, one line each. */
	function raised(
		clauses: readonly CheckExample[],
		change: (text: string) => string,
		least: number,
	): string[] {
		return clauses.flatMap((clause) => {
			const text = change(clause.text);
			if (text === clause.text) return [];
			const before = levelsOf(clause);
			const after = levelsOf({ ...clause, text });
			return Object.entries(after)
				.filter(([check, level]) => level > Math.max(least, before[check] ?? 0))
				.map(([check, level]) => `${text} ${check} ${before[check] ?? 0} → ${level}`);
		});
	}

	// A recommendation raises the subject: level 1, even where the duty said something else.
	test.each<[string, readonly CheckExample[], (text: string) => string, number]>([
		[
			"as appropriate",
			english,
			(text) => text.replace(/\b(shall|must)\b(?! not)/g, "$1, as appropriate,"),
			0,
		],
		[
			"at its discretion",
			english,
			(text) => text.replace(/\b(shall|must)\b(?! not)/g, "$1, at its discretion,"),
			0,
		],
		["should for shall", english, (text) => text.replace(/\b(shall|must)\b/g, "should"), 1],
		["the word of force gone", english, (text) => text.replace(/\bshall (?!not)/g, ""), 0],
		["酌情", chinese, (text) => text.replace(/(应当|應當)/g, "$1酌情"), 0],
		["可以考虑", chinese, (text) => text.replace(/(应当|應當)/g, "可以考虑"), 1],
	])("%s", (_, clauses, change, least) => {
		expect(raised(clauses, change, least)).toEqual([]);
	});
});

describe("generated clauses", () => {
	const subjects = fc.constantFrom(
		"Each Party",
		"The commander",
		"The operator of the system",
		"The Technical Secretariat",
		"Every State Party that deploys such a system",
	);
	const acts = fc.constantFrom(
		"keep a record of every engagement",
		"report each malfunction to the Commission",
		"grant inspectors access to the source code",
		"interrupt an attack",
		"compensate the victims of unlawful harm",
		"review the lawfulness of a new weapon",
		"decide on each use of force",
	);
	const bounds = fc.constantFrom(
		"",
		" within 30 days",
		" at least once a year",
		" before each attack",
		" in accordance with Annex B",
	);
	const clauses = fc.record({ subject: subjects, act: acts, bound: bounds });
	const levels = (text: string): Levels => levelsOf({ text, language: "en", level: 0 });
	const none = (higher: Levels, lower: Levels): boolean =>
		Object.entries(lower).every(([check, level]) => level <= (higher[check] ?? 0));

	test("the bounded duty earns no less than the bare one, and that no less than the recommendation", () => {
		fc.assert(
			fc.property(clauses, ({ subject, act, bound }) => {
				const bounded = levels(`${subject} shall ${act}${bound}.`);
				const bare = levels(`${subject} shall ${act}.`);
				const recommended = levels(`${subject} should ${act}.`);
				expect(none(bounded, bare)).toBe(true);
				expect(none(bare, recommended)).toBe(true);
				for (const level of Object.values(recommended)) expect(level).toBeLessThanOrEqual(1);
			}),
		);
	});

	test("the order of sentences in other clauses changes nothing", () => {
		fc.assert(
			fc.property(fc.array(clauses, { minLength: 2, maxLength: 5 }), (list) => {
				const texts = list.map(({ subject, act, bound }) => `${subject} shall ${act}${bound}.`);
				const forwards = texts.map(levels);
				const backwards = [...texts].reverse().map(levels).reverse();
				expect(backwards).toEqual(forwards);
			}),
		);
	});
});
