import { type ClauseReader, readDraft } from "../checklist/score-draft";
import type { Lift } from "../checklist/types";
import { BUILT_IN_CHECKS, isCore } from "../checks/index";
import type { CheckData } from "../checks/types";
import type { Draft, Resolution } from "../draft/types";
import { clausesOf } from "../draft/walk";
import type { Language } from "../language/types";
import type { ClauseInput, ClauseReading } from "../reading/types";
import { VERDICTS } from "./judge";
import { forecastModel, type ReadText } from "./model";
import { openBracketsOf } from "./open-brackets";
import { rangeOf } from "./range";
import type { Forecast, ForecastVerdict, Moves, Profile } from "./types";

/** What to forecast. */
export interface ForecastRequest {
	readonly draft: Draft;
	readonly language: Language;
	/** Reads at least the checks of `checksFor`. */
	readonly reader: ClauseReader;
	/** Of different ids, at most `MAX_PROFILES`. */
	readonly profiles: readonly Profile[];
}

/** The checks to read a draft with: the core, then those built in that some profile names. */
export function checksFor(profiles: readonly Profile[]): readonly CheckData[] {
	const named = new Set(
		profiles.flatMap(({ redLines, weights }) => [
			...redLines.flatMap(({ check }) => check ?? []),
			...Object.keys(weights),
		]),
	);
	return BUILT_IN_CHECKS.filter(({ id, dimension }) => isCore(dimension) || named.has(id));
}

/** What the delegations of some files would do with a draft. Brackets are read at their first option, and over all in `range`. */
export function forecast(request: ForecastRequest): Forecast {
	const { draft, language, profiles } = request;
	const model = forecastModel(profiles, language);
	const read = draftUnder(request);
	const { delegations, winning } = model.judge(read({}));
	const count = (wanted: ForecastVerdict) =>
		delegations.filter(({ verdict }) => verdict === wanted).length;
	const range = rangeOf(openBracketsOf(draft, language), (resolution) =>
		model.outcome(read(resolution)),
	);
	return {
		about: { id: "forecast.about", params: { count: profiles.length } },
		counts: Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Record<
			ForecastVerdict,
			number
		>,
		delegations,
		winning,
		range,
	};
}

/** For each of the edits that would lift a score, the delegations that it would win and those that it would lose. */
export function movesOfLifts(request: ForecastRequest, lifts: readonly Lift[]): readonly Moves[] {
	return forecastModel(request.profiles, request.language).movesOf(draftUnder(request)({}), lifts);
}

/** Reads a draft under resolutions; a clause that several have in common is read once. */
function draftUnder(request: ForecastRequest): (resolution: Resolution) => ReadText {
	const { draft, language, profiles } = request;
	const checks = checksFor(profiles);
	const reader = remembering(request.reader);
	return (resolution) => ({
		document: readDraft({ draft, language, reader, checks, resolution }).document,
		clauses: clausesOf(draft, language, resolution),
	});
}

/** A reader that remembers what it read, by the words and what stands around them. */
function remembering(reader: ClauseReader): ClauseReader {
	const known = new Map<string, ClauseReading>();
	return {
		read: (input: ClauseInput) => {
			const { id, text, heading, chapeau, part } = input;
			const key = JSON.stringify([id, text, heading, chapeau, part]);
			const reading = known.get(key) ?? reader.read(input);
			known.set(key, reading);
			return reading;
		},
	};
}
