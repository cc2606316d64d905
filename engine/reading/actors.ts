import type { Span } from "../text/types";
import type { Hits } from "./hits";
import type { ActorStatus } from "./types";

/** Concepts of actors with the status they give, most telling first. */
const ACTORS: readonly { readonly concept: string; readonly status: ActorStatus }[] = [
	{ concept: "pack:actor.commander", status: "commander" },
	{ concept: "pack:actor.operator", status: "operator" },
	{ concept: "pack:actor.developer", status: "developer" },
	{ concept: "pack:actor.inspector", status: "organ" },
	{ concept: "pack:actor.organ", status: "organ" },
	{ concept: "pack:actor.state", status: "state" },
	{ concept: "pack:actor.individual", status: "individual" },
];

/** An actor in a text with its status. */
export interface ActorHit extends Span {
	readonly status: ActorStatus;
}

const KNOWN = new WeakMap<Hits, readonly ActorHit[]>();

/** Every actor named in a text, in textual order, the longest where several overlap. */
export function actorHits(hits: Hits): readonly ActorHit[] {
	const known = KNOWN.get(hits);
	if (known) return known;
	const actors = namedActors(hits);
	KNOWN.set(hits, actors);
	return actors;
}

function namedActors(hits: Hits): readonly ActorHit[] {
	const all: ActorHit[] = [];
	// Asked of every text: iterators cost more than the questions.
	for (let kind = 0; kind < ACTORS.length; kind++) {
		const { concept, status } = ACTORS[kind] as (typeof ACTORS)[number];
		const spans = hits.get(concept);
		if (!spans) continue;
		for (let at = 0; at < spans.length; at++) {
			const { from, to } = spans[at] as Span;
			all.push({ from, to, status });
		}
	}
	if (all.length < 2) return all;
	all.sort((a, b) => a.from - b.from || b.to - a.to);
	const kept: ActorHit[] = [];
	let end = -1;
	for (const hit of all) {
		if (hit.from < end) continue;
		kept.push(hit);
		end = hit.to;
	}
	return kept;
}

/** The actors that stand between two places; `actors` are in textual order. */
export function actorsBetween(
	actors: readonly ActorHit[],
	from: number,
	to: number,
): readonly ActorHit[] {
	let low = 0;
	let high = actors.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((actors[middle]?.from ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	let last = low;
	while (last < actors.length && (actors[last]?.from ?? to) < to) last += 1;
	return actors.slice(low, last);
}
