/** What stands under a heading of plain text. */
const UNDERLINE = /^(?:=+|-{3,})$/;

const WORDS = /[\p{L}\p{N}]/u;

/** How many lines of a text hold signs alone: the search for its structure passes over them, as over drawn lines and dotted ones. */
export function wordlessLines(text: string): number {
	let count = 0;
	let before = "";
	for (const line of text.split(/[\n\r\f]/)) {
		const shown = line.trim();
		const underlines = before !== "" && UNDERLINE.test(shown);
		if (shown !== "" && !WORDS.test(shown) && !underlines) count += 1;
		before = shown;
	}
	return count;
}
