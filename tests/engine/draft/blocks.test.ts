import fc from "fast-check";
import {
	applyCommand,
	type Block,
	type BlockInput,
	type Draft,
	type DraftNode,
	findNode,
	LANGUAGES,
	toBlocks,
	withBlocks,
} from "../../../engine/index";
import { clause, container, draftOf, drafts, drawn } from "./drafts";

const language = fc.constantFrom(...LANGUAGES);

/** Every id in the tree, to see that none comes twice or goes. */
function ids(nodes: readonly DraftNode[]): string[] {
	return nodes.flatMap((node) => [node.id, ...ids(node.children)]);
}

function block(id: string, kind: BlockInput["kind"], depth = 0, text = ""): BlockInput {
	return { id, kind, depth, runs: text === "" ? [] : [{ type: "text", text }] };
}

function inserted(draft: Draft, at: number, ...fresh: BlockInput[]): Draft {
	const blocks = toBlocks(draft, "en");
	return withBlocks(draft, "en", [...blocks.slice(0, at), ...fresh, ...blocks.slice(at)]);
}

/** A block without what it says of other languages. */
function toSaid({ missing, ...block }: Block): Partial<Block> {
	return block.kind === "table" || block.kind === "cell" ? block : { ...block, missing };
}

test("a draft's own blocks give the draft itself", () => {
	fc.assert(
		fc.property(drafts, language, (draft, shown) => {
			expect(withBlocks(draft, shown, toBlocks(draft, shown))).toBe(draft);
		}),
	);
});

test("a clause that comes and goes leaves the tree as it was", () => {
	fc.assert(
		fc.property(drafts, language, fc.nat(), (draft, shown, place) => {
			const blocks = toBlocks(draft, shown);
			let at = 1 + (place % blocks.length);
			while (blocks[at]?.kind === "cell") at += 1;
			const next = blocks[at];
			const depth = next?.depth ?? 0;
			const fresh = block("fresh", "clause", depth, "new");
			const longer = withBlocks(draft, shown, [...blocks.slice(0, at), fresh, ...blocks.slice(at)]);
			expect(ids(longer.body).sort()).toEqual(["fresh", ...ids(draft.body)].sort());
			const { draft: back } = applyCommand(longer, { type: "remove", node: "fresh" });
			expect(back).toEqual(draft);
		}),
		{ numRuns: 300 },
	);
});

test("words of other languages stay when those of one change", () => {
	fc.assert(
		fc.property(drafts, (draft) => {
			const blocks = toBlocks(draft, "en").map((each) => ({ ...each, runs: [] }));
			const emptied = withBlocks(draft, "en", blocks);
			const all = LANGUAGES.map((one) => toBlocks(emptied, one));
			const isSilent = (at: number) =>
				all.every((shownBlocks) => shownBlocks[at]?.runs.length === 0);
			for (const [at, { kind, missing }] of toBlocks(emptied, "en").entries())
				expect(missing).toBe((kind !== "table" && kind !== "cell") || !isSilent(at));
			for (const other of ["zh-Hans", "zh-Hant"] as const)
				expect(toBlocks(emptied, other).map(toSaid)).toEqual(toBlocks(draft, other).map(toSaid));
			expect(ids(emptied.body)).toEqual(ids(draft.body));
		}),
	);
});

test("any list of the blocks keeps each node once", () => {
	fc.assert(
		fc.property(
			drafts.chain((draft) => {
				const blocks = toBlocks(draft, "en").slice(1);
				return fc.tuple(
					fc.constant(draft),
					fc.shuffledSubarray(blocks),
					fc.infiniteStream(fc.nat(3)),
				);
			}),
			([draft, chosen, depths]) => {
				const ofTable = new Map(
					toBlocks(draft, "en").flatMap(({ id, cell }) => (cell ? [[id, cell.table]] : [])),
				);
				const whole = new Set(chosen.map(({ id }) => ofTable.get(id) ?? id));
				const expected = toBlocks(draft, "en")
					.slice(1)
					.filter(({ id }) => whole.has(ofTable.get(id) ?? id));
				const list = chosen.map((each) => {
					const depth = depths.next().value ?? 0;
					return each.kind === "clause" ? { ...each, depth } : each;
				});
				const made = withBlocks(draft, "en", list);
				const seen = ids(made.body);
				expect(new Set(seen).size).toBe(seen.length);
				expect(
					toBlocks(made, "en")
						.slice(1)
						.map(({ id }) => id)
						.sort(),
				).toEqual(expected.map(({ id }) => id).sort());
			},
		),
	);
});

