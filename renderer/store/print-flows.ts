import type { Bridge } from "../../electron/contract/bridge";
import { draftName } from "../files/draft-name";
import type { ErrorDialogs } from "./errors";
import { exportFile } from "./export-file";
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
	readonly tell: (id: string, params: Readonly<Record<string, string>>) => void;
}

/** Makes the flows. */
export function createPrintFlows(parts: PrintFlowParts): PrintFlows {
	const { bridge, store, dialogs } = parts;
	return {
		async printPages(bytes, paper) {
			const printed = await bridge.print({ bytes, paper });
			if (!printed.ok) await dialogs.file(printed);
			else if (printed.value) store.set({ dialog: null });
		},
		async savePages(bytes) {
			const suggestedName = draftName(store.get().document?.name ?? "");
			await exportFile(parts, { suggestedName, kind: "pdf", bytes, head: null });
		},
	};
}
