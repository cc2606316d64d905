import type { RecoveryOffer } from "../../electron/contract/recovery";
import type { Comparison } from "./compare";

/** Drafts that were not saved when the app or a window came to a sudden end. */
export interface RecoveryState {
	/** The newest first. */
	readonly offers: readonly RecoveryOffer[];
	/** Id of the one that is looked at; `null` where there is none. */
	readonly shown: string | null;
	/** What the one looked at has that its file has not; `unusable` where it can't be read as a draft, `null` until it is known. */
	readonly comparison: Comparison | "unusable" | null;
}

/** Nothing waits. */
export const NO_RECOVERY: RecoveryState = { offers: [], shown: null, comparison: null };
