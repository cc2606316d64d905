import { zipSync, zlibSync } from "fflate";
import { pdfFile } from "../tests/exchange/pdf-files";
import { paragraph, wordFile } from "../tests/exchange/word-files";
import type { Importer } from "./importers";

/** A file that means harm, or that a broken disk made. */
export interface HostileFile {
	readonly importer: Importer | "pdf";
	readonly name: string;
	/** Whether it is made and read in well under a second. */
	readonly small: boolean;
	readonly make: () => Uint8Array;
	/** The code of its refusal, or the losses that its report must name. */
	readonly expected: string | readonly string[];
}

const MIB = 1024 * 1024;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
const WORDS = "Each State shall report. ";

const document = (body: string, prolog = "") =>
	wordFile({
		body: `<?xml version="1.0"?>${prolog}<w:document ${W}><w:body>${body}</w:body></w:document>`,
	});
const akomaNtoso = (body: string, prolog = "") =>
	bytes(
		`<?xml version="1.0"?>${prolog}<akomaNtoso xmlns="${AKN}"><statement name="x"><mainBody>${body}</mainBody></statement></akomaNtoso>`,
	);
const remote = (kind: string) =>
	`<Relationship Id="${kind}" Type="http://x/${kind}" TargetMode="External" Target="http://host.invalid/${kind}"/>`;

/** An archive whose directory names the same packed bytes many times. */
function overlapping(names: readonly string[], content: string): Uint8Array {
	const plain = document(paragraph(WORDS));
	const own = zipSync({ bomb: bytes(content) });
	const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
	const directory = view.getUint32(own.length - 6, true);
	const packed = own.subarray(0, directory);
	const entry = own.subarray(directory, own.length - 22);
	const end = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
	const at = end.getUint32(plain.length - 6, true);
	const entries = names.map((name) => {
		const copy = new Uint8Array(entry.length - 4 + name.length);
		copy.set(entry.subarray(0, 46));
		copy.set(bytes(name), 46);
		const fields = new DataView(copy.buffer);
		fields.setUint16(28, name.length, true);
		fields.setUint32(42, at, true);
		return copy;
	});
	const known = plain.subarray(at, plain.length - 22);
	const parts = [
		plain.subarray(0, at),
		packed,
		...entries,
		known,
		plain.subarray(plain.length - 22),
	];
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let to = 0;
	for (const part of parts) {
		whole.set(part, to);
		to += part.length;
	}
	const last = new DataView(whole.buffer, whole.length - 22);
	const count = last.getUint16(10, true) + names.length;
	last.setUint16(8, count, true);
	last.setUint16(10, count, true);
	last.setUint32(16, at + packed.length, true);
	return whole;
}

const nested = (open: string, close: string, depth: number, inner = "") =>
	open.repeat(depth) + inner + close.repeat(depth);

const BILLION = `<!DOCTYPE x [<!ENTITY a "ha">${"bcdefghij"
	.split("")
	.map((name, index) => `<!ENTITY ${name} "${`&${"abcdefghi"[index]};`.repeat(10)}">`)
	.join("")}]>`;
const EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

const note = (words: string) =>
	`<w:footnote w:id="2"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:footnote>`;
