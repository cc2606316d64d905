import { MAX_EXACT_DELEGATIONS } from "../bounds";
import { editsOf } from "./edits";
import { movesBetween, type Verdicts, verdictsOf } from "./moves";
import { type Budget, type FoundChange, mayAllSign, smallestChange } from "./smallest-change";
import { type Change, NO_CHANGE, type TextState } from "./text-state";
import type { EditSet, Profile, WinningEdits } from "./types";

/** A search over the delegations of one text. Profiles are in the order of their ids, so that nothing hangs on how they came. */
export interface Coalitions {
	readonly state: TextState;
	readonly profiles: readonly Profile[];
	readonly now: Verdicts;
	readonly budget: Budget;
}

/** A change told as edits with what comes of it. */
export function editSetOf(
	{ state, profiles, now }: Coalitions,
	{ change, exact }: FoundChange,
): EditSet {
	const after = verdictsOf(profiles, state, change);
	return {
		edits: editsOf(state, change).map(({ edit }) => edit),
		signs: [...after].filter(([, verdict]) => verdict === "sign").map(([id]) => id),
		...movesBetween(now, after),
		exact,
	};
}

/** The set of edits that wins the most delegations, and of such sets the smallest; `null` where none wins any. */
export function winningEdits(coalitions: Coalitions): WinningEdits | null {
	const { state, profiles, now } = coalitions;
	const signing = profiles.filter(({ id }) => now.get(id) === "sign").length;
	const winnable = profiles.filter((profile) => mayAllSign(state, [profile]));
	const found =
		winnable.length <= MAX_EXACT_DELEGATIONS
			? everyCoalition(coalitions, winnable, signing)
			: growingCoalition(coalitions, winnable);
	const { best, most, rungs } = found;
	if (best === null) return null;
	const set = editSetOf(coalitions, best);
	if (set.signs.length <= signing) return null;
	const alone = editsOf(state, best.change).map(({ change }) =>
		movesBetween(now, verdictsOf(profiles, state, change)),
	);
	const ladder = rungs
		.map((rung) => editSetOf(coalitions, rung))
		.filter(({ signs }) => signs.length > signing && signs.length < set.signs.length);
	return { ...set, exact: best.exact && most === set.signs.length, most, alone, ladder };
}

interface Best {
	readonly best: FoundChange | null;
	/** No coalition is larger than this. */
	readonly most: number;
	/** The smallest changes for smaller coalitions, the smallest coalition first. */
	readonly rungs: readonly FoundChange[];
}

/** Tries coalitions from the largest down to those of one more than sign now. */
function everyCoalition(
	coalitions: Coalitions,
	winnable: readonly Profile[],
	signing: number,
): Best {
	let most: number | null = null;
	const found: FoundChange[] = [];
	const excludes = pairsOf(coalitions.state, winnable);
	for (let size = winnable.length; size > signing; size--) {
		const before = found.at(-1);
		// Smaller coalitions are worth telling, not worth waiting for.
		if (before && coalitions.budget.steps < 0) break;
		// A larger coalition that takes no more edits makes a smaller one pointless.
		const atMost = before ? before.size - 1 : Number.POSITIVE_INFINITY;
		const { best, open } = bestOfSize(coalitions, winnable, size, atMost, excludes);
		if (open && found.length === 0) most ??= size;
		if (best === null) continue;
		if (found.length === 0) most ??= size;
		found.push(best);
	}
	const [best = null, ...smaller] = found;
	return { best, most: most ?? signing, rungs: smaller.reverse() };
}

/** The best change for some coalition of a size; `open` where the search ended before every coalition was judged. */
function bestOfSize(
	coalitions: Coalitions,
	winnable: readonly Profile[],
	size: number,
	atMost: number,
	excludes: (one: Profile, other: Profile) => boolean,
): { readonly best: FoundChange | null; readonly open: boolean } {
	let best: FoundChange | null = null;
	let open = false;
	for (const coalition of subsetsOf(winnable, size, excludes)) {
		const least = best?.size ?? atMost;
		const found = smallestChange(coalitions.state, coalition, coalitions.budget, least);
		if (found === "unknown" || (found !== null && !found.exact)) open = true;
		if (found === "unknown" || found === null) continue;
		if (best === null || isBetter(found, best, coalitions)) best = found;
	}
	return { best: best && { ...best, exact: best.exact && !open }, open };
}

