import { type PackId, packOf } from "../language/pack";
import { TERM_PATTERNS } from "../language/term-patterns";
import { problem } from "../reading/problems";
import type { ClauseInput, ClauseReading, Finding, Problem } from "../reading/types";
import type { Span } from "../text/types";
import { openBrackets } from "./brackets";
import { isDangling } from "./dangling";
import { registerProblems } from "./register";
import { structureOf } from "./structure";
import { type ClauseTerms, readTerms, type TermPlace } from "./terms";

/** A clause with what was read in it. */
export interface ReadClauseInput {
	readonly input: ClauseInput;
	readonly reading: ClauseReading;
}

/**
 * Reads the form of a whole instrument; what it found in unchanged readings it remembers. `listed` are names of terms that the
 * draft's list says are defined, however their clause puts it.
 */
export type FormReader = (
	clauses: readonly ReadClauseInput[],
	listed?: readonly string[],
) => readonly ClauseReading[];

/** What the form of the instrument needs of one clause. */
interface ClauseForm {
	readonly terms: ClauseTerms;
	/** The heading with case and number put aside; `null` where there is none. */
	readonly heading: string | null;
	/** The words with case and number put aside, in which terms are looked for. */
	readonly stemmed: string;
	/** Whether letters stand in the words at all: few clauses hold those of a term, and only these are stemmed. */
	readonly mayUse: (root: string) => boolean;
	readonly uses: Map<string, boolean>;
	/** Words of treaty law in a text that binds politically. */
	readonly register: readonly Problem[];
}

/** Capitals alone make a key term only where the text comes back to them. */
const LEAST_CAPITALISED = 2;

function formOf({ input, reading }: ReadClauseInput): ClauseForm {
	const pack = packOf(reading.language);
	const { stem } = TERM_PATTERNS[pack];
	let lower: string | null = null;
	let stemmed: string | null = null;
	return {
		terms: readTerms(input.text, pack),
		heading: input.heading ? stem(input.heading) : null,
		mayUse: (root) => {
			lower ??= input.text.toLowerCase();
			return lower.includes(root);
		},
		get stemmed() {
			stemmed ??= stem(input.text);
			return stemmed;
		},
		uses: new Map(),
		register:
			input.part === "preamble"
				? []
				: registerProblems(input.text, reading.norms, input.instrument, reading.language),
	};
}

/** How often the stem stands in the words, on its own where the script has word borders. */
function timesIn(stemmed: string, stem: string, pack: PackId): number {
	let times = 0;
	for (let at = stemmed.indexOf(stem); at >= 0; at = stemmed.indexOf(stem, at + stem.length)) {
		const apart =
			!/[a-z0-9]/.test(`${stemmed[at - 1] ?? " "}`) &&
			!/[a-z0-9]/.test(stemmed[at + stem.length] ?? " ");
		if (pack === "zh" || apart) times += 1;
	}
	return times;
}

/** Cross-references of the draft that its own tree shows to lead nowhere. */
function missingProblems(input: ClauseInput): Problem[] {
	return (input.missing ?? []).map((span) => problem("form.dangling-reference", input.text, span));
}

const BRACKETED = new WeakMap<ClauseInput, readonly Problem[]>();

function bracketProblems(input: ClauseInput): readonly Problem[] {
	const known = BRACKETED.get(input);
	if (known) return known;
	const written = openBrackets(input.text).map((bracket) =>
		problem("form.open-bracket", input.text, bracket, bracket.inner),
	);
	const drafted = (input.brackets ?? []).map((span) =>
		problem("form.open-bracket", input.text, span),
	);
	const found = [...written, ...drafted];
	BRACKETED.set(input, found);
	return found;
}

/** A reading with what the form of the whole last added to it. */
interface Told {
	readonly found: readonly Problem[];
	/** How many of them, the last, are references that lead nowhere by what was read. */
	readonly dangling: number;
	readonly reading: ClauseReading;
}

/** Whether two lists of problems of one text are equal: there, check and place tell all but what an open bracket holds. */
function sameProblems(one: readonly Problem[], other: readonly Problem[]): boolean {
	return (
		one.length === other.length &&
		one.every((problem, index) => {
			const { check, from, to, replacement } = other[index] ?? problem;
			return (
				problem.check === check &&
				problem.from === from &&
				problem.to === to &&
				problem.replacement === replacement
			);
		})
	);
}

