import { type BracketRun, openLength, plainText, type Run } from "../../../engine/index";
import { drawRun } from "../../../renderer/editor/draw-run";
import { openRange, openWords } from "../../../renderer/editor/open-words";

const bracket: BracketRun = {
	type: "bracket",
	id: "b",
	options: [
		{
			id: "o1",
			proposers: ["Norland"],
			supporters: [],
			content: [{ type: "text", text: "shall" }],
		},
		{
			id: "o2",
			proposers: [],
			supporters: ["Sudria"],
			content: [{ type: "text", text: "should" }],
		},
	],
};
const runs: readonly Run[] = [
	{ type: "text", text: "Each Party " },
	bracket,
	{ type: "text", text: " apply " },
	{ type: "reference", target: "a" },
	{ type: "footnote", id: "f", content: [{ type: "text", text: "A note." }] },
	{ type: "text", text: " in full." },
];

function drawn(): HTMLElement {
	const block = document.createElement("p");
	for (const run of runs) {
		if (run.type === "text") block.append(run.text);
		else if (run.type !== "term")
			block.append(drawRun(run, [{ text: "Article 2", missing: false, note: null }]));
	}
	return block;
}

function shown(range: StaticRange | null): string {
	if (range === null) return "";
	const live = document.createRange();
	live.setStart(range.startContainer, range.startOffset);
	live.setEnd(range.endContainer, range.endOffset);
	return live.toString();
}

test("places in a block's words are those of its open text", () => {
	const words = openWords(drawn());
	const { text } = plainText(runs, "open");
	expect(words.at(-1)?.to).toBe(openLength(runs));
	for (const piece of ["Party", "shall", " / ", "should", "in full"]) {
		const from = text.indexOf(piece);
		expect(shown(openRange(words, { from, to: from + piece.length }))).toBe(piece);
	}
});

test("a reference is covered whole, and a span without words has no range", () => {
	const words = openWords(drawn());
	const from = plainText(runs, "open").text.indexOf(" in full") - 1;
	expect(shown(openRange(words, { from, to: from + 1 }))).toBe("Article 2");
	expect(openRange(words, { from: 3, to: 3 })).toBeNull();
	expect(openRange(words, { from: 900, to: 901 })).toBeNull();
});
