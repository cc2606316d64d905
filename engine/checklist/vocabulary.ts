/** Annotation keywords of the checklist vocabulary; ajv knows them and attaches no meaning to them. */
export const ANNOTATIONS: readonly string[] = [
	"name",
	"version",
	"author",
	"dimension",
	"weight",
	"credit",
	"depth",
	"restsOn",
	"label",
	"question",
	"severity",
	"fix",
	"source",
	"needs",
	"detect",
];

/**
 * Credit of levels 0 to 4 where an entry gives none: a mention is worth little, an undertaking half,
 * a specified one nearly all; the rest is for what somebody else can check.
 */
export const DEFAULT_CREDIT = [0, 0.1, 0.55, 0.9, 1] as const;

/** What the best clause of a check earns of it where its entry asks for several; the others share the rest. */
export const FIRST_SHARE = 0.4;
