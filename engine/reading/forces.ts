import type { ForceContext, Grammar } from "../language/grammar";
import { firstAt } from "../text/spans";
import type { Span } from "../text/types";
import type { Hits } from "./hits";
import type { Force } from "./types";
import { rulesFor } from "./word-rules";

/** A word of force in the text. */
export interface ForceHit extends Span {
	readonly force: Force;
	/** It only constitutes ("shall enter into force"). */
	readonly constitutive: boolean;
	/** Its surroundings have decided its force: a negative subject turns it no further. */
	readonly settled: boolean;
}

/** What forces are read from: the folded text, the words found in it, its sentences. */
export interface ForceText {
	readonly folded: string;
	readonly hits: Hits;
	readonly sentences: readonly Span[];
}

/** The forces that words have, with the concepts that hold the words. */
const FORCES: readonly { readonly force: Force; readonly concept: string }[] = [
	{ force: "prohibition", concept: "pack:force.prohibition" },
	{ force: "obligation", concept: "pack:force.obligation" },
	{ force: "commitment", concept: "pack:force.commitment" },
	{ force: "permission", concept: "pack:force.permission" },
	{ force: "recommendation", concept: "pack:force.recommendation" },
];

/** Concepts whose words may stand as the agent right before a word of force. */
export const AGENTS: readonly string[] = [
	"pack:actor.state",
	"pack:actor.organ",
	"pack:actor.commander",
	"pack:actor.operator",
	"pack:actor.developer",
	"pack:actor.inspector",
	"pack:actor.individual",
	"pack:pronoun",
];

/** Units looked at on either side of a word of force; the longest noun phrases of the treaties read fit. */
export const AROUND = 160;

/** No phrase that takes a word's force away is longer. */
const LONGEST_PHRASE = 120;

function inside(span: Span, spans: readonly Span[] = []): boolean {
	for (let at = firstAt(spans, span.from - LONGEST_PHRASE); at < spans.length; at++) {
		const other = spans[at] as Span;
		if (other.from > span.from) return false;
		if (span.to <= other.to) return true;
	}
	return false;
}

/** Names of agents by their ends. */
type Ending = ReadonlyMap<number, readonly Span[]>;

const ENDING = new WeakMap<Hits, Ending>();

/** The agents' names of a text by their ends; each text is asked about once for every word of force. */
export function agentsEnding(hits: Hits): Ending {
	const known = ENDING.get(hits);
	if (known) return known;
	const ending = new Map<number, Span[]>();
	for (const concept of AGENTS) {
		const spans = hits.get(concept);
		if (!spans) continue;
		for (const span of spans) {
			const list = ending.get(span.to);
			if (list) list.push(span);
			else ending.set(span.to, [span]);
		}
	}
	ENDING.set(hits, ending);
	return ending;
}

/** Whether the word at `at` directly follows an agent, adverbs aside. */
function followsAgent(folded: string, hits: Hits, at: number, grammar: Grammar): boolean {
	const ends = agentsEnding(hits);
	let end = at;
	for (let turn = 0; turn < 4; turn += 1) {
		if (ends.has(end)) return true;
		const adverb = grammar.between.exec(folded.slice(Math.max(0, end - 24), end));
		if (!adverb) return false;
		end -= adverb[0].length;
	}
	return ends.has(end);
}

function holds(
	context: ForceContext,
	before: string,
	after: string,
	agent: () => boolean,
): boolean {
	return (
		// What follows is mostly anchored, and so the quicker test.
		(context.after?.test(after) ?? true) &&
		(context.before?.test(before) ?? true) &&
		!(context.unlessAgent && agent())
	);
}

function kept(all: readonly ForceHit[]): ForceHit[] {
	const chosen: ForceHit[] = [];
	for (const hit of all) {
		const last = chosen.at(-1);
		if (!last || hit.from >= last.to) chosen.push(hit);
		else if (hit.to > last.to && hit.to - hit.from > last.to - last.from)
			chosen[chosen.length - 1] = hit;
	}
	return chosen;
}

/** The force of a modal with the word of force it governs: "shall undertake to", "should be prohibited", 应予禁止. */
function governed(modal: ForceHit, verb: ForceHit): ForceHit {
	const binds = modal.force === "obligation" || modal.force === "commitment";
	const turned = binds && (verb.force === "prohibition" || verb.force === "permission");
	return { ...modal, to: verb.to, force: turned ? verb.force : modal.force };
}

function chained(folded: string, hits: readonly ForceHit[], grammar: Grammar): ForceHit[] {
	const joined: ForceHit[] = [];
	for (const hit of hits) {
		const last = joined.at(-1);
		if (last && !last.constitutive && grammar.chain.test(folded.slice(last.to, hit.from)))
			joined[joined.length - 1] = governed(last, hit);
		else if (!grammar.dependent.test(folded.slice(hit.from, hit.to))) joined.push(hit);
	}
	return joined;
}

/** The words of force of a text in order: the longest where several overlap, each with the force that its surroundings leave it. */
export function forceHits(scanned: ForceText, grammar: Grammar): readonly ForceHit[] {
	const { folded, hits, sentences } = scanned;
	const none = hits.get("pack:force.none");
	const all: ForceHit[] = [];
	// Asked of every text: iterators cost more than the questions.
	for (let kind = 0; kind < FORCES.length; kind++) {
		const { force, concept } = FORCES[kind] as (typeof FORCES)[number];
		const spans = hits.get(concept);
		if (!spans) continue;
		for (let at = 0; at < spans.length; at++) {
			const span = spans[at] as Span;
			const { from, to } = span;
			if (!inside(span, none)) all.push({ from, to, force, constitutive: false, settled: false });
		}
	}
	if (all.length === 0) return all;
	if (all.length > 1) all.sort((a, b) => a.from - b.from || b.to - a.to);
	const found: ForceHit[] = [];
	let at = 0;
	for (const hit of kept(all)) {
		while (at < sentences.length - 1 && (sentences[at] as Span).to <= hit.from) at += 1;
		const sentence = sentences[at] ?? { from: 0, to: folded.length };
		const words = folded.slice(hit.from, hit.to);
		const start = Math.min(hit.from, Math.max(sentence.from, hit.from - AROUND));
		const before = folded.slice(start, hit.from);
		const after = folded.slice(hit.to, Math.max(hit.to, Math.min(sentence.to, hit.to + AROUND)));
		const agent = (): boolean => followsAgent(folded, hits, hit.from, grammar);
		if (
			grammar.performative.test(words) &&
			!(start === sentence.from && grammar.performing.test(before)) &&
			!agent()
		)
			continue;
		const context = rulesFor(words, grammar).contexts.find((each) =>
			holds(each, before, after, agent),
		);
		if (!context) found.push(hit);
		else if (context.gives !== "none") {
			const constitutive = context.gives === "constitutive";
			found.push({
				from: hit.from + (context.skip ?? 0),
				to: hit.to,
				force: context.gives === "constitutive" ? "statement" : context.gives,
				constitutive,
				settled: true,
			});
		}
	}
	return chained(folded, found, grammar);
}