const sign = '<w:r><w:footnoteReference w:id="2"/></w:r>';
const field = (code: string) =>
	`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${WORDS}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const comment = (id: number, answers: string) =>
	`<w:comment w:id="${id}" w:author="A" w:initials="A${answers}" w:date="2026-01-01T00:00:00Z"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:comment>`;

const PAGE = [[WORDS, 70, 700]] as const;
const headed = (rest: Uint8Array, head = ""): Uint8Array => {
	rest.set(bytes(`%PDF-1.4\n${head}`));
	return rest;
};
const repeated = (word: string, length: number): Uint8Array =>
	bytes(word.repeat(Math.ceil(length / word.length)).slice(0, length));
const packedPage = (content: string): Uint8Array =>
	pdfFile([PAGE], {
		bytes: zlibSync(bytes(`BT /F1 11 Tf 70 700 Td ${content} ET`), { level: 1 }),
		filter: "/Filter/FlateDecode",
	});

/** A page of small letters with typed words over it, each of which has to find its place among them. */
const crowdedPdf = (): Uint8Array =>
	pdfFile(
		[Array.from({ length: 60_000 }, (_, at) => ["a", at % 590, Math.floor(at / 590) * 8] as const)],
		null,
		null,
		Array.from(
			{ length: 1_990 },
			() => "<</Type/Annot/Subtype/FreeText/Contents(b)/Rect[1 830 9 840]/DA(/F1 9 Tf)>>",
		),
	);

type Case = readonly [
	name: string,
	make: () => Uint8Array,
	expected: HostileFile["expected"],
	large?: "large",
];

const word: readonly Case[] = [
	["nothing", () => new Uint8Array(0), "not-an-archive"],
	["65 MiB of nothing", () => new Uint8Array(65 * MIB), "too-large"],
	["64 MiB of nothing", () => new Uint8Array(64 * MIB), "not-an-archive", "large"],
	["an old or locked document", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), "locked"],
	["a bomb of one letter", () => document(paragraph("a".repeat(60_000_000))), "bomb", "large"],
	["a bomb of small elements", () => document("<w:p/>".repeat(2_000_000)), "bomb", "large"],
	[
		"entries over one another",
		() =>
			overlapping(
				["word/styles.xml", "word/numbering.xml", "word/comments.xml"],
				"a".repeat(30_000_000),
			),
		"bomb",
		"large",
	],
	[
		"a thousand entries over one another that nothing asks for",
		() =>
			overlapping(
				Array.from({ length: 1000 }, (_, at) => `media/${at}.png`),
				"a".repeat(1_000_000),
			),
		[],
	],
	[
		"10,001 entries",
		() =>
			zipSync(
				Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, new Uint8Array(0)])),
			),
		"bomb",
	],
	[
		"names that lead out",
		() =>
			wordFile({
				body: paragraph(WORDS),
				files: { "../../../etc/cron.d/x": "x", "..\\..\\x": "x", "/etc/passwd": "x" },
			}),
		[],
	],
	["entities inside entities", () => document(paragraph("&j;"), BILLION), "entities"],
	["an external entity", () => document(paragraph("&a;"), EXTERNAL), "entities"],
	["10,000 levels", () => document(nested("<w:sdt>", "</w:sdt>", 10_000)), "too-deep"],
	[
		"200 levels of tables",
		() => document(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 80, paragraph(WORDS))),
		["tables"],
	],
	[
		"200 changes around one word",
		() =>
			document(
				`<w:p>${nested('<w:ins w:author="A">', "</w:ins>", 200, `<w:r><w:t>${WORDS}</w:t></w:r>`)}</w:p>`,
			),
		[],
	],
	[
		"a million attributes",
		() => document(`<w:p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=""`).join(" ")}/>`),
		"bomb",
		"large",
	],
	[
		"one word of 5 million letters",
		() =>
			document(
				paragraph(
					Array.from({ length: 200_000 }, (_, at) => `Parties shall report ${at}.`).join(" "),
				),
			),
		"too-long",
		"large",
	],
	["60,000 paragraphs", () => document("<w:p/>".repeat(60_000)), "too-many-paragraphs"],
	[
		"a long note referred to 20,000 times",
		() =>
			wordFile({
				body: `${paragraph(WORDS)}<w:p>${sign.repeat(20_000)}<w:r><w:t>${WORDS}</w:t></w:r></w:p>`,
				footnotes: note(WORDS.repeat(8000)),
			}),
		"too-long",
	],
	[
		"50,000 answers at one place",
		() =>
			wordFile({
				body: `<w:p>${Array.from({ length: 50_000 }, (_, id) => `<w:commentRangeStart w:id="${id}"/>`).join("")}<w:r><w:t>${WORDS}</w:t></w:r></w:p>`,
				comments: Array.from({ length: 50_000 }, (_, id) =>
					comment(id, id % 2 === 0 ? "" : "↩"),
				).join(""),
			}),
		[],
		"large",
	],
	[
		"80,000 fields that never end",
		() => document(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(80_000)}</w:p>`),
		[],
		"large",
	],
	[
		"a list that counts to a thousand million",
		() =>
			wordFile({
				body: paragraph(WORDS, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
				numbering: `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="${"%1".repeat(10_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
			}),
		[],
	],
	[
		"macros, embedded programs, remote pictures and a remote template",
		() =>
			wordFile({
				body: `${paragraph(WORDS)}<w:p><w:r><w:object/></w:r><w:r><w:drawing/></w:r></w:p>`,
				relationships: remote("image"),
				files: {
					"word/vbaProject.bin": "Sub AutoOpen()",
					"word/embeddings/oleObject1.bin": "MZ",
					"word/_rels/settings.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${remote("attachedTemplate")}</Relationships>`,
				},
			}),
		["macros", "objects", "pictures", "remote"],
	],
	[
		"fields that run programs and fetch files",
		() =>
			document(
				field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"') +
					field('INCLUDETEXT "file:///etc/passwd"') +
					field('INCLUDEPICTURE "http://host.invalid/a.png" \\d'),
			),
		["remote"],
	],
	[
		"pieces of other files",
		() =>
			wordFile({
				body: `${paragraph(WORDS)}<w:altChunk r:id="x" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`,
			}),
		["inner-documents"],
	],
];

