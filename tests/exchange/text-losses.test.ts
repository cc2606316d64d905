import { importDraft } from "../../exchange/index";
import { readingOf } from "./reading";
import { basis } from "./shape";

const TITLE = "Declaration on Words\n\n";

const read = (bytes: Uint8Array) => readingOf(importDraft(bytes, "text", basis()));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
	Uint8Array.from(
		[...`\ufeff${text}`].flatMap((letter) => {
			const unit = letter.charCodeAt(0);
			return little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
		}),
	);

it.each<readonly [string, Uint8Array, readonly string[], Readonly<Record<string, number>>]>([
	["a byte-order mark", utf8(`\ufeff${TITLE}One.`), ["clause One."], {}],
	["UTF-16, the low byte first", utf16(`${TITLE}武器。`, true), ["clause 武器。"], {}],
	["UTF-16, the high byte first", utf16(`${TITLE}武器。`, false), ["clause 武器。"], {}],
	[
		"control characters and a mark inside",
		utf8(`${TITLE}On\u0000e,\u0007 \ufefftwo.\u007f`),
		["clause One, two."],
		{ "control-characters": 4 },
	],
	[
		"ends of pages and lines of word processors",
		utf8(`${TITLE}One.\f\nTwo.\vThree.`),
		["clause One.", "clause Two.", "clause Three."],
		{ "page-breaks": 1 },
	],
	[
		"lines of signs alone, but for those under headings",
		utf8("Declaration on Words\n====\n\nOne.\n\n* * *\n\n____________\n\nTwo.\n"),
		["clause One.", "clause Two."],
		{ wordless: 2 },
	],
])("plain text: %s", (_, bytes, lines, losses) => {
	const came = read(bytes);
	expect(came.lines).toEqual(lines);
	expect(came.losses).toEqual(losses);
});

/** The bytes of a text in an encoding of two bytes a character, by turning its decoder round. */
function encoded(text: string, encoding: "gb18030" | "big5"): Uint8Array {
	const decoder = new TextDecoder(encoding);
	const codes = new Map<string, readonly number[]>();
	for (let lead = 0x81; lead < 0xff; lead += 1)
		for (let trail = 0x40; trail < 0xff; trail += 1) {
			const letter = decoder.decode(Uint8Array.of(lead, trail));
			if (!codes.has(letter)) codes.set(letter, [lead, trail]);
		}
	return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? letter.charCodeAt(0)));
}

/** The bytes of a text in Latin letters with the quotation marks of Windows-1252. */
const western = (text: string) =>
	Uint8Array.from([...text].map((letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0))));

const SIMPLIFIED = "第一条 使用\n\n各缔约国不得使用没有人控制的武器。";
const TRADITIONAL = "第一條 使用\n\n各締約國不得使用沒有人控制的武器。";

it.each<readonly [string, Uint8Array, string, string]>([
	["GB 18030", encoded(SIMPLIFIED, "gb18030"), "各缔约国不得使用没有人控制的武器。", "gb18030"],
	["Big5", encoded(TRADITIONAL, "big5"), "各締約國不得使用沒有人控制的武器。", "big5"],
	[
		"Windows-1252",
		western("Each Party’s staff meet in the café."),
		"Each Party’s staff meet in the café.",
		"windows-1252",
	],
])("plain text in %s is read, and told as a guess", (_, bytes, words, encoding) => {
	const came = read(bytes);
	expect(came.lines.join("\n")).toContain(words);
	expect(came.losses).toMatchObject({ [`read-as-${encoding}`]: 1 });
});

it("a page in the encoding that it declares is no guess", () => {
	const page = (charset: string) =>
		`<!doctype html><meta charset="${charset}"><p>${SIMPLIFIED.slice(8)}</p>`;
	for (const charset of ["gb2312", "GBK"]) {
		const came = readingOf(importDraft(encoded(page(charset), "gb18030"), "html", basis()));
		expect(came.lines.join("")).toContain("各缔约国不得使用没有人控制的武器。");
		expect(came.losses).toEqual({});
	}
	const wrong = readingOf(importDraft(encoded(page("big5"), "gb18030"), "html", basis()));
	expect(wrong.lines.join("")).not.toContain("各缔约国");
});

it.each<readonly [string, readonly number[], number]>([
	["what no encoding makes words of", [0xd6, 0x30, 0xb9, 0xfa], 0],
	["UTF-8 that is cut behind a quotation mark", [0x41, 0xe2, 0x80, 0x99, 0x41, 0xe2, 0x80], 5],
	["UTF-16 that is cut", [0xff, 0xfe, 0x41], 2],
])("%s is refused with the place", (_, bytes, byte) => {
	expect(() => read(Uint8Array.from(bytes))).toThrow(
		expect.objectContaining({ code: "not-utf8", params: { byte } }),
	);
});