/** The first use of each key term that nothing in the instrument defines or sets up, by clause. */
function undefinedTerms(
	clauses: readonly ReadClauseInput[],
	forms: readonly ClauseForm[],
	listed: readonly string[],
): Map<string, TermPlace[]> {
	const pack = packOf(clauses[0]?.reading.language ?? "en");
	const explained = new Set(listed.map(TERM_PATTERNS[pack].stem));
	const counts = new Map<string, number>();
	for (const { heading, terms } of forms) {
		if (heading !== null) explained.add(heading);
		for (const place of terms.defined) explained.add(place.stem);
		for (const place of terms.established) explained.add(place.stem);
		for (const place of terms.used) counts.set(place.stem, (counts.get(place.stem) ?? 0) + 1);
	}
	const told = new Set<string>();
	const found = new Map<string, TermPlace[]>();
	clauses.forEach(({ input }, index) => {
		if (input.part === "preamble") return;
		for (const place of forms[index]?.terms.used ?? []) {
			const quoted = /["“”「」『』]/.test(input.text[place.from - 1] ?? "");
			if (explained.has(place.stem) || told.has(place.stem)) continue;
			if (!quoted && (counts.get(place.stem) ?? 0) < LEAST_CAPITALISED) continue;
			told.add(place.stem);
			found.set(input.id, [...(found.get(input.id) ?? []), place]);
		}
	});
	return found;
}

function isUsed(
	place: TermPlace,
	at: number,
	clauses: readonly ReadClauseInput[],
	forms: readonly ClauseForm[],
): boolean {
	const pack = packOf(clauses[at]?.reading.language ?? "en");
	const root = TERM_PATTERNS[pack].root(place.stem);
	return clauses.some((_, index) => {
		const form = forms[index];
		if (!form?.mayUse(root)) return false;
		if (index === at) return timesIn(form.stemmed, place.stem, pack) > 1;
		const known = form.uses.get(place.stem);
		if (known !== undefined) return known;
		const used = timesIn(form.stemmed, place.stem, pack) > 0;
		form.uses.set(place.stem, used);
		return used;
	});
}

/** A specific held by an annex or article that isn't there specifies nothing. */
function withoutBound(finding: Finding, dangling: readonly Span[]): Finding {
	const bounds = finding.evidence.filter(
		({ role, in: where }) => role === "bound" && where === "text",
	);
	const holds = bounds.some(
		(bound) => !dangling.some(({ from, to }) => from < bound.to && bound.from < to),
	);
	if (finding.level < 3 || bounds.length === 0 || holds) return finding;
	return { ...finding, level: 2, message: { ...finding.message, id: "finding.level2" } };
}

/**
 * Makes a form reader. It gives back the readings in their order with the problems that only the whole instrument shows:
 * open brackets, terms undefined or unused, references that lead nowhere, words of another register. Level 3 that rests on such a reference alone
 * falls back to 2. A reading without such problems comes back itself, one with the same problems as before as it came back then.
 */
export function createFormReader(): FormReader {
	const known = new WeakMap<ClauseReading, ClauseForm>();
	const told = new WeakMap<ClauseReading, Told>();
	return (clauses, listed = []) => {
		const forms = clauses.map((clause) => {
			const form = known.get(clause.reading) ?? formOf(clause);
			known.set(clause.reading, form);
			return form;
		});
		const structure = structureOf(
			clauses.flatMap(({ input }) => (input.place ? [input.place] : [])),
		);
		const withoutDefinition = undefinedTerms(clauses, forms, listed);
		return clauses.map(({ input, reading }, index) => {
			const way = input.place && structure.ways.get(input.place);
			const { text } = input;
			const dangling = way
				? reading.references.filter((reference) => isDangling(reference, structure, way))
				: [];
			const found = [
				...bracketProblems(input),
				...missingProblems(input),
				...(forms[index]?.register ?? []),
				...(withoutDefinition.get(input.id) ?? []).map((place) =>
					problem("form.undefined-term", text, place),
				),
				...(forms[index]?.terms.defined ?? [])
					.filter((place) => !isUsed(place, index, clauses, forms))
					.map((place) => problem("form.unused-definition", text, place)),
				...dangling.map((reference) => problem("form.dangling-reference", text, reference)),
			];
			if (found.length === 0) return reading;
			const before = told.get(reading);
			if (before?.dangling === dangling.length && sameProblems(before.found, found))
				return before.reading;
			const problems = [...reading.problems, ...found].sort(
				(a, b) => a.from - b.from || a.to - b.to,
			);
			const findings = reading.findings.map((finding) => withoutBound(finding, dangling));
			const made = { ...reading, findings, problems };
			told.set(reading, { found, dangling: dangling.length, reading: made });
			return made;
		});
	};
}