const html: readonly Case[] = [
	["nothing", () => new Uint8Array(0), []],
	["65 MiB of nothing", () => new Uint8Array(65 * MIB), "too-large"],
	["64 MiB of spaces", () => new Uint8Array(64 * MIB).fill(32), [], "large"],
	["64 MiB of opening signs", () => new Uint8Array(64 * MIB).fill(60), "bomb", "large"],
	["64 MiB of control characters", () => new Uint8Array(64 * MIB), ["control-characters"], "large"],
	["bytes that are no UTF-8", () => Uint8Array.of(0x3c, 0x70, 0x3e, 0xff), "not-utf8"],
	["10,000 levels", () => bytes(nested("<div>", "</div>", 10_000)), "too-deep"],
	["10,000 levels of changes", () => bytes(nested("<ins>", "</ins>", 10_000, WORDS)), "too-deep"],
	["60,000 paragraphs", () => bytes("<p>x".repeat(60_000)), "too-many-paragraphs", "large"],
	["tags without end", () => bytes("<wbr>".repeat(1_600_000)), "bomb", "large"],
	[
		"one tag of a million attributes",
		() => bytes(`<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(" ")}>${WORDS}`),
		"bomb",
		"large",
	],
	["a comment that never ends", () => bytes(`<p>${WORDS}<!--${"-".repeat(1_000_000)}`), []],
	[
		"a long note referred to 20,000 times",
		() =>
			bytes(
				`<p>${WORDS}${'<sup><a href="#n">[1]</a></sup>'.repeat(20_000)}</p><p id="n">${WORDS.repeat(8000)}</p>`,
			),
		"too-long",
	],
	[
		"scripts, handlers, frames and what is fetched",
		() =>
			bytes(
				`<meta http-equiv="refresh" content="0;url=http://host.invalid"><base href="http://host.invalid"><script>steal()</script><p onclick="steal()" style="background:url(http://host.invalid/a.png)">${WORDS}<img src=x onerror="steal()"><a href="javascript:steal()">link</a></p><iframe srcdoc="<script>steal()</script>"></iframe><object data="http://host.invalid"></object><link rel="stylesheet" href="http://host.invalid/a.css"><style>@import url(http://host.invalid)</style><svg onload="steal()"></svg>`,
			),
		["links", "objects", "page-styles", "pictures", "remote", "scripts"],
	],
	["entities inside entities", () => bytes(`${BILLION}<p>&j; ${WORDS}</p>`), []],
];

