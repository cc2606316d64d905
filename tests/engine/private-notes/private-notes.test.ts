import {
	noPrivateNotes,
	type PrivateNotes,
	parsePrivateNotes,
	serialisePrivateNotes,
	withPrivateNote,
} from "../../../engine/index";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const written = (notes: PrivateNotes) => bytesOf(serialisePrivateNotes(notes));

const NOTES = withPrivateNote(
	withPrivateNote(noPrivateNotes("d"), "c1", "Our red line.\nAsk capital."),
	"c2",
	"可以让步。",
);

test("notes come back from their file as they were, one a line", () => {
	const text = serialisePrivateNotes(NOTES);
	expect(parsePrivateNotes(bytesOf(text))).toEqual(NOTES);
	expect(text.split("\n")).toContain('\t\t{"node":"c2","text":"可以让步。"}');
	expect(parsePrivateNotes(written(noPrivateNotes("d")))).toEqual(noPrivateNotes("d"));
});

test("members of later versions are kept, those of a note too", () => {
	const file = {
		format: "clausula-notes",
		version: "1.4",
		draft: "d",
		colour: "red",
		notes: [{ node: "c1", text: "a", weight: 2 }],
	};
	const notes = parsePrivateNotes(bytesOf(JSON.stringify(file)));
	if (!notes) throw new Error("not understood");
	const again = JSON.parse(serialisePrivateNotes(withPrivateNote(notes, "c1", "b")));
	expect(again).toEqual({ ...file, notes: [{ node: "c1", text: "b", weight: 2 }] });
});

test("a note without words is taken away, and one that is not there is not missed", () => {
	expect(withPrivateNote(NOTES, "c1", " \n").notes.map(({ node }) => node)).toEqual(["c2"]);
	expect(withPrivateNote(NOTES, "gone", "")).toBe(NOTES);
});

test.each([
	["no JSON", "{"],
	["another file", '{"format":"clausula-draft"}'],
	["a newer major version", '{"format":"clausula-notes","version":"2.0","draft":"d","notes":[]}'],
	[
		"two notes on one clause",
		'{"format":"clausula-notes","version":"1.0","draft":"d","notes":[{"node":"a","text":"1"},{"node":"a","text":"2"}]}',
	],
	[
		"a member twice",
		'{"format":"clausula-notes","version":"1.0","draft":"d","notes":[],"notes":[]}',
	],
	["nothing but depth", "[".repeat(10_000)],
])("%s is told as not understood", (_name, text) => {
	expect(parsePrivateNotes(bytesOf(text))).toBeNull();
});

test("bytes that are no text are told as not understood", () => {
	expect(parsePrivateNotes(new Uint8Array([0xff, 0xfe, 0x00]))).toBeNull();
});
