import fc from "fast-check";
import { DraftError, parseDraft, parseDraftText, serialiseDraft } from "../../../engine/index";
import { clause, container, draftOf, drafts } from "./drafts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const DRAFT = draftOf(
	container("preamble", "p", "", clause("r", "Recalling “the law”,")),
	container("article", "a1", "Control", clause("c1", "Each Party shall report."), clause("c2", "")),
);
const FILE = serialiseDraft(DRAFT);

function refusal(read: () => unknown): Pick<DraftError, "code" | "position" | "params"> {
	try {
		read();
	} catch (error) {
		if (!(error instanceof DraftError)) throw error;
		const { code, position, params } = error;
		return { code, position, params };
	}
	throw new Error("the file was read");
}

/** Line and column of the first occurrence of a string in the file. */
function placeOf(file: string, wanted: string): { line: number; column: number } {
	const before = file.slice(0, file.indexOf(wanted)).split("\n");
	return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

test("a draft comes back from its file as it was, and its file from the draft", () => {
	fc.assert(
		fc.property(drafts, (draft) => {
			const file = serialiseDraft(draft);
			const read = parseDraft(bytesOf(file));
			expect(read).toEqual(draft);
			expect(serialiseDraft(read)).toBe(file);
		}),
	);
});

test("an edit of one word changes one line", () => {
	const edited = FILE.replace("shall report", "should report");
	const other = serialiseDraft(parseDraftText(edited)).split("\n");
	const changed = FILE.split("\n").filter((line, index) => line !== other[index]);
	expect(changed).toHaveLength(1);
	expect(other).toHaveLength(FILE.split("\n").length);
	expect(FILE.endsWith('"history": []\n}\n')).toBe(true);
});

test("members of later versions are kept where they stood, and so is the version", () => {
	const later = FILE.replace('"version": "1.0"', '"version": "1.4"')
		.replace('"history": []', '"ballots": [{"for":3}],\n\t"history": []')
		.replace('"id": "c1",', '"id": "c1",\n\t\t\t\t\t"agreed": true,')
		.replace('"type":"text","text":"Control"', '"type":"text","text":"Control","size":2');
	const read = parseDraftText(later);
	expect(read.extra).toEqual({ "": { version: "1.4", ballots: [{ for: 3 }] } });
	const again = serialiseDraft(read);
	expect(JSON.parse(again)).toEqual(JSON.parse(later));
	expect(serialiseDraft(parseDraftText(again))).toBe(again);
});

test("a member called __proto__ is a member like any other", () => {
	const file = FILE.replace('"history": []', '"__proto__": {"polluted":true},\n\t"history": []');
	expect(serialiseDraft(parseDraftText(file))).toBe(file);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("a byte-order mark and other line ends are read", () => {
	const other = `\uFEFF${FILE.replaceAll("\n", "\r\n")}`;
	expect(parseDraft(bytesOf(other))).toEqual(DRAFT);
});

test("bytes that are not UTF-8 are refused with their place", () => {
	const bytes = bytesOf(FILE);
	const at = FILE.indexOf("Each Party");
	const shift = bytesOf(FILE.slice(0, at)).length;
	bytes[shift] = 0xff;
	expect(refusal(() => parseDraft(bytes))).toEqual({
		code: "not-utf8",
		position: placeOf(FILE, "Each Party"),
		params: { byte: shift },
	});
	const wide = new Uint8Array([0xff, 0xfe, 0x7b, 0x00]);
	expect(refusal(() => parseDraft(wide))).toMatchObject({
		code: "not-utf8",
		position: { line: 1, column: 1 },
	});
});

test("a file cut anywhere is told as cut, at its end", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: bytesOf(FILE).length - 3 }), (length) => {
			const cut = bytesOf(FILE).slice(0, length);
			const text = new TextDecoder().decode(cut).replace(/\uFFFD$/, "");
			const lines = text.split("\n");
			const position = { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
			expect(refusal(() => parseDraft(cut))).toEqual({ code: "truncated", position, params: {} });
		}),
	);
});

test("a file cut inside an escape or a word is told as cut", () => {
	for (const end of [
		'{"a": "x\\',
		'{"a": "x\\u12',
		'{"a": tr',
		'{"a": -',
		'{"a": nul',
		'{"a"',
		"{",
		"",
	])
		expect(refusal(() => parseDraftText(end)).code).toBe("truncated");
});