const markdown: readonly Case[] = [
	["65 MiB of nothing", () => new Uint8Array(65 * MIB), "too-large"],
	["bytes that are no UTF-8", () => Uint8Array.of(0xff, 0xff), "not-utf8"],
	["10,000 levels of quotations", () => bytes(`${">".repeat(10_000)} ${WORDS}`), "too-deep"],
	["10,000 levels of brackets", () => bytes(nested("[", "](x)", 10_000, WORDS)), []],
	["50,000 stars", () => bytes(`${"*a ".repeat(50_000)}${"**".repeat(50_000)}`), []],
	["text without end", () => bytes(WORDS.repeat(200_000)), "too-long", "large"],
	["64 MiB of opening brackets", () => new Uint8Array(64 * MIB).fill(91), "too-long", "large"],
	["60,000 paragraphs", () => bytes("x\n\n".repeat(60_000)), "too-many-paragraphs", "large"],
	[
		"scripts and what is fetched",
		() =>
			bytes(
				`${WORDS}<script>steal()</script>\n\n![picture](http://host.invalid/a.png) [link](javascript:steal)\n\n<iframe src="http://host.invalid"></iframe>\n`,
			),
		["objects", "pictures", "scripts"],
	],
	[
		"10,000 notes that lead to one another",
		() =>
			bytes(
				`${Array.from({ length: 10_000 }, (_, at) => `[^${at}]: x[^${at + 1}]\n\n`).join("")}y[^0]`,
			),
		"bomb",
		"large",
	],
	[
		"4,000 notes that lead to one another",
		() =>
			bytes(
				`${Array.from({ length: 4000 }, (_, at) => `[^${at}]: x[^${at + 1}]\n\n`).join("")}y[^0]`,
			),
		[],
		"large",
	],
];

const text: readonly Case[] = [
	["nothing", () => new Uint8Array(0), []],
	["65 MiB of nothing", () => new Uint8Array(65 * MIB), "too-large"],
	["bytes that are no UTF-8", () => Uint8Array.of(0xc3, 0x28), "not-utf8"],
	["64 MiB of letters", () => new Uint8Array(64 * MIB).fill(97), "too-long", "large"],
	["64 MiB of line breaks", () => new Uint8Array(64 * MIB).fill(10), "too-long", "large"],
	["4 million characters of one line", () => bytes("a".repeat(4_000_000)), [], "large"],
	["4 million line breaks", () => bytes("\n".repeat(4_000_000)), [], "large"],
	["a million paragraphs", () => bytes("x\n\n".repeat(1_000_000)), "too-many-paragraphs", "large"],
	["a million numbers", () => bytes("(a)\n".repeat(999_999)), "too-many-paragraphs", "large"],
	["45,000 equal numbers", () => bytes("(a) x\n\n".repeat(45_000)), [], "large"],
	["45,000 articles", () => bytes("Article 1\n\n".repeat(45_000)), [], "large"],
	[
		"200,000 articles",
		() => bytes("Article 1\n\n".repeat(200_000)),
		"too-many-paragraphs",
		"large",
	],
	[
		"40,000 lists inside one another",
		() =>
			bytes(
				Array.from({ length: 40_000 }, (_, at) => `${"1.".repeat(1 + (at % 40))}1 x\n\n`).join(""),
			),
		[],
		"large",
	],
	["a million brackets", () => bytes("[".repeat(1_000_000)), [], "large"],
];

