import { MAX_FORECAST_COMBINATIONS, MAX_FORECAST_READINGS } from "../bounds";
import type { Resolution } from "../draft/types";
import { rankOf } from "./judge";
import { movesBetween, type Verdicts } from "./moves";
import type { OpenBracket } from "./open-brackets";
import type { ForecastRange, ForecastVerdict, OptionMoves } from "./types";

/** What delegations do with the text under one resolution. */
export interface Outcome {
	readonly verdicts: Verdicts;
	/** What tells two resolutions with equal verdicts apart: how well each suits a delegation, by id; more is better. */
	readonly suits: ReadonlyMap<string, number>;
}

/** A bracket with what comes of each of its options. */
interface OptionPlace {
	readonly bracket: OpenBracket;
	readonly options: readonly Outcome[];
}

/** Reads the text under a resolution. */
export type ReadOutcome = (resolution: Resolution) => Outcome;

/**
 * The range of the forecast over the resolutions of the open brackets. Few combinations are all read. Of many, each option is read
 * in its place, the others at their first; then for each delegation the options that suited it best, all together, and those that
 * suited it worst. So the number of readings grows with the options, not with their combinations.
 */
export function rangeOf(brackets: readonly OpenBracket[], read: ReadOutcome): ForecastRange | null {
	if (brackets.length === 0) return null;
	const first = read({});
	const outcomes: Outcome[] = [first];
	const delegations = [...first.verdicts.keys()];
	const beyond = MAX_FORECAST_READINGS - 2 * delegations.length - 1;
	const places: OptionPlace[] = [];
	const moving: OptionMoves[] = [];
	let unread = 0;
	for (const bracket of brackets) {
		// A bracket is read whole or not at all: half its options would make a range of their order.
		if (outcomes.length + bracket.options.length > beyond) {
			unread += 1;
			continue;
		}
		const options = bracket.options.map((option, index): Outcome => {
			if (index === 0 && Object.keys(bracket.within).length === 0) return first;
			const outcome = read({ ...bracket.within, [bracket.id]: option.id });
			outcomes.push(outcome);
			return outcome;
		});
		const [own = first] = options;
		for (const [index, { id, proposers, clause, words }] of bracket.options.entries()) {
			const moves = movesBetween(own.verdicts, (options[index] ?? own).verdicts);
			if (moves.gained.length + moves.lost.length > 0)
				moving.push({ bracket: bracket.id, option: id, proposers, clause, words, ...moves });
		}
		places.push({ bracket, options });
	}
	const combinations = brackets.reduce(
		(product, { options }) => Math.min(product * options.length, MAX_FORECAST_COMBINATIONS + 1),
		1,
	);
	const exact = unread === 0 && combinations <= MAX_FORECAST_COMBINATIONS;
	if (exact) {
		for (const resolution of combinationsOf(brackets)) outcomes.push(read(resolution));
	} else {
		for (const delegation of delegations)
			for (const sign of [1, -1] as const)
				outcomes.push(read(togetherFor(delegation, sign, places)));
	}
	const counts = outcomes.map(
		({ verdicts }) => [...verdicts.values()].filter((verdict) => verdict === "sign").length,
	);
	return {
		brackets: brackets.length,
		exact,
		unread,
		signs: { fewest: Math.min(...counts), most: Math.max(...counts) },
		delegations: delegations.map((delegation) => {
			const all = outcomes.map(({ verdicts }) => verdicts.get(delegation) ?? "refuse");
			const by = (a: ForecastVerdict, b: ForecastVerdict) => rankOf(a) - rankOf(b);
			const [worst = "refuse"] = [...all].sort(by);
			const best = [...all].sort(by).at(-1) ?? "refuse";
			return { delegation, worst, best };
		}),
		options: moving,
	};
}

function* combinationsOf(brackets: readonly OpenBracket[]): Generator<Resolution> {
	const [bracket, ...rest] = brackets;
	if (bracket === undefined) {
		yield {};
		return;
	}
	for (const option of bracket.options)
		for (const others of combinationsOf(rest)) yield { [bracket.id]: option.id, ...others };
}

/** The options that suit a delegation best (`sign` 1) or worst (-1), each judged in its place. An outer bracket decides before an inner. */
function togetherFor(delegation: string, sign: 1 | -1, places: readonly OptionPlace[]): Resolution {
	const chosen: Record<string, string> = {};
	for (const { bracket, options } of places) {
		const reached = Object.entries(bracket.within).every(
			([outer, option]) => (chosen[outer] ?? null) === option,
		);
		if (!reached) continue;
		const worth = (outcome: Outcome | undefined): number =>
			sign * (outcome?.suits.get(delegation) ?? 0);
		let best = 0;
		options.forEach((outcome, index) => {
			if (worth(outcome) > worth(options[best])) best = index;
		});
		const option = bracket.options[best];
		if (option) chosen[bracket.id] = option.id;
	}
	return chosen;
}
