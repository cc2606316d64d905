import type { Span } from "../text/types";
import type { Hits } from "./scanner";
import type { ActorStatus } from "./types";

/** Concepts of actors with the status they give, most telling first. */
const ACTORS: readonly (readonly [string, ActorStatus])[] = [
	["pack:actor.commander", "commander"],
	["pack:actor.operator", "operator"],
	["pack:actor.developer", "developer"],
	["pack:actor.inspector", "organ"],
	["pack:actor.organ", "organ"],
	["pack:actor.state", "state"],
	["pack:actor.individual", "individual"],
];

/** An actor in a text with its status. */
export interface ActorHit extends Span {
	readonly status: ActorStatus;
}

/** Every actor named in a text, in textual order, the longest where several overlap. */
export function actorHits(hits: Hits): readonly ActorHit[] {
	const all = ACTORS.flatMap(([concept, status]) =>
		(hits.get(concept) ?? []).map((span) => ({ ...span, status })),
	);
	all.sort((a, b) => a.from - b.from || b.to - a.to);
	const kept: ActorHit[] = [];
	for (const hit of all) {
		const last = kept.at(-1);
		if (!last || hit.from >= last.to) kept.push(hit);
	}
	return kept;
}
