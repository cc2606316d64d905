/**
 * The terms to look for, as a tree of their letters in flat tables. A node's children stand one behind the other in the order
 * of their units; where only one term is left, its remaining letters are kept as they are.
 */
export interface TermTrie {
	/** First unit → node, or -1. */
	readonly root: Int32Array;
	/** Node → its first child's place in `units` and `nodes`; the next node's entry ends its children. */
	readonly children: Int32Array;
	readonly units: Uint16Array;
	readonly nodes: Int32Array;
	/** Node → the term that ends there, or -1; where `tails` has the node, the term that ends with that tail. */
	readonly ending: Int32Array;
	/** Node → the letters that the only term left still needs; `null` where the tree goes on. */
	readonly tails: readonly (string | null)[];
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
	const children: number[] = [];
	const units: number[] = [];
	const nodes: number[] = [];
	const ending: number[] = [];
	const tails: (string | null)[] = [];
	for (let node = 0; node < runs.length; node++) {
		const { from, to, depth } = runs[node] as Run;
		children.push(units.length);
		const first = sorted[from];
		const alone = depth > 0 && to - from === 1;
		const ends = depth > 0 && first?.length === depth;
		ending.push(alone || ends ? (order[from] as number) : -1);
		tails.push(alone ? (first?.slice(depth) ?? null) : null);
		if (alone) continue;
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
	}
	children.push(units.length);
	const root = new Int32Array(UNITS).fill(-1);
	for (let at = 0; at < (children[1] ?? 0); at++) root[units[at] as number] = nodes[at] as number;
	return {
		root,
		children: Int32Array.from(children),
		units: Uint16Array.from(units),
		nodes: Int32Array.from(nodes),
		ending: Int32Array.from(ending),
		tails,
	};
}

function childOf(trie: TermTrie, node: number, unit: number): number {
	const { children, units, nodes } = trie;
	let low = children[node] as number;
	let high = children[node + 1] as number;
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
	const { root, ending, tails } = trie;
	let before = 0;
	for (let from = 0; from < text.length; from++) {
		const unit = text.charCodeAt(from);
		const starts = mayStart[before] === 1;
		before = unit;
		if (!starts) continue;
		let node = root[unit] as number;
		let at = from + 1;
		while (node >= 0) {
			const tail = tails[node] as string | null;
			const term = ending[node] as number;
			if (tail !== null) {
				if (text.startsWith(tail, at)) onHit(term, from, at + tail.length);
				break;
			}
			if (term >= 0) onHit(term, from, at);
			node = at < text.length ? childOf(trie, node, text.charCodeAt(at)) : -1;
			at += 1;
		}
	}
}
