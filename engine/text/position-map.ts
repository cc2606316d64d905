/** A place for people: both count from 1, columns in UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/**
 * Line and column of a UTF-16 offset; a line ends at LF, CR LF or CR.
 * Throws `RangeError` for an offset outside `0..text.length`.
 */
export function lineColumn(text: string, offset: number): Position {
	if (!Number.isInteger(offset) || offset < 0 || offset > text.length) {
		throw new RangeError(`offset ${offset} is outside 0..${text.length}`);
	}
	let line = 1;
	let start = 0;
	for (let at = 0; at < offset; at++) {
		const unit = text.charCodeAt(at);
		const ends = unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10);
		if (ends) {
			line++;
			start = at + 1;
		}
	}
	return { line, column: offset - start + 1 };
}
