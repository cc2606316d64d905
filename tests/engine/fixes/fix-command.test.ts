import {
	applyCommand,
	type Draft,
	type Fix,
	fixCommand,
	newDraft,
	openText,
	plainText,
	type Run,
	referenceTexts,
} from "../../../engine/index";

let count = 0;
const newId = () => `n${count++}`;

function draftWith(runs: readonly Run[]): Draft {
	const draft = newDraft({ instrument: "treaty", languages: ["en"], newId });
	const { draft: filled } = applyCommand(draft, {
		type: "insert",
		parent: null,
		index: draft.body.length,
		node: {
			id: "article",
			kind: "article",
			heading: {},
			text: {},
			numbering: "automatic",
			children: [
				{
					id: "c",
					kind: "clause",
					heading: {},
					text: { en: runs },
					numbering: "automatic",
					children: [],
				},
			],
		},
	});
	return filled;
}

function fix(edits: Fix["edits"], stops: Fix["stops"] = []): Fix {
	const at = { from: 0, to: 1 };
	const label = { id: "fix.time", params: {} };
	return { kind: "time", label, at, check: "x", norm: 0, edits, stops };
}

const text = (words: string): Run => ({ type: "text", text: words });

test("marks, references and brackets outside of the edit stay, and stops count in the open text", () => {
	const runs: readonly Run[] = [
		{ type: "text", text: "Each Party ", marks: ["bold"] },
		text("shall "),
		{
			type: "bracket",
			id: "b",
			options: [
				{ id: "o1", proposers: [], supporters: [], content: [text("report")] },
				{ id: "o2", proposers: [], supporters: [], content: [text("declare")] },
			],
		},
		text(" under "),
		{ type: "reference", target: "article" },
		text("."),
	];
	const draft = draftWith(runs);
	const read = plainText(runs, {}, referenceTexts(draft, "en")).text;
	expect(read).toMatch(/^Each Party shall report under Article \d\.$/);
	const end = read.length - 1;
	const applied = fixCommand(
		draft,
		"en",
		"c",
		read,
		fix([{ from: end, to: end, text: " within 30 days" }], [{ from: end + 8, to: end + 10 }]),
	);
	if (applied?.command.type !== "set-runs") throw new Error("no command");
	const after = applied.command.runs;
	expect(openText(after)).toBe("Each Party shall [report / declare] under \uFFFC within 30 days.");
	expect(after.slice(0, 4)).toEqual(runs.slice(0, 4));
	const [stop] = applied.stops;
	expect(openText(after).slice(stop?.from, stop?.to)).toBe("30");
	const back = applyCommand(
		applyCommand(draft, applied.command).draft,
		applyCommand(draft, applied.command).inverse,
	);
	expect(back.draft.body).toEqual(draft.body);
});

test("words inside the option that is read are changed there", () => {
	const runs: readonly Run[] = [
		text("Each Party "),
		{
			type: "bracket",
			id: "b",
			options: [
				{ id: "o1", proposers: ["A"], supporters: [], content: [text("should report")] },
				{ id: "o2", proposers: ["B"], supporters: [], content: [text("should declare")] },
			],
		},
		text("."),
	];
	const applied = fixCommand(
		draftWith(runs),
		"en",
		"c",
		"Each Party should report.",
		fix([{ from: 11, to: 17, text: "shall" }]),
	);
	if (applied?.command.type !== "set-runs") throw new Error("no command");
	expect(openText(applied.command.runs)).toBe("Each Party [shall report / should declare].");
	expect(plainText(applied.command.runs, {}).text).toBe("Each Party shall report.");
});

test("a fix of words that no longer stand there is none", () => {
	expect(
		fixCommand(draftWith([text("Other words.")]), "en", "c", "Each Party shall report.", fix([])),
	).toBeNull();
	expect(fixCommand(draftWith([text("Words.")]), "en", "gone", "Words.", fix([]))).toBeNull();
});
