/** What Chromium writes into a PDF about where and when it was made. */
const TRACES = ["Creator", "Producer", "CreationDate", "ModDate", "Author"];

/** The end of a literal string that begins at `at`, behind its closing parenthesis. */
function endOfString(text: string, at: number): number {
	let depth = 0;
	for (let index = at; index < text.length; index += 1) {
		const unit = text[index];
		if (unit === "\\") index += 1;
		else if (unit === "(") depth += 1;
		else if (unit === ")") {
			depth -= 1;
			if (depth === 0) return index + 1;
		}
	}
	return at;
}

/** A dictionary without its traces: blanks of the same length in their place, since a PDF counts its bytes. */
function blanked(dictionary: string): string {
	let text = dictionary;
	for (const name of TRACES) {
		const found = new RegExp(`/${name}\\s*(?=[(<])`).exec(text);
		if (!found) continue;
		const from = found.index + found[0].length;
		const to = text[from] === "(" ? endOfString(text, from) : text.indexOf(">", from) + 1;
		if (to <= from) continue;
		text = text.slice(0, found.index) + " ".repeat(to - found.index) + text.slice(to);
	}
	return text;
}

/** A PDF without the program, the system and the time that made it; its title and its pages are as they were. */
export function withoutPdfTraces(pdf: Uint8Array): Uint8Array {
	// One unit a byte, so that places in the text are places in the bytes.
	const text = Buffer.from(pdf).toString("latin1");
	const object = /\/Info\s+(\d+)\s+(\d+)\s+R/.exec(text.slice(text.lastIndexOf("trailer")));
	if (!object) return pdf;
	const from = text.search(new RegExp(`(?<!\\d)${object[1]}\\s+${object[2]}\\s+obj\\b`));
	const to = from < 0 ? -1 : text.indexOf("endobj", from);
	if (to < 0) return pdf;
	return Buffer.from(
		text.slice(0, from) + blanked(text.slice(from, to)) + text.slice(to),
		"latin1",
	);
}
