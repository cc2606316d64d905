import type { BlockLine } from "../lines";

const CLAUSES = {
	preamble: "ClausulaRecital",
	part: "ClausulaPartClause",
	article: "ClausulaClause",
	annex: "ClausulaAnnexClause",
	body: "ClausulaBodyClause",
} as const;

/** Styles of words that a draft's own signs stand in, so that they are known again. */
export const SIGN_STYLES = {
	number: "ClausulaNumber",
	bracket: "ClausulaBracket",
	proposers: "ClausulaProposers",
} as const;

/** Styles of cross-references, by turns, so that one is told from the next. */
export const REFERENCE_STYLES = ["ClausulaReference", "ClausulaReferenceToo"] as const;

/** Behind the initials of an answer: LibreOffice 7.4 keeps these, and not which comment it answers. */
export const ANSWER_SIGN = "↩";

/** Styles of marking and symbol at the head of every page. */
export const HEAD_STYLES = { marking: "ClausulaMarking", symbol: "ClausulaSymbol" } as const;

/** Styles of tables: the table's own, its cells' and those that head others. */
export const TABLE_STYLES = {
	grid: "ClausulaGrid",
	cell: "ClausulaCell",
	head: "ClausulaCellHead",
} as const;

/** The style of explanatory notes, each behind its clause. */
export const NOTE_STYLE = "ClausulaNote";

/** Styles of the lines around alternatives. */
export const OPTION_STYLE = "ClausulaOption";
export const END_OPTIONS_STYLE = "ClausulaEndOptions";

/** Most levels of clauses that have a style and a level of numbers of their own; Word's lists have nine, one of which is the article's. */
export const CLAUSE_LEVELS = 8;

/** Levels of parts inside one another that have a style of their own. */
const PART_LEVELS = 4;

/** What a paragraph style of ours says of a block; a table's is that of its caption. */
export interface StyledBlock extends Pick<BlockLine, "inside" | "depth"> {
	readonly kind: BlockLine["kind"] | "table";
}

/** The id of the paragraph style of a block. */
export function styleOf({ kind, inside, depth }: StyledBlock): string {
	if (kind === "title") return "Title";
	if (kind === "table")
		return `Clausula${inside === null ? "Body" : inside.charAt(0).toUpperCase() + inside.slice(1)}Table${Math.min(depth, CLAUSE_LEVELS - 1) + 1}`;
	if (kind === "clause")
		return CLAUSES[inside ?? "body"] + (Math.min(depth, CLAUSE_LEVELS - 1) + 1);
	if (kind === "part" && inside === "part")
		return `ClausulaPart${Math.min(depth, PART_LEVELS - 1) + 1}`;
	const within = inside === "part" ? "Part" : inside === "annex" ? "Annex" : "";
	return `Clausula${kind === "annex" || kind === "preamble" ? "" : within}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

const CONTAINERS: readonly StyledBlock[] = [
	{ kind: "preamble", inside: null, depth: 0 },
	{ kind: "part", inside: null, depth: 0 },
	{ kind: "part", inside: "annex", depth: 0 },
	{ kind: "part", inside: "part", depth: 1 },
	{ kind: "part", inside: "part", depth: 2 },
	{ kind: "part", inside: "part", depth: 3 },
	{ kind: "article", inside: null, depth: 0 },
	{ kind: "article", inside: "part", depth: 0 },
	{ kind: "article", inside: "annex", depth: 0 },
	{ kind: "annex", inside: null, depth: 0 },
];

/** Every kind of block that has a style of its own, the title aside. */
export const STYLED_BLOCKS: readonly StyledBlock[] = [
	...CONTAINERS,
	...(["article", "preamble", "part", "annex", null] as const).flatMap((inside) =>
		Array.from(
			{ length: CLAUSE_LEVELS },
			(_, depth): StyledBlock => ({ kind: "clause", inside, depth }),
		),
	),
	...(["article", "part", "annex", null] as const).flatMap((inside) =>
		Array.from(
			{ length: CLAUSE_LEVELS },
			(_, depth): StyledBlock => ({ kind: "table", inside, depth }),
		),
	),
];

/** Blocks by the id of their style. */
export const BLOCK_OF_STYLE: ReadonlyMap<string, StyledBlock> = new Map(
	STYLED_BLOCKS.map((block) => [styleOf(block), block]),
);