const akn: readonly Case[] = [
	["65 MiB of nothing", () => new Uint8Array(65 * MIB), "too-large"],
	["entities inside entities", () => akomaNtoso("<p>&j;</p>", BILLION), "entities"],
	["an external entity", () => akomaNtoso("<p>&a;</p>", EXTERNAL), "entities"],
	["10,000 levels", () => akomaNtoso(nested("<div>", "</div>", 10_000)), "too-deep"],
	["another document", () => bytes("<html><p>x</p></html>"), "not-akoma-ntoso"],
	["a bomb of small elements", () => akomaNtoso("<p/>".repeat(2_000_000)), "bomb", "large"],
	[
		"60,000 paragraphs",
		() => akomaNtoso("<p>x</p>".repeat(60_000)),
		"too-many-paragraphs",
		"large",
	],
	["5 million characters", () => akomaNtoso(`<p>${WORDS.repeat(200_000)}</p>`), [], "large"],
	[
		"60 million characters",
		() => akomaNtoso(`<p>${WORDS.repeat(2_400_000)}</p>`),
		"too-long",
		"large",
	],
	[
		"a million attributes",
		() => akomaNtoso(`<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=""`).join(" ")}/>`),
		"bomb",
		"large",
	],
	[
		"20,000 articles",
		() =>
			akomaNtoso(
				Array.from(
					{ length: 20_000 },
					(_, at) =>
						`<article eId="a${at}"><num>Article 1</num><content><p>x</p></content></article>`,
				).join(""),
			),
		[],
		"large",
	],
];

const json = (open: string, close: string, depth: number) => bytes(nested(open, close, depth, "1"));
const jsonCases = (nothing: string, large: string): readonly Case[] => [
	["nothing", () => new Uint8Array(0), nothing],
	["10,000 levels", () => json("[", "]", 10_000), "too-deep"],
	["a million levels that never end", () => bytes('{"a":'.repeat(1_000_000)), large],
];

const draft: readonly Case[] = [
	["65 MiB of nothing", () => new Uint8Array(65 * MIB), "too-large"],
	...jsonCases("truncated", "too-deep"),
	["a prototype", () => bytes('{"__proto__":{"id":"x"},"constructor":1}'), "not-a-draft"],
];
const checklist: readonly Case[] = [
	["2 MiB of spaces", () => new Uint8Array(2 * MIB).fill(32), "too-large"],
	...jsonCases("not-json", "too-large"),
];
const profile: readonly Case[] = [
	["1 MiB of spaces", () => new Uint8Array(MIB).fill(32), "too-large"],
	...jsonCases("not-json", "too-large"),
];

/** Its reader answers later and is too long for a test to load: all are for the bench. */
const pdf: readonly Case[] = [
	["nothing", () => new Uint8Array(0), "not-pdf", "large"],
	["65 MiB of nothing", () => new Uint8Array(65 * MIB), "too-large", "large"],
	["64 MiB of nothing", () => new Uint8Array(64 * MIB), "not-pdf", "large"],
	["a head and 60 MiB of nothing", () => headed(new Uint8Array(60 * MIB)), "damaged-pdf", "large"],
	[
		"a head and 60 MiB of streams",
		() => headed(repeated("stream\n", 60 * MIB)),
		"damaged-pdf",
		"large",
	],
	["a bomb of one letter", () => packedPage("a".repeat(70 * MIB)), "bomb", "large"],
	[
		"a million letters, each for itself",
		() => packedPage("(a) Tj ".repeat(1_000_000)),
		["scripts"],
		"large",
	],
	[
		"a stream of 60 MiB that never ends",
		() => headed(new Uint8Array(60 * MIB), "1 0 obj<<>>stream\n"),
		"damaged-pdf",
		"large",
	],
	["a script that runs at the start", () => pdfFile([PAGE]), ["pages", "scripts"], "large"],
	["100,000 levels of lists", () => packedPage("[".repeat(100_000)), "no-text", "large"],
	["as many typed words as may lie over as many letters", crowdedPdf, "bomb", "large"],
	["truncated in the middle", () => pdfFile([PAGE, PAGE]).slice(0, 700), "damaged-pdf", "large"],
];

const ALL: Readonly<Record<HostileFile["importer"], readonly Case[]>> = {
	...{ word, html, markdown, text, "akoma-ntoso": akn, draft, checklist, profile, pdf },
};

/** All hostile files, made on demand. */
export const HOSTILE_FILES: readonly HostileFile[] = Object.entries(ALL).flatMap(
	([importer, cases]) =>
		cases.map(([name, make, expected, large]) => ({
			importer: importer as HostileFile["importer"],
			...{ name, make, expected, small: large === undefined },
		})),
);
