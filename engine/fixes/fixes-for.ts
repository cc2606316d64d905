import { createFormReader } from "../form/read-form";
import type { ClauseInput, ClauseReading, Force } from "../reading/types";
import { bearerCandidates } from "./bearers";
import { type Candidate, candidate, type FixScene } from "./candidate";
import { strengthenCandidates, strikeCandidates } from "./strengthening";
import { editText } from "./text-edits";
import { measureCandidates, timeCandidates } from "./times";
import type { Fix } from "./types";

/** What is asked for fixes. */
export interface FixRequest extends FixScene {
	/** Reads the checks that the findings are of; a caller may put a cache in between. */
	readonly read: (input: ClauseInput) => ClauseReading;
}

/** Words that the form of the whole mends: a bracket settled, another register. */
function replaceCandidates(scene: FixScene): readonly Candidate[] {
	return scene.reading.problems.flatMap((problem) => {
		const { replacement, check } = problem;
		if (replacement === null || replacement === "" || check === "form.recommendation") return [];
		const edits = [{ from: problem.from, to: problem.to, text: replacement }];
		return [
			candidate(scene, {
				kind: "replace",
				at: problem,
				check,
				norm: null,
				edits,
				text: replacement,
			}),
		];
	});
}

function candidatesFor(scene: FixScene): readonly Candidate[] {
	const { problems, norms, findings } = scene.reading;
	return [
		...problems.flatMap((problem) => [
			...bearerCandidates(scene, problem),
			...measureCandidates(scene, problem),
		]),
		...norms.flatMap((norm, index) => {
			const check =
				findings.find((finding) => finding.norm === index)?.check ?? "form.recommendation";
			return [
				...strengthenCandidates(scene, norm, index, check),
				...strikeCandidates(scene, norm, index),
			];
		}),
		...replaceCandidates(scene),
		...findings.flatMap((finding) => timeCandidates(scene, finding)),
	];
}

const BINDS: ReadonlySet<Force> = new Set(["obligation", "prohibition", "commitment"]);

function binding({ norms }: ClauseReading): number {
	return norms.filter(({ force }) => BINDS.has(force)).length;
}

function levelOf({ findings }: ClauseReading, check: string): number {
	return Math.max(
		0,
		...findings.filter((finding) => finding.check === check).map(({ level }) => level),
	);
}

function timesOf({ problems }: ClauseReading, check: string): number {
	return problems.filter((problem) => problem.check === check).length;
}

/** Hedges that leave duties to their bearers. */
function hedgesOf({ norms }: ClauseReading): number {
	return norms.reduce(
		(sum, { hedges }) => sum + hedges.filter(({ toBearer }) => toBearer).length,
		0,
	);
}

/** Whether the words read after a fix what the fix promises, and nothing is lost by it. */
function holds(fix: Fix, before: ClauseReading, after: ClauseReading): boolean {
	const kept = before.findings.every(
		({ check, level }) => levelOf(after, check) >= Math.min(level, 2),
	);
	if (!kept) return false;
	switch (fix.kind) {
		case "time":
			return levelOf(after, fix.check) > levelOf(before, fix.check);
		case "strengthen":
			return binding(after) > binding(before);
		case "strike":
			return hedgesOf(after) < hedgesOf(before);
		default:
			return timesOf(after, fix.check) < timesOf(before, fix.check);
	}
}

/**
 * The quick fixes of a clause in the order of its text. Each was tried: the words after it were read again, and its problem is gone,
 * its duty binds, or its finding stands higher.
 */
export function fixesFor({ read, ...scene }: FixRequest): readonly Fix[] {
	const { input, reading } = scene;
	const whole = (words: ClauseInput): ClauseReading =>
		createFormReader()([{ input: words, reading: read(words) }])[0] ?? read(words);
	const alone: ClauseInput = { ...input, language: reading.language, place: undefined };
	const before = whole(alone);
	const ends = new Set<string>();
	const texts = new Set<string>();
	const fixes: Fix[] = [];
	for (const { end, ...fix } of candidatesFor(scene)) {
		const { text } = editText(input.text, fix.edits);
		if (ends.has(end) || texts.has(text) || text === input.text) continue;
		if (!holds(fix, before, whole({ ...alone, text, brackets: undefined }))) continue;
		ends.add(end);
		texts.add(text);
		fixes.push(fix);
	}
	return fixes.sort((a, b) => a.at.from - b.at.from || a.at.to - b.at.to);
}
