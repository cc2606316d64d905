import { nearestClause } from "../checklist/lifts";
import { standingOf } from "../checklist/standing";
import type { DocumentFinding, FindingsDocument } from "../checklist/types";
import { placesOf } from "./edits";
import { isCrossed, pointsOf, shareOf, tenths, totalOf, verdictOfPoints } from "./judge";
import { standingAfter, type TextState } from "./text-state";
import type { ForecastVerdict, LostPoints, Profile, Reason, RedLine, TextPlace } from "./types";

/** Checks that a reason names for lost points. */
const MOST_LOST = 5;

/** Why a delegation does not sign the text as it stands: what decides first, red lines in the order of the file, then points. */
export function reasonsOf(state: TextState, profile: Profile, verdict: ForecastVerdict): Reason[] {
	const standing = standingAfter(state);
	const decides = (own: ForecastVerdict) => own === verdict;
	const lines = profile.redLines
		.filter((line) => isCrossed(profile, line, standing))
		.map((line): Reason => {
			const own = line.otherwise;
			const base = { verdict: own, decides: decides(own), line: line.id, note: line.note };
			if (line.modifier !== undefined)
				return { ...base, ...modifierReason(state, line.modifier, line.stands ?? false) };
			return line.check === undefined
				? { ...base, ...wordsReason(state, profile, line) }
				: { ...base, ...levelReason(state, line, line.check, standing.levelOf(line.check)) };
		});
	const reasons = [...lines, ...pointsReason(state, profile, verdict)];
	return [
		...reasons.filter((reason) => reason.decides),
		...reasons.filter((reason) => !reason.decides),
	];
}

function modifierReason({ document }: TextState, modifier: string, stands: boolean) {
	const clauses = document.draft.caps.find((cap) => cap.modifier === modifier)?.clauses ?? [];
	const id = stands ? "forecast.reason.missing" : "forecast.reason.standing";
	return {
		kind: "modifier" as const,
		modifier,
		stands,
		clauses,
		message: { id, params: { modifier } },
	};
}

function wordsReason({ hits }: TextState, profile: Profile, line: RedLine) {
	const own = hits.filter((hit) => hit.delegation === profile.id && hit.line === line.id);
	const places = placesOf(own);
	const params = { words: places[0]?.text ?? "", count: places.length };
	const message = { id: "forecast.reason.words", params };
	return { kind: "words" as const, places, message };
}

function levelReason({ document, earned }: TextState, line: RedLine, check: string, level: number) {
	const least = line.atLeast ?? null;
	const most = line.atMost ?? null;
	const below = least !== null && level < least;
	const held = below && earned(check) > level;
	const wanted = (below ? least : most) ?? 0;
	return {
		kind: "level" as const,
		check,
		level,
		least,
		most,
		places: below ? placesBelow(document, check) : placesAbove(document, check, wanted),
		modifiers: held
			? document.draft.caps.filter(({ cap }) => cap <= level).map(({ modifier }) => modifier)
			: [],
		message: {
			id: below ? "forecast.reason.below" : "forecast.reason.above",
			params: { check, level, wanted },
		},
	};
}

function placesBelow(document: FindingsDocument, check: string): readonly TextPlace[] {
	const nearest = nearestClause(document, check) ?? document.checks[check]?.findings[0];
	return nearest ? [wordsOf(nearest)] : [];
}

function placesAbove(
	document: FindingsDocument,
	check: string,
	most: number,
): readonly TextPlace[] {
	return (document.checks[check]?.findings ?? [])
		.filter((finding) => standingOf(finding) > most)
		.map(wordsOf);
}

/** The words that earned a finding its level: its bound where it has one, else its subject. */
function wordsOf({ clause, evidence }: DocumentFinding): TextPlace {
	const own = evidence.filter((one) => one.in === "text");
	const quote =
		own.find(({ role }) => role === "bound") ??
		own.find(({ role }) => role === "subject") ??
		own[0] ??
		evidence[0];
	const { from = 0, to = 0, text = "" } = quote ?? {};
	return { clause, in: (quote?.in ?? "text") as TextPlace["in"], from, to, text };
}

function pointsReason(state: TextState, profile: Profile, verdict: ForecastVerdict): Reason[] {
	const { levelOf } = standingAfter(state);
	const points = pointsOf(profile, levelOf);
	const own = verdictOfPoints(profile, points);
	if (points === null || own === "sign") return [];
	const least = profile.thresholds?.sign ?? 0;
	const total = totalOf(profile);
	const lost = Object.entries(profile.weights)
		.map(([check, weight]): LostPoints => {
			const level = levelOf(check);
			const share = 1 - shareOf(weight, level);
			const clause =
				weight < 0
					? (placesAbove(state.document, check, 0)[0]?.clause ?? null)
					: (placesBelow(state.document, check)[0]?.clause ?? null);
			return {
				check,
				level,
				weight,
				lost: tenths((100 * Math.abs(weight) * share) / total),
				clause,
			};
		})
		.filter((each) => each.lost > 0)
		.sort((a, b) => b.lost - a.lost || (a.check < b.check ? -1 : 1));
	const message = { id: "forecast.reason.points", params: { points, least } };
	return [
		{
			kind: "points",
			verdict: own,
			decides: own === verdict,
			points,
			least,
			lost: lost.slice(0, MOST_LOST),
			message,
			note: {},
		},
	];
}
