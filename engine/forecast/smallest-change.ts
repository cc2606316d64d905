import { type Choice, canBeMet, type Demands, demandsOf } from "./demands";
import { type Change, strikesOf, type TextState } from "./text-state";
import type { Profile } from "./types";

/** Steps that a search may still take; shared by all searches of a forecast, so that the whole stays bounded. */
export interface Budget {
	steps: number;
}

/** A change that makes delegations sign. */
export interface FoundChange {
	readonly change: Change;
	/** How many edits it takes. */
	readonly size: number;
	/** Whether no smaller change does. */
	readonly exact: boolean;
}

/** What came of a search: a change, the proof that there is none of at most the size asked for (`null`), or neither. */
export type Search = FoundChange | null | "unknown";

/**
 * The smallest change after which every one of the delegations signs. Ties go to the checks that give the most points, then by id;
 * levels go no farther than needed. Changes of more than `most` edits are not looked for.
 */
export function smallestChange(
	state: TextState,
	profiles: readonly Profile[],
	budget: Budget,
	most = Number.POSITIVE_INFINITY,
): Search {
	let best: FoundChange | null = null;
	let unknown = false;
	let exact = true;
	for (const struck of strikesOf(state, profiles)) {
		const demands = demandsOf(state, profiles, struck);
		if (demands === null || !canBeMet(demands)) continue;
		const room =
			Math.min(most, (best?.size ?? most + 1) - 1) - struck.length - demands.dropped.size;
		const levels = chosenLevels(demands, budget, room);
		if (levels === null) continue;
		if (levels === "unknown") {
			unknown = true;
			continue;
		}
		exact &&= levels.exact;
		const { dropped } = demands;
		const size = struck.length + levels.chosen.size + dropped.size;
		if (best !== null && best.size <= size) continue;
		best = { change: { struck, levels: levels.chosen, dropped }, size, exact: true };
	}
	if (best === null) return unknown ? "unknown" : null;
	return { ...best, exact: exact && !unknown };
}

/** Whether some change may make all the delegations sign, as far as their red lines and points show one by one. */
export function mayAllSign(state: TextState, profiles: readonly Profile[]): boolean {
	return strikesOf(state, profiles).some((struck) => {
		const demands = demandsOf(state, profiles, struck);
		return demands !== null && canBeMet(demands);
	});
}

type Levels = Map<string, number>;

/** The fewest checks, at most `room`, to be put at other levels, each as near to where it stands as the points allow. */
function chosenLevels(
	demands: Demands,
	budget: Budget,
	room: number,
): { readonly chosen: Levels; readonly exact: boolean } | null | "unknown" {
	const { choices } = demands;
	const forced = choices.filter((choice) => choice.forced).length;
	if (forced > room) return null;
	const reach = reachOf(demands);
	for (let most = 0; most <= Math.min(choices.length, room) - forced; most++) {
		const found = descend(demands, forced, reach, most, budget);
		if (found === "unknown") {
			const greedy = greedyLevels(demands);
			if (greedy === null || greedy.size > room) return "unknown";
			return { chosen: nearer(greedy, demands), exact: false };
		}
		if (found !== null) return { chosen: nearer(found, demands), exact: true };
	}
	return null;
}

/** `reach[delegation][from][count]`: the most points that so many of the choices from there on can give. */
type Reach = readonly (readonly (readonly number[])[])[];

function reachOf({ choices, worth }: Demands): Reach {
	return worth.map((of) => {
		const gains = choices.map(({ check, now, forced, levels }) => {
			const best = Math.max(...levels.map((level) => of(check, level)));
			return forced ? best : Math.max(0, best - of(check, now));
		});
		// From the last choice to the first, so that each takes its place among those already sorted.
		const sorted: number[] = [];
		return gains
			.reverse()
			.map((gain) => {
				const at = sorted.findIndex((other) => other < gain);
				sorted.splice(at < 0 ? sorted.length : at, 0, gain);
				let sum = 0;
				return [0, ...sorted.map((each) => (sum += each))];
			})
			.reverse();
	});
}

/** Looks for levels that meet the demands with at most so many changes that are not forced. */
function descend(
	{ choices, worth, lacking }: Demands,
	forced: number,
	reach: Reach,
	most: number,
	budget: Budget,
): Levels | null | "unknown" {
	const chosen: (readonly [string, number])[] = [];
	const step = (at: number, left: number, lack: readonly number[]): boolean | "unknown" => {
		budget.steps -= 1;
		if (budget.steps < 0) return "unknown";
		if (at >= forced && lack.every((points) => points <= 0)) return true;
		const choice = choices[at];
		const open = left + Math.max(0, forced - at);
		if (choice === undefined || open === 0) return false;
		const short = lack.some((points, index) => {
			const sums = reach[index]?.[at] ?? [0];
			return points > (sums[Math.min(open, sums.length - 1)] ?? 0) + 1e-9;
		});
		if (short) return false;
		const { check, now, levels } = choice;
		if (at < forced || left > 0)
			for (const level of levels) {
				chosen.push([check, level]);
				const after = lack.map((points, index) => {
					const of = worth[index];
					const before = at < forced ? 0 : (of?.(check, now) ?? 0);
					return points - ((of?.(check, level) ?? 0) - before);
				});
				const found = step(at + 1, at < forced ? left : left - 1, after);
				if (found !== false) return found;
				chosen.pop();
			}
		return at < forced ? false : step(at + 1, left, lack);
	};
	const found = step(0, most, lacking);
	if (found === "unknown") return found;
	return found ? new Map(chosen) : null;
}

/** Whether levels meet the demands. */
function meets(levels: Levels, { choices, worth, lacking }: Demands): boolean {
	return worth.every((of, index) => {
		const gained = choices.reduce((sum, { check, now, forced }) => {
			const level = levels.get(check);
			if (level === undefined) return sum;
			return sum + of(check, level) - (forced ? 0 : of(check, now));
		}, 0);
		return gained >= (lacking[index] ?? 0) - 1e-9;
	});
}

/** Changes what gives the most until the demands are met, then takes back what was not needed; `null` where that does not meet them. */
function greedyLevels(demands: Demands): Levels | null {
	const { choices, worth } = demands;
	const levels: Levels = new Map();
	const bestOf = ({ check, levels: options }: Choice): number =>
		[...options].sort((a, b) => sumAt(check, b) - sumAt(check, a))[0] ?? 0;
	function sumAt(check: string, level: number): number {
		return worth.reduce((sum, of) => sum + of(check, level), 0);
	}
	for (const choice of choices) {
		if (!choice.forced && meets(levels, demands)) break;
		levels.set(choice.check, bestOf(choice));
	}
	if (!meets(levels, demands)) return null;
	for (const { check, forced } of [...choices].reverse()) {
		const level = levels.get(check);
		if (forced || level === undefined) continue;
		levels.delete(check);
		if (!meets(levels, demands)) levels.set(check, level);
	}
	return levels;
}

/** The same checks, each put no farther from where it stands than the demands need. */
function nearer(levels: Levels, demands: Demands): Levels {
	const found: Levels = new Map(levels);
	for (const { check, now, least, most } of [...demands.choices].reverse()) {
		const level = found.get(check);
		if (level === undefined) continue;
		const nearest = [0, 1, 2, 3, 4]
			.filter((other) => other >= least && other <= most && other !== now)
			.sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || a - b);
		for (const other of nearest) {
			found.set(check, other);
			if (Math.abs(other - now) >= Math.abs(level - now) || meets(found, demands)) break;
		}
		if (!meets(found, demands)) found.set(check, level);
	}
	return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
