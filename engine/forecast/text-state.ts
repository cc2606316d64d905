import { standingOf } from "../checklist/standing";
import type { FindingsDocument } from "../checklist/types";
import { highestLevel, MODIFIERS } from "../modifiers/index";
import type { Standing } from "./judge";
import type { PhraseHit } from "./phrases";
import type { Profile } from "./types";

/** What a text comes to and could be made to come to. */
export interface TextState {
	readonly document: FindingsDocument;
	/** In textual order for each delegation and line. */
	readonly hits: readonly PhraseHit[];
	/** The level of a check as its clauses earn it, before modifiers cap it. */
	readonly earned: (check: string) => number;
}

/** A change of a text: modifiers struck, levels put elsewhere, words dropped. */
export interface Change {
	readonly struck: readonly string[];
	readonly levels: ReadonlyMap<string, number>;
	/** Folded words that stand no more. */
	readonly dropped: ReadonlySet<string>;
}

/** No change at all. */
export const NO_CHANGE: Change = { struck: [], levels: new Map(), dropped: new Set() };

/** Makes the state of a text from what was read in it. */
export function textState(document: FindingsDocument, hits: readonly PhraseHit[]): TextState {
	const known = new Map<string, number>();
	const earned = (check: string): number => {
		let level = known.get(check);
		if (level === undefined) {
			level = (document.checks[check]?.findings ?? []).reduce(
				(most, finding) =>
					finding.copyOf === undefined ? Math.max(most, standingOf(finding)) : most,
				0,
			);
			known.set(check, level);
		}
		return level;
	};
	return { document, hits, earned };
}

/** The modifiers that stand once some are struck. */
export function modifiersWithout(
	{ document }: TextState,
	struck: readonly string[],
): readonly string[] {
	return document.draft.modifiers.filter((modifier) => !struck.includes(modifier));
}

/** The highest level that any check holds once some modifiers are struck. */
export function ceilingWithout(state: TextState, struck: readonly string[]): number {
	return highestLevel(modifiersWithout(state, struck));
}

/**
 * The sets of modifiers worth striking for some delegations: those that may not stand alone, then with all of the lowest cap,
 * then with those of the next.
 */
export function strikesOf(
	{ document }: TextState,
	profiles: readonly Profile[],
): readonly (readonly string[])[] {
	const refused = new Set(
		profiles.flatMap(({ redLines }) =>
			redLines.flatMap(({ modifier, stands }) => (stands === false ? (modifier ?? []) : [])),
		),
	);
	const standing = MODIFIERS.filter(({ id }) => document.draft.modifiers.includes(id));
	const caps = [...new Set(standing.map(({ cap }) => cap))].sort();
	const sets = [0, ...caps].map((highest) =>
		standing.filter(({ id, cap }) => cap <= highest || refused.has(id)).map(({ id }) => id),
	);
	return sets.filter((set, index) => set.length !== sets[index - 1]?.length);
}

/** The hits that are left once some words are dropped: those themselves are gone, and what stands inside them. */
export function hitsLeft(
	hits: readonly PhraseHit[],
	dropped: ReadonlySet<string>,
): readonly PhraseHit[] {
	if (dropped.size === 0) return hits;
	const gone = new Map<string, PhraseHit[]>();
	for (const hit of hits) {
		if (!dropped.has(hit.folded)) continue;
		const at = `${hit.in} ${hit.clause}`;
		gone.set(at, [...(gone.get(at) ?? []), hit]);
	}
	return hits.filter(
		(hit) =>
			!(gone.get(`${hit.in} ${hit.clause}`) ?? []).some(
				(other) => other.from <= hit.from && hit.to <= other.to,
			),
	);
}

/** What the text comes to after a change. */
export function standingAfter(state: TextState, change: Change = NO_CHANGE): Standing {
	const ceiling = ceilingWithout(state, change.struck);
	const left = new Set(
		hitsLeft(state.hits, change.dropped).map(({ delegation, line }) => `${delegation} ${line}`),
	);
	return {
		levelOf: (check) => change.levels.get(check) ?? Math.min(ceiling, state.earned(check)),
		modifiers: modifiersWithout(state, change.struck),
		stands: (delegation, line) => left.has(`${delegation} ${line}`),
	};
}
