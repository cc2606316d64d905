import fc from "fast-check";
import {
	applyCommand,
	createMatcher,
	type Draft,
	type FindHit,
	type FindQuery,
	type FindScope,
	findTargets,
	hitsIn,
	LANGUAGES,
	type Language,
	openText,
	type Run,
	replaceHits,
	toBlocks,
} from "../../../engine/index";
import { clause, container, draftOf, drafts } from "./drafts";

function query(pattern: string, change: Partial<FindQuery> = {}): FindQuery {
	return { pattern, expression: false, matchCase: false, wholeWord: false, ...change };
}

function matcherOf(wanted: FindQuery) {
	const made = createMatcher(wanted);
	if (!made.ok) throw new Error(made.fault.id);
	return made.matcher;
}

function found(
	draft: Draft,
	wanted: FindQuery,
	scope: FindScope = { type: "draft" },
	languages: readonly Language[] = ["en"],
): readonly FindHit[] {
	const matcher = matcherOf(wanted);
	return findTargets(draft, languages, scope).flatMap((target) => hitsIn(matcher, target));
}

const said = (hits: readonly FindHit[]) =>
	hits.map(({ block, from, to, groups }) => `${block} ${from}-${to} ${groups[0]}`);

function replaceAll(draft: Draft, wanted: FindQuery, template: string) {
	const targets = findTargets(draft, draft.languages, { type: "draft" });
	const { expression } = wanted;
	const done = replaceHits(matcherOf(wanted), targets, { template, expression });
	return { ...done, draft: done.command ? applyCommand(draft, done.command).draft : draft };
}

const text = (words: string): Run => ({ type: "text", text: words });

function withRuns(draft: Draft, id: string, ...runs: readonly Run[]): Draft {
	return applyCommand(draft, { type: "set-runs", block: id, language: "en", runs }).draft;
}

const TREATY = draftOf(
	container("preamble", "p", "", clause("p1", "Recalling the record of States,")),
	container(
		"article",
		"a1",
		"Records",
		clause("c1", "Each State shall record each use. Records last ten years."),
	),
	container("article", "a2", "Review", clause("c2", "The States record it:", clause("c3", "Use."))),
);

