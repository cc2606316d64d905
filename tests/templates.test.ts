import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
	builtInChecklist,
	type Checklist,
	CORE_DIMENSIONS,
	clausesOf,
	createReader,
	type Dimension,
	type Draft,
	type DraftNode,
	type DraftReport,
	findNode,
	type Language,
	missingClauses,
	parseDraft,
	parseDraftText,
	type Run,
	scoreDraft,
	serialiseDraft,
} from "../engine/index";

const ROOT = join(__dirname, "..");
const FOLDER = join(ROOT, "templates");
const LANGUAGES = ["en", "zh-Hans", "zh-Hant"] as const;

/** What a template is for, as figures: the least and the most of each dimension, in every language. */
interface Expected {
	readonly bounds: Readonly<
		Record<"autonomy" | "accountability" | "verification", [number, number]>
	>;
	readonly obligation: [number, number];
	readonly legalStatus: DraftReport["legalStatus"];
	readonly modifiers: readonly string[];
	/** Ids of what is left to negotiators, in the order of the text. */
	readonly brackets: readonly string[];
}

const EXPECTED: Readonly<Record<string, Expected>> = {
	"political-declaration": {
		bounds: { autonomy: [50, 60], accountability: [50, 60], verification: [25, 40] },
		obligation: [5, 25],
		legalStatus: "not-binding",
		modifiers: ["not-legally-binding"],
		brackets: ["b-duration", "b-retention", "b-next-step"],
	},
	protocol: {
		bounds: { autonomy: [0, 35], accountability: [95, 100], verification: [50, 70] },
		obligation: [90, 100],
		legalStatus: "binding",
		modifiers: [],
		brackets: ["b-damage", "b-retention", "b-first-report", "b-ratifications"],
	},
	treaty: {
		bounds: { autonomy: [95, 100], accountability: [95, 100], verification: [95, 100] },
		obligation: [90, 100],
		legalStatus: "binding",
		modifiers: [],
		brackets: [
			"b-time-to-judge",
			"b-destruction",
			"b-duration",
			"b-retention",
			"b-seat",
			"b-disputes",
			"b-ratifications",
		],
	},
	"verification-annex": {
		bounds: { autonomy: [0, 65], accountability: [0, 40], verification: [88, 100] },
		obligation: [90, 100],
		legalStatus: "binding",
		modifiers: [],
		brackets: ["b-frequency", "b-challenge"],
	},
};

const NAMES = Object.keys(EXPECTED);
const bytesOf = (name: string) => readFileSync(join(FOLDER, `${name}.clausula`));
const drafts = new Map(NAMES.map((name) => [name, parseDraft(bytesOf(name))]));
const reader = createReader();
const reports = new Map<string, DraftReport>();

function draftOf(name: string): Draft {
	const draft = drafts.get(name);
	if (!draft) throw new RangeError(`No template ${name}`);
	return draft;
}

function core(): Checklist {
	const checklist = builtInChecklist("core");
	if (!checklist) throw new RangeError("No checklist core");
	return checklist;
}

function reportOf(name: string, language: Language): DraftReport {
	const key = `${name} ${language}`;
	const known = reports.get(key);
	if (known) return known;
	const report = scoreDraft({ draft: draftOf(name), language, reader, checklist: core() });
	reports.set(key, report);
	return report;
}

function scoreOf(report: DraftReport, dimension: Dimension): number {
	const found = report.score.dimensions.find((score) => score.dimension === dimension);
	return found?.score ?? Number.NaN;
}

function runsOf(nodes: readonly DraftNode[], language: Language): readonly Run[] {
	return nodes.flatMap(({ heading, text, children }) => [
		...(heading[language] ?? []),
		...(text[language] ?? []),
		...runsOf(children, language),
	]);
}

const CASES = NAMES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const));

test("the templates are those that a new draft can begin with, each with a source", () => {
	const named = (folder: string, ending: string) =>
		readdirSync(folder)
			.filter((file) => file.endsWith(ending))
			.map((file) => basename(file, ending));
	expect(named(FOLDER, ".clausula")).toEqual(NAMES);
	expect(named(join(FOLDER, "source"), ".txt")).toEqual(NAMES);
});

test.each(NAMES)("%s is what its source makes, written as Clausula writes it", (name) => {
	const script = `
		import { readFileSync } from "node:fs";
		import { readTemplate } from "./scripts/templates/read-template.mjs";
		const source = readFileSync("templates/source/${name}.txt", "utf8");
		process.stdout.write(JSON.stringify(readTemplate("${name}", source)));`;
	const made = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
		cwd: ROOT,
		encoding: "utf8",
	});
	expect(bytesOf(name).toString("utf8")).toBe(serialiseDraft(parseDraftText(made)));
});

