/** What a draft's file says of itself in its member `format`. */
export const DRAFT_FORMAT = "clausula-draft";

/** The version written: a newer minor version adds members that are kept unread, a newer major one is refused. */
export const DRAFT_VERSION = "1.0";
