import type { Bridge } from "../../electron/contract/bridge";
import {
	type Lift,
	MAX_PROFILE_LENGTH,
	MAX_PROFILES,
	type Profile,
	parseProfile,
	SAMPLE_PROFILES,
	withoutHistory,
} from "../../engine/index";
import type { EngineClient } from "../worker/engine-client";
import type { ErrorDialogs } from "./errors";
import { createLiveRequest } from "./live-request";
import type { AppState, ShownForecast } from "./state";
import type { Store } from "./store";

/** The ways of delegation profiles into the window and out of it. */
export interface ForecastFlows {
	/** Lets the user choose a profile's file. */
	readonly openProfile: () => Promise<void>;
	/** Adds samples that are not at hand yet. */
	readonly addProfiles: (profiles: readonly Profile[]) => void;
	readonly removeProfile: (id: string) => void;
}

/** What forecast flows work with. */
export interface ForecastFlowParts {
	readonly bridge: Bridge;
	readonly engine: EngineClient;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	/** The name under which readings of the open draft are kept. */
	readonly session: () => string;
}

/** The flows, with what keeps the forecast up to date. */
export interface ForecastStore {
	readonly flows: ForecastFlows;
	/** Makes the forecast of the open draft anew, where it is in sight. */
	readonly refresh: () => void;
}

/** Bytes that a character takes at most. */
const CHARACTER_BYTES = 4;

let samples: readonly Profile[] | null = null;

/** The profiles that come with Clausula. */
export function sampleProfiles(): readonly Profile[] {
	samples ??= SAMPLE_PROFILES.map(({ text }) => parseProfile(text));
	return samples;
}

/** What tells a lift from the others of a report. */
export function liftKey({ kind, check, clause, to, next }: Lift): string {
	return [kind, check, clause, to, next.params.modifier].join(" ");
}

/** Makes the flows. Profiles stay in the window: nothing here writes them anywhere. */
export function createForecastStore(parts: ForecastFlowParts): ForecastStore {
	const { bridge, engine, store, dialogs, session } = parts;

	const live = createLiveRequest<ShownForecast>({
		async ask() {
			const { document, language, profiles, report } = store.get();
			if (!document || profiles.length === 0) return null;
			const lifts = report?.lifts ?? [];
			// Only words and structure are read: the rest of a long draft need not travel.
			const draft = { ...withoutHistory(document.draft), comments: [], suggestions: [] };
			const { forecast, moves } = await engine.forecast({ draft, language, profiles, lifts });
			const none = { gained: [], lost: [] };
			return {
				forecast,
				moves: new Map(lifts.map((lift, index) => [liftKey(lift), moves[index] ?? none])),
			};
		},
		onAnswer(asked, forecast) {
			const { profiles } = store.get();
			const current = forecast.forecast.delegations.map(({ delegation }) => delegation).join(" ");
			if (asked === session() && profiles.map(({ id }) => id).join(" ") === current)
				store.set({ forecast });
		},
		onFault: (fault) => void dialogs.fault(fault),
	});

	function refresh(): void {
		const { tab, profiles, document } = store.get();
		const inSight = tab === "forecast" || tab === "gaps";
		if (document && inSight && profiles.length > 0) live.refresh(session());
	}

	function setProfiles(profiles: readonly Profile[]): void {
		store.set({ profiles, forecast: null });
		refresh();
	}

	return {
		refresh,
		flows: {
			async openProfile() {
				const chosen = await bridge.openProfile();
				if (!chosen.ok) return dialogs.file(chosen);
				if (!chosen.value) return;
				const { name, bytes } = chosen.value;
				if (bytes.length > CHARACTER_BYTES * MAX_PROFILE_LENGTH)
					return dialogs.profile(name, [
						{
							code: "too-large",
							params: { most: MAX_PROFILE_LENGTH },
							pointer: "",
							position: null,
						},
					]);
				const { profile, errors } = await engine.inspectProfile(new TextDecoder().decode(bytes));
				if (!profile) return dialogs.profile(name, errors);
				const { profiles } = store.get();
				const at = profiles.findIndex(({ id }) => id === profile.id);
				// The same profile opened again is the file as it is now.
				if (at >= 0) setProfiles(profiles.with(at, profile));
				else if (profiles.length < MAX_PROFILES) setProfiles([...profiles, profile]);
			},
			addProfiles(added) {
				const { profiles } = store.get();
				const fresh = added.filter((one) => profiles.every(({ id }) => id !== one.id));
				setProfiles([...profiles, ...fresh].slice(0, MAX_PROFILES));
			},
			removeProfile(id) {
				setProfiles(store.get().profiles.filter((profile) => profile.id !== id));
			},
		},
	};
}
