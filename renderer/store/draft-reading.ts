import type { Bridge } from "../../electron/contract/bridge";
import {
	DIMENSIONS,
	type Dimension,
	type Draft,
	type DraftMaps,
	definedNames,
} from "../../engine/index";
import { type EngineClient, EngineTimeout } from "../worker/engine-client";
import type { ReviewerPair } from "../worker/protocol";
import { checklistOf } from "./checklist-flows";
import { clauseInputs } from "./clause-inputs";
import type { ErrorDialogs } from "./errors";
import { createForecastStore, type ForecastFlows } from "./forecast-flows";
import { levelsByClause } from "./levels";
import { createLiveReading, type LiveReadingTiming } from "./live-reading";
import { createLiveRequest } from "./live-request";
import { sharedValue } from "./shared-value";
import type { AppState } from "./state";
import type { Store } from "./store";

/** Nothing has been read of the text that is about to be shown. */
export const UNREAD: Pick<
	AppState,
	| "readings"
	| "levels"
	| "standings"
	| "score"
	| "report"
	| "readVersion"
	| "readShare"
	| "maps"
	| "agreement"
	| "forecast"
> = {
	readings: new Map(),
	levels: new Map(),
	standings: new Map(),
	score: null,
	report: null,
	readVersion: 0,
	readShare: 0,
	maps: null,
	agreement: null,
	forecast: null,
};

/** The name under which readings of the open draft, in the language shown and against its checklist, are kept. */
export function readingSession({ document, language, checklist }: AppState): string {
	return `${document?.session ?? ""} ${language} ${checklist?.key ?? ""}`;
}

/** The reading of the open draft: what asks the engine, and what its answers do to the state. */
export interface DraftReading {
	readonly forecasts: ForecastFlows;
	/** The dimension of a check; `null` where neither the checklist nor its name says one. */
	readonly dimensionOf: (check: string) => Dimension | null;
	/** The checklist that a draft is read against: its own, or the first built in where that one is not at hand. */
	readonly checklistFor: (draft: Draft) => Pick<AppState, "checklist" | "missingChecklist">;
	/** Brings up to date what only the tab in sight needs. */
	readonly refreshTab: () => void;
	/** Shows the text as it is to the engine. */
	readonly read: () => void;
	/** Looks again which checklist the open draft is read against, and reads it anew where that is another one. */
	readonly reconsider: () => void;
}

interface DraftReadingParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	readonly timing: LiveReadingTiming;
	readonly onFault: (fault: unknown) => void;
}

/** Makes the reading of a window's open draft. */
export function createDraftReading(parts: DraftReadingParts): DraftReading {
	const { bridge, engine, store, dialogs, timing, onFault } = parts;
	let dimensions: ReadonlyMap<string, Dimension> = new Map();
	/** A check that the checklist doesn't count is named by its dimension all the same. */
	const dimensionOf = (check: string) =>
		dimensions.get(check) ??
		DIMENSIONS.find((dimension) => check.startsWith(`${dimension}.`)) ??
		null;

	function checklistFor(draft: Draft): Pick<AppState, "checklist" | "missingChecklist"> {
		const { checklists } = store.get();
		const own = checklistOf(checklists, draft.checklist);
		const checklist = own ?? checklists[0] ?? null;
		dimensions = new Map(checklist?.entries.map(({ check, dimension }) => [check, dimension]));
		return { checklist, missingChecklist: own ? null : draft.checklist };
	}

	const liveMaps = createLiveRequest<DraftMaps>({
		ask: (session) => engine.maps(session),
		onAnswer(session, maps) {
			if (session === readingSession(store.get())) store.set({ maps });
		},
		onFault,
	});
	const liveAgreement = createLiveRequest<readonly ReviewerPair[]>({
		ask: (session) => engine.agreement(session),
		onAnswer(session, agreement) {
			if (session === readingSession(store.get())) store.set({ agreement });
		},
		onFault,
	});
	const forecasts = createForecastStore({
		bridge,
		engine,
		store,
		dialogs,
		session: () => readingSession(store.get()),
	});
	function refreshTab(): void {
		const state = store.get();
		const session = readingSession(state);
		if (state.tab === "maps") liveMaps.refresh(session);
		forecasts.refresh();
		if (state.tab === "score" && (state.document?.draft.decisions.length ?? 0) > 0)
			liveAgreement.refresh(session);
	}

	const live = createLiveReading(engine, timing, {
		// The score is what is waited for: where it comes in time it is painted with the key itself.
		onScore({ session, version, score }) {
			const state = store.get();
			if (session !== readingSession(state)) return;
			store.set({ score: sharedValue(state.score, score), readVersion: version });
		},
		onShare: (readShare) => store.set({ readShare }),
		onResult({ session, readings, standings, version, report }) {
			const isOpen = () => {
				const state = store.get();
				return state.document !== null && session === readingSession(state);
			};
			const showAll = () => {
				if (!isOpen()) return;
				const state = store.get();
				const levels = levelsByClause({ readings, standings }, dimensionOf, state);
				// A report of a text that was changed meanwhile would not go with the score.
				const shown =
					report && version === state.document?.version
						? { report: sharedValue(state.report, report) }
						: {};
				store.set({ readings, standings, levels, ...shown });
				refreshTab();
			};
			if (!isOpen()) return;
			// Gaps, lifts and marks in the text may come a frame later.
			if (store.get().report === null) showAll();
			else timing.afterFrame(showAll);
		},
		onSlow: (slow) => store.set({ slow }),
		onFault(fault) {
			const { checklist, checklists } = store.get();
			if (!(fault instanceof EngineTimeout) || !checklist || checklist.digest === null) {
				onFault(fault);
				return;
			}
			// The new worker doesn't have it, and it would only be ended again.
			store.set({ checklists: checklists.filter(({ digest }) => digest === null) });
			reconsider();
			void dialogs.checklist(checklist.id);
		},
	});

	function read(): void {
		const state = store.get();
		const { document, language } = state;
		if (!document) return;
		const { draft, version } = document;
		live.update({
			session: readingSession(state),
			version,
			frame: {
				instrument: draft.instrument,
				languages: draft.languages,
				language,
				checklist: state.checklist?.key ?? "",
				decisions: draft.decisions,
				terms: definedNames(draft, language),
			},
			clauses: () => clauseInputs(draft, language),
		});
	}

	function reconsider(): void {
		const { document, checklist } = store.get();
		if (!document) return;
		const next = checklistFor(document.draft);
		store.set(next.checklist?.key === checklist?.key ? next : { ...next, ...UNREAD });
		read();
	}

	return { forecasts: forecasts.flows, dimensionOf, checklistFor, refreshTab, read, reconsider };
}
