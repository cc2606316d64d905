import { shareOf, totalOf } from "./judge";
import type { PhraseHit } from "./phrases";
import { ceilingWithout, modifiersWithout, type TextState } from "./text-state";
import type { Profile } from "./types";

/** Points are told in tenths, so this much below a threshold still reaches it. */
const ROUNDING = 0.05 - 1e-9;

/** Level 4 rests on somebody else's verification: only a demand for it, or what stands there already, leads to it. */
const HIGHEST_WRITTEN = 3;

/** A check whose level may be put elsewhere, with the levels worth trying. */
export interface Choice {
	readonly check: string;
	readonly now: number;
	readonly least: number;
	readonly most: number;
	/** Whether it cannot stay where it is. */
	readonly forced: boolean;
	/** Other levels than that of now; where all delegations pull one way, the farthest that way only. */
	readonly levels: readonly number[];
}

/** What some delegations together ask of a text before all of them sign. */
export interface Demands {
	readonly struck: readonly string[];
	/** The forced ones first, then those that give the most points. */
	readonly choices: readonly Choice[];
	/** Folded words that have to go. */
	readonly dropped: ReadonlySet<string>;
	/** Points that each delegation gets of a check at a level. */
	readonly worth: readonly ((check: string, level: number) => number)[];
	/** Points that each delegation lacks while nothing that may stay is changed and what has to change counts nothing. */
	readonly lacking: readonly number[];
}

const WORTH = new WeakMap<Profile, ReadonlyMap<string, readonly number[]>>();

/** The points that a delegation gets of each check that it weighs, at levels 0 to 4. */
function worthOf(profile: Profile): ReadonlyMap<string, readonly number[]> {
	const known = WORTH.get(profile);
	if (known) return known;
	const total = totalOf(profile);
	const worth = new Map(
		Object.entries(profile.weights).map(([check, weight]) => {
			const points = (level: number) => (100 * Math.abs(weight) * shareOf(weight, level)) / total;
			return [check, weight === 0 ? [] : [0, 1, 2, 3, 4].map(points)];
		}),
	);
	WORTH.set(profile, worth);
	return worth;
}

/** What delegations ask together once some modifiers are struck; `null` where their red lines exclude each other. */
export function demandsOf(
	state: TextState,
	profiles: readonly Profile[],
	struck: readonly string[],
): Demands | null {
	const ceiling = ceilingWithout(state, struck);
	const standing = modifiersWithout(state, struck);
	const bounds = new Map<string, { least: number; most: number }>();
	for (const { redLines, weights } of profiles) {
		for (const { check, atLeast = 0, atMost = 4, modifier, stands } of redLines) {
			if (modifier !== undefined && standing.includes(modifier) !== stands) return null;
			if (check === undefined) continue;
			const { least, most } = bounds.get(check) ?? { least: 0, most: ceiling };
			bounds.set(check, { least: Math.max(least, atLeast), most: Math.min(most, atMost) });
		}
		for (const check of Object.keys(weights))
			if (!bounds.has(check)) bounds.set(check, { least: 0, most: ceiling });
	}
	for (const { least, most } of bounds.values()) if (least > most) return null;
	const weighing = profiles.filter((profile) => profile.thresholds && totalOf(profile) > 0);
	const worth = weighing.map((profile) => {
		const table = worthOf(profile);
		return (check: string, level: number): number => table.get(check)?.[level] ?? 0;
	});
	const choices = [...bounds].map(([check, { least, most }]): Choice => {
		const now = Math.min(ceiling, state.earned(check));
		const forced = now < least || now > most;
		const weights = weighing.map((profile) => profile.weights[check] ?? 0);
		const up = weights.some((weight) => weight > 0);
		const down = weights.some((weight) => weight < 0);
		const highest = Math.min(most, Math.max(HIGHEST_WRITTEN, least, now));
		const all = [0, 1, 2, 3, 4].filter((level) => level >= least && level <= highest);
		const nearest = now < least ? least : most;
		const wanted = up && down ? all : up ? [highest] : down ? [least] : forced ? [nearest] : [];
		return {
			check,
			now,
			least,
			most: highest,
			forced,
			levels: wanted.filter((level) => level !== now),
		};
	});
	const gainOf = ({ check, now, levels }: Choice): number =>
		worth.reduce(
			(sum, of) => sum + Math.max(0, ...levels.map((level) => of(check, level) - of(check, now))),
			0,
		);
	const gains = new Map(choices.map((choice) => [choice.check, gainOf(choice)]));
	const gain = ({ check }: Choice) => gains.get(check) ?? 0;
	return {
		struck,
		choices: choices
			.filter(({ levels }) => levels.length > 0)
			.sort(
				(a, b) =>
					Number(b.forced) - Number(a.forced) || gain(b) - gain(a) || (a.check < b.check ? -1 : 1),
			),
		dropped: wordsToDrop(state.hits, profiles),
		worth,
		lacking: weighing.map((profile, index) => {
			const of = worth[index];
			const stays = choices
				.filter(({ forced }) => !forced)
				.reduce((sum, { check, now }) => sum + (of?.(check, now) ?? 0), 0);
			return (profile.thresholds?.sign ?? 0) - ROUNDING - stays;
		}),
	};
}

/** The words that have to go so that no red line of the delegations is crossed by any: the outermost of what they forbid. */
function wordsToDrop(
	hits: readonly PhraseHit[],
	profiles: readonly Profile[],
): ReadonlySet<string> {
	const ids = new Set(profiles.map(({ id }) => id));
	const places = new Map<string, PhraseHit[]>();
	for (const hit of hits) {
		if (!ids.has(hit.delegation)) continue;
		const at = `${hit.in} ${hit.clause}`;
		places.set(at, [...(places.get(at) ?? []), hit]);
	}
	return new Set(
		[...places.values()].flatMap((here) =>
			here
				.filter(
					(hit) =>
						!here.some(
							(other) =>
								other.from <= hit.from &&
								hit.to <= other.to &&
								other.to - other.from > hit.to - hit.from,
						),
				)
				.map(({ folded }) => folded),
		),
	);
}

/** Whether the demands could be met: each delegation for itself finds enough points, were all choices its own. */
export function canBeMet({ choices, worth, lacking }: Demands): boolean {
	return worth.every((of, index) => {
		const most = choices.reduce((sum, { check, now, forced, levels }) => {
			const best = Math.max(...levels.map((level) => of(check, level)));
			return sum + (forced ? best : Math.max(0, best - of(check, now)));
		}, 0);
		return most >= (lacking[index] ?? 0);
	});
}
