import fc from "fast-check";
import { type Draft, type DraftNode, LANGUAGES, type Run } from "../../../engine/index";

const words = fc.oneof(
	fc.constantFrom(
		"shall",
		"each State",
		"as appropriate",
		"应当",
		"各締約方",
		"“x”\\",
		"a\tb",
		"𠮷",
	),
	fc.string({ minLength: 1, maxLength: 8 }),
);

const plainRun: fc.Arbitrary<Run> = fc.oneof(
	fc.record(
		{
			type: fc.constant("text" as const),
			text: words,
			marks: fc.subarray(["bold", "italic", "underline"] as const, { minLength: 1 }),
		},
		{ requiredKeys: ["type", "text"] },
	),
	fc.record({
		type: fc.constant("reference" as const),
		target: fc.constantFrom("n0", "n1", "gone"),
	}),
	fc.record({ type: fc.constant("term" as const), term: fc.constantFrom("t1", "t2"), text: words }),
);

const id = fc.string({ minLength: 1, maxLength: 5 });

/** Runs with brackets in brackets and footnotes. */
export const runsOf: fc.Arbitrary<readonly Run[]> = fc.letrec<{
	run: Run;
	runs: readonly Run[];
}>((tie) => ({
	runs: fc.array(tie("run"), { minLength: 1, maxLength: 2 }),
	run: fc.oneof(
		{ maxDepth: 2, withCrossShrink: true },
		plainRun,
		fc.record({ type: fc.constant("footnote" as const), id, content: tie("runs") }),
		fc.record({
			type: fc.constant("bracket" as const),
			id,
			options: fc.array(
				fc.record({
					id,
					proposers: fc.array(words, { maxLength: 2 }),
					supporters: fc.array(words, { maxLength: 2 }),
					content: fc.oneof(fc.constant([]), tie("runs")),
				}),
				{ minLength: 1, maxLength: 3 },
			),
		}),
	),
})).runs;

const byLanguage = fc.dictionary(fc.constantFrom(...LANGUAGES), runsOf, {
	maxKeys: 2,
	noNullPrototype: true,
});
const numbering = fc.oneof(
	{ weight: 4, arbitrary: fc.constant("automatic" as const) },
	{ weight: 1, arbitrary: fc.constant("none" as const) },
	{ weight: 1, arbitrary: fc.record({ fixed: fc.constantFrom("3", "2 bis", "(c)", "第九条") }) },
);

type Kind = DraftNode["kind"];

function node(kind: Kind, children: fc.Arbitrary<readonly DraftNode[]>): fc.Arbitrary<DraftNode> {
	const held = kind === "clause" || kind === "cell" ? "text" : "heading";
	const bare = kind === "alternatives" || kind === "option" || kind === "row";
	const own = bare ? fc.constant({}) : byLanguage;
	const numberless = bare || kind === "cell";
	return fc
		.record({ own, numbering: numberless ? fc.constant("none" as const) : numbering, children })
		.map((made) => ({
			id: "",
			kind,
			heading: held === "heading" ? made.own : {},
			text: held === "text" ? made.own : {},
			numbering: made.numbering,
			children: made.children,
			...(kind === "option" ? { proposers: ["Norland"] } : {}),
		}));
}

const none = fc.constant([] as readonly DraftNode[]);

/** Tables of up to nine cells, with and without headers. */
const table: fc.Arbitrary<DraftNode> = fc
	.record({
		columns: fc.integer({ min: 1, max: 3 }),
		rows: fc.integer({ min: 1, max: 3 }),
		headers: fc.constantFrom(null, "row" as const, "column" as const, "both" as const),
	})
	.chain(({ columns, rows, headers }) => {
		const cells = fc.array(node("cell", none), { minLength: columns, maxLength: columns });
		const grid = fc.array(node("row", cells), { minLength: rows, maxLength: rows });
		return node("table", grid).map((made) => ({ ...made, ...(headers ? { headers } : {}) }));
	});

