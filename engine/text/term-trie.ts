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
/** Numbers a node in the cells of a trie. */
export const CELL = 4;
/** Children up to this many are looked through one by one, more by halving. */
const FEW = 6;

/** The terms that share their first letters, and the node they grow from: `from` and `to` in the sorted list. */
interface Branch {
	readonly from: number;
	readonly to: number;
	readonly depth: number;
	/** -1 for the root. */
	readonly cell: number;
}

/** Builds the trie of `terms`, folded as the text will be. Throws `RangeError` for an empty term and for one that comes twice. */
export function buildTrie(terms: readonly string[]): TermTrie {
	const places = new Map(terms.map((term, index) => [term, index]));
	const sorted = [...terms].sort();
	sorted.forEach((term, at) => {
		if (term === "") throw new RangeError(`term ${places.get(term)} is empty`);
		if (term === sorted[at - 1])
			throw new RangeError(`term ${places.get(term)} comes twice: ${term}`);
	});
	const cells: number[] = [];
	const letters: number[] = [];
	const root = new Int32Array(UNITS).fill(-1);
	const waiting: Branch[] = [{ from: 0, to: sorted.length, depth: 0, cell: -1 }];
	for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
		const { from, to, depth, cell } = branch;
		const first = cells.length / CELL;
		let at = from;
		while (at < to) {
			const term = sorted[at] as string;
			const unit = term.charCodeAt(depth);
			const begin = at;
			do at++;
			while (at < to && (sorted[at] as string).charCodeAt(depth) === unit);
			const here = cells.length;
			const alone = at - begin === 1;
			const ends = term.length === depth + 1;
			const place = alone || ends ? (places.get(term) as number) : -1;
			cells.push(unit, alone ? letters.length : -1, place, alone ? term.length - depth - 1 : -1);
			if (cell < 0) root[unit] = here / CELL;
			if (!alone)
				waiting.push({ from: ends ? begin + 1 : begin, to: at, depth: depth + 1, cell: here });
			else
				for (let rest = depth + 1; rest < term.length; rest++) letters.push(term.charCodeAt(rest));
		}
		if (cell < 0) continue;
		cells[cell] = (cells[cell] as number) | ((cells.length / CELL - first) << 16);
		cells[cell + 1] = first;
	}
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

/** Reports the terms that a walk from `node`, reached behind the letters from `from` to `at`, comes to. */
function walk(
	trie: TermTrie,
	text: string,
	from: number,
	node: number,
	at: number,
	onHit: OnHit,
): void {
	const { cells, letters } = trie;
	let here = node;
	let next = at;
	while (here >= 0) {
		const cell = here * CELL;
		const more = cells[cell + 1] as number;
		const term = cells[cell + 2] as number;
		const tail = cells[cell + 3] as number;
		if (tail >= 0) {
			const end = next + tail;
			if (end > text.length) return;
			let letter = more;
			while (next < end && letters[letter] === text.charCodeAt(next)) {
				next += 1;
				letter += 1;
			}
			if (next === end) onHit(term, from, end);
			return;
		}
		if (term >= 0) onHit(term, from, next);
		if (next >= text.length) return;
		here = childOf(cells, more, (cells[cell] as number) >>> 16, text.charCodeAt(next));
		next += 1;
	}
}

/**
 * Reports every occurrence of every term that begins where `mayStart` has a 1 for the unit before it (the text's start counts
 * as unit 0), overlapping ones too: in the order of their starts, shorter first. Takes time in proportion to the text.
 */
export function scan(trie: TermTrie, text: string, mayStart: Uint8Array, onHit: OnHit): void {
	let before = 0;
	for (let from = 0; from < text.length; from++) {
		const unit = text.charCodeAt(from);
		const starts = mayStart[before] === 1;
		before = unit;
		if (starts) walk(trie, text, from, trie.root[unit] as number, from + 1, onHit);
	}
}

/** Reports the terms that begin at `from`, shorter first. */
export function scanAt(trie: TermTrie, text: string, from: number, onHit: OnHit): void {
	walk(trie, text, from, trie.root[text.charCodeAt(from)] as number, from + 1, onHit);
}

/** Where a walk stands that has taken in some letters of a text: behind `depth` of them it came to `node`. */
export interface TrieState {
	readonly node: number;
	readonly depth: number;
}

/** Where the walk along a whole word stands; `null` where no longer term begins with the word. */
export function stateAfter(trie: TermTrie, word: string): TrieState | null {
	const { cells, letters } = trie;
	let node = trie.root[word.charCodeAt(0)] as number;
	for (let depth = 1; node >= 0; depth++) {
		const cell = node * CELL;
		const more = cells[cell + 1] as number;
		const tail = cells[cell + 3] as number;
		if (tail >= 0) {
			if (depth + tail <= word.length) return null;
			for (let at = depth; at < word.length; at++)
				if (letters[more + at - depth] !== word.charCodeAt(at)) return null;
			return { node, depth };
		}
		const count = (cells[cell] as number) >>> 16;
		if (depth === word.length) return count > 0 ? { node, depth } : null;
		node = childOf(cells, more, count, word.charCodeAt(depth));
	}
	return null;
}

/** Reports the terms that begin at `from` and go on behind the word whose state this is, shorter first. */
export function scanOn(
	trie: TermTrie,
	text: string,
	from: number,
	{ node, depth }: TrieState,
	onHit: OnHit,
): void {
	const { cells } = trie;
	const cell = node * CELL;
	const at = from + depth;
	if ((cells[cell + 3] as number) >= 0) walk(trie, text, from, node, at, onHit);
	else if (at < text.length) {
		const count = (cells[cell] as number) >>> 16;
		const child = childOf(cells, cells[cell + 1] as number, count, text.charCodeAt(at));
		walk(trie, text, from, child, at + 1, onHit);
	}
}
