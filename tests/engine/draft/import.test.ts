import fc from "fast-check";
import {
	addressOf,
	applyCommand,
	clausesOf,
	type Draft,
	draftFromOutline,
	newDraft,
	type OutlineNode,
	openText,
	outlineText,
	parseDraftText,
	serialiseDraft,
	toBlocks,
	withBlocks,
} from "../../../engine/index";

function counter(): () => string {
	let count = 0;
	return () => `n${count++}`;
}

function imported(text: string): Draft {
	return draftFromOutline(outlineText(text, "en"), { language: "en", newId: counter() });
}

/** Lines that texts are made of, in orders that no lawyer would choose. */
const line = fc.constantFrom(
	"Treaty on Tests",
	"# Declaration",
	"## Part",
	"### Deeper",
	"The States Parties,",
	"Recalling the law,",
	"Have agreed as follows:",
	"PART I",
	"Chapter 2: Control",
	"Article 1",
	"Article 2 Reports",
	"Annex A",
	"1. Each Party shall report.",
	"2. Each Party shall not use systems that:",
	"(a) fail;",
	"(i) twice;",
	"- learn;",
	"Flush words that follow.",
	"第一条 报告",
	"一、缔约国应当报告。",
	"",
	"",
);
const texts = fc.array(line, { maxLength: 30 }).map((lines) => lines.join("\n"));

function letters(text: string): string {
	return (text.match(/[\p{L}\p{N}]/gu) ?? []).sort().join("");
}

test("no word of an outline is lost in its draft", () => {
	const said = (nodes: readonly OutlineNode[]): string =>
		nodes.map((node) => `${node.heading ?? ""} ${node.text} ${said(node.children)}`).join(" ");
	fc.assert(
		fc.property(texts, (text) => {
			const outline = outlineText(text, "en");
			const draft = draftFromOutline(outline, { language: "en", newId: counter() });
			const shown = toBlocks(draft, "en").map(({ runs }) => openText(runs));
			expect(letters(shown.join(" "))).toBe(letters(said(outline)));
		}),
		{ numRuns: 500 },
	);
});

test("whatever text was imported, a clause put in and taken out leaves the tree as it was", () => {
	fc.assert(
		fc.property(texts, fc.nat(), (text, place) => {
			const draft = imported(text);
			const blocks = toBlocks(draft, "en");
			const at = 1 + (place % blocks.length);
			const next = blocks[at];
			const fresh = {
				id: "fresh",
				kind: "clause" as const,
				depth: next?.kind === "clause" ? next.depth : 0,
				runs: [],
			};
			const list = [...blocks.slice(0, at), fresh, ...blocks.slice(at)];
			const longer = withBlocks(draft, "en", list);
			expect(applyCommand(longer, { type: "remove", node: "fresh" }).draft).toEqual(draft);
		}),
		{ numRuns: 500 },
	);
});

test("every imported draft is saved and read again, and each clause has an address", () => {
	fc.assert(
		fc.property(texts, (text) => {
			const draft = imported(text);
			expect(parseDraftText(serialiseDraft(draft))).toEqual(draft);
			for (const { id } of clausesOf(draft, "en")) expect(addressOf(draft, id, "en")).not.toBe("");
		}),
	);
});

test("Roman headings are cited without their full stop", () => {
	const draft = imported(
		"Principles\n\nI. Judgement\n\n1. States should keep judgement.\n\nII. Openness\n\n2. States should share.",
	);
	expect([...clausesOf(draft, "en")].map(({ id }) => addressOf(draft, id, "en"))).toEqual([
		"I, paragraph 1",
		"II, paragraph 2",
	]);
});

test("a new draft has a preamble and an article to write in, each id its own", () => {
	const draft = newDraft({ languages: ["en"], instrument: "treaty", newId: counter() });
	expect(toBlocks(draft, "en").map(({ kind, label }) => [kind, label])).toEqual([
		["title", ""],
		["preamble", ""],
		["clause", ""],
		["article", "Article 1"],
		["clause", "1."],
	]);
	expect(new Set(toBlocks(draft, "en").map(({ id }) => id)).size).toBe(5);
	expect(parseDraftText(serialiseDraft(draft))).toEqual(draft);
});