describe("finding words", () => {
	test("looks through headings and clauses in document order, whatever the case", () => {
		expect(said(found(TREATY, query("record")))).toEqual([
			"p1 14-20 record",
			"a1 0-6 Record",
			"c1 17-23 record",
			"c1 34-40 Record",
			"c2 11-17 record",
		]);
		expect(said(found(TREATY, query("title")))).toEqual(["draft 0-5 Title"]);
	});

	test("keeps to the case and to whole words where that is asked for", () => {
		expect(said(found(TREATY, query("Record", { matchCase: true })))).toEqual([
			"a1 0-6 Record",
			"c1 34-40 Record",
		]);
		expect(said(found(TREATY, query("record", { wholeWord: true })))).toEqual([
			"p1 14-20 record",
			"c1 17-23 record",
			"c2 11-17 record",
		]);
	});

	test("takes signs of expressions for themselves in plain words", () => {
		const draft = draftOf(clause("c", "Costs (a) [$5.00] (b)"));
		expect(said(found(draft, query("(a)")))).toEqual(["c 6-9 (a)"]);
		expect(said(found(draft, query("$5.00")))).toEqual(["c 11-16 $5.00"]);
	});

	test("ends words at Chinese characters and knows letters beyond the basic plane", () => {
		const draft = draftOf(clause("c", "使用AI系统。𠮷AI, 𝒜AI"));
		expect(said(found(draft, query("ai", { wholeWord: true })))).toEqual(["c 2-4 AI", "c 9-11 AI"]);
		expect(said(found(draft, query("系统", { wholeWord: true })))).toEqual(["c 4-6 系统"]);
	});

	test("looks in the article around a block only", () => {
		const at = (block: string) => said(found(TREATY, query("record"), { type: "article", block }));
		expect(at("c3")).toEqual(["c2 11-17 record"]);
		expect(at("a1")).toEqual(["a1 0-6 Record", "c1 17-23 record", "c1 34-40 Record"]);
		expect(at("p1")).toEqual(["p1 14-20 record"]);
		expect(at("gone")).toEqual([]);
	});

	test("looks in a selection from its first word to its last", () => {
		const from = { block: "a1", offset: 3 };
		const in_ = (block: string, offset: number) =>
			said(found(TREATY, query("record"), { type: "selection", from, to: { block, offset } }));
		expect(in_("c1", 39)).toEqual(["c1 17-23 record"]);
		expect(in_("c2", 17)).toEqual(["c1 17-23 record", "c1 34-40 Record", "c2 11-17 record"]);
		const alone = { type: "selection", from: { block: "c1", offset: 17 } } as const;
		expect(
			said(found(TREATY, query("record"), { ...alone, to: { block: "c1", offset: 23 } })),
		).toEqual(["c1 17-23 record"]);
		expect(found(TREATY, query("record"), { ...alone, to: { block: "c1", offset: 22 } })).toEqual(
			[],
		);
	});

	test("finds the shown words of references and tells their place in open text", () => {
		const draft = withRuns(
			TREATY,
			"c1",
			text("As in "),
			{ type: "reference", target: "a2" },
			text(" and after "),
			{ type: "reference", target: "c3" },
			text(" too"),
		);
		const hits = found(draft, query("article 2"));
		expect(hits.map(({ from, to, replaceable }) => ({ from, to, replaceable }))).toEqual([
			{ from: 6, to: 7, replaceable: false },
			{ from: 18, to: 19, replaceable: false },
		]);
		expect(said(found(draft, query("after")))).toEqual(["c1 12-17 after"]);
		expect(said(found(draft, query("too")))).toEqual(["c1 20-23 too"]);
	});

	test("looks into brackets and footnotes", () => {
		const option = (id: string, words: string) => ({
			id,
			proposers: ["Norland"],
			supporters: [],
			content: [text(words)],
		});
		const draft = withRuns(
			TREATY,
			"c1",
			text("Keep it "),
			{
				type: "bracket",
				id: "b",
				options: [option("o1", "ten years"), option("o2", "five years")],
			},
			{ type: "footnote", id: "f", content: [text("Years of service.")] },
			text("."),
		);
		expect(
			found(draft, query("years")).map(({ from, to, footnote, replaceable }) => [
				from,
				to,
				footnote,
				replaceable,
			]),
		).toEqual([
			[13, 18, null, true],
			[26, 31, null, true],
			[0, 5, "f", true],
		]);
		expect(found(draft, query("it [ten")).map(({ replaceable }) => replaceable)).toEqual([false]);
		const { draft: fresh, replaced } = replaceAll(draft, query("years"), "weeks");
		expect(replaced).toBe(3);
		expect(JSON.stringify(fresh.body)).toContain("Weeks of service.".replace("W", "w"));
		expect(openText(toBlocks(fresh, "en").find(({ id }) => id === "c1")?.runs ?? [])).toBe(
			"Keep it [ten weeks / five weeks].",
		);
	});
});