test("a heading put among clauses takes those behind it", () => {
	const draft = draftOf(
		container("article", "a1", "One", clause("c1", "x"), clause("c2", "y", clause("c3", "z"))),
	);
	expect(drawn(inserted(draft, 3, block("a2", "article", 0, "Two")).body)).toEqual([
		"a1 One",
		"  c1 x",
		"a2 Two",
		"  c2 y",
		"    c3 z",
	]);
});

test("clauses directly in the body stay there behind a preamble, until a heading comes before them", () => {
	const draft = draftOf(
		container("preamble", "p", "", clause("r", "Recalling,")),
		clause("c", "x"),
	);
	expect(drawn(inserted(draft, 3, block("r2", "clause", 0, "Noting,")).body)).toEqual([
		"p",
		"  r Recalling,",
		"  r2 Noting,",
		"c x",
	]);
	expect(findNode(inserted(draft, 3, block("r2", "clause")), "r2")?.node.numbering).toBe(
		"automatic",
	);
	expect(drawn(inserted(draft, 3, block("a", "article")).body)).toEqual([
		"p",
		"  r Recalling,",
		"a",
		"  c x",
	]);
});

test("articles stay in their part or annex, and directly in the body", () => {
	const draft = draftOf(
		container("part", "p1", "I", container("article", "a1", "")),
		container("article", "a2", ""),
		container("annex", "x", "A", container("article", "a3", "", clause("c", "y"))),
	);
	expect(drawn(inserted(draft, 3, block("new", "article")).body)).toEqual([
		"p1 I",
		"  a1",
		"  new",
		"a2",
		"x A",
		"  a3",
		"    c y",
	]);
});

test("what stands between two options joins the first; alternatives left with one option are settled", () => {
	const draft = draftOf(
		container(
			"article",
			"a",
			"",
			container(
				"alternatives",
				"alt",
				"",
				container("option", "o1", "", clause("c1", "x")),
				container("option", "o2", "", clause("c2", "y")),
			),
			clause("c3", "z"),
		),
	);
	const longer = inserted(draft, 3, block("new", "clause"));
	expect(drawn(longer.body)).toEqual([
		"a",
		"  alt",
		"    o1",
		"      c1 x",
		"      new",
		"    o2",
		"      c2 y",
		"  c3 z",
	]);
	const without = toBlocks(draft, "en").filter(({ id }) => id !== "c1");
	expect(drawn(withBlocks(draft, "en", without).body)).toEqual(["a", "  c2 y", "  c3 z"]);
});

test("a clause deeper than any before it hangs under the last, and its mates beside it", () => {
	const draft = draftOf(container("article", "a", "", clause("c1", "x")));
	const made = inserted(draft, 3, block("c2", "clause", 2), block("c3", "clause", 2));
	expect(drawn(made.body)).toEqual(["a", "  c1 x", "    c2", "    c3"]);
});

test("a clause made a heading keeps its words in every language", () => {
	const draft = draftOf(
		container("article", "a", "", {
			...clause("c", "Reports"),
			text: {
				en: [{ type: "text", text: "Reports" }],
				"zh-Hans": [{ type: "text", text: "报告" }],
			},
		}),
	);
	const blocks = toBlocks(draft, "en").map((each) =>
		each.id === "c" ? { ...each, kind: "article" as const } : each,
	);
	expect(findNode(withBlocks(draft, "en", blocks), "c")?.node).toMatchObject({
		kind: "article",
		heading: { "zh-Hans": [{ type: "text", text: "报告" }] },
		text: {},
	});
});
