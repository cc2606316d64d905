import type { Bridge } from "../../electron/contract/bridge";
import type { FolderKind, FolderListing } from "../../electron/contract/folders";
import type { Outcome } from "../../electron/contract/outcome";
import type { ErrorDialogs } from "./errors";

/** What can be done with the folders of the user's themselves. */
export interface FolderFlows {
	/** Lets the user choose another folder. */
	readonly chooseFolder: (kind: FolderKind) => Promise<void>;
	/** Goes back to the usual one. */
	readonly resetFolder: (kind: FolderKind) => Promise<void>;
	/** Shows it in the system's file manager. */
	readonly showFolder: (kind: FolderKind) => Promise<void>;
}

/** What folder flows work with. */
export interface FolderFlowParts {
	readonly bridge: Bridge;
	readonly dialogs: ErrorDialogs;
	/** Reads a folder again. */
	readonly refresh: Readonly<Record<FolderKind, () => Promise<void>>>;
}

/** Makes the flows. */
export function createFolderFlows({ bridge, dialogs, refresh }: FolderFlowParts): FolderFlows {
	async function take(kind: FolderKind, answer: Outcome<FolderListing | null>): Promise<void> {
		if (!answer.ok) await dialogs.file(answer);
		if (!answer.ok || answer.value !== null) await refresh[kind]();
	}

	return {
		chooseFolder: async (kind) => take(kind, await bridge.folders.choose(kind)),
		resetFolder: async (kind) => take(kind, await bridge.folders.reset(kind)),
		async showFolder(kind) {
			const shown = await bridge.folders.show(kind);
			if (!shown.ok) await dialogs.file(shown);
		},
	};
}