/** Nodes of a kind, some of them in alternatives of one to three options, of which some say nothing. */
function held(single: fc.Arbitrary<DraftNode>, most: number) {
	const option = node("option", fc.array(single, { maxLength: 2 }));
	const nested = node(
		"option",
		fc.tuple(node("alternatives", fc.array(option, { minLength: 2, maxLength: 2 }))),
	);
	const options = fc.array(
		fc.oneof({ weight: 5, arbitrary: option }, { weight: 1, arbitrary: nested }),
		{ minLength: 1, maxLength: 3 },
	);
	return fc.array(
		fc.oneof(
			{ weight: 5, arbitrary: single },
			{ weight: 1, arbitrary: node("alternatives", options) },
		),
		{ maxLength: most },
	);
}

const text = (children: fc.Arbitrary<readonly DraftNode[]>): fc.Arbitrary<DraftNode> =>
	fc.oneof({ weight: 9, arbitrary: node("clause", children) }, { weight: 1, arbitrary: table });
const recitals = held(node("clause", held(node("clause", none), 2)), 3);
const clauses = held(text(held(text(held(text(none), 2)), 2)), 3);
const articles = held(node("article", clauses), 2);
const together = (...lists: fc.Arbitrary<readonly DraftNode[]>[]) =>
	fc.tuple(...lists).map((parts) => parts.flat());

const bodies = together(
	fc.array(node("preamble", recitals), { maxLength: 1 }),
	clauses,
	articles,
	fc.array(node("part", together(clauses, articles)), { maxLength: 2 }),
	articles,
	fc.array(node("annex", together(clauses, fc.array(node("part", articles), { maxLength: 1 }))), {
		maxLength: 2,
	}),
);

function named(nodes: readonly DraftNode[], count: { at: number }): readonly DraftNode[] {
	return nodes.map((each) => {
		const name = `n${count.at++}`;
		return { ...each, id: name, children: named(each.children, count) };
	});
}

/** Drafts in one to three languages with everything a tree may hold: nesting, alternatives, brackets, holes, fixed numbers. */
export const drafts: fc.Arbitrary<Draft> = fc
	.record({
		title: byLanguage,
		instrument: fc.constantFrom("treaty" as const, "political-declaration" as const),
		languages: fc.shuffledSubarray([...LANGUAGES], { minLength: 1 }),
		body: bodies,
		terms: fc.array(
			fc.record({
				id,
				name: fc.dictionary(fc.constantFrom(...LANGUAGES), words),
				definedIn: fc.constantFrom(null, "n1"),
			}),
			{ maxLength: 2 },
		),
		extra: fc.constantFrom({}, { "": { colour: "blue", votes: [1, { a: null }] } }),
	})
	.map((made) => ({
		...made,
		id: "draft",
		body: named(made.body, { at: 0 }),
		comments: [],
		suggestions: [],
		decisions: [],
		checklist: { id: "core", digest: null },
		history: [],
	}));

const languages = ["en"] as const;

/** A clause in English for tables: its id, its words, its sub-paragraphs. */
export function clause(name: string, text: string, ...children: DraftNode[]): DraftNode {
	return {
		id: name,
		kind: "clause",
		heading: {},
		text: text === "" ? {} : { en: [{ type: "text", text }] },
		numbering: "automatic",
		children,
	};
}

/** A container in English for tables. */
export function container(
	kind: Exclude<Kind, "clause">,
	name: string,
	heading: string,
	...children: DraftNode[]
): DraftNode {
	return {
		id: name,
		kind,
		heading: heading === "" ? {} : { en: [{ type: "text", text: heading }] },
		text: {},
		numbering: "automatic",
		children,
	};
}

/** A draft for tables. */
export function draftOf(...body: DraftNode[]): Draft {
	return {
		id: "draft",
		title: { en: [{ type: "text", text: "Title" }] },
		instrument: "treaty",
		languages,
		body,
		terms: [],
		comments: [],
		suggestions: [],
		decisions: [],
		checklist: { id: "core", digest: null },
		history: [],
		extra: {},
	};
}

/** The tree as one line a node: indentation, id, English words. */
export function drawn(nodes: readonly DraftNode[], depth = 0): string[] {
	return nodes.flatMap((each) => {
		const runs = (each.kind === "clause" ? each.text : each.heading).en ?? [];
		const text = runs.map((run) => (run.type === "text" ? run.text : `<${run.type}>`)).join("");
		const line = `${"  ".repeat(depth)}${each.id}${text === "" ? "" : ` ${text}`}`;
		return [line, ...drawn(each.children, depth + 1)];
	});
}
