import type { Draft } from "./types";

/** What a draft's file says of itself in its member `format`. */
export const DRAFT_FORMAT = "clausula-draft";

/** The version written: a newer minor version adds members that are kept unread, a newer major one is not written at all. */
export const DRAFT_VERSION = "1.0";

/** Whether a file's version is of a newer major one than this version writes. */
export function isNewerMajor(version: unknown): boolean {
	const [major] = typeof version === "string" ? version.split(".") : [];
	const [own] = DRAFT_VERSION.split(".");
	return major !== undefined && /^\d+$/.test(major) && Number(major) > Number(own);
}

/** The version of a draft's file where that is of a newer major one: such a draft is looked at and never written; `null` for all others. */
export function newerFormat(draft: Draft): string | null {
	const version = draft.extra[""]?.version;
	return isNewerMajor(version) ? String(version) : null;
}
