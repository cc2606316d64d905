import type { Anchor } from "../../engine/index";

/** Words chosen to be commented on, before anything is said of them. */
export interface Remark {
	readonly anchor: Anchor;
	readonly quote: string;
}

/** What the review of the open draft shows. */
export interface ReviewState {
	readonly list: "comments" | "suggestions";
	readonly shown: "open" | "resolved" | "all";
	/** Whose threads and proposals are listed; `null` for everybody's. */
	readonly author: string | null;
	/** Id of the thread or proposal looked at. */
	readonly current: string | null;
	/** The comment being written. */
	readonly remark: Remark | null;
	/** What is written in the text is proposed, not done. */
	readonly suggesting: boolean;
	/** Explanatory notes are shown under their clauses. */
	readonly notesShown: boolean;
	/** Id of the node whose note is edited. */
	readonly noted: string | null;
}

/** The review as it begins with a draft. */
export const NO_REVIEW: ReviewState = {
	list: "comments",
	shown: "open",
	author: null,
	current: null,
	remark: null,
	suggesting: false,
	notesShown: true,
	noted: null,
};
