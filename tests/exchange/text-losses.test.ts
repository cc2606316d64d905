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

it.each<readonly [string, readonly number[], number]>([
	["an encoding of Chinese", [0xd6, 0xd0, 0xb9, 0xfa], 0],
	["UTF-16 that is cut", [0xff, 0xfe, 0x41], 2],
])("%s is refused with the place", (_, bytes, byte) => {
	expect(() => read(Uint8Array.from(bytes))).toThrow(
		expect.objectContaining({ code: "not-utf8", params: { byte } }),
	);
});
