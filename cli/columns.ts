/** Whether a code point takes two columns (Unicode's East Asian Width W and F, in the blocks that treaty texts use). */
function isWide(point: number): boolean {
	return (
		(point >= 0x1100 && point <= 0x115f) ||
		(point >= 0x2e80 && point <= 0x303e) ||
		(point >= 0x3041 && point <= 0xa4cf) ||
		(point >= 0xac00 && point <= 0xd7a3) ||
		(point >= 0xf900 && point <= 0xfaff) ||
		(point >= 0xfe30 && point <= 0xfe6f) ||
		(point >= 0xff00 && point <= 0xff60) ||
		(point >= 0xffe0 && point <= 0xffe6) ||
		(point >= 0x1f300 && point <= 0x1faff) ||
		(point >= 0x20000 && point <= 0x3fffd)
	);
}

/** Units of one column each, as most texts are throughout: those before the combining marks. */
const SINGLE = /^[\0-\u02ff]*$/;
const COMBINING = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Columns that a character takes in a terminal. */
function widthOfCharacter(character: string): number {
	const point = character.codePointAt(0) ?? 0;
	if (point < 0x300) return 1;
	if (isWide(point)) return 2;
	return COMBINING.test(character) ? 0 : 1;
}

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
	if (SINGLE.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += widthOfCharacter(character);
	return width;
}

/** Text from a file made safe to print: no control characters, no changes of direction, single spaces. */
export function printable(text: string): string {
	return text
		.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
		.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, "")
		.replaceAll(/ {2,}/g, " ")
		.trim();
}

/** Pads with spaces to a number of columns. */
export function padTo(text: string, columns: number): string {
	return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}

/** Punctuation that may not begin a line, and such that may not end one (the customs of Chinese and English setting). */
const NOT_FIRST = /^[\p{Pe}\p{Pf}，。、；：？！…·,.;:?!%]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

/** The smallest pieces that stay together: words with the space after them, and single Chinese characters. */
function piecesOf(text: string): string[] {
	const raw = text.match(/ +|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uff60]+|[^ ]/gu) ?? [];
	const pieces: string[] = [];
	for (const piece of raw) {
		const last = pieces.at(-1);
		if (
			last !== undefined &&
			last.trim() !== "" &&
			(NOT_FIRST.test(piece) || NOT_LAST.test(last))
		) {
			pieces[pieces.length - 1] = last + piece;
		} else pieces.push(piece);
	}
	return pieces;
}

/** Cuts a piece that is wider than a whole line. */
function* cut(piece: string, columns: number): Generator<string> {
	let part = "";
	let width = 0;
	for (const character of piece) {
		const more = widthOfCharacter(character);
		if (width + more > columns) {
			yield part;
			part = "";
			width = 0;
		}
		part += character;
		width += more;
	}
	yield part;
}

/** Breaks a text into lines of at most `columns`, the first indented by `first`, the others by `rest`. */
export function wrap(text: string, columns: number, first = "", rest = first): string[] {
	const lines: string[] = [];
	let line = "";
	let indent = first;
	const room = () => columns - widthOf(indent);
	const end = () => {
		lines.push((indent + line).trimEnd());
		line = "";
		indent = rest;
	};
	for (const piece of piecesOf(text)) {
		if (line !== "" && widthOf(line) + widthOf(piece.trimEnd()) > room()) end();
		if (line === "" && piece.trim() === "") continue;
		const parts = widthOf(piece) > room() ? [...cut(piece, room())] : [piece];
		for (const [index, part] of parts.entries()) {
			if (index > 0) end();
			line += part;
		}
	}
	if (line !== "" || lines.length === 0) end();
	return lines;
}

/** Shortens a text to a number of columns, an ellipsis at its end. */
export function shorten(text: string, columns: number): string {
	if (widthOf(text) <= columns) return text;
	let short = "";
	let width = 1;
	for (const character of text) {
		width += widthOfCharacter(character);
		if (width > columns) break;
		short += character;
	}
	return `${short.trimEnd()}…`;
}
