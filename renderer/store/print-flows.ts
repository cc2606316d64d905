import type { Bridge } from "../../electron/contract";
import type { ErrorDialogs } from "./errors";
import type { AppState } from "./state";
import type { Store } from "./store";

/** The ways of pages onto paper. */
export interface PrintFlows {
	/** Lets the user print pages of HTML by the system's own dialog. */
	readonly printPages: (page: Uint8Array, paper: "A4" | "Letter") => Promise<void>;
	/** Lets the user save pages of HTML as a PDF under the draft's name. */
	readonly savePages: (page: Uint8Array) => Promise<void>;
}

/** What print flows work with. */
export interface PrintFlowParts {
	readonly bridge: Bridge;
	readonly store: Store<AppState>;
	readonly dialogs: ErrorDialogs;
	/** Says that something was saved under a name. */
	readonly saved: (name: string) => void;
}

/** Makes the flows. */
export function createPrintFlows({ bridge, store, dialogs, saved }: PrintFlowParts): PrintFlows {
	return {
		async printPages(bytes, paper) {
			const printed = await bridge.print({ bytes, paper });
			if (!printed.ok) await dialogs.file(printed);
			else if (printed.value) store.set({ dialog: null });
		},
		async savePages(bytes) {
			const name = store.get().document?.name.replace(/\.clausula$/i, "") ?? "";
			const written = await bridge.exportFile({
				suggestedName: name,
				kind: "pdf",
				bytes,
				head: null,
			});
			if (!written.ok) await dialogs.file(written);
			else if (written.value !== null) saved(written.value);
		},
	};
}
