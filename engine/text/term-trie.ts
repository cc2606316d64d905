/**
 * The terms to look for, as a tree of their letters in flat tables. A node's children stand one behind the other in the order
 * of their units; where only one term is left, its remaining letters are kept as they are.
 */
export interface TermTrie {
	/** First unit → node, or -1. */
	readonly root: Int32Array;
	/**
	 * Four numbers a node, side by side so that a step touches one place: where its children begin and end in `units` and
	 * `nodes`, the term that ends there or with its tail (-1 for none), and its tail in `tails` (-1 where the tree goes on).
	 */
	readonly cells: Int32Array;
	readonly units: Uint16Array;
	readonly nodes: Int32Array;
	/** The letters that the only term left under a node still needs. */
	readonly tails: readonly string[];
}

/** Told of each hit: the term's index in the list, and where it stands in the text, half-open in UTF-16 units. */
export type OnHit = (term: number, from: number, to: number) => void;

/** A run of the sorted terms that share their first `depth` letters. */
interface Run {
	readonly from: number;
	readonly to: number;
	readonly depth: number;
}

const UNITS = 0x10000;
/** Children up to this many are looked through one by one, more by halving. */
const FEW = 8;

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
	const runs: Run[] = [{ from: 0, to: sorted.length, depth: 0 }];
	const cells: number[] = [];
	const units: number[] = [];
	const nodes: number[] = [];
	const tails: string[] = [];
	for (let node = 0; node < runs.length; node++) {
		const { from, to, depth } = runs[node] as Run;
		const first = sorted[from];
		const alone = depth > 0 && to - from === 1;
		const ends = depth > 0 && first?.length === depth;
		const begin = units.length;
		const ending = alone || ends ? (order[from] as number) : -1;
		if (alone) {
			cells.push(begin, begin, ending, tails.push(first?.slice(depth) ?? "") - 1);
			continue;
		}
		let at = ends ? from + 1 : from;
		while (at < to) {
			const unit = (sorted[at] as string).charCodeAt(depth);
			let next = at + 1;
			while (next < to && (sorted[next] as string).charCodeAt(depth) === unit) next++;
			units.push(unit);
			nodes.push(runs.length);
			runs.push({ from: at, to: next, depth: depth + 1 });
			at = next;
		}
		cells.push(begin, units.length, ending, -1);
	}
	const root = new Int32Array(UNITS).fill(-1);
	for (let at = 0; at < (cells[1] ?? 0); at++) root[units[at] as number] = nodes[at] as number;
	return {
		root,
		cells: Int32Array.from(cells),
		units: Uint16Array.from(units),
		nodes: Int32Array.from(nodes),
		tails,
	};
}

function childOf(trie: TermTrie, from: number, to: number, unit: number): number {
	const { units, nodes } = trie;
	let low = from;
	let high = to;
	while (high - low > FEW) {
		const middle = (low + high) >> 1;
		if ((units[middle] as number) > unit) high = middle;
		else low = middle;
	}
	for (; low < high; low++) if (units[low] === unit) return nodes[low] as number;
	return -1;
}

/**
 * Reports every occurrence of every term that begins where `mayStart` has a 1 for the unit before it (the text's start counts
 * as unit 0), overlapping ones too: in the order of their starts, shorter first. Takes time in proportion to the text.
 */
export function scan(trie: TermTrie, text: string, mayStart: Uint8Array, onHit: OnHit): void {
	const { root, cells, tails } = trie;
	let before = 0;
	for (let from = 0; from < text.length; from++) {
		const unit = text.charCodeAt(from);
		const starts = mayStart[before] === 1;
		before = unit;
		if (!starts) continue;
		let node = root[unit] as number;
		let at = from + 1;
		while (node >= 0) {
			const cell = node * 4;
			const term = cells[cell + 2] as number;
			const tail = cells[cell + 3] as number;
			if (tail >= 0) {
				const rest = tails[tail] as string;
				if (text.startsWith(rest, at)) onHit(term, from, at + rest.length);
				break;
			}
			if (term >= 0) onHit(term, from, at);
			if (at >= text.length) break;
			node = childOf(trie, cells[cell] as number, cells[cell + 1] as number, text.charCodeAt(at));
			at += 1;
		}
	}
}