test.each([
	["plain text", "Article 1. Each Party shall report.", 1, 1],
	["a trailing comma", '{\n\t"format": "clausula-draft",\n}', 3, 1],
	["a raw line end in a string", '{\n\t"format": "clausula\n-draft"}', 2, 12],
	["words behind the end", `${'{"a": 1}'}\nx`, 2, 1],
	["a single quote", "{\n  'format': 1}", 2, 3],
])("what is not JSON is refused at its place: %s", (_name, text, line, column) => {
	expect(refusal(() => parseDraftText(text))).toMatchObject({
		code: "not-json",
		position: { line, column },
	});
});

test("a long broken string is refused, not a reason to fail", () => {
	const text = `{"format": "clausula-draft", "x": "${"word\\n".repeat(400_000)}", oh}`;
	expect(refusal(() => parseDraftText(text))).toMatchObject({
		code: "not-json",
		position: { line: 1, column: text.length - 2 },
	});
});

test.each(["[]", "null", '"clausula-draft"', "{}", '{"format": "other", "version": "1.0"}'])(
	"JSON that is no draft is refused: %s",
	(text) => {
		expect(refusal(() => parseDraftText(text))).toMatchObject({
			code: "not-a-draft",
			position: { line: 1, column: 1 },
		});
	},
);

test("a newer major version is refused even where its members are unknown", () => {
	const file = '{\n\t"format": "clausula-draft",\n\t"version": "2.1",\n\t"tree": []\n}';
	expect(refusal(() => parseDraftText(file))).toEqual({
		code: "newer-version",
		position: { line: 3, column: 2 },
		params: { version: "2.1", known: "1.0" },
	});
});

test("nesting of ten thousand levels is refused where it becomes too deep", () => {
	const deep = `{"format": "clausula-draft", "x": ${"[".repeat(10_000)}`;
	expect(refusal(() => parseDraftText(deep))).toMatchObject({
		code: "too-deep",
		position: { line: 1, column: deep.indexOf("[") + 256 },
	});
	const quoted = FILE.replace("Each Party", "[".repeat(10_000));
	expect(parseDraftText(quoted).body).toHaveLength(2);
});

test.each([
	["a missing member", '\t"instrument": "treaty",\n', "", "{"],
	["an unknown instrument", '"treaty"', '"poem"', '"instrument"'],
	["an unknown kind of node", '"kind": "article"', '"kind": "sonnet"', '"kind": "sonnet"'],
	[
		"words that are no runs",
		'"en": [{"type":"text","text":"Control"}]',
		'"en": "Control"',
		'"en": "Control"',
	],
	[
		"a run without its text",
		'{"type":"text","text":"Control"}',
		'{"type":"text"}',
		'{"type":"text"}',
	],
	["no language", '["en"]', "[]", '"languages"'],
])("what the schema forbids is refused at its member: %s", (_name, from, to, at) => {
	const file = FILE.replace(from, to);
	expect(file).not.toBe(FILE);
	const { code, position, params } = refusal(() => parseDraftText(file));
	expect(code).toBe("invalid");
	expect(params.pointer).toMatch(/^\//);
	expect(position).toEqual(placeOf(file, at));
});

test("an id that is used twice is refused where it comes again", () => {
	const file = FILE.replace('"id": "c2"', '"id": "c1"');
	expect(refusal(() => parseDraftText(file))).toEqual({
		code: "invalid",
		position: placeOf(FILE, '"id": "c2"'),
		params: { pointer: "/body/1/children/1/id", detail: "duplicate id" },
	});
});

test("a node with the draft's own id, which names its title, is refused", () => {
	const { id } = parseDraftText(FILE);
	const file = FILE.replace('"id": "c2"', `"id": ${JSON.stringify(id)}`);
	expect(refusal(() => parseDraftText(file))).toMatchObject({
		code: "invalid",
		params: { pointer: "/body/1/children/1/id", detail: "duplicate id" },
	});
});

test("drafts of more than a hundred thousand nodes are refused", () => {
	const many = Array.from({ length: 100_000 }, (_, index) => clause(`m${index}`, ""));
	const most = serialiseDraft(draftOf(...many));
	expect(parseDraftText(most).body).toHaveLength(100_000);
	const more = serialiseDraft(draftOf(...many, clause("last", "")));
	const { code, position } = refusal(() => parseDraftText(more));
	expect(code).toBe("too-large");
	expect(position?.line).toBe(placeOf(more, '"id": "last"').line - 1);
});

test("files of more than 64 MiB are refused before they are read", () => {
	expect(refusal(() => parseDraft(new Uint8Array(65 * 1024 * 1024)))).toEqual({
		code: "too-large",
		position: null,
		params: { most: 64 },
	});
});
