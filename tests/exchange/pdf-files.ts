import { deflateSync } from "node:zlib";

/** A line of type: its words, its place in points from the lower left corner, its size. */
export type TypeLine = readonly [text: string, x: number, y: number, size?: number];

const latin = (text: string): Uint8Array =>
	Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

/** A PDF of pages of lines, in Helvetica; `content` stands in place of the first page's own, `picture` is a packed picture beside them, `over` lies over the first page. */
export function pdfFile(
	pages: readonly (readonly TypeLine[])[],
	content?: { readonly bytes: Uint8Array; readonly filter: string } | null,
	picture?: Uint8Array | null,
	over: readonly string[] = [],
): Uint8Array {
	const objects: Uint8Array[] = [];
	const add = (...parts: (string | Uint8Array)[]): number =>
		objects.push(joined(parts.map((part) => (typeof part === "string" ? latin(part) : part))));
	const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
	add("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>");
	add(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
	add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
	pages.forEach((lines, index) => {
		const text = lines
			.map(([words, x, y, size = 11]) => {
				const escaped = words.replaceAll(/[\\()]/g, "\\$&");
				return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
			})
			.join("\n");
		const own = index === 0 && content ? content : { bytes: latin(text), filter: "" };
		const annotations = index === 0 && over.length > 0 ? `/Annots[${over.join("")}]` : "";
		add(
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + index * 2} 0 R${annotations}>>`,
		);
		add(`<</Length ${own.bytes.length}${own.filter}>>\nstream\n`, own.bytes, "\nendstream");
	});
	if (picture)
		add(
			`<</Type/XObject/Subtype/Image/Filter/FlateDecode/Length ${picture.length}>>\nstream\n`,
			picture,
			"\nendstream",
		);
	const parts = [latin("%PDF-1.4\n")];
	const offsets: number[] = [];
	let at = parts[0]?.length ?? 0;
	objects.forEach((object, index) => {
		offsets.push(at);
		const whole = joined([latin(`${index + 1} 0 obj\n`), object, latin("\nendobj\n")]);
		at += whole.length;
		parts.push(whole);
	});
	const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
	parts.push(
		latin(
			`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
		),
	);
	return joined(parts);
}

/** A PDF with a page of words and a picture that unpacks to so many mebibytes, some thirty times its packed size. */
export function pdfWithPicture(words: string, mebibytes: number): Uint8Array {
	const noise = new Uint8Array(mebibytes * 1024 * 1024);
	let state = 1;
	for (let at = 0; at < noise.length; at += 64) {
		// Numerical Recipes' generator.
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		noise.fill(state >>> 24, at, at + 64);
	}
	return pdfFile([[[words, 70, 700]]], undefined, deflateSync(noise, { level: 1 }));
}

/** A PDF whose page unpacks to far more than it is packed. */
export function pdfBomb(mebibytes: number): Uint8Array {
	const bytes = deflateSync(new Uint8Array(mebibytes * 1024 * 1024).fill(32), { level: 1 });
	return pdfFile([[]], { bytes, filter: "/Filter/FlateDecode" });
}
