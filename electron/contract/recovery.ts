import type { FileHandle } from "./files";

/** A draft whose changes were not saved when its window or the whole app came to a sudden end. */
export interface RecoveryOffer {
	readonly id: string;
	readonly name: string;
	/** Its file, where it was ever in one; to be shown and to be opened. */
	readonly file: FileHandle | null;
	/** What the file is now: `none` was there ever, as the changes were made on, `changed` since, or `missing`. */
	readonly state: "none" | "as-left" | "changed" | "missing";
	/** When its last changes were kept, in milliseconds since 1970. */
	readonly time: number;
}

/** Everything that waits to be offered in a window. */
export interface RecoveryOffers {
	/** The newest first. */
	readonly drafts: readonly RecoveryOffer[];
	/** Paths of what was kept and can't be read; each is told once and stays where it is. */
	readonly unreadable: readonly string[];
}

/** A draft to be recovered, whole, and what its file holds now. */
export interface RecoveryBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** `null` where it has no file or that can't be read. */
	readonly saved: Uint8Array | null;
}
