import type { Bridge } from "../../electron/contract/bridge";
import type { Settings } from "../../electron/contract/settings";
import type { ErrorDialogs } from "./errors";
import type { AppState } from "./state";
import type { Store } from "./store";

/** The way of what the user sets. */
export interface SettingsFlows {
	readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
}

/** What the flows work with. */
export interface SettingsFlowParts {
	readonly bridge: Pick<Bridge, "settings">;
	readonly store: Store<AppState>;
	readonly dialogs: Pick<ErrorDialogs, "file">;
}

/** Makes the flows. */
export function createSettingsFlows({ bridge, store, dialogs }: SettingsFlowParts): SettingsFlows {
	return {
		async changeSettings(change) {
			const settings = await bridge.settings.set(change);
			if (settings.ok) store.set({ settings: settings.value });
			else await dialogs.file(settings);
		},
	};
}
