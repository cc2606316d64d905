/** A stretch of a file: lines and columns count from 1, columns and offsets in UTF-16 units, the end exclusive. */
export interface Region {
	readonly startLine: number;
	readonly startColumn: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly charOffset: number;
	readonly charLength: number;
}

/** Finds lines and columns of many offsets of one text; a line ends at LF, CR LF or CR. */
export class LineIndex {
	private readonly starts: number[] = [0];

	constructor(text: string) {
		for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g))
			this.starts.push(index + end.length);
	}

	/** The region between two offsets. */
	region(from: number, to: number): Region {
		const [startLine, startColumn] = this.place(from);
		const [endLine, endColumn] = this.place(to);
		return { startLine, startColumn, endLine, endColumn, charOffset: from, charLength: to - from };
	}

	private place(offset: number): readonly [line: number, column: number] {
		let low = 0;
		let high = this.starts.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((this.starts[middle] as number) <= offset) low = middle;
			else high = middle;
		}
		return [low + 1, offset - (this.starts[low] as number) + 1];
	}
}
