import { deflateSync, inflateSync } from "node:zlib";
import { withOrdinaryLetters } from "../../electron/pdf-letters";

const table = (...lines: readonly string[]) =>
	`begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n${lines.join("\n")}\nendcmap\n`;

/** Lines that pack better than most programs pack them. */
const LONG = Array.from({ length: 100 }, (_, index) => `<${index + 20}> <${3020 + (index % 7)}>`);

/** A PDF with one table of letters, and a page's own stream that looks like one. */
function pdfWith(letters: string, level = 1): Buffer {
	const stream = (number: number, words: string) => {
		const packed = deflateSync(words, { level });
		return `${number} 0 obj\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed.toString("latin1")}\nendstream\nendobj\n`;
	};
	const font = "5 0 obj\n<</Type /Font\n/ToUnicode 7 0 R>>\nendobj\n";
	return Buffer.from(
		`%PDF-1.4\n${font}${stream(17, letters)}${stream(7, letters)}xref\ntrailer\n<<>>\n%%EOF\n`,
		"latin1",
	);
}

/** What the streams of a PDF hold, by the lengths that their dictionaries name. */
const streams = (pdf: Uint8Array) => {
	const bytes = Buffer.from(pdf);
	return [...bytes.toString("latin1").matchAll(/\/Length (\d+)>>\s*stream\n/g)].map((found) => {
		const from = found.index + found[0].length;
		return inflateSync(bytes.subarray(from, from + Number(found[1]))).toString();
	});
};

test("radicals in tables of letters become ordinary ideographs, and every object stays in its place", () => {
	const pdf = pdfWith(table("<01> <2F08>", "<02> <2EA0>", "<03> <4EBA>", "<04> <00660069>"));
	const changed = Buffer.from(withOrdinaryLetters(pdf));
	expect(changed).toHaveLength(pdf.length);
	expect(streams(changed)).toEqual([
		streams(pdf)[0],
		table("<01> <4EBA>", "<02> <6C11>", "<03> <4EBA>", "<04> <00660069>"),
	]);
	for (const place of ["17 0 obj", "7 0 obj\n<</Filter", "endstream", "xref"])
		expect(changed.lastIndexOf(place)).toBe(pdf.lastIndexOf(place));
});

test("a range of radicals is named one by one, since ideographs stand in another order", () => {
	const pdf = pdfWith(table("<01> <03> <2F06>", ...LONG));
	expect(streams(withOrdinaryLetters(pdf))[1]).toBe(
		table("<01> <03> [<4E8C> <4EA0> <4EBA>]", ...LONG),
	);
});

test("what would not fit is written without blanks", () => {
	const pdf = pdfWith(table("<52> <2F2F>"), 9);
	expect(streams(withOrdinaryLetters(pdf))[1]).toContain("<52><5DE5>");
});

test("what is damaged or no PDF is left as it is", () => {
	const damaged = Buffer.from(
		pdfWith(table("<01> <2F08>")).toString("latin1").replaceAll("x\x01", "??"),
		"latin1",
	);
	for (const bytes of [damaged, Buffer.from("no streams here")])
		expect(Buffer.from(withOrdinaryLetters(bytes))).toEqual(bytes);
});
