/** A delegation's own note on a clause; members that this version does not know are kept. */
export interface PrivateNote {
	/** Id of the node it is about, which may have gone from the draft. */
	readonly node: string;
	readonly text: string;
}

/** The private notes on a draft. They are never part of it. */
export interface PrivateNotes {
	readonly version: string;
	/** Id of the draft. */
	readonly draft: string;
	/** At most one for each node. */
	readonly notes: readonly PrivateNote[];
}
