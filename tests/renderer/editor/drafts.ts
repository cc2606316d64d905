import fc from "fast-check";
import {
	type Draft,
	type DraftNode,
	type NodeKind,
	normaliseRuns,
	type Run,
} from "../../../engine/index";
import { draftOf } from "../../engine/draft/drafts";

/** Plain words as runs. */
export function words(text: string): readonly Run[] {
	return text === "" ? [] : [{ type: "text", text }];
}

/** A node with its words in English, and in Chinese where given. */
export function node(
	kind: NodeKind,
	id: string,
	text: string | readonly Run[],
	children: readonly DraftNode[] = [],
	chinese?: string,
): DraftNode {
	const runs = typeof text === "string" ? words(text) : text;
	const own = { en: runs, ...(chinese === undefined ? {} : { "zh-Hans": words(chinese) }) };
	const heading = kind === "clause" ? {} : own;
	return {
		id,
		kind,
		heading,
		text: kind === "clause" ? own : {},
		numbering: kind === "preamble" ? "none" : "automatic",
		children,
	};
}

/** A draft with a body, in English and Chinese. */
export function draftWith(...body: readonly DraftNode[]): Draft {
	return {
		...draftOf(...body),
		title: { en: words("Declaration"), "zh-Hans": words("宣言") },
		instrument: "political-declaration",
		languages: ["en", "zh-Hans"],
	};
}

const text = fc
	.oneof(
		fc.string({ minLength: 1, maxLength: 12 }),
		fc.constantFrom("各缔约国将", "every engagement ", "𠮷e\u0301 ", "a  b"),
	)
	.map((each) => each.replace(/[\r\n\t\u200b\ufffc]/g, " "));

const textRun = fc.record(
	{
		type: fc.constant("text" as const),
		text,
		marks: fc.constantFrom(["bold"] as const, ["italic", "underline"] as const),
	},
	{ requiredKeys: ["type", "text"] },
);

const run: fc.Arbitrary<Run> = fc.oneof(
	{ weight: 5, arbitrary: textRun },
	{
		weight: 1,
		arbitrary: fc.record({ type: fc.constant("term" as const), term: fc.constant("t1"), text }),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant("reference" as const),
			target: fc.constantFrom("a0", "gone"),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant("footnote" as const),
			id: fc.uuid(),
			content: fc.array(textRun, { maxLength: 2 }),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant("bracket" as const),
			id: fc.uuid(),
			options: fc.array(
				fc.record({
					id: fc.uuid(),
					proposers: fc.array(fc.constantFrom("A", "B"), { maxLength: 2 }),
					supporters: fc.constant([]),
					content: fc.array(textRun, { maxLength: 2 }).map(normaliseRuns),
				}),
				{ minLength: 1, maxLength: 3 },
			),
		}),
	},
);

/** Runs as a draft holds them: no empty text, neighbours of equal marks joined. */
export const runs = fc.array(run, { maxLength: 5 }).map(normaliseRuns);

const clause = (prefix: string, depth: number): fc.Arbitrary<DraftNode> =>
	fc
		.tuple(
			runs,
			fc.boolean(),
			depth === 0 ? fc.constant([]) : fc.array(fc.constant(null), { maxLength: 2 }),
		)
		.chain(([own, missing, below]) =>
			fc
				.tuple(...below.map((_, index) => clause(`${prefix}.${index}`, depth - 1)))
				.map((children) => {
					const made = node("clause", prefix, own, children);
					return missing ? { ...made, text: { "zh-Hans": words("案文") } } : made;
				}),
		);

/** Drafts with preamble, articles and nested clauses whose English words are of every kind. */
export const drafts: fc.Arbitrary<Draft> = fc
	.array(
		fc.tuple(fc.constantFrom("article" as const, "preamble" as const), runs, fc.nat({ max: 3 })),
		{ maxLength: 4 },
	)
	.chain((containers) =>
		fc
			.tuple(
				...containers.map(([kind, heading, count], index) =>
					fc
						.tuple(...Array.from({ length: count }, (_, at) => clause(`c${index}.${at}`, 2)))
						.map((children) =>
							node(
								kind === "preamble" && index > 0 ? "article" : kind,
								`a${index}`,
								heading,
								children,
							),
						),
				),
			)
			.map((body) => draftWith(...body)),
	);
