import fc from "fast-check";
import { positionInRuns } from "../../../engine/draft/plain-text";
import {
	clausesOf,
	draftFromOutline,
	missingClauses,
	outlineText,
	plainText,
	type Run,
	referenceTexts,
} from "../../../engine/index";
import { clause, container, draftOf, drafts, runsOf } from "./drafts";

/** The words of the run that a path of a plain text leads to. */
function wordsAt(runs: readonly Run[], path: readonly number[]): string | null {
	const [index = -1, option, ...rest] = path;
	const run = runs[index];
	if (run?.type === "bracket") return wordsAt(run.options[option ?? -1]?.content ?? [], rest);
	if (run?.type === "text" || run?.type === "term") return run.text;
	return run?.type === "reference" ? "\uFFFC" : null;
}

test.each(["open", {}] as const)("segments of the plain text lead back to its runs: %j", (view) => {
	fc.assert(
		fc.property(runsOf, (runs) => {
			const plain = plainText(runs, view);
			let end = 0;
			for (const { from, to, path } of plain.segments) {
				expect(from).toBeGreaterThanOrEqual(end);
				expect(plain.text.slice(from, to)).toBe(wordsAt(runs, path));
				expect(positionInRuns(plain, from, "from")).toEqual({ path, offset: 0 });
				expect(positionInRuns(plain, to, "to")).toEqual({ path, offset: to - from });
				end = to;
			}
			if (view !== "open")
				expect(plain.segments.map(({ from, to }) => plain.text.slice(from, to)).join("")).toBe(
					plain.text,
				);
		}),
	);
});

test("clauses come with heading, chapeau, part and place", () => {
	const draft = draftOf(
		container("preamble", "p", "", clause("r", "Recalling,")),
		container(
			"part",
			"i",
			"General",
			container(
				"article",
				"a",
				"",
				clause("c1", "Parties shall:", clause("c2", "report;", clause("c3", "yearly."))),
			),
		),
		container("annex", "x", "Forms", clause("c4", "Form A.")),
	);
	expect(
		[...clausesOf(draft, "en")].map(({ id, heading, chapeau, part, path, instrument }) => [
			id,
			heading,
			chapeau,
			part,
			path.join("."),
			instrument,
		]),
	).toEqual([
		["r", undefined, undefined, "preamble", "0.0", "treaty"],
		["c1", "General", undefined, "operative", "1.0.0", "treaty"],
		["c2", "General", "Parties shall:", "operative", "1.0.0.0", "treaty"],
		["c3", "General", "Parties shall: report;", "operative", "1.0.0.0.0", "treaty"],
		["c4", "Forms", undefined, "annex", "2.0", "treaty"],
	]);
});

test("a clause without words in the language is passed over and named as missing", () => {
	const draft = draftOf(
		container("article", "a", "", clause("c1", "", clause("c2", "report.")), {
			...clause("c3", ""),
			text: { en: [{ type: "text", text: "  " }], "zh-Hans": [{ type: "text", text: "报告。" }] },
		}),
	);
	expect([...clausesOf(draft, "en")].map(({ id, chapeau }) => [id, chapeau])).toEqual([
		["c2", undefined],
	]);
	expect([...clausesOf(draft, "zh-Hans")].map(({ id }) => id)).toEqual(["c3"]);
	expect(missingClauses(draft, "zh-Hans")).toEqual(["c1", "c2"]);
});

test("brackets and alternatives are read as resolved, the first option by default; references as addresses", () => {
	const option = (id: string, text: string) => ({
		id,
		proposers: [],
		supporters: [],
		content: [{ type: "text" as const, text }],
	});
	const runs: readonly Run[] = [
		{ type: "text", text: "Under " },
		{ type: "reference", target: "c2" },
		{ type: "reference", target: "gone" },
		{ type: "text", text: " they " },
		{ type: "bracket", id: "b", options: [option("b1", "shall"), option("b2", "should")] },
		{ type: "footnote", id: "f", content: [{ type: "text", text: "Reserved." }] },
		{ type: "text", text: " report." },
	];
	const draft = draftOf(
		container(
			"article",
			"a",
			"",
			{ ...clause("c1", ""), text: { en: runs } },
			container(
				"alternatives",
				"alt",
				"",
				container("option", "o1", "", clause("c2", "Each year.")),
				container("option", "o2", "", clause("c3", "Every month.")),
			),
		),
	);
	const texts = (resolution: Record<string, string>) =>
		[...clausesOf(draft, "en", resolution)].map(({ text }) => text);
	expect(texts({})).toEqual([
		"Under Article 1, paragraph 2(missing reference) they shall report.",
		"Each year.",
	]);
	expect(texts({ b: "b2", alt: "o2" })).toEqual([
		"Under Article 1, paragraph 2(missing reference) they should report.",
		"Every month.",
	]);
	expect(referenceTexts(draft, "zh-Hant")("c2")).toBe("第一條第二款");
});

test("every clause read has words and stands where its path says", () => {
	fc.assert(
		fc.property(drafts, (draft) => {
			for (const { id, path, text } of clausesOf(draft, "zh-Hans")) {
				let nodes = draft.body;
				let found = "";
				for (const index of path) {
					found = nodes[index]?.id ?? "";
					nodes = nodes[index]?.children ?? [];
				}
				expect(found).toBe(id);
				expect(text.trim()).not.toBe("");
			}
		}),
	);
});

test("an imported text becomes a draft; its own numbers stay where they differ", () => {
	let count = 0;
	const text =
		"Treaty on Tests\n\nArticle 1\n\n1. Each Party shall report.\n\n2. It shall keep records.\n\nArticle 5\n\n1. It shall pay.";
	const draft = draftFromOutline(outlineText(text, "en"), {
		language: "en",
		newId: () => `n${count++}`,
	});
	expect(draft.title.en).toEqual([{ type: "text", text: "Treaty on Tests" }]);
	expect(draft.instrument).toBe("treaty");
	expect(draft.body.map(({ kind, numbering }) => [kind, numbering])).toEqual([
		["article", "automatic"],
		["article", { fixed: "Article 5" }],
	]);
	expect([...clausesOf(draft, "en")].map((each) => each.text)).toEqual([
		"Each Party shall report.",
		"It shall keep records.",
		"It shall pay.",
	]);
});
