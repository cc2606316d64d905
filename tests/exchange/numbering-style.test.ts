import {
	type Draft,
	type DraftNode,
	type Language,
	labelsOf,
	type NumberingStyle,
} from "../../engine/index";
import { exportDraft, importDraft } from "../../exchange/index";
import { clause, container, draftOf } from "../engine/draft/drafts";
import { basis, shapeOf } from "./shape";

const words = (language: Language, node: DraftNode): DraftNode => ({
	...node,
	text: node.text.en ? { [language]: node.text.en } : {},
	heading: node.heading.en ? { [language]: node.heading.en } : {},
	children: node.children.map((child) => words(language, child)),
});

function draftIn(language: Language, numberingStyle: NumberingStyle): Draft {
	const referring: DraftNode = {
		...clause("d1", ""),
		text: {
			en: [
				{ type: "text", text: "See " },
				{ type: "reference", target: "i2" },
			],
		},
	};
	const body = [
		container("part", "p1", "General"),
		container(
			"article",
			"a1",
			"Control",
			clause("c1", "First."),
			clause("c2", "Second:", clause("i1", "one;"), clause("i2", "two:", clause("s1", "deep."))),
		),
		container("article", "a2", "Records", referring),
		container("annex", "x1", "Forms", container("article", "a3", "One", clause("e1", "Last."))),
	];
	const draft = draftOf(...body.map((node) => words(language, node)));
	return { ...draft, title: {}, languages: [language], numberingStyle };
}

test.each<[Language, NumberingStyle]>([
	["en", { en: "decimal", zh: "numerals" }],
	["zh-Hans", { en: "full", zh: "figures" }],
	["zh-Hans", { en: "full", zh: "decimal" }],
	["zh-Hant", { en: "full", zh: "decimal" }],
])("Word counts in %s in the style %j, and gives it back", (language, style) => {
	const draft = draftIn(language, style);
	const { bytes, losses } = exportDraft(draft, "word", language);
	expect(losses.filter(({ id }) => id === "exchange.loss.written-numbers")).toEqual([]);
	const back = importDraft(bytes, "word", basis(language)).draft;
	expect(back.numberingStyle).toEqual(style);
	expect(shapeOf(back, language)).toEqual(shapeOf(draft, language));
	const automatic = (nodes: readonly DraftNode[]): boolean =>
		nodes.every(({ numbering, children }) => numbering === "automatic" && automatic(children));
	expect(automatic(back.body)).toBe(true);
});

test.each([
	[
		"Article 1 Control\n\n1.1 Each Party shall act.\n\n1.2 Each Party shall report.\n",
		["1.1", "1.2"],
	],
	["Article 1 Control\n\n1. Each Party shall act.\n\n2. Each Party shall report.\n", ["1.", "2."]],
])("a plain text keeps the numbers that it has: %j", (text, numbers) => {
	const { draft } = importDraft(new TextEncoder().encode(text), "text", basis("en"));
	const labels = labelsOf(draft, "en");
	const clauses = draft.body.flatMap(({ children }) => children);
	expect(clauses.map(({ id }) => labels.get(id))).toEqual(numbers);
	expect(labels.get(draft.body[0]?.id ?? "")).toBe("Article 1");
});
