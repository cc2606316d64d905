import type { Run } from "../../../engine/index";
import { editedNote, noteText } from "../../../renderer/footnotes/note-text";

const label = () => "Article 2";
const runs: readonly Run[] = [
	{ type: "text", text: "See " },
	{ type: "reference", target: "a2" },
	{ type: "text", text: ", " },
	{ type: "text", text: "last", marks: ["italic"] },
	{ type: "text", text: " sentence." },
];

test("a footnote is written with its references by what they show", () => {
	expect(noteText(runs, label)).toBe("See Article 2, last sentence.");
});

test.each<[string, readonly Run[]]>([
	["See Article 2, last sentence.", runs],
	["See also Article 2, last sentence.", [{ type: "text", text: "See also " }, ...runs.slice(1)]],
	["See Article 2, last sentences.", [...runs.slice(0, 4), { type: "text", text: " sentences." }]],
	["See Article 3, last sentence.", [{ type: "text", text: "See Article 3, " }, ...runs.slice(3)]],
	["Nothing.", [{ type: "text", text: "Nothing." }]],
	["", []],
])("changed to %j it keeps what was not changed", (text, expected) => {
	expect(editedNote(runs, text, label)).toEqual(expected);
});