/** Fewer edits, then fewer delegations lost on the way; else the one found first, in the order of ids. */
function isBetter(a: FoundChange, b: FoundChange, coalitions: Coalitions): boolean {
	if (a.size !== b.size) return a.size < b.size;
	const { state, profiles, now } = coalitions;
	const lostBy = ({ change }: FoundChange) =>
		movesBetween(now, verdictsOf(profiles, state, change)).lost.length;
	return lostBy(a) < lostBy(b);
}

/** The subsets of a size, without those in which two items exclude each other. */
function* subsetsOf<T>(
	items: readonly T[],
	size: number,
	excludes: (one: T, other: T) => boolean,
	taken: readonly T[] = [],
	from = 0,
): Generator<readonly T[]> {
	if (taken.length === size) {
		yield taken;
		return;
	}
	for (let at = from; at <= items.length - (size - taken.length); at++) {
		const item = items[at] as T;
		if (taken.some((other) => excludes(other, item))) continue;
		yield* subsetsOf(items, size, excludes, [...taken, item], at + 1);
	}
}

/** Takes in one delegation after another, the cheapest first, each where all taken in before still sign. */
function growingCoalition(coalitions: Coalitions, winnable: readonly Profile[]): Best {
	const { state, now, budget } = coalitions;
	const alone = new Map(
		winnable.map((profile) => {
			const found = smallestChange(state, [profile], budget);
			return [profile.id, found === null || found === "unknown" ? Infinity : found.size];
		}),
	);
	const cost = ({ id }: Profile) => alone.get(id) ?? Infinity;
	const signsFirst = ({ id }: Profile) => (now.get(id) === "sign" ? 0 : 1);
	const orders = [
		[...winnable].sort((a, b) => signsFirst(a) - signsFirst(b) || cost(a) - cost(b)),
		[...winnable].sort((a, b) => cost(a) - cost(b)),
	];
	let best: (FoundChange & { readonly wins: number }) | null = null;
	for (const order of orders) {
		let taken: Profile[] = [];
		let change: FoundChange = { change: NO_CHANGE as Change, size: 0, exact: true };
		for (const profile of order) {
			const wider = [...taken, profile];
			if (!mayAllSign(state, wider)) continue;
			const found = smallestChange(state, wider, budget);
			if (found === null || found === "unknown") continue;
			taken = wider;
			change = found;
		}
		const wins = taken.length;
		if (best === null || wins > best.wins || (wins === best.wins && change.size < best.size))
			best = { ...change, wins, exact: false };
	}
	return { best, most: boundOf(coalitions, winnable), rungs: [] };
}

/** Tells which two of some delegations can never sign together. */
function pairsOf(
	state: TextState,
	profiles: readonly Profile[],
): (one: Profile, other: Profile) => boolean {
	const pairs = new Set(
		profiles.flatMap((one, index) =>
			profiles
				.slice(index + 1)
				.filter((other) => !mayAllSign(state, [one, other]))
				.map((other) => `${one.id} ${other.id}`),
		),
	);
	return (one, other) => pairs.has(`${one.id} ${other.id}`);
}

/** No coalition is larger than all that can be won one by one, less one for each pair, taken once, that excludes each other. */
function boundOf({ state }: Coalitions, winnable: readonly Profile[]): number {
	const excludes = pairsOf(state, winnable);
	const paired = new Set<Profile>();
	let pairs = 0;
	for (const [index, one] of winnable.entries()) {
		if (paired.has(one)) continue;
		const other = winnable
			.slice(index + 1)
			.find((next) => !paired.has(next) && excludes(one, next));
		if (other === undefined) continue;
		paired.add(one).add(other);
		pairs += 1;
	}
	return winnable.length - pairs;
}
