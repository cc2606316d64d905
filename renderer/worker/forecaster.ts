import { checksFor, createReader, forecast, movesOfLifts } from "../../engine/index";
import { type ClauseCache, createClauseCache } from "./clause-cache";
import type { EngineRequest, ForecastAnswer } from "./protocol";

/** Makes forecasts; readings are kept, so that a key costs no more than the clause it changed. */
export type Forecaster = (
	request: Extract<EngineRequest, { readonly kind: "forecast" }>,
) => ForecastAnswer;

/** Makes a forecaster; its reader is made when the first forecast asks for it, and anew where profiles name other checks. */
export function createForecaster(): Forecaster {
	let known: { readonly key: string; readonly cache: ClauseCache } | null = null;
	return ({ draft, language, profiles, lifts }) => {
		const checks = checksFor(profiles);
		const key = checks.map(({ id }) => id).join(" ");
		if (known?.key !== key) known = { key, cache: createClauseCache(createReader(checks)) };
		const { cache } = known;
		const reader = {
			read: (input: Parameters<ClauseCache["read"]>[0]) => cache.read(input).reading,
		};
		const request = { draft, language, profiles, reader };
		return { forecast: forecast(request), moves: movesOfLifts(request, lifts) };
	};
}
