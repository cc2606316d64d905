import { rankOf, verdictOf } from "./judge";
import { type Change, standingAfter, type TextState } from "./text-state";
import type { ForecastVerdict, Move, Moves, Profile } from "./types";

/** Delegations by id with what each does. */
export type Verdicts = ReadonlyMap<string, ForecastVerdict>;

/** What each delegation does with a text after a change. */
export function verdictsOf(
	profiles: readonly Profile[],
	state: TextState,
	change?: Change,
): Verdicts {
	const standing = standingAfter(state, change);
	return new Map(profiles.map((profile) => [profile.id, verdictOf(profile, standing)]));
}

/** Who comes nearer to signing, and who goes farther away. */
export function movesBetween(before: Verdicts, after: Verdicts): Moves {
	const moves = [...before]
		.map(([delegation, from]): Move => ({ delegation, from, to: after.get(delegation) ?? from }))
		.sort((a, b) => (a.delegation < b.delegation ? -1 : 1));
	return {
		gained: moves.filter(({ from, to }) => rankOf(to) > rankOf(from)),
		lost: moves.filter(({ from, to }) => rankOf(to) < rankOf(from)),
	};
}