describe("expressions", () => {
	test.each([
		["a(b", "find.fault.openParenthesis", 1],
		["(a)((b)", "find.fault.openParenthesis", 3],
		["ab[cd", "find.fault.openClass", 2],
		["a)b", "find.fault.closingParenthesis", 1],
		["*a", "find.fault.nothingToRepeat", 0],
		["(a**)", "find.fault.repetition", 2],
		["\\d\\", "find.fault.backslash", 2],
		["ab\\q", "find.fault.escape", 2],
		["x{2000}", "find.fault.count", 1],
		["q[z-a]", "find.fault.range", 2],
		["(?<n>a)(?<n>b)", "find.fault.group", 10],
		["a(?=b)", "find.fault.unsupported", 1],
		["x".repeat(1001), "find.fault.large", 1000],
	])("says what is wrong with %s and where", (pattern, id, position) => {
		expect(createMatcher(query(pattern, { expression: true }))).toEqual({
			ok: false,
			fault: { id, position },
		});
	});

	test("never throws and always points into the pattern", () => {
		const signs = fc.string({
			unit: fc.constantFrom(..."ab(){}[]*+?\\^$|-:<>=!P2,."),
			maxLength: 12,
		});
		fc.assert(
			fc.property(signs, (pattern) => {
				const made = createMatcher(query(pattern, { expression: true }));
				if (made.ok) return;
				expect(made.fault.id).not.toBe("find.fault.other");
				expect(made.fault.position).toBeGreaterThanOrEqual(0);
				expect(made.fault.position).toBeLessThanOrEqual(pattern.length);
			}),
			{ numRuns: 500 },
		);
	});

	test("takes no longer for an expression that would halt a matcher that tries all ways", () => {
		const draft = draftOf(clause("c", `${"a".repeat(20_000)}b`));
		expect(found(draft, query("(a*)*c", { expression: true }))).toEqual([]);
	});

	test("puts groups into the replacement", () => {
		const draft = draftOf(clause("c", "within 30 days and 10 years"));
		const swap = query("(\\d+) (days|years)", { expression: true });
		const { draft: fresh } = replaceAll(draft, swap, "$2: $1 ($&, $$1, $9, $10)");
		expect(openText(toBlocks(fresh, "en")[1]?.runs ?? [])).toBe(
			"within days: 30 (30 days, $1, $9, 300) and years: 10 (10 years, $1, $9, 100)",
		);
	});

	test("leaves dollar signs alone in plain words", () => {
		const draft = draftOf(clause("c", "five"));
		expect(
			openText(toBlocks(replaceAll(draft, query("five"), "$1").draft, "en")[1]?.runs ?? []),
		).toBe("$1");
	});
});

describe("replacing", () => {
	test("is one command that leads back, in every language", () => {
		const chinese = applyCommand(
			{ ...TREATY, languages: ["en", "zh-Hans"] },
			{ type: "set-runs", block: "c1", language: "zh-Hans", runs: [text("State 应当记录。")] },
		).draft;
		const { command, replaced, draft } = replaceAll(chinese, query("state"), "Party");
		expect(replaced).toBe(4);
		expect(toBlocks(draft, "zh-Hans").map(({ runs }) => openText(runs))).toContain(
			"Party 应当记录。",
		);
		if (!command) throw new Error("no command");
		const { inverse } = applyCommand(chinese, command);
		expect(applyCommand(draft, inverse).draft).toEqual(chinese);
	});

	test("keeps marks of the first word, and skips what holds a reference, a footnote or a part of a term", () => {
		const draft = withRuns(
			TREATY,
			"c1",
			{ type: "text", text: "the ", marks: ["bold"] },
			text("use of "),
			{ type: "term", term: "t", text: "the systems" },
			text(" is for the"),
			{ type: "footnote", id: "f", content: [text("See the record.")] },
			text("n"),
		);
		const to = (pattern: string, words: string) => {
			const { draft: fresh, replaced, skipped } = replaceAll(draft, query(pattern), words);
			return { runs: toBlocks(fresh, "en").find(({ id }) => id === "c1")?.runs, replaced, skipped };
		};
		expect(to("the use", "any")).toMatchObject({
			replaced: 1,
			skipped: 0,
			runs: [{ text: "any", marks: ["bold"] }, { text: " of " }, {}, {}, {}, {}],
		});
		expect(to("of the systems", "it")).toMatchObject({ replaced: 0, skipped: 1 });
		expect(to("then", "it")).toMatchObject({ replaced: 0, skipped: 1 });
		expect(to("systems", "weapons").runs?.[2]).toEqual({
			type: "term",
			term: "t",
			text: "the weapons",
		});
		expect(to("the systems", "").runs?.map(({ type }) => type)).toEqual([
			"text",
			"text",
			"footnote",
			"text",
		]);
	});

	test("replaces chosen hits only", () => {
		const matcher = matcherOf(query("record"));
		const targets = findTargets(TREATY, ["en"], { type: "draft" });
		const { command, replaced } = replaceHits(
			matcher,
			targets,
			{ template: "log", expression: false },
			({ block, from }) => block === "c1" && from === 34,
		);
		expect(replaced).toBe(1);
		expect(command).toEqual({
			type: "set-runs",
			block: "c1",
			language: "en",
			runs: [text("Each State shall record each use. logs last ten years.")],
		});
	});
});