test.each(CASES)(
	"%s is whole in %s, and every term stands in the clause that defines it",
	(name, language) => {
		const draft = draftOf(name);
		expect(draft.title[language]).toBeDefined();
		expect(missingClauses(draft, language)).toEqual([]);
		expect(draft.terms.length).toBeGreaterThan(1);
		const texts = new Map([...clausesOf(draft, language)].map(({ id, text }) => [id, text]));
		for (const { name: words, definedIn } of draft.terms) {
			expect(findNode(draft, definedIn ?? "")).not.toBeNull();
			expect(texts.get(definedIn ?? "")).toContain(words[language]);
		}
	},
);

test.each(CASES)("%s in %s scores as such a text should", (name, language) => {
	const expected = EXPECTED[name] as Expected;
	const report = reportOf(name, language);
	for (const dimension of CORE_DIMENSIONS) {
		const [least, most] = expected.bounds[dimension as keyof Expected["bounds"]];
		expect(scoreOf(report, dimension)).toBeGreaterThanOrEqual(least);
		expect(scoreOf(report, dimension)).toBeLessThanOrEqual(most);
	}
	expect(report.legalization.obligation).toBeGreaterThanOrEqual(expected.obligation[0]);
	expect(report.legalization.obligation).toBeLessThanOrEqual(expected.obligation[1]);
	expect(report.legalStatus).toBe(expected.legalStatus);
	expect(report.caps.map(({ modifier }) => modifier)).toEqual(expected.modifiers);
});

test.each(CASES)(
	"%s in %s has no problem of form but the brackets left to negotiators",
	(name, language) => {
		const brackets = runsOf(draftOf(name).body, language).flatMap((run) =>
			run.type === "bracket" ? [run.id] : [],
		);
		expect(brackets).toEqual(EXPECTED[name]?.brackets);
		const problems = reportOf(name, language).clauses.flatMap((clause) =>
			clause.problems.map(({ check }) => [clause.id, check]),
		);
		expect(problems.filter(([, check]) => check !== "form.open-bracket")).toEqual([]);
		expect(problems).toHaveLength(brackets.length);
	},
);

test.each(NAMES)("%s reaches the same level of every check in its three languages", (name) => {
	const [en, hans, hant] = LANGUAGES.map((language) =>
		Object.entries(reportOf(name, language).findings.checks).map(([id, { level }]) => [id, level]),
	);
	expect(hans).toEqual(en);
	expect(hant).toEqual(en);
});

test.each(CASES)(
	"%s in %s keeps to its bounds with the other alternative of every bracket",
	(name, language) => {
		const draft = draftOf(name);
		const resolution = Object.fromEntries(
			runsOf(draft.body, language).flatMap((run) =>
				run.type === "bracket" ? [[run.id, run.options[1]?.id ?? ""]] : [],
			),
		);
		expect(Object.values(resolution)).not.toContain("");
		const report = scoreDraft({ draft, language, reader, checklist: core(), resolution });
		for (const [dimension, [least, most]] of Object.entries(EXPECTED[name]?.bounds ?? {})) {
			expect(scoreOf(report, dimension as Dimension)).toBeGreaterThanOrEqual(least);
			expect(scoreOf(report, dimension as Dimension)).toBeLessThanOrEqual(most);
		}
	},
);

test("the treaty leaves no gap, the protocol leads in accountability, the annex in verification", () => {
	for (const language of LANGUAGES) {
		expect(reportOf("treaty", language).gaps).toEqual([]);
		const lead = (name: string) =>
			CORE_DIMENSIONS.toSorted(
				(a, b) => scoreOf(reportOf(name, language), b) - scoreOf(reportOf(name, language), a),
			)[0];
		expect(lead("protocol")).toBe("accountability");
		expect(lead("verification-annex")).toBe("verification");
	}
});

test("the declaration undertakes everything and keeps to the register of a political text", () => {
	for (const language of LANGUAGES) {
		const report = reportOf("political-declaration", language);
		for (const { level } of Object.values(report.findings.checks)) expect(level).toBe(2);
		const text = [...clausesOf(draftOf("political-declaration"), language)]
			.map((clause) => clause.text)
			.join("\n");
		expect(text).not.toMatch(
			/\bshall\b|States? Part(?:y|ies)|缔约|締約|应当|各参与国应|各參與國應/i,
		);
		expect(text).toMatch(
			{ en: /will|commit to/, "zh-Hans": /将|承诺/, "zh-Hant": /將|承諾/ }[language],
		);
	}
});
