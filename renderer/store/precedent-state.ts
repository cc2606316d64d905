import type { PrecedentHits, PrecedentLanguage } from "../precedents/types";

/** The folder of precedents and what is looked for in it. */
export interface PrecedentState {
	/** `null` where none was chosen. */
	readonly folder: { readonly name: string; readonly path: string } | null;
	/** `unknown` until it was asked for; `reading` while files are read; `stopped` where the user ended that. */
	readonly status: "unknown" | "none" | "reading" | "ready" | "stopped" | "failed";
	readonly done: number;
	readonly files: number;
	readonly clauses: number;
	/** Files that are no texts Clausula reads, or broken. */
	readonly unread: readonly string[];
	/** Files and folders left out because of the bounds. */
	readonly skipped: number;
	readonly query: string;
	readonly language: PrecedentLanguage;
	/** `null` before anything was looked for. */
	readonly found: PrecedentHits | null;
}

/** Before the folder was asked for. */
export const NO_PRECEDENTS: PrecedentState = {
	folder: null,
	status: "unknown",
	done: 0,
	files: 0,
	clauses: 0,
	unread: [],
	skipped: 0,
	query: "",
	language: "all",
	found: null,
};