/** All that is not plain words, in order. */
function skeleton(runs: readonly Run[]): unknown[] {
	return runs.flatMap((run): unknown[] => {
		if (run.type === "text") return [];
		if (run.type === "term") return [run.term];
		if (run.type === "reference") return [run];
		if (run.type === "footnote") return [run.id, skeleton(run.content)];
		const options = run.options.map(({ content, ...rest }) => ({
			...rest,
			content: skeleton(content),
		}));
		return [run.id, options];
	});
}

const patterns = fc.oneof(
	fc.constantFrom("s", "State", "应", "a", "x", " ").map((pattern) => query(pattern)),
	fc
		.constantFrom(".", "[a-z]+", "s(.)", ".{3}", "\\w", "[^s]*")
		.map((pattern) => query(pattern, { expression: true })),
);

test("hits are in order, apart and in bounds", () => {
	fc.assert(
		fc.property(drafts, patterns, (draft, wanted) => {
			const matcher = matcherOf(wanted);
			for (const target of findTargets(draft, LANGUAGES, { type: "draft" })) {
				const own = hitsIn(matcher, target).filter(({ footnote }) => footnote === null);
				let last = 0;
				for (const { from, to } of own) {
					// Hits inside one reference share its single character.
					expect(from).toBeGreaterThanOrEqual(last - 1);
					expect(to).toBeGreaterThan(from);
					last = to;
				}
				expect(last).toBeLessThanOrEqual(openText(target.runs).length);
			}
		}),
		{ numRuns: 60 },
	);
});

test("replacing keeps references, brackets, footnotes and terms, counts every hit, and leads back", () => {
	fc.assert(
		fc.property(
			drafts,
			patterns,
			fc.constantFrom("y", "应当", "$&$&"),
			(draft, wanted, template) => {
				const done = replaceAll(draft, wanted, template);
				const hits = found(draft, wanted, { type: "draft" }, draft.languages);
				expect(done.replaced + done.skipped).toBe(hits.length);
				for (const language of LANGUAGES) {
					const before = toBlocks(draft, language);
					const after = toBlocks(done.draft, language);
					expect(after.map(({ runs }) => skeleton(runs))).toEqual(
						before.map(({ runs }) => skeleton(runs)),
					);
				}
				if (!done.command) return;
				const { inverse } = applyCommand(draft, done.command);
				expect(applyCommand(done.draft, inverse).draft).toEqual(draft);
			},
		),
		{ numRuns: 60 },
	);
});

test("replacing plain words says the same as replacing them in the text", () => {
	const words = fc.string({ unit: fc.constantFrom(..."ab 应"), maxLength: 20 });
	const pattern = fc.string({ unit: fc.constantFrom(..."ab应"), minLength: 1, maxLength: 2 });
	fc.assert(
		fc.property(words, pattern, words, (said, wanted, into) => {
			fc.pre(said !== "");
			const draft = draftOf(clause("c", said));
			const { draft: fresh } = replaceAll(draft, query(wanted, { matchCase: true }), into);
			const runs = toBlocks(fresh, "en").find(({ id }) => id === "c")?.runs ?? [];
			expect(openText(runs)).toBe(said.replaceAll(wanted, () => into));
		}),
	);
});
