import type { ClauseReading, Problem } from "../reading/types";
import { type Candidate, candidate, type FixScene, normAt } from "./candidate";
import { capitalised, withinSentence } from "./text-edits";
import type { TextEdit } from "./types";
import { bindingVerb, usualBearer } from "./usual-words";

/** Longer subjects carry conditions of their own clause. */
const LONGEST_NAME = 40;
/** Bearers offered beside the usual one. */
const MOST = 3;

/** Whoever bears duties in these readings, the most frequent first, each name once. */
export function bearersOf(readings: Iterable<ClauseReading>): readonly string[] {
	const counts = new Map<string, { readonly name: string; count: number }>();
	for (const { norms } of readings) {
		for (const { bearer } of norms) {
			if (bearer?.source !== "text" || bearer.status === "individual") continue;
			const name = capitalised(bearer.text.trim());
			if (name.length > LONGEST_NAME || /\b(?:that|which|who|whose)\b|的|[,，]/.test(name))
				continue;
			const known = counts.get(name.toLowerCase());
			if (known) known.count += 1;
			else counts.set(name.toLowerCase(), { name, count: 1 });
		}
	}
	return [...counts.values()].sort((a, b) => b.count - a.count).map(({ name }) => name);
}

/** Ways to say in English who acts: as subject, behind a passive, or as the one who ensures it. */
function english(
	text: string,
	modal: { readonly from: number; readonly to: number },
	name: string,
	force: string,
): TextEdit[][] {
	const ways: TextEdit[][] = [];
	const before = text.slice(0, modal.from);
	const sentence = /^[\s\S]*[.;:]\s+/.exec(before)?.[0].length ?? 0;
	const subject = text.slice(sentence, modal.from);
	if (subject.trim() === "") {
		const verb = text.slice(modal.from, modal.to);
		ways.push([{ from: modal.from, to: modal.to, text: `${name} ${withLowerFirst(verb)}` }]);
	}
	const passive = /^\s+(?:not\s+)?(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?\w+/.exec(text.slice(modal.to));
	if (passive && subject.trim() !== "") {
		const verb = /^\s+(not\s+)?((?:\w+ly\s+)?)be\b/.exec(text.slice(modal.to));
		if (verb) {
			const plural = /(?:[^s]s|data|personnel|people)\s*$/i.test(headNoun(subject));
			const is = `${plural ? "are" : "is"} ${verb[1] ?? ""}${verb[2] ?? ""}`.trim();
			ways.push([
				{
					from: sentence,
					to: sentence + subject.length,
					text: `${name} ${force} ensure that ${withinSentence(subject)}`,
				},
				{ from: modal.from, to: modal.to + verb[0].length, text: is },
			]);
		}
		const end = modal.to + passive[0].length;
		ways.push([{ from: end, to: end, text: ` by ${withinSentence(name)}` }]);
	}
	return ways;
}

/** The words before a first preposition: what agrees with the verb. */
function headNoun(subject: string): string {
	return (
		subject.split(/\s+(?:of|on|for|to|in|by|with|from|against|under|at|that|which)\b/)[0] ?? subject
	);
}

function withLowerFirst(words: string): string {
	return words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** Ways to say in Chinese who acts: before the word of force, or behind it with 由. */
function chinese(
	text: string,
	modal: { readonly from: number; readonly to: number },
	name: string,
): TextEdit[][] {
	const opens = /(?:^|[。；，：:;,）)]\s*)$/.test(text.slice(0, modal.from));
	const subject: TextEdit[] = [{ from: modal.from, to: modal.from, text: name }];
	const agent: TextEdit[] = [{ from: modal.to, to: modal.to, text: `由${name}` }];
	return opens ? [subject, agent] : [agent, subject];
}

/** Names somebody for a duty that nobody bears: those whom the draft binds, and those whom such instruments usually bind. */
export function bearerCandidates(scene: FixScene, problem: Problem): readonly Candidate[] {
	const { input, reading, bearers } = scene;
	const found = normAt(reading, problem);
	if (problem.check !== "form.no-bearer") return [];
	const usual = usualBearer(input.instrument, reading.language);
	const names = [...bearers.slice(0, MOST), usual].filter(
		(name, index, all) =>
			all.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index,
	);
	const force = bindingVerb(input.instrument, reading.language);
	return names.flatMap((name) => {
		const ways =
			reading.language === "en"
				? english(input.text, problem, name, force)
				: chinese(input.text, problem, name);
		return ways.map((edits) =>
			candidate(scene, {
				kind: "bearer",
				at: problem,
				check: problem.check,
				norm: found?.index ?? null,
				edits,
				text: name,
				end: `bearer ${problem.from} ${name}`,
			}),
		);
	});
}
