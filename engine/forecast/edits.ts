import { nearestClause } from "../checklist/lifts";
import { standingOf } from "../checklist/standing";
import type { FindingsDocument } from "../checklist/types";
import type { PhraseHit } from "./phrases";
import { type Change, ceilingWithout, NO_CHANGE, type TextState } from "./text-state";
import type { Edit, TextPlace } from "./types";

/** An edit with the change that it is alone. */
export interface EditStep {
	readonly edit: Edit;
	readonly change: Change;
}

/** A change as single edits: modifiers struck, then levels by check, then words in the order of the text. */
export function editsOf(state: TextState, change: Change): readonly EditStep[] {
	const ceiling = ceilingWithout(state, change.struck);
	return [
		...change.struck.map((modifier) => strike(state, modifier)),
		...[...change.levels].map(([check, to]) => {
			const from = Math.min(ceiling, state.earned(check));
			return {
				edit: levelEdit(state.document, check, from, to),
				change: { ...NO_CHANGE, levels: new Map([[check, to]]) },
			};
		}),
		...drops(state, change.dropped),
	];
}

function strike({ document }: TextState, modifier: string): EditStep {
	const clauses = document.draft.caps.find((cap) => cap.modifier === modifier)?.clauses ?? [];
	const message = { id: "forecast.edit.strike", params: { modifier } };
	return {
		edit: { kind: "strike", modifier, clauses, message },
		change: { ...NO_CHANGE, struck: [modifier] },
	};
}

function levelEdit(document: FindingsDocument, check: string, from: number, to: number): Edit {
	if (to > from) {
		const nearest = nearestClause(document, check);
		const clauses = nearest === null ? [] : [nearest.clause];
		const id = nearest === null ? "forecast.edit.write" : "forecast.edit.raise";
		const message = { id, params: { check, level: from, wanted: to } };
		return { kind: "raise", check, from, to, clauses, message };
	}
	const clauses = clausesAbove(document, check, to);
	const params = { check, level: from, wanted: to, count: clauses.length };
	const message = { id: "forecast.edit.lower", params };
	return { kind: "lower", check, from, to, clauses, message };
}

/** The clauses that carry a check above a level, in textual order. */
export function clausesAbove(
	document: FindingsDocument,
	check: string,
	level: number,
): readonly string[] {
	const findings = document.checks[check]?.findings ?? [];
	return [
		...new Set(
			findings.filter((finding) => standingOf(finding) > level).map(({ clause }) => clause),
		),
	];
}

/** A hit as a place alone. */
export function placeOf({ clause, in: where, from, to, text }: PhraseHit): TextPlace {
	return { clause, in: where, from, to, text };
}

/** Hits of several lines and delegations on the same words, each place told once. */
export function placesOf(hits: readonly PhraseHit[]): readonly TextPlace[] {
	const places = new Map<string, TextPlace>();
	for (const hit of hits) places.set(`${hit.clause} ${hit.in} ${hit.from} ${hit.to}`, placeOf(hit));
	return [...places.values()];
}

function drops(state: TextState, dropped: ReadonlySet<string>): EditStep[] {
	const byWords = new Map<string, PhraseHit[]>();
	for (const hit of state.hits)
		if (dropped.has(hit.folded)) byWords.set(hit.folded, [...(byWords.get(hit.folded) ?? []), hit]);
	return [...byWords].map(([folded, hits]): EditStep => {
		const places = placesOf(hits);
		const words = hits[0]?.text ?? folded;
		const message = { id: "forecast.edit.drop", params: { words, count: places.length } };
		return {
			edit: { kind: "drop", words, places, touches: touched(state.document, places), message },
			change: { ...NO_CHANGE, dropped: new Set([folded]) },
		};
	});
}

/** The checks to whose levels the clauses add from which the words go. */
function touched(document: FindingsDocument, places: readonly TextPlace[]): readonly string[] {
	const clauses = new Set(places.map(({ clause }) => clause));
	return Object.entries(document.checks)
		.filter(([, { findings }]) =>
			findings.some((finding) => clauses.has(finding.clause) && standingOf(finding) > 0),
		)
		.map(([check]) => check)
		.sort();
}
