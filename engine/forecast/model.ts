import { MAX_FORECAST_STEPS, MAX_PROFILES } from "../bounds";
import type { FindingsDocument, Lift } from "../checklist/types";
import type { Language } from "../language/types";
import type { ClauseInput } from "../reading/types";
import { pointsOf, suits } from "./judge";
import { movesBetween, verdictsOf } from "./moves";
import { canBeRead, createPhraseFinder } from "./phrases";
import type { Outcome } from "./range";
import { reasonsOf } from "./reasons";
import { smallestChange } from "./smallest-change";
import { NO_CHANGE, standingAfter, textState } from "./text-state";
import type { DelegationForecast, Moves, Profile, WinningEdits } from "./types";
import { type Coalitions, editSetOf, winningEdits } from "./winning";

/** A text as it was read under one resolution. */
export interface ReadText {
	readonly document: FindingsDocument;
	/** The clauses in document order. */
	readonly clauses: Iterable<ClauseInput>;
}

/** What some delegations make of texts in one language. */
export interface ForecastModel {
	/** What each does with a text, and how well it suits them, by id. */
	outcome(text: ReadText): Outcome;
	/** What each does with a text and why, in the order of the profiles, and what would win the most. */
	judge(text: ReadText): {
		readonly delegations: readonly DelegationForecast[];
		readonly winning: WinningEdits | null;
	};
	/** For each of some lifts, the delegations that it would win and those that it would lose. */
	movesOf(text: ReadText, lifts: readonly Lift[]): readonly Moves[];
}

/** Makes a model; throws `RangeError` for two profiles of one id and for more profiles than a forecast takes. */
export function forecastModel(profiles: readonly Profile[], language: Language): ForecastModel {
	if (profiles.length > MAX_PROFILES) throw new RangeError(`more than ${MAX_PROFILES} profiles`);
	if (new Set(profiles.map(({ id }) => id)).size < profiles.length)
		throw new RangeError("two profiles have one id");
	const sorted = [...profiles].sort((a, b) => (a.id < b.id ? -1 : 1));
	const find = createPhraseFinder(sorted, language);
	const stateOf = ({ document, clauses }: ReadText) => textState(document, find(clauses));
	return {
		outcome: (text) => {
			const state = stateOf(text);
			const standing = standingAfter(state);
			return {
				verdicts: verdictsOf(sorted, state),
				suits: new Map(sorted.map((profile) => [profile.id, suits(profile, standing)])),
			};
		},
		judge: (text) => {
			const state = stateOf(text);
			const now = verdictsOf(sorted, state);
			const coalitions: Coalitions = {
				state,
				profiles: sorted,
				now,
				budget: { steps: MAX_FORECAST_STEPS },
			};
			const changes = new Map(
				sorted.map((profile) => {
					if (now.get(profile.id) === "sign") return [profile.id, null] as const;
					const found = smallestChange(state, [profile], coalitions.budget);
					const known = found === null || found === "unknown" ? null : found;
					return [profile.id, known && editSetOf(coalitions, known)] as const;
				}),
			);
			const { levelOf } = standingAfter(state);
			const delegations = profiles.map((profile): DelegationForecast => {
				const verdict = now.get(profile.id) ?? "refuse";
				return {
					delegation: profile.id,
					name: profile.name,
					notes: profile.notes,
					verdict,
					points: pointsOf(profile, levelOf),
					reasons: verdict === "sign" ? [] : reasonsOf(state, profile, verdict),
					unread: profile.redLines
						.filter((line) => !canBeRead(line, language))
						.map((line) => line.id),
					change: changes.get(profile.id) ?? null,
				};
			});
			return { delegations, winning: winningEdits(coalitions) };
		},
		movesOf: (text, lifts) => {
			const state = stateOf(text);
			const now = verdictsOf(sorted, state);
			return lifts.map(({ kind, check, next, to }) => {
				const levels = new Map<string, number>();
				// A lift under a cap lifts nothing yet: the level is the cap's, as in the score.
				if (check !== null)
					levels.set(check, Math.max(standingAfter(state).levelOf(check), capped(to)));
				const struck = kind === "strike" ? [String(next.params.modifier)] : [];
				return movesBetween(now, verdictsOf(sorted, state, { ...NO_CHANGE, levels, struck }));
			});

			function capped(level: number): number {
				return Math.min(level, ...state.document.draft.caps.map(({ cap }) => cap));
			}
		},
	};
}
