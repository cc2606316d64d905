import type { Decision } from "../draft/types";
import type { ReadClauseInput } from "../form/read-form";
import type { Language } from "../language/types";
import { highestLevel, MODIFIERS } from "../modifiers/index";
import type { ClauseInput, ClauseReading, Finding, InstrumentType } from "../reading/types";
import { readCoverage } from "./coverage";
import { coveringClause } from "./covered";
import { type Decided, withDecisions } from "./decisions";
import { legalStatusOf } from "./legal-status";
import { legalizationOf } from "./legalization";
import { nextStep } from "./next-step";
import { reachOf } from "./reach";
import { frees, standingOf } from "./standing";
import type { Cap, CheckResult, DocumentFinding, FindingsDocument, Reach } from "./types";

/** What is known of a draft before its clauses are read. */
export interface DocumentFacts {
	readonly instrument: InstrumentType;
	readonly languages: readonly Language[];
	/** English words or Chinese characters in the clauses read. */
	readonly words: number;
}

const KEYS = new WeakMap<ClauseInput, string>();

function lettersOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}\n]/gu, "");
}

/** What a clause says, with what introduces it, whatever its case, spaces and marks. */
function keyOf(input: ClauseInput): string {
	const known = KEYS.get(input);
	if (known !== undefined) return known;
	const key = lettersOf(`${input.chapeau ?? ""}\n${input.text}`);
	KEYS.set(input, key);
	return key;
}

/** Letters by which clauses that repeat none are told apart before anything is made of all their words. */
const BEGINNING = 24;

/** The letters that a clause begins with, as its key has them; fewer where it is shorter. */
function beginningOf({ text }: ClauseInput): string {
	const begins = lettersOf(text.slice(0, 3 * BEGINNING));
	return (begins.length <= BEGINNING ? lettersOf(text) : begins).slice(0, BEGINNING);
}

/** The clauses with findings that repeat an earlier one, each with that one's id. */
function copiesIn(clauses: readonly ReadClauseInput[]): ReadonlyMap<string, string> {
	const alike = new Map<string, ReadClauseInput[]>();
	for (const clause of clauses) {
		if (clause.reading.findings.length === 0) continue;
		const beginning = beginningOf(clause.input);
		const others = alike.get(beginning);
		if (others) others.push(clause);
		else alike.set(beginning, [clause]);
	}
	const copies = new Map<string, string>();
	for (const group of alike.values()) if (group.length > 1) addCopies(group, copies);
	return copies;
}

function addCopies(clauses: readonly ReadClauseInput[], copies: Map<string, string>): void {
	const first = new Map<string, string>();
	for (const { input, reading } of clauses) {
		const key = keyOf(input);
		const earlier = first.get(key);
		if (earlier === undefined) first.set(key, reading.id);
		else copies.set(reading.id, earlier);
	}
}

/** The modifiers that stand in the clauses, in the order of their registry. */
function capsIn(clauses: readonly ReadClauseInput[]): readonly Cap[] {
	const found = clauses.filter(({ reading }) => reading.modifiers.length > 0);
	return MODIFIERS.flatMap(({ id, cap }) => {
		const holding = found
			.filter(({ reading }) => reading.modifiers.some(({ modifier }) => modifier === id))
			.map(({ reading }) => reading.id);
		return holding.length === 0 ? [] : [{ modifier: id, cap, clauses: holding }];
	});
}

/** What one State owes another in verification; towards its own authorities it is a national measure. */
const OWED: ReadonlySet<string> = new Set([
	"verification.declaration",
	"verification.access",
	"verification.independent-body",
]);

/** Whether a finding of verification reaches one's own authorities only. */
function looksHome(finding: Finding): boolean {
	const { venue = [] } = finding.attributes;
	return OWED.has(finding.check) && venue.length > 0 && !venue.includes("international");
}

function decisionOf({
	decision,
	automatic,
}: Decided): Pick<DocumentFinding, "automatic" | "decision"> {
	const { verdict, author, reason } = decision;
	return {
		...(verdict === "accepted" ? {} : { automatic }),
		decision: { verdict, author, reason },
	};
}

/** What a draft makes of a finding besides its own words. */
interface Circumstances {
	readonly decided: Decided | undefined;
	readonly coveredBy: string | null;
	readonly domestic: boolean;
	readonly reach: Reach | undefined;
	readonly copyOf: string | undefined;
}

