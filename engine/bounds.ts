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

/** Most levels of nodes in the tree of a version; a file's own tree comes to no more within `MAX_JSON_DEPTH`. */
export const MAX_TREE_DEPTH = 128;

/** Most versions in a draft; a year of daily work leaves about 400. */
export const MAX_VERSIONS = 5000;

/** Most characters (UTF-16 units) that a draft's versions may come to: a share of the file that leaves the draft its room. */
export const MAX_HISTORY_LENGTH = 12 * 1024 * 1024;

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

/** Most errors that are listed for one checklist; the others are counted. */
export const MAX_CHECKLIST_ERRORS = 200;

/** Most checks that a checklist may bring along. */
export const MAX_OWN_CHECKS = 40;

/** Most concepts of one such check, and most rules and most specifics. */
export const MAX_OWN_CONCEPTS = 100;

/** Most entries in one list of a pattern (`all`, `none`, …), and most alternatives in one entry. */
export const MAX_PATTERN_ENTRIES = 16;

/** Most characters (UTF-16 units) of a term of such a check. */
export const MAX_TERM_LENGTH = 500;

/** Most terms that one term with groups and inflections may stand for. */
export const MAX_TERM_VARIANTS = 5_000;

/** Most terms, groups and inflections written out, of all checks that a checklist brings. */
export const MAX_OWN_TERMS = 50_000;

/** Most examples of one such check. */
export const MAX_EXAMPLES = 500;

/** Most characters (UTF-16 units) of an example's text, heading or chapeau. */
export const MAX_EXAMPLE_LENGTH = 20_000;

/** Most characters (UTF-16 units) of a delegation profile's file. */
export const MAX_PROFILE_LENGTH = 256 * 1024;

/** Most levels of nesting in a delegation profile. */
export const MAX_PROFILE_DEPTH = 16;

/** Most errors that are listed for one profile; the others are counted. */
export const MAX_PROFILE_ERRORS = 200;

/** Most terms, groups and inflections written out, that the phrases of one profile may stand for. */
export const MAX_PROFILE_TERMS = 10_000;

/** Most profiles in one forecast. */
export const MAX_PROFILES = 40;

/** Most readings of a draft that one forecast makes over its open brackets. */
export const MAX_FORECAST_READINGS = 200;

/** Most combinations of options that a forecast reads one by one; past it, each option is read in its place. */
export const MAX_FORECAST_COMBINATIONS = 32;

/** Most delegations whose every coalition is tried in the search for the smallest edits; past it, the search is greedy. */
export const MAX_EXACT_DELEGATIONS = 10;

/** Most steps of the search for the smallest set of edits; past it, the set is told as not proven smallest. */
export const MAX_FORECAST_STEPS = 400_000;
