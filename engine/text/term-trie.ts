/**
 * The terms to look for, as a tree of their letters in flat tables, laid out so that a walk touches little memory: the children
 * of a node stand side by side, and what grows from a node stands close behind it. Where only one term is left, its remaining
 * letters are kept as they are.
 */
export interface TermTrie {
	/** First unit → node, or -1. */
	readonly root: Int32Array;
	/**
	 * Four numbers a node: its unit with the number of its children times 65,536; its first child, or where its tail begins in
	 * `letters`; the term that ends there or with its tail (-1 for none); the length of its tail (-1 where the tree goes on).
	 */
	readonly cells: Int32Array;
	/** The letters that the only terms left still need, one tail behind the other. */
	readonly letters: Uint16Array;
}

/** Told of each hit: the term's index in the list, and where it stands in the text, half-open in UTF-16 units. */
export type OnHit = (term: number, from: number, to: number) => void;

const UNITS = 0x10000;
const UNIT = 0xffff;
const CELL = 4;
/** Children up to this many are looked through one by one, more by halving. */
const FEW = 6;

/** Builds the trie of `terms`, folded as the text will be. Throws `RangeError` for an empty term and for one that comes twice. */
export function buildTrie(terms: readonly string[]): TermTrie {
	const order = terms.map((_, index) => index);
	order.sort((a, b) => {
		const one = terms[a] as string;
		const other = terms[b] as string;
		return one < other ? -1 : one > other ? 1 : 0;
	});
	const sorted = order.map((index) => terms[index] as string);
	sorted.forEach((term, at) => {
		if (term === "") throw new RangeError(`term ${order[at]} is empty`);
		if (term === sorted[at - 1]) throw new RangeError(`term ${order[at]} comes twice: ${term}`);
	});
	const cells: number[] = [];
	const letters: number[] = [];
	/** Lays out the children of the terms from `from` to `to`, which share `depth` letters; gives the first child's node. */
	const layOut = (
		from: number,
		to: number,
		depth: number,
	): readonly [first: number, count: number] => {
		const first = cells.length / CELL;
		const runs: (readonly [from: number, to: number])[] = [];
		for (let at = from; at < to; ) {
			const unit = (sorted[at] as string).charCodeAt(depth);
			let next = at + 1;
			while (next < to && (sorted[next] as string).charCodeAt(depth) === unit) next++;
			runs.push([at, next]);
			cells.push(unit, 0, -1, -1);
			at = next;
		}
		runs.forEach(([begin, end], index) => {
			const cell = (first + index) * CELL;
			const term = sorted[begin] as string;
			const ends = term.length === depth + 1;
			if (ends || end - begin === 1) cells[cell + 2] = order[begin] as number;
			if (end - begin === 1) {
				cells[cell + 1] = letters.length;
				cells[cell + 3] = term.length - depth - 1;
				for (let at = depth + 1; at < term.length; at++) letters.push(term.charCodeAt(at));
				return;
			}
			const [child, count] = layOut(ends ? begin + 1 : begin, end, depth + 1);
			cells[cell] = (cells[cell] as number) | (count << 16);
			cells[cell + 1] = child;
		});
		return [first, runs.length];
	};
	const [, count] = layOut(0, sorted.length, 0);
	const root = new Int32Array(UNITS).fill(-1);
	for (let node = 0; node < count; node++) root[(cells[node * CELL] as number) & UNIT] = node;
	return { root, cells: Int32Array.from(cells), letters: Uint16Array.from(letters) };
}

/** The child of that unit among `count` from `first` on; -1 for none. */
function childOf(cells: Int32Array, first: number, count: number, unit: number): number {
	let low = first;
	let high = first + count;
	while (high - low > FEW) {
		const middle = (low + high) >> 1;
		if (((cells[middle * CELL] as number) & UNIT) > unit) high = middle;
		else low = middle;
	}
	for (; low < high; low++) if (((cells[low * CELL] as number) & UNIT) === unit) return low;
	return -1;
}

/**
 * Reports every occurrence of every term that begins where `mayStart` has a 1 for the unit before it (the text's start counts
 * as unit 0), overlapping ones too: in the order of their starts, shorter first. Takes time in proportion to the text.
 */
export function scan(trie: TermTrie, text: string, mayStart: Uint8Array, onHit: OnHit): void {
	const { root, cells, letters } = trie;
	const { length } = text;
	let before = 0;
	for (let from = 0; from < length; from++) {
		const unit = text.charCodeAt(from);
		const starts = mayStart[before] === 1;
		before = unit;
		if (!starts) continue;
		let node = root[unit] as number;
		let at = from + 1;
		while (node >= 0) {
			const cell = node * CELL;
			const next = cells[cell + 1] as number;
			const term = cells[cell + 2] as number;
			const tail = cells[cell + 3] as number;
			if (tail >= 0) {
				const end = at + tail;
				if (end > length) break;
				let letter = next;
				while (at < end && letters[letter] === text.charCodeAt(at)) {
					at += 1;
					letter += 1;
				}
				if (at === end) onHit(term, from, end);
				break;
			}
			if (term >= 0) onHit(term, from, at);
			if (at >= length) break;
			node = childOf(cells, next, (cells[cell] as number) >>> 16, text.charCodeAt(at));
			at += 1;
		}
	}
}
