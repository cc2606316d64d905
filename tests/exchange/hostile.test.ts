import { zipSync } from "fflate";
import { serialiseDraft } from "../../engine/index";
import { ExchangeError, exportDraft, importDraft } from "../../exchange/index";
import { SAMPLE } from "./sample";
import { basis } from "./shape";
import { changed, paragraph, wordFile } from "./word-files";

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The code of the refusal, or "read"; any other error fails the test. */
function outcome(bytes: Uint8Array): string {
	try {
		importDraft(bytes, "word", basis());
		return "read";
	} catch (error) {
		if (error instanceof ExchangeError) return error.code;
		throw error;
	}
}

describe("hostile Word documents are refused with one error", () => {
	const plain = () => wordFile({ body: paragraph("Each Party shall report.") });

	it.each<[string, () => Uint8Array, string]>([
		["nothing", () => new Uint8Array(0), "not-an-archive"],
		["text", () => new TextEncoder().encode("Each Party shall report."), "not-an-archive"],
		["an old or locked document", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), "locked"],
		["another archive", () => zipSync({ "a.txt": new Uint8Array(3) }), "not-word"],
		[
			"entities inside entities",
			() =>
				wordFile({
					body: `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document ${WORD}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
				}),
			"entities",
		],
		[
			"an external entity",
			() =>
				wordFile({
					body: `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${WORD}><w:body>&a;</w:body></w:document>`,
				}),
			"entities",
		],
		[
			"10,000 levels",
			() => wordFile({ body: `${"<w:sdt>".repeat(10_000)}${"</w:sdt>".repeat(10_000)}` }),
			"too-deep",
		],
		["broken XML", () => wordFile({ body: "<w:p>" }), "not-xml"],
		["a bomb of one letter", () => wordFile({ body: paragraph("a".repeat(60_000_000)) }), "bomb"],
		["a bomb of small elements", () => wordFile({ body: "<w:p/>".repeat(2_000_000) }), "bomb"],
	])("%s", (_, make, code) => {
		const started = performance.now();
		expect(outcome(make())).toBe(code);
		expect(performance.now() - started).toBeLessThan(20_000);
	});

	it("an archive that lies about its sizes", () => {
		const bytes = wordFile({ body: paragraph("a".repeat(30_000_000)) });
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		for (let at = 0; at < bytes.length - 30; at += 1) {
			if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
				view.setUint32(at + 24, 1000, true);
		}
		expect(outcome(bytes)).toBe("bomb");
	});

	it("names that lead out of the archive", () => {
		const relationships =
			'<Relationship Id="z" Type="http://x/comments" Target="../../../../etc/passwd"/>';
		expect(outcome(wordFile({ body: paragraph("a"), relationships }))).toBe("read");
		const main = changed(plain(), "_rels/.rels", (text) =>
			text.replace("word/document.xml", "../../etc/passwd"),
		);
		expect(outcome(main)).toBe("not-word");
	});

	it("lists, styles and comments that refer to themselves or to nothing", () => {
		const body = paragraph(
			"Each Party shall report.",
			'<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>',
		);
		const bytes = wordFile({
			body: `${body}<w:p><w:commentRangeStart w:id="9"/><w:r><w:footnoteReference w:id="77"/><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
			styles:
				'<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
			numbering:
				'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="-1"/><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerRoman"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
		});
		expect(outcome(bytes)).toBe("read");
	});

	it("a file cut at every hundredth", () => {
		const { bytes } = exportDraft(SAMPLE, "word", "en");
		for (let part = 0; part < 100; part += 1) {
			const cut = bytes.slice(0, Math.floor((bytes.length * part) / 100));
			expect([part, outcome(cut)]).toEqual([part, "not-an-archive"]);
		}
	});

	it("a file with bytes changed here and there is read or refused, never worse", () => {
		const { bytes } = exportDraft(SAMPLE, "word", "en");
		// A generator of its own keeps the run the same each time (Numerical Recipes' constants).
		let state = 42;
		const next = (below: number) => {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			return state % below;
		};
		const outcomes = new Set<string>();
		for (let run = 0; run < 150; run += 1) {
			const copy = bytes.slice();
			for (let count = 0; count < 3; count += 1) copy[next(copy.length)] = next(256);
			outcomes.add(outcome(copy));
		}
		expect(outcomes.has("damaged")).toBe(true);
	});

	it("odd XML inside is read or refused, and what is read can be saved", () => {
		const { bytes } = exportDraft(SAMPLE, "word", "en");
		const changes: ((text: string) => string)[] = [
			(text) => text.replaceAll('w:val="ClausulaClause1"', 'w:val="ClausulaClause8"'),
			(text) => text.replaceAll("ClausulaEndOptions", "ClausulaOption"),
			(text) => text.replaceAll("ClausulaOption", "ClausulaEndOptions"),
			(text) => text.replaceAll(/<w:fldChar w:fldCharType="end"\/>/g, ""),
			(text) => text.replaceAll(/>\[</g, ">]<"),
			(text) => text.replaceAll("<w:commentRangeStart", "<w:commentRangeEnd"),
			(text) => text.replaceAll("ClausulaArticle", "ClausulaRecital3"),
		];
		for (const change of changes) {
			const { draft } = importDraft(changed(bytes, "word/document.xml", change), "word", basis());
			expect(serialiseDraft(draft)).toContain("Each Party shall");
		}
	});
});

it("refuses a Word document of more text than its structure is looked for in", () => {
	const words = Array.from({ length: 200_000 }, (_, index) => `Parties shall report ${index}.`);
	const body = paragraph(words.join(" "));
	expect(outcome(wordFile({ body }))).toBe("too-long");
});
