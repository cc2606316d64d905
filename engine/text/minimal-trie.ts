import { CELL, type TermTrie } from "./term-trie";

/** Where each tail stands in letters that hold them all, a tail that ends another one inside it. */
function placesOfTails(tails: Iterable<string>): { places: Map<string, number>; letters: string } {
	const places = new Map<string, number>();
	let letters = "";
	for (const tail of [...tails].sort((a, b) => b.length - a.length)) {
		if (places.has(tail)) continue;
		for (let skip = 0; skip < tail.length; skip++) {
			const end = tail.slice(skip);
			if (!places.has(end)) places.set(end, letters.length + skip);
		}
		letters += tail;
	}
	return { places, letters };
}

function* tailsOf({ cells, letters }: TermTrie): Generator<string> {
	for (let cell = 0; cell < cells.length; cell += CELL) {
		const begin = cells[cell + 1] as number;
		const length = cells[cell + 3] as number;
		if (length > 0) yield String.fromCharCode(...letters.subarray(begin, begin + length));
	}
}

/**
 * The smallest trie that reports `meanings[term]` wherever `trie` reports a term: nodes from which the same goes on share their
 * children, and equal ends of terms their letters. Its root nodes stand last.
 */
export function minimised(trie: TermTrie, meanings: readonly number[]): TermTrie {
	const { places, letters } = placesOfTails(tailsOf(trie));
	const made: number[] = [];
	const blocks = new Map<string, number>();
	const settle = (nodes: readonly number[]): number => {
		const block = nodes.flatMap((node) => {
			const [head, more, term, tail] = trie.cells.subarray(node * CELL, (node + 1) * CELL);
			return settledCell(head as number, more as number, term as number, tail as number);
		});
		const key = block.join();
		const known = blocks.get(key);
		if (known !== undefined) return known;
		const first = made.length / CELL;
		made.push(...block);
		blocks.set(key, first);
		return first;
	};
	const settledCell = (head: number, more: number, term: number, tail: number): number[] => {
		const meaning = term < 0 ? -1 : (meanings[term] as number);
		if (tail === 0) return [head, 0, meaning, 0];
		if (tail > 0) {
			const rest = String.fromCharCode(...trie.letters.subarray(more, more + tail));
			return [head, places.get(rest) as number, meaning, tail];
		}
		const count = head >>> 16;
		return [head, settle(Array.from({ length: count }, (_, index) => more + index)), meaning, -1];
	};
	const roots = Array.from(trie.root).filter((node) => node >= 0);
	const first = settle(roots);
	const root = new Int32Array(trie.root.length).fill(-1);
	roots.forEach((node, index) => {
		root[(trie.cells[node * CELL] as number) & 0xffff] = first + index;
	});
	const units = Uint16Array.from(letters, (_, at) => letters.charCodeAt(at));
	return { root, cells: Int32Array.from(made), letters: units };
}
