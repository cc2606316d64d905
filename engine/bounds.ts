/** Most bytes of a draft file; a larger one is refused before it is decoded. */
export const MAX_DRAFT_BYTES = 64 * 1024 * 1024;

/** Most levels of nesting in a draft file's JSON; the deepest legal clause with nested brackets needs about 130. */
export const MAX_JSON_DEPTH = 256;

/** Most nodes (parts, articles, clauses, …) in one draft. */
export const MAX_NODES = 100_000;

/** Most levels of clauses below one article. */
export const MAX_CLAUSE_DEPTH = 8;

/** Most options of one bracket or one group of alternatives. */
export const MAX_OPTIONS = 64;

/** Most brackets inside one another. */
export const MAX_BRACKET_DEPTH = 8;

/** Most entries kept for undo. */
export const MAX_HISTORY_ENTRIES = 1000;

/** Most characters (UTF-16 units) of a checklist's file. */
export const MAX_CHECKLIST_LENGTH = 1024 * 1024;

/** Most levels of nesting in a checklist. */
export const MAX_CHECKLIST_DEPTH = 64;

/** Most patterns in one checklist. */
export const MAX_CHECKLIST_PATTERNS = 200;

/** Most characters (UTF-16 units) of one pattern. */
export const MAX_PATTERN_LENGTH = 1000;
