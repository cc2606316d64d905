import {
	applyCommand,
	type Draft,
	draftFromOutline,
	findNode,
	type ModelClause,
	outlineText,
	plainText,
} from "../../../engine/index";
import { modelInsertion } from "../../../renderer/store/model-insertion";

const texts = (text: string) => ({ en: text, "zh-Hans": text, "zh-Hant": text });
const MODEL: ModelClause = {
	id: "m",
	technique: "An instrument, article 1",
	parameters: { hours: { value: "48", label: texts("hours") } },
	text: texts("Each Party shall report within {hours} hours."),
};
const HEADED: ModelClause = { ...MODEL, heading: texts("Reports") };

function draftOf(text: string): Draft {
	let ids = 0;
	return draftFromOutline(outlineText(text), {
		language: "en",
		newId: () => {
			ids += 1;
			return `n${ids}`;
		},
	});
}

const DRAFT = draftOf(`Treaty

Article 1
First

1. One.
2. Two.

Article 2
Second

1. Three.
`);

/** What stands in the draft after an insertion at the clause with these words (or at none): headings and clauses in order. */
function after(model: ModelClause, words: string | null) {
	let ids = 0;
	const insertion = modelInsertion(DRAFT, "en", words === null ? null : idOf(words), model, {
		newId: () => {
			ids += 1;
			return `new${ids}`;
		},
		heading: () => "Incidents",
		bearers: [],
	});
	const { draft, inverse } = applyCommand(DRAFT, insertion.command);
	expect(applyCommand(draft, inverse).draft.body).toBe(DRAFT.body);
	const { block, offset } = insertion.caret;
	const inserted = wordsIn(findNode(draft, block)?.node.text.en);
	expect(inserted.slice(offset, offset + insertion.select)).toBe("48");
	return draft.body.map(({ heading, children }) => [
		wordsIn(heading.en),
		...children.map(({ text }) => wordsIn(text.en)),
	]);
}

function wordsIn(runs: Draft["title"]["en"]): string {
	return plainText(runs ?? [], "open").text;
}

function idOf(words: string): string {
	const found = DRAFT.body
		.flatMap(({ children, ...article }) => [{ ...article, children }, ...children])
		.find(({ text, heading }) => wordsIn(text.en) === words || wordsIn(heading.en) === words);
	if (!found) throw new RangeError(words);
	return found.id;
}

const FILLED = "Each Party shall report within 48 hours.";

test.each([
	[
		"behind the clause at the caret",
		MODEL,
		"One.",
		[
			["First", "One.", FILLED, "Two."],
			["Second", "Three."],
		],
	],
	[
		"at the end of the article whose heading holds the caret",
		MODEL,
		"First",
		[
			["First", "One.", "Two.", FILLED],
			["Second", "Three."],
		],
	],
	[
		"under a heading of its own, behind the article",
		HEADED,
		"One.",
		[
			["First", "One.", "Two."],
			["Reports", FILLED],
			["Second", "Three."],
		],
	],
	[
		"in an article at the end where the caret is in none",
		MODEL,
		null,
		[
			["First", "One.", "Two."],
			["Second", "Three."],
			["Incidents", FILLED],
		],
	],
] as const)("a model clause goes %s", (_where, model, words, expected) => {
	expect(after(model, words)).toEqual(expected);
});
