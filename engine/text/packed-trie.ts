import { CELL, type TermTrie } from "./term-trie";

/** A trie written as text, for modules that are made ahead of time. */
export interface PackedTrie {
	/** How many nodes there are, and how many of the last ones grow from the root. */
	readonly nodes: number;
	readonly roots: number;
	/** The nodes' numbers, each in digits of five bits, the lowest first. */
	readonly cells: string;
	/** The letters of the tails. */
	readonly letters: string;
}

/** Digits are characters from here on; those that more digits follow stand behind the others. */
const ZERO = 0x30;
const BITS = 5;
const MORE = 1 << BITS;

function written(number: number): string {
	let digits = "";
	let left = number;
	for (; left >= MORE; left >>>= BITS)
		digits += String.fromCharCode(ZERO + MORE + (left & (MORE - 1)));
	return digits + String.fromCharCode(ZERO + left);
}

/** Turns Latin letters into small numbers and these back. */
const LATIN = 0x60;

/** Writes a trie whose children stand before their parents and whose root nodes stand last, as minimal ones do. */
export function packTrie({ root, cells, letters }: TermTrie): PackedTrie {
	const numbers: string[] = [];
	for (let cell = 0; cell < cells.length; cell += CELL) {
		const [head = 0, more = 0, term = 0, tail = 0] = cells.subarray(cell, cell + CELL);
		const count = head >>> 16;
		numbers.push(
			written((head & 0xffff) ^ LATIN),
			written(term + 1),
			written(tail < 0 ? count * 2 : tail * 2 + 1),
			tail === 0 ? "" : written(tail < 0 ? cell / CELL - more : more),
		);
	}
	return {
		nodes: cells.length / CELL,
		roots: root.filter((node) => node >= 0).length,
		cells: numbers.join(""),
		letters: Array.from(letters, (unit) => String.fromCharCode(unit)).join(""),
	};
}

/** The trie that was packed. */
export function unpackTrie(packed: PackedTrie): TermTrie {
	const text = packed.cells;
	const cells = new Int32Array(packed.nodes * CELL);
	let at = 0;
	const next = (): number => {
		let digit = text.charCodeAt(at++) - ZERO;
		if (digit < MORE) return digit;
		let number = digit - MORE;
		for (let shift = BITS; ; shift += BITS) {
			digit = text.charCodeAt(at++) - ZERO;
			if (digit < MORE) return number | (digit << shift);
			number |= (digit - MORE) << shift;
		}
	};
	for (let node = 0, cell = 0; node < packed.nodes; node++, cell += CELL) {
		const unit = next() ^ LATIN;
		const term = next() - 1;
		const size = next();
		const tail = (size & 1) === 1 ? size >> 1 : -1;
		cells[cell] = tail < 0 ? unit | ((size >> 1) << 16) : unit;
		if (tail !== 0) cells[cell + 1] = tail < 0 ? node - next() : next();
		cells[cell + 2] = term;
		cells[cell + 3] = tail;
	}
	const root = new Int32Array(0x10000).fill(-1);
	for (let node = packed.nodes - packed.roots; node < packed.nodes; node++)
		root[(cells[node * CELL] as number) & 0xffff] = node;
	const letters = new Uint16Array(packed.letters.length);
	for (let letter = 0; letter < letters.length; letter++)
		letters[letter] = packed.letters.charCodeAt(letter);
	return { root, cells, letters };
}
