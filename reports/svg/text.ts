/** Characters that take a full em: Han, kana, hangul and fullwidth forms. */
const WIDE =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
/** What may not begin a line of Chinese. */
const CLOSING = /[、。，．：；！？）」』】》〉”’%‰]/u;

/** Widths in em of the interface's sans, a little generous so that other faces fit as well. */
function emOf(character: string): number {
	if (WIDE.test(character)) return 1;
	if (/[iljtfrI.,:;'’|!()[\]{}“”"·-]/.test(character)) return 0.38;
	if (/[mwMW@%…—+]/.test(character)) return 0.92;
	if (character === " ") return 0.29;
	if (/[A-Z]/.test(character)) return 0.71;
	return /[0-9]/.test(character) ? 0.65 : 0.6;
}

/** How much wider semibold letters are than regular ones. */
const STRONG = 1.12;

/** The size at which regular letters are as wide as semibold ones of `size`: what to measure strong words by. */
export function strongSize(size: number): number {
	return size * STRONG;
}

/** The width that words take at a size, in the drawing's units. */
export function textWidth(text: string, size: number): number {
	let ems = 0;
	for (const character of text) ems += emOf(character);
	return ems * size;
}

/** Pieces between which a line may break: words with the space behind them, single Chinese characters with their punctuation. */
function pieces(text: string): string[] {
	const found: string[] = [];
	for (const part of text.split(/(?<=\s)/)) {
		let piece = "";
		for (const character of part) {
			const breaks = WIDE.test(character) || WIDE.test(piece.at(-1) ?? "");
			if (piece !== "" && breaks && !CLOSING.test(character)) {
				found.push(piece);
				piece = "";
			}
			piece += character;
		}
		if (piece !== "") found.push(piece);
	}
	return found;
}

/** A piece that is wider than a line, cut into such as fit; a line holds one character at least. */
function cut(piece: string, width: number, size: number): string[] {
	const parts: string[] = [];
	let part = "";
	for (const character of piece) {
		if (part !== "" && textWidth(part + character, size) > width) {
			parts.push(part);
			part = "";
		}
		part += character;
	}
	return part === "" ? parts : [...parts, part];
}

/** Breaks words into lines no wider than `width` at a size; no text gives no lines. */
export function wrap(text: string, width: number, size: number): readonly string[] {
	const lines: string[] = [];
	let line = "";
	for (const piece of pieces(text.replace(/\s+/g, " ").trim())) {
		if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) {
			lines.push(line.trimEnd());
			line = "";
		}
		const parts = textWidth(piece.trimEnd(), size) > width ? cut(piece, width, size) : [piece];
		lines.push(...parts.slice(0, -1));
		line += parts.at(-1) ?? "";
	}
	if (line.trim() !== "") lines.push(line.trimEnd());
	return lines;
}

/** The beginning of words that fits into a width, with an ellipsis where more would follow. */
export function shortened(text: string, width: number, size: number): string {
	const words = text.replace(/\s+/g, " ").trim();
	if (textWidth(words, size) <= width) return words;
	let kept = "";
	for (const character of words) {
		if (textWidth(`${kept}${character}…`, size) > width) break;
		kept += character;
	}
	return `${kept.trimEnd()}…`;
}