function documentFinding(
	finding: Finding,
	reading: ClauseReading,
	{ decided, coveredBy, domestic, reach, copyOf }: Circumstances,
): DocumentFinding {
	const next = nextStep(finding, reading, coveredBy !== null, domestic);
	return {
		clause: reading.id,
		level: finding.level,
		...(decided ? decisionOf(decided) : {}),
		...(coveredBy === null ? {} : { coveredBy }),
		...(domestic ? { domestic } : {}),
		...(reach ? { reach } : {}),
		...(next === null ? {} : { next }),
		...(copyOf === undefined ? {} : { copyOf }),
		attributes: finding.attributes,
		evidence: finding.evidence.map(({ from, to, in: where, role, text }) => ({
			from,
			to,
			in: where,
			role,
			text,
		})),
	};
}

function sameReach(one: Reach | undefined, other: Reach | undefined): boolean {
	return (
		one?.systems === other?.systems &&
		one?.actors === other?.actors &&
		one?.situations === other?.situations
	);
}

/** What was last made of a reading's findings, by their place in it: a key changes one clause's, the others come as they were. */
const MADE = new WeakMap<ClauseReading, (DocumentFinding | undefined)[]>();

/** A finding under its circumstances; the one made before where they are the same. */
function madeFinding(
	reading: ClauseReading,
	index: number,
	finding: Finding,
	circumstances: Circumstances,
): DocumentFinding {
	const { decided, coveredBy, domestic, reach, copyOf } = circumstances;
	let made = MADE.get(reading);
	const known = made?.[index];
	if (
		known !== undefined &&
		decided === undefined &&
		known.decision === undefined &&
		(known.coveredBy ?? null) === coveredBy &&
		(known.domestic ?? false) === domestic &&
		known.copyOf === copyOf &&
		sameReach(known.reach, reach)
	)
		return known;
	const fresh = documentFinding(finding, reading, circumstances);
	if (made === undefined) {
		made = [];
		MADE.set(reading, made);
	}
	made[index] = fresh;
	return fresh;
}

/** A check's result; the one of an earlier document where nothing of it changed. */
function sharedResult(result: CheckResult, before: CheckResult | undefined): CheckResult {
	const same =
		before?.level === result.level &&
		before.findings.length === result.findings.length &&
		result.findings.every((finding, index) => finding === before.findings[index]);
	return same ? before : result;
}

/**
 * Gathers clauses, read and in document order, into the findings document, with reviewers' decisions applied. Every check of
 * `checks` has a result, at level 0 where nothing was found, so that a condition on it always finds something to fail on.
 * `before` is an earlier document of the draft: findings of readings that stayed the same, and results in which nothing else stands,
 * are the same objects again, so that what is made of a result can be kept with it.
 */
export function findingsDocument(
	facts: DocumentFacts,
	read: readonly ReadClauseInput[],
	checks: readonly string[],
	decisions: readonly Decision[] = [],
	before: FindingsDocument | null = null,
): FindingsDocument {
	const { clauses, decided, counts } = withDecisions(read, decisions);
	const results = new Map<string, { level: number; findings: DocumentFinding[] }>();
	for (const check of checks) results.set(check, { level: 0, findings: [] });
	const caps = capsIn(clauses);
	const modifiers = caps.map(({ modifier }) => modifier);
	const highest = highestLevel(modifiers);
	const coverage = readCoverage(clauses);
	const copies = copiesIn(clauses);
	const between = legalStatusOf(facts.instrument) !== "domestic";
	const covering = coveringClause(coverage, copies);
	let problems = 0;
	const reach = reachOf(clauses);
	for (const clause of clauses) {
		const { reading } = clause;
		problems += reading.problems.length;
		if (reading.findings.length === 0) continue;
		const copied = copies.get(reading.id);
		let reached: Reach | undefined;
		for (const [index, finding] of reading.findings.entries()) {
			let result = results.get(finding.check);
			if (result === undefined) {
				result = { level: 0, findings: [] };
				results.set(finding.check, result);
			}
			const reaches = finding.level === 3 && !frees(finding);
			if (reaches) reached ??= reach(clause);
			const made = madeFinding(reading, index, finding, {
				decided: decided.get(finding),
				coveredBy: covering(finding, reading),
				domestic: between && looksHome(finding),
				reach: reaches ? reached : undefined,
				copyOf: copied,
			});
			if (copied === undefined)
				result.level = Math.max(result.level, Math.min(highest, standingOf(made)));
			result.findings.push(made);
		}
	}
	return {
		draft: {
			instrument: facts.instrument,
			languages: facts.languages,
			modifiers,
			caps,
			clauses: clauses.length,
			words: facts.words,
			problems,
			legalization: legalizationOf(clauses, facts.instrument, modifiers, coverage),
			review: counts,
		},
		checks: Object.fromEntries(
			Array.from(results, ([check, result]) => [
				check,
				sharedResult(result, before?.checks[check]),
			]),
		),
	};
}
