import steps from "../checklist/next-steps.json";
import { isBinding } from "../reading/binding";
import type { ClauseInput, Finding, Problem } from "../reading/types";
import { type Candidate, candidate, type FixScene } from "./candidate";
import { type Snippet, snippet } from "./snippets";
import { editText } from "./text-edits";
import phrases from "./time-phrases.json";
import type { TextEdit } from "./types";

type PhraseName = keyof typeof phrases;

const STEPS: Readonly<Record<string, readonly string[] | undefined>> = steps;
const TIMELY = ["time", "notice", "interval"];

/** Checks whose time is counted from an event of their own, or is a span and no limit. */
const OWN_TIMES: Readonly<Record<string, PhraseName>> = {
	"accountability.traceability": "retention",
	"accountability.incident-response": "incident",
	"accountability.personnel": "interval",
	"verification.access": "notice",
	"verification.clarification": "request",
	"verification.time-limits": "request",
	"verification.declaration": "interval",
	"verification.review": "interval",
};

function phraseFor(check: string, { instrument }: ClauseInput): PhraseName | null {
	if (!STEPS[check]?.some((step) => TIMELY.includes(step))) return null;
	const law = instrument === undefined || isBinding(instrument);
	return OWN_TIMES[check] ?? (law ? "limit" : "limit-political");
}

interface Placing {
	readonly at: number;
	readonly before: string;
	readonly after: string;
}

/** Where the end of a norm's words leaves room, before what closes its sentence. */
function endOf(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && /[\s.;:,。；：，]/.test(text[end - 1] ?? "")) end -= 1;
	return end;
}

/** The places for a time, the one that drafters prefer first: a limit stands with the verb, a span or an interval at the end. */
function placings(
	scene: FixScene,
	name: PhraseName,
	norm: {
		readonly modal: { readonly to: number; readonly in: string } | null;
		readonly from: number;
		readonly to: number;
	},
): readonly Placing[] {
	const { text } = scene.input;
	const english = scene.reading.language === "en";
	const modal = norm.modal?.in === "text" ? norm.modal.to : null;
	const end = endOf(text, norm.from, norm.to);
	const atEnd: Placing = english
		? { at: end, before: " ", after: "" }
		: { at: end, before: name === "retention" ? "，期限" : "，", after: "" };
	const adverb = english ? "not " : "";
	const negated = modal !== null && adverb !== "" && text.slice(modal + 1).startsWith(adverb);
	const verb = modal === null ? null : negated ? modal + 1 + adverb.length - 1 : modal;
	const atVerb: Placing =
		verb === null
			? english
				? { at: 0, before: "", after: ", " }
				: { at: 0, before: "", after: "" }
			: english
				? { at: verb, before: ", ", after: "," }
				: { at: verb, before: "", after: "" };
	const chapeau = /[:：]\s*$/.test(text.slice(0, norm.to));
	const late = english && (name === "retention" || name === "interval") && !chapeau;
	return late || name === "retention" ? [atEnd, atVerb] : [atVerb, atEnd];
}

function placed({ text, stops }: Snippet, { at, before, after }: Placing, whole: string) {
	const edits: TextEdit[] = [{ from: at, to: at, text: `${before}${text}${after}` }];
	const start = (editText(whole, edits).places[0]?.from ?? 0) + before.length;
	return {
		edits,
		stops: stops.map(({ from, to }) => ({ from: from + start, to: to + start })),
	};
}

/** Adds the time that lifts a finding: a limit, an interval, or how long something is kept. */
export function timeCandidates(scene: FixScene, finding: Finding): readonly Candidate[] {
	const { input, reading } = scene;
	const norm = finding.norm === null ? undefined : reading.norms[finding.norm];
	const name = phraseFor(finding.check, input);
	if (finding.level !== 2 || !norm || name === null) return [];
	// A vague time in the same norm is given its value instead.
	const vague = reading.problems.some(
		(problem) => measureOf(problem) !== null && norm.from <= problem.from && problem.to <= norm.to,
	);
	if (vague) return [];
	const words = snippet(phrases[name][reading.language]);
	const at = norm.modal?.in === "text" ? norm.modal : norm;
	return placings(scene, name, norm).map((placing) =>
		candidate(scene, {
			kind: "time",
			at,
			check: finding.check,
			norm: finding.norm,
			...placed(words, placing, input.text),
			text: words.text,
			end: `time ${name} ${finding.norm}`,
		}),
	);
}

/** Vague measures of time with the phrase that gives them a value; other vague words need the drafter. */
const VAGUE: readonly (readonly [words: RegExp, phrase: PhraseName])[] = [
	[
		/^(?:as soon as possible|in a timely manner|及时|尽快|尽早|适时|及時|盡快|儘快|盡早|儘早|適時)$/i,
		"measure-limit",
	],
	[/^(?:periodically|regularly|定期|经常|經常)$/i, "interval"],
	[/^(?:reasonable time|合理期限)$/i, "measure-span"],
];

/** The phrase that gives a problem's vague time a value; `null` where it is no such problem. */
function measureOf({ check, text }: Problem): PhraseName | null {
	if (check !== "form.vague-quantity") return null;
	return VAGUE.find(([words]) => words.test(text))?.[1] ?? null;
}

/** Gives a vague measure of time a value that the drafter sets. */
export function measureCandidates(scene: FixScene, problem: Problem): readonly Candidate[] {
	const { input, reading } = scene;
	const name = measureOf(problem);
	if (name === null) return [];
	const words = snippet(phrases[name][reading.language]);
	const article = /\ban?\s$/i.exec(input.text.slice(0, problem.from));
	const from = name === "measure-span" && article ? problem.from - article[0].length : problem.from;
	const norm = reading.norms.findIndex(
		(each) => each.from <= problem.from && problem.to <= each.to,
	);
	return [
		candidate(scene, {
			kind: "measure",
			at: problem,
			check: problem.check,
			norm: norm < 0 ? null : norm,
			edits: [{ from, to: problem.to, text: words.text }],
			stops: words.stops.map((stop) => ({ from: stop.from + from, to: stop.to + from })),
			text: words.text,
		}),
	];
}
